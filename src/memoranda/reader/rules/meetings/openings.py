"""Openings: a service, a link or a centre that those of two parties opened together in a town.

Reads: "The service was launched in Accra on Wednesday by the two regulators."
Leaves alone: "Kenya launched a 5G network in Nairobi on Wednesday.", "The link was opened in 2019."
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.days import days_told
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.rules.meetings.drafting import company, draft_of, meeting_of

_OPENING: Final = frozenset("launch inaugurate open unveil commission activate switch kick".split())
#: The length of a full day: "2025-01-31".
_FULL: Final = 10


def opened(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Something that those of two parties opened; one that only one did is kept in mind."""
    if clause.lemma not in _OPENING or clause.relation != "main" or sight.heading:
        return None
    if any(r.kind in ("meeting", "instrument") for r in (*clause.subject, *clause.objects)):
        return None
    openers = _openers(clause)
    parties = scene.parties(openers)
    days = [d for d in days_told(sight, scene) if d.form == "point" and len(d.value or "") == _FULL]
    if not parties or not days:
        return None
    draft = draft_of("opened", clause, openers, sight, scene)
    if draft is not None:
        return draft if draft.place is not None else None
    if any(r.kind == "person" for r in openers):
        scene.opened = meeting_of("opened", clause, openers, sight, scene, parties)
    return None


def _openers(clause: Clause) -> Sequence[Ref]:
    """Who opened it: those who act, and those with whom they do."""
    if clause.passive:
        return company(clause.objects, ("by", "with"))
    return [
        *(r for r in clause.subject if r.link == "" and _acts(r)),
        *company(clause.objects, ("with",)),
    ]


def _acts(ref: Ref) -> bool:
    """Whether somebody is told who can open something: "*Li*", "*Kenya*", "*the two ministers*"."""
    return ref.kind in ("person", "party", "role") or (ref.kind == "group" and ref.number == 2)
