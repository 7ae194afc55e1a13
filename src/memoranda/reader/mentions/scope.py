"""What an office is held in or for: the words after its noun.

Reads "of Transport, Information Technology and Communications" in "Minister of Transport,
Information Technology and Communications Ivaylo Moskovski"; leaves the name alone.
"""

from __future__ import annotations

from typing import Final

from memoranda.reader.mentions.name import GIVEN_TITLES, is_name_word, name_from, skip_titles
from memoranda.reader.mentions.sheet import Sheet

_DETERMINERS: Final = frozenset({"the", "its", "his", "her", "their", "our", "all", "this"})
_POSSESSIVES: Final = frozenset({"'s", "’s"})
_JOINTS: Final = frozenset({"and", "&", ","})
_LANDS: Final = frozenset(
    {"country", "island", "kingdom", "state", "republic", "emirate", "principality"}
)
_TIMES: Final = frozenset(
    (preposition, article, time)
    for preposition in ("at", "of", "in")
    for article in ("the", "that", "those")
    for time in ("time", "day", "days", "moment")
)
_DUTIES: Final = frozenset(
    tuple(words.split())
    for words in (
        "in charge",
        "responsible",
        "with responsibility",
        "with special responsibility",
        "with oversight responsibility",
        "with overall responsibility",
        "with responsibilities",
    )
)
#: Offices in companies and agencies, told with their field alone.
_OF_A_FIELD: Final = frozenset(
    "director manager dg general president head officer secretary chairman ceo".split()
)
_BODIES: Final = frozenset({"body", "government", "organisation"})
_APPOSED: Final = frozenset({",", ".", ")", ";", "and"})
#: Titles that are offices all the same.
_RANKS: Final = frozenset({"king", "queen", "prince", "princess", "lady"})
_ABROAD: Final = frozenset({"abroad", "overseas"})
#: How somebody holds an office, told in a bracket: "Minister *(Independent Charge)*".
_HELD_SO: Final = frozenset(
    ("independent charge", "i / c", "i/c", "acting", "interim", "ad interim", "designate")
)
_NUMBERS: Final = frozenset({"two", "three", "four", "five", "six", "seven"})
#: What several people may each be of one of: "the ministers *of the three countries*".
_SIDES: Final = frozenset(
    "countries states nations governments ministries companies operators firms sides".split()
)
_BEFORE_NAMES: Final = frozenset({":", ","})
_OF_SIDES: Final = frozenset(("of", "in", "from", "on", "for"))
_BOTH_SIDES: Final = 2
_NO_PLACE: Final = frozenset({"minister", "president", "premier", "chancellor"})


def scope_end(sheet: Sheet, head: int, after: int) -> int:
    """The word after all that says what the office at ``head`` is held in or for."""
    word = sheet.lower[head]
    several = word in sheet.lexicon.plurals or (
        word in sheet.lexicon.counterparts and word.endswith("s")
    )
    while True:
        grown = _one_scope(sheet, head, after)
        if several:
            grown = _further_parties(sheet, grown)
        if grown == after:
            return after
        after = grown


def _further_parties(sheet: Sheet, after: int) -> int:
    """The word after the last of several parties ("of Iran, Iraq and Oman")."""
    while after in sheet.party_upto:
        place = _past_joint(sheet, after)
        if place == after or place not in sheet.party_at:
            break
        after = sheet.party_at[place][0]
    while after in sheet.party_upto and sheet.words[after] in sheet.lexicon.portfolio:
        after = _past_fields(sheet, after)
    return after


def _past_fields(sheet: Sheet, after: int) -> int:
    """The word after the fields and the noun of several bodies ("communications regulators")."""
    while sheet.words[after] in sheet.lexicon.portfolio:
        after += 1
    return after


def _one_scope(sheet: Sheet, head: int, after: int) -> int:
    """The word after one more bracket or prepositional phrase; the same word where none is."""
    word = sheet.word(after)
    if word == "(":
        return _bracket_end(sheet, after)
    if sheet.lower[after : after + 2] in (["at", "large"], ["ad", "interim"]):
        return after + 2
    if after_time(sheet, after) > after:
        return after_time(sheet, after)
    place = after + 1 if word == "," else after
    duty = _duty(sheet, place)
    if duty > place:
        return phrase_end(sheet, duty) or after
    if _at_once(sheet, head, after, place):
        return phrase_end(sheet, place) or after
    if _of_a_region(sheet, head, after):
        return phrase_end(sheet, after + 2) or after
    if sheet.words[after] not in sheet.lexicon.scopes or _only_a_place(sheet, head, after):
        return after
    if word in {"under", "with"} and _a_person(sheet, after + 1):
        return after
    end = phrase_end(sheet, after + 1)
    return after if end is None or _is_a_side(sheet, after, end) else end


