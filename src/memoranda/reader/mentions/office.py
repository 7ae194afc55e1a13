"""Offices: "Minister of Communications", "the then Jordanian ICT minister", "CEO of ...".

An office is read around its noun: to the left the words that belong to it and whose it is, to
the right what it is held in or for.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.name import (
    GIVEN_TITLES,
    is_name_word,
    is_of_office_and_name,
    is_title,
    name_from,
    name_upto,
    skip_titles,
)
from memoranda.reader.mentions.office_owner import POSSESSIVES, owner_of, owns
from memoranda.reader.mentions.office_reach import held_for, office_end
from memoranda.reader.mentions.scope import leads_to_head, phrase_end, scope_end
from memoranda.reader.mentions.sheet import Sheet

STATE_FORMS: Final = frozenset({"name", "adjective", "people", "capital"})

#: Nouns that are an office only behind one word, or before others.
_ONLY_WITH: dict[str, tuple[str, tuple[str, ...]]] = {
    "prince": ("crown", ()),
    "princess": ("crown", ()),
    "lady": ("first", ()),
    "opposite": ("", ("number", "numbers")),
    "assistant": ("", ("to",)),
    "aide": ("", ("to",)),
    "charge": ("", ("d'affaires", "d’affaires")),
}
#: Offices that are held in ministries, whose letters may stand before them.
_IN_MINISTRIES: Final = frozenset({"secretary", "undersecretary", "deputy"})
#: By what one is a lawyer or an engineer without being in office.
_LEARNED: Final = frozenset("training profession trade education background".split())
_HOLDING: Final = frozenset({"held", "holds", "had", "has", "took", "inherited"})


class Office(NamedTuple):
    """A group of words that tells an office.

    Attributes:
        first: the first word of the group, with articles, "then" and the party before it.
        core: the first word of the office itself.
        head: the noun.
        after: the word after the group.
        parties: the party mentions before it, in order of the text.
        possessor: words of an owner that is no known party ("AWCC’s"), None where there is none.
        scoped: the party mentions after it that it is held for.
        body: the words after it that name a body which is no known party.
        plural: whether it is told of several people.
        counterpart: whether it is another's office ("his Serbian counterpart").
    """

    first: int
    core: int
    head: int
    after: int
    parties: tuple[PartyMention, ...]
    possessor: tuple[int, int] | None
    scoped: tuple[PartyMention, ...]
    body: tuple[int, int] | None
    plural: bool
    counterpart: bool


def find_offices(sheet: Sheet) -> list[Office]:
    """All offices of a sheet, in order; they do not overlap."""
    lexicon = sheet.lexicon
    nouns = lexicon.nouns
    offices: list[Office] = []
    floor = 0
    for at in sheet.marks:
        word = sheet.lower[at]
        if at < floor or (offices and _titles_a_name(sheet, at, floor)):
            continue
        if word in lexicon.leading and _is_told_of_who(sheet, at):
            office = _lead(sheet, at)
            if not (office.scoped or office.body):
                continue  # "who headed it"
        elif word in lexicon.posts and word not in nouns:
            post = _post(sheet, at)
            if post is None:
                continue
            office = post
        elif word in nouns and not _before_noun(sheet, at) and not _of_body_name(sheet, at):
            if _is_by_training(sheet, at):
                continue
            office = _read(sheet, at, floor)
        else:
            continue
        if offices and _of_a_party(sheet, offices[-1], office):
            office = office._replace(first=offices.pop().first)
        offices.append(office)
        floor = office.after
    return offices


def _is_by_training(sheet: Sheet, at: int) -> bool:
    """Whether a noun tells what somebody learned, and no office: "an economist *by training*"."""
    return sheet.word(at + 1) == "by" and sheet.word(at + 2) in _LEARNED


def _of_a_party(sheet: Sheet, told: Office, office: Office) -> bool:
    """Whether an office follows a seat in a party: "*Member of the Politburo*, Minister of"."""
    if sheet.words[told.head] != "Member" or office.plural or office.counterpart:
        return False
    joined = sheet.lower[told.after : office.first] in ([","], ["and"], [",", "and"])
    return joined and sheet.words[office.core][0].isupper() and office.first == office.core


def _titles_a_name(sheet: Sheet, at: int, floor: int) -> bool:
    """Whether a noun behind an office is a title: "the Minister, *Engineer* X"."""
    if not is_title(sheet, at):
        return False
    first = floor + (sheet.words[floor] == ",")
    if at > first and skip_titles(sheet, first) <= at:
        return False  # not behind other titles alone: "the Minister, *Major General* Engineer X"
    return is_name_word(sheet, at + 1, later=False)


def _is_told_of_who(sheet: Sheet, verb: int) -> bool:
    """Whether a verb is what somebody does, now or then: "who *heads*", "who then *headed*"."""
    if sheet.word(verb - 1) == "who":
        return True
    return sheet.word(verb - 1) in sheet.lexicon.linking and sheet.word(verb - 2) == "who"


def _lead(sheet: Sheet, verb: int) -> Office:
    """The role of somebody "who heads the Communications Service of Tajikistan"."""
    after = phrase_end(sheet, verb + 1) or verb + 1
    after = scope_end(sheet, verb, after)
    scoped, body = held_for(sheet, verb, after)
    return Office(verb, verb, verb, after, (), None, scoped, body, False, False)


def _post(sheet: Sheet, at: int) -> Office | None:
    """The office of somebody "who then held Hashemi's post"."""
    mark = at - 1 if owns(sheet, at - 1) else at - 2
    owner = mark - 1
    while owner > 0 and sheet.words[owner][0].isupper() and sheet.word(owner) not in _HOLDING:
        owner -= 1
    if not owns(sheet, mark) or mark - owner < 2 or sheet.word(owner) not in _HOLDING:
        return None
    who = owner - 1 if sheet.word(owner - 1) == "who" else owner - 2
    if sheet.word(who) != "who":
        return None
    return Office(who, at, at, at + 1, (), (owner + 1, mark), (), None, False, True)


def _of_body_name(sheet: Sheet, at: int) -> bool:
    """Whether several office holders are in a body's name: "the *Council of ICT Ministers of*"."""
    if sheet.lower[at] not in sheet.lexicon.plurals:
        return False
    for first in range(at - 1, max(-1, at - _LONG_BODY), -1):
        if first in sheet.party_at:
            after, party = sheet.party_at[first]
            return after > at and party.form == "body"
    return False


