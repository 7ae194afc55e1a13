"""Meetings: an encounter that happened between representatives of two or more parties.

Reads: "The two ministers held talks in Cairo on Sunday."
Leaves alone: "The ministers will meet again in May.", "The regulator met its targets."
"""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.discourse.drafts import MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.setting import note_journey, note_occasion
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.meetings.assemblies import note_as_assembly, note_assembly
from memoranda.reader.rules.meetings.attendance import told_again
from memoranda.reader.rules.meetings.encounters import by_verb
from memoranda.reader.rules.meetings.nouns import by_noun
from memoranda.reader.rules.meetings.rounds import apart, next_of_round, note_round
from memoranda.reader.rules.meetings.sessions import one_of_row, session_of_two, sitting_of_body
from memoranda.reader.rules.meetings.words import VISITS

__all__ = ["read_meetings"]

#: What two sides do after talks, by whom it may be told that these were.
_AFTER_TALKS: Final = ("meetings/signed", "meetings/discussed")


def read_meetings(sight: Sight, scene: Scene) -> list[MeetingDraft]:
    """The meetings that one sentence tells of."""
    note_occasion(sight, scene)
    note_assembly(sight, scene)
    found: list[MeetingDraft] = []
    for clause in sight.clauses:
        if (draft := by_verb(clause, sight, scene)) is not None:
            draft.separate = draft.separate and not any(_one(draft, other) for other in found)
            found.append(draft)
            scene.enter(draft.parties, draft.people)
            scene.subject = tuple(draft.parties)
        scene.follow(clause)
    for draft in by_noun(sight, scene):
        same = next((other for other in found if _one(draft, other)), None)
        if same is None:
            found.append(draft)
        elif same.visit and not draft.visit:  # "his *visit* included *talks* with Li"
            found[found.index(same)] = draft
        elif not draft.visit and _names_more(draft, same, sight, scene):
            same.people = draft.people  # "signed it after *talks between Li and Roe*"
    found = [draft for draft in found if not _only_frames(draft, found, sight)]
    found = [each for draft in found for each in apart(draft, sight, scene)]
    note_as_assembly(found, sight, scene)
    note_journey(sight, scene)
    _add_company(found, sight, scene)
    note_round(sight, scene)
    if found and all(draft.visit for draft in found) and any(map(_is_led, sight.clauses)):
        return [*told_again(sight, scene), *found]  # "*was led by Li*, who is on a visit to Bern"
    return (
        found
        or session_of_two(sight, scene)
        or one_of_row(sight, scene)
        or sitting_of_body(sight, scene)
        or next_of_round(sight, scene)
        or told_again(sight, scene)
    )


def _only_frames(visit: MeetingDraft, found: list[MeetingDraft], sight: Sight) -> bool:
    """Whether a visit is only the occasion of what it is told with: "*on his trip to Bern* met"."""
    if not visit.visit or any(r.value in VISITS and not r.link for r in sight.refs):
        return False
    return any(not other.visit and set(other.people) & set(visit.people) for other in found)


def _is_led(clause: Clause) -> bool:
    """Whether it is told who led a delegation."""
    return clause.act == "lead" and clause.passive and clause.relation == "main"


def _add_company(found: list[MeetingDraft], sight: Sight, scene: Scene) -> None:
    """Add who was along, or led those met: "*accompanied by her deputy*", "*led by Li*"."""
    if len(found) != 1:
        return
    for clause in sight.clauses:
        beside = clause.act == "lead" or (clause.act == "attend" and clause.passive)
        if beside and clause.mood not in AHEAD:
            along = [r for r in clause.objects if r.kind == "person" and r.link == "by"]
            theirs = [r for r in along if set(scene.resolve(r)) & set(found[0].parties)]
            names = scene.persons(theirs)
            found[0].people.extend(n for n in names if n not in found[0].people)


def _names_more(draft: MeetingDraft, other: MeetingDraft, sight: Sight, scene: Scene) -> bool:
    """Whether one telling names more of those who met than the other, all in the sentence."""
    if other.rule not in _AFTER_TALKS:
        return False
    named = {person.name for person in between(scene.mentions.people, sight.start, sight.end)}
    more = set(draft.people) - set(other.people)
    return bool(more) and more <= named and set(other.people) < set(draft.people)


def _one(draft: MeetingDraft, other: MeetingDraft) -> bool:
    """Whether two tellings in one sentence are of one meeting."""
    if not (set(draft.parties) <= set(other.parties) or set(other.parties) <= set(draft.parties)):
        return False
    return not draft.people or not other.people or bool(set(draft.people) & set(other.people))
