"""Changing a text while keeping the map back to the original."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

_CARRIAGE_RETURN = re.compile(r"\r\n?")

#: Pairs (position in text, position in original), as in ``Document.offsets``.
Offsets = tuple[tuple[int, int], ...]


class Edit(NamedTuple):
    """The passage ``original[start:end]`` becomes ``words``."""

    start: int
    end: int
    words: str


def edited(original: str, edits: Iterable[Edit]) -> tuple[str, Offsets | None]:
    """The text after ``edits`` (in order) and the map back, None where nothing was edited.

    An edit that reaches into the one before it is left out.
    """
    pieces: list[str] = []
    offsets: list[tuple[int, int]] = []
    done = length = 0
    for start, end, words in edits:
        if start < done:
            continue
        pieces += [original[done:start], words]
        length += start - done + len(words)
        done = end
        offsets.append((length, done))
    if not offsets:
        return original, None
    pieces.append(original[done:])
    return "".join(pieces), _as_map(offsets)


def _as_map(offsets: list[tuple[int, int]]) -> Offsets:
    """Only the places where the distance between text and original changes."""
    distance = 0
    kept: dict[int, int] = {}
    for in_text, in_original in offsets:
        if in_original - in_text != distance:
            kept[in_text] = in_original
            distance = in_original - in_text
    return tuple(kept.items())


def newline_edits(text: str) -> list[Edit]:
    """The edits that make every line end a single line feed."""
    return [Edit(m.start(), m.end(), "\n") for m in _CARRIAGE_RETURN.finditer(text)]


def position_in_original(offsets: Offsets | None, position: int) -> int:
    """Where in the original the character at ``position`` of the text stands."""
    if not offsets:
        return position
    before = bisect_right(offsets, position, key=lambda pair: pair[0]) - 1
    if before < 0:
        return position
    in_text, in_original = offsets[before]
    return in_original + position - in_text
