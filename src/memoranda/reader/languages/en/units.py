"""An English sentence as units: mentions whole, and every other word with its part of speech."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from sys import intern
from typing import Final

from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.clefts import unfold
from memoranda.reader.languages.en.line import Line, Unit
from memoranda.reader.languages.en.settling import settle, tagged
from memoranda.reader.mentions.found import Mentions

#: A word. The second line only says sooner what the last would say of a plain one.
_TOKEN: Final = re.compile(
    r"\d{1,3}(?:,\d{3})++(?!\d)"
    r"|\w++(?![-.&/’']\w)|[,.;:()]"
    r"|(?i:\b(?:did|do|does|is|are|was|were|has|have|had|ca|wo|would|should|could)(?=n[’']t\b))"
    r"|(?i:\b(?:we|they|i|you|he|she|it|who|that|there)(?=[’'](?:ll|ve|re|d|m|s)\b))"
    r"|[’']s\b|n[’']t\b|[’'](?:ll|ve|re|d)\b|\w+(?:[-.&/’']\w+)*(?<![’']s)|[“”\"«»„]|\S"
)
_PUNCTUATION: Final = {
    ",": ",", ";": ";", ":": ";", "—": ";", "–": ";", "(": "(", ")": ")", "-": "-", ".": ".",
    "!": ".", "?": ".",
}  # fmt: skip
#: What stands before "the" and a title: "HRH the Crown Prince".
_HONOURS: Final = frozenset(("HRH", "HSH", "HM", "HH"))
#: Written so, these are names and no pronoun or modal.
_CAPITAL_NOUNS: Final = frozenset(("IT", "US", "May", "Will", "Mark", "Grant", "Rose", "Bill"))
#: Titles written with a full stop.
_TITLES: Final = frozenset(
    "mr mrs ms dr eng ing engr prof hon h.e amb gen lt col maj rev sen atty".split()
)
#: Names, or a phrase before a verb, between two marks, and which of these are dashes.
_APART: Final = re.compile(";(?:[PMcd,a]*[PM][PMcd,]*;|[^;vmbhrTsq.()]{1,14};(?=a*[vmbhp]))")
#: Who tells it, between two parts of a quotation, and so many marks such a quotation has.
_WITHIN_QUOTATION: Final = re.compile(",q[doPMNa']*v[doPMNa',]*,q(?=.)")
_PARTED: Final = 4
_DASHES: Final = frozenset("–—-")
_QUOTES: Final = '“”"«»„'
#: So many words are kept, and as many pieces no longer than this: most of those that news is
#: written in.
_MOST_BY_HEART: Final = 12_000
_LONGEST_BY_HEART: Final = 40


@cache
def _tags() -> dict[str, str]:
    """Word → tag, for the words whose tag does not depend on the place."""
    table: dict[str, str] = {}
    for form in words.verb_forms():
        table[form] = "v"
    for form in words.noun_classes():
        table.setdefault(form, "N")
    for tag, group in (
        ("p", words.PREPOSITIONS),
        ("s", words.SUBORDINATORS),
        ("d", words.DETERMINERS),
        ("a", words.ADVERBS),
        ("c", words.COORDINATORS),
        ("n", words.NOT),
        ("r", words.RELATIVES),
        ("m", frozenset(words.MODALS)),
        ("b", words.BE),
        ("h", words.HAVE),
    ):
        table.update(dict.fromkeys(group, tag))
    table.update(dict.fromkeys(("he", "she", "it", "they", "we", "i", "you", "us"), "o"))
    table.update({"that": "T", "to": "t", "'s": "'", "’s": "'", "there": "o"})
    return table


def units_of(
    text: str, start: int, end: int, mentions: Mentions, opening: tuple[int, int] | None = None
) -> Line:
    """The units of one sentence, after those of a passage that it goes on from."""
    units: list[Unit] = []
    starts: list[int] = []
    if opening is not None:
        _add(units, starts, text, *opening, mentions)
    first = len(units)
    _add(units, starts, text, start, end, mentions)
    if 0 < first < len(units) and units[first - 1].tag == ",":
        units[first] = _as_operative(units[first])
    if sum(unit.tag == "q" for unit in units) >= _PARTED:
        _join_quotations(units, starts, text)
    settle(units)
    unfold(units)
    tags = "".join([unit.tag for unit in units])
    return Line(units, starts, _with_asides(units, tags) if tags.count(";") > 1 else tags)


def _as_operative(unit: Unit) -> Unit:
    """The first word of an item as the verb that it may be: "The ministers, 1. *AGREE* to …"."""
    told = _unit(unit.word) if unit.value is None else unit
    if told.tag != "v" or "b" not in told.parts:
        return unit
    return replace(told, length=unit.length, doubtful=False)


def _join_quotations(units: list[Unit], starts: list[int], text: str) -> None:
    """Take out the marks around who tells it within a quotation: "“Oman,” *he said*, “hopes"."""
    tags = "".join([unit.tag for unit in units])
    for teller in reversed(list(_WITHIN_QUOTATION.finditer(tags))):
        if text[starts[teller.end()]].islower():
            for mark in (teller.end() - 1, teller.start() + 1):
                del units[mark], starts[mark]


def _with_asides(units: list[Unit], tags: str) -> str:
    """The tags, with dashes around an aside as brackets: "three states – *A, B and C* – met".

    The units of the dashes are changed too.
    """
    found = _APART.search(tags)
    while found is not None:
        first, last = found.start(), found.end() - 1
        if units[first].word in _DASHES and units[last].word in _DASHES:
            units[first], units[last] = tagged(units[first], "("), tagged(units[last], ")")
            tags = f"{tags[:first]}({tags[first + 1 : last]}){tags[last + 1 :]}"
        found = _APART.search(tags, last)
    return tags


def _add(
    units: list[Unit], starts: list[int], text: str, start: int, end: int, mentions: Mentions
) -> None:
    """Add a passage: mentions first, words between them."""
    nouns = words.noun_classes()
    at = start
    for mention, tag, left, right in mentions.within(start, end):
        words_end = _before_title(text, at, left) if tag == "M" else left
        if words_end > at:
            _add_words(units, starts, text, at, words_end)
        word = text[left:right].lower()
        units.append(Unit(word, tag, right - left, mention, nouns.get(word, "")))
        starts.append(left)
        at = right
    if at < end:
        _add_words(units, starts, text, at, end)


def _before_title(text: str, at: int, left: int) -> int:
    """Where the words before a name end, whose title's full stop ends nothing: "with Mr. Li"."""
    while text.startswith(". ", left - 2) and left - 2 > at:
        title = text[at : left - 2].rpartition(" ")[2]
        if title.lower() not in _TITLES:
            break
        left -= len(title) + 2
    return left