def _before_noun(sheet: Sheet, at: int) -> bool:
    """Whether a noun only opens a longer office ("Deputy Minister") or is a party's name."""
    if at in sheet.party_at or (owns(sheet, at + 1) and leads_to_head(sheet, at + 2)):
        return True
    if sheet.lower[at] in _ONLY_WITH:
        before, behind = _ONLY_WITH[sheet.lower[at]]
        return sheet.word(at - 1) != before and sheet.word(at + 1) not in behind
    if sheet.lower[at] == "host":
        return sheet.word(at - 1) not in {"his", "her"} or sheet.word(at + 1) != ","
    if sheet.lower[at] == "chief" and sheet.word(at + 1) == "marshal":
        return True
    if sheet.lower[at] in _NAMES_TOO and _is_a_name(sheet, at):
        return True
    if is_of_office_and_name(sheet, at) or _is_hour(sheet, at):
        return True
    if sheet.lower[at] == "opposite":
        return not sheet.word(at + 1).startswith("number")
    if sheet.lower[at] in sheet.lexicon.counterparts or _followed(sheet, at):
        return False
    leads = leads_to_head(sheet, at + 1) or _leads_over_fields(sheet, at)
    return leads and not _titles_a_name(sheet, at + 1, at + 1)


def _is_hour(sheet: Sheet, at: int) -> bool:
    """Whether letters tell half a day, not a prime minister: "at 3 *pm*"."""
    if sheet.lower[at] != "pm":
        return False
    return sheet.words[at] != "PM" or sheet.word(at - 1)[-1:].isdigit()


