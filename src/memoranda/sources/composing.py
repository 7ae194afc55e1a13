"""Composing characters: an accent that is a character of its own joins its letter (Unicode NFC).

Names are looked up character by character, so that "Türkiye" must be written in one way only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category, is_normalized, normalize

from memoranda.sources.offsets import Edit

#: Vowels and final consonants of Hangul join the letter before them, and are no marks.
_JOINING_LETTERS = (("\u1160", "\u11ff"), ("\ud7b0", "\ud7ff"))


#: What is there for the eye of a typesetter alone: soft hyphens, spaces without a width, joiners.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]+")


def invisible_edits(text: str) -> list[Edit]:
    """The edits that take out what nobody sees and what parts words: "memo\u00adrandum"."""
    if text.isascii():
        return []
    return [Edit(found.start(), found.end(), "") for found in _INVISIBLE.finditer(text)]


def composing_edits(text: str) -> list[Edit]:
    """The edits that compose a text; none where it is composed already, as nearly all are."""
    if is_normalized("NFC", text):
        return []
    return [
        Edit(start, end, composed)
        for start, end in _clusters(text)
        if (composed := normalize("NFC", text[start:end])) != text[start:end]
    ]


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Each letter with what joins it; composing never reaches beyond one of them."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _joins(text[place]):
            yield start, place
            start = place


def _joins(character: str) -> bool:
    if character.isascii():
        return False
    return category(character)[0] == "M" or any(
        first <= character <= last for first, last in _JOINING_LETTERS
    )
