"""What an English sentence does not assert: what it denies or asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import Clause
from memoranda.reader.languages.en.line import Unit

#: Verbs whose content is said to be untrue.
_DENIALS: Final = frozenset("deny refute reject dismiss disprove disavow".split())
#: Verbs that tell nothing where they are denied: "did *not say* whether …".
_TELLING: Final = frozenset("say disclose reveal specify announce confirm".split())
_NOTHING: Final = frozenset(("no", "nothing", "nobody", "none", "neither"))
#: What follows "no" where it denies nothing: "no fewer than ten".
_COMPARING: Final = frozenset("less fewer later more longer doubt secret bones".split())


#: What may stand before an instrument that is not there, and so far before it.
_ANY: Final = frozenset(("a", "an", "any", "the"))
_IN_PLACE_OF: Final = (("instead", "of"), ("rather", "than"))
_NEAR: Final = 5


def says_nothing(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a subject or object is none at all: "*No agreement* was signed", "asked *for no*"."""
    start += start + 1 < end and units[start].word == "for"
    while start < end and units[start].word not in _NOTHING:
        start += 1
        while start < end and units[start - 1].tag != ",":  # "Contrary to reports, *no accord* was"
            start += 1
    return start < end and not _compares(units, start)


def _compares(units: Sequence[Unit], at: int) -> bool:
    """Whether a "no" denies nothing: "*no fewer* than ten"."""
    return at + 1 < len(units) and units[at + 1].word in _COMPARING


def without_any(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """The instruments that are told not to be there: "*no accord*", "instead of *one*"."""
    return [
        (at, at + 1) for at, unit in enumerate(units) if unit.tag == "I" and _is_none(units, at)
    ]


def _is_none(units: Sequence[Unit], at: int) -> bool:
    """Whether a "no" or "without any" stands before an instrument."""
    first = at - 1
    while first > 0 and units[first].tag in "Na'" and at - first < _NEAR:
        first -= 1
    if first < 0:
        return False
    if units[first].word in _NOTHING:
        return not _compares(units, first)
    if units[first].word in _ANY:
        first -= 1
    if first > 0 and units[first].parts == "g":
        first -= 1
    if first > 0 and (units[first - 1].word, units[first].word) in _IN_PLACE_OF:
        return True
    return first >= 0 and units[first].word == "without"


def is_asked(units: Sequence[Unit]) -> bool:
    """Whether a sentence is a question."""
    return bool(units) and units[-1].word == "?"


def is_asked_within(units: Sequence[Unit], first: int) -> bool:
    """Whether a clause is a question that another holds: "will settle *how they cooperate*".

    Not where the question is its subject: "*How to train them* was the topic".
    """
    if first == 1 and units[0].word == "whether":
        return True
    while units[first].word != "how" and first > 0 and units[first - 1].tag in "dNPM":
        first -= 1
    # "*How to share data* was discussed": the question is the subject of what is told.
    return units[first].word == "how" and not (first == 0 and units[1:2] and units[1].tag == "t")


def without_the_denied(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, with those that another one denies turned into their contrary."""
    kept: list[Clause] = []
    for clause in clauses:
        parent = kept[clause.parent] if 0 <= clause.parent < len(kept) else None
        denied = parent is not None and (
            (parent.lemma in _DENIALS and not parent.negated)
            or (parent.negated and (parent.relation == "embedded" or parent.lemma in _TELLING))
        )
        if denied and clause.relation in ("said", "embedded", "relative"):
            clause = replace(clause, relation="embedded", negated=True)
        kept.append(clause)
    return kept
