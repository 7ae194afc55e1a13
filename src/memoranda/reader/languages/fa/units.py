"""A Persian sentence as units: mentions whole, verbs with what they carry, phrases, words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from memoranda.reader.languages.fa import words
from memoranda.reader.languages.fa.verbforms import Form, form_at
from memoranda.reader.mentions.found import Mentions
from memoranda.reader.vocabularies.finder import alike

#: Tags: M person, P party, D date, L place, I instrument; V verb, A participle that describes;
#: p preposition, s subordinator, k "that", r object mark, m modal, c "and", d determiner,
#: x adverb, N known noun, n any other word; , : . and q quotation mark.
_TOKEN: Final = re.compile(r"\w+(?:[./:-]\w+)*|\S")
_MARKS: Final = {"،": ",", ",": ",", "؛": ",", ";": ",", "-": ",", "–": ",", "(": ",", ")": ","}
_QUOTES: Final = '«»“”"'


class Verb(NamedTuple):
    """A verb: its act and its form."""

    act: words.Act
    form: Form


class Unit(NamedTuple):
    """One mention, verb, phrase or word; ``name`` and ``value`` as its table gives them."""

    start: int
    end: int
    word: str
    tag: str
    name: str
    value: Any


def units_of(text: str, start: int, end: int, mentions: Mentions) -> list[Unit]:
    """The units of one sentence; the words between mentions are read in folded letters."""
    units: list[Unit] = []
    at = start
    for mention, tag, left, right in mentions.within(start, end):
        units.extend(_words(text, at, left))
        units.append(Unit(left, right, text[left:right], tag, "", mention))
        at = right
    units.extend(_words(text, at, end))
    return units


def _words(text: str, start: int, end: int) -> Iterator[Unit]:
    """The units of a stretch without mentions."""
    found = _TOKEN.finditer(alike(text[start:end]))
    tokens = [(start + m.start(), start + m.end(), m.group()) for m in found]
    spoken = [token[2] for token in tokens]
    at = 0
    while at < len(tokens):
        tag, name, value, length = _unit_at(spoken, at)
        last = tokens[at + length - 1]
        yield Unit(tokens[at][0], last[1], " ".join(spoken[at : at + length]), tag, name, value)
        at += length


def _unit_at(spoken: Sequence[str], at: int) -> tuple[str, str, object, int]:
    """Tag, name, value and length of the unit that begins at a word."""
    compound = _compound(spoken, at)
    if compound is not None:
        verb, length = compound
        return _tag(verb), "", verb, length
    for phrase, known in words.phrases().get(spoken[at], ()):
        if tuple(spoken[at : at + len(phrase)]) == phrase:
            return known.tag, known.name, known.value, len(phrase)
    form = form_at(spoken, at)
    if form is not None:
        act = words.simple_verbs()[form.infinitive]
        verb = Verb(act._replace(passive=act.passive or form.passive), form)
        return _tag(verb), "", verb, form.length
    return _mark(spoken[at]), "", None, 1


def _compound(spoken: Sequence[str], at: int) -> tuple[Verb, int] | None:
    """The compound verb that begins at a word ("دیدار کردند"), and its number of words."""
    for phrase, acts in words.compounds().get(spoken[at], ()):
        after = at + len(phrase)
        if after >= len(spoken) or tuple(spoken[at:after]) != phrase:
            continue
        form = form_at(spoken, after)
        if form is not None and form.infinitive in acts:
            return Verb(acts[form.infinitive], form), len(phrase) + form.length
    return None


def _tag(verb: Verb) -> str:
    """Whether a verb is one of a clause, or a participle that describes a noun."""
    return "A" if verb.form.tense == "participle" else "V"


def _mark(word: str) -> str:
    """The tag of a word that no table knows."""
    if word in _QUOTES:
        return "q"
    if word in ".!?؟…:":
        return ":" if word == ":" else "."
    return _MARKS.get(word, "n")
