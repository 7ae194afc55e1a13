"""Finding the cities and venues that a text names."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from memoranda.reader.mentions.mention import PlaceMention
from memoranda.reader.mentions.organisation_name import word_start
from memoranda.reader.vocabularies.finder import Finder, Found, alike, apart, leftmost_longest
from memoranda.reader.vocabularies.party_terms import word_list
from memoranda.reader.vocabularies.place_terms import PlaceTerm, place_terms
from memoranda.reader.vocabularies.table import language_rows, names

_INSIDE_A_NAME: Final = (
    "University of ",
    "Bank of ",
    "Treaty of ",
    "Declaration of ",
    "Lord ",
    "President ",
    "Minister ",
    "Mr. ",
    "Ms. ",
)
_NAME_GOES_ON: Final = re.compile(
    r" (?:University|Institute|Times|Post|Convention|Declaration|Protocol|Agreement|Treaty"
    r"|Consensus|Process|Initiative|Action Plan|Stock|Bank|Telecom|Academy|College)\b"
)
_CAPITALISED: Final = re.compile(r" [A-Z][a-z]")
_HYPHENED: Final = re.compile(r"-[A-Z][a-z]+(?=[.,;)]| (?:on|in|at|last|this|and)\b)")
_WORD: Final = re.compile(r"[\w'&.-]*[\w']")
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: Shorter names in capitals are letters that stand for a town: "NYC".
_SHORTEST_TOWN: Final = 4
_OF_NAME: Final = re.compile(
    r" (?:of|for) (?:the )?[A-Z][\w&-]*(?:(?: | and | & | (?:of|for) (?:the )?|, )[A-Z][\w&-]*)*"
)
_IN: Final = (" in ", " in the ")
_POSSESSIVE: Final = ("'s ", "’s ")
#: What stands before a town that tells with its house where something was: "at *Oslo's* opera".
_WITHIN: Final = (" in ", " at ", " to ", " from ", " near ", " outside ", "In ", "At ")
#: Whose a house is, by a plain noun: "of the ministry", "the ministry's".
_OF_BODY: Final = re.compile(r" of the (?:ministry|company|agency|commission|organi[sz]ation)\b")
_OWNER: Final = re.compile(r"\b(?:ministry|company|agency|commission|organi[sz]ation)['’]s $")
_LOWER_IN_VENUE: Final = frozenset(("de", "la", "al", "el", "of", "des", "and", "International"))


class _Gazetteer(NamedTuple):
    finder: Finder
    terms: list[PlaceTerm]
    personal: frozenset[str]
    first_names: frozenset[str]


@cache
def _gazetteer(language: str) -> _Gazetteer:
    """Build what finding places in a language needs, once."""
    terms = place_terms(language)
    personal = language_rows("personal_names.tsv", language)
    return _Gazetteer(
        Finder(terms),
        list(terms.values()),
        frozenset(name for _, column in personal for name in names(column)),
        word_list("given_names.txt", language),
    )


def find_places(text: str, language: str = "en") -> list[PlaceMention]:
    """Find every passage that names a city or a venue, in order.

    Reads: "in Samarkand", "at the headquarters of the Ministry of Communications".
    Leaves alone: "on the sidelines of the forum", "the Washington Post".

    Args:
        text: the whole document.
        language: the code of the language that the text is in.
    """
    same = alike(text)
    gazetteer = _gazetteer(language)
    mentions = []
    for found in apart(gazetteer.finder.find(same)):
        term = gazetteer.terms[found.term]
        if term.kind == "venue":
            mentions.extend(_venue(text, same, found))
        elif term.kind == "city" and _is_city(same, found, gazetteer):
            end = _name_end(text, found.end)
            name = _in_small_letters(text[found.start : end])
            mentions.append(PlaceMention(found.start, end, name, term.country))
    return _with_towns(text, leftmost_longest(mentions))


def _with_towns(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """The places, each venue with the town that is told right behind it ("X Palace *in Y*")."""
    joined: list[PlaceMention] = []
    for mention in mentions:
        last = joined[-1] if joined else None
        if last and not last.country and text[last.end : mention.start] in _IN:
            start, end = last.start, mention.end
            joined[-1] = PlaceMention(start, end, text[start:end], mention.country)
        else:
            joined.append(mention)
    return joined


def _is_city(text: str, found: Found, gazetteer: _Gazetteer) -> bool:
    """Tell a city from a part of a person's or an organisation's name."""
    before = text[max(0, found.start - 20) : found.start]
    if before.endswith(_INSIDE_A_NAME) or _NAME_GOES_ON.match(text, found.end):
        return False
    if text.startswith(_POSSESSIVE, found.end) and not before.endswith(_WITHIN):
        return False  # what belongs to a town is not in it: "*Oslo's* work on networks"
    if text[found.start : found.end] not in gazetteer.personal:
        return True
    given = before.rstrip(" .").rpartition(" ")[2]
    return given not in gazetteer.first_names and not _CAPITALISED.match(text, found.end)


def _in_small_letters(name: str) -> str:
    """The name of a town as it is written but for datelines and headlines: "BERN" is Bern."""
    if not name.isupper() or len(name) < _SHORTEST_TOWN:
        return name
    return _LETTERS.sub(lambda word: word[0].capitalize(), name)


def _name_end(text: str, end: int) -> int:
    """Where the name of a city ends that goes on after a hyphen ("Paris-Saclay")."""
    goes_on = _HYPHENED.match(text, end)
    return goes_on.end() if goes_on else end


def _venue(text: str, same: str, found: Found) -> list[PlaceMention]:
    """Give the name around a word for a venue, where it has one: none for a bare "the hall"."""
    begin = _venue_start(same, found.start)
    goes_on = _OF_NAME.match(same, found.end) or _OF_BODY.match(same, found.end)
    if begin == found.start and (owner := _OWNER.search(same, 0, begin)) is not None:
        begin = owner.start()
    end = goes_on.end() if goes_on else found.end
    if begin == found.start and goes_on is None:
        return []
    return [PlaceMention(begin, end, text[begin:end], "")]


def _venue_start(text: str, head: int) -> int:
    """Give where the run of capitalised words begins that leads up to ``head``."""
    at = head
    while at > 0 and text[at - 1] == " ":
        begin = word_start(text, at - 1)
        word = text[begin : at - 1]
        if not _WORD.fullmatch(word) or word in ("The", "At", "In", "A", "An", "Then"):
            break
        if not word[:1].isupper() and word not in _LOWER_IN_VENUE:
            break
        at = begin
    while (word := text[at:head].partition(" ")[0]) in _LOWER_IN_VENUE and word.islower():
        at += len(word) + 1
    return at
