"""Sessions: one of a row of meetings, or of a joint body, told with where it was held."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import AHEAD, Ref
from memoranda.reader.discourse.days import day_of, day_within
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.places import place_of, town_of
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.meetings.bodies import joined
from memoranda.reader.rules.meetings.drafting import draft_of

#: So far before a noun its sides, or the body that it is of, may be named.
_BEFORE, _OF_BODY, _OF_ROW = 100, 40, 24
#: So far after a noun it is told where it was held.
_FAR: Final = 160
_AT_ONCE: Final = 3
#: Bodies that two sides may have in common.
_BODIES: Final = frozenset("council committee commission group team board panel body".split())
#: Those that meet others as states do, not as the bodies whose members meet.
_LIKE_STATES: Final = frozenset(("EU", "AU", "UN"))


def held_session(ref: Ref, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A session told with where it was: "the second session, *held in* Bern"."""
    told = scene.cues.held.search(scene.lower, ref.end, min(sight.end, ref.end + _FAR))
    if told is None or sight.heading:
        return None
    parties = _sides(ref, told, sight, scene)
    if len(parties) != 2:
        return None
    first = next((clause for clause in sight.clauses if clause.subject), None)
    actors = [r for r in first.subject if r.kind == "person" and not r.link] if first else []
    if not set(scene.parties(actors)) <= set(parties):
        return None
    draft = draft_of("talks", None, actors, sight, scene, parties)
    if draft is not None:
        draft.date = day_of(sight, scene, told.end())
        place = place_of(sight, scene, told.start(), sight.end)
        draft.place = place or town_of(scene, told.start(), sight.end)
        draft.separate = draft.date is not None
    return draft


def _sides(ref: Ref, told: re.Match[str], sight: Sight, scene: Scene) -> tuple[str, ...]:
    """Whose session it was: the two named with it, else those that deal with one another."""
    named = [r for r in sight.refs if ref.end <= r.start < told.start()]
    between_whom = [r for r in named if r.kind == "party"]
    if any(r.link == "between" for r in between_whom):
        return scene.parties(between_whom)
    inside = between(scene.mentions.parties, ref.start - _BEFORE, ref.start)
    if pair := joined(inside, scene):
        return pair
    of_body = scene.cues.joint_body.search(scene.lower, ref.start - _OF_BODY, told.start())
    of_row = (
        scene.meeting is not None
        and set(scene.meeting.parties) == set(scene.frame) <= scene.states | _LIKE_STATES
        and scene.cues.ordinal.search(scene.lower, max(sight.start, ref.start - _OF_ROW), ref.end)
        and (told.start() - ref.end < _AT_ONCE or _is_of_that_body(named))
    )
    return scene.frame if of_body or of_row else ()


def _is_of_that_body(named: Sequence[Ref]) -> bool:
    """Whether a session is told to be of a body told before: "meeting *of the council*, held"."""
    return [(r.kind, r.link) for r in named] == [("group", "of")] and named[0].value in _BODIES


