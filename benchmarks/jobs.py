"""How much faster two jobs read a collection than one: ``python -m benchmarks.jobs [SIZE]``."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.synthetic import write_stories

from memoranda.corpus import read_collection

#: Stories of the collection: enough for starting the processes to count for little.
SIZE = 10_000


def jobs(size: int = SIZE) -> dict[str, float]:
    """Stories a second with one job and with two, and how many times faster two are."""
    with TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.jsonl")
        write_stories(corpus, size)
        one, two = (_rate(corpus, size, Path(folder, f"jobs-{n}"), n) for n in (1, 2))
    return {"1 job": round(one, 1), "2 jobs": round(two, 1), "ratio": round(two / one, 3)}


def _rate(corpus: Path, size: int, out: Path, count: int) -> float:
    start = time.perf_counter()
    read_collection([corpus], out, jobs=count)
    return size / (time.perf_counter() - start)


if __name__ == "__main__":
    print(jobs(*map(int, sys.argv[1:])))
