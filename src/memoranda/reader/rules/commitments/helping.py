"""Whose help another has something by: "*With Serbia's help*, a hub was opened in Alexandria"."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Clause
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.commitments.words import BY_MOOD, FIRM, RELYING, is_past

#: Verbs of being given something.
_HAVING: Final = frozenset("get receive undergo have enjoy obtain".split())
#: Acts by which somebody comes to have something.
_ACTS: Final = frozenset("do strengthen prepare operate".split())
_ACTING: Final = frozenset("party person role group speaker we home other".split())
_TOLD_OF: Final = frozenset(("main", "said"))
#: So far before its subject the help may be told, and so far behind the word for it the helper.
_BEFORE, _BEHIND = 60, 30


def help_of(clause: Clause, scene: Scene) -> str | None:
    """How far what is done with another's help is, or None where the clause tells of none."""
    if clause.lemma in RELYING and _is_relied_on(clause, scene):
        return "offered"
    if _is_had_of_another(clause, scene):
        return "agreed" if clause.mood in FIRM else "done"
    if not helpers(clause, scene):
        return None
    if clause.mood:
        return BY_MOOD[clause.mood]
    return "done" if is_past(clause, scene) else "under_way"


def _is_had_of_another(clause: Clause, scene: Scene) -> bool:
    """Whether one side is given help or training: "Kenyan engineers *will receive training*"."""
    if clause.lemma not in _HAVING or clause.passive or clause.negated:
        return False
    from_one = any(ref.kind == "party" and ref.link == "from" for ref in clause.objects)
    told = clause.mood == "perfect" or (from_one and not clause.mood)
    if clause.mood not in FIRM and (clause.lemma == "have" or not told):
        return False
    had = scene.cues.granted.match(scene.lower, clause.content_start, clause.end)
    return bool(had) and len(scene.frame) == 2 and len(_acting(clause, scene)) == 1


def _is_relied_on(clause: Clause, scene: Scene) -> bool:
    """Whether one side may be sure of help: "Nairobi *could count on* Seoul's support"."""
    if clause.mood != "can" or clause.negated:
        return False
    content = scene.lower[clause.content_start : clause.end]
    if len(scene.frame) != 2:
        return False
    on_one = any(ref.kind == "party" and ref.link == "on" for ref in clause.objects)
    return on_one or bool(scene.cues.support.search(content))


def _relied_on(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """On whom one may rely: who is named, else who is speaking."""
    giving = scene.parties([ref for ref in clause.objects if ref.kind != "speaker"])
    if not giving and scene.speaker_party:
        giving = (scene.speaker_party,)
    relying = scene.parties(clause.subject)
    sure = tuple(party for party in giving if party not in relying)
    return sure or tuple(party for party in scene.frame if party not in relying)


def _acting(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """Who of the two sides acts in a clause."""
    return tuple(party for party in scene.parties(clause.subject) if party in scene.frame)


def helpers(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """Those by whose help something is done, where it is not told who does it."""
    if clause.lemma in RELYING and _is_relied_on(clause, scene):
        return _relied_on(clause, scene)
    if _is_had_of_another(clause, scene):
        acting = _acting(clause, scene)
        return tuple(party for party in scene.frame if party not in acting)
    had = clause.act in _ACTS or (clause.lemma == "put" and clause.passive)
    if not had or clause.relation not in _TOLD_OF or clause.negated:
        return ()
    if all(ref.kind != "party" for ref in clause.objects):
        return ()
    if clause.passive and any(ref.link == "by" for ref in clause.objects):
        return ()
    if not clause.passive and any(ref.kind in _ACTING for ref in clause.subject):
        return ()
    helped = scene.cues.with_help.search(scene.lower, _opening(clause, scene), clause.end)
    if helped is None:
        return ()
    behind = min(clause.end, helped.end() + _BEHIND) if helped["of"] else helped.end()
    named = between(scene.mentions.parties, helped.start(), behind)
    acting = scene.parties(clause.subject)
    return tuple(dict.fromkeys(p.party for p in named if p.party and p.party not in acting))


def _opening(clause: Clause, scene: Scene) -> int:
    """Where the words begin that lead up to a clause: "*With Korean support*, courses were …"."""
    if all(ref.start >= clause.start for ref in clause.objects):
        return clause.start
    far = max(0, clause.start - _BEFORE)
    return max(far, *(scene.lower.rfind(stop, far, clause.start) for stop in (". ", "\n")))
