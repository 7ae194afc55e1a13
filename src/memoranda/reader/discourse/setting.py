"""Where and when a story is set: what is kept of its occasion, for what is told without either."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.discourse.days import is_day, slot_of
from memoranda.reader.discourse.drafts import MeetingDraft, Slot
from memoranda.reader.discourse.places import place_of
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between

_JOURNEYS: Final = frozenset("travel go fly arrive visit lead come attend pay bring take".split())
_STAYING: Final = frozenset("be stay spend".split())
_TRAVELLERS: Final = frozenset(("person", "role", "speaker"))
_TRIPS: Final = frozenset("visit visits trip trips tour".split())
_LEAVING: Final = _JOURNEYS | frozenset("leave depart return head".split())
_THITHER: Final = frozenset(("to", "for"))
#: So far before a town a visit to it is told.
_VISIT_TO: Final = 12
#: The length of " to wednesday", by which a day is one of several.
_RANGE: Final = 13
#: So many days a stay is taken to last.
_STAY: Final = 3
#: The lead is in one of these paragraphs, and its first sentence no longer.
_LEAD, _LONG = 1, 400
#: The length of what parts a dateline from the story.
_MARK: Final = 2
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def note_occasion(sight: Sight, scene: Scene) -> None:
    """Keep when and where a conference is held, for the meetings on its margins."""
    if sight.heading and scene.lead_over:
        scene.occasion_day = scene.occasion_place = None
    scene.lead_over = scene.lead_over or sight.lead
    if sight.lead and scene.cues.staying.search(scene.lower, sight.start, sight.end):
        scene.on_visit = True
    if sight.lead and scene.dateline is not None:
        scene.gone_to = scene.gone_to or _gone_to(sight, scene, scene.dateline.country)
    if sight.lead and scene.lead_place is None and not _is_of_another_day(sight, scene):
        scene.lead_place = place_of(sight, scene, sight.start, sight.end)
    lead_or_margins = sight.lead or scene.cues.margins.search(scene.lower, sight.start, sight.end)
    if not lead_or_margins or not scene.cues.occasion.search(scene.lower, sight.start, sight.end):
        return
    scene.occasion_place = place_of(sight, scene, sight.start, sight.end) or scene.occasion_place
    dates = [
        d for d in between(scene.mentions.dates, sight.start, sight.end)
        if is_day(d) and not sight.in_aside(d.start) and not sight.is_ahead(d.start)
    ]  # fmt: skip
    if dates:
        day = slot_of(dates[0])
        told = any(_is_told_of_it(clause, day) for clause in sight.clauses)
        scene.occasion_day = _month(day) if told else day
    else:
        year = _YEAR.search(scene.text, sight.start, sight.end)
        at = year.start() if year is not None else 0
        if year is not None and not sight.in_aside(at) and not sight.is_ahead(at):
            scene.occasion_day = Slot(year.group(), year.start(), year.end())


def _gone_to(sight: Sight, scene: Scene, home: str) -> str | None:
    """The other country that somebody of the dateline's is told to visit: "Li *left for Oman*".

    What he did there he did not do in the town of the dateline.
    """
    for clause in sight.clauses:
        if clause.mood in AHEAD or clause.negated or home not in scene.parties(clause.subject):
            continue
        for ref in clause.objects:
            if ref.kind != "party" or ref.value == home or ref.value not in scene.states:
                continue
            trip = any(r.value in _TRIPS and r.end <= ref.start for r in clause.objects)
            going = clause.lemma in _LEAVING and ref.link in _THITHER
            if (trip and ref.link == "to") or going or (clause.lemma == "visit" and not ref.link):
                return ref.value
    return None


def _is_of_another_day(sight: Sight, scene: Scene) -> bool:
    """Whether a sentence after the news looks back: "In May *2023* the two had met in Oslo"."""
    if scene.lead_day is None:
        return False
    days = [
        d.value or "" for d in between(scene.mentions.dates, sight.start, sight.end) if is_day(d)
    ]
    return bool(days) and all(not scene.lead_day.value.startswith(day) for day in days)


def note_journey(sight: Sight, scene: Scene) -> None:
    """Keep where a sentence tells somebody to have gone, for what the paragraph tells after it."""
    if sight.heading:
        return
    for clause in sight.clauses:
        went = clause.lemma in _JOURNEYS and clause.mood in ("", "perfect")
        if (went or _is_stay(clause)) and not clause.negated:
            place = place_of(sight, scene, sight.start, sight.end)
            if place is not None and place.start >= sight.start:
                scene.paragraph_place = place
                scene.stay_place = place if sight.lead else scene.stay_place
            return


def _is_stay(clause: Clause) -> bool:
    """Whether a clause tells that somebody was in a town: "Li *was in Bern* this week"."""
    stays = clause.lemma in _STAYING or (clause.lemma == "visit" and clause.mood == "progressive")
    if not stays or clause.mood in AHEAD or clause.relation != "main":
        return False
    people = any(ref.kind in _TRAVELLERS for ref in clause.subject)
    return people and not any(ref.kind == "person" for ref in clause.objects)


def _is_told_of_it(clause: Clause, day: Slot) -> bool:
    """Whether a day only tells when the gathering was: "a forum *which opened on Monday*"."""
    return clause.relation == "relative" and clause.start <= day.start < clause.end


def _month(day: Slot) -> Slot:
    """The month of a day: all that is certain of another meeting at an event of several days."""
    return Slot(day.value[: len("2025-01")], day.start, day.end)


def is_of_long_event(day: Slot, scene: Scene) -> bool:
    """Whether a day is told in a sentence on a gathering of several days."""
    marks = (". ", "\n")
    ends = [end for mark in marks if (end := scene.lower.find(mark, day.start)) >= 0]
    start = max(scene.lower.rfind(mark, 0, day.start) for mark in marks) + 1
    return tells_of_days(scene, start, min(ends, default=len(scene.lower)))


def tells_of_days(scene: Scene, start: int, end: int) -> bool:
    """Whether a passage tells of a gathering that takes longer than a day."""
    cues = (scene.cues.event, scene.cues.days, scene.cues.of_days)
    return any(cue.search(scene.lower, start, end) for cue in cues)


def set_in_wake(meetings: Sequence[MeetingDraft], scene: Scene) -> None:
    """Set what a story tells as its own news where and when the story is set.

    That is at the meeting told before, where a party is at both, else at the lead.

    Args:
        meetings: the meetings of the story, in the order they are told.
        scene: the story, read to its end.
    """
    before: MeetingDraft | None = None
    placeless = any(draft.place is None for draft in meetings)
    came = (
        scene.dateline is not None
        and placeless
        and any(cue.search(scene.lower) for cue in (scene.cues.staying, scene.cues.margins))
    )
    abroad = _is_set_abroad(meetings, scene)
    for draft in meetings:
        if before is None and scene.lead_day is None and scene.event_month is None:
            _set_by_margins(draft, scene)
        if before is not None and set(draft.parties) & set(before.parties) and before.date:
            apart = draft.date is None and not set(draft.parties) <= set(before.parties)
            at_event = apart and is_of_long_event(before.date, scene)
            _set(draft, before.date, before.place, apart=at_event)
        elif scene.lead_day is not None and len(scene.lead_day.value) == len("2025-01-31"):
            day = scene.lead_day
            at_event = scene.cues.days.search(scene.lower, day.start, day.end + _RANGE) is not None
            _set(draft, scene.lead_day, scene.lead_place, apart=at_event)
        elif scene.lead_day is not None and scene.stay_place is not None:
            _set(draft, scene.lead_day, scene.stay_place)  # "was in Bern *this month*"
        elif scene.lead_day is None and scene.event_month is not None:
            _set(draft, scene.event_month, scene.lead_place)
        if came or abroad:
            _set_at_dateline(draft, scene, first=before is None, abroad=abroad)
        if before is None and draft.assembly and draft.as_news and draft.place is None:
            draft.place = scene.lead_place
        before = draft


def _set_by_margins(draft: MeetingDraft, scene: Scene) -> None:
    """Give news from the margins of a gathering without a day the month of its publication.

    Not where it was published so early in the month that the gathering may have been before.
    """
    if draft.date is not None or draft.separate or draft.visit or draft.paragraph > _LEAD:
        return
    if scene.published is None or int(scene.published[8:10]) <= _STAY:
        return
    begin = max(
        scene.text.rfind("\n", 0, draft.start) + 1,
        scene.dateline.end + _MARK if scene.dateline is not None else 0,
    )
    if ". " in scene.text[begin : draft.start]:
        return  # the gathering was told of before
    head = scene.lower[draft.start : draft.start + _LONG].split("\n", 1)[0]
    told = scene.cues.margins.search(scene.lower, draft.start, draft.start + len(head))
    if told is not None:
        draft.date = Slot(scene.published[: len("2025-01")], told.start(), told.end())


def _is_set_abroad(meetings: Sequence[MeetingDraft], scene: Scene) -> bool:
    """Whether a story of one country is set in a town of another, that of its dateline."""
    town = scene.dateline
    if town is None or town.country in (None, scene.home):
        return False
    return any(m.place and m.place.value.casefold() == town.name.casefold() for m in meetings)


def _set_at_dateline(draft: MeetingDraft, scene: Scene, *, first: bool, abroad: bool) -> None:
    """Set a meeting of the story's day in the town of the dateline, where a guest came to it."""
    town, day = scene.dateline, scene.lead_day or scene.event_month
    if abroad and day is None and scene.published:
        day = Slot(scene.published, 0, 0)
    if draft.place is not None or draft.from_afar or town is None or not draft.as_news:
        return
    if day is None and not (first and scene.on_visit and draft.date is None):
        return
    if day is not None and not (
        draft.date is not None and _is_of_stay(draft.date, day, scene.on_visit or abroad)
    ):
        return
    if _went_to(scene.lead_place, scene):
        draft.place = scene.lead_place
    elif scene.gone_to not in draft.parties and (town.country in draft.parties or abroad):
        draft.place = Slot(town.name, town.start, town.end)


def _went_to(place: Slot | None, scene: Scene) -> bool:
    """Whether a town is told of as visited: "ended a *visit to Moscow*"."""
    if place is None:
        return False
    return bool(
        scene.cues.staying.search(scene.lower, max(0, place.start - _VISIT_TO), place.start)
    )


def _is_of_stay(day: Slot, lead: Slot, on_visit: bool) -> bool:
    """Whether a day is that of the lead or one of the days of the stay beside it."""
    one, two = day.value, lead.value
    if len(one) < len("2025-01-31") or one[:8] != two[:8]:
        return one == two
    return abs(int(two[8:]) - int(one[8:])) < (_STAY if on_visit else 1)


def _set(draft: MeetingDraft, day: Slot, place: Slot | None, *, apart: bool = False) -> None:
    """Give a meeting the day and place it was told in the wake of, as far as none is told."""
    if draft.date is None and draft.as_news:
        draft.date = _month(day) if apart else day
    elif draft.date is None or not draft.date.value.startswith(day.value):
        return
    if not draft.from_afar:
        draft.place = draft.place or place
