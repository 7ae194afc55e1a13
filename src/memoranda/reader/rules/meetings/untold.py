"""Talks whose sides only the story tells: "The route was chosen *at a meeting in Athens*"."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.days import day_within
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.meetings.drafting import draft_of, own_side, with_host

#: So far behind a noun its day or its town stands, and so far before it what tells its kind.
_BESIDE, _BEFORE = 40, 30
#: How those hang on a verb who may be a side of talks that are told in passing.
_SIDES: Final = frozenset(("", "to", "by", "of", "for"))


def untold_talks(ref: Ref, clause: Clause, sight: Sight, scene: Scene) -> MeetingDraft | None:
    """Talks that are told with their day or their town, but not with whose they were."""
    if ref.link != "in" or clause.act == "attend" or not _is_one(ref, sight, scene):
        return None
    before = scene.lower[max(sight.start, ref.start - _BEFORE) : ref.start]
    three, four = (cue.search(before) for cue in (scene.cues.of_three, scene.cues.of_four))
    told = [
        r for r in (*clause.subject, *clause.objects)
        if r.link in _SIDES and r.kind in ("person", "party") and r.start < ref.start
    ]  # fmt: skip
    parties = scene.parties(told)
    if clause.passive and parties == (scene.home,):
        parties = ()  # "a request was made *to Japan* at talks in Bern"
    if three or four or not parties:
        count = 3 if three else 4 if four else 2
        sides = scene.rows.get(count, ()) or scene.frame if count > 2 else scene.frame
        sides = sides if len(sides) == count else ()
        there = [r for r in told if r.kind == "person"] if set(parties) <= set(sides) else []
        return draft_of("talks", None, there, sight, scene, sides) if sides else None
    if len(parties) == 1 and parties[0] != scene.home and not _is_body(parties[0], scene):
        host = own_side(parties, scene)
        named = [r for r in told if r.kind == "person"]
        sides = (host, *parties) if host is not None else ()
        return with_host(draft_of("talks", None, named, sight, scene, sides), scene)
    return None


def _is_body(party: str, scene: Scene) -> bool:
    """Whether a party is one whose own meeting may be meant: "*ASEAN* agreed at its meeting"."""
    return party in scene.bodies and party not in scene.states


def _is_one(ref: Ref, sight: Sight, scene: Scene) -> bool:
    """Whether one meeting is told of, with its day or town, and none that is known."""
    begin = scene.lower[max(sight.start, ref.start - _BEFORE) : ref.start]
    if not scene.cues.one_more.search(begin):
        return False
    till = min(sight.end, ref.end + _BESIDE)
    others = (r for r in sight.refs if ref.end <= r.start < till)
    if any(r.link == "of" for r in others):
        return False  # "a meeting of the cabinet"
    if scene.cues.to_come.search(scene.lower, max(sight.start, ref.start - _BEFORE), till):
        return False
    places = between(scene.mentions.places, ref.end, till)
    beside = any(scene.cues.held_in.fullmatch(scene.lower, ref.end, p.start) for p in places)
    return beside or day_within(scene, ref.end, till) is not None
