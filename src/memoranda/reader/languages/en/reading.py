"""English: a sentence with its mentions, as the rules see it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.assertion import without_any
from memoranda.reader.languages.en.clausing import clauses_of
from memoranda.reader.languages.en.cues import CUES
from memoranda.reader.languages.en.hearsay import untold
from memoranda.reader.languages.en.line import Line, Unit
from memoranda.reader.languages.en.phrases import SentenceRefs
from memoranda.reader.languages.en.units import units_of
from memoranda.reader.languages.en.verbacts import plain_act
from memoranda.reader.languages.language import Language, Told
from memoranda.reader.mentions.found import Mentions
from memoranda.reader.text.segments import Sentence

_OF_INSTRUMENTS: Final = frozenset(
    "sign issue approve ratify extend operate prepare stall end".split()
)
#: Nouns that tell what is done with the instrument that follows: "the signing of a …".
_DOING_NOUNS: Final = {
    "signing": "sign", "signature": "sign", "conclusion": "sign", "adoption": "issue",
    "approval": "approve", "clearance": "approve", "endorsement": "issue",
    "preparation": "prepare", "drafting": "prepare", "negotiation": "prepare",
    "finalisation": "prepare", "finalization": "prepare", "implementation": "operate",
    "activation": "operate", "operationalization": "operate",
    "operationalisation": "operate", "ratification": "ratify", "renewal": "extend",
    "draft": "prepare", "drafts": "prepare", "text": "prepare",
    "progress": "operate", "execution": "operate", "results": "operate", "fruits": "operate",
    "extension": "extend", "fulfilment": "operate", "realization": "operate", "exchange": "sign",
}  # fmt: skip
#: How one comes to an instrument that is signed: "hopes *to reach* similar deals".
_COMES_TO: Final = frozenset("reach secure forge achieve obtain cut get win".split())
#: How an instrument came about: "the accord *reached* by Oman and Iran in May".
_REACHED: Final = frozenset(("reach", "forge"))
#: What is done under an instrument that is carried out: "*Work under* the accord has begun".
_WORK: Final = frozenset(
    "work project projects activity activities cooperation co-operation".split()
)
#: The tags of what something may be done with.
_NAMED: Final = re.compile("[IP]")
#: So many units behind an instrument a participle describes it; and where a comma sets it apart.
_NEAR, _REACH = 8, 26
_BARGAINING: Final = frozenset(("negotiations", "negotiation", "talks", "work", "bargaining"))


def read_sentence(
    text: str,
    number: int,
    sentence: Sentence,
    heading: bool,
    mentions: Mentions,
    quoted: Sequence[tuple[int, int]],
) -> Told:
    """What one English sentence tells."""
    start, end, _, opening = sentence
    told = _read(units_of(text, start, end, mentions), number, heading, quoted)
    alone = any(clause.relation == "main" and clause.subject for clause in told.clauses)
    if opening is None or alone:
        return told
    before = (opening[0], opening[1] - text.endswith(":", *opening))
    return _from(
        _read(units_of(text, start, end, mentions, before), number, heading, quoted), start
    )


def _from(told: Told, start: int) -> Told:
    """What is told from a place on."""
    kept = [number for number, clause in enumerate(told.clauses) if clause.end > start]
    clauses = [
        replace(
            clause,
            start=max(clause.start, start),
            content_start=max(clause.content_start, start),
            parent=kept.index(clause.parent) if clause.parent in kept else -1,
        )
        for clause in map(told.clauses.__getitem__, kept)
    ]
    refs = [ref for ref in told.refs if ref.start >= start]
    after, before = (
        {place: act for place, act in acts.items() if place >= start}
        for acts in (told.after, told.before)
    )
    nominal = [clause for clause in told.nominal if clause.start >= start]
    return Told(clauses, refs, after, before, nominal, told.untold)


def _read(line: Line, number: int, heading: bool, quoted: Sequence[tuple[int, int]]) -> Told:
    """What the units of a sentence tell."""
    refs = SentenceRefs(line)
    unsure = untold(line.units)
    clauses, nominal = clauses_of(line, refs, number, heading, quoted, unsure)
    units, starts, tags = line
    passages = [(starts[first], line.end(end - 1)) for first, end in (*unsure, *without_any(units))]
    if passages:
        nominal = [c for c in nominal if not any(a <= c.start < b for a, b in passages)]
    after: dict[int, str] = {}
    before: dict[int, str] = {}
    for named in _NAMED.finditer(tags):
        at = named.start()
        if named[0] == "I":
            act = _inverted(units, at) or _opened(units, at) or _after(units, at)
            if act is not None:
                after[starts[at]] = act
            if (act := _before(units, at) or _to_be(units, at)) is not None:
                before[starts[at]] = act
        elif _sets_apart(units, at) and (act := _after(units, at)) is not None:
            after[starts[at]] = act
    return Told(clauses, refs.all, after, before, nominal, passages)


def _after(units: Sequence[Unit], at: int) -> str | None:
    """The act of a participle that describes the instrument before it."""
    forms = words.verb_forms()
    if units[at - 1].word == "draft" and at > 0:
        return "prepare"
    for number, unit in enumerate(units[at + 1 : at + _REACH], at + 1):
        if number > at + _NEAR and units[number - 1].tag != "," and unit.tag in "vN":
            continue  # far off, only a participle that a comma sets apart: ", signed in May"
        if unit.word in ("force", "effect") and units[number - 1].word in ("in", "into"):
            return "ratify"
        if unit.word == "signature" and units[number - 1].word in ("awaits", "awaiting"):
            return "prepare"
        joins_verb = unit.tag == "c" and number <= at + _NEAR and _verb_follows(units, number)
        if unit.tag in "mbhr;qoM" or joins_verb:
            return None
        if unit.word in forms and unit.tag in "vN":
            lemma, parts = forms[unit.word]
            act = "sign" if _is_reached(units, number, lemma) else words.acts().get(lemma, "other")
            if "n" in parts and act in _OF_INSTRUMENTS:
                return _denied(act) if units[number - 1].tag == "n" else act
            if unit.tag == "v":
                return None
    return None


def _is_reached(units: Sequence[Unit], at: int, lemma: str) -> bool:
    """Whether it is told by whom or when an instrument was reached."""
    if lemma not in _REACHED or at + 1 >= len(units):
        return False
    return units[at + 1].word == "by" or units[at + 1].tag == "D"


def _to_be(units: Sequence[Unit], at: int) -> str | None:
    """The act that is to be done with an instrument: "a plan on roaming *to be drawn up*"."""
    for number, unit in enumerate(units[at + 1 : at + _NEAR], at + 1):
        if unit.tag in "vmbh,;qor":
            return None
        if unit.tag == "t" and number + 2 < len(units) and units[number + 1].word == "be":
            lemma, parts = words.verb_forms().get(units[number + 2].word, ("", ""))
            act = words.acts().get(lemma, "other")
            return f"to {act}" if "n" in parts and act in _OF_INSTRUMENTS else None
    return None


def _inverted(units: Sequence[Unit], at: int) -> str | None:
    """The act that opens the sentence: "Also *signed* during the visit was a memorandum"."""
    before = at - 1
    while before > 0 and units[before].tag in "daN":
        before -= 1
    if before < 1 or units[before].word not in ("was", "were"):
        return None
    for unit in units[:2]:
        lemma, parts = words.verb_forms().get(unit.word, ("", ""))
        act = words.acts().get(lemma, "other")
        if "n" in parts and act in _OF_INSTRUMENTS:
            return act
    return None


def _opened(units: Sequence[Unit], at: int) -> str | None:
    """The act of a participle before the instrument: "*Signed* in May, the accord has …"."""
    if units[0].tag != "v":
        return None
    before = at - 1
    while before > 0 and units[before].tag in "daNP'":
        before -= 1
    if units[before].tag != "," or any(unit.tag in "vmbh,;" for unit in units[1:before]):
        return None
    lemma, parts = words.verb_forms().get(units[0].word, ("", ""))
    act = words.acts().get(lemma, "other")
    return act if "n" in parts and act in _OF_INSTRUMENTS else None


def _verb_follows(units: Sequence[Unit], at: int) -> bool:
    """Whether an "and" joins what is told further, and not fields: "on space *and post*"."""
    return at + 1 < len(units) and units[at + 1].tag in "vbhmadMPI"


def _sets_apart(units: Sequence[Unit], at: int) -> bool:
    """Whether something is told beside a party: "with Oman, *in force since 2019*, and with …"."""
    return at + 1 < len(units) and units[at + 1].tag == ","


def _denied(act: str) -> str | None:
    """The act that is left of one that never happened: "a memorandum *never implemented*"."""
    return "stall" if act in ("operate", "ratify") else None


def _before(units: Sequence[Unit], at: int) -> str | None:
    """The act of the infinitive, gerund or noun whose object the instrument is."""
    forms = words.verb_forms()
    for number in range(at - 1, max(-1, at - 9), -1):
        unit = units[number]
        if unit.word in _DOING_NOUNS and not (unit.tag == "I" and units[number + 1].tag == ","):
            return _DOING_NOUNS[unit.word]
        if unit.word == "under" and number > 0 and units[number - 1].word in _WORK:
            return "operate"
        if unit.word in ("on", "about", "over") and number > 0:
            return "prepare" if _is_bargained_over(units, number) else None
        if unit.word in forms and unit.tag in "vN":
            lemma, parts = forms[unit.word]
            act = _done_with(units, number, at, lemma)
            infinitive = number > 0 and units[number - 1].tag == "t"
            if act in _OF_INSTRUMENTS and infinitive:
                return f"to {act}"
            if act in _OF_INSTRUMENTS and "g" in parts:
                return act
            if unit.tag == "v":
                return None
        if unit.tag in "mbhr;qoM" or (unit.tag == "p" and unit.word != "of"):
            return None
    return None


def _done_with(units: Sequence[Unit], at: int, instrument: int, lemma: str) -> str:
    """The act of a verb whose object is an instrument: "to *negotiate*", "to *reach* a deal".

    Not that of "to reach *the goals of* a deal".
    """
    if lemma == "negotiate":
        return "prepare"
    hoped = at > 1 and units[at - 1].tag == "t" and units[at - 2].word != "how"
    if hoped and lemma in _COMES_TO and all(u.tag != "p" for u in units[at + 1 : instrument]):
        return "sign"
    return plain_act(units, at, lemma)


def _is_bargained_over(units: Sequence[Unit], on: int) -> bool:
    """Whether talks stand before an "on": "the talks between A and B *on* an agreement"."""
    for unit in reversed(units[max(0, on - 8) : on]):
        if unit.word in _BARGAINING:
            return True
        if unit.tag in "vmbh;qI":
            return False
    return False


LANGUAGE: Final = Language(
    code="en",
    abbreviations=words.ABBREVIATIONS,
    instrument_words=words.instrument_words,
    read_sentence=read_sentence,
    cues=CUES,
)
