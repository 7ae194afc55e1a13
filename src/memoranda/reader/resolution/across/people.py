"""When two documents speak of the same person.

The same full name with the same party is the same person, whatever the office: offices change.
A near spelling needs the same office too; a lone surname needs the party.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from typing import Any

from memoranda.reader.resolution.across import names
from memoranda.reader.resolution.across.telling import Telling, folded
from memoranda.records import Person

#: Words that two offices may share without being alike.
SMALL_WORDS = frozenset(("a", "and", "at", "for", "in", "of", "on", "the", "to"))

#: Words that make another office: a prime minister is not just called "minister".
RANKS = frozenset(
    {"acting", "assistant", "associate", "chief", "deputy", "first", "former", "general"}
    | {"junior", "prime", "shadow", "under", "vice"}
)

#: A short form after the full one, as in "Communications Technology (ICT)".
IN_BRACKETS = re.compile(r"\([^()]*\)")


class SamePerson:
    """Sameness of people."""

    def filed(self, telling: Telling[Person]) -> Iterable[Hashable]:
        """By the sound of the last part of the name."""
        return names.sounds(telling.record.name)[-1:]

    def sought(self, telling: Telling[Person]) -> Iterable[Hashable]:
        """Where a lone surname has no party, nobody is sought: it could be anyone."""
        if telling.record.party is None and _is_surname(telling.record.name):
            return ()
        return self.filed(telling)

    def vagueness(self, telling: Telling[Person]) -> Any:
        """Full names first, then those without party."""
        person = telling.record
        return (person.party is None, -len(names.tokens(person.name)), folded(person.name))

    def version(self, telling: Telling[Person]) -> Hashable:
        """A lone surname without office may be two people even when told alike."""
        person = telling.record
        told = (folded(person.name), person.party, person.office)
        if _is_surname(person.name) and person.office is None:
            return (*told, telling.document.id)
        return told

    def likeness(self, one: Telling[Person], other: Telling[Person]) -> float | None:
        """By name first; office and party decide where the name is not enough."""
        first, second = one.record, other.record
        if first.party and second.party and first.party != second.party:
            return None
        alike = offices_alike(first.office, second.office)
        same_party = first.party is not None and first.party == second.party
        if names.same(first.name, second.name):
            if _is_surname(first.name) and not (same_party and alike):
                return None
            return 3.0 + alike + same_party
        if same_party and alike and names.similar(first.name, second.name):
            return 2.0
        if same_party and _is_short_for(first, second):
            return 1.0
        return None


def offices_alike(one: str | None, other: str | None) -> bool:
    """Whether more than half of the shorter office's words stand in the longer one."""
    if not one or not other:
        return False
    first, second = _words(one), _words(other)
    shorter = min(len(first), len(second))
    return shorter > 0 and len(first & second) > shorter / 2


def is_one_office(one: str, other: str) -> bool:
    """Whether two wordings name one office: the same words in any order, short forms aside."""
    return _stems(one) == _stems(other)


def is_short_office(one: str, other: str) -> bool:
    """Whether one wording leaves out what the other tells: "minister" of "Minister of Health"."""
    rest = _stems(other) - _stems(one)
    return _stems(one) < _stems(other) and not rest & RANKS


def _stems(office: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in _words(IN_BRACKETS.sub(" ", office)))


def _words(office: str) -> frozenset[str]:
    return frozenset(folded(office).split()) - SMALL_WORDS


def _is_surname(name: str) -> bool:
    return len(names.tokens(name)) < 2


def _is_short_for(one: Person, other: Person) -> bool:
    """A lone surname; where both offices are told they must be alike."""
    if not (names.shortens(one.name, other.name) or names.shortens(other.name, one.name)):
        return False
    return not (one.office and other.office) or offices_alike(one.office, other.office)
