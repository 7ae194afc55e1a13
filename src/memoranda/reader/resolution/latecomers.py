"""Those of a meeting whom only a later sentence names.

Reads "The ministers of Iran and Russia met … Russia's minister *Konstantin Noskov* said", "met his
Iraqi counterpart … Iraqi minister *Hiyam al-Yasiri* said" and "Oman's and Chad's regulators met …
Oman's director *Omar Al Rawahi* said … Chad's director *Haliki Mahamat* said"; leaves alone a side
of which somebody is named with the meeting, or several of the office are named later.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.mention import PersonMention

_PAIR, _FEW = 2, 5
#: So far on the lead may go.
_LEAD: Final = 2


class Cast:
    """The people of a story, asked who is named only after a meeting."""

    def __init__(self, people: Sequence[PersonMention]) -> None:
        """Note where each is named first, and who is told with an office."""
        self._first = {person.name: person.start for person in reversed(people)}
        self._in_office: dict[str | None, list[PersonMention]] = {}
        for person in people:
            if person.office:
                self._in_office.setdefault(person.party, []).append(person)
        self._holders: dict[tuple[str, str], tuple[str, ...]] = {}

    def later(self, draft: MeetingDraft, side: str, head: str) -> tuple[str, ...]:
        """The one person of a side with such an office, if named only after the meeting."""
        names = self._names(side, head)
        return () if len(names) != 1 or self._first[names[0]] < draft.end else names

    def _names(self, side: str, head: str) -> tuple[str, ...]:
        """Everybody of a side with such an office."""
        if (side, head) not in self._holders:
            told = self._in_office.get(side, ())
            holders = {p.name: None for p in told if p.office and head in p.office.lower()}
            self._holders[side, head] = tuple(holders)
        return self._holders[side, head]


def name_latecomers(meetings: Sequence[MeetingDraft], scene: Scene) -> None:
    """Add to each meeting of two sides the holder of the office that it tells of unnamed."""
    people, cast = scene.mentions.people, Cast(scene.mentions.people)
    party_of = {person.name: person.party for person in people if person.party}
    office_of = {person.name: person.office for person in reversed(people) if person.office}
    for draft in meetings:
        if draft.visit or len(draft.parties) > _FEW:
            continue
        begin = max(scene.lower.rfind(mark, 0, draft.start) for mark in (". ", "\n")) + 1
        told = scene.cues.unnamed.search(scene.lower, begin, draft.end)
        sides = {party_of.get(name) for name in draft.people}
        missing = [side for side in draft.parties if side not in sides]
        if told is not None:
            head = told[1] or _head_of(draft.people, office_of, scene)
            later = [cast.later(draft, side, head) for side in missing if head]
        elif draft is meetings[0] and draft.paragraph <= _LEAD:
            here = Cast(_without_those_of(meetings[1:], people))
            later = [here.later(draft, side, "") for side in missing]
        else:
            continue
        if all(later) or (draft.as_news and len(draft.parties) > _PAIR):  # of both, or none
            draft.people.extend(name for names in later for name in names)


def _without_those_of(
    others: Sequence[MeetingDraft], people: Sequence[PersonMention]
) -> list[PersonMention]:
    """People but those named only as one of another meeting: "… with Roe, then minister"."""
    first: dict[str, int] = {}
    for other in others:
        for name in other.people:
            first[name] = min(other.start, first.get(name, other.start))
    return [p for p in people if p.name not in first or p.start < first[p.name]]


def _head_of(names: Sequence[str], office_of: dict[str, str], scene: Scene) -> str:
    """The head of the office of whom somebody unnamed is the counterpart."""
    office = next((office_of[name] for name in names if name in office_of), "").lower()
    return next((head for head in scene.cues.like_offices if head in office), "")
