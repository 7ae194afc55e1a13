"""Which company somebody is of who is told as the head of one: "Zyfra … chief executive X"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from memoranda.reader.mentions.allegiance import sentence_start
from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.office import Office
from memoranda.reader.mentions.sheet import Sheet

_COMPANIES: Final = frozenset({"organisation", "office"})
#: What may have a chief executive beside companies.
_BODIES: Final = _COMPANIES | {"government", "body"}
#: Words of offices that companies alone have.
_LETTERS: Final = frozenset("ceo cfo cto coo cio ceos".split())
#: The same in two words: "chief *executive*", "chief technology *officers*".
_OF_FIRMS: Final = {
    "chief": frozenset("executive executives".split()),
    "managing": frozenset("director directors".split()),
    "general": frozenset("manager managers".split()),
}
_OFFICERS: Final = frozenset(("officer", "officers"))
#: Who heads a company or a body, and no state.
_HEADS: Final = frozenset("director manager chairman chairwoman chair chief officer".split())
#: The same with what their rank is, and nothing of a field: "deputy director general".
_RANKED: Final = _HEADS | frozenset("deputy general executive acting vice".split())
_SEVERAL: Final = 2
#: So many sentences are looked back.
_BACK: Final = 6


def firm_of_head(sheet: Sheet, office: Office, begun: int, rank: int) -> str | None:
    """The company whose head somebody is told to be without its name.

    Reads "Zyfra of Peru is ready to join, *its director* said", "Zyfra signed. *Chief executive*
    Ann Roe said", "Zyfra and Altel signed. *Their CEOs*, Ann Roe and Jan Moe, …". Leaves alone
    "its minister", "the director".

    Args:
        sheet: the words of the text.
        office: the office, told with no body.
        begun: where its sentence begins.
        rank: which of several who hold it.
    """
    place = office.first - 1
    its = sheet.word(place) in {"its", "whose"}
    if its and (_is_of_firms(sheet, office) or sheet.lower[office.head] in _HEADS):
        named = [party for party in _told(sheet, begun, place) if party.form in _COMPANIES]
        return named[-1].party or None if named else None
    ranked = _RANKED.issuperset(sheet.lower[office.core : office.after])
    if not (_is_of_firms(sheet, office) or ranked) or office.counterpart or its:
        return None
    if office.plural:
        firms = _firms_before(sheet, begun, place)
        return firms[rank] if len(firms) >= _SEVERAL and rank < len(firms) else None
    return _firm_spoken_of(sheet, begun, place)


def _is_of_firms(sheet: Sheet, office: Office) -> bool:
    """Whether none but companies have such an office."""
    words = sheet.lower[office.core : office.after]
    if not _LETTERS.isdisjoint(words):
        return True
    if words and words[0] == "chief" and not _OFFICERS.isdisjoint(words):
        return True
    return any(other in _OF_FIRMS.get(one, ()) for one, other in pairwise(words))


def _firm_spoken_of(sheet: Sheet, begun: int, place: int) -> str | None:
    """The company that a paragraph tells of last, where no other body was told since."""
    end = place + 1
    for _ in range(_BACK):
        first = next((p for p in _told(sheet, begun, end) if p.form in _BODIES), None)
        if first is not None:
            return first.party or None if first.form in _COMPANIES else None
        if begun <= 1 or sheet.words[begun - 1][0] == "\n":
            return None
        begun, end = sentence_start(sheet, begun - 1), begun
    return None


def _firms_before(sheet: Sheet, begun: int, place: int) -> list[str]:
    """The companies that a sentence names, else those of the one before."""
    named = [party.party for party in _told(sheet, begun, place) if party.form in _COMPANIES]
    if not named and begun > 1 and sheet.words[begun - 1][0] != "\n":
        before = _told(sheet, sentence_start(sheet, begun - 1), begun)
        named = [party.party for party in before if party.form in _COMPANIES]
    return list(dict.fromkeys(firm for firm in named if firm))


def _told(sheet: Sheet, first: int, end: int) -> Iterator[PartyMention]:
    """The parties that are named between two words, in order."""
    for place in range(first, end):
        if place in sheet.party_at:
            yield sheet.party_at[place][1]