def _add_words(units: list[Unit], starts: list[int], text: str, at: int, end: int) -> None:
    """Add the words between two mentions."""
    for piece in text[at:end].split(" "):
        word = (_pieces.get(piece) or _learn(piece)) if piece else None
        while word is not None:
            units.append(word.unit)
            starts.append(at + word.place)
            word = word.following
        at += len(piece) + 1


class _Word:
    """A word of what stands between two spaces: where it begins there, and the word after it."""

    __slots__ = ("following", "place", "unit")

    def __init__(self, unit: Unit, place: int, following: _Word | None) -> None:
        self.unit = unit
        self.place = place
        self.following = following


#: What stands between two spaces, by its first word.
_pieces: Final[dict[str, _Word]] = {}
_by_heart: Final[dict[str, Unit]] = {}


def _learn(piece: str) -> _Word | None:
    """The first word of a piece, from now on known; when too many are, all are learned anew."""
    first: _Word | None = None
    for token in reversed(list(_TOKEN.finditer(piece))):
        first = _Word(_unit_of(token[0]), token.start(), first)
    if first is not None and len(piece) <= _LONGEST_BY_HEART:
        if len(_pieces) == _MOST_BY_HEART:
            _pieces.clear()
        _pieces[intern(piece)] = first
    return first


def _unit_of(written: str) -> Unit:
    """A word, the same unit wherever it is written alike."""
    unit = _by_heart.get(written)
    if unit is None:
        if len(_by_heart) == _MOST_BY_HEART:
            _by_heart.clear()
        unit = _by_heart[intern(written)] = _unit(written)
    return unit


def _unit(written: str) -> Unit:
    """A word with what the tables know of it."""
    word, tag = _in_lower_case(written)
    forms = words.verb_forms()
    lemma, parts = forms[word] if tag == "v" else forms.get(word, ("", ""))
    noun = words.noun_classes().get(word, "")
    doubtful = tag in "vmsT" or word == "like"
    return Unit(word, tag, len(written), None, noun, lemma, parts, doubtful)


def _in_lower_case(written: str) -> tuple[str, str]:
    """A word in lower case, and its tag."""
    lower = intern(written.lower())
    if written in _HONOURS:
        return lower, "d"
    acronym = 1 < len(written) < 6 and written.isupper()
    tag = "N" if acronym or written in _CAPITAL_NOUNS else _tags().get(lower)
    if tag is not None:
        return lower, tag
    if written in _PUNCTUATION:
        return lower, _PUNCTUATION[written]
    if written in _QUOTES:
        return lower, "q"
    if written.islower() and words.may_be_past(lower):
        return lower, "v"
    return lower, "a" if lower.endswith("ly") and len(lower) > 4 else "N"
