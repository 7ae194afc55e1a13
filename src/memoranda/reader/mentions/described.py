"""States that are told by their part of the world: "the Gulf state", "the sultanate".

Reads "*the West African nation*" in a story of Ghana and Korea; leaves it alone where it could
be Ghana as well as Togo.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.vocabularies.table import language_rows, names

#: What a state is called behind its part of the world. Not what names several, or all of it ("the
#: European economy"); a "giant" that is named is a firm.
_STATE: Final = (
    r"(?:country|nation|state|republic|kingdom|monarchy|emirate|island|giant(?! [A-Z])"
    r"|neighbour|neighbor|partner|side)\b"
)
#: What a body of that part is called as well, and before its states.
_SIDES: Final = (" partner", " side")
#: One state is meant where it is named so many times as often as the next of its part.
_BY_FAR: Final = 3


class _Parts(NamedTuple):
    #: Behind "the" with the word for a state behind them, and alone.
    described: re.Pattern[str]
    alone: tuple[str, ...]
    states: dict[str, frozenset[str]]


@cache
def _parts(language: str) -> _Parts:
    """The parts of the world in the words of a language."""
    states: dict[str, frozenset[str]] = {}
    for column, codes in language_rows("regions.tsv", language):
        states.update(dict.fromkeys(names(column), frozenset(codes.split())))
    capital = sorted((word for word in states if not word.islower()), key=len, reverse=True)
    told = "|".join([*capital, "island"])
    return _Parts(
        re.compile(rf"he ({told}) {_STATE}") if states else re.compile("(?!)"),
        tuple(word for word in states if word.islower() and word != "island"),
        states,
    )


def with_described(text: str, mentions: list[PartyMention], language: str) -> list[PartyMention]:
    """The parties of a text, with those told by their part of the world.

    Args:
        text: the whole document.
        mentions: the parties found there, in order.
        language: the code of its language.
    """
    parts = _parts(language)
    found = []
    for told in parts.described.finditer(text):
        if text[told.start() - 1 : told.start()] in ("t", "T"):
            found.append((told.start(1), told.end(), told[1]))
    for word in parts.alone:
        found += _standing_alone(text, word)
    if not found:
        return mentions
    counts = Counter(m.party for m in mentions if m.form not in ("organisation", "body"))
    bodies = Counter(m.party for m in mentions if m.form == "body")
    kept = list(mentions)
    for start, end, word in found:
        party = _one_of(parts.states[word], counts)
        if text.endswith(_SIDES, start, end) and not bodies.keys().isdisjoint(parts.states[word]):
            party = _one_of(parts.states[word], bodies)  # "the European side": the EU
        if party is not None and all(m.end <= start or m.start >= end for m in mentions):
            kept.append(PartyMention(start, end, party, "name"))
    return sorted(kept)


def _standing_alone(text: str, word: str) -> list[tuple[int, int, str]]:
    """Where "the sultanate" stands by itself: not "the Sultanate of Oman"."""
    found = []
    at = text.find(word[1:])
    while at > 0:
        start, end = at - 1, at - 1 + len(word)
        own = text[start].lower() == word[0] and text[start - 4 : start] in ("the ", "The ")
        if own and not text[end : end + 1].isalpha() and not text.startswith(" of ", end):
            found.append((start, end, word))
        at = text.find(word[1:], end)
    return found


def _one_of(states: frozenset[str], counts: Counter[str]) -> str | None:
    """The one state of a part of the world that a text is about, where that can be told."""
    named = Counter({party: counts[party] for party in states if party in counts})
    ranked: Sequence[tuple[str, int]] = named.most_common(2)
    if not ranked:
        return None
    by_far = len(ranked) < 2 or ranked[0][1] >= _BY_FAR * ranked[1][1]
    return ranked[0][0] if by_far else None
