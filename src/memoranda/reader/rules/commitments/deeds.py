"""How far an act of cooperation is: done by one for another, done by both together."""

from __future__ import annotations

from memoranda.reader.clauses import Clause
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.words import (
    BY_MOOD,
    FIRM,
    GIVING,
    is_instrument,
    is_past,
    is_together,
    subject_acts,
    verb_of,
)

#: Deeds that one side does to the other, told in the past: "handed over 300 servers to …".
_DONE = GIVING | frozenset(
    "hand deliver transfer install award launch pay make organise organize".split()
)
#: What one side does in the country of the other: "finances a school in Mali".
_IN_PLACE = frozenset("support finance fund build train install".split())
#: What is had of another: "buys capacity from …".
_BUYING = frozenset("buy purchase import lease".split())
_GIVING_ACTS = frozenset(("do", "other", "exchange"))
_WITH = frozenset(("with", "to"))
_TO, _FROM = frozenset(("", "to", "for", "owner")), frozenset(("from",))
#: Deeds that two sides do together once and for all: "launched", "linked their networks".
_DONE_AT_ONCE = frozenset(
    "launch open inaugurate complete connect link interconnect join establish found build install"
    " lay commission introduce create set put start begin roll construct finish abolish"
    " lift cut lower double test develop train organise organize conduct stage host produce".split()
)
#: How long an instrument is valid: no more than the instrument itself tells.
_LASTING = frozenset("run remain last stay expire apply follow".split())
#: What runs from one country to another.
_LINES = frozenset(("submarine_cables", "broadband", "data_transit"))
_TOLD_OF = frozenset(("main", "said", "relative"))


def deed_of(clause: Clause, scene: Scene) -> str | None:
    """The strength of an act of cooperation, told in the mood of its verb."""
    if clause.act == "prepare" and any(
        r.kind == "instrument" and r.link in ("", "on") for r in clause.objects
    ):
        return None
    strength = BY_MOOD.get(clause.mood)
    worked = clause.passive and not clause.mood  # "cooperation *has been pursued*"
    if clause.act == "cooperate" and (strength == "done" or worked):
        strength = "under_way"  # who have worked together still do
    if clause.mood == "" and (done := _done_to_another(clause, scene)) is not None:
        return done
    if is_done_together(clause, scene):
        return "done"
    if _is_common_practice(clause, scene):
        return "agreed" if _is_under_paper(clause) else "under_way"
    if is_instrument(clause) and clause.mood in ("will", "is_to", "would", ""):
        lasts = clause.lemma in _LASTING or (clause.passive and not clause.mood)
        return None if lasts else "agreed"
    if strength is None:
        return None
    if not (subject_acts(clause) or clause.passive or is_together(clause, scene)):
        return strength if _is_of_project(clause, scene) else None
    told = clause.relation == "said" or clause.quoted
    if strength in ("under_way", "done", "proposed") and not is_together(clause, scene):
        return strength if strength == "proposed" and told and clause.mood == "should" else None
    return strength


def _done_to_another(clause: Clause, scene: Scene) -> str | None:
    """How far what one side gives the other is, or both tell each other, without a mood."""
    if _is_told_one_another(clause, scene):
        return "discussed"
    if not _is_done_to_another(clause, scene):
        return None
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


def _is_done_to_another(clause: Clause, scene: Scene) -> bool:
    """Whether one named side is told to have given something to another."""
    links = _FROM if clause.lemma in _BUYING else _TO
    if clause.lemma == "share":
        links = _WITH
    if clause.act not in _GIVING_ACTS or clause.relation not in _TOLD_OF:
        return False
    if clause.lemma not in _DONE | _BUYING:
        return False
    if clause.lemma in _IN_PLACE:
        links |= {"in"}
    takers = [r for r in clause.objects if r.kind == "party" and r.link in links]
    if clause.passive and len(scene.frame) == 2 and clause.lemma in GIVING:
        had = scene.parties([r for r in clause.subject if r.kind in ("party", "people")])
        if len(had) == 1 and had[0] in scene.frame:
            return True  # "firms *have been given* access"
    givers = [r for r in clause.objects if r.link == "by"] if clause.passive else clause.subject
    given, taken = set(scene.parties(givers)), set(scene.parties(takers))
    return bool(given) and bool(taken - given)


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


def is_done_together(clause: Clause, scene: Scene) -> bool:
    """Whether two sides are told to have done something together, once and for all."""
    if clause.lemma not in _DONE_AT_ONCE or clause.relation not in _TOLD_OF:
        return False
    if clause.mood or not is_past(clause, scene):
        return False
    if clause.relation == "relative" and not _is_told_as_done(clause, scene):
        return False
    refs = clause.subject if clause.passive else [r for r in clause.objects if r.link == ""]
    if any(ref.kind in ("instrument", "meeting", "thing") for ref in refs):
        return False  # a partnership, a session, or what may be one
    if clause.passive and scene.cues.together.search(scene.lower, clause.start, clause.end):
        return True
    if joins_both(clause, scene):
        return True
    by_them = [r for r in clause.objects if clause.passive and r.link in ("by", "with")]
    return len(scene.parties([*clause.subject, *by_them])) > 1