def _is_a_side(sheet: Sheet, at: int, end: int) -> bool:
    """Whether only the side is told for which somebody acts: "*on the Omani* side"."""
    sided = end in sheet.party_upto and sheet.word(end) in sheet.lexicon.sides
    return sided and sheet.words[at] in {"on", "for", "from"}


def _of_a_region(sheet: Sheet, head: int, after: int) -> bool:
    """Whether a body follows a region told in an aside: "Director, East Africa, *of X*"."""
    aside = sheet.words[head + 1 : after + 1].count(",") == _BOTH_SIDES
    return aside and sheet.word(after) == "," and sheet.word(after + 1) in {"of", "at"}


def _duty(sheet: Sheet, at: int) -> int:
    """The word after "in charge of" or "with oversight responsibility for"; else the same word."""
    if sheet.word(at) not in {"in", "with", "responsible"}:
        return at
    for joint in range(at + 1, at + 5):
        if sheet.word(joint) in {"of", "for"}:
            return joint + 1 if tuple(sheet.lower[at:joint]) in _DUTIES else at
    return at


def _at_once(sheet: Sheet, head: int, after: int, at: int) -> bool:
    """Whether a body or a field stands behind an office with no preposition.

    "Secretary, Department of Posts", "DG *Pakistan Post*", "Director *Strategy and Growth*".
    """
    if at > after and _office_place(sheet, at):
        return True
    held_so = sheet.word(after - 1) == ")"  # "Minister of State (Independent Charge) *Science*"
    if sheet.words[head].islower() or not (held_so or sheet.lower[head] in _OF_A_FIELD):
        return False
    if at == after and (_body_apposed(sheet, at) or _opens_a_body(sheet, at)):
        return True
    field = sheet.words[at][:1].isupper() and sheet.word(at) in sheet.lexicon.portfolio
    return field and at not in sheet.party_at and not leads_to_head(sheet, at)


def _body_apposed(sheet: Sheet, at: int) -> bool:
    """Whether a body is named here that ends what is told of somebody ("DG *Pakistan Post*,")."""
    end, party = sheet.party_at.get(at, (0, None))
    return party is not None and party.form in _BODIES and sheet.word(end) in _APPOSED


def _opens_a_body(sheet: Sheet, at: int) -> bool:
    """Whether a body's own noun stands here ("Secretary *Ministry* of IT")."""
    return sheet.word(at) in sheet.lexicon.government and sheet.word(at + 1) == "of"


def after_time(sheet: Sheet, at: int) -> int:
    """The word after "at the time" or "himself" behind an office; the same word where none is."""
    if sheet.word(at) in {"himself", "herself"}:
        return at + 1
    if sheet.word(at) in _OF_SIDES and (after := _past_sides(sheet, at + 1)):
        return after if sheet.word(after) in _BEFORE_NAMES else at
    return at + 3 if tuple(sheet.lower[at : at + 3]) in _TIMES else at


def _past_sides(sheet: Sheet, at: int) -> int:
    """The word after "the two countries", "both sides", "the two central banks"; 0 for none."""
    both = sheet.word(at) == "both"
    if not both and (sheet.word(at) != "the" or sheet.word(at + 1) not in _NUMBERS):
        return 0
    after = noun = at + 1 if both else at + 2
    while sheet.word(noun) in sheet.lexicon.portfolio and sheet.word(noun + 1) not in _BEFORE_NAMES:
        noun += 1
    return noun + 1 if sheet.word(noun) in _SIDES or one_of_bodies(sheet, noun) else after


def one_of_bodies(sheet: Sheet, at: int) -> str | None:
    """The noun for one of several bodies, None where none are told: "bank" for "banks"."""
    word = sheet.words[at]
    one = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    known = one in sheet.lexicon.taken_up or one in sheet.lexicon.government
    return one if known and one != word else None


def _office_place(sheet: Sheet, at: int) -> bool:
    """Whether a ministry or the like follows a comma ("Secretary, Department of Posts")."""
    if at in sheet.party_at:
        return sheet.party_at[at][1].form == "government"
    return sheet.words[at][:1].isupper() and sheet.word(at) in sheet.lexicon.government


def _only_a_place(sheet: Sheet, head: int, after: int) -> bool:
    """Whether "in Baku" after a minister tells where something happened."""
    return (
        sheet.word(after) in {"in", "at", "on", "with", "to"}
        and sheet.lower[head].rstrip("s") in _NO_PLACE
        and after + 1 in sheet.party_at
        and sheet.word(sheet.party_at[after + 1][0]) not in _POSSESSIVES
    )


