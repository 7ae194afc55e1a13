"""Somebody told beside what he does: "They met, *with Oman* offering to train engineers"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.languages.en.line import Unit
from memoranda.reader.mentions.mention import PartyMention

#: The tags of a phrase for somebody, and what may hang on a noun within it.
_PHRASE: Final = frozenset("dNPM'Lc")
_WITHIN: Final = frozenset("of for from at in".split())
#: Forms that are no participles, stand for a thing, or only tell who was there.
_NO_ACTS: Final = frozenset(
    "including following regarding concerning pending depending according being meeting training"
    " funding signing initialling initialing representing chairing presiding heading leading"
    " attending participating taking looking watching standing".split()
)
#: Nouns for those who act, and how several are told that are known.
_ACTORS: Final = frozenset(("role", "roles", "collective", "other"))
_KNOWN: Final = frozenset("the both each either".split())
#: So far before its participle a subject may begin.
_LONG: Final = 24


def begin_of_actor(units: Sequence[Unit], number: int) -> int:
    """Where somebody begins who is the subject of a participle that has one of its own, or -1."""
    before = units[number - 1] if number > 1 else None
    if before is None or units[number].word in _NO_ACTS:
        return -1
    last = number - 1
    if before.tag == ",":  # "with Li, *the minister of Oman*, saying"
        last = number - 2
    if not _acts(units[last]):
        return -1
    at = last
    while at > 0 and last - at < _LONG and _goes_on(units[at - 1], before.tag == ","):
        at -= 1
    opening = units[at - 1] if at else before
    if opening.word == "with" and at > 1 and units[at - 2].tag == ",":
        return at if before.tag != "," or units[at].tag == "M" else -1
    if before.tag == ",":
        return -1
    known = units[at].word in _KNOWN or (units[at].tag == "P" and at == last)
    both = opening.word == "with" and units[at].word in ("both", "the") and before.word == "sides"
    return (
        at if both or (known and opening.tag == "," and "c" not in _tags(units, at, number)) else -1
    )


def _tags(units: Sequence[Unit], start: int, end: int) -> str:
    return "".join([unit.tag for unit in units[start:end]])


def _acts(unit: Unit) -> bool:
    """Whether a phrase may end with a word and be one for somebody."""
    if unit.tag == "P":
        return isinstance(unit.value, PartyMention) and unit.value.form != "adjective"
    return unit.tag == "M" or (unit.tag == "N" and unit.noun in _ACTORS)


def _goes_on(unit: Unit, named: bool) -> bool:
    """Whether a phrase for somebody may go on with a word before it."""
    if unit.tag == "p":
        return unit.word in _WITHIN
    return unit.tag in _PHRASE or (named and unit.tag == ",")
