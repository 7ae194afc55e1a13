"""A modal and its verb that a phrase parts: "will, *under its terms*, share"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.languages.en.line import Unit

#: The tags of what such a phrase is made of.
_OF_PHRASE: Final = frozenset("dNaDPMI'poLcv")
#: Behind these a word that may be a verb is none.
_BEFORE_NOUNS: Final = frozenset("dp'")
#: So many units part the two at most.
_FAR: Final = 10


def verb_behind_phrase(units: Sequence[Unit], at: int) -> int:
    """The bare verb behind a phrase that begins right behind a modal, else where it begins."""
    apart = units[at].tag == ","
    begin = at + apart
    if begin >= len(units) or units[begin].tag not in "pD":
        return at
    for number in range(begin + 1, min(at + _FAR, len(units))):
        unit, before = units[number], units[number - 1].tag
        if unit.tag == "v" and before not in _BEFORE_NOUNS:
            bare = "b" in unit.parts and (before == ",") == apart
            return number if bare else at
        if unit.tag not in _OF_PHRASE and not (apart and unit.tag == ","):
            return at
    return at


def is_parted_from_modal(units: Sequence[Unit], number: int) -> bool:
    """Whether a bare verb stands behind such a phrase: "will under its terms *exchange* data"."""
    if units[number - 1].tag not in "NDLPI":
        return False
    for at in range(number - 1, max(0, number - _FAR), -1):
        unit = units[at]
        if unit.tag in "pD" and units[at - 1].tag == "m":
            return True
        if unit.tag not in _OF_PHRASE or (unit.tag == "v" and units[at - 1].tag not in "dp'"):
            return False
    return False
