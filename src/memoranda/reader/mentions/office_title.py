"""An office in words: as the text tells it, without the state it is held for."""

from __future__ import annotations

import re
from typing import Final

from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.office import STATE_FORMS, Office
from memoranda.reader.mentions.office_owner import DEGREES, owns
from memoranda.reader.mentions.scope import after_time, one_of_bodies
from memoranda.reader.mentions.sheet import Sheet

_STYLES: Final = frozenset(
    "republic kingdom state states islamic people's people’s democratic sultanate federation "
    "government federal federative united socialist grand duchy principality emirate".split()
)

#: Heads of firms, which are told by the firm alone.
_OF_FIRMS: Final = frozenset({"executive", "executives", "ceo", "ceos"})
#: The length of "of the two central banks".
_LONGEST_TIME: Final = 5
_FIELD_OF_BODY: Final = frozenset({"world", "regional", "international", "same", "state"})
_POSSESSIVE: Final = re.compile(r"['’]s ")
#: Whose a department is, where only what was told before says it: "of *its* Department".
_OF_ANOTHER: Final = re.compile(
    r"(?<= (?:of|at|in) )(?:its|his|her|their"
    r"|(?:the|its) (?:ministry|agency|authority|regulator|company|commission|union|bank)['’]s) "
    r"(?=[A-Z])"
)
#: The forms of a party in which an office is held.
_BODIES: Final = frozenset({"body", "government", "organisation"})
#: The office of whoever does what a verb of leading says.
_BY_VERB: Final = {
    "heads": "head of",
    "headed": "head of",
    "leads": "head of",
    "led": "head of",
    "runs": "head of",
    "chairs": "chair of",
    "chaired": "chair of",
    "directs": "director of",
    "directed": "director of",
}


def office_title(sheet: Sheet, office: Office) -> str:
    """The office as the text words it, without the state it is held for.

    "Ambassador of Azerbaijan to Pakistan" is "Ambassador to Pakistan", "State Secretary in
    Serbia's Ministry of Trade" is "State Secretary in the Ministry of Trade", "heads the Agency"
    is "head of the Agency", and "Secretary General of the organisation" is "Secretary General".
    """
    pieces = [word for word in sheet.words[office.first : office.core] if word in DEGREES]
    begun = place = office.core
    if _by_verb(sheet, office) and office.after > office.head + 1:
        pieces.append(_BY_VERB[sheet.lower[office.head]])
        begun = place = office.head + 1
    office = office._replace(after=_before_taken_up(sheet, office))
    while place < office.after:
        if place in sheet.party_at and place > office.head:
            end, party = sheet.party_at[place]
            start = _state_phrase(sheet, office, place, party)
            named = _state_at_end(sheet, place, end)
            if party.form == "government" and named < end and _name_ends(sheet, office, end):
                pieces.append(sheet.cut(begun, named))
                begun = end
            elif start is not None:
                pieces.append(sheet.cut(begun, start))
                if owns(sheet, end):
                    pieces += _linked(sheet, office, start, end + 1)
                    end += 1
                while office.plural and sheet.word(end) in {",", "and"} and end < office.after:
                    end = sheet.party_at[end + 1][0] if end + 1 in sheet.party_at else end + 1
                begun = end
            place = end
        else:
            place += 1
    if begun < office.after:
        pieces.append(sheet.cut(begun, office.after))
    title = " ".join(piece.strip(" ,") for piece in pieces).strip()
    return _in_the_singular(sheet, office, _OF_ANOTHER.sub("the ", " ".join(title.split())))


def body_behind(sheet: Sheet, office: Office, of: int, behind: PartyMention | None) -> str:
    """The body of an office where it is told behind the name: "President X *of the Council*".

    Args:
        sheet: the text.
        office: the office told before the name.
        of: the word after the name.
        behind: the party told there.
    """
    if behind is None or behind.form not in _BODIES or sheet.word(of) != "of":
        return ""
    if office.plural and behind.form != "government":
        return ""  # "the heads of the two, X *of Zyfra* and Y"
    if "of" in sheet.lower[office.core : _before_taken_up(sheet, office)]:
        return ""
    if office.plural and sheet.lower[office.head] in _OF_FIRMS:
        return ""  # "the chief executives of the two firms, X *of AzerTelecom* and …"
    told = sheet.text[behind.start : behind.end]
    body = _POSSESSIVE.split(told, maxsplit=1)[-1]
    return f" {sheet.text[sheet.starts[of] : behind.end]}" if body == told else f" of the {body}"


