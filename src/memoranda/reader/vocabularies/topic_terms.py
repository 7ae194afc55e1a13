"""The terms that name fields of cooperation in a language, in all the ways they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Final

from memoranda.reader.vocabularies.table import language_rows, names

NO_TOPIC: Final = "-"
SHORTEST_INFLECTED: Final = 4
LONGEST_ACRONYM: Final = 5
_CHOICE: Final = re.compile(r"\(([^()]*/[^()]*)\)")
_SPELLINGS: Final = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ise", "ize"),
    ("ised", "ized"),
    ("centre", "center"),
    ("fibre", "fiber"),
    ("programme", "program"),
    ("defence", "defense"),
    ("licence", "license"),
    ("organisation", "organization"),
    ("favourable", "favorable"),
    ("labour", "labor"),
    ("counselling", "counseling"),
)


@cache
def topic_terms(language: str) -> dict[str, tuple[str, ...]]:
    """Give the codes of every term of the language, in lower case; none for a phrase to skip."""
    terms: dict[str, tuple[str, ...]] = {}
    for codes, column in language_rows("topics.tsv", language):
        topics = () if codes == NO_TOPIC else tuple(codes.split("+"))
        for written in names(column):
            for term in alternatives(written):
                for form in forms(term.lower()):
                    terms.setdefault(form, topics)
    return terms


@cache
def acronyms(language: str) -> frozenset[str]:
    """Give the short terms that count only in capitals, so that "it" is not "IT"."""
    return frozenset(
        term.lower()
        for codes, column in language_rows("topics.tsv", language)
        for term in names(column)
        if codes != NO_TOPIC and term.isupper() and len(term) <= LONGEST_ACRONYM
    )


def alternatives(written: str) -> Iterator[str]:
    """Give the terms that a line with choices stands for: "(a/b) c" is "a c" and "b c"."""
    parts = _CHOICE.split(written)
    choices = [part.split("/") if at % 2 else [part] for at, part in enumerate(parts)]
    return ("".join(chosen) for chosen in product(*choices))


def forms(term: str) -> set[str]:
    """Give the ways in which a term is written: plurals, hyphens, both spellings."""
    written = {term, *_both_spellings(term)}
    written |= {plural for one in written for plural in _plurals(one)}
    return written | {joined for one in written for joined in _hyphenated(one)}


def _both_spellings(term: str) -> Iterator[str]:
    for british, american in _SPELLINGS:
        if british in term:
            yield term.replace(british, american)
        elif american in term:
            yield term.replace(american, british)


def _plurals(term: str) -> Iterator[str]:
    """Give the plural of the last word, and of the word before "of"."""
    head, of, rest = term.partition(" of ")
    if of:
        yield f"{_plural(head)} of {rest}"
    yield _plural(term)


def _plural(term: str) -> str:
    if len(term) < SHORTEST_INFLECTED or term.endswith("s"):
        return term
    if term.endswith("y") and term[-2] not in "aeiou":
        return f"{term[:-1]}ies"
    return f"{term}es" if term.endswith(("x", "ch", "sh")) else f"{term}s"


def _hyphenated(term: str) -> Iterator[str]:
    """Give the term with its hyphens as spaces, with spaces as hyphens, and "e-" joined."""
    if "-" in term:
        yield term.replace("-", " ")
        if term.startswith("e-"):
            yield "e" + term[2:]
    if term.count(" ") == 1:
        yield term.replace(" ", "-")
