"""What a text must have for a pattern to be found in it: a word or two, quickly looked for.

Python's own reading of a pattern is taken apart, as search engines over source code do it. It tells
the strings of which each match has one; where it does not, the pattern is always searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final, NamedTuple

from memoranda.reader.text.script import SMALL_WORDS

#: So many strings that a passage may be are told one by one; of one with more only its parts are.
_MOST: Final = 96
#: A string that is less rare stands in nearly every text.
_LEAST_RARE: Final = 4
_SMALL: Final = frozenset[str]().union(*SMALL_WORDS.values())
_WORD: Final = re.compile(r"[^\W\d_]+")
_REPEATS: Final = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
_BOUNDS: Final = (code.AT, code.ASSERT, code.ASSERT_NOT)

Strings = frozenset[str]
_EMPTY: Strings = frozenset(("",))


class _Part(NamedTuple):
    """What a part of a pattern matches, in lower case.

    Attributes:
        whole: all strings that it may match, where they are few.
        needles: else strings of which each match has one, where they can be told.
    """

    whole: Strings | None = None
    needles: Strings | None = None


def needles(pattern: re.Pattern[str]) -> Strings | None:
    """Strings in lower case of which every match has one, or None where there are none so rare."""
    if pattern.flags & re.IGNORECASE:
        return None
    found = _needles_of(_row(parser.parse(pattern.pattern, pattern.flags)))
    if found is None or _rarity(found)[0] < _LEAST_RARE:
        return None
    return frozenset(one for one in found if not any(o in one for o in found if o != one))


def _row(parts: Iterable[tuple[Any, Any]]) -> _Part:
    """Parts one after the other: their strings are joined while they are few."""
    best: Strings | None = None
    run, whole = _EMPTY, True
    for kind, of in parts:
        part = _part(kind, of)
        if part.whole is not None and len(run) * len(part.whole) <= _MOST:
            run = frozenset(one + two for one, two in product(run, part.whole))
            continue
        best = _rarer(_rarer(best, run), part.needles)
        run, whole = part.whole or _EMPTY, False
    return _Part(whole=run) if whole else _Part(needles=_rarer(best, run))


def _part(kind: Any, of: Any) -> _Part:
    """One part of a pattern as Python reads it: its kind and what it is made of."""
    if kind is code.LITERAL:
        return _Part(frozenset((chr(of).lower(),)))
    if kind in _BOUNDS:
        return _Part(_EMPTY)  # it takes no letters, and only leaves less to be matched
    if kind is code.SUBPATTERN:
        return _row(of[-1])
    if kind is code.IN and all(one is code.LITERAL for one, _ in of):
        return _Part(frozenset(chr(letter).lower() for _, letter in of))
    if kind is code.BRANCH:
        return _any_of([_row(branch) for branch in of[1]])
    if kind in _REPEATS:
        least, most, body = of
        part = _row(body)
        if most == 1 and part.whole is not None:
            return _Part(part.whole if least else part.whole | _EMPTY)
        return _Part(needles=_needles_of(part)) if least else _Part()
    return _Part()


def _any_of(parts: list[_Part]) -> _Part:
    """Parts of which one is matched."""
    wholes = [part.whole for part in parts if part.whole is not None]
    if len(wholes) == len(parts):
        whole = frozenset[str]().union(*wholes)
        if len(whole) <= _MOST:
            return _Part(whole)
    each = [found for part in parts if (found := _needles_of(part)) is not None]
    return _Part(needles=frozenset[str]().union(*each) if len(each) == len(parts) else None)


def _needles_of(part: _Part) -> Strings | None:
    return part.needles if part.whole is None else part.whole


def _rarer(one: Strings | None, other: Strings | None) -> Strings | None:
    """Of two choices the one that stands in fewer texts."""
    if one is None or other is None:
        return other if one is None else one
    return other if _rarity(other) > _rarity(one) else one


def _rarity(strings: Strings) -> tuple[int, int]:
    """How rare the commonest of some strings is, and how few they are."""
    return min(map(_rarity_of, strings), default=0), -len(strings)


def _rarity_of(string: str) -> int:
    """The letters of its longest word that is no small one, and two for each word beside it."""
    words = _WORD.findall(string)
    longest = max((len(word) for word in words if word not in _SMALL), default=0)
    return longest + 2 * len(words) - 2 if longest else 0