def _a_person(sheet: Sheet, at: int) -> bool:
    """Whether somebody is named here: "secretary of state under *Jean Castex*"."""
    named = at not in sheet.party_at and name_from(sheet, at) > at + 1
    return named or leads_to_head(sheet, at)


def _bracket_end(sheet: Sheet, at: int) -> int:
    """The word after a short bracket of office words ("(Technology)"), else the same word."""
    place = at + 1
    close = next((at + ahead for ahead in (2, 3, 4) if sheet.word(at + ahead) == ")"), None)
    if close is not None and (_is_manner(sheet, at, close) or _short_name(sheet, at, close)):
        return close + 1
    while place < len(sheet.words) and place - at <= 5 and sheet.words[place] != ")":
        if not _office_word(sheet, place):
            return at
        place += 1
    return place + 1 if place > at + 1 and sheet.word(place) == ")" else at


def _is_manner(sheet: Sheet, bracket: int, close: int) -> bool:
    """Whether a bracket tells how an office is held ("(Acting)")."""
    return " ".join(sheet.lower[bracket + 1 : close]) in _HELD_SO


def _short_name(sheet: Sheet, bracket: int, close: int) -> bool:
    """Whether a bracket gives the short name of the body before it ("Agency (Anatel)")."""
    lexicon = sheet.lexicon
    before = sheet.word(bracket - 1)
    body = before in lexicon.government or before in lexicon.companies
    body = body or before in lexicon.portfolio or bracket in sheet.party_upto
    written = sheet.cut(bracket + 1, close)
    return body and sheet.words[bracket - 1][0].isupper() and " " not in written


def _office_word(sheet: Sheet, at: int) -> bool:
    """Whether a word names a field of work or is an acronym, and no state."""
    if at in sheet.party_at and sheet.party_at[at][1].form in {"name", "adjective"}:
        return False
    word = sheet.words[at]
    known = sheet.lower[at] in sheet.lexicon.portfolio or sheet.lower[at] in {"and", "&", "of"}
    return known or (word.isupper() and word.isalpha() and len(word) > 1)


def phrase_end(sheet: Sheet, at: int) -> int | None:
    """The word after the noun phrase that begins at a word, None where none does."""
    start = at
    while sheet.word(start) in _DETERMINERS:
        start += 1
    place, after = start, None
    while place < len(sheet.words):
        grown = _next_word(sheet, start, place)
        if grown is None:
            break
        place, counts = grown
        after = place if counts else after
    return after


def _next_word(sheet: Sheet, start: int, place: int) -> tuple[int, bool] | None:
    """Where the phrase goes on after ``place``, and whether it can end there."""
    word = sheet.lower[place]
    if place in sheet.party_at:
        end = sheet.party_at[place][0]
        return _body_end(sheet, end + (sheet.word(end) in _ABROAD)), True
    if _belongs(sheet, place):
        return place + 1, True
    if word in _JOINTS:
        return (
            (_past_joint(sheet, place), False) if place > start and _joins(sheet, place) else None
        )
    if word in _POSSESSIVES:
        return (place + 1, False) if _acceptable(sheet, place + 1) else None
    if word == "(" and place > start:
        end = _bracket_end(sheet, place)
        return (end, True) if end > place else None
    if sheet.words[place][:1].isupper():
        return _unknown(sheet, start, place)
    return None


def _belongs(sheet: Sheet, place: int) -> bool:
    """Whether a word is of the vocabulary of ministries and departments."""
    word = sheet.lower[place]
    lexicon = sheet.lexicon
    if word == "general" and name_from(sheet, place + 1) > place + 2:
        return False
    if word in lexicon.portfolio or word in lexicon.modifiers or word in lexicon.government:
        return True
    if word == "new":
        return sheet.word(place + 1) in lexicon.portfolio
    if word in lexicon.taken_up or word in _LANDS or one_of_bodies(sheet, place) is not None:
        return sheet.words[place].islower() and _after_owner(sheet, place)
    if word in lexicon.heads:
        previous = sheet.word(place - 1)
        told = previous in _DETERMINERS or previous in lexicon.modifiers
        return told or (place in sheet.party_upto and sheet.words[place].islower())
    return word in lexicon.companies and sheet.words[place][0].isupper()


def _after_owner(sheet: Sheet, place: int) -> bool:
    """Whether "the" or a possessive stands before a word, with words of a field at most between."""
    place -= 1
    while sheet.word(place) in sheet.lexicon.portfolio or place + 1 in sheet.party_upto:
        place -= 1
    return sheet.word(place) in _DETERMINERS or sheet.word(place) in _POSSESSIVES


