"""Towards whom a stance is taken, and what is of no concern to another side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.helping import helpers
from memoranda.reader.rules.commitments.paying import is_paid_by_another
from memoranda.reader.rules.commitments.words import (
    DEEDS,
    GIVING,
    PLANS,
    asked_of,
    is_together,
)

_TOWARDS: Final = frozenset(("with", "to", "from", "", "for"))


#: What is promised or offered to somebody, who is the subject of a passive.
_HIM: Final = frozenset(("him", "her"))


#: Forms of mentions that name a state; of a short name another's begins: "Niger", "Nigerian".
_NAMES: Final = frozenset(("name", "adjective"))


_SHORT: Final = 5


#: How one side settles by itself what it will do.
_RESOLVING: Final = frozenset(("decide", "resolve", "take", "make"))


def towards_whom(clause: Clause, by: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """The counterparts: those named in the content, else the other sides of the frame."""
    if clause.act == "praise":
        thanking = tuple(p for p in scene.parties(clause.subject) if p not in by)
        return thanking or tuple(p for p in scene.frame if p not in by)
    if len(by) > 1 and (asked := asked_of(clause, by, scene)):
        return asked
    if len(by) > 1 and (set(by) == set(scene.frame) or clause.act in ("agree", "discuss", "meet")):
        return ()
    if helpers(clause, scene) or _is_to_face(clause, by, scene):
        return _helped(clause, by, scene)
    named = [
        ref
        for ref in clause.objects
        if ref.kind in ("party", "person", "other", "people")
        and (
            ref.link in _TOWARDS
            or (ref.link == "in" and clause.act in DEEDS)
            or (ref.link == "on" and clause.act == "request")
        )
    ]
    named += [ref for ref in clause.objects if _is_of_members(ref, clause)]
    others = tuple(p for p in scene.parties(named) if p not in by)
    if others:
        return _whose_thing(clause, by, others, scene) or others
    if scene.home is not None and is_paid_by_another(clause, scene):
        return (scene.home,)
    if set(by) <= set(scene.frame):
        rest = tuple(p for p in scene.frame if p not in by)
        bodies = tuple(p for p in rest if p not in scene.states)
        return bodies if bodies and len(rest) > 1 and set(by) <= scene.states else rest
    if len(by) > 1:
        return ()
    if scene.home is not None and scene.home not in by:
        return (scene.home,)
    return tuple(p for p in scene.frame if p not in by)


def _whose_thing(
    clause: Clause, by: Sequence[str], others: Sequence[str], scene: Scene
) -> tuple[str, ...]:
    """The side for whose things it is done, not where they go: "carry *Omani* traffic to Chad"."""
    if not set(scene.frame).isdisjoint(others):
        return ()
    things = [r for r in clause.objects if r.kind == "party" and r.link == "owner"]
    return tuple(p for p in scene.parties(things) if p in scene.frame and p not in by)


def _is_to_face(clause: Clause, by: Sequence[str], scene: Scene) -> bool:
    """Whether it is the other of two sides who is asked: "urged *him* to sell it to China"."""
    first = clause.objects[0] if clause.objects else None
    told = first is not None and first.value in _HIM and first.link == ""
    return told and clause.act == "request" and set(by) < set(scene.frame)


def _helped(clause: Clause, by: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """Who is helped: who acts or is acted on, else the other side."""
    acting = tuple(p for p in scene.parties(clause.subject) if p not in by)
    return acting or tuple(p for p in scene.frame if p not in by)


def _is_of_members(ref: Ref, clause: Clause) -> bool:
    """Whether a party is named by its members: "to all members *of the SADC*"."""
    if ref.kind != "party" or ref.link != "of":
        return False
    groups = [r for r in clause.objects if r.kind in ("group", "other") and r.end < ref.start]
    return bool(groups) and groups[-1].link in ("to", "with", "") and ref.start - groups[-1].end < 9


def is_own_affair(clause: Clause, by: str, scene: Scene) -> bool:
    """Whether a side only tells what it will do at home: "Oman plans to launch 5G by 2026"."""
    resolved = _is_resolved_at_home(clause, scene)
    if not (resolved or clause.act in PLANS) or clause.passive or is_together(clause, scene):
        return False
    if clause.lemma in GIVING or clause.lemma == "go" or is_paid_by_another(clause, scene):
        return False  # "will send it", "would go on supplying servers"
    others = [r for r in clause.objects if not (resolved and r.kind == "group" and r.number < 2)]
    if any(ref.kind in ("other", "speaker", "we", "group", "instrument") for ref in others):
        return False
    named = between(scene.mentions.parties, clause.start, clause.end)
    return all(party.party in (by, None) for party in named)


def _is_resolved_at_home(clause: Clause, scene: Scene) -> bool:
    """Whether one side alone decides what to do at home: "*decided to open* a centre"."""
    if clause.act != "agree" or clause.lemma not in _RESOLVING:
        return False
    return bool(scene.cues.at_home.search(scene.lower, clause.content_start - 1, clause.end))


def is_of_one_land(parties: Sequence[str], clause: Clause, scene: Scene) -> bool:
    """Whether a state deals with firms and unions of its own alone: "*China Telecom*"."""
    states = [party for party in parties if party in scene.states]
    if len(states) != 1 or len(parties) < 2:
        return False
    named = between(scene.mentions.parties, clause.start, clause.end)
    if any(m.party in scene.states and m.party != states[0] for m in named):
        return False  # "Tanzania Telecom will carry *Malawian* traffic"
    told = (m for m in scene.mentions.parties if m.party == states[0] and m.form in _NAMES)
    names = tuple({scene.lower[m.start : m.end] for m in told})
    return all(_bears(party.lower(), names) for party in parties if party != states[0])


def _bears(firm: str, names: Sequence[str]) -> bool:
    """Whether the name of a firm holds that of a state: "*Ecuadorian* Union", "*India* Post"."""
    return any(
        word == name or (len(name) > _SHORT and word.startswith(name))
        for word in firm.split()
        for name in names
    )


def towards_unnamed(clause: Clause, scene: Scene) -> bool:
    """Whether a stance towards nobody in particular still counts: regional states, partners."""
    if len(scene.frame) < 2 and any(r.kind == "group" and r.number == 2 for r in clause.objects):
        return True  # "suggested that *the two sides* train …"
    return bool(scene.cues.towards_all.search(scene.lower, clause.start, clause.end))