def _leads_over_fields(sheet: Sheet, at: int) -> bool:
    """Whether a rank opens an office of several fields: "*Deputy* Trade and Industry Minister"."""
    if sheet.lower[at] not in sheet.lexicon.modifiers:
        return False
    joint = at + 1
    while sheet.word(joint) in sheet.lexicon.portfolio and joint not in sheet.party_at:
        joint += 1
    if joint == at + 1 or sheet.word(joint) not in {"and", "&", ","}:
        return False
    return _fields_meet(sheet, joint) and leads_to_head(sheet, joint + 1)


def _followed(sheet: Sheet, at: int) -> bool:
    """Whether "general" or the like belongs to a noun, unlike "Deputy *General Director*".

    Of "chief executive *officers*" the last word is the noun.
    """
    opens = sheet.lower[at] == "deputy" and sheet.word(at + 2) in sheet.lexicon.nouns
    opens = opens or sheet.word(at + 2) in sheet.lexicon.plurals
    return sheet.word(at + 1) in sheet.lexicon.followers and not opens


def _given_name(sheet: Sheet, at: int) -> bool:
    """Whether a title opens a name whose office stands before it, or behind a comma."""
    if sheet.words[at].islower() or at in sheet.party_upto or owns(sheet, at - 1):
        return False
    after = name_from(sheet, at + 1)
    if after == at + 1 or is_title(sheet, at + 1):
        return False
    before = sheet.word(at - 1)
    office = before in sheet.lexicon.heads or before in sheet.lexicon.portfolio
    return office or (before != "the" and sheet.word(after) == "," and _opens(sheet, after + 1))


def _opens(sheet: Sheet, at: int) -> bool:
    """Whether an office begins here, with a state or an article before it or without."""
    if sheet.word(at) in sheet.lexicon.left_off:
        at += 1
    if at in sheet.party_at:
        at = sheet.party_at[at][0]
        at += owns(sheet, at)
    return leads_to_head(sheet, at)


#: So many words before a noun the name of a body may begin that it is in.
_LONG_BODY: Final = 7
#: Titles that are given names or family names as well: "Omar *Sultan* Al Olama".
_NAMES_TOO: Final = frozenset({"sultan", "king", "bishop", "marshal", "amir", "emir"})


#: What stands before no personal name: "Custodian of *the Two* Holy Mosques King Salman".
_BEFORE_NO_NAME: Final = frozenset({"the", "two"})


def _is_a_name(sheet: Sheet, at: int) -> bool:
    """Whether a title is a name of somebody where it stands."""
    word = sheet.lower[at]
    if word in GIVEN_TITLES:
        return _given_name(sheet, at)
    if word == "sultan" and sheet.lower[at + 1] in {"al", "bin", "ibn"}:
        return True
    if word == "sultan" and is_name_word(sheet, at - 1, later=False):
        return at not in sheet.party_upto
    return _inside_name(sheet, at)


def _inside_name(sheet: Sheet, at: int) -> bool:
    """Whether a word stands between the words of a name."""
    before, after = sheet.words[at - 1] if at else "", sheet.words[at + 1 : at + 2]
    if sheet.word(name_upto(sheet, at) - 1) in _BEFORE_NO_NAME:
        return False
    if at in sheet.party_upto or sheet.lower[at - 1] in sheet.lexicon.heads:
        return False
    return before.istitle() and sheet.words[at].istitle() and bool(after and after[0].istitle())


def _read(sheet: Sheet, head: int, floor: int) -> Office:
    """The office around a noun, reading no word before ``floor``."""
    core = _core(sheet, head, floor)
    first, parties, possessor = owner_of(sheet, core, floor)
    core = _with_ministry(sheet, core, head)
    if sheet.lower[core] == "european" and sheet.lower[head] == "commissioner":
        parties, core = (_of_the_union(sheet, core),), core + 1
    after = office_end(sheet, head)
    counterpart = sheet.lower[head] in sheet.lexicon.counterparts
    plural = sheet.lower[head] in sheet.lexicon.plurals
    scoped, body = held_for(sheet, head, after)
    return Office(first, core, head, after, parties, possessor, scoped, body, plural, counterpart)


