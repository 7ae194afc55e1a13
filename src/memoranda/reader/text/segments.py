"""A text in paragraphs and sentences, every one a passage of the text itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from memoranda.reader.text.lines import MARK

_LINE: Final = re.compile(r"[^\n]+")
_STOP: Final = re.compile(  # one set of characters first, which is searched for quickly
    r"[.!?…。！？؟۔](?:[.!?…。！？؟۔]*[\"”’»)\]]*(?=\s|$)|(?<=[。！？]))"
)
_LAST_WORD: Final = re.compile(r"[\w.&-]*$")
_TERMINAL: Final = tuple(".!?…。！？؟۔:;")
_CLOSING: Final = '"”’»)]'

#: A line of at most so many words that ends without a full stop is a heading.
HEADING_WORDS: Final = 16
#: A sentence longer than this is cut at the next space, so that odd text stays linear.
LONGEST_SENTENCE: Final = 4000


class Paragraph(NamedTuple):
    """One paragraph, without the mark of a list that it may have.

    ``heading`` where it is a headline or a crosshead, ``item`` where it is one of a list.
    """

    start: int
    end: int
    heading: bool
    item: bool


class Sentence(NamedTuple):
    """One sentence and the number of the paragraph it stands in.

    ``opening`` is the passage that it goes on from, where it is an item of a list.
    """

    start: int
    end: int
    paragraph: int
    opening: tuple[int, int] | None = None


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text that flows: each line is one."""
    found = []
    for match in _LINE.finditer(text):
        start, end = _trim(text, match.start(), match.end())
        if start < end:
            mark = MARK.match(text, start, end)
            start = mark.end() if mark else start
            heading = _is_heading(text[start:end])
            found.append(Paragraph(start, end, heading, mark is not None))
    return found


def sentences(
    text: str,
    abbreviations: frozenset[str] = frozenset(),
    parts: Sequence[Paragraph] | None = None,
) -> list[Sentence]:
    """The sentences of a text.

    Args:
        text: the text.
        abbreviations: what ends no sentence (lower case, without the last stop).
        parts: the text's paragraphs, where they are known already.
    """
    found = []
    for number, paragraph in enumerate(paragraphs(text) if parts is None else parts):
        for start, end in _cuts(text, paragraph, abbreviations):
            start, end = _trim(text, start, end)
            if start < end:
                found.append(Sentence(start, end, number))
    return found


def _cuts(text: str, paragraph: Paragraph, abbreviations: frozenset[str]) -> list[tuple[int, int]]:
    """Where each sentence of a paragraph begins and ends."""
    cuts = []
    start = paragraph.start
    for match in _STOP.finditer(text, paragraph.start, paragraph.end):
        if _ends_sentence(text, match, start, paragraph.end, abbreviations):
            cuts.append((start, match.end()))
            start = match.end()
    cuts.append((start, paragraph.end))
    return [piece for cut in cuts for piece in _shortened(text, *cut)]


def _ends_sentence(
    text: str, match: re.Match[str], start: int, end: int, abbreviations: frozenset[str]
) -> bool:
    """Whether a stop closes the sentence, rather than an abbreviation or an initial."""
    follower = text[match.end() : min(match.end() + 3, end)].lstrip()
    if not follower:
        return True
    if follower[0].islower():
        return False
    if match.group() not in (".", ".)"):  # "Gen. (*Eng.*) Li"
        return True
    before = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    word = before.group().lower() if before else ""
    if len(word) == 1 and word.isalpha():
        return False
    if word in abbreviations:
        return False
    last = word.rpartition("-")[2]  # "the Swiss-*U.S.* Framework"
    return not ("." in last and all(len(part) <= 1 for part in last.split(".")))


def _shortened(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A passage cut at spaces so that no piece is longer than a sentence may be."""
    pieces = []
    while end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = space if space > start else start + LONGEST_SENTENCE
        pieces.append((start, cut))
        start = cut
    pieces.append((start, end))
    return pieces


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The passage without the white space around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_heading(line: str) -> bool:
    """Whether a paragraph reads as a headline: short and without an end."""
    stripped = line.rstrip(_CLOSING)
    return not stripped.endswith(_TERMINAL) and len(line.split()) <= HEADING_WORDS
