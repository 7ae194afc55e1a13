"""The people of one text: each once, however their name is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, islice
from typing import Final

from memoranda.reader.mentions.name import ARTICLES
from memoranda.reader.mentions.sheet import Sheet

_NAMESAKES: Final = 20
#: So many words are kept in parts: the names of a story come again and again.
_WORDS: Final = 1000


@dataclass(slots=True)
class Entry:
    """One person: the parts of the name, the fullest name, the office and the party.

    ``told`` where the text tells the party with the person, so that it need not be concluded;
    ``place`` the words of the name where the office was found for it elsewhere in the text;
    ``since`` the first word with which the person is named in full.
    """

    parts: tuple[str, ...]
    name: str
    office: str | None = None
    office_span: tuple[int, int] = (-1, -1)
    party: str | None = None
    told: bool = False
    place: tuple[int, int] = (-1, -1)
    since: int = -1


@dataclass(slots=True)
class Roster:
    """All entries, and for each part of a name those that have it, by identity, the latest last."""

    entries: list[Entry] = field(default_factory=list)
    _by_part: dict[str, dict[int, Entry]] = field(default_factory=dict)

    def latest(self, part: str) -> Iterator[Entry]:
        """The entries with a part in their name, the latest first; of namesakes not all."""
        having = self._by_part.get(part)
        return islice(reversed(having.values()), _NAMESAKES) if having else iter(())

    def find(self, parts: tuple[str, ...]) -> Entry | None:
        """The entry whose name these parts can be, None where there is none."""
        for part in reversed(parts):
            for entry in self.latest(part):
                if same_person(entry.parts, parts):
                    return entry
        return None

    def enter(self, parts: tuple[str, ...], name: str) -> Entry:
        """The entry of a name, a new one or one it belongs to, which keeps the fullest name."""
        entry = self.find(parts)
        if entry is None:
            entry = Entry(parts, name)
            self.entries.append(entry)
        elif len(parts) > len(entry.parts):
            entry.parts, entry.name = parts, name
        for part in entry.parts:
            self._by_part.setdefault(part, {}).setdefault(id(entry), entry)
        return entry


def name_parts(sheet: Sheet, first: int, after: int) -> tuple[str, ...]:
    """The parts by which a name is compared: folded, without particles and hyphens."""
    particles = sheet.lexicon.particles
    words = [word for word in sheet.words[first:after] if word not in particles]
    return tuple(chain.from_iterable(map(_parts, words))) or (fold(sheet.words[first]),)


@lru_cache(_WORDS)
def _parts(word: str) -> tuple[str, ...]:
    """The parts of one word of a name."""
    pieces = fold(word).replace(".", "").split("-")
    return tuple(piece for piece in pieces if piece and piece not in ARTICLES)


def fold(word: str) -> str:
    """A word without case, accents and the differing apostrophes."""
    if word.isascii():
        return word.casefold().replace("'", "").replace("`", "")
    spread = unicodedata.normalize("NFKD", word).casefold()
    return "".join(c for c in spread if not unicodedata.combining(c) and c not in "'’ʻʼ`‑")


def same_person(known: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: one holds the other, or initials stand for it."""
    one, two = set(known), set(other)
    if one <= two or two <= one:
        return max(map(len, one & two), default=0) > 1
    if known[-1] != other[-1] or len(known[-1]) < 2:
        return False
    return _initials(known[:-1], other[:-1])


def _initials(known: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the given names agree where both are told, an initial standing for a name."""
    return all(
        one == two or (min(len(one), len(two)) == 1 and one[0] == two[0])
        for one, two in zip(known, other, strict=False)
    )
