"""Participles with a subject of their own: "…, *both sides being keen* to expand roaming"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.drafts import ANIMATE, Progress
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.passages import heads_of
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: What may be told so; any other act may only describe a noun: "firms *working* in Oman".
_TOLD: Final = frozenset("agree want propose request offer stress discuss say".split())
#: Those who take stances; others are told by what they do, "*engineers* offering advice".
_ACTING: Final = ANIMATE - {"people"}
#: Those of whom it is told only what they are: "*firms* offering services".
_DESCRIBED: Final = frozenset(
    "companies firms operators providers universities institutions".split()
)
#: What nothing but a participle begins with.
_AUXILIARY: Final = frozenset(("being", "having"))
_LONGEST: Final = 14
#: The tags of a person told beside with his office: "…, with *Li, the minister of Oman*, saying".
_NAMED: Final = re.compile(",p(M(?:,[^,;vmbhsrT]+)?),$")
#: What he does who is only told to be there.
_THERE: Final = frozenset(
    "looking watching standing attending participating taking representing chairing presiding"
    " heading leading".split()
)
_LONGEST_NAMED: Final = 24


def tells_besides(units: Sequence[Unit], at: int) -> bool:
    """Whether an -ing form behind a noun has that for its subject: "with *both sides agreeing*"."""
    if _begin_of_named(units, at) >= 0:
        return True
    if words.acts().get(units[at].lemma) not in _TOLD or at + 1 >= len(units):
        return False
    if units[at].lemma == "plan" and units[at + 1].tag != "t":
        return False  # "state planning"
    return _begin_of_subject(units, at) >= 0


def _begin_of_named(units: Sequence[Unit], at: int) -> int:
    """Where a person told with his office begins who is the subject of a participle, or -1."""
    if units[at].word in _THERE:
        return -1
    first = max(0, at - _LONGEST_NAMED)
    found = _NAMED.search("".join([unit.tag for unit in units[first:at]]))
    if found is None or units[first + found.start() + 1].word != "with":
        return -1
    return first + found.start(1)


def _begin_of_subject(units: Sequence[Unit], at: int) -> int:
    """Where the phrase before a participle begins, with a comma or "with" before it, or -1."""
    by_form, named = units[at].word in _AUXILIARY, False
    if not by_form and units[at - 1].word in _DESCRIBED:
        return -1
    for number in range(at - 1, max(0, at - _LONGEST), -1):
        unit = units[number]
        if unit.tag in ",;q" or unit.word == "with":
            return number + 1 if named else -1
        of = unit.tag == "p" and (by_form or unit.word in ("of", "from"))
        if unit.tag not in "dNaPMIL'c" and not of:
            return -1
        named = named or unit.tag in "NPMI"
    return -1


def absolute_subject(progress: Progress, group: VerbGroup) -> tuple[int, list[Ref]]:
    """Where a participle with a subject of its own begins, and what that is; nothing for none."""
    at, units = group.first, progress.units
    if not progress.drafts:
        return at, []
    begin = _begin_of_named(units, at)
    if begin >= progress.drafts[-1].group.end:
        return begin, heads_of(progress.refs.between(begin, at))
    by_form = units[at].word in _AUXILIARY
    told = by_form or (group.act in _TOLD and not group.passive)
    begin = _begin_of_subject(units, at) if told else -1
    if begin < 0:
        return at, []
    found = progress.refs.between(begin, at)
    acting = heads_of([replace(r, link="") if r.link == "with" else r for r in found])
    animate = bool(acting) and all(ref.kind in _ACTING for ref in acting)
    if not (animate or by_form):
        return at, []
    start, end = progress.line.starts[begin], progress.line.end(at - 1)
    subject = acting or [Ref(start, end, "thing", "", None, 0, "")]
    return begin - (units[begin - 1].word == "with"), subject
