"""Days, months and years: dates of whatever precision is certain, in three calendars."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

Calendar = Literal["gregorian", "jalali", "hijri"]

_MONTHS_IN: Final = {"month": 1, "year": 12, "decade": 120}
_DAYS_IN: Final = {"day": 1, "week": 7, "fortnight": 14}

#: Years on either side of a day among which a yearless date is looked for: a 29 February comes
#: back after eight years at the latest.
_REACH: Final = 8


class Partial(NamedTuple):
    """A date of which perhaps only the year, or the year and the month, is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """As ISO 8601 writes it: "2024", "2024-10" or "2024-10-31"."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in self[1:] if part is not None)]
        return "-".join(parts)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Its last day."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def at_most(self, unit: str) -> Partial:
        """The same date, told no more exactly than in this unit."""
        if unit == "month":
            return Partial(self.year, self.month)
        return Partial(self.year) if unit in ("year", "decade") else self


class Stretch(NamedTuple):
    """Some days in a row, the first and the last of them included."""

    first: date
    last: date

    @property
    def certain(self) -> Partial | None:
        """The most exact date that holds for all of its days; None where not even the year does."""
        first, last = self
        if first == last:
            return whole(first)
        if first.year != last.year:
            return None
        return Partial(first.year, first.month if first.month == last.month else None)


def whole(day: date) -> Partial:
    """A day as a date of full precision."""
    return Partial(day.year, day.month, day.day)


def shift(day: date, count: int, unit: str) -> date | None:
    """The day so many units later, or earlier; None where the calendar does not reach so far."""
    try:
        if unit in _DAYS_IN:
            return day + timedelta(days=count * _DAYS_IN[unit])
        year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS_IN[unit], 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def week_of(day: date) -> Stretch | None:
    """The week, from Monday to Sunday, in which a day lies."""
    monday = shift(day, -day.weekday(), "day")
    sunday = shift(day, 6 - day.weekday(), "day")
    return Stretch(monday, sunday) if monday and sunday else None


def weekday_before(day: date, weekday: int) -> date | None:
    """The latest such weekday on or before a day."""
    return shift(day, -((day.weekday() - weekday) % 7), "day")


def weekday_after(day: date, weekday: int) -> date | None:
    """The first such weekday on or after a day."""
    return shift(day, (weekday - day.weekday()) % 7, "day")


def stretch(calendar: Calendar, year: int, month: int | None, day: int | None) -> Stretch | None:
    """The Gregorian days of a year, month or day of a calendar; None where there is no such."""
    first = _gregorian(calendar, year, month or 1, day or 1)
    if first is None or day:
        return Stretch(first, first) if first else None
    after = (year + 1, 1) if month in (None, 12) else (year, (month or 0) + 1)
    following = _gregorian(calendar, *after, 1)
    last = shift(following, -1, "day") if following else None
    return Stretch(first, last) if last else None


def containing(calendar: Calendar, day: date, unit: str) -> Stretch | None:
    """The week, month or year of a calendar in which a day lies."""
    if unit == "day":
        return Stretch(day, day)
    if unit == "week":
        return week_of(day)
    months = range(1, 13) if unit == "month" else range(1, 2)
    begun = [found for month in months if (found := latest(calendar, month, None, day))]
    if not begun or unit == "month":
        return max(begun, default=None)
    following = earliest(calendar, 1, None, begun[0].last + timedelta(days=1))
    last = shift(following.first, -1, "day") if following else None
    return Stretch(begun[0].first, last) if last else None


def latest(calendar: Calendar, month: int, day: int | None, limit: date) -> Stretch | None:
    """The latest such month or day that has begun on a certain day."""
    years = range(_year_around(calendar, limit) + 1, _year_around(calendar, limit) - _REACH, -1)
    for found in _stretches(calendar, years, month, day):
        if found.first <= limit:
            return found
    return None


def earliest(calendar: Calendar, month: int, day: int | None, limit: date) -> Stretch | None:
    """The first such month or day that is not over before a certain day."""
    years = range(_year_around(calendar, limit) - 1, _year_around(calendar, limit) + _REACH + 1)
    for found in _stretches(calendar, years, month, day):
        if found.last >= limit:
            return found
    return None


def _stretches(calendar: Calendar, years: range, month: int, day: int | None) -> Iterator[Stretch]:
    for year in years:
        found = stretch(calendar, year, month, day)
        if found:
            yield found


def _year_around(calendar: Calendar, day: date) -> int:
    if calendar == "jalali":
        return day.year - 621
    return round((day.year - 622) * 33 / 32) if calendar == "hijri" else day.year


def _gregorian(calendar: Calendar, year: int, month: int, day: int) -> date | None:
    try:
        if calendar == "jalali":
            return _from_jalali(year, month, day)
        return _from_hijri(year, month, day) if calendar == "hijri" else date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _from_jalali(year: int, month: int, day: int) -> date:
    import jalali_core as jalali  # type: ignore[import-untyped] # noqa: PLC0415 - rarely needed

    found = date(*jalali.JalaliToGregorian(year, month, day).getGregorianList())
    # The library carries 30 Esfand of a common year over into the next one.
    back = jalali.GregorianToJalali(found.year, found.month, found.day).getJalaliList()
    if tuple(back) != (year, month, day):
        raise ValueError(f"There is no day {year}-{month}-{day} in the Iranian calendar.")
    return found


def _from_hijri(year: int, month: int, day: int) -> date:
    from hijridate import Hijri  # noqa: PLC0415 - slow to load, only for texts with such a date

    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)
