"""A measured figure, and the bar that it must reach."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure must reach, and where it is wanted in the end.

    Attributes:
        limit: the figure that is just good enough.
        goal: the figure that is wanted in the end, where that is more.
        at_most: whether less is better.
    """

    limit: float
    goal: float | None = None
    at_most: bool = False

    def is_reached_by(self, value: float) -> bool:
        """Whether the value is on the right side of the bar, or on the bar itself."""
        return value <= self.limit if self.at_most else value >= self.limit


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure.

    Attributes:
        part: of the benchmarks that measured it, such as "speed".
        name: what was measured.
        value: the figure.
        unit: of the value, "" where it is a share or a score.
        bar: what it must reach, None where it only informs.
        note: what a person should know to judge it.
    """

    part: str
    name: str
    value: float
    unit: str = ""
    bar: Bar | None = None
    note: str = ""

    @property
    def reached(self) -> bool | None:
        """Whether the bar is reached, None where there is none."""
        return None if self.bar is None else self.bar.is_reached_by(self.value)


def missed(figures: Iterable[Figure]) -> list[Figure]:
    """The figures that are short of their bars."""
    return [figure for figure in figures if figure.reached is False]
