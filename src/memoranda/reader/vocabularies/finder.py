"""Finding the terms of a vocabulary in a text, all at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Final, Protocol, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

_ALIKE: Final = (("’", "'"), ("‘", "'"), ("–", "-"), ("‑", "-"), ("‐", "-"), ("\xa0", " "))
#: Letters and figures of the Arabic script that are written in more than one way, as Persian has
#: them; a zero-width non-joiner parts words as a space does.
_VARIANT_LETTERS: Final = "يىكۀةأإٱ\u200c۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩"
_USUAL_LETTERS: Final = str.maketrans(_VARIANT_LETTERS, "ییکههااا " + "0123456789" * 2)


#: Half a character, as a broken escape leaves it; it cannot be encoded.
_LONE_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")


#: Several finders ask one after the other for the same form of a text: the last ones are kept.
_TEXTS: Final = 2
#: To look for so many terms one by one is quicker than to build an automaton.
_HANDFUL: Final = 8
#: Up to so many terms the automaton takes the form that is larger and quicker.
_FEW: Final = 500


class Found:
    """A passage that is a term of the vocabulary; ``term`` is its number there."""

    __slots__ = ("end", "start", "term")

    def __init__(self, start: int, end: int, term: int) -> None:
        self.start = start
        self.end = end
        self.term = term


@lru_cache(_TEXTS)
def alike(text: str) -> str:
    """Give the text with one kind of apostrophe, hyphen and space; no character moves.

    Letters of the Arabic script that are written in more than one way are made one.
    """
    for written, usual in _ALIKE:
        if written in text:
            text = text.replace(written, usual)
    if not text.isascii() and any(letter in text for letter in _VARIANT_LETTERS):
        text = text.translate(_USUAL_LETTERS)
    return text


@lru_cache(_TEXTS)
def lowered(text: str) -> str:
    """Give the text in lower case; no character moves."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Finder:
    """All terms of a vocabulary, ready to be found as whole words."""

    def __init__(self, terms: Iterable[str]) -> None:
        """Build the automaton for ``terms``; their order gives their numbers."""
        written = [term if term.isascii() else alike(term) for term in terms]
        form = Implementation.DFA if len(written) <= _FEW else Implementation.ContiguousNFA
        self._automaton = AhoCorasick(written, matchkind=MatchKind.Standard, implementation=form)

    def find(self, text: str) -> list[Found]:
        """Give every whole-word occurrence, in order; of those with one start the longest first.

        Occurrences may overlap: see ``apart``.
        """
        found = []
        size = len(text)
        hits = self._automaton.find_matches_as_indexes(encodable(text), overlapping=True)
        for term, start, end in hits:
            if start and text[start - 1].isalnum() and text[start].isalnum():
                continue
            if end < size and text[end].isalnum() and text[end - 1].isalnum():
                continue
            found.append((start, -end, term))
        found.sort()
        return [Found(start, -end, term) for start, end, term in found]


def find_terms(text: str, terms: Collection[str]) -> list[Found]:
    """What a ``Finder`` of terms that one text alone has would find: for a few none is built."""
    if len(terms) > _HANDFUL:
        return Finder(terms).find(text)
    found = []
    for number, term in enumerate(terms):
        written = term if term.isascii() else alike(term)
        start = text.find(written)
        while start >= 0:
            end = start + len(written)
            goes_on = text[end : end + 1].isalnum() and text[end - 1].isalnum()
            if not goes_on and not (start and text[start - 1].isalnum() and text[start].isalnum()):
                found.append((start, -end, number))
            start = text.find(written, start + 1)
    found.sort()
    return [Found(start, -end, number) for start, end, number in found]


def matches(pattern: re.Pattern[str], text: str, words: Iterable[str]) -> list[re.Match[str]]:
    """What a pattern finds whose matches begin with one of these words: a word is found quickly."""
    starts = []
    for word in words:
        start = text.find(word)
        while start >= 0:
            starts.append(start)
            start = text.find(word, start + 1)
    starts.sort()
    found: list[re.Match[str]] = []
    for start in starts:
        if found and start < found[-1].end():
            continue
        match = pattern.match(text, start)
        if match is not None:
            found.append(match)
    return found


@lru_cache(_TEXTS)
def encodable(text: str) -> str:
    """The text, each half of a character replaced."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _LONE_SURROGATE.sub("\ufffd", text)
    return text


class Spanned(Protocol):
    """What stands at a place of a text."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The character after its last."""


_S = TypeVar("_S", bound=Spanned)


def leftmost_longest(found: Iterable[_S]) -> list[_S]:
    """Keep of overlapping occurrences the one that begins first, and the longest of those.

    Of several at one place the first given is kept.
    """
    return apart(sorted(found, key=lambda one: (one.start, -one.end)))


def apart(found: Iterable[_S]) -> list[_S]:
    """Do the same with occurrences that stand in the order that ``Finder.find`` gives them in."""
    kept: list[_S] = []
    end = 0
    for one in found:
        if one.start >= end:
            kept.append(one)
            end = one.end
    return kept
