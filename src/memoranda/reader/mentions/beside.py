"""Who is told beside somebody with an office, with a state or a body alone.

Reads "Fiji's minister Ratu Vakatale and *Peter Maelanga of Vanuatu*" or "*Vanuatu’s Peter
Maelanga*", who shares the office, and
"*Dr. Karim Nassar of the Egyptian Space Agency*", who is of that body; leaves "the minister and
Ali Khan of Oman's team" alone.
"""

from __future__ import annotations

from typing import Final

from memoranda.reader.mentions.introduction import Introduction, party_behind
from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.name import name_from, skip_titles
from memoranda.reader.mentions.office import Office
from memoranda.reader.mentions.office_owner import owns
from memoranda.reader.mentions.sheet import Sheet

_FULL_NAME: Final = 2
_OF: Final = frozenset({"of", "from"})
_BODIES: Final = frozenset({"body", "government"})
_MEETING: Final = frozenset({"met", "with", "received", "hosted", "welcomed"})
#: Offices of which every state has one.
_OF_STATES: Final = frozenset({"minister", "premier", "president", "secretary", "chancellor"})


def with_those_beside(sheet: Sheet, introductions: list[Introduction]) -> list[Introduction]:
    """The introductions, with those of people told beside them or by courtesy with a body."""
    taken = {one.first for one in introductions}
    found: list[Introduction] = []
    for introduction in introductions:
        found.append(introduction)
        beside = _beside(sheet, introduction)
        while beside is not None and beside.first not in taken:
            found.append(beside)
            taken.add(beside.first)
            beside = _beside(sheet, beside)
    by_courtesy = [one for one in _by_courtesy(sheet) if one.first not in taken]
    return sorted([*found, *by_courtesy], key=_place) if by_courtesy else found


def _place(introduction: Introduction) -> int:
    """Where an introduction begins."""
    return min(introduction.first, introduction.office.first)


def _by_courtesy(sheet: Sheet) -> list[Introduction]:
    """People told with a courtesy and a body: "Dr. Amina Okoth of the Communications Authority"."""
    found = []
    for place in sheet.marks:
        if sheet.lower[place] not in sheet.lexicon.courtesies:
            continue
        first = skip_titles(sheet, place)
        after = name_from(sheet, first)
        party = _party_of(sheet, after) if after - first >= _FULL_NAME else None
        if party is not None and party.form in _BODIES:
            found.append(_of_body(sheet, first, after))
    return found


def _beside(sheet: Sheet, told: Introduction) -> Introduction | None:
    """The next person of a list who is told with no office: "…, and B of Vanuatu"."""
    if told.office.plural or told.office.counterpart:
        return None
    place = told.office.after
    if told.first >= told.office.core:
        place = party_behind(sheet, told.after)[1]
    if sheet.word(place) == ",":
        place += 1
    owner = _owner(sheet, place + 1)
    if sheet.word(place) not in {"and", "&"} and not (owner and sheet.word(place) in _MEETING):
        return None
    first = skip_titles(sheet, place + 1 if owner is None else sheet.party_at[place + 1][0] + 1)
    after = name_from(sheet, first)
    if after - first < _FULL_NAME:
        return None
    party = owner or _party_of(sheet, after)
    if party is None:
        return None
    if party.form == "name" and _shares(sheet, told, party):
        return told._replace(first=first, after=after, behind=party, sure=True)
    return _of_body(sheet, first, after) if party.form in _BODIES else None


def _owner(sheet: Sheet, at: int) -> PartyMention | None:
    """The state told before a name: "and *Zambia’s* Felix Mutati"."""
    end, party = sheet.party_at.get(at, (0, None))
    return party if party is not None and party.form == "name" and owns(sheet, end) else None


def _party_of(sheet: Sheet, after: int) -> PartyMention | None:
    """The party told by "of" or "from" behind a name, unless it only owns what follows."""
    place = after + 2 if sheet.word(after + 1) == "the" else after + 1
    if sheet.word(after) not in _OF or place not in sheet.party_at:
        return None
    end, party = sheet.party_at[place]
    return None if owns(sheet, end) or not party.party else party


def _shares(sheet: Sheet, told: Introduction, party: PartyMention) -> bool:
    """Whether somebody of another state has the same office there."""
    head = sheet.lexicon.plurals.get(sheet.lower[told.office.head], sheet.lower[told.office.head])
    office = told.office
    owners = [*office.parties, *office.scoped, *([told.behind] if told.behind else [])]
    return head in _OF_STATES and all(owner.party != party.party for owner in owners)


def _of_body(sheet: Sheet, first: int, after: int) -> Introduction:
    """Somebody of a body, with its name for an office."""
    core = after + 2 if sheet.word(after + 1) == "the" else after + 1
    end, party = sheet.party_at[core]
    office = Office(core, core, core, end, (party,), None, (), None, False, False)
    return Introduction(office, first, after, party, True)