def _core(sheet: Sheet, head: int, floor: int) -> int:
    """The first word of the office itself: modifiers and fields before its noun."""
    core, place, listed = head, head - 1, False
    while place >= floor and place + 1 not in sheet.party_upto:
        word = sheet.lower[place]
        if _own_word(sheet, place, head):
            core, place = place, place - 1
        elif word == ")" and _field_bracket(sheet, place, floor):
            place -= 3
        elif word in {"and", "&"} and _fields_meet(sheet, place):
            listed, place = True, place - 1
        elif word == "," and listed and _fields_meet(sheet, place):
            place -= 1
        elif word in POSSESSIVES and sheet.word(place - 1) in sheet.lexicon.heads:
            core, place = place - 1, place - 2
        else:
            break
    return core


def _of_the_union(sheet: Sheet, at: int) -> PartyMention:
    """The union that a European commissioner is of."""
    return PartyMention(sheet.starts[at], sheet.end(at), "EU", "adjective")


def _with_ministry(sheet: Sheet, core: int, head: int) -> int:
    """The first word with a ministry's acronym, which tells the field ("MSIT Minister")."""
    if core not in sheet.party_upto:
        return core
    if sheet.lower[core - 1] == "ministry":  # "Turkish *Foreign Ministry* Undersecretary"
        first = core - 1
        while sheet.lower[first - 1] in sheet.lexicon.portfolio:
            first -= 1
        return first if first < core - 1 else core
    start, party = sheet.party_upto[core]
    if party.form == "government" and start + 1 < core:
        return core - 1 if sheet.lower[core - 1] in sheet.lexicon.modifiers else core
    if start + 1 < core or not _acronym(sheet, start):
        return core
    of_ministry = sheet.lower[head] == "minister" and party.form in {"government", "body"}
    of_ministry = of_ministry or (
        sheet.lower[head] in _IN_MINISTRIES and party.form == "government"
    )
    return start if of_ministry else core


def _own_word(sheet: Sheet, place: int, head: int) -> bool:
    """Whether a word before the noun is part of the office."""
    word = sheet.lower[place]
    if word in sheet.lexicon.left_off:
        return False
    if word in sheet.lexicon.modifiers:
        return True
    if word == "under":
        return sheet.lower[head] == "secretary"
    if word in sheet.lexicon.portfolio:
        electronic = word.startswith("e-")
        return sheet.words[place][0].isupper() or electronic or sheet.words[head][0].islower()
    return _acronym(sheet, place) and sheet.lower[head] == "minister"


def _acronym(sheet: Sheet, place: int) -> bool:
    """Whether a word is an acronym."""
    word = sheet.words[place]
    if word in sheet.lexicon.capital_titles:
        return False
    return 1 < len(word) <= 10 and word.isupper() and word.isalpha()


def _field_bracket(sheet: Sheet, place: int, floor: int) -> bool:
    """Whether a bracket gives the acronym of the field before it ("Technology (ICT)")."""
    return (
        place - 3 >= floor
        and sheet.words[place - 2] == "("
        and sheet.lower[place - 3] in sheet.lexicon.portfolio
        and place not in sheet.party_upto
    )


def _fields_meet(sheet: Sheet, joint: int) -> bool:
    """Whether an "and" or a comma joins two fields in the same case."""
    before, behind = sheet.words[joint - 1], sheet.words[joint + 1]
    fields = sheet.lexicon.portfolio
    return (
        joint > 0
        and sheet.lower[joint - 1] in fields
        and sheet.lower[joint + 1] in fields
        and before[0].isupper() == behind[0].isupper()
    )
