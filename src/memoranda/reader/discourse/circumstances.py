"""When and where: the day and the place that a sentence gives for what it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from memoranda.reader.clauses import AHEAD, Clause
from memoranda.reader.discourse.drafts import MeetingDraft, Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.mention import DateMention, PlaceMention

#: Acts whose day and place are those of the encounter, even in a relative clause.
_ENCOUNTERS = frozenset(("meet", "see", "sign", "discuss", "issue"))
_COMING = frozenset("arrive come be travel fly visit lead".split())
_HELD = frozenset("hold take convene open host organise organize".split())
_JOURNEYS = frozenset("travel go fly arrive visit lead come attend pay".split())
#: How a gathering hangs on its verb that is only spoken of, and so near it is told where it was.
_SPOKEN_OF = frozenset(("to", "of", "on", "from", "for"))
_AT_ONCE = 4
#: So far before a town a visit to it is told.
_VISIT_TO = 12
#: So long the name of a body may be in which a town is named.
_LONG_NAME = 80
#: So many days a stay is taken to last.
_STAY = 3
#: A name in capitals, and after "at" a venue of such a name.
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'-]+"
_AT_VENUE = re.compile(
    rf"\bat (?:the )?(?P<venue>{_NAME}(?: (?:of (?:the )?)?{_NAME})+(?: palace)?)"
)
_TOWN_BEHIND = re.compile(rf" in {_NAME}(?=[.,;]|$| (?:on|in|with|by|to|and)\b)")
_IN_TOWN = re.compile(
    rf"\bin (?P<town>{_NAME}(?:[ -]{_NAME}){{0,2}}(?:, {_NAME})?)"
    r"(?=[.,;]|$| (?:on|in|last|this|when|where|during|yesterday|today|for|with|by)\b)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def day_of(sight: Sight, scene: Scene, near: int, clause: Clause | None = None) -> Slot | None:
    """The day told in the sentence nearest to a position, else earlier in its paragraph.

    Where the clause is told, days of what other clauses say of an instrument are left alone.
    """
    told = [d for d in between(scene.mentions.dates, sight.start, sight.end) if _is_past(d, scene)]
    told = days_told(sight, scene) if clause is not None else told
    if clause is not None and not _meanwhile(clause, sight, scene):
        told = [d for d in told if not _of_another(d, clause, sight)]
        told = _own(told, clause, sight) or [
            d for d in told if clause.start <= d.start < clause.end
        ] or told  # fmt: skip
    if told:
        return _slot(min(told, key=lambda d: abs(d.start - near)))
    return scene.paragraph_day


def day_within(scene: Scene, start: int, end: int) -> Slot | None:
    """The first day told in a passage of something that has happened."""
    days = between(scene.mentions.dates, start, end)
    return next((_slot(day) for day in days if _is_past(day, scene)), None)


def days_told(sight: Sight, scene: Scene) -> list[DateMention]:
    """The days of a sentence but those that only tell when something else was."""
    return [
        d for d in between(scene.mentions.dates, sight.start, sight.end)
        if _is_past(d, scene) and not _is_of_gathering(d.start, sight, scene)
    ]  # fmt: skip


def _is_of_gathering(at: int, sight: Sight, scene: Scene) -> bool:
    """Whether a day or place is told of a gathering that is spoken of, not of what is told.

    "They reviewed the follow-up to the summit, *held in Paris in February*", but not "agreed it
    at the summit, held in Paris".
    """
    spoken_of = next((r for r in reversed(sight.refs) if r.kind == "meeting" and r.end <= at), None)
    if spoken_of is None or spoken_of.link not in _SPOKEN_OF:
        return False
    held = scene.cues.held.search(scene.lower, spoken_of.end, at)
    return held is not None and held.start() - spoken_of.end < _AT_ONCE


def _own(days: Sequence[DateMention], clause: Clause, sight: Sight) -> list[DateMention]:
    """The days that stand in a clause and in none within it, or that open its sentence."""
    first = sight.start if clause is sight.clauses[0] else clause.start
    inner = [c for c in sight.clauses if clause.start < c.start < clause.end]
    return [
        d for d in days
        if first <= d.start < clause.end and not any(c.start <= d.start < c.end for c in inner)
    ]  # fmt: skip


def day_of_clause(clause: Clause, sight: Sight, scene: Scene, mention: int) -> Slot | None:
    """The day told for what a clause does with something: after its verb, or before all else.

    What follows in another clause ("…, the ministry said on Thursday") dates that one; what stands
    between the mention and its verb ("an accord of 2016 was extended") dates the mention. What
    "has been" done carries no day told before.

    Args:
        clause: the clause.
        sight: its sentence.
        scene: the story so far.
        mention: where the thing is mentioned.
    """
    told = [d for d in between(scene.mentions.dates, sight.start, clause.end) if _is_past(d, scene)]
    in_subject = clause.start <= mention < clause.content_start
    told = [d for d in told if not (in_subject and mention < d.start < clause.content_start)]
    told = [d for d in told if not _of_another(d, clause, sight)]
    if told:
        return _slot(min(told, key=lambda d: abs(d.start - clause.content_start)))
    before = scene.paragraph_day
    if clause.mood == "perfect" or before is None or before.start >= sight.start:
        return None
    return before


def day_of_saying(clause: Clause, sight: Sight, scene: Scene) -> Slot | None:
    """The day told before what is said: "*In February* he had said that …"."""
    told = [
        d for d in between(scene.mentions.dates, sight.start, clause.start) if _is_past(d, scene)
    ]
    return _slot(told[-1]) if told else None


def _meanwhile(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a clause shares the day of the one before it: "signed in May, *when* he visited"."""
    return bool(scene.cues.meanwhile.search(scene.lower, sight.start, clause.start))


