"""All mentions of a document together, and who covers which passage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Final, TypeVar

from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.mentions.mention import (
    DateMention,
    PartyMention,
    PersonMention,
    PlaceMention,
    TopicMention,
)

#: A mention, its tag (M person, I instrument, D date, P party, L place) and the passage it covers.
Cover = tuple[Any, str, int, int]


M = TypeVar("M", bound=tuple[Any, ...])


@dataclass
class Mentions:
    """What the finders found in one document, each kind in order."""

    people: Sequence[PersonMention] = ()
    parties: Sequence[PartyMention] = ()
    dates: Sequence[DateMention] = ()
    places: Sequence[PlaceMention] = ()
    instruments: Sequence[InstrumentMention] = ()
    topics: Sequence[TopicMention] = ()
    covers: Sequence[Cover] = field(init=False)
    _starts: Sequence[int] = field(init=False)

    def __post_init__(self) -> None:
        """Lay the mentions over the text: where two overlap, the one that says more stays."""
        self.instruments = [m for m in self.instruments if not _opens_a_name(m, self.parties)]
        covers: list[Cover] = []
        for number, person in enumerate(self.people, 1):
            floor = covers[-1][3] if covers else 0
            ceiling = self.people[number].start if number < len(self.people) else person.end
            covers.append((person, "M", *_with_office(person, floor, ceiling)))
        for tag, group in (
            ("I", self.instruments),
            ("D", self.dates),
            ("P", self.parties),
            ("L", self.places),
        ):
            covers = _laid_under(covers, [(m, tag, m.start, m.end) for m in group])
        self.covers = covers
        self._starts = [cover[2] for cover in covers]

    def within(self, start: int, end: int) -> Iterator[Cover]:
        """The mentions that lie inside a passage."""
        at = bisect_left(self._starts, start)
        while at < len(self.covers) and self.covers[at][2] < end:
            if self.covers[at][3] <= end:
                yield self.covers[at]
            at += 1

    def over(self, at: int) -> Cover | None:
        """The mention that covers a character."""
        before = bisect_right(self._starts, at) - 1
        return self.covers[before] if before >= 0 and at < self.covers[before][3] else None


def between(mentions: Sequence[M], start: int, end: int) -> Sequence[M]:
    """The mentions that begin inside a passage."""
    # Written out: to compare numbers is quicker than to compare mentions, and this is asked often.
    first, last = 0, len(mentions)
    while first < last:
        middle = (first + last) // 2
        begins: int = mentions[middle][0]
        if begins < start:
            first = middle + 1
        else:
            last = middle
    after = first
    while after < len(mentions):  # they are few
        begins = mentions[after][0]
        if begins >= end:
            break
        after += 1
    return mentions[first:after] if first < after else ()


def _opens_a_name(mention: InstrumentMention, parties: Sequence[PartyMention]) -> bool:
    """Whether an instrument only opens the name of a body: "*the Global Partnership* on AI"."""
    at = bisect_right(parties, (mention.start + 1,)) - 1
    if at < 0 or parties[at].end <= mention.end:
        return False
    return parties[at].start <= mention.start and parties[at].form == "body"


#: More than this between an office and a name, and the office was told elsewhere.
_BESIDE: Final = 48


def _with_office(person: PersonMention, floor: int, ceiling: int) -> tuple[int, int]:
    """The passage of a name with the office told beside it, from ``floor`` on.

    Not with one behind the next name, at ``ceiling``: "*Ali Roe* and Jan Li, the ministers of".
    """
    if person.office is None or person.of_another or person.office_start < floor:
        return person.start, person.end
    if person.end < ceiling < person.office_start:
        return person.start, person.end
    if max(person.office_start - person.end, person.start - person.office_end) > _BESIDE:
        return person.start, person.end
    return min(person.start, person.office_start), max(person.end, person.office_end)


def _laid_under(upper: list[Cover], lower: list[Cover]) -> list[Cover]:
    """Both lists as one in order; of the lower only those that touch none of the upper."""
    starts = [cover[2] for cover in upper]
    free = []
    for cover in lower:
        before = bisect_left(starts, cover[3]) - 1
        if before < 0 or upper[before][3] <= cover[2]:
            free.append(cover)
    return sorted([*upper, *free], key=itemgetter(2)) if free else upper
