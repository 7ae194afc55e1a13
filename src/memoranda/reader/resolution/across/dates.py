"""Which partial dates may be the same day, and which of several is the best told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

#: How far from its publication a story's undated news may lie.
NEWS = timedelta(days=31)


def is_full(value: str | None) -> bool:
    """Whether a date names a day."""
    return value is not None and len(value) == len("2025-05-21")


def agree(one: str, other: str, within: timedelta) -> bool:
    """Whether two dates can be one: days near each other, or one inside the other."""
    if is_full(one) and is_full(other):
        return abs(date.fromisoformat(one) - date.fromisoformat(other)) <= within
    return one.startswith(other) or other.startswith(one)


def near(value: str, published: date) -> bool:
    """Whether a date can be news on the day of publication."""
    if is_full(value):
        return abs(date.fromisoformat(value) - published) <= NEWS
    return any(month.startswith(value) for month in months_around(published, NEWS))


def months_around(day: date, within: timedelta) -> tuple[str, ...]:
    """The months that lie within some days of a day, e.g. ("2025-04", "2025-05")."""
    months: list[str] = []
    for shift in (-within, timedelta(0), within):
        try:
            month = (day + shift).isoformat()[:7]
        except OverflowError:  # beyond the years 1 and 9999
            continue
        if month not in months:
            months.append(month)
    return tuple(months)


def prefixes(value: str) -> tuple[str, ...]:
    """The date with the month and the year in which it lies: what to file it under."""
    return tuple(value[:size] for size in (4, 7, 10) if size <= len(value))


def days_around(value: str, within: timedelta) -> tuple[str, ...]:
    """Where dates as precise as this one, or more so, are filed that may be the same."""
    if not is_full(value):
        return (value,)
    day = date.fromisoformat(value)
    days = []
    for shift in range(-within.days, within.days + 1):
        try:
            days.append((day + timedelta(days=shift)).isoformat())
        except OverflowError:  # beyond the years 1 and 9999
            continue
    return tuple(days)


def best_date(told: Sequence[str]) -> str | None:
    """The date with most support; a coarser date supports every finer one inside it."""
    if not told:
        return None
    return min(set(told), key=lambda value: (-_support(value, told), -len(value), value))


def _support(value: str, told: Sequence[str]) -> int:
    return sum(value.startswith(other) for other in told)
