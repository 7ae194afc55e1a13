"""Introductions: an office and the name of who holds it, side by side.

Reads "Minister of Communications Amr Talaat", "the CEO of the bank, Ali Khan," and "Ali Khan, who
was then head of the agency"; leaves "the Minister of Communications, Huawei and" alone.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.name import (
    is_title,
    name_from,
    name_upto,
    skip_titles,
)
from memoranda.reader.mentions.office import Office
from memoranda.reader.mentions.office_owner import owns
from memoranda.reader.mentions.sheet import Sheet

_OPENINGS: Final = frozenset({",", "–", "—", "-", "(", ":"})
_DASHES: Final = frozenset({"–", "—"})
#: What stands between a party and the one of several who is of it.
_BEFORE_ONE: Final = frozenset({",", "(", "'s", "’s"})
_LIST_MARKS: Final = frozenset({",", "and", ";", "&", "."})
_LONGEST_AFTER: Final = 7
_FULL_NAME: Final = 2
#: A name that stands alone is longer than this.
_SHORTEST_NAME: Final = 3
#: How adverbs end with which a sentence opens.
_ADVERBS: Final = ("ly", "wards", "ward", "wise", "while")
_TO_TOWNS: Final = frozenset({"in", "to", "at", "from", "near", "via", "through", "outside"})
#: So many words from "who" to "as".
_LONGEST_WHO: Final = 12
_STOPS: Final = frozenset({",", ".", ";"})
_LINKS: Final = frozenset({"is", "was", "as", "became", "becomes", "become", "been"})
_HAVE: Final = frozenset({"has", "had", "have"})
_BEEN: Final = frozenset({"been", "become", "taken"})
#: So many words an aside may have between a name and what somebody became.
_LONGEST_ASIDE: Final = 40
_SINGLE_NAME_HEADS: Final = frozenset(
    {"minister", "president", "premier", "ambassador", "king", "sultan", "emir", "chancellor"}
)


class Introduction(NamedTuple):
    """A name told with an office: its first word, the word after it, and the party behind it.

    ``sure`` where the name can stand for itself; else it must be known from elsewhere.
    """

    office: Office
    first: int
    after: int
    behind: PartyMention | None
    sure: bool
    rank: int = 0


def find_introductions(sheet: Sheet, offices: list[Office]) -> list[Introduction]:
    """All introductions, in the order of their offices; a name is taken once."""
    found: list[Introduction] = []
    taken: set[int] = set()
    introduced: set[int] = set()
    offices = _with_colleagues(sheet, offices)
    for place, office in enumerate(offices):
        limit = offices[place + 1].head if place + 1 < len(offices) else len(sheet.words)
        introductions = _of_office(sheet, office, taken, limit)
        if _honour(sheet, office) and introduced.issuperset(one.first for one in introductions):
            continue
        for introduction in introductions:
            introduced.add(introduction.first)
            if not _bare(office):
                taken.update(range(introduction.first, introduction.after))
        found += introductions
    return found


def _bare(office: Office) -> bool:
    """Whether an office is one noun that tells nothing more, so that another may follow."""
    if office.plural or office.counterpart or _owned(office):
        return False
    return office.after - office.core == 1


def _honour(sheet: Sheet, office: Office) -> bool:
    """Whether an office is but letters of honour behind the name: "Minister Ali Khan, *MP*"."""
    return sheet.words[office.head] in sheet.lexicon.postnominals and _bare(office)


def _with_colleagues(sheet: Sheet, offices: list[Office]) -> list[Office]:
    """The offices, that of "his Fijian colleague X, Minister of" with the colleague's party."""
    joined: list[Office] = []
    for office in offices:
        colleague = joined[-1] if joined and joined[-1].counterpart else None
        if colleague is None or office.counterpart or _owned(office):
            joined.append(office)
            continue
        name = skip_titles(sheet, colleague.after + (sheet.word(colleague.after) == ","))
        named = name_from(sheet, name)
        direct = skip_titles(sheet, office.after)
        if named > name and name_from(sheet, direct) > direct:
            joined.append(office)  # "his colleague X, Minister *Y* said"
        elif named > name and sheet.lower[named : office.first] in ([","], [",", "the"]):
            joined[-1] = office._replace(parties=colleague.parties)
        elif sheet.lower[colleague.after : office.first] in ([","], []):
            joined.append(office._replace(parties=colleague.parties))
        else:
            joined.append(office)
    return joined


def _owned(office: Office) -> bool:
    """Whether an office tells itself whose it is."""
    return bool(office.parties or office.scoped or office.possessor)