def session_of_body(ref: Ref, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """A session at which something was done: "at the second session *of the Oman-India panel*"."""
    told_of = ref.link == "of" and scene.cues.account_of.search(
        scene.lower, max(sight.start, ref.start - _OF_BODY), ref.start
    )
    bygone = scene.cues.bygone.search(scene.lower, max(sight.start, ref.start - _BEFORE), ref.start)
    if sight.heading or (ref.link != "in" and not told_of and bygone is None):
        return None
    # Not beyond the verb that it opens: "At its meeting the cabinet *approved* the US-Oman accord".
    verbs = [c.content_start for c in sight.clauses if c.content_start > ref.end]
    end = min([sight.end, ref.end + _BEFORE, *verbs])
    till = ref.start if bygone is not None else end
    around = between(scene.mentions.parties, max(sight.start, ref.start - _BEFORE), till)
    sides = joined(around, scene)
    if not sides and len(scene.frame) == 2 and bygone is None:
        of_body = scene.cues.joint_body.search(scene.lower, ref.end, till)
        sides = scene.frame if of_body else ()
    told_apart = scene.cues.ordinal.search(scene.lower, max(sight.start, ref.start - _OF_ROW), till)
    dated = told_apart or day_within(scene, sight.start, sight.end) is not None
    if not dated and bygone is None:
        return None
    chairs = [r for r in sight.refs if r.kind == "person" and r.link == "by" and r.start > ref.end]
    draft = draft_of("talks", None, chairs, sight, scene, sides)
    if draft is not None and told_of:
        draft.date = None  # the day is that of the account
    if draft is not None and bygone is not None:
        draft.date = day_within(scene, ref.end, sight.end)
        draft.separate = True
    return draft


def session_of_two(sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """A session known by its body alone: "At *the second Council, held in Bern*, the two sides"."""
    if sight.heading or not sight.clauses or len(scene.frame) != 2:
        return []
    row = scene.cues.ordinal.search(scene.lower, sight.start, sight.start + _OF_ROW)
    if row is None or not set(scene.frame) <= scene.states | _LIKE_STATES:
        return []
    told = scene.cues.held.search(scene.lower, sight.start, min(sight.end, sight.start + _FAR))
    if told is None:
        return []
    acting = [
        r for c in sight.clauses if c.start > told.start() for r in c.subject
        if r.kind == "group" and (r.number == 2 or r.value == "they")
    ]  # fmt: skip
    if scene.parties(acting[:1]) != scene.frame:
        return []
    draft = draft_of("talks", None, acting[:1], sight, scene, scene.frame)
    if draft is not None:
        draft.separate = draft.date is not None
    return [draft] if draft is not None else []


def one_of_row(sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """One of the meetings told before: "*At the third session, in Bern in May*, AI was discussed".

    It was of those who are told to have acted there, else of those of the meeting told before.
    """
    known = scene.meeting
    if known is None or sight.heading:
        return []
    row = scene.cues.at_one_of_row.match(scene.lower, sight.start, sight.end)
    clause = next((c for c in sight.clauses if c.relation == "main"), None)
    if row is None or clause is None:
        return []
    if _is_of_others(row, known, scene):
        return []
    day = day_within(scene, row.end(), clause.content_start)
    acting = scene.parties(clause.subject)
    by_them = clause.passive or len(acting) > 0
    if clause.mood in AHEAD or clause.negated or day is None or not by_them:
        return []
    draft = draft_of(
        "session", clause, clause.subject, sight, scene,
        acting if len(acting) > 1 else tuple(known.parties),
    )  # fmt: skip
    if draft is not None:
        draft.separate, draft.as_news, draft.date = True, False, day
        draft.place = town_of(scene, row.end(), clause.content_start) or draft.place
    return [draft] if draft is not None else []


def sitting_of_body(sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """An earlier sitting of the body that met: "*The Board held its first meeting* on 26 July"."""
    known = scene.meeting
    told = scene.cues.sitting_of_body.match(scene.lower, sight.start, sight.end)
    if told is None or known is None or sight.heading or len(known.parties) < 2:
        return []
    if told["body"] not in scene.lower[: known.end]:
        return []  # the body of others, of which nothing was told
    day = day_within(scene, told.end(), sight.end)
    if day is None:
        return []
    draft = draft_of("session", None, [], sight, scene, tuple(known.parties))
    if draft is not None:
        draft.separate, draft.as_news, draft.date = True, False, day
        draft.place = town_of(scene, told.end(), sight.end)
    return [draft] if draft is not None else []


def _is_of_others(row: re.Match[str], known: MeetingDraft, scene: Scene) -> bool:
    """Whether a session is told to be of others: "the last session *of parliament*"."""
    named = between(scene.mentions.parties, row.start(), row.end())
    if any(party.party not in known.parties for party in named):
        return True
    return scene.cues.house_of_state.search(row[0]) is not None
