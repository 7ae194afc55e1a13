"""What is to begin, to work or to be ready on a day: "The cable *will go live in* 2027"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.drafts import ANIMATE
from memoranda.reader.languages.en.line import Unit, written
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: What is no new thing: "*It* will be ready" only gives the day of what was told before.
_NO_THINGS: Final = frozenset(("instrument", "meeting", "thing"))
#: What a thing does by itself when it comes into being.
_BEGINNING: Final = frozenset("open reopen start begin launch commence debut".split())
#: What follows other verbs where their subject comes into use.
_INTO_USE: Final = {
    "go": r"live|online|on ?line|on (?:stream|air)|into (?:operation|service|production|use)",
    "come": r"online|on (?:stream|line)|into (?:operation|service|being|use)",
    "enter": r"(?:into )?(?:commercial |full )?(?:operation|service|use|production)",
    "take": r"off\b",
    "kick": r"off\b",
    "get": r"under ?way|off the ground",
}
#: What it will then be.
_READY: Final = (
    r"(?:\w+ly |all |also |already |now )*(?:ready|operational|available|completed?|finished|done"
    r"|functional|online|live|active|open|up and running|under ?way"
    r"|in (?:service|operation|place|use|orbit))\b"
)
_STATES: Final = re.compile(_READY)
_USES: Final = {lemma: re.compile(rf"(?:\w+ly )?(?:{told})") for lemma, told in _INTO_USE.items()}
#: What a day is fixed by: "is *set for* March", "is *due in* May".
_FIXING: Final = frozenset("set schedule slate fix time expect target earmark".split())
_BY_DAY: Final = re.compile(r"(?:for|by|in|before|next|this|no later|at the|around) ")
_DUE: Final = re.compile(
    r"(?:\w+ly |now |also |still )*(?:due|scheduled|slated|timed)"
    r" (?:for|in|by|on|before|next|this)\b"
)
_NOW_DUE: Final = frozenset("due scheduled slated timed".split())
#: All verbs by which something may be told to come.
_COMING: Final = _BEGINNING | _FIXING | frozenset(_USES) | {"be", "become"}
#: So many words behind a verb may hold the day.
_FAR: Final = 9


def act_of_coming(
    units: Sequence[Unit], group: VerbGroup, refs: Sequence[Ref], begin: int, start: int
) -> VerbGroup:
    """A group that tells when a thing will be there as one that tells a plan.

    Args:
        units: those of the sentence.
        group: the verb.
        refs: what the subject points at.
        begin: the first unit of what leads up to the subject.
        start: the first unit of the subject.
    """
    if group.lemma not in _COMING or group.negated or not _tells_coming(units, group):
        return group
    if any(ref.kind in ANIMATE or ref.kind in _NO_THINGS for ref in refs):
        return group
    if any(unit.tag == "I" or unit.word in words.TALKS for unit in units[start : group.first]):
        return group
    behind = units[group.end : group.end + _FAR]
    if not any(unit.tag == "D" for unit in (*behind, *units[begin:start])):
        return group
    return replace(group, act="plan", mood="", passive=True, form="finite")


def _tells_coming(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a verb tells that something will begin, or has its day."""
    if group.end >= len(units):
        return False
    first = units[group.end]
    if group.passive:
        by_day = first.tag == "D" and group.lemma in _FIXING and not group.mood
        return by_day and bool(_BY_DAY.match(first.word))
    if not group.mood:
        due = group.lemma == "be" and any(
            u.word in _NOW_DUE for u in units[group.end : group.end + 2]
        )
        return due and bool(_DUE.match(_told(units, group)))
    if group.lemma in ("be", "become"):
        ahead = group.mood in words.FIRM or group.mood == "should"
        return ahead and bool(_STATES.match(_told(units, group)))
    if group.mood not in words.FIRM:
        return False
    if group.lemma in _BEGINNING:
        return first.tag not in "tNMPI"
    use = _USES.get(group.lemma)
    return use is not None and bool(use.match(_told(units, group)))


def _told(units: Sequence[Unit], group: VerbGroup) -> str:
    return written(units[group.end : group.end + _FAR])
