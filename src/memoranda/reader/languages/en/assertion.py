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


#: What somebody says of a thing that he does not tell as true, with "not" or without.
_UNTRUE: Final = frozenset(
    "untrue false wrong unclear uncertain doubtful questionable incorrect unconfirmed".split()
)
_TRUE: Final = frozenset("true clear certain known confirmed correct".split())
#: Words for what is only told about, and verbs of not believing.
_HEARSAY: Final = frozenset("rumours rumors rumour rumor speculation hearsay allegations".split())
_CLAIMS: Final = frozenset("reports report claims claim news truth suggestions".split())
_DOUBTING: Final = frozenset("doubt question disbelieve".split())
_ALL: Final = _UNTRUE | _TRUE | _HEARSAY | _CLAIMS | _DOUBTING
#: So many words lead from them to what they are about.
_NEAR: Final = 3


def end_of_assertion(units: Sequence[Unit]) -> int:
    """The unit behind which nothing is told as true: "It is *not true that* …", or their number."""
    for at, unit in enumerate(units):
        if unit.word not in _ALL and unit.lemma not in _DOUBTING:
            continue
        behind = units[at + 1 : at + 1 + _NEAR]
        told = next((n for n, u in enumerate(behind) if u.word in ("that", "whether", "if")), -1)
        if told < 0 or any(u.tag in "vmbh,." for u in behind[:told]):
            continue
        if _is_untold(units, at):
            return at + 1 + told
    return len(units)


def _is_untold(units: Sequence[Unit], at: int) -> bool:
    """Whether a word tells that what it is about is not so, or that nobody knows."""
    word = units[at].word
    before = [unit.word for unit in units[max(0, at - _NEAR) : at]]
    if word in _TRUE:
        return "not" in before or "yet" in before
    if word in _CLAIMS:
        return "no" in before or any(unit.word in _UNTRUE for unit in units[at:])
    doubting = units[at].lemma in _DOUBTING and not {"no", "not", "without", "beyond"} & {*before}
    asking = word == "question"  # "the *question* whether" is a noun; "*questioned* whether" doubts
    return word in _UNTRUE or word in _HEARSAY or (doubting and not asking)


def says_nothing(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a subject or object is none at all: "*No agreement* was signed", "asked *for no*"."""
    start += start + 1 < end and units[start].word == "for"
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
