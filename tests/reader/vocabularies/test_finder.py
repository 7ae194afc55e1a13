"""Terms found in a text as whole words."""

from __future__ import annotations

import re

import pytest

from memoranda.reader.vocabularies.finder import Finder, Found, find_terms, matches

TEXTS = [
    "DCO, the DCO's members and the IDCO met (DCO).",
    "Telia and Telia Lietuva; Telia-Lietuva, Telias",
    "e& and the e&; eand&",
    "L’Oréal met L'Oréal.",
    "",
]
TERMS = ["DCO", "Telia", "Telia Lietuva", "e&", "L’Oréal"]


@pytest.mark.parametrize("text", TEXTS)
def test_few_terms_are_found_as_by_a_finder(text: str) -> None:
    assert _passages(find_terms(text, TERMS)) == _passages(Finder(TERMS).find(text))


@pytest.mark.parametrize("text", TEXTS)
def test_many_terms_are_found_as_by_a_finder(text: str) -> None:
    terms = [*TERMS, *(f"Firm {number}" for number in range(9))]
    assert _passages(find_terms(text, terms)) == _passages(Finder(terms).find(text))


def test_parts_of_words_are_not_found() -> None:
    assert _passages(find_terms("IDCO, DCOs, DCO", ["DCO"])) == [(12, 15, 0)]


def test_matches_that_begin_with_words_are_those_of_the_pattern() -> None:
    words = ("Minister", "Ministers", "Agency")
    pattern = re.compile(r"(?:Ministers?|Agency) (?:for|of)( [A-Z]\w+)+")
    text = "Ministers of Trade Minister for Work; the Agency for Minister of Roads; Agency of"
    found = [match.span() for match in matches(pattern, text, words)]
    assert found == [match.span() for match in pattern.finditer(text)]
    assert len(found) == 2


def _passages(found: list[Found]) -> list[tuple[int, int, int]]:
    return [(one.start, one.end, one.term) for one in found]
