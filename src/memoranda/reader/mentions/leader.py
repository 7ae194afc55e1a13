"""The party of somebody so well known that the press leaves it out.

Reads "President Recep Tayyip Erdoğan" in a story from Tirana as Türkiye's; leaves alone "Putin,
founder of the company", and every party that the text tells itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from memoranda.reader.mentions.roster import fold
from memoranda.reader.vocabularies.table import rows

_PARTICLES: Final = frozenset(
    "al el as ash ar ad an at az bin ibn bint de da do dos del della di du la le van von der den y "
    "e jr".split()
)
_SPELLINGS: Final = {
    "mohamed": "muhammad",
    "mohammed": "muhammad",
    "mohammad": "muhammad",
    "mohamad": "muhammad",
    "muhammed": "muhammad",
    "ahmed": "ahmad",
    "abdallah": "abdullah",
    "abdulla": "abdullah",
    "khaled": "khalid",
    "hussain": "hussein",
    "aleksandr": "alexander",
    "sergei": "sergey",
    "yousef": "yusuf",
    "youssef": "yusuf",
}
_NOT_FOLDED: Final = str.maketrans("øłđıəðæœß", "oldieðaos")
_WORD: Final = re.compile(r"[^\W_]+")
#: Offices in which even somebody of a leader's name is somebody else.
_PRIVATE: Final = frozenset(
    "ceo cto cio cfo coo founder co-founder cofounder professor dean rector manager researcher "
    "scientist economist expert engineer analyst officer".split()
)
#: Offices by which a leader is known by one name: "President Erdogan", "King Salman".
_LEADING: Final = frozenset(
    "president premier king queen sultan emir chancellor prince leader taoiseach".split()
)
#: Offices in which somebody of a minister's name is that minister.
_MINISTERS: Final = frozenset("minister secretary premier chancellor councillor".split())
_FAMILY_FIRST: Final = frozenset({"CHN", "KOR", "PRK", "TWN", "SGP"})


class _Leader(NamedTuple):
    """One spelling of a leader's name, the party, and the nouns of the office, if they matter."""

    parts: tuple[str, ...]
    party: str
    nouns: frozenset[str]


class _Leaders(NamedTuple):
    """All spellings by two parts of the name, and the states' by the one that stands alone."""

    by_pair: dict[tuple[str, str], list[_Leader]]
    by_one: dict[str, list[_Leader]]


def leader_party(name: str, office: str | None) -> str | None:
    """The party of a known leader, None for anybody else.

    Args:
        name: the fullest name that the text has.
        office: the office told with it; None where none is.
    """
    parts = _parts(name)
    nouns = set(re.split(r"[^\w-]+", office.lower())) if office else set()
    if not parts or nouns & _PRIVATE:
        return None
    found = _of_one_name(parts[0], nouns) if len(parts) == 1 else _of_whole_name(parts)
    held = [one for one in found if not one.nouns or one.nouns & nouns]
    return min(held, key=lambda one: not one.nouns).party if held else None


def _of_whole_name(parts: tuple[str, ...]) -> list[_Leader]:
    """The leaders whose name holds all these parts, or is all in them."""
    told = set(parts)
    pairs = dict.fromkeys((parts[0], other) for other in (parts[-1], *parts[1:-1]))
    for pair in pairs:
        having = _leaders().by_pair.get(pair, ())
        found = [one for one in having if told <= set(one.parts) or told >= set(one.parts)]
        if found:
            return found
    return []


def _of_one_name(part: str, nouns: set[str]) -> list[_Leader]:
    """The leaders known by one name, where their office is told and no two states share it."""
    if not (nouns & _LEADING or {"prime", "minister"} <= nouns):
        return []
    found = _leaders().by_one.get(part, [])
    return found if len({one.party for one in found}) == 1 else []


@cache
def _leaders() -> _Leaders:
    """The tables of leaders, read when the first name asks for them."""
    by_pair: dict[tuple[str, str], list[_Leader]] = {}
    by_one: dict[str, list[_Leader]] = {}
    for leader in _spelt("leaders.tsv"):
        by_one.setdefault(leader.parts[-1], []).append(leader)
        if leader.party in _FAMILY_FIRST and len(leader.parts) > 1:
            by_one.setdefault(leader.parts[0], []).append(leader)
        by_pair.setdefault((leader.parts[0], leader.parts[-1]), []).append(leader)
    for leader in (*_spelt("heads_of_bodies.tsv"), *_spelt("ministers.tsv", _MINISTERS)):
        by_pair.setdefault((leader.parts[0], leader.parts[-1]), []).append(leader)
    return _Leaders(by_pair, by_one)


def _spelt(table: str, usual: frozenset[str] = frozenset()) -> Iterator[_Leader]:
    """Every spelling of a table; ``usual`` are the nouns where the table gives none."""
    lines = rows(table)
    folded = _alike("\n".join(line[0] for line in lines)).split("\n")
    for column, (_, party, *nouns) in zip(folded, lines, strict=True):
        told = frozenset(nouns[0].split()) if nouns else usual
        for name in column.split("|"):
            yield _Leader(_parts_of(name), party, told)


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a name that its spellings share."""
    return _parts_of(_alike(name))


def _parts_of(folded: str) -> tuple[str, ...]:
    """The parts of a folded name, without particles and initials."""
    return tuple(
        _SPELLINGS.get(word, word)
        for word in _WORD.findall(folded)
        if len(word) > 1 and word not in _PARTICLES
    )


def _alike(text: str) -> str:
    """A text without case, marks and letters that are written in more than one way."""
    return fold(text).translate(_NOT_FOLDED)
