"""Whether two names are one person's, however they are spelt in Latin letters.

Accents, apostrophes, hyphens and the article (Al-, El-) never tell people apart. Vowels do, in
short names (Wang Yi is not Wang Yu); in long ones they are often a matter of transliteration
(Hashemi, Hashimi; Mohammed, Muhammad), so that such names are *near*, and near names need the
same office besides.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

ARTICLES = frozenset(("al", "el", "as", "ad", "an", "ar", "at", "az", "ash", "bin", "ibn", "ben"))
APOSTROPHES = re.compile("['\u2018\u2019\u02bb\u02bc\u02be\u02bf`\u00b4]")
PARTS = re.compile(r"[^\W_]+")
VOWELS = re.compile(r"[aeiouy]+")
DOUBLED = re.compile(r"(.)\1+")
#: Shorter names differ by their vowels alone too often.
LONG = 6


@lru_cache(maxsize=1 << 14)
def tokens(name: str) -> tuple[str, ...]:
    """The parts of a name that tell who it is, in order."""
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", name)).casefold()
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    parts = PARTS.findall(bare)
    telling = [part for part in parts[:-1] if part not in ARTICLES]
    return (*telling, *parts[-1:])


def sound(token: str) -> str:
    """A part of a name without what transliterations disagree on."""
    single = DOUBLED.sub(r"\1", token)
    if len(token) < LONG:
        return single
    return single[0] + VOWELS.sub("", single[1:])


@lru_cache(maxsize=1 << 14)
def sounds(name: str) -> tuple[str, ...]:
    """The sounds of all parts of a name."""
    return tuple(map(sound, tokens(name)))


def same(one: str, other: str) -> bool:
    """Whether one name is the other, or a shorter form of it with at least two parts."""
    return _within(tokens(one), tokens(other))


def similar(one: str, other: str) -> bool:
    """As ``same``, but for the vowels of long names."""
    return _within(sounds(one), sounds(other))


def shortens(short: str, full: str) -> bool:
    """Whether a lone surname can stand for the full name."""
    part, parts = tokens(short), tokens(full)
    return len(part) == 1 and part == parts[-1:]


def _within(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other:
        return False
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and short[-1] == long[-1] and Counter(short) <= Counter(long)
