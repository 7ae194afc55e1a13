"""A text as its paragraphs flow: no rule after this has to think of lines, or of odd spaces.

Files and mails keep their lines narrow, and typesetters use spaces and hyphens of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_ODD: Final = "\t\r\u00a0\u2002\u2003\u2009\u202f\u3000\u2010\u2011"
_PLAIN: Final = str.maketrans(_ODD, " " * 8 + "--")
#: A dash that joins two names or words, as in "the EU–Korea summit". The dash comes first, for it
#: is searched for quickly.
_JOINING_DASH: Final = re.compile(r"–(?<=[^\W\d_]–)(?=[^\W\d_])")
_BLANK_LINE: Final = re.compile(r"\n\s*\n")
_TO_LINE_END: Final = tuple(".!?…。！？؟۔:;,")
#: What marks an item of a list: a bullet always, others where the line before is at an end.
MARK: Final = re.compile(r"(?:[-–—•*+·▪]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_BULLETS: Final = tuple("-•*+·▪")


def flowing(text: str) -> str:
    """The text with a plain space for each line end that only keeps a paragraph narrow.

    What line ends are left end a paragraph. No character moves: a passage of it is one of the text.
    """
    plain = text.translate(_PLAIN) if any(odd in text for odd in _ODD) else text
    lines = _JOINING_DASH.sub("-", plain).split("\n")
    stripped = [line.strip() for line in lines]
    apart = _BLANK_LINE.search(text.strip()) is not None
    width = _width(stripped)
    ends = [
        " " if _goes_on(line, following, width, apart=apart) else "\n"
        for line, following in pairwise(stripped)
    ]
    return "".join(part for pair in zip(lines, [*ends, ""], strict=True) for part in pair)


def _width(lines: Sequence[str]) -> int | None:
    """The length of the longest line that a sentence has outgrown, if any has."""
    lengths = (len(line) for line, following in pairwise(lines) if following[:1].islower())
    return max(lengths, default=None)


def _goes_on(line: str, following: str, width: int | None, *, apart: bool) -> bool:
    """Whether a paragraph goes on in the line that follows.

    It does where the sentence does, and where the next word would have made the line too long.
    Where blank lines set paragraphs apart, what has come to an end goes on too: only a headline or
    a line of names stands for itself.
    """
    if not line or not following:
        return False
    ended = line.endswith(_TO_LINE_END)
    if MARK.match(following) and (ended or following.startswith(_BULLETS)):
        return False
    first = following.split(maxsplit=1)[0]
    full = width is not None and len(line) + 1 + len(first) > width
    return full or first[0].islower() or (apart and (ended or _has_no_case(first[0])))


def _has_no_case(character: str) -> bool:
    """Whether a letter is of a script in which none begins a sentence: "ب", "中"."""
    return character.isalpha() and character.lower() == character.upper()
