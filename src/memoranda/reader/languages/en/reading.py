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
#: Nouns that tell what is done with the instrument that follows: "the signing of a …".
_DOING_NOUNS = {
    "signing": "sign", "signature": "sign", "conclusion": "sign", "adoption": "issue",
    "preparation": "prepare", "drafting": "prepare", "negotiation": "prepare",
    "finalisation": "prepare", "finalization": "prepare", "implementation": "operate",
    "execution": "operate", "activation": "operate", "operationalization": "operate",
    "operationalisation": "operate", "ratification": "ratify", "renewal": "extend",
    "extension": "extend", "fulfilment": "operate", "realization": "operate",
}  # fmt: skip


def read_sentence(
    text: str,
    number: int,
    sentence: Sentence,
    heading: bool,
    mentions: Mentions,
    quoted: Sequence[tuple[int, int]],
) -> tuple[list[Clause], list[Ref], dict[int, str], dict[int, str]]:
    """The clauses of a sentence, all that it points at, and what is done with its instruments.

    Returns:
        The clauses; the refs in order; the acts of participles after instruments ("an accord
        *signed* in May") and of infinitives and nouns before them ("agreed to *sign* an accord",
        "the *signing* of an accord"), both by the place of the instrument.
    """
    units = units_of(text, sentence.start, sentence.end, mentions)
    clauses = clauses_of(units, number, heading, quoted)
    after, before = {}, {}
    for at, unit in enumerate(units):
        if unit.tag == "I":
            if (act := _after(units, at)) is not None:
                after[unit.start] = act
            if (act := _before(units, at)) is not None:
                before[unit.start] = act
    return clauses, refs_of(units, 0, len(units)), after, before


def _after(units: Sequence[Unit], at: int) -> str | None:
    """The act of a participle that describes the instrument before it."""
    forms = words.verb_forms()
    for unit in units[at + 1 : at + 9]:
        if unit.tag in "mbhr;qoMc":
            return None
        if unit.word in forms and unit.tag in "vN":
            lemma, parts = forms[unit.word]
            act = words.acts().get(lemma, "other")
            if "n" in parts and act in _OF_INSTRUMENTS:
                return act
            if unit.tag == "v":
                return None
    return None


def _before(units: Sequence[Unit], at: int) -> str | None:
    """The act of the infinitive, gerund or noun whose object the instrument is."""
    forms = words.verb_forms()
    for number in range(at - 1, max(-1, at - 9), -1):
        unit = units[number]
        if unit.word in _DOING_NOUNS:
            return _DOING_NOUNS[unit.word]
        if unit.word in forms and unit.tag in "vN":
            lemma, parts = forms[unit.word]
            act = words.acts().get(lemma, "other")
            infinitive = number > 0 and units[number - 1].tag == "t"
            if act in _OF_INSTRUMENTS and (infinitive or "g" in parts):
                return act
            if unit.tag == "v":
                return None
        if unit.tag in "mbhr;qoM" or (unit.tag == "p" and unit.word != "of"):
            return None
    return None
