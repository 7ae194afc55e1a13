"""A meeting as one sentence tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.days import day_of, is_perfect
from memoranda.reader.discourse.drafts import MeetingDraft, Slot
from memoranda.reader.discourse.places import place_of, town_of, venue_of
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.setting import is_of_long_event, tells_of_days
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.meetings.words import NAMED, SOMEBODY

#: So near to "the ministers" the first country stands that they are of.
_NEAR: Final = 40
#: So near together two of a list stand: "of Finland, Li", "of Iceland and Roe".
_JOINT: Final = 7
#: The least that is told before a clause where it begins with a house.
_FIRST: Final = 8
#: Those one goes on to meet, and the length of " on to ".
_OTHERS: Final = frozenset(("person", "role", "group", "people"))
_ON_TO: Final = 7
_STRANGERS: Final = frozenset(("person", "role", "other"))
#: Acts whose "at" may be where the thing is that they are about.
_NOT_AT: Final = frozenset(("discuss", "say", "propose", "request"))
#: Rules of assemblies, whose first day is theirs.
_LASTING: Final = frozenset(("held", "joined", "attended", "gathered", "again"))
_OPENING: Final = frozenset("open begin start launch resume initiate".split())


def draft_of(
    rule: str, clause: Clause | None, refs: Sequence[Ref], sight: Sight, scene: Scene,
    parties: tuple[str, ...] | None = None,
) -> MeetingDraft | None:  # fmt: skip
    """The meeting of those that some refs point at, or None where they are of one party."""
    if parties is None:
        parties = _with_host_land(refs, scene.parties(refs), sight, scene)
    if len(parties) < 2:
        return None
    return meeting_of(rule, clause, refs, sight, scene, parties)


def _with_host_land(
    refs: Sequence[Ref], parties: tuple[str, ...], sight: Sight, scene: Scene
) -> tuple[str, ...]:
    """The parties, with the country of the town for somebody whose own is not told."""
    strangers = [r for r in refs if r.kind in _STRANGERS and not scene.resolve(r)]
    if len(parties) != 1 or not strangers:
        return parties
    for place in between(scene.mentions.places, sight.start, sight.end):
        if place.country and place.country != parties[0]:
            return (*parties, place.country)
    sides = (scene.home, *scene.frame) if len(scene.frame) == 2 else (scene.home,)
    other = next((party for party in sides if party and party != parties[0]), None)
    return (*parties, other) if other else parties


def only_opens_talks(clause: Clause) -> bool:
    """Whether negotiations only began: "The two countries opened talks on a trade accord".

    Those that began in a town are an encounter: "They began two days of talks *in Bern*".
    """
    told = NAMED | {"place"}
    named = any(ref.kind in told for ref in (*clause.subject, *clause.objects))
    return clause.lemma in _OPENING and not named


def _is_another(clause: Clause | None, start: int, sight: Sight, scene: Scene) -> bool:
    """Whether a meeting is told to be another than the one before."""
    if clause is not None and clause.act == "sign":
        return _is_looked_back(clause, scene)  # "signed *the second* document"
    told_apart = scene.cues.another.search(scene.lower, sight.start, min(start + 40, sight.end))
    if clause is not None and _comes_next(clause, sight, scene):
        return True
    if told_apart or clause is None or not _is_looked_back(clause, scene):
        return bool(told_apart)
    return not _is_what_they_met_for(clause, sight, scene)


def _comes_next(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether somebody goes on to meet others: "*He then met* officials of the regulator".

    Not "Li welcomed Roe and then held talks with him".
    """
    known, end = scene.meeting, clause.content_start + _ON_TO
    if known is None or scene.cues.comes_next.search(scene.lower, sight.start, end) is None:
        return False
    host = clause.subject[0] if len(clause.subject) == 1 else None
    met = [r for r in clause.objects if r.kind in _OTHERS and r.number != 2]
    if host is None or host.kind not in NAMED or not met:
        return False
    return set(scene.persons([r for r in met if r.kind == "person"])).isdisjoint(known.people)


