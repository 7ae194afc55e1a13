"""One register out of what a format is given, for the formats that show a register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from memoranda.formats.form import Records
from memoranda.reader.resolution.across import join
from memoranda.records import Reading, Register


@dataclass(frozen=True, slots=True)
class Merged:
    """A register, and how many documents were read for it and left out of it."""

    register: Register
    left_out: int = 0


def merged(parts: Iterable[Records], most: int | None = None) -> Merged:
    """The one register given, or the readings joined.

    Args:
        parts: readings, or a single register.
        most: take that many readings and only count the rest, so that memory stays bounded.
    """
    stream = iter(parts)
    readings: list[Reading] = []
    for part in stream:
        if isinstance(part, Register):
            return Merged(part)
        readings.append(part)
        if most is not None and len(readings) == most:
            break
    return Merged(join(readings), _count(stream))


def _count(rest: Iterator[Records]) -> int:
    return sum(1 for _ in rest)
