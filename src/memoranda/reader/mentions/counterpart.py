"""Whose counterpart somebody is: "his Serbian counterpart" has the office of his antecedent."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from memoranda.reader.mentions.allegiance import sentence_start
from memoranda.reader.mentions.introduction import Introduction
from memoranda.reader.mentions.name import name_upto
from memoranda.reader.mentions.office import Office
from memoranda.reader.mentions.office_title import office_title
from memoranda.reader.mentions.roster import Entry, Roster, name_parts
from memoranda.reader.mentions.sheet import Sheet

_FULL_NAME: Final = 2
#: So many offices are looked back at, so that long texts stay linear.
_REMEMBERED: Final = 200
#: So many words a name opens a sentence with, a title before it.
_OPENING: Final = 4
#: Where what an office is held in or for begins.
_FIELD: Final = re.compile(r" (?:of|for|in|at|to|and)\b")
#: So many people are looked back at.
_RECENT: Final = 30
_DEPUTIES: Final = ("deputy", "vice", "first deputy")
_OWNERS: Final = frozenset({"his", "her", "their", "the", "a", "its"})


def antecedent(
    sheet: Sheet, introduction: Introduction, offices: list[Office], roster: Roster
) -> Entry | None:
    """The person with whose office the introduced one is told, None where nobody is."""
    possessor, place = introduction.office.possessor, introduction.office.first - 1
    if possessor is not None:
        return roster.find(name_parts(sheet, *possessor))
    if sheet.word(place) == "its":
        return None
    while sheet.word(place) in _OWNERS:
        place -= 1
    return (
        _he_of_sentence(sheet, introduction, place, roster)
        or _named_in_sentence(sheet, introduction, place, roster)
        or _named_without_office(sheet, introduction, place, offices, roster)
        or _taken_up(sheet, introduction, offices, roster)
        or _unnamed(sheet, introduction, offices)
        or _named_behind(sheet, introduction, offices, roster)
        or _opening_sentence_before(sheet, introduction, roster)
        or _last_with_office(roster)
    )


def deputy_of(other: Entry | None) -> str:
    """The office of "her deputy": "deputy minister" of one who is "Minister of Transport"."""
    if other is None or not other.office:
        return "deputy"
    rank = _FIELD.split(other.office, maxsplit=1)[0].lower().removeprefix("acting ")
    return "deputy" if rank.startswith(_DEPUTIES) else f"deputy {rank}"


def succeeds(sheet: Sheet, office: Office) -> bool:
    """Whether an office is another's before or after him, and so of his party."""
    lexicon = sheet.lexicon
    return office.counterpart and sheet.lower[office.head] in lexicon.successions | lexicon.posts


def _he_of_sentence(
    sheet: Sheet, introduction: Introduction, place: int, roster: Roster
) -> Entry | None:
    """Who "he" is whose sentence it is: "*He* was received by Li and met *his* counterpart"."""
    begun = sentence_start(sheet, place)
    if sheet.word(begun) not in {"he", "she"} or sheet.word(place + 1) not in {"his", "her"}:
        return None
    return _opening_sentence_before(sheet, introduction, roster) or next(
        (
            entry for entry in reversed(roster.entries)
            if entry.office and 0 <= entry.office_span[0] < sheet.starts[begun]
        ),
        None,
    )  # fmt: skip


def _named_in_sentence(
    sheet: Sheet, introduction: Introduction, place: int, roster: Roster
) -> Entry | None:
    """The known person with an office who is named last before in the sentence."""
    own = range(introduction.first, introduction.after)
    for at in range(place, sentence_start(sheet, place) - 1, -1):
        if at in own or not sheet.words[at][0].isupper():
            continue
        for entry in roster.latest(name_parts(sheet, at, at + 1)[0]):
            if entry.office:
                return entry
    return None


