"""Whose an office is, as told before it: "the Polish minister", "AWCC’s CEO", "PTA director"."""

from __future__ import annotations

from typing import Final

from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.sheet import Sheet

POSSESSIVES: Final = frozenset({"'s", "’s", "'", "’"})
_PLAIN_HEADS: Final = frozenset(
    {"minister", "premier", "ambassador", "king", "queen", "chancellor", "envoy", "governor"}
)
#: Words of an office that may stand before the state it is held for.
DEGREES: Final = frozenset({"acting", "deputy", "interim", "assistant", "vice", "caretaker"})
_ARTICLES: Final = frozenset({"the", "a", "an"})
_GOVERNMENTS: Final = frozenset(
    {"government", "ministry", "state", "regulator", "authority", "embassy"}
)


def owns(sheet: Sheet, after: int) -> bool:
    """Whether a possessive follows."""
    return sheet.word(after) in POSSESSIVES


def owner_of(
    sheet: Sheet, core: int, floor: int
) -> tuple[int, tuple[PartyMention, ...], tuple[int, int] | None]:
    """The first word of the group, the parties and the unknown owner before the office."""
    first, place = core, core - 1
    parties: list[PartyMention] = []
    while place >= floor:
        if place + 1 in sheet.party_upto:
            if (parties and not _another(sheet, place)) or sheet.lower[place + 1] in _ARTICLES:
                break  # "received in Nairobi *the* President of Estonia"
            start, party = sheet.party_upto[place + 1]
            parties.append(party)
            first, place = start, start - 1
        elif sheet.word(place) == ")" and place in sheet.party_upto and not parties:
            parties.append(sheet.party_upto[place][1])
            first, place = _before_bracket(sheet, place)
        elif sheet.lower[place] in POSSESSIVES and not parties:
            if place not in sheet.party_upto:
                return _unknown_owner(sheet, place, floor, first)
            place -= 1
        elif sheet.lower[place] in sheet.lexicon.left_off or _degree(sheet, place, parties):
            first, place = place, place - 1
        elif parties and _joins_another(sheet, place, parties):
            place -= 1 + (sheet.word(place - 1) in POSSESSIVES)  # "*Iran's and* India's"
        else:
            break
    if not parties and place == first - 1 and first == core:
        return _body_before(sheet, core, floor)
    return first, tuple(reversed(parties)), None


def _degree(sheet: Sheet, place: int, parties: list[PartyMention]) -> bool:
    """Whether a word of an office stands before the state ("*acting* US special envoy")."""
    return bool(parties) and sheet.words[place] in DEGREES


def _another(sheet: Sheet, place: int) -> bool:
    """Whether the party here is joined to the next one by "and", or by a comma in a list."""
    after = place + 1 + owns(sheet, place + 1)
    return sheet.word(after) in {"and", "&", ","}


def _joins_another(sheet: Sheet, joint: int, parties: list[PartyMention]) -> bool:
    """Whether one more owner stands before a joint: "his *Omani,* Qatari *and* Kuwaiti peers"."""
    owned = sheet.word(joint - 1) in POSSESSIVES and sheet.word(joint) == "and"
    told = sheet.party_upto.get(joint - owned)
    if told is None:
        return False
    listed = sheet.word(joint) == "," and len(parties) > 1 and told[1].form == "adjective"
    return listed or sheet.word(joint) == "and"


def _before_bracket(sheet: Sheet, place: int) -> tuple[int, int]:
    """The first word of "African Union (AU)" and the word before it."""
    first = place - 2
    if first in sheet.party_upto:
        first = sheet.party_upto[first][0]
    return first, first - 1


def _unknown_owner(
    sheet: Sheet, mark: int, floor: int, first: int
) -> tuple[int, tuple[PartyMention, ...], tuple[int, int] | None]:
    """The owner before a possessive that is no known party ("AWCC’s", "the company’s")."""
    start = mark
    while start > floor and sheet.words[start - 1][:1].isupper():
        start -= 1
    if start == mark:
        return _common_owner(sheet, mark, floor, first)
    return start, (), (start, mark)


def _common_owner(
    sheet: Sheet, mark: int, floor: int, first: int
) -> tuple[int, tuple[PartyMention, ...], tuple[int, int] | None]:
    """The owner told by a common noun: "the Polish government’s", "the Gulf state’s"."""
    start = mark - 1
    if start < floor or not sheet.words[start][0].isalnum():
        return first, (), None  # a mark or the head of a line owns nothing
    place = start - 1
    parties: tuple[PartyMention, ...] = ()
    if place >= floor and start in sheet.party_upto:
        before, party = sheet.party_upto[start]
        place = before - 1
        if sheet.word(mark - 1) in _GOVERNMENTS:
            parties = (party,)
    elif place >= floor and sheet.words[place][0].isalpha() and sheet.word(place) != "the":
        place -= 1
    if place >= floor and sheet.word(place) == "the":
        return place, parties, None if parties else (start, mark)
    return start, (), (start, mark)


def _body_before(
    sheet: Sheet, core: int, floor: int
) -> tuple[int, tuple[PartyMention, ...], tuple[int, int] | None]:
    """A body named straight before the office ("PTA Director General")."""
    start = core
    if sheet.lower[core] not in _PLAIN_HEADS:
        while start > floor and _body_word(sheet, start - 1):
            start -= 1
    if start in sheet.party_upto:
        start, party = sheet.party_upto[start]
        return start, (party,), None
    if start == core:
        return core, (), None
    if start > floor and owns(sheet, start - 1) and start - 1 in sheet.party_upto:
        start, party = sheet.party_upto[start - 1]
        return start, (party,), None
    first = start - 1 if start > floor and sheet.lower[start - 1] in {"the", "a"} else start
    return first, (), (start, core)


def _body_word(sheet: Sheet, place: int) -> bool:
    """Whether a word can be of the name of a body."""
    word = sheet.lower[place]
    named = sheet.words[place][:1].isupper() and place + 1 not in sheet.party_upto
    if word in sheet.lexicon.titles:
        return False
    return named and (word not in sheet.lexicon.not_names or word in sheet.lexicon.companies)