def _is_what_they_met_for(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether it is only told why those met of whom was just told: "They *had met to* discuss"."""
    known = scene.meeting
    if known is None or known.last_paragraph != sight.paragraph:
        return False
    if [ref.value for ref in clause.subject] != ["they"] or day_of(sight, scene, clause.start):
        return False
    return any(c.relation == "purpose" and c.act == "discuss" for c in sight.clauses)


def _is_looked_back(clause: Clause | None, scene: Scene) -> bool:
    """Whether a meeting lies before the time of the story: "The two *had* met in 2019"."""
    return (
        clause is not None
        and is_perfect(clause, scene)
        and clause.relation == "main"
        and not clause.quoted
        and bool(scene.cues.looked_back.search(scene.lower, clause.start, clause.content_start))
    )


def meeting_of(
    rule: str, clause: Clause | None, refs: Sequence[Ref], sight: Sight, scene: Scene,
    parties: tuple[str, ...],
) -> MeetingDraft:  # fmt: skip
    """A meeting of these parties, with what the sentence tells of day, place and people."""
    start, end = (clause.start, clause.end) if clause is not None else (sight.start, sight.end)
    people = scene.persons(refs)
    day, place = _day_of(sight, scene, start, clause), place_of(sight, scene, start, end)
    if clause is not None and rule != "visit":
        venue = venue_of(scene, start, end) or _venue_told_first(clause, sight, scene)
        place = venue if venue and _is_at(venue, clause, sight) else place
    there = scene.cues.there.search(scene.lower, sight.start, end)
    if place is None and clause is not None and clause.act not in _NOT_AT:
        place = town_of(scene, start, end)
    if _is_long_ago(clause, sight, scene) and day is not None and day.start < sight.start:
        day = day if there else None
    if day is None and scene.cues.same_day.search(scene.lower, sight.start, sight.end):
        day = (scene.meeting.date if scene.meeting is not None else None) or scene.lead_day
    elsewhere = rule == "visit" and place is not None
    if scene.paragraph_day is None and not elsewhere:
        then = day is None or scene.occasion_day is None or _near_in_time(day, scene.occasion_day)
        day, place = day or scene.occasion_day, place or (scene.occasion_place if then else None)
    if day is not None and day.start < sight.start:
        place = place or scene.paragraph_place
    if day is not None and scene.cues.days.search(scene.lower, day.start, day.end):
        beside = scene.cues.margins.search(scene.lower, sight.start, sight.end)
        day = day if _lasts(rule, clause) and not beside else _month(day)
    from_afar = bool(scene.cues.from_afar.search(scene.lower, start, end))
    if from_afar:
        place = None
    main = scene.session or scene.meeting
    if main is not None and scene.cues.margins.search(scene.lower, sight.start, sight.end):
        then = day is None or main.date is None or _near_in_time(day, main.date)
        place = place or (main.place if then else None)
        day = day or _day_on_margins(main, sight, scene)
    return MeetingDraft(
        start=start,
        end=end,
        rule=f"meetings/{rule}",
        parties=list(parties),
        people=list(people),
        date=day,
        place=place,
        paragraph=sight.paragraph,
        last_paragraph=sight.paragraph,
        heading=sight.heading,
        as_news=clause is not None
        and clause.mood in ("", "progressive")
        and not _is_looked_back(clause, scene)
        and not sight.heading
        and not scene.cues.elsewhen.search(scene.lower, sight.start, sight.end),
        from_afar=from_afar,
        separate=_is_another(clause, start, sight, scene),
    )


def _is_long_ago(clause: Clause | None, sight: Sight, scene: Scene) -> bool:
    """Whether a meeting was before what the story tells: "They *had met* in Bern"."""
    if clause is None or clause.passive or not _is_looked_back(clause, scene):
        return False
    return not _is_right_before(clause, sight, scene)


def _is_right_before(clause: Clause, sight: Sight, scene: Scene) -> bool:
    """Whether a meeting has led to what is told: "signed it *after* Li *had met* Roe".

    It was on the same day where it has none of its own.
    """
    if not is_perfect(clause, scene) or between(scene.mentions.dates, clause.start, clause.end):
        return False
    near = max(sight.start, clause.start - _JOINT)
    return scene.cues.right_after.search(scene.lower, near, clause.start) is not None


def _day_of(sight: Sight, scene: Scene, start: int, clause: Clause | None) -> Slot | None:
    """The day of a meeting: not that of the one before: "met for the first time *since 2019*"."""
    day = day_of(sight, scene, start, clause)
    if day is None and clause is not None and _is_right_before(clause, sight, scene):
        return day_of(sight, scene, start)
    if day is None or not scene.cues.since.match(scene.lower, day.start, day.end):
        return day
    return None if scene.cues.first_time.search(scene.lower, sight.start, day.start) else day


def _venue_told_first(clause: Clause, sight: Sight, scene: Scene) -> Slot | None:
    """The house that a sentence begins with: "*At Roe House in Bern*, on 3 May, Li met Poe"."""
    if clause is not sight.clauses[0] or clause.start - sight.start < _FIRST:
        return None
    return venue_of(scene, sight.start, clause.start)


def _is_at(venue: Slot, clause: Clause, sight: Sight) -> bool:
    """Whether a venue is where a clause's own act was, or a meeting that it names."""
    named = any(
        r.kind == "meeting" and 0 < venue.start - r.end < len(" at the ") + 1 for r in sight.refs
    )
    of_talks = any(r.kind == "meeting" and r.start < venue.start for r in clause.objects)
    topic = clause.act == "discuss" and not clause.subject  # "was the point *of talks* at"
    return named or (topic and of_talks) or clause.act not in _NOT_AT


def _near_in_time(one: Slot, two: Slot) -> bool:
    """Whether two days may be of one gathering: of the same month, or of the next."""
    year, month = "2025", "2025-01"
    if min(len(one.value), len(two.value)) < len(month):
        return one.value[: len(year)] == two.value[: len(year)]
    a, b = (12 * int(day.value[:4]) + int(day.value[5:7]) for day in (one, two))
    return abs(a - b) < 2


def _lasts(rule: str, clause: Clause | None) -> bool:
    """Whether what is told went on for the days told, not took place on one of them."""
    if rule in _LASTING:
        return True
    if clause is None or clause.lemma not in ("hold", "host"):
        return False
    return not any(r.kind == "meeting" and r.value == "meetings" for r in clause.objects)


def _day_on_margins(main: MeetingDraft, sight: Sight, scene: Scene) -> Slot | None:
    """When others met on the margins of a meeting: on its day, or in the month of a long event."""
    if main.date is None:
        return None
    here = (sight.start, sight.end)
    long = tells_of_days(scene, *here) or is_of_long_event(main.date, scene)
    return _month(main.date) if long else main.date


def _month(day: Slot | None) -> Slot | None:
    """The month of a day: all that is told of a meeting on the margins of another."""
    return replace(day, value=day.value[: len("2025-01")]) if day else None


#: Somebody told of before, where something is done to him: "received *her*".
_PRONOUNS: Final = frozenset(("her", "him"))


def company(refs: Sequence[Ref], links: Sequence[str]) -> list[Ref]:
    """Who is met: "the ministers *of A, B and C*" and "his counterparts *from A and B*" too."""
    met: list[Ref] = []
    several: Ref | None = None
    before: Ref | None = None
    for ref in refs:
        received = ref.value in _PRONOUNS and not any(r.kind == "person" for r in met)
        listed = met and before is not None and _goes_on(ref, before, met[-1])
        before = ref
        if listed or (ref.link in links and (ref.kind in SOMEBODY or received)):
            met.append(ref)
            several = ref if ref.kind in ("group", "other") and ref.party is None else None
        elif several is not None and _is_of(ref, several, met[-1]):
            met = [*(r for r in met if r is not several), ref]
        elif ref.link != "owner":
            several = None
    return met


def _goes_on(ref: Ref, before: Ref, met: Ref) -> bool:
    """Whether a person is the next of a list: "met Li of China *and Roe* of Kenya"."""
    joined = before.kind == "party" and ref.start - before.end < _JOINT
    return joined and ref.kind == met.kind == "person" and ref.link == before.link


def _is_of(ref: Ref, several: Ref, last: Ref) -> bool:
    """Whether a party is one of those that a group is of: "ministers *of A*"."""
    near = ref.start - last.end < _NEAR or ref.link == several.link
    return ref.kind == "party" and ref.link in ("of", "from") and near


def own_side(others: Sequence[str], scene: Scene) -> str | None:
    """Who met the others named alone: the story's own side, the last host, or who spoke last."""
    known = scene.meeting.parties[0] if scene.meeting is not None else None
    sides = (scene.home, known, scene.speaker_party)
    return next((p for p in sides if p is not None and p not in others), None)


def with_host(draft: MeetingDraft | None, scene: Scene) -> MeetingDraft | None:
    """A meeting with whose round it is: he of the story's own side at the last, or named first.

    Where the others are of the story's own side, it is whoever spoke last.
    """
    if draft is None:
        return None
    theirs = {scene.party_of(name) for name in draft.people}
    if scene.home not in theirs:
        known = scene.meeting
        told = known.people if known is not None and not known.visit else ()
        hosts = (name for name in (*told, *scene.people) if scene.party_of(name) == scene.home)
        draft.people.extend(islice(hosts, 1))
    elif scene.speaker is not None and scene.speaker_party == draft.parties[0] not in theirs:
        draft.people.append(scene.speaker)
    return draft
