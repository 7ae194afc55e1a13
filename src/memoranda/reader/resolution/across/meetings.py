"""When two documents speak of the same meeting.

The parties are the same and the day does not contradict; where the day is vague, the people or
the place must be shared. Different places, or people of whom none is shared, make two meetings.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import timedelta
from typing import Any

from memoranda.reader.resolution.across import dates, names
from memoranda.reader.resolution.across.telling import (
    Telling,
    folded,
    folded_set,
    spaced_once,
)
from memoranda.records import Meeting

SAME_DAY = timedelta(0)
#: The press of two time zones may date one meeting a day apart.
NEXT_DAY = timedelta(days=1)


class SameMeeting:
    """Sameness of meetings."""

    def filed(self, telling: Telling[Meeting]) -> Iterable[Hashable]:
        """By parties with month, year, month of publication, or words."""
        meeting, parties = telling.record, folded_set(telling.record.parties)
        yield (parties, "words", spaced_once(meeting.quote))
        if meeting.date:
            for day in dates.prefixes(meeting.date):
                yield (parties, day)
        elif telling.published:
            yield (parties, "told", telling.published.isoformat()[:7])

    def sought(self, telling: Telling[Meeting]) -> Iterable[Hashable]:
        """Near its day (vaguer ones come later); without one, near the day it was told."""
        meeting, parties = telling.record, folded_set(telling.record.parties)
        if not parties:
            return
        if meeting.date:
            for day in dates.days_around(meeting.date, NEXT_DAY):
                yield (parties, day)
            return
        yield (parties, "words", spaced_once(meeting.quote))
        if telling.published:
            for month in dates.months_around(telling.published, dates.NEWS):
                yield (parties, month)
                yield (parties, "told", month)

    def vagueness(self, telling: Telling[Meeting]) -> Any:
        """The precisely dated with most people first."""
        meeting = telling.record
        return (-len(meeting.date or ""), -len(meeting.people), meeting.place is None)

    def version(self, telling: Telling[Meeting]) -> Hashable:
        """Vaguely dated ones count as told alike only in the same words."""
        meeting = telling.record
        told = (meeting.date, meeting.place, frozenset(meeting.people))
        if dates.is_full(meeting.date):
            return told
        return (*told, spaced_once(meeting.quote))

    def likeness(self, one: Telling[Meeting], other: Telling[Meeting]) -> float | None:
        """None where day, people or place speak against it or nothing speaks for it."""
        first, second = one.record, other.record
        if not places_agree(first.place, second.place):
            return None
        shared = _shared(first.people, second.people)
        if not shared and first.people and second.people:
            return None
        same_place = bool(first.place and second.place)
        if not _days_agree(one, other, shared=shared > 0, same_place=same_place):
            return None
        return shared + same_place + (first.date == second.date)


def places_agree(one: str | None, other: str | None) -> bool:
    """Whether two places can be one: equal, one inside the other's name, or not both told."""
    if not one or not other:
        return True
    first, second = folded(one).split(), folded(other).split()
    return set(first) <= set(second) or set(second) <= set(first)


def _days_agree(
    one: Telling[Meeting], other: Telling[Meeting], *, shared: bool, same_place: bool
) -> bool:
    first, second = one.record, other.record
    same_words = spaced_once(first.quote) == spaced_once(second.quote)
    if first.date and second.date:
        certain = dates.is_full(first.date) and dates.is_full(second.date)
        within = NEXT_DAY if shared else SAME_DAY
        enough = certain or shared or same_place or same_words
        return enough and dates.agree(first.date, second.date, within)
    return same_words or (shared and _is_news(one, other))


def _is_news(one: Telling[Meeting], other: Telling[Meeting]) -> bool:
    """Whether an undated meeting can be the other one, by the days on which they were told."""
    return any(
        undated.record.date is None and undated.published is not None and _near(dated, undated)
        for undated, dated in ((one, other), (other, one))
    )


def _near(dated: Telling[Meeting], undated: Telling[Meeting]) -> bool:
    if undated.published is None:
        return False
    day = dated.record.date or (dated.published.isoformat() if dated.published else None)
    return day is not None and dates.near(day, undated.published)


def _shared(people: tuple[str, ...], others: tuple[str, ...]) -> int:
    """How many people both name."""
    return sum(
        any(
            names.same(one, other) or names.shortens(one, other) or names.shortens(other, one)
            for other in others
        )
        for one in people
    )