def _of_office(sheet: Sheet, office: Office, taken: set[int], limit: int) -> list[Introduction]:
    """Who holds one office: the name that follows at once, else the one before, else after."""
    direct = skip_titles(sheet, office.after)
    first, after = _left(sheet, office)
    if name_from(sheet, direct) > direct:
        right = _right(sheet, office, direct, at_once=True)
        if office.plural or after - first < _FULL_NAME or any(one.sure for one in right):
            return right
    if _is_dateline(sheet, office, first, after):
        first = after
    if office.plural:
        holders = _holders_before(sheet, office, first, after)
        if holders:
            return holders
    elif first < after and after - 1 not in taken and not _is_no_name(sheet, first, after):
        if after - first < _FULL_NAME and (others := _told_behind(sheet, office)):
            return others
        owner = _owner_before(sheet, first) or _spoken_for(sheet, office.after)
        sure = after - first > 1 or _single_may_lead(sheet, office, first)
        return [Introduction(office, first, after, owner, sure)]
    behind = _past_seat(sheet, office.after)
    if sheet.word(behind) in _OPENINGS:
        return _right(sheet, office, skip_titles(sheet, behind + 1), at_once=False)
    return []


def _told_behind(sheet: Sheet, office: Office) -> list[Introduction]:
    """Who holds an office behind the surname of another: "Li, *Oman's envoy, Ali Roe*, and"."""
    if sheet.word(office.after) != "," or not (office.parties or office.possessor):
        return []
    first = skip_titles(sheet, office.after + 1)
    after = name_from(sheet, first)
    if after - first < _FULL_NAME or sheet.word(after) not in _LIST_MARKS:
        return []
    return _right(sheet, office, first, at_once=False)


def _past_seat(sheet: Sheet, after: int) -> int:
    """The word after the town that an office is told with ("the minister *in La Paz*, X")."""
    if sheet.word(after) in {"there", "here"} and sheet.word(after + 1) == ",":
        return after + 1
    if sheet.word(after) not in {"in", "at"} or after + 1 not in sheet.party_at:
        return after
    end, party = sheet.party_at[after + 1]
    told = party.form == "capital" and sheet.word(end) == ","
    return end if told and name_from(sheet, skip_titles(sheet, end + 1)) > end + 2 else after


def _is_dateline(sheet: Sheet, office: Office, first: int, after: int) -> bool:
    """Whether the town of a dateline stands before an office whose holder is told behind it."""
    opens = first == 0 or sheet.words[first - 1][0] == "\n"
    return opens and sheet.word(after) in _DASHES and sheet.word(office.after) == ","


def _is_no_name(sheet: Sheet, first: int, after: int) -> bool:
    """Whether one word before an office is a town or opens the sentence: "*Afterwards*, the …"."""
    if after - first > 1:
        return False
    opens = sheet.word(first).endswith(_ADVERBS) and (first == 0 or sheet.words[first - 1] in ".\n")
    return opens or sheet.word(first - 1) in _TO_TOWNS


def _holders_before(sheet: Sheet, office: Office, first: int, after: int) -> list[Introduction]:
    """The several people named before an office ("A and B, deputy ministers of Iran")."""
    found: list[tuple[int, int]] = []
    while after - first > 1:
        found.append((first, after))
        joint = first - 1
        while sheet.word(joint) in {"and", "&", ","}:
            joint -= 1
        if joint == first - 1:
            break
        first, after = name_upto(sheet, joint + 1), joint + 1
    if len(found) == 1:
        return []
    ranks = enumerate(reversed(found))
    return [Introduction(office, one, end, None, True, rank) for rank, (one, end) in ranks]


def _left(sheet: Sheet, office: Office) -> tuple[int, int]:
    """The name before an office, in apposition or as its subject; empty where none is."""
    place = office.first - 1
    who = _before_who(sheet, place) if sheet.word(place) == "as" else place
    if who < place:
        return name_upto(sheet, who), who
    linked = False
    for _ in range(7):
        if sheet.word(place) not in sheet.lexicon.linking and not _has_been(sheet, place):
            break
        linked = linked or sheet.word(place) in _LINKS
        place -= 1
    if sheet.word(place) in {",", "("} | _DASHES:
        end = _before_party(sheet, place)
        became = linked and sheet.words[place + 1] != "as"
        if became and end - name_upto(sheet, end) < _FULL_NAME:
            end = _before_aside(sheet, place)
        return name_upto(sheet, end), end
    if linked and sheet.words[place + 1] == "who" and sheet.word(place) == "and":
        end = _before_aside(sheet, place)
        return name_upto(sheet, end), end
    if _signed(sheet, place, office.after):
        return name_upto(sheet, place), place
    if linked and place >= 0:
        first = name_upto(sheet, place + 1)
        if first > place and (who := _before_who(sheet, place + 1)) <= place:
            return name_upto(sheet, who), who  # "X, *who founded it and is* its director"
        return first, place + 1
    return 0, 0


