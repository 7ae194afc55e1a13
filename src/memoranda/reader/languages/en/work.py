"""Work together that is told to go on: "*Oman's cooperation with Iran in space* is going well"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from memoranda.reader.clauses import Ref
from memoranda.reader.languages.en.being import AT_WORK
from memoranda.reader.languages.en.drafts import Progress
from memoranda.reader.languages.en.line import Unit, written
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: Words for working together.
_TOGETHER: Final = frozenset(
    "cooperation co-operation collaboration interaction work works partnership project projects"
    " joint-venture research tests trials".split()
)
#: What it does by itself: by the verb alone, or with a word behind it.
_GOING_ON: Final = frozenset("continue progress proceed advance".split())
_BY_NEXT: Final = {
    "go": frozenset("on ahead forward well smoothly".split()),
    "move": frozenset("ahead forward".split()),
    "make": frozenset(("progress", "headway")),
    "run": frozenset(("on", "well", "smoothly")),
}
_MAY_GO_ON: Final = _GOING_ON | frozenset(_BY_NEXT) | {"be"}
#: The first letters of what tells that something is at work: "under way", "in", "on", "at", "up".
_OPENINGS: Final = frozenset(("un", "in", "on", "at", "up", "op", "ne", "be"))
#: So many words behind a verb tell how it goes.
_NEAR, _FAR = 3, 8
#: How those who work together hang on the word for it.
_SIDES: Final = frozenset(("owner", "with", "between", "of", ""))
_OF_ONE: Final = frozenset(("his", "her", "my"))
#: The tags at which a phrase begins anew.
_BREAKS: Final = frozenset("vmbhsr;Tt")


def working_together(progress: Progress, span: tuple[int, int]) -> tuple[list[Ref], int]:
    """The two sides whose work together the subject is, and where that begins to be told."""
    start, end = _phrase(progress) if progress.relation == "relative" else span
    told = list(pairwise(progress.units[max(start - 1, 0) : end]))
    if _TOGETHER.isdisjoint(unit.word for unit in progress.units[start:end]):
        return [], start
    if any(one.word in _OF_ONE and other.word in _TOGETHER for one, other in told):
        return [], start  # "*her work* with A and B"
    sides = [
        ref
        for ref in progress.refs.between(start, end)
        if ref.kind == "party" and ref.link in _SIDES and not _describes(progress, ref)
    ]
    if len({ref.value for ref in sides}) != 2:
        return [], start
    return [replace(ref, link="between", party=ref.value) for ref in sides], start


def _describes(progress: Progress, ref: Ref) -> bool:
    """Whether a side only tells of what country others are: "the works of *Omani* poets"."""
    behind = bisect_left(progress.line.starts, ref.end)
    if ref.link == "with" or not progress.tags.startswith("N", behind):
        return False
    return any(unit.word == "of" for unit in progress.units[max(behind - _FAR, 0) : behind])


def _phrase(progress: Progress) -> tuple[int, int]:
    """The phrase that a relative clause is about."""
    start = end = progress.antecedent
    while start > 0 and progress.tags[start - 1] not in _BREAKS:
        start -= 1
    return start, end


def _may_tell_state(unit: Unit) -> bool:
    """Whether a word may open what tells how far a work is: "*under* way", "*now* on track"."""
    return unit.tag == "a" or unit.word[:2] in _OPENINGS


def tells_going_on(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a verb tells that its subject goes on now."""
    if group.lemma not in _MAY_GO_ON or group.negated or group.passive:
        return False
    if group.mood not in ("", "progressive"):
        return False
    if group.lemma == "be":
        if group.mood or group.end >= len(units) or not _may_tell_state(units[group.end]):
            return False
        return AT_WORK.match(written(units[group.end : group.end + _FAR])) is not None
    if not group.mood and units[group.end - 1].word.endswith("ed"):
        return False
    if group.lemma in _GOING_ON:
        return units[group.end].tag != "t" if group.end < len(units) else True
    behind = {unit.word for unit in units[group.end : group.end + _NEAR]}
    return bool(group.mood) and not behind.isdisjoint(_BY_NEXT[group.lemma])
