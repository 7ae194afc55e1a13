"""Offices: "Minister of Communications", "the then Jordanian ICT minister", "CEO of ...".

An office is read around its noun: to the left the words that belong to it and whose it is, to
the right what it is held in or for.
"""

from __future__ import annotations

from typing import NamedTuple

from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.name import is_name_word
from memoranda.reader.mentions.scope import leads_to_head, phrase_end, scope_end
from memoranda.reader.mentions.sheet import Sheet

STATE_FORMS = frozenset({"name", "adjective", "people", "capital"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_PLAIN_HEADS = frozenset(
    {"minister", "premier", "ambassador", "king", "queen", "chancellor", "envoy", "governor"}
)

#: Nouns that are an office only behind one word, or before others.
_ONLY_WITH: dict[str, tuple[str, tuple[str, ...]]] = {
    "prince": ("crown", ()),
    "princess": ("crown", ()),
    "lady": ("first", ()),
    "opposite": ("", ("number", "numbers")),
    "charge": ("", ("d'affaires", "d’affaires")),
}
_GOVERNMENTS = frozenset({"government", "ministry", "state", "regulator", "authority", "embassy"})
#: A head, a preposition and another head.
_WITH_ANOTHER = 3
_HOLDING = frozenset({"held", "holds", "had", "has", "took", "inherited"})


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
    for at in sheet.places(lexicon.telling):
        if at < floor or (offices and at == floor and sheet.lower[at] in lexicon.titles):
            continue
        word = sheet.lower[at]
        if word in lexicon.leading and sheet.word(at - 1) == "who":
            office = _lead(sheet, at)
        elif word in lexicon.posts and word not in nouns:
            post = _post(sheet, at)
            if post is None:
                continue
            office = post
        elif word in nouns and not _before_noun(sheet, at):
            office = _read(sheet, at, floor)
        else:
            continue
        offices.append(office)
        floor = office.after
    return offices


def _lead(sheet: Sheet, verb: int) -> Office:
    """The role of somebody "who heads the Communications Service of Tajikistan"."""
    after = phrase_end(sheet, verb + 1) or verb + 1
    after = scope_end(sheet, verb, after)
    scoped, body = _held_for(sheet, verb, after)
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


def _before_noun(sheet: Sheet, at: int) -> bool:
    """Whether a noun only opens a longer office ("Deputy Minister") or is a party's name."""
    if at in sheet.party_at:
        return True
    if sheet.lower[at] in _ONLY_WITH:
        before, behind = _ONLY_WITH[sheet.lower[at]]
        return sheet.word(at - 1) != before and sheet.word(at + 1) not in behind
    if sheet.lower[at] == "host":
        return sheet.word(at - 1) not in {"his", "her"} or sheet.word(at + 1) != ","
    if sheet.lower[at] == "sultan" and sheet.lower[at + 1] in {"al", "bin", "ibn"}:
        return True
    if sheet.lower[at] == "sultan" and is_name_word(sheet, at - 1, later=False):
        return at not in sheet.party_upto
    if sheet.lower[at] == "chief" and sheet.word(at + 1) == "marshal":
        return True
    if sheet.lower[at] in _NAMES_TOO and _inside_name(sheet, at):
        return True
    if sheet.lower[at] == "opposite":
        return not sheet.word(at + 1).startswith("number")
    if (
        sheet.lower[at] in sheet.lexicon.counterparts
        or sheet.word(at + 1) in sheet.lexicon.followers
    ):
        return False
    return leads_to_head(sheet, at + 1)


#: Titles that are given names or family names as well: "Omar *Sultan* Al Olama".
_NAMES_TOO = frozenset({"sultan", "king", "bishop", "marshal"})


def _inside_name(sheet: Sheet, at: int) -> bool:
    """Whether a word stands between the words of a name."""
    before, after = sheet.words[at - 1] if at else "", sheet.words[at + 1 : at + 2]
    if at in sheet.party_upto or sheet.lower[at - 1] in sheet.lexicon.heads:
        return False
    return before.istitle() and sheet.words[at].istitle() and bool(after and after[0].istitle())


def _read(sheet: Sheet, head: int, floor: int) -> Office:
    """The office around a noun, reading no word before ``floor``."""
    core = _core(sheet, head, floor)
    first, parties, possessor = _owner(sheet, core, floor)
    core = _with_ministry(sheet, core, head)
    if sheet.lower[core] == "european" and sheet.lower[head] == "commissioner":
        parties, core = (_of_the_union(sheet, core),), core + 1
    after = _before_another(sheet, head, _end(sheet, head))
    counterpart = sheet.lower[head] in sheet.lexicon.counterparts
    plural = sheet.lower[head] in sheet.lexicon.plurals
    scoped, body = _held_for(sheet, head, after)
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
        elif word in _POSSESSIVES and sheet.word(place - 1) in sheet.lexicon.heads:
            core, place = place - 1, place - 2
        else:
            break
    return core


def _of_the_union(sheet: Sheet, at: int) -> PartyMention:
    """The union that a European commissioner is of."""
    return PartyMention(sheet.starts[at], sheet.ends[at], "EU", "adjective")


def _with_ministry(sheet: Sheet, core: int, head: int) -> int:
    """The first word with a ministry's acronym, which tells the field ("MSIT Minister")."""
    if core not in sheet.party_upto:
        return core
    start, party = sheet.party_upto[core]
    if party.form == "government" and start + 1 < core:
        return core - 1 if sheet.lower[core - 1] in sheet.lexicon.modifiers else core
    acronym = sheet.lower[head] == "minister" and start + 1 == core and _acronym(sheet, start)
    return start if acronym and party.form in {"government", "body"} else core


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
        return sheet.words[place][0].isupper() or sheet.words[head][0].islower()
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


def _owner(
    sheet: Sheet, core: int, floor: int
) -> tuple[int, tuple[PartyMention, ...], tuple[int, int] | None]:
    """The first word of the group, the parties and the unknown owner before the office."""
    first, place = core, core - 1
    parties: list[PartyMention] = []
    while place >= floor:
        if place + 1 in sheet.party_upto:
            if parties and not _another(sheet, place):
                break
            start, party = sheet.party_upto[place + 1]
            parties.append(party)
            first, place = start, start - 1
        elif sheet.word(place) == ")" and place in sheet.party_upto and not parties:
            parties.append(sheet.party_upto[place][1])
            first, place = _before_bracket(sheet, place)
        elif sheet.lower[place] in _POSSESSIVES and not parties:
            if place not in sheet.party_upto:
                return _unknown_owner(sheet, place, floor, first)
            place -= 1
        elif sheet.lower[place] in sheet.lexicon.left_off:
            first, place = place, place - 1
        elif sheet.lower[place] == "and" and parties and place in sheet.party_upto:
            place -= 1
        else:
            break
    if not parties and place == first - 1 and first == core:
        return _body_before(sheet, core, floor)
    return first, tuple(reversed(parties)), None


def _another(sheet: Sheet, place: int) -> bool:
    """Whether the party here is joined to the next one by "and"."""
    return sheet.word(place + 1) in {"and", "&"}


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
    if start < floor:
        return first, (), None
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

    A comma joins two ministers' offices alone ("Deputy Prime Minister, Minister of Trade").
    """
    comma = sheet.word(joint) == ","
    if not comma and sheet.word(joint) not in {"and", "&"}:
        return None
    for place in range(joint + 1, min(joint + 6, len(sheet.words))):
        word = sheet.lower[place]
        if word in sheet.lexicon.heads and not leads_to_head(sheet, place + 1):
            if comma and not (upper and word == sheet.lower[head] == "minister"):
                return None
            return place if sheet.words[place][0].isupper() == upper else None
        if place in sheet.party_at or not (
            word in sheet.lexicon.heads
            or word in sheet.lexicon.modifiers
            or word in sheet.lexicon.portfolio
        ):
            return None
    return None


def _held_for(
    sheet: Sheet, head: int, after: int
) -> tuple[tuple[PartyMention, ...], tuple[int, int] | None]:
    """The parties, or else the unknown body, that the office is held for."""
    scoped: list[PartyMention] = []
    body: tuple[int, int] | None = None
    preposition = "of"
    place = head + 1
    while place < after:
        word = sheet.lower[place]
        if place in sheet.party_at:
            end, party = sheet.party_at[place]
            own = owns(sheet, end) or party.form in {"adjective", "government"}
            if sheet.words[place - 1] == "," and leads_to_head(sheet, end):
                break  # the next office of a list: "…, US Secretary of State"
            if sheet.words[end] in sheet.lexicon.particles:
                place = end
                continue
            if not party.party and body is None:
                body = (place, end)
            elif preposition not in sheet.lexicon.hosts or own:
                scoped.append(party)
            place = end
            continue
        if word in sheet.lexicon.scopes:
            preposition = word
        elif body is None and _of_a_body(sheet, place, preposition):
            body = (place, _body_end(sheet, place, after))
        place += 1
    return tuple(scoped), body


def _of_a_body(sheet: Sheet, place: int, preposition: str) -> bool:
    """Whether a body that is no known party is named from this word on."""
    word = sheet.lower[place]
    if preposition in sheet.lexicon.hosts or not sheet.words[place][0].isalpha():
        return False
    if word in {"the", "its", "and"} or sheet.word(place - 1) == "(":
        return False
    begins = sheet.word(place - 1) in {"the", "of", "at", "from", ","}
    return begins and (sheet.words[place][0].isupper() or word in sheet.lexicon.government)


def _body_end(sheet: Sheet, place: int, after: int) -> int:
    """The word after the name of a body."""
    while place < after and sheet.words[place] not in {",", "(", ";"}:
        place += 1
    return place


def owns(sheet: Sheet, after: int) -> bool:
    """Whether a possessive follows."""
    return sheet.word(after) in _POSSESSIVES
