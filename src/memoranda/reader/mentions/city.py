"""Cities that act for themselves, apart from the state of which some are the capital."""

from __future__ import annotations

import re
from typing import Final

from memoranda.reader.mentions.mention import PartyMention

#: The government of a city by its name: "Minsk *City Executive Committee*".
_CITY_BODY: Final = re.compile(
    r"(?P<city>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?) (?:City|Municipal|Metropolitan) "
    r"(?:(?:Executive|People's) )?"
    r"(?:Committee|Council|Government|Administration|Hall|Duma|Assembly|Authority|Municipality)$"
)
_HEADED: Final = re.compile(r"(?:[Mm]ayor|[Gg]overnor|[Mm]unicipality|[Cc]ity [Gg]overnment) of $")
_HEADED_BEFORE: Final = 20
#: One of these stands in every text of a city that acts.
_TOLD_BY: Final = ("ayor", "overnor of", "ity ", "unicipal", "etropolitan")
_GOVERNED: Final = re.compile(
    r"(?:'s)? (?:(?:[Dd]eputy |[Vv]ice |[Aa]cting )?[Mm]ayor|[Mm]unicipality"
    r"|[Cc]ity (?:[Hh]all|[Cc]ouncil|[Gg]overnment|[Aa]dministration|[Aa]uthorities))\b"
)
_CAPITAL: Final = re.compile(r" capital\b")
#: What stands before a town where something only happens.
_PLACE: Final = re.compile(r"\b(?:in|at|to|from|near|via|visit|visited) $")
_BEFORE: Final = 9
_DATELINE: Final = re.compile(r" ?[,(–—:]| -")
#: So many cities that act, and a story is of cities.
_TWINNED: Final = 2


def with_cities(text: str, mentions: list[PartyMention]) -> list[PartyMention]:
    """The parties of a text, cities that are told with their government as parties of their own.

    Reads: "the Mayor of Moscow" - Moscow, and so does "Minsk and Moscow agreed" in a story of the
    two cities. Leaves alone: "Minsk and Moscow agreed" elsewhere, "in Moscow".

    Args:
        text: the whole document, its apostrophes and hyphens made alike.
        mentions: the parties found there, in order.
    """
    if not any(word in text for word in _TOLD_BY):
        return mentions
    found = [_as_city(text, mention) for mention in mentions]
    cities = {city.party for city, mention in zip(found, mentions, strict=True) if city != mention}
    if len(cities) < _TWINNED:
        return found
    states = {
        mention.party: text[mention.start : mention.end]
        for mention in mentions
        if mention.form == "capital" and text[mention.start : mention.end] in cities
    }
    return [_in_story_of_cities(text, mention, states) for mention in found]


def _as_city(text: str, mention: PartyMention) -> PartyMention:
    """A mention as that of a city, where its government is told with it."""
    if mention.form == "organisation":
        body = _CITY_BODY.match(text, mention.start, mention.end)
        return mention._replace(party=body["city"]) if body else mention
    if mention.form != "capital":
        return mention
    before = max(0, mention.start - _HEADED_BEFORE)
    owns = text.startswith("'s", mention.end)  # "the governor of Rabat's central bank"
    headed = _HEADED.search(text, before, mention.start) if not owns else None
    headed = headed or _GOVERNED.match(text, mention.end)
    return _city(mention, text[mention.start : mention.end]) if headed else mention


def _in_story_of_cities(text: str, mention: PartyMention, states: dict[str, str]) -> PartyMention:
    """A capital as the city where it stands for one of those that the story is of."""
    city = states.get(mention.party)
    if city is None:
        return mention
    if mention.form == "adjective" and _CAPITAL.match(text, mention.end):
        return _city(mention, city)
    place = _PLACE.search(text, max(0, mention.start - _BEFORE), mention.start) or (
        text[mention.start - 1 : mention.start] in ("", "\n") and _DATELINE.match(text, mention.end)
    )
    return _city(mention, city) if mention.form == "capital" and not place else mention


def _city(mention: PartyMention, city: str) -> PartyMention:
    """A mention as that of a city."""
    return mention._replace(party=city, form="organisation")
