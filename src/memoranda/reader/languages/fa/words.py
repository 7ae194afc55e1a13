"""The Persian words that reading sentences needs, from the tables of this folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from memoranda.reader.mentions.instrument import InstrumentWords, NamedPassage
from memoranda.reader.vocabularies.finder import alike
from memoranda.reader.vocabularies.table import language_rows, names

CONJUNCTIONS: Final = frozenset(("و", "یا"))
#: Written in running text so, read so.
_VARIANTS: Final = str.maketrans({"ی": "[یيى]", "ک": "[کك]", "ا": "[اأإ]", " ": "[ \u200c]"})
_ENDING: Final = {1: "(?: ?(?:ای|ی))?", 2: "(?:ی|یی)?"}


class Known(NamedTuple):
    """What a word or phrase is: its tag, its class and what it stands for."""

    tag: str
    name: str
    value: str


class Act(NamedTuple):
    """What a verb tells: the class of the act, what the rules call the verb, whether a passive."""

    act: str
    lemma: str
    passive: bool


def rows(name: str) -> list[list[str]]:
    """The rows of one of this folder's tables, in the letters that folded text has."""
    return [[alike(column) for column in row] for row in language_rows(name, "fa")]


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], Known], ...]]:
    """First word → the phrases that begin with it, the longest first, with what they are."""
    known: dict[tuple[str, ...], Known] = {
        ("که",): Known("k", "", ""),
        ("اینکه",): Known("k", "", ""),
        ("را",): Known("r", "", ""),
        ("باید",): Known("m", "", "should"),
        ("قرار", "است"): Known("m", "", "is_to"),
        ("قرار", "شد"): Known("m", "", "is_to"),
        ("در", "حال"): Known("m", "", "progressive"),
        **{(word,): Known("c", "", "") for word in CONJUNCTIONS},
        **{("می", form): Known("m", "", "can") for form in ("تواند", "توانند", "توانیم")},
        **{(form,): Known("m", "", "can") for form in ("میتواند", "میتوانند", "بتواند", "بتوانند")},
    }
    for tag, value, column in rows("particles.tsv"):
        known.update({tuple(word.split()): Known(tag, "", value) for word in names(column)})
    for name, value, column in rows("nouns.tsv"):
        for word in names(column):
            known.setdefault(tuple(word.split()), Known("N", name, word if value == "-" else value))
    return _by_first(known)


def _by_first(
    known: dict[tuple[str, ...], Known],
) -> dict[str, tuple[tuple[tuple[str, ...], Known], ...]]:
    """The phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
    for phrase, what in known.items():
        found.setdefault(phrase[0], []).append((phrase, what))
    return {
        first: tuple(sorted(group, key=lambda one: -len(one[0]))) for first, group in found.items()
    }


@cache
def compounds() -> dict[str, tuple[tuple[tuple[str, ...], dict[str, Act]], ...]]:
    """First word → what stands before a light verb, the longest first: infinitive → act."""
    table: dict[tuple[str, ...], dict[str, Act]] = {}
    for before, infinitive, act in _verb_rows():
        if before != "-":
            table.setdefault(tuple(before.split()), {}).setdefault(infinitive, act)
    found: dict[str, list[tuple[tuple[str, ...], dict[str, Act]]]] = {}
    for phrase, acts in table.items():
        found.setdefault(phrase[0], []).append((phrase, acts))
    return {
        first: tuple(sorted(group, key=lambda one: -len(one[0]))) for first, group in found.items()
    }


@cache
def simple_verbs() -> dict[str, Act]:
    """Infinitive → the act of a verb that stands alone."""
    table: dict[str, Act] = {}
    for before, infinitive, act in _verb_rows():
        if before == "-":
            table.setdefault(infinitive, act)
    return table


def _verb_rows() -> list[tuple[str, str, Act]]:
    """What stands before, infinitive, act: one of each that verbs.tsv lists."""
    found = []
    for act, lemma, lights, column in rows("verbs.tsv"):
        for light in names(lights):
            for place, infinitive in enumerate(light.split(">")):
                for before in names(column):
                    called = infinitive if before == "-" else f"{before} {infinitive}"
                    told = Act(act, called if lemma == "-" else lemma, place == 1)
                    found.append((before, infinitive, told))
    return found


@cache
def numbers() -> dict[str, int]:
    """Numbers in words."""
    return {word: int(number) for word, number in rows("numbers.tsv")}


@cache
def words_of_sentences() -> frozenset[str]:
    """Every word of these tables: none of them is part of somebody's name."""
    found = {word for group in phrases().values() for phrase, _ in group for word in phrase}
    found |= {word for group in compounds().values() for phrase, _ in group for word in phrase}
    return frozenset(found | set(numbers()))


@cache
def instrument_words() -> InstrumentWords:
    """The words for instruments, as one pattern over the text as it is written."""
    kinds: dict[str, tuple[str, int, str]] = {}
    groups = []
    # Plurals and longer names must be tried before the shorter ones that begin them.
    table = sorted(rows("instruments.tsv"), key=lambda row: (-int(row[1]), row[2] == "text"))
    for place, (kind, number, strength, pattern) in enumerate(table):
        name = f"i{place}"
        kinds[name] = (kind, int(number), strength)
        groups.append(f"(?P<{name}>(?:{pattern}){_ENDING[int(number)]})".translate(_VARIANTS))
    names = re.compile(r"(?<!\w)(?:" + "|".join(groups) + r")(?!\w)")

    def passages(text: str) -> Iterator[NamedPassage]:
        for match in names.finditer(text):
            if match.lastgroup is not None:
                yield match.start(), match.end(), kinds[match.lastgroup]

    return InstrumentWords(
        passages=passages,
        numbers=numbers(),
        definite=frozenset(("این", "آن", "همین", "همان")),
        indefinite=frozenset(("یک",)),
        other=frozenset(("دیگر", "دیگری")),
        stops=frozenset(word for word, group in phrases().items() if group[-1][1].tag in "pcr"),
        founding=re.compile(r"[ \u200c](?:(?:ایجاد|تشکیل|درباره|برای) )?"),
        singular_counted=True,
    )
