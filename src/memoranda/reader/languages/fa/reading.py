"""Persian: a sentence with its mentions, as the rules see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import Clause
from memoranda.reader.languages.fa import words
from memoranda.reader.languages.fa.clausing import clauses_of
from memoranda.reader.languages.fa.cues import CUES
from memoranda.reader.languages.fa.phrases import refs_of
from memoranda.reader.languages.fa.units import Unit, Verb, units_of
from memoranda.reader.languages.language import Language, Told
from memoranda.reader.mentions.found import Mentions
from memoranda.reader.text.segments import Sentence

_NEAR: Final = 4
_OF_INSTRUMENTS: Final = frozenset(
    "sign issue approve ratify extend operate prepare end stall".split()
)


def read_sentence(
    text: str,
    number: int,
    sentence: Sentence,
    heading: bool,
    mentions: Mentions,
    quoted: Sequence[tuple[int, int]],
) -> Told:
    """What one Persian sentence tells."""
    units = units_of(text, sentence.start, sentence.end, mentions)
    after: dict[int, str] = {}
    before: dict[int, str] = {}
    for at, unit in enumerate(units):
        if unit.tag == "I":
            if (act := _after(units[at + 1 : at + 1 + _NEAR])) is not None:
                after[unit.start] = act
            if (act := _before(units[max(0, at - _NEAR) : at])) is not None:
                before[unit.start] = act
    clauses = clauses_of(units, number, heading, quoted)
    before.update(_to_be_done(clauses))
    return Told(clauses, refs_of(units), after, before)


def _to_be_done(clauses: Sequence[Clause]) -> dict[int, str]:
    """What is to be done with instruments in clauses that are only content: "که … امضا کنند"."""
    return {
        ref.start: f"to {clause.act}"
        for clause in clauses
        if clause.relation == "embedded" and clause.act in _OF_INSTRUMENTS
        for ref in (*clause.subject, *clause.objects)
        if ref.kind == "instrument" and ref.link == ""
    }


def _after(units: Sequence[Unit]) -> str | None:
    """The act of a participle that describes the instrument before it ("امضا شده")."""
    for unit in units:
        if unit.tag == "A" and isinstance(unit.value, Verb):
            act = unit.value.act.act
            return act if act in _OF_INSTRUMENTS else None
        if unit.tag not in "nNPc":
            return None
    return None


def _before(units: Sequence[Unit]) -> str | None:
    """The act of the noun whose object the instrument is ("امضای تفاهم‌نامه")."""
    for unit in units[::-1]:
        if unit.tag == "N" and unit.name.startswith("doing-"):
            return unit.name.removeprefix("doing-")
        if unit.tag not in "dn":
            return None
    return None


LANGUAGE: Final = Language(
    code="fa",
    abbreviations=frozenset(),
    instrument_words=words.instrument_words,
    read_sentence=read_sentence,
    cues=CUES,
)
