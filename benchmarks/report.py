"""The figures as a table for people, and as JSON for what compares them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from benchmarks.figure import Bar, Figure, missed
from rich.table import Table
from rich.text import Text

#: In JSON, values have so many digits after the point.
DIGITS = 4


def table(figures: Sequence[Figure], reader: str) -> Table:
    """One row a figure, one section a part; the title says which reader was measured."""
    rows = Table(title=f"What Memoranda reaches (reader: {reader})", title_justify="left")
    rows.add_column("what", overflow="fold")
    for heading in ("figure", "bar", "goal"):
        rows.add_column(heading, justify="right", no_wrap=True)
    rows.add_column("", no_wrap=True)
    for part, measured in groupby(figures, key=lambda figure: figure.part):
        rows.add_row(Text(part, style="bold"))
        for figure in measured:
            rows.add_row(*_cells(figure))
        rows.add_section()
    return rows


def _cells(figure: Figure) -> tuple[str | Text, ...]:
    name = Text(figure.name)
    if figure.note:
        name.append(f"\n{figure.note}", style="dim")
    value = f"{written(figure.value, figure.unit)} {figure.unit}".rstrip()
    return name, value, *_bar_cells(figure.bar, figure.unit), verdict(figure.reached)


def _bar_cells(bar: Bar | None, unit: str) -> tuple[str, str]:
    if bar is None:
        return "", ""
    sign = "≤" if bar.at_most else "≥"
    goal = "" if bar.goal is None else f"{sign} {written(bar.goal, unit)}"
    return f"{sign} {written(bar.limit, unit)}", goal


def written(value: float, unit: str) -> str:
    """A value as people read it, with fewer digits the larger it is; a score has three."""
    digits = 3 if not unit else 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}"


def verdict(reached: bool | None) -> Text:
    """Whether the bar was reached, in a word and a colour."""
    if reached is None:
        return Text("")
    return Text("reached", style="green") if reached else Text("missed", style="bold red")


def summary(figures: Sequence[Figure]) -> str:
    """How many bars were reached, and which were not."""
    held = [figure for figure in figures if figure.bar is not None]
    short = missed(held)
    said = f"{len(held) - len(short)} of {len(held)} bars reached."
    names = "; ".join(f"{figure.part}: {figure.name}" for figure in short)
    return f"{said} Missed: {names}." if short else said


def results(
    figures: Sequence[Figure], left_out: Sequence[str], machine: Mapping[str, Any], *, quick: bool
) -> dict[str, Any]:
    """Everything that was measured, ready for JSON."""
    return {
        "machine": dict(machine),
        "quick": quick,
        "figures": [_as_json(figure) for figure in figures],
        "left_out": list(left_out),
    }


def _as_json(figure: Figure) -> dict[str, Any]:
    row: dict[str, Any] = {
        "part": figure.part,
        "name": figure.name,
        "value": round(figure.value, DIGITS),
    }
    if figure.unit:
        row["unit"] = figure.unit
    if figure.bar is not None:
        row["at_most" if figure.bar.at_most else "at_least"] = figure.bar.limit
        row["reached"] = figure.reached
        if figure.bar.goal is not None:
            row["goal"] = figure.bar.goal
    if figure.note:
        row["note"] = figure.note
    return row
