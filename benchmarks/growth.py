"""Whether memory stays the same however many stories are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks.figure import Bar, Figure
from benchmarks.memory import SIZES, memory

RATIO = Bar(1.2, at_most=True)
PEAK_MB = Bar(400, at_most=True)
QUICK_SIZES = (1_000, 10_000)


def growth(say: Callable[[str], None], *, quick: bool) -> list[Figure]:
    """For each way of reading, its largest process and how much more it holds for ten times more.

    Every process of a run is watched by itself, so that this is memory a process.
    """
    sizes = QUICK_SIZES if quick else SIZES
    few, many = sizes
    say(f"memory: {few:,} and {many:,} stories, in each way of reading; this takes minutes")
    return [
        figure
        for program, peaks in memory(sizes).items()
        for figure in figures_of(program, peaks, sizes)
    ]


def figures_of(program: str, peaks: Mapping[str, float], sizes: tuple[int, int]) -> list[Figure]:
    """The largest process at the larger size, and the ratio of both sizes."""
    few, many = (f"{size:,} stories" for size in sizes)
    note = f"{peaks[few]:,.0f} MB for {few}, {peaks[many]:,.0f} MB for {many}"
    return [
        Figure("memory", f"{program}, largest process", peaks[many], "MB", PEAK_MB),
        Figure("memory", f"{program}, ten times the stories", peaks["ratio"], "×", RATIO, note),
    ]
