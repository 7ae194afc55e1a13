"""What the matches of a pattern begin with, so that it need not be tried where none can begin.

Python's own reading of a pattern is taken apart, as for the needles of cues.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

#: So many letters of each opening are told.
LONGEST: Final = 3
_REPEATS: Final = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
_BOUNDS: Final = (code.AT, code.ASSERT, code.ASSERT_NOT)
#: A set of so many characters is told one by one.
_FEW: Final = 12

#: An opening so far, and whether what follows may yet be told.
_Begun = frozenset[tuple[str, bool]]
_NOTHING: _Begun = frozenset((("", True),))
_ANYTHING: _Begun = frozenset((("", False),))


def openings(pattern: re.Pattern[str]) -> frozenset[str]:
    """Strings of up to LONGEST letters, of which each match begins with one: "" where with any."""
    return frozenset(one for one, _ in _row(parser.parse(pattern.pattern, pattern.flags)))


def _row(parts: Iterable[tuple[Any, Any]]) -> _Begun:
    """The openings of parts one after the other."""
    begun = _NOTHING
    for kind, of in parts:
        if not any(going_on for _, going_on in begun):
            break
        following = _part(kind, of)
        begun = frozenset(
            longer for one in begun for longer in (_longer(one, following) if one[1] else (one,))
        )
    return begun


def _longer(one: tuple[str, bool], following: _Begun) -> Iterable[tuple[str, bool]]:
    """An opening with each that may follow it, cut where it is long enough."""
    for other, going_on in following:
        told = one[0] + other
        yield told[:LONGEST], going_on and len(told) < LONGEST


def _part(kind: Any, of: Any) -> _Begun:
    """The openings of one part of a pattern as Python reads it: its kind and what it is made of."""
    if kind is code.LITERAL:
        return frozenset(((chr(of), True),))
    if kind in _BOUNDS:
        return _NOTHING
    if kind is code.SUBPATTERN:
        return _row(of[-1])
    if kind is code.BRANCH:
        return frozenset[tuple[str, bool]]().union(*map(_row, of[1]))
    if kind is code.IN:
        return _any_of(of)
    if kind in _REPEATS:
        least, most, body = of
        once = frozenset((one, going_on and most == 1) for one, going_on in _row(body))
        return once if least else once | _NOTHING
    return _ANYTHING


def _any_of(characters: Iterable[tuple[Any, Any]]) -> _Begun:
    """The openings of a set of characters."""
    told: set[tuple[str, bool]] = set()
    for kind, of in characters:
        if kind is code.LITERAL:
            told.add((chr(of), True))
        elif kind is code.RANGE and of[1] - of[0] < _FEW:
            told.update((chr(one), True) for one in range(of[0], of[1] + 1))
        else:
            return _ANYTHING
    return frozenset(told)
