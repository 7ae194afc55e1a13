"""The day that a piece of metadata names."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_LEADING_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")


def day_named(value: object) -> date | None:
    """The day of a date, a moment or their usual spellings (ISO 8601, RFC 5322), else None.

    A moment keeps the day of its own time zone.

    >>> day_named("2025-05-23T08:00:00+03:30")
    datetime.date(2025, 5, 23)
    >>> day_named("Fri, 23 May 2025 08:00:00 +0330")
    datetime.date(2025, 5, 23)
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return _day_written(value.strip())
    return None


def _day_written(words: str) -> date | None:
    leading = _LEADING_DAY.match(words)
    try:
        if leading:
            return date(*map(int, leading.groups()))
        return parsedate_to_datetime(words[:100]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        # A date that cannot be understood is no date; the caller says so in a note.
        return None
