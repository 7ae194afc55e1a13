"""Everything that the finders find in one document."""

from __future__ import annotations

from datetime import date
from typing import Final

from memoranda.reader.mentions.crossing import with_transit
from memoranda.reader.mentions.date import find_dates
from memoranda.reader.mentions.found import Mentions
from memoranda.reader.mentions.instrument import InstrumentWords, find_instruments
from memoranda.reader.mentions.mention import (
    PartyMention,
    PersonMention,
    PlaceMention,
    TopicMention,
)
from memoranda.reader.mentions.party import find_parties
from memoranda.reader.mentions.person import find_people
from memoranda.reader.mentions.place import find_places
from memoranda.reader.mentions.topic import find_topics

_NAMES_OF_BODIES: Final = ("government", "body", "organisation")


def gather(
    text: str, published: date | None, language: str, instruments: InstrumentWords
) -> Mentions:
    """All mentions of a document in a language that has rules.

    Args:
        text: the document's text.
        published: its day of publication, for relative dates.
        language: code of its language.
        instruments: what that language calls instruments.
    """
    parties = find_parties(text, language)
    people = find_people(text, parties, language)
    places = _towns(find_places(text, language), parties)
    topics = with_transit(text, find_topics(text, language), places, parties)
    return Mentions(
        people=people,
        parties=parties,
        dates=find_dates(text, published, language),
        places=places,
        instruments=find_instruments(text, instruments),
        topics=_fields(topics, people, parties),
    )


def _towns(places: list[PlaceMention], parties: list[PartyMention]) -> list[PlaceMention]:
    """The places without those that are a country or a body here ("Armenia", a Colombian town).

    A city that is a state of the same name stays one: Singapore. So does a house that is named
    after a body: "the ATU headquarters".
    """
    taken = {party.start: party for party in parties if party.form != "capital"}
    kept = []
    for place in places:
        party = taken.get(place.start)
        if party is None or party.party == place.country or party.end < place.end:
            kept.append(place)
    return kept


def _fields(
    topics: list[TopicMention], people: list[PersonMention], parties: list[PartyMention]
) -> list[TopicMention]:
    """The topics that are no part of somebody's office or of a body's name."""
    taken = [(m.office_start, m.office_end) for m in people if m.office is not None]
    taken += [(m.start, m.end) for m in parties if m.form in _NAMES_OF_BODIES]
    taken.sort()
    free = []
    at = end = 0
    for topic in topics:
        while at < len(taken) and taken[at][0] <= topic.start:
            end = max(end, taken[at][1])
            at += 1
        if end <= topic.start:
            free.append(topic)
    return free
