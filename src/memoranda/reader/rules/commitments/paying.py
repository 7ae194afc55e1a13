"""Who pays for what another has: "The EU put in 20 million euros"."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.words import (
    BY_MOOD,
    content_of,
    is_past,
    words_of,
)

#: What is done with money: "put in", "met the cost", "made a grant", "shares the cost".
_SPENDING: Final = frozenset(
    "pay finance fund invest sponsor subsidise subsidize contribute put bear cover spend allocate"
    " earmark set approve grant lend meet share make give provide support foot defray".split()
)
#: How far money is that is got from another: lent or won, or received already.
_GOT: Final = {
    "borrow": "agreed", "secure": "agreed", "obtain": "agreed", "win": "agreed",
    "receive": "done", "get": "done",
}  # fmt: skip
#: How costs are paid.
_BEARING: Final = frozenset("bear cover meet share defray foot".split())
_ACTS: Final = frozenset(("do", "other", "meet", "provide", "exchange"))


def payment_of(clause: Clause, scene: Scene) -> str | None:
    """How far a payment by one from outside is, or None where the clause tells of none."""
    if not is_paid_by_another(clause, scene):
        return None
    if clause.lemma in _GOT and clause.mood in ("", "perfect"):
        return _GOT[clause.lemma]
    if clause.mood:
        return BY_MOOD[clause.mood]
    if is_past(clause, scene):
        return "done"
    return None if clause.relation == "relative" else "under_way"  # "firms *that invest in* AI"


def is_paid_by_another(clause: Clause, scene: Scene) -> bool:
    """Whether money comes from one whose story it is not."""
    got = clause.lemma in _GOT and not clause.passive
    spent = clause.lemma in _SPENDING and clause.act in _ACTS
    if clause.negated or not (got or spent):
        return False
    if got and scene.home not in scene.parties(clause.subject):
        return False
    named = between(scene.mentions.topics, clause.start, clause.end)
    lent = clause.lemma == "borrow" or _is_paid_for(clause, scene)
    if clause.lemma in _BEARING:  # "*the costs are borne by* the EU"
        told = words_of(clause, scene) if clause.passive else content_of(clause, scene)
        lent = lent or bool(scene.cues.costs.search(told))
    if not lent and all(mention.topic != "investment" for mention in named):
        return False
    payers = payers_of(clause)
    who = scene.parties([ref for ref in payers if ref.kind not in ("instrument", "meeting")])
    return bool(who) and scene.home not in who


def _is_paid_for(clause: Clause, scene: Scene) -> bool:
    """Whether a thing is told to have been paid for: "Korea *paid for* the studies"."""
    return clause.lemma == "pay" and content_of(clause, scene).startswith(("for ", " for "))


def payers_of(clause: Clause) -> list[Ref]:
    """Who gives the money that a clause tells of."""
    if clause.lemma in _GOT and not clause.passive:
        return [ref for ref in clause.objects if ref.link == "from"]
    by = [ref for ref in clause.objects if ref.link == "by"]
    return by if clause.passive else list(clause.subject)
