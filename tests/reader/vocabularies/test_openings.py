"""What the matches of a pattern begin with."""

from __future__ import annotations

import re

import pytest

from memoranda.reader.mentions.datewords import date_words
from memoranda.reader.vocabularies.openings import openings


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        (r"\bmay\b", {"may"}),
        (r"in|on the", {"in", "on "}),
        (r"(?:mid-)?june", {"mid", "jun"}),
        (r"[12][0-2]x", {"10x", "11x", "12x", "20x", "21x", "22x"}),
        (r"a{1,3}b", {"a"}),  # what comes after the first is not told
        (r"no\w+", {"no"}),
        (r"\w+ day", {""}),
        (r"[^a]b", {""}),
        (r"(?:last )*year", {"las", "yea"}),
        (r"\Z", {""}),
    ],
)
def test_each_match_begins_with_one_of_the_openings(pattern: str, told: set[str]) -> None:
    assert openings(re.compile(pattern)) == told


@pytest.mark.parametrize("language", ["en", "fa"])
def test_times_do_not_begin_with_just_anything(language: str) -> None:
    assert "" not in date_words(language).openings
