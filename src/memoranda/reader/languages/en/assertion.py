"""What an English sentence does not assert: what it denies, asks or only supposes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import Clause
from memoranda.reader.languages.en.line import Unit

#: Words that open a clause which may never come true.
_CONDITIONS: Final = frozenset(("if", "unless", "lest"))
#: Verbs whose content is said to be untrue.
_DENIALS: Final = frozenset("deny refute reject dismiss disprove disavow".split())
#: Verbs that tell nothing where they are denied: "did *not say* whether …".
_TELLING: Final = frozenset("say disclose reveal specify announce confirm".split())
_NOTHING: Final = frozenset(("no", "nothing", "nobody", "none", "neither"))
#: What follows "no" where it denies nothing: "no fewer than ten".
_COMPARING: Final = frozenset("less fewer later more longer doubt secret bones".split())


def says_nothing(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a subject or object is none at all: "*No agreement* was signed"."""
    if start >= end or units[start].word not in _NOTHING:
        return False
    return start + 1 >= len(units) or units[start + 1].word not in _COMPARING


def is_supposed(units: Sequence[Unit], opener: int) -> bool:
    """Whether the word that opened a clause makes it a condition: "*If* they sign, …"."""
    return 0 <= opener < len(units) and units[opener].word in _CONDITIONS


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
