"""How much memory reading takes, for collections of two sizes.

Run as ``python -m benchmarks.memory [SIZE SIZE]``. Each process of a run is watched by itself.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from benchmarks.synthetic import write_stories

SIZES = (10_000, 100_000)

#: Seconds between two looks at the processes.
INTERVAL = 0.1

#: The runs that are watched, by name; each reads the first argument into the second.
PROGRAMS: Mapping[str, str] = {
    "memoranda read --format jsonl": (
        "import sys; from memoranda.cli import main;"
        "sys.argv[1:] = ['read', sys.argv[1], '--format', 'jsonl', '--out', sys.argv[2]]; main()"
    ),
    "memoranda read --engine local": (
        "import sys; from memoranda.cli import main;"
        "sys.argv[1:] = ['read', sys.argv[1], '--engine', 'local', '--out', sys.argv[2]]; main()"
    ),
}


def memory(sizes: Sequence[int] = SIZES) -> dict[str, dict[str, float]]:
    """For each program the megabytes of its largest process at each size, and their ratio."""
    return {name: _growth(program, sizes) for name, program in PROGRAMS.items()}


def _growth(program: str, sizes: Sequence[int]) -> dict[str, float]:
    peaks = {size: _peak(program, size) / 1e6 for size in sizes}
    rounded = {f"{size:,} stories": round(peak, 1) for size, peak in peaks.items()}
    return rounded | {"ratio": round(peaks[max(sizes)] / peaks[min(sizes)], 3)}


def _peak(program: str, size: int) -> int:
    """The most bytes that any process of the run held."""
    with TemporaryDirectory() as folder:
        corpus, out = Path(folder, "corpus.jsonl"), Path(folder, "records")
        write_stories(corpus, size)
        command = [sys.executable, "-c", program, str(corpus), str(out)]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as run:  # noqa: S603 - our own
            peak = _watch(run)
        if run.returncode:
            raise RuntimeError(f"Reading {size:,} stories failed: {' '.join(command)}")
    return peak


def _watch(run: subprocess.Popen[bytes]) -> int:
    top = psutil.Process(run.pid)
    peak = 0
    while run.poll() is None:
        for process in (top, *_children(top)):
            peak = max(peak, _resident(process))
        time.sleep(INTERVAL)
    return peak


def _children(process: psutil.Process) -> list[psutil.Process]:
    try:
        return process.children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


if __name__ == "__main__":
    print(memory([int(size) for size in sys.argv[1:]] or SIZES))
