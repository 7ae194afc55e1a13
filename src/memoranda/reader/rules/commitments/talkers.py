"""Who talked, where something was discussed."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Clause
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.words import (
    WEIGHING,
)

#: So few words lead from "agreed" to those with whom it was agreed: "with his".
_NEXT: Final = 3


#: What a subject does by itself that is talked about.
_COMING_UP: Final = frozenset(("come", "arise", "crop"))
#: What a parliament or cabinet does with its own affairs.
_DEBATING: Final = frozenset("debate discuss consider examine review deliberate".split())


def with_partners(party: str, clause: Clause, scene: Scene) -> tuple[str, ...]:
    """One who takes a stance, with those who take it too: talk partners, who agreed as well."""
    if clause.lemma == "agree" and not clause.passive:
        return tuple(dict.fromkeys([party, *_agreeing_with(clause, scene)]))
    if clause.act == "discuss" and clause.lemma not in WEIGHING:
        return _talking_with(clause, party, scene)
    return (party,)


def sides_of_talks(clause: Clause, scene: Scene) -> tuple[str, ...] | None:
    """The sides of talks: none where a state debates by itself, both where talks are told of."""
    if _is_of_own_house(clause, scene):
        return ()
    if clause.lemma in _COMING_UP and not clause.passive:
        return scene.frame  # "PayPal *came up*"
    return _talking(clause, scene) if any(r.kind == "meeting" for r in clause.subject) else None


def _is_of_own_house(clause: Clause, scene: Scene) -> bool:
    """Whether those of one state alone debate something: "*parliament* discussed the bill"."""
    if clause.lemma not in _DEBATING:
        return False
    house = scene.cues.house_of_state.search(scene.lower, clause.start, clause.end)
    if house is None:
        return False
    named = between(scene.mentions.parties, clause.start, clause.end)
    return len({party.party for party in named}) < 2


def _agreeing_with(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """Those with whom somebody agrees on something: "*with her Kenyan counterpart*"."""
    beside = [r for r in clause.objects if r.link == "with" and r.kind != "meeting"]
    told = [r for r in beside if len(scene.lower[clause.content_start : r.start].split()) < _NEXT]
    return scene.parties(told)


def _talking_with(clause: Clause, party: str, scene: Scene) -> tuple[str, ...]:
    """One who discusses something, with those named beside, else with the other side."""
    sounded = clause.lemma == "sound"
    partners = scene.parties(
        [r for r in clause.objects if r.link == "with" or (sounded and r.link == "")]
    )
    joint = tuple(dict.fromkeys([party, *partners]))
    return scene.frame if len(joint) == 1 and party in scene.frame else joint


def _talking(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """The sides of talks: those named with them beside the one who tells, else the frame."""
    if scene.all_met and any(r.kind == "meeting" and r.value[-1] == "s" for r in clause.subject):
        return scene.all_met  # "*These meetings* dealt with …"
    named = between(scene.mentions.parties, clause.start, clause.content_start)
    between_them = scene.parties([r for r in clause.subject if r.link == "between"])
    if len(between_them) > 1:
        return between_them
    beside = scene.parties([r for r in clause.objects if r.link == "with" and r.kind == "party"])
    with_them = tuple(dict.fromkeys([*(p.party for p in named if p.party), *beside]))
    if not with_them or set(with_them) <= set(scene.frame):
        return scene.frame
    own = scene.speaker_party or scene.home
    return tuple(dict.fromkeys([*([own] if own else []), *with_them]))
