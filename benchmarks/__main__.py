"""Measure everything that Memoranda must reach: ``python -m benchmarks``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.accuracy import accuracy
from benchmarks.command import start
from benchmarks.dev_stories import ENGLISH, STORIES, documents, read_annotated
from benchmarks.figure import Figure, missed
from benchmarks.growth import growth
from benchmarks.halves import halves
from benchmarks.machine import load, machine, warning
from benchmarks.quotes import quotes
from benchmarks.report import results, summary, table
from benchmarks.speed import speed
from benchmarks.two_jobs import two_jobs
from rich.console import Console
from rich.table import Table

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
#: Real stories of others, which lie beside the checkout where somebody has them.
SEEDS = HERE.parents[1] / "shared" / "bench" / "dev" / "seeds.jsonl"

#: In the order in which they are measured: what takes long comes last.
PARTS = ("accuracy", "quotes", "speed", "start", "jobs", "memory")


def main() -> int:
    """Measure, print the table, write the results; give the exit code."""
    chosen = _arguments()
    console = Console(stderr=True)
    host = machine()
    with console.status("starting") as status:
        say = status.update if console.is_terminal else console.print
        figures = [figure for part in _parts(chosen) for figure in _measure(part, chosen, say)]
    host["load_after"] = load()
    left_out = _left_out(chosen)
    found = results(figures, left_out, host, quick=chosen.quick)
    chosen.out.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    remarks = [*left_out, warning(host["load_before"], host["cores"])]
    _print(table(figures, host["reader"]), remarks, summary(figures), chosen.out)
    return int(chosen.strict and bool(missed(figures)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--seeds",
        metavar="PATH",
        type=Path,
        help=f"annotated real stories (default: {SEEDS.name}"
        " in ../shared/bench/dev, where it is there)",
    )
    parser.add_argument("--no-seeds", action="store_true", help="leave the real stories out")
    parser.add_argument(
        "--halves",
        action="store_true",
        help="also tell how stories that rules were written with differ from the others",
    )
    parser.add_argument(
        "--quick",
        action="store_true",
        help="small collections for jobs and memory: a minute or two",
    )
    parser.add_argument(
        "--only", nargs="+", choices=PARTS, default=PARTS, help="measure only these"
    )
    parser.add_argument("--out", type=Path, default=RESULTS, help="where the results are written")
    parser.add_argument("--strict", action="store_true", help="exit code 1 where a bar is missed")
    chosen = parser.parse_args()
    if chosen.seeds is None:
        chosen.seeds = SEEDS if SEEDS.is_file() else None
    elif not chosen.seeds.is_file():
        parser.error(f"There is no file {chosen.seeds}. Name another, or leave --seeds off.")
    if chosen.no_seeds:
        chosen.seeds = None
    return chosen


def _parts(chosen: argparse.Namespace) -> list[str]:
    return [part for part in PARTS if part in chosen.only]


def _measure(part: str, chosen: argparse.Namespace, say: Callable[[str], None]) -> list[Figure]:
    say(part)
    measured: dict[str, Callable[[], list[Figure]]] = {
        "accuracy": lambda: _accuracy(chosen),
        "quotes": lambda: quotes(story for file in _files(chosen) for story in documents(file)),
        "speed": lambda: speed(documents(ENGLISH), say),
        "start": lambda: start(say),
        "jobs": lambda: two_jobs(say, quick=chosen.quick),
        "memory": lambda: growth(say, quick=chosen.quick),
    }
    return measured[part]()


def _accuracy(chosen: argparse.Namespace) -> list[Figure]:
    english = read_annotated(ENGLISH)
    seeds = read_annotated(chosen.seeds) if chosen.seeds else None
    return accuracy(english, seeds) + (halves(english) if chosen.halves else [])


def _files(chosen: argparse.Namespace) -> list[Path]:
    return sorted(STORIES.glob("*.jsonl")) + ([chosen.seeds] if chosen.seeds else [])


def _left_out(chosen: argparse.Namespace) -> list[str]:
    """What was not measured, and how to have it measured."""
    reasons = []
    if others := [part for part in PARTS if part not in chosen.only]:
        reasons.append(f"Not measured: {', '.join(others)}. Leave --only off.")
    if "accuracy" in chosen.only and not chosen.halves:
        reasons.append("Not measured: the two halves of the stories. Add --halves.")
    if "accuracy" in chosen.only and not chosen.seeds:
        reasons.append("Not measured: the real stories. Name their file with --seeds.")
    if chosen.quick and {"jobs", "memory"} & set(chosen.only):
        reasons.append("Small collections only: leave --quick off for the figures that count.")
    return reasons


def _print(figures: Table, remarks: list[str], said: str, out: Path) -> None:
    console = Console()
    console.print(figures)
    for remark in filter(None, remarks):
        console.print(remark, style="yellow")
    console.print(said, style="bold")
    console.print(f"Written to {out}.")


if __name__ == "__main__":
    sys.exit(main())
