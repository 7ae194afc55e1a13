"""Where something happens: the town or the house that a sentence, or the story, sets it in."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from memoranda.reader.clauses import AHEAD
from memoranda.reader.discourse.days import COMING, ENCOUNTERS, is_of_gathering, is_told_after
from memoranda.reader.discourse.drafts import Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.mention import PlaceMention

_GOING: Final = COMING | frozenset(
    "go pay return head send drive accompany lead invite take bring welcome receive greet".split()
)
_TRIPS: Final = frozenset("visit visits trip trips".split())
#: Acts that are no part of an encounter.
_DEEDS: Final = frozenset("do have other see attend".split())
#: Acts whose content is yet to be done.
_WISHES: Final = frozenset("offer request propose want plan".split())
#: So long the name of a body may be in which a town is named.
_LONG_NAME: Final = 80
#: So long what leads into a town may be, and what tells that a house is there.
_LEADING_IN, _LEADING = 22, 36
_ARTICLES: Final = (" a ", " an ")
#: The length of the longest word that joins two clauses.
_SHORT: Final = 10


def _speaks(place: PlaceMention, sight: Sight, scene: Scene) -> bool:
    """Whether a house is who says something: "they met, *the White House* said"."""
    return any(
        c.act == "say"
        and c.start <= place.start
        and scene.text[place.end : c.content_start].strip().isalpha()
        for c in sight.clauses
    )


def place_of(sight: Sight, scene: Scene, start: int, end: int) -> Slot | None:
    """The town or venue that the sentence sets the event of one passage in."""
    inside = between(scene.mentions.places, start, end)
    whole = (start, end) == (sight.start, sight.end)
    around = [
        m for m in between(scene.mentions.places, sight.start, sight.end)
        if not _is_beside(m, start, sight, scene)
        and not _speaks(m, sight, scene)
        and not is_of_office(m, scene)
        and not _is_goal(m, sight, scene)
        and scene.cues.of_thing_in.search(scene.lower, sight.start, m.start) is None
        and not sight.is_invited_to(m.start, scene.lower)
        and scene.cues.elsewhere_in.search(scene.lower, sight.start, m.start) is None
        and (whole or not _is_in_words_said(m.start, start, sight))
        and (whole or not is_told_after(m.start, start, sight))
        and (whole or not is_of_gathering(m.start, sight, scene))
        and not _is_of_next_deed(m.start, start, sight)
        and not sight.is_of_paper(m.start)
    ]  # fmt: skip
    own = [m for m in around if m in inside and not _of_another_clause(m, start, sight)]
    for mention in (*own, *around):
        if _leads_into(mention, sight, scene):
            return Slot(mention.name, mention.start, mention.end)
    if (told := stage_of(sight, scene) or _capital(scene, start, end)) is not None:
        return told
    if scene.cues.where.search(scene.lower, max(sight.start, start - _SHORT), start):
        for town in reversed(between(scene.mentions.places, sight.start, start)):
            return Slot(town.name, town.start, town.end)  # "came from Bern, *where he met* Li"
    told_last = _last_place(sight, scene) or scene.paragraph_place
    opens = scene.dateline is not None and sight.lead
    if (told_last or opens) and scene.cues.there.search(scene.lower, sight.start, end):
        return told_last
    if scene.dateline is not None and scene.cues.right_here.search(scene.lower, start, end):
        return Slot(scene.dateline.name, scene.dateline.start, scene.dateline.end)
    if scene.dateline is not None and opens:
        foreign = all(scene.dateline.country != p.party for p in scene.mentions.people[:2])
        foreign = foreign and not _is_elsewhere(sight, scene.dateline)
        here = scene.cues.here.search(scene.lower, sight.start, sight.end) is not None
        if here or foreign:
            town = scene.dateline
            return Slot(town.name, town.start, town.end, assumed=not here)
    return None


def _leads_into(place: PlaceMention, sight: Sight, scene: Scene) -> bool:
    """Whether a town is told to be where something is done: "in *Bern*", "in her *Bern* office".

    Also "at a *Cairo* hotel".
    """
    before = scene.lower[max(sight.start, place.start - _LEADING) : place.start]
    house = before.endswith(" ") and scene.cues.house.match(scene.lower, place.end) is not None
    if house and before.endswith(_ARTICLES):
        before = before.rpartition(" a")[0] + " "
    if scene.cues.its_meeting.match(scene.lower, place.end):
        return scene.cues.at_its_meeting.search(before) is not None
    if scene.cues.into_place.search(before[-_LEADING_IN:]) and not before.endswith(", "):
        return True
    return house and scene.cues.at_house.search(before) is not None


def _is_elsewhere(sight: Sight, town: PlaceMention) -> bool:
    """Whether something was done on a visit to another country than that of the dateline."""
    return any(
        trip.value in _TRIPS and goal.kind == "party" and goal.link == "to"
        and goal.value != town.country
        for trip, goal in pairwise(sight.refs)
    )  # fmt: skip


def _is_goal(place: PlaceMention, sight: Sight, scene: Scene) -> bool:
    """Whether something leads to a town to which nobody is told to go: "a cable *to Bern*"."""
    if not scene.cues.to_place.search(scene.lower, sight.start, place.start):
        return False
    gone = any(c.lemma in _GOING and c.start <= place.start < c.end for c in sight.clauses)
    return not gone and not any(
        r.kind == "meeting" and r.value in _TRIPS and r.end <= place.start for r in sight.refs
    )


def is_of_office(place: PlaceMention, scene: Scene) -> bool:
    """Whether a town only tells where somebody holds office: "the ambassador *in Bern*, Li"."""
    over = scene.mentions.over(place.start)
    return over is not None and over[1] == "M"


def stage_of(sight: Sight, scene: Scene) -> Slot | None:
    """The town that is itself told to have seen something: "*Bern* was the scene of the talks"."""
    for place in between(scene.mentions.places, sight.start, sight.end):
        if scene.cues.stage.match(scene.lower, place.end, sight.end):
            return Slot(place.name, place.start, place.end)
    for clause in sight.clauses:
        if clause.subject or not scene.text[clause.start].isupper():
            continue
        found = scene.cues.town_as_stage.match(scene.text, clause.start)
        if found is not None and scene.mentions.over(clause.start) is None:
            return Slot(found["town"], *found.span("town"))
    return None


def _last_place(sight: Sight, scene: Scene) -> Slot | None:
    """The town meant by "there": the one told last in the paragraph before a sentence, or above.

    It is not the dateline's where somebody left that for another country.
    """
    opening = scene.text.rfind("\n", 0, max(0, sight.start - 2)) + 1
    if scene.gone_to is not None and scene.dateline is not None:
        opening = max(opening, scene.dateline.end)
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
    for found in scene.cues.at_venue.finditer(scene.text, start, end):
        at, till = found.span("venue")
        if scene.cues.no_venue.search(scene.lower, at, till):
            continue
        if scene.cues.of_thing_in.search(scene.lower, start, at):
            continue
        if any(tag in "MID" for _, tag, _, _ in scene.mentions.within(at, till)):
            continue
        over = scene.mentions.over(at)
        if over is not None and over[1] == "M":
            continue  # "met Li, head of projects *at the World Bank*"
        for place in between(scene.mentions.places, at, at + 1):
            till = max(till, place.end)
        for town in between(scene.mentions.places, till, till + 5):
            if scene.text[till : town.start] in (" in ", ", "):
                till = town.end
        if (behind := scene.cues.town_behind.match(scene.text, till)) is not None:
            till = behind.end()
        return Slot(scene.text[at:till], at, till)
    return None


def town_of(scene: Scene, start: int, end: int) -> Slot | None:
    """A town that no gazetteer knows, told by its name alone: "met *in Dhulikhel* on Monday"."""
    for found in scene.cues.in_town.finditer(scene.text, start, end):
        at, till = found.span("town")
        named = between(scene.mentions.parties, at - _LONG_NAME, till)
        if named and named[-1].start - 2 > at and scene.text.endswith(", ", 0, named[-1].start):
            till = named[-1].start - 2  # "in Dhulikhel*, Nepal*"
        known = between(scene.mentions.places, at, till)
        if found["town"].isupper() or known or any(at < party.end <= till for party in named):
            continue
        if scene.cues.of_thing_in.search(scene.lower, start, at):
            continue
        cues = (scene.cues.no_town, scene.cues.no_venue)
        if any(cue.search(scene.lower, at, till) for cue in cues):
            continue
        return Slot(scene.text[at:till], at, till)
    return None


def _of_another_clause(place: PlaceMention, start: int, sight: Sight) -> bool:
    """Whether a place is told in a clause within: "a cable that lands *in Mombasa*"."""
    return any(c.start > start and c.start <= place.start < c.end for c in sight.clauses)


def _is_beside(place: PlaceMention, start: int, sight: Sight, scene: Scene) -> bool:
    """Whether a place is one of another thing, or where something is yet to happen."""
    if sight.in_aside(place.start):
        return not sight.in_aside(start)
    return (
        _is_of_topic(place, sight)
        or _is_of_wish(place, sight, scene)
        or any(
            (c.mood in AHEAD or c.act == "provide")
            and c.start <= place.start < c.end
            and not c.start <= start < c.end
            for c in sight.clauses
        )
    )


def _is_in_words_said(at: int, start: int, sight: Sight) -> bool:
    """Whether a place stands in what somebody says: "told her that a school *in Bern* would open".

    But not in "said that they had met *in Bern*".
    """
    said = [c for c in sight.clauses if c.relation == "said" and c.start <= at < c.end]
    return bool(said) and start < said[0].start and said[0].act not in ENCOUNTERS


def _is_of_next_deed(at: int, start: int, sight: Sight) -> bool:
    """Whether a place is where one of them did something else: "met Li *and toured a lab in Bern*".

    But not "met Li and signed a pact in Bern".
    """
    deeds = [
        c for c in sight.clauses
        if c.relation == "main" and c.subject and start < c.start <= at < c.end
        and (c.lemma in _GOING or c.act in _DEEDS)
    ]  # fmt: skip
    return bool(deeds) and any(
        c.act in ENCOUNTERS and start <= c.start < deeds[0].start for c in sight.clauses
    )


def _is_of_topic(place: PlaceMention, sight: Sight) -> bool:
    """Whether a place is told of what was talked about: "a stand *at the fair in Bern* came up"."""
    return any(
        c.act == "discuss" and not c.subject and c.start < place.start < c.content_start
        for c in sight.clauses
    )


def _is_of_wish(place: PlaceMention, sight: Sight, scene: Scene) -> bool:
    """Whether a place is told of what is only wished for: "asked her *to visit a fair in Bern*"."""
    return any(
        c.act in _WISHES
        and c.content_start < place.start < c.end
        and scene.cues.to_act.search(scene.text, c.content_start, place.start) is not None
        for c in sight.clauses
    )