def _of_another(day: DateMention, clause: Clause, sight: Sight) -> bool:
    """Whether a day dates another stage of an instrument: "the accord *signed in 2018* expired"."""
    if sight.in_aside(day.start) and not sight.in_aside(clause.start):
        return True
    if _is_told_after(day.start, clause.content_start, sight):
        return True
    return any(
        other.start <= day.start < other.end
        and other is not clause
        and not other.start <= clause.start < other.end
        and any(ref.kind == "instrument" for ref in (*other.subject, *other.objects))
        for other in sight.clauses
    )


def deadline_of(scene: Scene, start: int, end: int) -> Slot | None:
    """The deadline told in a passage, or the day to come on which something is planned."""
    for mention in between(scene.mentions.dates, start, end):
        if mention.value and (mention.form == "deadline" or _is_to_come(mention, scene)):
            return _slot(mention)
    return None


def is_in_week_before(day: str, published: str) -> bool:
    """Whether a full day lies in the week that ends on the day of publication.

    Args:
        day: "2025-01-31", or less of it.
        published: the day of publication in full.
    """
    if len(day) != len(published) or day > published:
        return False
    return date.fromisoformat(published) - date.fromisoformat(day) < timedelta(days=8)


def is_dated_ahead(clause: Clause, scene: Scene) -> bool:
    """Whether the days of what is told in the present are to come: "visits Bern *on 7 March*"."""
    verb = clause.lemma + "s"
    if not scene.lower.startswith(verb, clause.content_start - len(verb) - 1):
        return False
    days = [d for d in between(scene.mentions.dates, clause.start, clause.end) if _is_day(d)]
    return bool(days) and all(_is_to_come(day, scene) for day in days)


def _is_to_come(mention: DateMention, scene: Scene) -> bool:
    """Whether a day lies after the day of publication."""
    if mention.form != "point" or mention.value is None or scene.published is None:
        return False
    return mention.value > scene.published[: len(mention.value)]


def place_of(sight: Sight, scene: Scene, start: int, end: int) -> Slot | None:
    """The town or venue that the sentence sets the event of one passage in."""
    inside = between(scene.mentions.places, start, end)
    whole = (start, end) == (sight.start, sight.end)
    around = [
        m for m in between(scene.mentions.places, sight.start, sight.end)
        if not _is_beside(m, start, sight)
        and (whole or not _is_told_after(m.start, start, sight))
        and (whole or not _is_of_gathering(m.start, sight, scene))
    ]  # fmt: skip
    own = [m for m in around if m in inside and not _of_another_clause(m, start, sight)]
    for mention in (*own, *around):
        before = scene.lower[max(sight.start, mention.start - 22) : mention.start]
        if scene.cues.into_place.search(before) and not before.endswith(", "):
            return Slot(mention.name, mention.start, mention.end)
    if (capital := _capital(scene, start, end)) is not None:
        return capital
    if scene.cues.there.search(scene.lower, sight.start, end):
        return _last_place(sight, scene) or scene.paragraph_place
    if scene.dateline is not None and scene.cues.right_here.search(scene.lower, start, end):
        return Slot(scene.dateline.name, scene.dateline.start, scene.dateline.end)
    if scene.dateline is not None and sight.lead:
        foreign = all(scene.dateline.country != p.party for p in scene.mentions.people[:2])
        if scene.cues.here.search(scene.lower, sight.start, sight.end) or foreign:
            name = scene.dateline.name
            return Slot(name, scene.dateline.start, scene.dateline.end)
    return None


