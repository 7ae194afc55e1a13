"""Who voiced a stance: the person told to have said it, or else to have taken it.

Reads: "He proposed joint research.", "Oman would help, the minister said."
Leaves alone: "The two sides will set up a working group."
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.rules.commitments.words import DEEDS, is_together

#: Acts by which somebody may only tell what the rest of a sentence says.
_TELLING: Final = frozenset(("propose", "stress", "agree", "request"))

#: What may be told to be needed, beside deeds; of a paper it belongs to the paper's own record.
_NEEDED: Final = frozenset("other be meet issue approve stall end exchange prepare operate".split())


def voice_of(clause: Clause, sight: Sight, scene: Scene) -> str | None:
    """The name of who voiced the stance of a clause."""
    teller = _teller(clause, sight)
    if teller is not None:
        return _one_of(teller.subject, scene)
    if clause.quoted or clause.mood == "would":  # "The plant *would open* in May": he still speaks.
        return scene.speaker
    by = [ref for ref in clause.objects if ref.link == "by"] if clause.passive else []
    return _one_of(by or clause.subject, scene)


def _teller(clause: Clause, sight: Sight) -> Clause | None:
    """The clause by which this one is told, around it or beside it in the sentence."""
    outer = clause
    while outer.parent >= 0 and (outer.relation == "said" or not outer.subject):
        outer = sight.clauses[outer.parent]
    if outer is not clause:
        return outer
    telling = (c for c in sight.clauses if c is not clause and _tells(c, sight))
    return next(telling, None)


def _tells(clause: Clause, sight: Sight) -> bool:
    says = clause.act == "say" and clause.relation == "main" and bool(clause.subject)
    return says or only_tells(clause, sight)


def only_tells(clause: Clause, sight: Sight) -> bool:
    """Whether a clause only adds who told the rest of its sentence: "…, *he suggested*"."""
    empty = clause.content_start >= clause.content_end
    return clause.act in _TELLING and empty and clause is not sight.clauses[0]


def told_as_needed(clause: Clause, sight: Sight, scene: Scene) -> str | None:
    """What a clause is worth that others tell to be needed: "Skills *must be built*, they said"."""
    if clause.lemma == "be" and not clause.negated and _is_judged(clause, sight, scene):
        shared = scene.cues.together.search(scene.lower, sight.start, clause.end)
        return "proposed" if shared else None
    denied = clause.negated and clause.act != "stall"  # "must *not be delayed*"
    if clause.mood != "should" or clause.relation != "main" or denied:
        return None
    of_papers = any(ref.kind == "instrument" for ref in (*clause.subject, *clause.objects))
    if clause.act not in DEEDS and (clause.act not in _NEEDED or of_papers):
        return None
    if any(stresses(other) or only_tells(other, sight) for other in sight.clauses):
        return "proposed"
    told = any(c.act == "say" and c.subject and c is not clause for c in sight.clauses)
    told = told or bool(scene.cues.in_view.search(scene.lower, sight.start, clause.start))
    concerned = is_together(clause, scene) or _is_of_region(clause, scene)
    return "proposed" if told and concerned else None


def _is_of_region(clause: Clause, scene: Scene) -> bool:
    """Whether what is to be done concerns the neighbours as well."""
    return bool(scene.cues.towards_all.search(scene.lower, clause.start, clause.end))


def agreed_as_needed(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether some only agree that a thing is needed: "Courses *are overdue*, both agreed"."""
    empty = clause.content_start >= clause.content_end or clause.lemma == "be"
    if clause.act != "agree" or not empty:
        return False
    if any(other.mood == "should" and other.relation == "main" for other in sight.clauses):
        return True  # "Customs, they agreed, *must* be digitised"
    return bool(scene.cues.indispensable.search(scene.lower, sight.start, clause.start))


def _is_judged(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether somebody tells something to be needed: "A joint school *was in her eyes a must*"."""
    if clause.mood not in ("", "would") or not scene.cues.indispensable.search(
        scene.lower, clause.content_start, clause.end
    ):
        return False
    if clause.quoted or clause.relation == "said":
        return True
    if scene.cues.in_view.search(scene.lower, clause.start, clause.end):
        return True
    return any(other.act == "say" and other.subject for other in sight.clauses)


def stresses(clause: Clause) -> bool:
    """Whether a clause only tells who stressed or suggested what its sentence says."""
    empty = clause.content_start >= clause.content_end
    return clause.act in ("propose", "stress") and empty and bool(clause.subject)


def _one_of(actors: Sequence[Ref], scene: Scene) -> str | None:
    """The one person that acts; two of them speak for both sides, and neither alone."""
    return scene.person(actors[0]) if len(actors) == 1 else None
