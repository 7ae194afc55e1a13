"""The members of a body, who take a stance together."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Clause
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.words import FIRM, is_instrument

#: What the members of a body do among themselves.
_AMONG_MEMBERS: Final = frozenset("agree plan want propose stress discuss".split())


#: What they do with one another, as none does alone.
_TOGETHER: Final = frozenset(("cooperate", "exchange"))
#: Who act for a body together.
_MEMBERS: Final = frozenset(
    "ministers members leaders participants delegates they states sides signatories".split()
)


#: So far behind a body those who act for it may be told: "the ASEAN *ministers*".
_ITS_MEN: Final = len(" telecommunications ministers")


def of_assembly(clause: Clause, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """The parties of an assembly whose ministers or members take a stance together."""
    told = is_instrument(clause) and clause.act != "discuss"
    told = told or any(ref.value == "signatories" for ref in clause.subject)
    if told and (own := _of_own_paper(scene)):
        return own
    assembly = scene.assembly
    if assembly is None or sight.paragraph - assembly.last_paragraph > 2:
        return _of_members(_bound_by(clause, sight), sight, scene)
    told = _is_by_members(clause) or any(ref.kind == "meeting" for ref in clause.subject)
    if told:
        return tuple(assembly.parties)
    return _of_members(_bound_by(clause, sight), sight, scene)


def _bound_by(clause: Clause, sight: Sight) -> Clause:
    """The clause that tells who is bound: "It was agreed that *the ASEAN states will share*"."""
    if clause.act != "agree" or not clause.passive:
        return clause
    told = (c for c in sight.clauses if c.parent >= 0 and sight.clauses[c.parent] is clause)
    return next((c for c in told if c.relation in ("embedded", "said") and c.mood in FIRM), clause)


def _of_own_paper(scene: Scene) -> tuple[str, ...]:
    """The body whose members have the instrument that is spoken of among themselves."""
    parties: tuple[str, ...] = ()
    if scene.agreement is not None:
        parties = tuple(scene.agreement.parties)
    elif scene.home and len(scene.frame) < 2:
        parties = (scene.home,)
    return parties if len(parties) == 1 and parties[0] in scene.bodies else ()


def _is_by_members(clause: Clause) -> bool:
    """Whether ministers, members, delegates act together."""
    return any(ref.kind == "group" and ref.value in _MEMBERS for ref in clause.subject)


def _is_talked_of(clause: Clause) -> bool:
    """Whether something was discussed, and it is not told by whom: "*Roaming* was discussed"."""
    if clause.act != "discuss" or not clause.passive or clause.mood or clause.relation != "main":
        return False
    return not clause.subject and all(ref.link not in ("by", "with") for ref in clause.objects)


def _has_gathered(scene: Scene) -> bool:
    """Whether the ministers of the body whose story it is sit together, and nobody else."""
    if scene.frame or scene.home not in scene.bodies:
        return False
    adopted = scene.agreement is not None and scene.agreement.parties == [scene.home]
    return adopted or scene.session is not None


def _of_members(clause: Clause, sight: Sight, scene: Scene) -> tuple[str, ...]:
    """A body whose members agree on something among themselves: "the *ASEAN ministers* agreed"."""
    if _is_talked_of(clause) and _has_gathered(scene) and scene.home:
        return (scene.home,)
    bound = clause.relation in ("embedded", "said") or clause.act in _TOGETHER
    among = clause.act in _AMONG_MEMBERS or (clause.mood in FIRM and bound)
    if not among or clause.passive or not clause.subject:
        return ()
    bodies = scene.parties(clause.subject)
    if not bodies and not scene.frame and scene.home and _is_by_members(clause):
        bodies = (scene.home,)  # "the ministers" of the body whose story it is
    if len(bodies) != 1 or bodies[0] in scene.states:
        return ()
    start, end = clause.start, clause.content_start
    told_till = end
    aside = scene.text.endswith(", ", 0, start)
    if aside and clause.subject[-1].end < start:  # "ASEAN's ministers, *meeting in Bern*, agreed"
        start, told_till = sight.start, clause.subject[-1].end
    named = between(scene.mentions.parties, start, told_till)
    if any(party.form != "body" for party in named):
        return ()
    content = between(scene.mentions.parties, end, clause.end)
    if any(party.party != bodies[0] and party.form != "capital" for party in content):
        return ()  # "the ASEAN ministers agreed *with Japan*"
    till = min(end, told_till + _ITS_MEN)
    return bodies if scene.cues.members.search(scene.lower, start, till) else ()
