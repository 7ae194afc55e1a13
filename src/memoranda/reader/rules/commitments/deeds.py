"""How far an act of cooperation is: done by one for another, done by both together."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.gifts import is_done_to_another
from memoranda.reader.rules.commitments.words import (
    BY_MOOD,
    FIRM,
    TOLD_OF,
    is_instrument,
    is_past,
    is_together,
    subject_acts,
    verb_of,
)

#: What two sides do with fees and barriers between them, and what these then do.
_ABOLISHING: Final = frozenset(
    "abolish scrap drop eliminate remove waive lift axe cut lower reduce".split()
)
_VANISHING: Final = frozenset("disappear vanish fall end cease".split())
#: So few words stand between a verb and those with whom it is done.
_NEAR: Final = 7
_NO_BARRIERS: Final = frozenset(("instrument", "meeting"))
#: Deeds that two sides do together once and for all: "launched", "linked their networks".
_DONE_AT_ONCE: Final = _ABOLISHING | frozenset(
    "launch open inaugurate complete connect link interconnect join establish found build install"
    " lay commission introduce create set put start begin roll construct finish"
    " double test develop train organise organize conduct stage host produce".split()
)
#: How long an instrument is valid: no more than the instrument itself tells.
_LASTING: Final = frozenset("run remain last stay expire apply follow".split())
#: What an instrument does to its parties by being one: "The accord *ties* X to Y".
_JOINING: Final = frozenset("link tie bind join unite connect".split())
#: What runs from one country to another.
_LINES: Final = frozenset(("submarine_cables", "broadband", "data_transit"))
#: So far behind "begun" the verb goes that is begun.
_NEXT_VERB: Final = 30
#: Moods of what is or was.
_TOLD_AS_FACT: Final = frozenset(("", "perfect", "progressive"))


def deed_of(clause: Clause, scene: Scene) -> str | None:
    """The strength of an act of cooperation, told in the mood of its verb."""
    if _is_of_paper_alone(clause):
        return None
    strength = _by_mood(clause, scene)
    worked = clause.passive and not clause.mood  # "cooperation *has been pursued*"
    if clause.act == "cooperate" and (strength == "done" or worked):
        strength = "under_way"  # who have worked together still do
    if (done := _done_to_another(clause, scene)) is not None:
        return done
    if is_done_together(clause, scene):
        return "under_way" if _is_begun(clause, scene) else "done"
    if _is_common_practice(clause, scene):
        return "agreed" if _is_under_paper(clause) else "under_way"
    if is_instrument(clause) and clause.mood in ("will", "is_to", "would", ""):
        lasts = clause.lemma in _LASTING or (clause.passive and not clause.mood)
        lasts = lasts or (clause.lemma in _JOINING and not clause.mood)
        return None if lasts else "agreed"
    if strength is None:
        return None
    if not (subject_acts(clause) or clause.passive or is_together(clause, scene)):
        return strength if _is_of_project(clause, scene) else None
    told = clause.relation == "said" or clause.quoted
    alone = strength in ("under_way", "done", "proposed") and not _is_shared(clause, scene)
    if alone:
        return strength if strength == "proposed" and told and clause.mood == "should" else None
    return strength


def _by_mood(clause: Clause, scene: Scene) -> str | None:
    """The strength that the mood of a verb tells; what "can *now*" be done is being done."""
    if clause.mood == "can" and scene.cues.now.search(verb_of(clause, scene)):
        return "under_way"
    if clause.mood in ("", "perfect") and _is_begun(clause, scene):
        return "under_way"
    return BY_MOOD.get(clause.mood)


def _is_begun(clause: Clause, scene: Scene) -> bool:
    """Whether something has only been started: "*have begun training* engineers"."""
    if clause.act == "operate":
        return False  # "started to implement the accord" is told of the accord
    near = clause.content_start + _NEXT_VERB
    return scene.cues.begun.search(scene.lower, clause.start, near) is not None


def _is_of_paper_alone(clause: Clause) -> bool:
    """Whether what is done is told by an instrument's own record: "*formed a partnership*"."""
    if clause.act == "prepare":
        return any(r.kind == "instrument" and r.link in ("", "on") for r in clause.objects)
    if clause.act != "do" or clause.mood not in ("", "perfect"):
        return False
    founded = clause.subject if clause.passive else clause.objects
    return any(ref.value == "partnership" and not ref.link for ref in founded)


def _done_to_another(clause: Clause, scene: Scene) -> str | None:
    """How far what one side gives the other is, or what both tell each other."""
    if _is_told_one_another(clause, scene):
        return "discussed"
    if clause.mood not in _TOLD_AS_FACT or not is_done_to_another(clause, scene):
        return None
    if _is_begun(clause, scene):
        return "under_way"
    if clause.mood:
        return BY_MOOD[clause.mood]
    if not is_past(clause, scene) and _is_under_paper(clause):
        return "agreed"
    return "done" if is_past(clause, scene) else "under_way"