def _last_place(sight: Sight, scene: Scene) -> Slot | None:
    """The town meant by "there": the one told last in the paragraph before a sentence."""
    opening = scene.text.rfind("\n", 0, sight.start) + 1
    places = between(scene.mentions.places, opening, sight.start)
    return Slot(places[-1].name, places[-1].start, places[-1].end) if places else None


def _capital(scene: Scene, start: int, end: int) -> Slot | None:
    """The town meant by "in the Greek capital": the dateline's, or one that the text names."""
    told = scene.cues.capital.search(scene.lower, start, end)
    if told is None:
        return None
    whose = {p.party for p in between(scene.mentions.parties, told.start(), told.end())}
    for party in scene.mentions.parties:
        if party.form == "capital" and party.party in whose:
            return Slot(scene.text[party.start : party.end], party.start, party.end)
    town = scene.dateline
    if town is not None and town.country in whose:
        return Slot(town.name, town.start, town.end)
    return None


def venue_of(scene: Scene, start: int, end: int) -> Slot | None:
    """The house of an encounter, told by its own name, with its town: "at *Roe House in Bern*"."""
    for found in _AT_VENUE.finditer(scene.text, start, end):
        at, till = found.span("venue")
        if scene.cues.no_venue.search(scene.lower, at, till):
            continue
        if any(tag in "MID" for _, tag, _, _ in scene.mentions.within(at, till)):
            continue
        for place in between(scene.mentions.places, at, at + 1):
            till = max(till, place.end)
        for town in between(scene.mentions.places, till, till + 5):
            if scene.text[till : town.start] in (" in ", ", "):
                till = town.end
        if (town := _TOWN_BEHIND.match(scene.text, till)) is not None:
            till = town.end()
        return Slot(scene.text[at:till], at, till)
    return None


def town_of(scene: Scene, start: int, end: int) -> Slot | None:
    """A town that no gazetteer knows, told by its name alone: "met *in Dhulikhel* on Monday"."""
    for found in _IN_TOWN.finditer(scene.text, start, end):
        at, till = found.span("town")
        named = between(scene.mentions.parties, at - _LONG_NAME, till)
        known = between(scene.mentions.places, at, till)
        if found["town"].isupper() or known or any(party.end > at for party in named):
            continue
        cues = (scene.cues.no_town, scene.cues.no_venue)
        if any(cue.search(scene.lower, at, till) for cue in cues):
            continue
        return Slot(scene.text[at:till], at, till)
    return None


def _of_another_clause(place: PlaceMention, start: int, sight: Sight) -> bool:
    """Whether a place is told in a clause within: "a cable that lands *in Mombasa*"."""
    return any(c.start > start and c.start <= place.start < c.end for c in sight.clauses)


def _is_told_after(at: int, start: int, sight: Sight) -> bool:
    """Whether a passage is what somebody met is told to have done: "met Li, *who came in May*"."""
    return any(
        c.relation == "relative" and start < c.start <= at < c.end
        and not _sets_scene(c, start, sight)
        for c in sight.clauses
    )  # fmt: skip


def _sets_scene(relative: Clause, start: int, sight: Sight) -> bool:
    """Whether the day and place of a relative clause are those of the encounter too."""
    if relative.act == "sign" and not any(ref.kind == "person" for ref in relative.subject):
        # "referred to the memorandum *that the two had signed in Bern*": of the memorandum alone.
        signed = (*relative.subject, *relative.objects)
        return any(r.kind == "instrument" and abs(r.start - start) < _AT_ONCE for r in signed)
    if relative.act in _ENCOUNTERS or relative.lemma in _COMING:
        return True
    return relative.lemma in _HELD and any(
        ref.kind == "meeting" and ref.link == "in" and ref.start < relative.start
        for clause in sight.clauses
        if clause.start <= start < relative.start
        for ref in clause.objects
    )  # "agreed it at the session, *which was held in Bern*"