def _acceptable(sheet: Sheet, place: int) -> bool:
    """Whether a phrase can go on with this word."""
    return place in sheet.party_at or _belongs(sheet, place)


def _joins(sheet: Sheet, joint: int) -> bool:
    """Whether a comma or an "and" goes on with the same phrase."""
    place = _past_joint(sheet, joint)
    if sheet.word(place) == "new" and place not in sheet.party_at:
        place += 1
    if place in sheet.party_at and sheet.word(sheet.party_at[place][0]) in _ABROAD:
        return True  # "Foreign Affairs and *Moroccans Abroad*"
    if sheet.word(place) not in sheet.lexicon.portfolio or _a_party_begins(sheet, place):
        return False
    upper_before = sheet.words[joint - 1][:1].isupper()
    if sheet.words[place][0].isupper() != upper_before and not _acronym_near(sheet, joint, place):
        return False
    if leads_to_head(sheet, place):
        return False
    return sheet.lower[joint] != "," or upper_before or _list_goes_on(sheet, place)


def _a_party_begins(sheet: Sheet, place: int) -> bool:
    """Whether a party is named here, and not by fields of work alone ("Spectrum Department")."""
    if place not in sheet.party_at:
        return False
    end, party = sheet.party_at[place]
    fields = sheet.lexicon.portfolio | sheet.lexicon.government
    return bool(party.party) or not fields.issuperset(sheet.lower[place:end])


def _past_joint(sheet: Sheet, joint: int) -> int:
    """The word that goes on after ", and the"."""
    while sheet.word(joint) in {"the", "and", "&", ","}:
        joint += 1
    return joint


def _acronym_near(sheet: Sheet, joint: int, place: int) -> bool:
    """Whether an acronym, which tells nothing of the case, stands on either side of a joint."""
    return any(sheet.words[at].isupper() for at in (joint - 1, place) if len(sheet.words[at]) > 1)


def leads_to_head(sheet: Sheet, place: int) -> bool:
    """Whether the words from here on are another office ("and Communications Minister X")."""
    for ahead in range(place, min(place + 5, len(sheet.words))):
        word = sheet.lower[ahead]
        if word in sheet.lexicon.heads and word in sheet.lexicon.titles and ahead == place:
            return word in _RANKS
        if word in GIVEN_TITLES and is_name_word(sheet, ahead, later=False):
            return False
        if word in sheet.lexicon.heads or word in sheet.lexicon.plurals:
            return True
        if word not in sheet.lexicon.portfolio and word not in sheet.lexicon.modifiers:
            return False
    return False


def _list_goes_on(sheet: Sheet, place: int) -> bool:
    """Whether a further "and" comes in a list in lower case ("transport, trade and IT")."""
    for ahead in range(place, min(place + 6, len(sheet.words))):
        if sheet.lower[ahead] in {"and", "&"}:
            return True
        if sheet.lower[ahead] not in sheet.lexicon.portfolio and sheet.lower[ahead] != ",":
            return False
    return False


def _unknown(sheet: Sheet, start: int, place: int) -> tuple[int, bool] | None:
    """A capitalised word outside the vocabulary: a body's name first, else a person's."""
    if skip_titles(sheet, place) > place:
        return None
    after = name_from(sheet, place)
    if after == place:
        return place + 1, True
    if place == start and after > place + 2 and _acronym_leads(sheet, place):
        return place + 1, True
    follower = sheet.word(after)
    body = (
        place == start
        or (after == place + 1 and _body_noun(sheet, place - 1))
        or follower in sheet.lexicon.government
        or follower in sheet.lexicon.companies
        or follower in _POSSESSIVES
    )
    return (_body_end(sheet, after), True) if body else None


def _acronym_leads(sheet: Sheet, place: int) -> bool:
    """Whether an acronym stands before somebody's name ("head of ADD Mohammed Drissi")."""
    word, following = sheet.words[place], sheet.words[place + 1 : place + 3]
    return len(word) > 1 and word.isupper() and not any(one.isupper() for one in following)


def _body_noun(sheet: Sheet, place: int) -> bool:
    """Whether a common noun for a body stands here ("the agency Agesic")."""
    word = sheet.words[place]
    return word in sheet.lexicon.taken_up or word in sheet.lexicon.government


def _body_end(sheet: Sheet, after: int) -> int:
    """The word after a body's name that goes on with a party ("Correos de Cuba")."""
    place = after
    while sheet.words[place] in sheet.lexicon.particles:
        place += 1
    if place > after and place in sheet.party_at:
        return sheet.party_at[place][0]
    return after