def _is_told_one_another(clause: Clause, scene: Scene) -> bool:
    """Whether two sides told each other of what they do: "*shared* their policies on AI"."""
    if clause.act != "exchange" or clause.mood or clause.passive or clause.lemma == "transfer":
        return False
    if len(scene.parties(clause.subject)) < 2 or not is_past(clause, scene):
        return False
    return bool(scene.cues.known.match(scene.lower, clause.content_start))


def _is_of_project(clause: Clause, scene: Scene) -> bool:
    """Whether a project of the two sides is told to do something: "The project will train …"."""
    if clause.mood not in FIRM or clause.relation not in ("main", "said"):
        return False
    return bool(scene.cues.project.match(scene.lower, clause.start, clause.content_start))


def _is_common_practice(clause: Clause, scene: Scene) -> bool:
    """Whether two sides are told to work together now: "they *cooperate* in AI"."""
    if clause.act not in ("cooperate", "exchange") or clause.mood or clause.passive:
        return False
    if clause.relation not in ("main", "said") or not subject_acts(clause):
        return False
    if clause.lemma == "partner" or is_past(clause, scene):
        return False  # "their dialogue *partners*"
    partners = [r for r in (*clause.subject, *clause.objects) if r.link in ("", "with")]
    return len(scene.parties(partners)) > 1


def _is_shared(clause: Clause, scene: Scene) -> bool:
    """Whether a deed is of both sides: "*Her ministry* is working *with Seoul* on AI"."""
    if is_together(clause, scene):
        return True
    if clause.act not in ("exchange", "cooperate") or clause.passive:
        return False
    beside = [ref for ref in clause.objects if ref.link == "with"]
    return len(scene.parties([*clause.subject, *beside])) > 1


def _is_under_paper(clause: Clause) -> bool:
    """Whether a paper is named under which it is done, which may be new: "under the pact"."""
    papers = [r for r in clause.objects if r.kind == "instrument" and r.link == "under"]
    return any(paper.value != "partnership" for paper in papers)


def _is_told_as_done(clause: Clause, scene: Scene) -> bool:
    """Whether a relative clause has who did it, or tells that it was done: not "be linked"."""
    named = all(ref.kind != "thing" for ref in clause.subject)
    return named and (not clause.passive or bool(scene.cues.was.search(verb_of(clause, scene))))


def joins_both(clause: Clause, scene: Scene) -> bool:
    """Whether what was built lies between two sides: "*the cable from A to B* was completed"."""
    if not clause.passive or clause.relation == "relative":
        return False
    named = between(scene.mentions.parties, clause.start, clause.content_start)
    states = {party.party for party in named if party.party in scene.states}
    topics = between(scene.mentions.topics, clause.start, clause.content_start)
    return len(states) == 2 and any(topic.topic in _LINES for topic in topics)


def lowers_barrier(clause: Clause, scene: Scene) -> bool:
    """Whether fees or the like are done away with, or go by themselves."""
    if clause.lemma not in _ABOLISHING and clause.lemma not in _VANISHING:
        return False
    if clause.negated or any(r.kind in _NO_BARRIERS for r in (*clause.subject, *clause.objects)):
        return False
    if clause.lemma in _VANISHING and not _is_between_two(clause):
        return False
    return bool(scene.cues.barriers.search(scene.lower, clause.start, clause.end))


def _is_between_two(clause: Clause) -> bool:
    """Whether something between two sides is what a clause tells of: "Fees *between A and B*"."""
    if clause.passive or len(clause.subject) < 2:
        return False
    return all(ref.link == "between" for ref in clause.subject)


def is_done_together(clause: Clause, scene: Scene) -> bool:
    """Whether two sides are told to have done something together, once and for all."""
    if clause.lemma in _VANISHING and clause.relation in ("main", "said") and not clause.mood:
        return lowers_barrier(clause, scene)
    if clause.lemma not in _DONE_AT_ONCE or clause.relation not in TOLD_OF:
        return False
    if clause.mood or not is_past(clause, scene):
        return False
    if clause.relation == "relative" and not _is_told_as_done(clause, scene):
        return False
    refs = [*clause.subject, *(r for r in clause.objects if r.link == "" and not clause.passive)]
    if any(ref.kind in ("instrument", "meeting", "thing") for ref in refs):
        return False  # a partnership, a session, or what may be one
    if clause.passive and scene.cues.together.search(scene.lower, clause.start, clause.end):
        return True
    if joins_both(clause, scene):
        return True
    return len(scene.parties([*clause.subject, *_doers_beside(clause, scene)])) > 1


def _doers_beside(clause: Clause, scene: Scene) -> list[Ref]:
    """Those by whom, or with whom, something was done: "began roaming *with Uganda*"."""
    if clause.passive:
        return [ref for ref in clause.objects if ref.link in ("by", "with")]
    told = scene.lower[clause.content_start : clause.end]
    return [
        ref
        for ref in clause.objects
        if ref.kind == "party"
        and ref.link == "with"
        and len(told[: ref.start - clause.content_start].split()) < _NEAR
    ]
