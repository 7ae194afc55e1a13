"""Signings, which are meetings where those who signed are named."""

from __future__ import annotations

from memoranda.reader.clauses import Clause
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.rules.meetings.drafting import draft_of
from memoranda.reader.rules.meetings.words import SOMEBODY


def signing(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A signing told with the persons who signed is a meeting too."""
    if not any(ref.kind == "instrument" for ref in (*clause.subject, *clause.objects)):
        return None
    signers = [r for r in clause.subject if r.kind in SOMEBODY] + [
        r for r in clause.objects if r.kind in SOMEBODY and r.link in ("by", "with", "between")
    ]
    named = (*signers, *clause.subject, *(r for r in clause.objects if r.kind == "person"))
    if not any(ref.kind in ("person", "role", "speaker") for ref in named):
        return None
    signers += [r for r in clause.subject if r.kind == "speaker"]
    if not signers and scene.session is not None:
        return None  # at the assembly of which the sentence tells
    parties = scene.parties(signers)
    if len(parties) < 2:
        witnesses = [r for r in clause.objects if r.kind == "person"]
        if len(scene.parties(witnesses)) > 1:
            signers, parties = witnesses, scene.parties(witnesses)
    if len(parties) < 2:
        pool = tuple(scene.agreement.parties) if scene.agreement else scene.frame
        if not set(parties) <= set(pool) or len(pool) < 2:
            return None
        parties = pool
    draft = draft_of("signed", clause, signers, sight, scene, parties)
    return as_signed(draft, sight, scene)


def as_signed(draft: MeetingDraft | None, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A signing carries the day and place told for the agreement that was signed."""
    for known in (scene.agreement, scene.signed):
        if draft is None or known is None or sight.paragraph - known.last_paragraph > 1:
            continue
        if set(known.parties) == set(draft.parties):
            draft.date = draft.date or known.date
            draft.place = draft.place or known.place
    return draft


def signed_by(sight: Sight, scene: Scene, number: int) -> MeetingDraft | None:
    """The signature of something "by" or "between" persons."""
    signers = [
        r
        for r in sight.refs[number + 1 :]
        if r.kind == "person" and r.link in ("by", "between", "of")
    ]
    draft = as_signed(draft_of("signed", None, signers, sight, scene), sight, scene)
    if draft is not None:
        draft.as_news = not sight.heading
    return draft
