"""Of which side somebody is who is told beside another: met by him, or as his counterpart."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from memoranda.reader.mentions.context import Scene
from memoranda.reader.mentions.introduction import Introduction
from memoranda.reader.mentions.roster import name_parts
from memoranda.reader.mentions.sheet import Sheet

_NEAR: Final = 3
#: So many words before a sentence the person may be named whom its "she" stands for.
_BACK: Final = 80
_MEETING: Final = frozenset(
    "met with received guest welcomed hosted saw greeted called call calls calling".split()
)
#: One calls on somebody whom one meets; whom one calls in, or for, is one's own.
_CALLING: Final = frozenset({"called", "call", "calls", "calling"})
_CALLED_ON: Final = frozenset({"on", "upon", "at"})
_TALKING: Final = frozenset(
    "met meeting meetings talks talked spoke negotiations discussions consultations conferred"
    " conversation conversations audience session down dinner lunch breakfast".split()
)
PRONOUNS: Final = frozenset({"he", "she", "i", "we"})
_NEAR_OTHER: Final = 10
_WITH: Final = frozenset("and with met received by thanked told welcomed hosted briefed".split())


def other_side(scene: Scene, introduction: Introduction, own: str | None) -> str | None:
    """The state of somebody in the sentence who is told with it, where he is met, not listed.

    Of "Minister A and Saudi Minister B" the first is not told with his state because it is the
    story's own, so it is another than B's.
    """
    after = max(introduction.after, introduction.office.after)
    at = bisect_left(scene.offices, after, key=lambda office: office.first)
    for office in scene.offices[at : at + 1]:
        between = scene.sheet.lower[after : office.first]
        near = len(between) <= _NEAR_OTHER and "." not in between
        if near and office.parties and (set(between) & _WITH) and "visit" not in between:
            return office.parties[-1].party or None
    return None


def met_by(
    scene: Scene, introduction: Introduction, last: Introduction | None, begun: int
) -> str | None:
    """The party of somebody told before in the sentence who met the introduced person."""
    first = min(introduction.first, introduction.office.first)
    if last is None or last.first < begun:
        return _subject_party(scene, last, first, begun)
    between = range(max(last.after, last.office.after), first)
    met = any(
        word == "with" or _meets(scene.sheet, at)
        for at in between
        if (word := scene.sheet.lower[at]) in _MEETING
    )
    entry = scene.entry(last) if met else None
    return entry.party if entry else None


def _meets(sheet: Sheet, at: int) -> bool:
    """Whether a word tells a meeting: "met", "talks with", but not "together with"."""
    if sheet.lower[at] == "with":
        return sheet.word(at - 1) in _TALKING
    if sheet.lower[at] in _CALLING:
        return sheet.word(at + 1) in _CALLED_ON
    return sheet.lower[at] in _MEETING


def _subject_party(scene: Scene, last: Introduction | None, first: int, begun: int) -> str | None:
    """The party of somebody known whom the sentence tells to have met the introduced person."""
    sheet = scene.sheet
    met = next((at for at in range(first - 1, begun, -1) if _meets(sheet, at)), None)
    if met is None:
        return None
    named = _party_named(scene, met, begun)
    if named is None and last is not None and not PRONOUNS.isdisjoint(sheet.lower[begun:met]):
        entry = scene.entry(last)
        return _party_named(scene, begun, max(last.after, begun - _BACK)) or (
            entry.party if entry else None
        )
    return named


def _party_named(scene: Scene, before: int, floor: int) -> str | None:
    """The party of the known person named last before a word, no further back than another."""
    sheet = scene.sheet
    for place in range(before - 1, floor - 1, -1):
        if place in sheet.names and place not in sheet.party_at:
            entry = next(scene.roster.latest(name_parts(sheet, place, place + 1)[0]), None)
            if entry is not None and entry.party:
                return entry.party
    return None


def counterpart_behind(scene: Scene, introduction: Introduction) -> str | None:
    """The party of the counterpart told right after ("X and his Japanese counterpart")."""
    at = bisect_left(scene.offices, introduction.after, key=lambda office: office.first)
    for office in scene.offices[at : at + 1]:
        if office.first - introduction.after <= _NEAR and office.counterpart and office.parties:
            return office.parties[-1].party or None
    return None