def _before_party(sheet: Sheet, place: int) -> int:
    """The word after the name in "X of Israel,", "X, MP," or "X (VG),", else the same word."""
    if place and sheet.words[place - 1] in sheet.lexicon.postnominals:
        place -= 1
        return place - 1 if sheet.word(place - 1) == "," else place
    if sheet.word(place - 1) == ")":
        return next((at for at in range(place - 3, place - 6, -1) if sheet.word(at) == "("), place)
    if place not in sheet.party_upto:
        return place
    start = sheet.party_upto[place][0] - 1
    return start if sheet.word(start) in {"of", "from"} else place


def _has_been(sheet: Sheet, at: int) -> bool:
    """Whether a form of have tells what somebody has become: "X *has* been named minister"."""
    return sheet.word(at) in _HAVE and sheet.words[at + 1] in _BEEN


def _before_aside(sheet: Sheet, at: int) -> int:
    """The word after the name in "X, *a lawyer by training*, was appointed"; else the same word.

    Names do not stand before every comma of it: "X, *a lawyer, who has taught, and who* becomes".
    """
    for place in range(at - 1, max(0, at - _LONGEST_ASIDE), -1):
        if sheet.words[place] in {".", ";"} or sheet.words[place][0] == "\n":
            return at
        if sheet.words[place] == "," and name_upto(sheet, place) < place - 1:
            return place
    return at


def _before_who(sheet: Sheet, at: int) -> int:
    """The word after the name in "X, *who signed it as* …"; the same word where none is."""
    for place in range(at - 1, max(0, at - _LONGEST_WHO), -1):
        if sheet.words[place] in _STOPS:
            return at
        if sheet.words[place] == "who" and sheet.words[place - 1] == ",":
            return place - 1
    return at


def _signed(sheet: Sheet, place: int, after: int) -> bool:
    """Whether a name stands alone on the line above an office, as below a letter."""
    if sheet.words[place][0] != "\n" or sheet.words[after][0] != "\n":
        return False
    first = name_upto(sheet, place)
    while first > 0 and sheet.words[first - 1][0].isalpha() and is_title(sheet, first - 1):
        first -= 1
    return place - first > 1 and (first == 0 or sheet.words[first - 1][0] == "\n")


def _right(sheet: Sheet, office: Office, at: int, *, at_once: bool) -> list[Introduction]:
    """The names that follow an office; several where it is told in the plural."""
    found: list[Introduction] = []
    ahead: PartyMention | None = None
    several = _of_several(sheet, office)
    if several and _is_of_first(sheet, at):
        ahead, at = _party_ahead(sheet, at)
    while True:
        after = name_from(sheet, at)
        if after == at or _of_a_body(sheet, after) or _only_speaks(sheet, office, at, after):
            return found
        sure = after - at > 1 or (at_once and _single_may_stand(sheet, office, at))
        behind, place = party_behind(sheet, after)
        if behind is None and several:
            behind, place = _one_of_several(sheet, after)
        behind = ahead or behind or _spoken_for(sheet, after)
        found.append(Introduction(office, at, after, behind, sure, len(found)))
        following = _next_of_list(sheet, place) if several else None
        if following is None:
            return found
        ahead, at = _party_ahead(sheet, following)


def _is_of_first(sheet: Sheet, at: int) -> bool:
    """Whether a party owns the first of several: "the heads, *Zyfra's* A and B of Altel"."""
    if at not in sheet.party_at or not owns(sheet, sheet.party_at[at][0]):
        return False
    name = skip_titles(sheet, sheet.party_at[at][0] + 1)
    return sheet.word(name_from(sheet, name)) in _LIST_MARKS


def _party_ahead(sheet: Sheet, at: int) -> tuple[PartyMention | None, int]:
    """The party told before the next of several, and where the name begins behind it.

    "The ministers of Spain, X, *of Portugal*, Y, and *Morocco* (Z)"; "A of Chad and *Togo's* B".
    """
    place = at + 1 if sheet.word(at) in {"of", "from", "for"} else at
    if sheet.word(place) == "the":
        place += 1
    if place not in sheet.party_at:
        return None, at
    end, party = sheet.party_at[place]
    name = skip_titles(sheet, end + 1)
    told = sheet.word(end) in _BEFORE_ONE and name_from(sheet, name) - name > 1
    return (party, name) if told else (None, at)


def _only_speaks(sheet: Sheet, office: Office, at: int, after: int) -> bool:
    """Whether somebody is only told to have said what is told: "… project managers, *Li* said"."""
    apart = office.plural and sheet.word(at - 1) == ","
    return apart and sheet.word(after) in sheet.lexicon.saying


