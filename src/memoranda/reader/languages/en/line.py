"""The form in which an English sentence is read: a line of units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

# Tags of units: M person, P party, D date, L place, I instrument; d determiner, p preposition,
# c coordinator, s subordinator, r relative, T "that", o pronoun, t "to", m modal, b be, h have,
# n not, a adverb, v verb, V noun or verb (to be settled), N anything else; , ; and q quote mark.


@dataclass(slots=True, eq=False, init=False)
class Unit:
    """One mention, or a word: all words that are written alike are one unit.

    Attributes:
        word: as it is written, in lower case.
        tag: its part of speech, or the kind of mention.
        length: so many characters of the text are its own.
        value: the mention.
        noun: what it stands for among the nouns and adjectives, "" where for nothing.
        lemma, parts: the verb that it may be, and the parts of it.
        doubtful: whether the place decides on its tag.
    """

    word: str
    tag: str
    length: int
    value: Any
    noun: str
    lemma: str
    parts: str
    doubtful: bool

    def __init__(
        self,
        word: str,
        tag: str,
        length: int,
        value: Any = None,
        noun: str = "",
        lemma: str = "",
        parts: str = "",
        doubtful: bool = False,
    ) -> None:
        self.word = word
        self.tag = tag
        self.length = length
        self.value = value
        self.noun = noun
        self.lemma = lemma
        self.parts = parts
        self.doubtful = doubtful


class Line(NamedTuple):
    """The units of a sentence in order, where in the text each begins, and all their tags."""

    units: list[Unit]
    starts: list[int]
    tags: str

    def end(self, at: int) -> int:
        """Where a unit ends."""
        return self.starts[at] + self.units[at].length


#: Who tells of it, thrown in between two commas, as `written` gives it: ", *he said*, ".
ASIDE: Final = r", (?:[\w'’.-]+ ){1,6}, "


def written(units: Sequence[Unit]) -> str:
    """The words of some units, with a space between."""
    return " ".join([unit.word for unit in units])
