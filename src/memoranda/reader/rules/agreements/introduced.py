"""An instrument that is only named, of which the next sentence tells what became of it.

Reads: "Data flows are dealt with in a separate protocol. *It was signed in May*."
Leaves alone: the first of these sentences by itself.
"""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.discourse.drafts import AgreementDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.agreements.stages import DONE
from memoranda.reader.rules.agreements.telling import Telling

_ONE: Final = ("indefinite", "other")
#: How an instrument hangs on a verb that tells what stands in it.
_CONTAINS: Final = ("in", "by", "under", "of")
#: Acts by which one is told to be there.
_IS_THERE: Final = frozenset(("be", "have", "provide"))
_EXISTS: Final = frozenset("exist stand govern regulate treat handle deal".split())


def is_introduced(telling: Telling) -> bool:
    """Whether one instrument is told to be there, and no more: "There is *a separate* protocol"."""
    mention, clause, ref = telling.mention, telling.clause, telling.ref
    if mention.kind == "text" or mention.count > 1 or mention.article not in _ONE:
        return False
    if mention.strength == "body" or clause is None or ref is None:
        return False
    if clause.mood or clause.negated or clause.relation != "main" or telling.status is not None:
        return False
    if not (clause.act in _IS_THERE or clause.lemma in _EXISTS):
        return False
    contains = ref.link in _CONTAINS and (clause.passive or clause.lemma == "be")
    return ref in clause.subject or ref.link == "" or contains


def told_to_be(sight: Sight, scene: Scene) -> AgreementDraft | None:
    """The instrument just introduced, where "it" is told to have been signed, or to be."""
    draft = scene.introduced
    if draft is None or sight.number != draft.last_sentence + 1:
        return None
    if sight.paragraph != draft.paragraph:
        return None
    if between(scene.mentions.instruments, sight.start, sight.end):
        return None
    scene.introduced = None
    return draft if any(_is_of_it(clause, scene) for clause in sight.clauses) else None


def _is_of_it(clause: Clause, scene: Scene) -> bool:
    """Whether a clause tells of a stage of "it": "*It was signed*", "X and Y signed *it*"."""
    it = [r for r in clause.subject if (r.kind, r.value) == ("thing", "it")]
    if not it:
        done_to = [r for r in clause.objects if (r.kind, r.value, r.link) == ("thing", "it", "")]
        return bool(done_to) and clause.act in ("sign", "ratify", "approve")
    if clause.act in DONE and (clause.passive or clause.act == "ratify"):
        return True
    if clause.lemma == "date" or (clause.lemma == "negotiate" and clause.passive):
        return True
    there = scene.cues.in_force.match(scene.lower, clause.content_start)
    return clause.lemma == "be" and clause.mood not in AHEAD and there is not None
