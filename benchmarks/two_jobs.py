"""How much faster two jobs are than one, by the command and by the reader of collections."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.command import run
from benchmarks.figure import Bar, Figure
from benchmarks.jobs import SIZE, jobs
from benchmarks.synthetic import write_stories

BAR = Bar(1.8)
ROUNDS = 3
QUICK_SIZE = 2_000


def two_jobs(say: Callable[[str], None], *, quick: bool) -> list[Figure]:
    """Stories a second with one job and with two, and how many times faster two are."""
    size = QUICK_SIZE if quick else SIZE
    one, two = _command(size, say)
    say(f"jobs: {size:,} stories as a collection")
    collection = jobs(size)["ratio"]
    note = f"{size:,} stories, median of {ROUNDS} runs by turns, starts included"
    return [
        Figure("jobs", "stories read, --jobs 1", size / one, "/s"),
        Figure("jobs", "stories read, --jobs 2", size / two, "/s"),
        Figure("jobs", "two against one", one / two, "×", BAR, note),
        Figure("jobs", "two against one, --engine local", collection, "×", note="one run each"),
    ]


def _command(size: int, say: Callable[[str], None]) -> tuple[float, float]:
    """Seconds with one job and with two, run by turns so that both meet the same machine."""
    seconds: dict[int, list[float]] = {1: [], 2: []}
    with TemporaryDirectory() as folder:
        corpus, out = Path(folder, "corpus.jsonl"), Path(folder, "read.jsonl")
        write_stories(corpus, size)
        for number in range(1, ROUNDS + 1):
            for count, taken in seconds.items():
                say(f"jobs: {size:,} stories, round {number} of {ROUNDS}, jobs: {count}")
                call = ("read", corpus, "--jobs", str(count), "--format", "jsonl", "--out", out)
                taken.append(run(*call))
    return median(seconds[1]), median(seconds[2])