def _of_several(sheet: Sheet, office: Office) -> bool:
    """Whether an office is told of several people: "the ministers", "his colleagues"."""
    return office.plural or (office.counterpart and sheet.lower[office.head].endswith("s"))


def _single_may_stand(sheet: Sheet, office: Office, at: int) -> bool:
    """Whether one word is name enough straight after this office ("President Xi")."""
    word = sheet.words[at]
    return _head(sheet, office) in _SINGLE_NAME_HEADS and len(word) > 1 and not word.isupper()


def _single_may_lead(sheet: Sheet, office: Office, first: int) -> bool:
    """Whether one word is name enough before this office ("Hashemi, Iran's ICT minister")."""
    if is_title(sheet, first - 1):
        return True
    told = office.parties or (office.scoped and sheet.word(first + 1) in _LINKS)
    if told and _head(sheet, office) in _SINGLE_NAME_HEADS:
        return True
    return _one_more(sheet, office, first)


def _one_more(sheet: Sheet, office: Office, first: int) -> bool:
    """Whether one word is joined to a person told before: "chaired by X and *Rahimi*, head of"."""
    if sheet.word(first - 1) not in {"and", "&"} or sheet.word(first + 1) != ",":
        return False
    word = sheet.words[first]
    told = bool(office.parties or office.scoped) and sheet.words[office.after][0] in ",.;"
    return told and len(word) > _SHORTEST_NAME and not word.isupper()


def _of_a_body(sheet: Sheet, after: int) -> bool:
    """Whether the words before are of a body's name ("King Saud University")."""
    word = sheet.lower[after]
    body = word in sheet.lexicon.companies or word in sheet.lexicon.portfolio or word == "city"
    return body and sheet.words[after][0].isupper() and after not in sheet.party_at


def _head(sheet: Sheet, office: Office) -> str:
    """The noun of an office in the singular."""
    word = sheet.lower[office.head]
    return sheet.lexicon.plurals.get(word, word)


def _owner_before(sheet: Sheet, first: int) -> PartyMention | None:
    """The party of "Singapore's Josephine Teo"."""
    if owns(sheet, first - 1) and first - 1 in sheet.party_upto:
        return sheet.party_upto[first - 1][1]
    return None


def _spoken_for(sheet: Sheet, after: int) -> PartyMention | None:
    """The party told behind an introduction ("X, the minister, for India")."""
    place = after + 1 if sheet.word(after) == "," else after
    if sheet.lower[place : place + 3] == ["on", "behalf", "of"]:
        place += 3
    elif sheet.word(place) == "for":
        place += 1
    else:
        return None
    if sheet.word(place) == "the":
        place += 1
    return sheet.party_at[place][1] if place in sheet.party_at else None


def party_behind(sheet: Sheet, after: int) -> tuple[PartyMention | None, int]:
    """The party told behind a name ("X of Iran", "X (Iran)", "X, who represented Iran")."""
    place = after
    word = sheet.word(place)
    if word in {"of", "from", "("}:
        place += 1
    elif word == "," and sheet.word(place + 1) == "who":
        place += 2
    elif word == ",":
        place += 1
    if place == after or (word == "," and sheet.word(place) not in sheet.lexicon.represents):
        return None, after
    if sheet.word(place) in sheet.lexicon.represents:
        place += 1
    if sheet.word(place) == "the":
        place += 1
    if place not in sheet.party_at:
        return None, after
    end, party = sheet.party_at[place]
    return party, end + 1 if word == "(" else end


def _one_of_several(sheet: Sheet, after: int) -> tuple[PartyMention | None, int]:
    """What one of several in a list is told with: "X for Wellington", "Y of INCM"."""
    if sheet.word(after) not in {"of", "for", "from"}:
        return None, after
    place = after + 1
    behind = None
    while place < after + _LONGEST_AFTER and sheet.word(place) not in _LIST_MARKS:
        if place in sheet.party_at:
            place, behind = sheet.party_at[place]
        else:
            place += 1
    return (behind, place) if sheet.word(place) in _LIST_MARKS else (None, after)


def _next_of_list(sheet: Sheet, place: int) -> int | None:
    """Where the next name of a list begins, None at its end."""
    if sheet.word(place) == "(":  # "A (PTS, Sweden), B (ACM, the Netherlands)"
        near = range(place + 1, min(place + _LONGEST_AFTER, len(sheet.words)))
        place = next((at + 1 for at in near if sheet.words[at] == ")"), place)
    start = place
    while sheet.word(place) in {",", "and", "&", ";", ")"}:
        place += 1
    return skip_titles(sheet, place) if place > start else None
