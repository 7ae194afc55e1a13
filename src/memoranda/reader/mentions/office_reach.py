"""How far an office reaches behind its noun, and what it is held for: "CEO of the Sofia Fund"."""

from __future__ import annotations

from typing import Final

from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.name import is_name_word
from memoranda.reader.mentions.office_owner import owns
from memoranda.reader.mentions.scope import leads_to_head, scope_end
from memoranda.reader.mentions.sheet import Sheet

_PAUSES: Final = frozenset({",", "–", "—", "-", "/"})
#: A head, a preposition and another head.
_WITH_ANOTHER: Final = 3


def office_end(sheet: Sheet, head: int) -> int:
    """The word after an office, without the title of another's that follows."""
    return _before_another(sheet, head, _end(sheet, head))


def _end(sheet: Sheet, head: int) -> int:
    """The word after the group: further nouns joined to the first, and what they are held for."""
    after = head + 1
    while True:
        while sheet.word(after) in sheet.lexicon.followers:
            after += 1
        after = scope_end(sheet, head, after)
        joined = _joined_head(sheet, head, after, upper=sheet.words[head][0].isupper())
        if joined is None:
            return after
        after = joined + 1


def _before_another(sheet: Sheet, head: int, after: int) -> int:
    """The word after the office without "to President" of "adviser to President X"."""
    if after - head < _WITH_ANOTHER or sheet.lower[after - 1] not in sheet.lexicon.heads:
        return after
    place = after - 2
    while sheet.lower[place] in sheet.lexicon.modifiers:
        place -= 1
    named = place > head and sheet.lower[place] in sheet.lexicon.scopes
    return place if named and is_name_word(sheet, after, later=False) else after


def _joined_head(sheet: Sheet, head: int, joint: int, *, upper: bool) -> int | None:
    """The noun of a second office of the same person ("President and CEO").

    A comma or a dash joins two ministers' offices alone ("Deputy Prime Minister, Minister of
    Trade").
    """
    comma = sheet.word(joint) in _PAUSES
    if sheet.lower[joint : joint + 3] == ["as", "well", "as"]:
        joint += 2
    elif not comma and sheet.word(joint) not in {"and", "&"}:
        return None
    for place in range(joint + 1, min(joint + 6, len(sheet.words))):
        word = sheet.lower[place]
        if word in sheet.lexicon.heads and not leads_to_head(sheet, place + 1):
            if comma and not (upper and word == sheet.lower[head] == "minister"):
                return None
            return place if sheet.words[place][0].isupper() == upper else None
        if place in sheet.party_at and sheet.word(sheet.party_at[place][0]) in sheet.lexicon.heads:
            continue  # "Secretary and *ISRO* Chairman"
        if place in sheet.party_at or not (
            word in sheet.lexicon.heads
            or word in sheet.lexicon.modifiers
            or word in sheet.lexicon.portfolio
        ):
            return None
    return None


def held_for(
    sheet: Sheet, head: int, after: int
) -> tuple[tuple[PartyMention, ...], tuple[int, int] | None]:
    """The parties, or else the unknown body, that the office is held for."""
    counterpart = sheet.lower[head] in sheet.lexicon.counterparts  # "her counterpart *in ARCEP*"
    scoped: list[PartyMention] = []
    body: tuple[int, int] | None = None
    preposition = "of"
    place = head + 1
    while place < after:
        word = sheet.lower[place]
        if place in sheet.party_at:
            end, party = sheet.party_at[place]
            own = owns(sheet, end) or party.form in {"adjective", "government", "people"}
            if sheet.words[place - 1] == "," and leads_to_head(sheet, end):
                break  # the next office of a list: "…, US Secretary of State"
            if sheet.words[end] in sheet.lexicon.particles or _part_of_another(sheet, place, end):
                place = end
                continue
            if _is_land_of_firm(sheet, party, end):
                place = end
                continue
            if not party.party and body is None:
                body = (place, end)
            elif preposition not in sheet.lexicon.hosts or own or counterpart:
                scoped.append(party)
            place = end
            continue
        if word in sheet.lexicon.scopes:
            preposition, body = word, _but_region(sheet, place, body)
        elif body is None and _of_a_body(sheet, place, preposition):
            body = (place, _body_end(sheet, place, after))
        place += 1
    return tuple(scoped), body


def _but_region(sheet: Sheet, at: int, body: tuple[int, int] | None) -> tuple[int, int] | None:
    """The body told so far, but none where that was a region: "Head, *East Africa*, of Orange"."""
    aside = body is not None and sheet.word(at - 1) == "," == sheet.word(body[0] - 1)
    return None if aside else body


def _firm_at(sheet: Sheet, at: int) -> bool:
    """Whether a company is named here, which acts in its own right."""
    return at in sheet.party_at and sheet.party_at[at][1].form == "organisation"


def _is_land_of_firm(sheet: Sheet, party: PartyMention, after: int) -> bool:
    """Whether a firm's land is told: "CEO of *Qatar's* Ooredoo", "*Finnish* supplier Nokia"."""
    if party.form == "adjective":
        return _firm_at(sheet, _past_kind(sheet, after))
    return owns(sheet, after) and _firm_at(sheet, after + 1)


def _past_kind(sheet: Sheet, at: int) -> int:
    """The word behind what a company is, no more than a few words: "*telecom supplier* Nokia"."""
    while sheet.words[at].islower() and (
        sheet.word(at) in sheet.lexicon.taken_up or sheet.word(at) in sheet.lexicon.portfolio
    ):
        at += 1
    return at


def _part_of_another(sheet: Sheet, first: int, after: int) -> bool:
    """Whether a body is but a part of the next one: "the Foreign Office *of the … Department*"."""
    if sheet.party_at[first][1].form != "government" or sheet.word(after) != "of":
        return False
    place = after + 2 if sheet.word(after + 1) == "the" else after + 1
    return place in sheet.party_at and sheet.party_at[place][1].form == "government"


def _of_a_body(sheet: Sheet, place: int, preposition: str) -> bool:
    """Whether a body that is no known party is named from this word on."""
    word = sheet.lower[place]
    if preposition in sheet.lexicon.hosts or not sheet.words[place][0].isalpha():
        return False
    if word in {"the", "its", "and"} or sheet.word(place - 1) == "(":
        return False
    if sheet.words[place].isupper() and word in sheet.lexicon.portfolio:
        return False
    begins = sheet.word(place - 1) in {"the", "of", "at", "from", ","}
    common = word in sheet.lexicon.government or word in sheet.lexicon.taken_up
    return begins and (sheet.words[place][0].isupper() or common)


def _body_end(sheet: Sheet, place: int, after: int) -> int:
    """The word after the name of a body: "the bank" of "vice president *of the bank* for Asia"."""
    common = sheet.words[place].islower() and sheet.word(place) in sheet.lexicon.taken_up
    if common and sheet.word(place + 1) == "for":
        return place + 1
    while place < after and sheet.words[place] not in {",", "(", ";", "as"}:
        place += 1
    return place
