"""What a clause tells of an instrument alone, which has a record of its own.

Reads: "They agreed to share data under the accord."
Leaves alone: "They agreed to sign an accord on AI.", "An accord on AI was proposed."
"""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.words import DEEDS, PROPOSING, is_instrument, is_to_do

#: What is done with an instrument, and tells no more than the instrument's own record.
_CONCLUDING: Final = frozenset(("sign", "issue", "approve"))
#: An instrument, by its name or as "it".
_PAPERS: Final = frozenset(("instrument", "thing"))
#: What becomes of one, which talks on it tell.
_WAY_OF_PAPER: Final = frozenset(("prepare", "operate", "extend", "ratify"))
#: So far behind an instrument its own field may be told.
_OWN_FIELD: Final = 70
#: So many words may stand between a verb and its direct object.
_NEAR: Final = 4


def is_of_agreement_alone(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether "agreed", "plans" has no other object than to sign an instrument."""
    if clause.act in PROPOSING and clause.passive and is_instrument(clause):
        return True
    if clause.act in _CONCLUDING and clause.passive:
        return bool(clause.subject) and all(r.kind in _PAPERS for r in clause.subject)
    if clause.act not in ("agree", "plan", "want", "discuss", "propose"):
        return False
    if is_instrument(clause) and not clause.passive:
        return False  # "The declaration commits them *to draw up a plan*"
    if _is_to_sign(clause, sight):
        return True
    if _is_of_other_matter(clause, sight):
        return False
    # Not what a relative clause hangs on: "a declaration in which they pledge …".
    papers = (r for r in clause.objects if r.kind == "instrument" and r.start >= clause.start)
    beside = _own_subjects(sight)
    papers = (r for r in papers if r.start not in beside)  # "…, for which *an accord* is the basis"
    return any(_is_of_paper_alone(ref, clause, sight, scene) for ref in papers)


def _own_subjects(sight: Sight) -> set[int]:
    """Where the subjects begin that relative clauses have of their own."""
    relatives = [clause for clause in sight.clauses if clause.relation == "relative"]
    return {ref.start for c in relatives for ref in c.subject if ref.start >= c.start}


def _is_of_paper_alone(ref: Ref, clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a clause tells no more of an instrument than that it is to be, or how it goes."""
    told = sight.before.get(ref.start) or ""
    before = told.removeprefix("to ")
    if _is_direct(ref, clause, scene) or before in _CONCLUDING:
        return True
    if clause.act == "discuss":
        return told in _WAY_OF_PAPER and _is_all(ref, clause, scene)
    if clause.act != "agree":
        return False
    if before in ("prepare", "extend", "ratify"):
        return True
    return ref.link in ("", "on", "to") and not is_to_do(clause, scene)


def _is_all(ref: Ref, clause: Clause, scene: Scene) -> bool:
    """Whether nothing but an instrument and its own field is told: "discussed *its drafting*"."""
    before = between(scene.mentions.topics, clause.start, ref.start)
    own = ref.end + _OWN_FIELD if scene.cues.on_field.match(scene.lower, ref.end) else ref.end
    behind = between(scene.mentions.topics, own, clause.end)
    return not before and not behind


def _is_to_sign(clause: Clause, sight: Sight) -> bool:
    """Whether the content is no more than a signing: "proposed that they *conclude* an accord"."""
    content = [
        other
        for other in sight.clauses
        if other.relation == "embedded" and clause.start < other.start < clause.end
    ]
    return bool(content) and all(
        other.act in ("sign", "issue")
        and any(ref.kind == "instrument" for ref in (*other.subject, *other.objects))
        for other in content
    )


def _is_of_other_matter(clause: Clause, sight: Sight) -> bool:
    """Whether a wish has a content of its own: "hoped that, once signed, it *would help*"."""
    return clause.act == "want" and any(
        other.relation == "embedded"
        and sight.clauses[other.parent] is clause
        and other.mood
        and other.act in DEEDS
        for other in sight.clauses
    )


def _is_direct(ref: Ref, clause: Clause, scene: Scene) -> bool:
    """Whether an instrument itself is what is discussed or proposed."""
    if clause.act not in ("discuss", "propose") or ref.link not in ("", "on") or clause.passive:
        return False
    if ref.value == "partnership":
        return False
    told = scene.lower[clause.content_start : ref.start].split()
    if told[:1] == ["how"]:  # "reviewed *how the memorandum* is being carried out"
        return False
    return len(told) < _NEAR and not is_to_do(clause, scene)
