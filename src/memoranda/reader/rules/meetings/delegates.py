"""Delegates: somebody named who was at a session of a body to which others belong.

Reads: "Kenya's minister, Li Wei, attended the fifth meeting of ASEAN ministers in Bangkok."
Leaves alone: "Kenya's minister attended the ITU conference.", "ASEAN's head spoke at its meeting."
"""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.meetings.bodies import joined
from memoranda.reader.rules.meetings.drafting import draft_of
from memoranda.reader.rules.meetings.words import CHAIRS

_SESSIONS: Final = frozenset(("meeting", "session", "summit"))
#: What somebody does at a session.
_AT: Final = frozenset(
    "attend say propose offer request stress want praise discuss lead welcome present".split()
)
#: What is done to a session itself.
_TO: Final = CHAIRS | {"address", "open", "attend", "lead", "join"}
#: So far before a noun the body stands that it is of, and so far behind it.
_BEFORE, _BEHIND = 50, 60


def at_session(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Somebody of a state at a session of a body, told in one sentence."""
    if sight.heading or clause.passive or clause.relation not in ("main", "relative"):
        return None
    sessions = [r for r in clause.objects if r.kind == "meeting" and r.value in _SESSIONS]
    if not sessions:
        return None
    there = [r for r in clause.subject if r.kind == "person" and not r.link]
    theirs = scene.parties(there)
    if len(theirs) != 1 or theirs[0] not in scene.states:
        return None
    for ref in sessions:
        if not _is_there(ref, clause):
            continue
        if (body := _body_of(ref, sight, scene)) is not None:
            draft = draft_of("attended", clause, there, sight, scene, (body, *theirs))
            if draft is not None:
                draft.assembly = True
            return draft
    return None


def _is_there(ref: Ref, clause: Clause) -> bool:
    """Whether the one who acts does so at a session, or does it to the session."""
    if ref.link == "":
        return clause.lemma in _TO or clause.act == "attend"
    return ref.link == "in" and (clause.act in _AT or clause.lemma == "speak")


def _body_of(ref: Ref, sight: Sight, scene: Scene) -> str | None:
    """The body whose session it is: "the fifth *ASEAN* ministers' meeting", "session *of* …"."""
    till = min(sight.end, ref.end + _BEHIND)
    behind = [r for r in sight.refs if ref.end <= r.start < till and r.kind == "party"][:1]
    named = between(scene.mentions.parties, max(sight.start, ref.start - _BEFORE), ref.end)
    if joined(named, scene):
        return None
    bodies = [
        p.party for p in named[-1:] if p.form == "body" and "," not in scene.text[p.end : ref.start]
    ]
    if not bodies and behind and behind[0].link == "of" and behind[0].value in scene.bodies:
        bodies = [behind[0].value]
    return bodies[0] if bodies and bodies[0] not in scene.states else None
