"""What belongs to the programme of a visit or a gathering, and binds nobody.

Reads: "Kenya will send a delegation to Mali to train engineers."
Leaves alone: "The delegation will tour a research centre.", "AI is the theme of the forum."
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.rules.commitments.words import content_of

#: Who goes somewhere.
_TRAVELLERS: Final = frozenset(("person", "speaker", "role"))
#: What somebody does to meet others, of which nothing is promised yet; and what else on the way.
_TRAVELLING: Final = frozenset("travel fly depart leave head journey".split())
_ON_THE_WAY: Final = frozenset(
    "tour stop stay arrive land return proceed see dine rest inspect".split()
)
#: What a guest undergoes.
_AS_GUEST: Final = frozenset("receive show welcome greet accompany take guide brief host".split())
#: How a speech, or a stay, is told by a verb with a noun.
_HOLDING: Final = frozenset("give deliver hold make present pay read".split())
#: Gatherings of many, at which each comes for himself.
_EVENTS: Final = frozenset(
    "conference forum workshop seminar congress exhibition expo symposium webinar".split()
)
_VISITS: Final = frozenset(("visit", "trip"))
_THEMES: Final = frozenset(("be", "have", "bear"))


def only_travels(clause: Clause) -> bool:
    """Whether somebody goes somewhere, not for talks: "*He will travel to* Havana in May"."""
    if clause.lemma not in _TRAVELLING:
        return False
    talks = any(ref.kind == "meeting" and ref.value == "talks" for ref in clause.objects)
    return not talks and all(ref.kind in _TRAVELLERS for ref in clause.subject[:1])


def is_on_programme(clause: Clause, scene: Scene) -> bool:
    """Whether a clause tells what a visit or a gathering will hold, or what it is about."""
    if _is_about_gathering(clause, scene):
        return True
    if clause.mood not in AHEAD or not _is_guest(clause, scene):
        return False
    if clause.passive:
        return clause.lemma in _AS_GUEST
    talks = any(ref.kind == "meeting" and ref.value == "talks" for ref in clause.objects)
    if clause.lemma in _ON_THE_WAY and not talks:
        return True
    if clause.lemma == "visit" and _is_delegation(clause, scene):
        return True
    content = content_of(clause, scene)
    return clause.lemma in _HOLDING and bool(scene.cues.speech.match(content))


def _is_guest(clause: Clause, scene: Scene) -> bool:
    """Whether it is told of one person, or of a delegation."""
    if not clause.subject:
        return False
    return clause.subject[0].kind in _TRAVELLERS or _is_delegation(clause, scene)


def _is_delegation(clause: Clause, scene: Scene) -> bool:
    """Whether it is told of the delegation that came: "*the delegation* will visit the plant"."""
    told = scene.lower[clause.start : clause.content_start]
    return bool(scene.cues.the_delegation.search(told))


def _is_about_gathering(clause: Clause, scene: Scene) -> bool:
    """Whether it is told what a gathering or a visit is on: "AI is *the theme of the forum*"."""
    if clause.act == "provide":
        told = scene.lower[clause.start : clause.content_start]
        of_event = scene.cues.gathering.search(told) or _are(clause.subject, _EVENTS | _VISITS)
        return bool(scene.cues.programme.search(told) and of_event)
    if clause.act != "discuss":
        return False
    if clause.lemma in _THEMES:
        return _are([r for r in clause.objects if r.link in ("of", "for")], _EVENTS)
    return clause.mood in AHEAD and _are(clause.objects, _EVENTS)


def _are(refs: Sequence[Ref], kinds: frozenset[str]) -> bool:
    """Whether of all meetings that some refs point at there is none of another kind."""
    meetings = [ref.value for ref in refs if ref.kind == "meeting"]
    return bool(meetings) and kinds.issuperset(meetings)
