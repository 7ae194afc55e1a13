"""Work together that is told to go on: "*Oman's cooperation with Iran in space* is going well"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
#: The tags at which a phrase begins anew.
_BREAKS: Final = frozenset("vmbhsr;Tt")


def working_together(progress: Progress, span: tuple[int, int]) -> tuple[list[Ref], int]:
    """The two sides whose work together the subject is, and where that begins to be told."""
    start, end = _phrase(progress) if progress.relation == "relative" else span
    if _TOGETHER.isdisjoint(unit.word for unit in progress.units[start:end]):
        return [], start
    sides = [r for r in progress.refs.between(start, end) if r.kind == "party" and r.link in _SIDES]
    if len({ref.value for ref in sides}) != 2:
        return [], start
    return [replace(ref, link="between", party=ref.value) for ref in sides], start


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
