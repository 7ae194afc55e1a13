"""How much faster two jobs read a collection than one: ``python -m benchmarks.jobs [SIZE]``."""

from __future__ import annotations

import sys
import time
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.synthetic import write_stories

from memoranda.corpus import read_collection

#: Stories of the collection: enough for starting the processes to count for little.
SIZE = 10_000

#: Each number of jobs is timed so often, by turns, and the best time counts: a machine that is
#: busy with something else is slower now and then, never faster.
ROUNDS = 3


def jobs(size: int = SIZE) -> dict[str, float]:
    """Stories a second with one job and with two, and how many times faster two are."""
    best = {1: 0.0, 2: 0.0}
    with TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.jsonl")
        write_stories(corpus, size)
        for turn, count in product(range(ROUNDS), best):
            out = Path(folder, f"records-{turn}-{count}")
            best[count] = max(best[count], _rate(corpus, size, out, count))
    ratio = best[2] / best[1]
    return {"1 job": round(best[1], 1), "2 jobs": round(best[2], 1), "ratio": round(ratio, 3)}


def _rate(corpus: Path, size: int, out: Path, count: int) -> float:
    start = time.perf_counter()
    read_collection([corpus], out, jobs=count)
    return size / (time.perf_counter() - start)


if __name__ == "__main__":
    print(jobs(*map(int, sys.argv[1:])))
