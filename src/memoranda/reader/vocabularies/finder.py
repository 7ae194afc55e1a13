"""Finding the terms of a vocabulary in a text, all at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

_ALIKE = (("’", "'"), ("‘", "'"), ("–", "-"), ("‑", "-"), ("‐", "-"), ("\xa0", " "))


class Found(NamedTuple):
    """A passage that is a term of the vocabulary; ``term`` is its number there."""

    start: int
    end: int
    term: int


def alike(text: str) -> str:
    """Give the text with one kind of apostrophe, hyphen and space; no character moves.

    A single line break is a space; a paragraph's end stays one.
    """
    for written, usual in _ALIKE:
        if written in text:
            text = text.replace(written, usual)
    if "\n" in text:
        text = text.replace("\n\n", "\r\r").replace("\n", " ").replace("\r", "\n")
    return text


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
        self._automaton = AhoCorasick(list(terms), matchkind=MatchKind.Standard)

    def find(self, text: str) -> list[Found]:
        """Give every whole-word occurrence, in order; of those with one start the longest first.

        Occurrences may overlap: see ``leftmost_longest``.
        """
        found = []
        size = len(text)
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        for term, start, end in hits:
            if start and text[start - 1].isalnum() and text[start].isalnum():
                continue
            if end < size and text[end].isalnum() and text[end - 1].isalnum():
                continue
            found.append(Found(start, end, term))
        found.sort(key=lambda f: (f.start, -f.end))
        return found


def leftmost_longest(found: Iterable[Found]) -> list[Found]:
    """Keep of overlapping occurrences the one that begins first, and the longest of those."""
    kept = []
    end = 0
    for one in found:
        if one.start >= end:
            kept.append(one)
            end = one.end
    return kept
