"""English: a sentence with its mentions, as the rules see it."""

from __future__ import annotations

from collections.abc import Sequence

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.clausing import clauses_of
from memoranda.reader.languages.en.phrases import refs_of
from memoranda.reader.languages.en.units import Unit, units_of
from memoranda.reader.mentions.found import Mentions
from memoranda.reader.text.segments import Sentence

_OF_INSTRUMENTS = frozenset("sign issue approve ratify extend operate prepare stall end".split())


def read_sentence(
    text: str,
    number: int,
    sentence: Sentence,
    heading: bool,
    mentions: Mentions,
    quoted: Sequence[tuple[int, int]],
) -> tuple[list[Clause], list[Ref], dict[int, str]]:
    """The clauses of a sentence, all that it points at, and its instruments' participles."""
    units = units_of(text, sentence.start, sentence.end, mentions)
    clauses = clauses_of(units, number, heading, quoted)
    return clauses, refs_of(units, 0, len(units)), _participles(units)


def _participles(units: Sequence[Unit]) -> dict[int, str]:
    """Place of an instrument → act of the participle that describes it ("an accord *signed* …")."""
    acts: dict[int, str] = {}
    forms = words.verb_forms()
    for number, unit in enumerate(units):
        if unit.tag != "I":
            continue
        for follower in units[number + 1 : number + 9]:
            if follower.tag in "mbhr;qoM" or (follower.tag == "c" and number):
                break
            if follower.tag == "v" or follower.word in ("signed", "inked"):
                lemma, parts = forms[follower.word]
                act = words.acts().get(lemma, "other")
                if "n" in parts and act in _OF_INSTRUMENTS:
                    acts[unit.start] = act
                break
    return acts
