"""What is told of an instrument by what it gets, bears or is given: "*Consent was given* to it"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from memoranda.reader.clauses import AHEAD, Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: What an instrument is given, and the act that is told by it.
_ASSENTS: Final = {
    **dict.fromkeys("signature signatures seal seals".split(), "sign"),
    **dict.fromkeys(
        "approval approvals consent assent blessing go-ahead clearance nod imprimatur"
        " authorisation authorization thumbs-up".split(),
        "approve",
    ),
    "endorsement": "issue",
}
_ACTS: Final = frozenset(_ASSENTS.values())
#: What an authority is told to have given only where an instrument gets it.
_BACKING: Final = frozenset("backing support vote votes".split())
_NAMES: Final = frozenset("name names hand hands pen pens".split())
#: Who gives it, how an instrument gets it, and how it comes.
_GIVES: Final = frozenset("give grant lend put set affix append place add accord".split())
GETS: Final = frozenset("receive get win obtain secure gain earn carry bear meet find".split())
_COMES: Final = frozenset(("come", "follow", "arrive"))
#: What an instrument bears that tells its day: "*bears the date* of 5 May", "*goes back* to May".
_DATES: Final = (("bear", "date"), ("carry", "date"), ("go", "back"), ("reach", "back"))
#: The verbs that this file is about.
OF_PAPERS: Final = _GIVES | GETS | _COMES | {verb for verb, _ in _DATES} | {"write"}
#: What is written: "write *a joint document*".
_WRITTEN: Final = re.compile("d[aN]*I")
#: What is done with how long an instrument holds: "*the validity of the accord* was extended".
_ON_TERM: Final = frozenset(("extend", "end"))
#: So far behind a verb, and behind an instrument that stands between, it may be told.
_NEAR, _FAR = 8, 16
#: The tags at which a phrase ends.
_ENDS: Final = "vmbhrTs;"


def act_of_paper(
    units: Sequence[Unit], group: VerbGroup, subject: Sequence[Ref], own: Sequence[Unit],
    *, of_paper: bool,
) -> VerbGroup:  # fmt: skip
    """A group of giving or getting as one of signing, approving or adopting, where it is one.

    Args:
        units: those of the sentence.
        group: the verb.
        subject: what its subject points at.
        own: the units of the subject.
        of_paper: whether it stands in a clause on an instrument: "the accord *to which they* …".
    """
    lemma = group.lemma
    of_itself = any(ref.kind in ("instrument", "thing") for ref in subject)
    if of_itself and not group.passive and not any(u.tag in "pt" for u in own[: _paper(own)]):
        after = units[group.end : group.end + _NEAR]
        if any(lemma == verb and any(u.word == told for u in after) for verb, told in _DATES):
            return replace(group, lemma="date")
        act = _told(after, _BACKING) if lemma in GETS else ""
        return replace(group, act=act, passive=True) if act else group
    if lemma in _COMES or (group.passive and lemma in _GIVES | GETS):
        act = _told(own[: _of(own)])
        told = any(unit.tag == "I" for unit in (*own, *units[group.end : group.end + _FAR]))
        return replace(group, act=act) if act and told else group
    if lemma == "write":
        return replace(group, act="prepare") if _is_of_text(units, group, subject) else group
    if lemma in _GIVES and not group.passive:
        after = units[group.end : group.end + _FAR]
        papers = [unit for unit in after[:_NEAR] if unit.tag == "I"]
        if of_paper or papers:
            act = _told(after) or _named(after)
            if any(unit.value.kind == "declaration" for unit in papers) and _told(after, _BACKING):
                act = act or "issue"  # "lent their *support* to the declaration"
            return replace(group, act=act) if act else group
    return group


def _is_of_text(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Ref]) -> bool:
    """Whether a paper is what is to be written: "A *document* could be *written* jointly"."""
    if group.passive:
        return group.mood in AHEAD and any(ref.kind == "instrument" for ref in subject)
    behind = "".join([unit.tag for unit in units[group.end : group.end + _NEAR]])
    return _WRITTEN.match(behind) is not None


def is_assent(group: VerbGroup) -> bool:
    """Whether a verb may tell of assent, or of how long an instrument holds."""
    if group.passive and group.act in _ON_TERM:
        return True
    return group.lemma in OF_PAPERS and group.act in _ACTS


def given_assent(refs: Sequence[Ref]) -> list[Ref]:
    """The instrument in a subject that tells of assent: "*Consent to the accord* was given"."""
    return [replace(ref, link="") for ref in refs if ref.kind == "instrument"][:1]


def _paper(own: Sequence[Unit]) -> int:
    """Where the first instrument stands: "*The idea of the* accord"."""
    return next((n for n, unit in enumerate(own) if unit.tag == "I"), 0)


def _of(own: Sequence[Unit]) -> int:
    """Where the head of a subject ends: "*The cabinet's consent* to the accord"."""
    return next((n for n, unit in enumerate(own) if unit.tag in "ptI"), len(own))


def _named(units: Sequence[Unit]) -> str:
    """The act of those who give their names to something: "*gave their names* to the appeal"."""
    named = any(one.word in words.OWN and other.word in _NAMES for one, other in pairwise(units))
    return "sign" if named else ""


def _told(units: Sequence[Unit], backing: frozenset[str] = frozenset()) -> str:
    """The act that is told by what is given or got, "" where none is."""
    before = ""
    for unit in units:
        if unit.tag in _ENDS:
            break
        if unit.word in _ASSENTS:
            return _ASSENTS[unit.word]
        if unit.word in backing or (unit.word == "light" and before == "green"):
            return "approve"
        before = unit.word
    return ""