def _is_beside(place: PlaceMention, start: int, sight: Sight) -> bool:
    """Whether a place is one of another thing, or where something is yet to happen."""
    if sight.in_aside(place.start):
        return not sight.in_aside(start)
    return any(
        (c.mood in AHEAD or c.act == "provide")
        and c.start <= place.start < c.end
        and not c.start <= start < c.end
        for c in sight.clauses
    )


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
        if before is not None and set(draft.parties) & set(before.parties) and before.date:
            apart = draft.date is None and not set(draft.parties) <= set(before.parties)
            at_event = apart and is_of_long_event(before.date, scene)
            _set(draft, before.date, before.place, apart=at_event)
        elif scene.lead_day is not None and len(scene.lead_day.value) == len("2025-01-31"):
            _set(draft, scene.lead_day, scene.lead_place)
        elif scene.lead_day is None and scene.event_month is not None:
            _set(draft, scene.event_month, scene.lead_place)
        if came or abroad:
            _set_at_dateline(draft, scene, first=before is None, abroad=abroad)
        if before is None and draft.assembly and draft.as_news and draft.place is None:
            draft.place = scene.lead_place
        before = draft


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
        draft.date is not None and _shortly_before(draft.date, day, scene.on_visit or abroad)
    ):
        return
    if _went_to(scene.lead_place, scene):
        draft.place = scene.lead_place
    elif town.country in draft.parties or abroad:
        draft.place = Slot(town.name, town.start, town.end)


def _went_to(place: Slot | None, scene: Scene) -> bool:
    """Whether a town is told of as visited: "ended a *visit to Moscow*"."""
    if place is None:
        return False
    return bool(
        scene.cues.staying.search(scene.lower, max(0, place.start - _VISIT_TO), place.start)
    )


def _shortly_before(day: Slot, lead: Slot, on_visit: bool) -> bool:
    """Whether a day is that of the lead or one of the days of the stay before it."""
    one, two = day.value, lead.value
    if len(one) < len("2025-01-31") or one[:8] != two[:8]:
        return one == two
    return 0 <= int(two[8:]) - int(one[8:]) < (_STAY if on_visit else 1)


def _month(day: Slot) -> Slot:
    """The month of a day: all that is certain of another meeting at an event of several days."""
    return Slot(day.value[: len("2025-01")], day.start, day.end)


def _set(draft: MeetingDraft, day: Slot, place: Slot | None, *, apart: bool = False) -> None:
    """Give a meeting the day and place it was told in the wake of, as far as none is told."""
    if draft.date is None and draft.as_news:
        draft.date = _month(day) if apart else day
    elif draft.date is None or not draft.date.value.startswith(day.value):
        return
    if not draft.from_afar:
        draft.place = draft.place or place


def note_occasion(sight: Sight, scene: Scene) -> None:
    """Keep when and where a conference is held, for the meetings on its margins."""
    if sight.heading and scene.lead_over:
        scene.occasion_day = scene.occasion_place = None
    scene.lead_over = scene.lead_over or sight.lead
    if sight.lead and scene.cues.staying.search(scene.lower, sight.start, sight.end):
        scene.on_visit = True
    if sight.lead and scene.lead_place is None:
        scene.lead_place = place_of(sight, scene, sight.start, sight.end)
    lead_or_margins = sight.lead or scene.cues.margins.search(scene.lower, sight.start, sight.end)
    if not lead_or_margins or not scene.cues.occasion.search(scene.lower, sight.start, sight.end):
        return
    scene.occasion_place = place_of(sight, scene, sight.start, sight.end) or scene.occasion_place
    dates = [
        d for d in between(scene.mentions.dates, sight.start, sight.end)
        if _is_day(d) and not sight.in_aside(d.start)
    ]  # fmt: skip
    if dates:
        day = _slot(dates[0])
        told = any(_is_told_of_it(clause, day) for clause in sight.clauses)
        scene.occasion_day = _month(day) if told else day
    else:
        year = _YEAR.search(scene.text, sight.start, sight.end)
        if year is not None and not sight.in_aside(year.start()):
            scene.occasion_day = Slot(year.group(), year.start(), year.end())


def note_journey(sight: Sight, scene: Scene) -> None:
    """Keep where a sentence tells somebody to have gone, for what the paragraph tells after it."""
    if sight.heading:
        return
    for clause in sight.clauses:
        if clause.lemma in _JOURNEYS and clause.mood in ("", "perfect") and not clause.negated:
            place = place_of(sight, scene, sight.start, sight.end)
            if place is not None and place.start >= sight.start:
                scene.paragraph_place = place
            return


def _is_told_of_it(clause: Clause, day: Slot) -> bool:
    """Whether a day only tells when the gathering was: "a forum *which opened on Monday*"."""
    return clause.relation == "relative" and clause.start <= day.start < clause.end


def _is_day(mention: DateMention) -> bool:
    return mention.form == "point" and mention.value is not None


def _is_past(mention: DateMention, scene: Scene) -> bool:
    """Whether a date can be that of something that has happened by the day of publication."""
    if not _is_day(mention) or (scene.published and (mention.value or "") > scene.published):
        return False
    return not scene.cues.term.match(scene.lower, mention.start, mention.end)


def _slot(mention: DateMention) -> Slot:
    assert mention.value is not None
    return Slot(mention.value, mention.start, mention.end)
