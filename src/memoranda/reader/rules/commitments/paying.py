"""Who pays for what another has: "The EU put in 20 million euros"."""

from __future__ import annotations

from memoranda.reader.clauses import Clause
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.words import BY_MOOD, is_past

#: What is done with money: "put in", "met the cost", "made a grant", "shares the cost".
_SPENDING = frozenset(
    "pay finance fund invest sponsor subsidise subsidize contribute put bear cover spend allocate"
    " earmark set approve grant lend meet share make give provide support".split()
)
_ACTS = frozenset(("do", "other", "meet", "provide", "exchange"))


def payment_of(clause: Clause, scene: Scene) -> str | None:
    """How far a payment by one from outside is, or None where the clause tells of none."""
    if not is_paid_by_another(clause, scene):
        return None
    if clause.mood:
        return BY_MOOD[clause.mood]
    return "done" if is_past(clause, scene) else "under_way"


def is_paid_by_another(clause: Clause, scene: Scene) -> bool:
    """Whether money comes from one whose story it is not."""
    if clause.lemma not in _SPENDING or clause.act not in _ACTS or clause.negated:
        return False
    named = between(scene.mentions.topics, clause.start, clause.end)
    if all(mention.topic != "investment" for mention in named):
        return False
    payers = [r for r in clause.objects if r.link == "by"] if clause.passive else clause.subject
    who = scene.parties([ref for ref in payers if ref.kind not in ("instrument", "meeting")])
    return bool(who) and scene.home not in who
