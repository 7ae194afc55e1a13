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


def name_latecomers(meetings: Sequence[MeetingDraft], scene: Scene) -> None:
    """Add to each meeting of two sides the holder of the office that it tells of unnamed."""
    people = scene.mentions.people
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
            later = [_later(people, draft, side, head) for side in missing if head]
        elif draft is meetings[0] and draft.paragraph <= _LEAD:
            here = [p for p in people if not _comes_with_another(p, draft, meetings)]
            later = [_later(here, draft, side, "") for side in missing]
        else:
            continue
        if all(later) or (draft.as_news and len(draft.parties) > _PAIR):  # of both, or none
            draft.people.extend(name for names in later for name in names)


def _comes_with_another(
    person: PersonMention, draft: MeetingDraft, meetings: Sequence[MeetingDraft]
) -> bool:  # fmt: skip
    """Whether somebody is named only as one of another meeting: "… with Roe, then minister"."""
    return any(
        other is not draft and person.name in other.people and other.start <= person.start
        for other in meetings
    )


def _head_of(names: Sequence[str], office_of: dict[str, str], scene: Scene) -> str:
    """The head of the office of whom somebody unnamed is the counterpart."""
    office = next((office_of[name] for name in names if name in office_of), "").lower()
    return next((head for head in scene.cues.like_offices if head in office), "")


def _later(
    people: Sequence[PersonMention], draft: MeetingDraft, side: str, head: str
) -> tuple[str, ...]:
    """The one person of a side with such an office, if he is named only after the meeting."""
    holders = [
        person for person in people
        if person.party == side and person.office and head in person.office.lower()
    ]  # fmt: skip
    names = tuple({person.name: None for person in holders})
    known = any(person.name in names and person.start < draft.end for person in people)
    return () if len(names) != 1 or known else names
