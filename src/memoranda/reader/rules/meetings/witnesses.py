"""Witnesses: who looked on when something was signed, told in a sentence after it."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.discourse.drafts import AgreementDraft, MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.rules.meetings.drafting import draft_of
from memoranda.reader.rules.meetings.words import SIGNINGS

#: Acts of clauses that list who was there: "On hand *were* Li of China and Roe of Kenya".
_LISTING: Final = frozenset(("be", "other"))
_WATCHING: Final = frozenset("witness watch oversee".split())
#: So many paragraphs on it is told who looked on, and who spoke.
_NEAR, _REPORT = 2, 5
#: What those do who speak at a ceremony.
_FLOOR: Final = frozenset("say stress praise want agree propose offer welcome".split())
#: How those hang on their verb who looked on, or looked on with others.
_LINKS: Final = frozenset(("", "by", "with"))
#: So far before the verb stands how those were there whom it names: "Also on hand were …".
_AT_HAND: Final = 20
#: What follows where it is not told what was attended: "attended *together with*".
_NOT_NAMED: Final = frozenset("present at in on with along together as too also by".split())


def looked_on(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """The signing told just before, with those who are told to have looked on."""
    in_passing = clause.relation == "relative" and clause.act == "attend"
    in_passing = in_passing and not (clause.mood or clause.passive) and len(clause.subject) == 1
    if (clause.relation != "main" and not in_passing) or sight.heading:
        return None  # "Li, *who was present at the ceremony*, said" has looked on
    there = [
        r for r in (*clause.subject, *clause.objects)
        if r.kind == "person" and (r.link in _LINKS or clause.act in _LISTING)
    ]  # fmt: skip
    if not there:
        return None
    spoke = _spoke_there(clause, sight, scene)
    if not spoke and not _looks_on(clause, sight, scene):
        return None
    near = _REPORT if spoke or len(scene.meetings) == 1 else _NEAR
    ceremony = _signing_before(clause, sight, scene) or _ceremony(sight, scene, near)
    if ceremony is None or _is_of_another(clause, ceremony, scene):
        return None
    parties = tuple(dict.fromkeys([*ceremony.parties, *scene.parties(there)]))
    draft = draft_of("witnessed", clause, there, sight, scene, parties)
    if draft is not None and ceremony is scene.opened:
        draft.people = list(dict.fromkeys([*ceremony.people, *draft.people]))
    if draft is not None and in_passing and draft.place and draft.place.start >= clause.end:
        draft.place = None
    if draft is not None:
        draft.again = ceremony is scene.meeting
        draft.date, draft.place = draft.date or ceremony.date, draft.place or ceremony.place
    return draft


def _is_of_another(clause: Clause, ceremony: MeetingDraft | AgreementDraft, scene: Scene) -> bool:
    """Whether somebody is told to have had others with him who was not seen to sign."""
    if clause.lemma == "accompany" and ceremony is not scene.meeting:
        return True
    if clause.lemma != "join" or not clause.passive:
        return False
    there = [] if isinstance(ceremony, AgreementDraft) else ceremony.people
    return not any(name in there for name in scene.persons(clause.subject))


def _looks_on(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a clause tells only that somebody was there: "Both ambassadors *looked on*"."""
    attended = (r for r in (*clause.subject, *clause.objects) if r.link in ("", "in", "by"))
    if any(r.kind == "meeting" and r.value not in SIGNINGS for r in attended):
        return False
    if clause.act == "attend" or clause.lemma in _WATCHING:
        return _of_ceremony(clause, scene)
    opening = max(sight.start, clause.start - _AT_HAND)
    return bool(scene.cues.looking_on.search(scene.lower, opening, clause.end))


def _spoke_there(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether somebody of a side took the floor there: "Roe *said on the occasion*"."""
    known = scene.agreement
    if known is None or clause.act not in _FLOOR or clause.passive:
        return False
    speakers = [r for r in clause.subject if r.kind == "person"]
    if not speakers or not set(scene.parties(speakers)) <= set(known.parties):
        return False
    text, said = scene.lower, clause.content_start
    at_once = scene.cues.at_ceremony.match(text, said, clause.end)
    return bool(at_once or scene.cues.at_ceremony.search(text, sight.start, said))


def _of_ceremony(clause: Clause, scene: Scene) -> bool:
    """Whether it was the ceremony that somebody attended, told by name or not at all."""
    if scene.cues.ceremony.search(scene.lower, clause.start, clause.end):
        return True
    named = scene.lower[clause.content_start : clause.content_end].split()
    return not named or named[0] in _NOT_NAMED


def _signing_before(clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """The signing told before in the same sentence: "was signed in Bern; *both were present*"."""
    for other in sight.clauses:
        if other.act == "sign" and other.end <= clause.start and other.mood not in AHEAD:
            refs = [r for r in (*other.subject, *other.objects) if r.kind in ("party", "person")]
            return draft_of("signed", other, refs, sight, scene)
    return None


def _ceremony(sight: Sight, scene: Scene, near: int) -> MeetingDraft | AgreementDraft | None:
    """The signing that was told last, as a meeting or as what was signed."""
    meeting, signed = scene.meeting, scene.agreement
    if scene.session is not None:
        return None
    opening = scene.opened
    if opening is not None and sight.paragraph - opening.paragraph < near:
        told = max((known.start for known in (meeting, signed) if known is not None), default=-1)
        if told < opening.start:
            return opening
    last = signed is None or meeting is None or meeting.last_paragraph > signed.last_paragraph
    if meeting is not None and (signed is None or last or meeting.start >= signed.start):
        told_now = sight.paragraph - meeting.last_paragraph < near
        return meeting if told_now else None
    if signed is None or signed.status != "signed" or len(signed.parties) < 2:
        return None
    return signed if sight.paragraph - signed.last_paragraph < near else None
