"""The day that a piece of metadata names, in whatever form, so long as it can mean no other."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
#: Other years are those of another calendar ("1403-12-10"), or stand where none is known.
_YEARS = range(1800, 2200)

_TIME = r"(?:[T,\s]\s*(?:at )?\d{1,2}[:.]\d\d.*)?$"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>\d{4})"
#: "2025-02-28T10:15:00Z", "2025/2/28"; "20250228", "20250228T101500Z"; "28 February 2025, 10:15";
#: "Feb. 28, 2025".
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_YEAR}(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark){_DAY}(?![\d-])",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?:T\d.*|\d{{4}}(?:\d\d)?)?$",
        rf"{_WEEKDAY}{_DAY}[\s-]+(?:of )?{_MONTH},?[\s-]+{_YEAR}{_TIME}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}{_TIME}",
    )
)
#: "28.02.2025", "02/28/2025": day or month first, which only the numbers can tell.
_EITHER_FIRST = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2{_YEAR}{_TIME}", re.IGNORECASE)
#: Seconds or milliseconds since 1970, as programs write moments; "2025022810" is a day and an hour.
_SINCE_1970 = re.compile(r"(?!(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d{3}$)(\d{10})(?:\d{3})?$")


def day_named(value: object) -> date | None:
    """The day of a date, a moment or their usual spellings, else None.

    A moment keeps the day of its own time zone. None also for what may be one of two days, such
    as "03/02/2025".

    >>> day_named("2025-05-23T08:00:00+03:30")
    datetime.date(2025, 5, 23)
    >>> day_named("Fri, 23 May 2025 08:00:00 +0330")
    datetime.date(2025, 5, 23)
    >>> day_named("23.05.2025")
    datetime.date(2025, 5, 23)
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int | str):
        return _day_written(str(value).strip())
    return None


def _day_written(words: str) -> date | None:
    told = words[:100]
    try:
        day = _told_in_order(told) or _told_by_numbers(told) or _since_1970(told)
        day = day or parsedate_to_datetime(told).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        # A date that cannot be understood is no date; the caller says so in a note.
        return None
    return day if day.year in _YEARS else None


def _told_in_order(words: str) -> date | None:
    """The day of words that can be read in one way only."""
    found = next((match for form in _FORMS if (match := form.match(words))), None)
    month = _month(found["month"]) if found else None
    return date(int(found["year"]), month, int(found["day"])) if found and month else None


def _told_by_numbers(words: str) -> date | None:
    """The day of two numbers and a year, where one is no month or both are the same."""
    found = _EITHER_FIRST.match(words)
    if found is None:
        return None
    one, two, year = int(found[1]), int(found[3]), int(found["year"])
    if one != two and max(one, two) <= len(_MONTHS):
        raise ValueError(f"{words} may be the one day or the other.")
    return date(year, min(one, two), max(one, two))


def _since_1970(words: str) -> date | None:
    found = _SINCE_1970.match(words)
    return datetime.fromtimestamp(int(found[1]), UTC).date() if found else None


def _month(words: str) -> int | None:
    """The number of a month, told by it or by a name, of which the beginning is enough."""
    if words.isdecimal():
        return int(words)
    named = (at for at, name in enumerate(_MONTHS, 1) if name.startswith(words.lower()))
    return next(named, None)