def _opening_sentence_before(
    sheet: Sheet, introduction: Introduction, roster: Roster
) -> Entry | None:
    """The known person with whom the sentence before opens: "*Rossi* spoke. His counterpart"."""
    first = min(introduction.first, introduction.office.first)
    begun = sentence_start(sheet, first)
    if begun < 1:
        return None
    end = begun - 1
    opening = sentence_start(sheet, end)
    for place in range(opening, min(opening + _OPENING, end)):
        if sheet.words[place][0].isupper():
            for entry in roster.latest(name_parts(sheet, place, place + 1)[0]):
                if entry.office:
                    return entry
    return None


def _named_without_office(
    sheet: Sheet,
    introduction: Introduction,
    place: int,
    offices: list[Office],
    roster: Roster,
) -> Entry | None:
    """A name straight before ("X and his counterpart"), with an office told earlier of several."""
    if sheet.word(place) not in {"and", "with", "&"}:
        return None
    first = name_upto(sheet, place)
    if place - first < _FULL_NAME:
        return None
    told = reversed(_before(offices, place))
    office = next((one for one in told if one.plural and one.after <= place), None)
    if office is None:
        return None
    entry = roster.enter(name_parts(sheet, first, place), sheet.cut(first, place))
    entry.office = office_title(sheet, office)
    entry.office_span = (sheet.starts[office.core], sheet.end(office.after - 1))
    other = {party.party for party in introduction.office.parties}
    theirs = [
        party.party for party in (*office.parties, *office.scoped) if party.party not in other
    ]
    entry.party = theirs[0] if theirs else None
    entry.place = (first, place)
    return entry


def _taken_up(
    sheet: Sheet, introduction: Introduction, offices: list[Office], roster: Roster
) -> Entry | None:
    """Who is told in the sentence by a bare office: "*The President* thanked his predecessor"."""
    begun = sentence_start(sheet, introduction.office.first)
    before = next(reversed(_before(offices, introduction.office.first)), None)
    if before is None or before.first < begun or before.after - before.core > 1:
        return None
    if before.counterpart or sheet.word(before.core - 1) != "the":
        return None
    noun = sheet.lower[before.head]
    for entry in reversed(roster.entries[-_RECENT:]):
        held = _FIELD.split(entry.office or "", maxsplit=1)[0].lower().split()
        if held[-1:] == [noun] and not set(held) & set(_DEPUTIES):
            return entry
    return None


def _unnamed(sheet: Sheet, introduction: Introduction, offices: list[Office]) -> Entry | None:
    """The office told in the sentence without a name ("The minister met his counterpart")."""
    begun = sentence_start(sheet, introduction.office.first)
    for office in reversed(_before(offices, introduction.office.first)):
        if office.after <= begun:
            return None
        before = begun <= office.first and office.after <= introduction.office.first
        if before and not office.counterpart and office.after - office.core > 1:
            span = (sheet.starts[office.core], sheet.end(office.after - 1))
            return Entry((), "", office_title(sheet, office), span)
    return None


def _named_behind(
    sheet: Sheet, introduction: Introduction, offices: list[Office], roster: Roster
) -> Entry | None:
    """Who is told behind: "In talks with his Omani counterpart, X, *Minister Y* said"."""
    after = max(introduction.after, introduction.office.after)
    if sheet.word(after) != ",":
        return None
    at = bisect_left(offices, after, key=lambda office: office.first)
    for office in offices[at : at + 1]:
        if office.first == after + 1 and not (office.counterpart or office.plural):
            span = (sheet.starts[office.core], sheet.end(office.after - 1))
            return Entry((), "", office_title(sheet, office), span)
    known = roster.latest(name_parts(sheet, after + 1, after + 2)[0])
    return next((entry for entry in known if entry.office), None)


def _before(offices: list[Office], place: int) -> list[Office]:
    """The offices that begin before a word, the nearest hundreds."""
    after = bisect_left(offices, place, key=lambda office: office.first)
    return offices[max(0, after - _REMEMBERED) : after]


def _last_with_office(roster: Roster) -> Entry | None:
    """The person who was introduced last."""
    return next((entry for entry in reversed(roster.entries) if entry.office), None)