def _linked(sheet: Sheet, office: Office, start: int, body: int) -> list[str]:
    """What stands for "of X's" before a body: "of the", "of" before letters and proper names."""
    preposition = [sheet.lower[start]] if start > office.head else []
    firm = body in sheet.party_at and sheet.party_at[body][1].form == "organisation"
    proper = firm and sheet.lower[body] not in sheet.lexicon.not_names
    return preposition if proper or sheet.words[body].isupper() else [*preposition, "the"]


def _by_verb(sheet: Sheet, office: Office) -> bool:
    """Whether an office is told by a verb ("who heads the agency")."""
    return not office.plural and sheet.lower[office.head] in _BY_VERB


def _before_taken_up(sheet: Sheet, office: Office) -> int:
    """The word after the office without "of the organisation" or "at the time" at its end."""
    for place in range(office.after - _LONGEST_TIME, office.after):
        if place > office.head and after_time(sheet, place) == office.after:
            return place
    if _in_a_capital(sheet, office):
        return sheet.party_upto[office.after][0] - 1
    place = office.after - 1
    if sheet.words[place] not in sheet.lexicon.taken_up:
        return office.after
    while sheet.word(place) in sheet.lexicon.taken_up or sheet.word(place) in _FIELD_OF_BODY:
        place -= 1
    points_back = sheet.word(place) == "the" and sheet.word(place - 1) == "of"
    return place - 1 if points_back and place - 1 > office.head else office.after


def _in_a_capital(sheet: Sheet, office: Office) -> bool:
    """Whether an office ends with the capital it is held in ("ambassador in Bogotá")."""
    if office.after not in sheet.party_upto:
        return False
    start, party = sheet.party_upto[office.after]
    return party.form == "capital" and sheet.word(start - 1) == "in" and start - 1 > office.head


def _name_ends(sheet: Sheet, office: Office, after: int) -> bool:
    """Whether a body's name is over, unlike "Board of the Azerbaijan" before "Space Agency"."""
    goes_on = after < office.after and sheet.words[after][0].isupper()
    return not goes_on and not owns(sheet, after)


def _state_phrase(sheet: Sheet, office: Office, place: int, party: PartyMention) -> int | None:
    """The first word of "of the Republic of X" or "in X's", None where it must stay."""
    if party.form not in STATE_FORMS or party.form == "adjective":
        return None
    after = sheet.party_at[place][0]
    start = place - 1
    while start > office.head and (
        sheet.lower[start] in _STYLES or (sheet.lower[start] == "of" and _styled(sheet, start))
    ):
        start -= 1
    if sheet.lower[start] == "the":
        start -= 1
    if sheet.lower[office.head + 1 : office.head + 3] == ["of", "state"]:
        start = max(start, office.head + 3)
    if start < office.head or (start == office.head and not owns(sheet, after)):
        return None
    if owns(sheet, after):
        by_verb = start == office.head and _by_verb(sheet, office)
        return start if sheet.lower[start] in {"in", "of", "at"} or by_verb else None
    ends = after >= office.after or sheet.lower[after] in sheet.lexicon.scopes
    ends = ends or sheet.lower[after] in {",", "(", "and"}
    return start if ends and sheet.lower[start] in {"of", "from", ","} else None


def _state_at_end(sheet: Sheet, first: int, after: int) -> int:
    """The first word of "of the Philippines" at the end of a ministry's name, else its end."""
    for place in range(first + 1, after - 1):
        if sheet.lower[place] == "of":
            start = place + 2 if sheet.lower[place + 1] == "the" else place + 1
            if start < after and sheet.cut(start, after).replace("’", "'") in sheet.lexicon.states:
                return place
    return after


def _styled(sheet: Sheet, place: int) -> bool:
    """Whether a style of state stands before this "of" ("Republic of")."""
    return sheet.word(place - 1) in _STYLES


def _in_the_singular(sheet: Sheet, office: Office, title: str) -> str:
    """One person's title where the text tells it of several."""
    if not office.plural:
        return title
    written = sheet.words[office.head]
    single = sheet.lexicon.plurals[sheet.lower[office.head]]
    cased = "".join(
        old if old.lower() == new else new for old, new in zip(written, single, strict=False)
    )
    title = title.replace(written, cased + single[len(cased) :], 1)
    for place in range(office.head + 1, office.after):
        if (body := one_of_bodies(sheet, place)) is not None:  # "heads of *the regulators* of"
            title = title.replace(f" {sheet.words[place]}", f" {body}", 1)
    return title
