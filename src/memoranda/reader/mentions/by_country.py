"""People told with their country alone, as the press tells those of the other side.

Reads "talks with Japan's *Taro Endo*" and "received by Oman's *Said Al Maawali*"; leaves alone
"a deal with Japan's Rakuten Mobile", which tells of nobody met.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Final, NamedTuple

from memoranda.reader.mentions.name import name_from
from memoranda.reader.mentions.sheet import Sheet

_POSSESSIVES: Final = frozenset({"'s", "’s"})
_STATE_FORMS: Final = frozenset({"name"})
#: A given name and a family name, at the least, and no more than a name has.
_LENGTHS: Final = range(2, 6)
#: What is done to persons only.
_DONE_TO_PERSONS: Final = frozenset(
    "met meet meeting saw received receiving welcomed greeted told informed briefed thanked"
    " telephoned phoned hosted consulted".split()
)
#: Encounters: "talks *with*", "a meeting *between*".
_ENCOUNTERS: Final = frozenset(
    "met meet meeting meetings talks talked talking discussions consultations negotiations spoke"
    " speaking conferred call conversation conversations dinner lunch breakfast audience".split()
)
#: What persons do to persons: "received *by*".
_DONE_BY_PERSONS: Final = frozenset(
    "received welcomed greeted hosted accompanied led headed briefed chaired co-chaired".split()
)
#: What persons do, and neither firms nor things.
_PERSONS_DO: Final = frozenset(
    "met told flew visited travelled traveled arrived replied spoke chaired co-chaired".split()
)
#: What stands before a thing that is met, as a target is.
_OF_THINGS: Final = frozenset({"the", "its", "their", "all"})
_LINKS: Final = frozenset({"with", "between"})
_LISTED: Final = frozenset({"and", ","})
#: So many words a date or adverb may stand between an encounter and "with".
_APART: Final = 5


class Named(NamedTuple):
    """A person told with a country: the first word of the name, the word after it, the party."""

    first: int
    after: int
    party: str


def named_by_country(sheet: Sheet, known: Container[int]) -> list[Named]:
    """The people whom a text tells with their country alone, where only a person can be meant.

    ``known`` holds the words behind which somebody else is named, who may stand beside them.
    """
    found: list[Named] = []
    waiting: list[Named] = []
    last = -1
    for place in sorted(sheet.party_at):
        named = _named(sheet, place)
        if named is None:
            continue
        if waiting and not _follows(sheet, waiting[-1].after, place):
            waiting = []
        listed = last >= 0 and _follows(sheet, last, place)
        if (
            listed
            or _beside(sheet, place, known)
            or _of_an_encounter(sheet, place)
            or _acts(sheet, named.after)
        ):
            found += [*waiting, named]
            waiting, last = [], named.after
        else:
            waiting.append(named)
    return found


def _beside(sheet: Sheet, place: int, known: Container[int]) -> bool:
    """Whether "and" joins a country to somebody known: "the minister, Li, *and France's* Roe"."""
    if sheet.word(place - 1) not in _LISTED:
        return False
    return place - 1 in known or (sheet.word(place - 2) == "," and place - 2 in known)


def _named(sheet: Sheet, place: int) -> Named | None:
    """The name that a country at a place owns, as of a person."""
    after, party = sheet.party_at[place]
    if party.form not in _STATE_FORMS or sheet.word(after) not in _POSSESSIVES:
        return None
    end = name_from(sheet, after + 1)
    if end - after - 1 not in _LENGTHS or not party.party:
        return None
    return Named(after + 1, end, party.party)


def _follows(sheet: Sheet, last: int, place: int) -> bool:
    """Whether only a comma or "and" stands between one who was named and a country."""
    return place - last in range(1, 3) and _LISTED.issuperset(sheet.lower[last:place])


def _acts(sheet: Sheet, after: int) -> bool:
    """Whether the words behind a name tell what a person did: "said", "flew", ", who"."""
    word = sheet.word(after)
    if word == ",":
        return sheet.word(after + 1) in {"who", "whom"}
    if word in {"was", "were"}:
        return sheet.word(after + 1) in _DONE_BY_PERSONS
    if word == "met" and sheet.word(after + 1) in _OF_THINGS:
        return False  # "met the terms"
    return word in _PERSONS_DO or word in sheet.lexicon.saying


def _of_an_encounter(sheet: Sheet, place: int) -> bool:
    """Whether the words before a country tell that somebody was met."""
    before = sheet.word(place - 1)
    if before in _DONE_TO_PERSONS:
        return True
    if before == "by":
        return not _DONE_BY_PERSONS.isdisjoint(sheet.lower[max(0, place - _APART) : place])
    near = sheet.lower[max(0, place - _APART) : place - 1]
    return before in _LINKS and not _ENCOUNTERS.isdisjoint(near)
