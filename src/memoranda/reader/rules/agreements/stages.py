"""How far an instrument is: the stages that verbs tell of."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD, Clause

#: What has been done with an instrument that is the object of such a verb.
DONE: Final = {
    "sign": "signed", "issue": "signed", "approve": "approved", "ratify": "in_force",
    "extend": "in_force", "operate": "in_operation", "prepare": "in_preparation",
    "stall": "stalled", "end": "ended",
}  # fmt: skip
#: How far an instrument is that somebody takes a stance on.
STANCE: Final = {
    "propose": "proposed", "request": "proposed", "want": "proposed", "offer": "proposed",
    "stress": "proposed", "discuss": "in_preparation", "agree": "in_preparation",
    "plan": "in_preparation",
}  # fmt: skip
AHEAD_STATUS: Final = frozenset(("proposed", "in_preparation"))
#: How far each status is along the way; a later telling may only move forward.
RANK: Final = {
    "proposed": 0, "in_preparation": 1, "approved": 2, "signed": 3, "in_force": 4,
    "in_operation": 5, "stalled": 6, "ended": 7,
}  # fmt: skip


#: What tells no stage of an instrument where it is denied: "does not *cover* post".
_OF_CONTENT: Final = frozenset(
    "provide say have discuss offer request want propose stress strengthen exchange".split()
)
#: What is offered is not yet on its way, as what one "is ready" or "voices readiness" to sign is.
_OFFERS: Final = frozenset(("offer", "invite", "volunteer"))
#: What is done with a draft that is there.
_COMPLETES: Final = frozenset("finalise finalize complete".split())
#: "Review", "take stock of".
_REVIEWS: Final = frozenset(("review", "take"))


def reviews(clause: Clause) -> bool:
    """Whether sides go over what has come of something, which is therefore being carried out."""
    return clause.act == "discuss" and clause.lemma in _REVIEWS and not clause.mood


def denies_stage(clause: Clause) -> bool:
    """Whether a "not" is said of an instrument's own way: not "was *not mentioned*".

    Nor is what it is by itself ("a text that is *not binding*").
    """
    of_content = clause.act in _OF_CONTENT and clause.lemma != "write"
    of_content = of_content or (clause.act == "be" and clause.relation == "relative")
    return clause.negated and not of_content


def is_supposed(clause: Clause) -> bool:
    """Whether a clause tells what may be, or is to be first: "*Once they sign* it, …"."""
    return clause.relation == "embedded" and clause.parent < 0


def stage_reached(clause: Clause) -> str | None:
    """The stage of the instrument that a verb of such a stage has for its object or subject."""
    if clause.mood == "progressive" and clause.act in ("sign", "issue", "approve"):
        return "in_preparation"  # "are finalising an agreement"
    if clause.mood not in AHEAD and clause.relation != "embedded":
        return DONE[clause.act]
    if clause.act == "operate" and clause.mood == "progressive":
        return DONE[clause.act]  # "checked how it *is being carried out*"
    if clause.act not in ("sign", "issue", "approve", "prepare"):
        return None
    return hoped_for(clause)


def hoped_for(clause: Clause) -> str:
    """How far an instrument is that lies ahead: only wished for, or on its way."""
    if clause.lemma in _COMPLETES:
        return "in_preparation"
    told_of_later = clause.mood == "would" and clause.relation == "said"  # "said it *would* sign"
    wished = clause.mood in ("would", "can", "should") and not told_of_later
    wished = wished or clause.relation == "embedded"
    return "proposed" if wished else "in_preparation"


def stage_ahead(clause: Clause, before: str) -> str | None:
    """The stage of an instrument that is to be signed, prepared, carried out."""
    happened = not clause.mood or clause.mood == "perfect"
    if before == "prepare" and clause.act not in STANCE:
        return "in_preparation"
    if before in ("sign", "issue") and clause.act == "provide":
        return "in_preparation"  # "foresees the signing of an accord"
    if before in ("sign", "issue") and happened and clause.act not in STANCE:
        return "approved" if clause.act == "approve" else "signed"
    told_of = clause.act not in STANCE and clause.act != "stall"
    if before == "approve" and happened and told_of:
        return "approved"  # "reported the approval of the accord"
    before = before.removeprefix("to ")
    if before in ("operate", "extend", "end", "stall", "ratify"):
        return None
    if clause.act == "approve" and before == "sign":
        return "approved"
    if clause.act == "stress" and before == "prepare":
        return "in_preparation"
    if clause.act == "offer" and clause.lemma not in _OFFERS and before == "sign":
        return "in_preparation"  # "is ready to sign"
    if clause.act in STANCE:
        return STANCE[clause.act]
    return hoped_for(clause)
