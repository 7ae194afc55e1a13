"""What a text must have for a pattern to be found in it."""

from __future__ import annotations

import re

import pytest

from memoranda.reader.languages.needles import needles


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:up)?coming|to",  # one of its words is in every text
        r"\w+ed",
        r"(?:signed)?",
        r"(?:signed)*",
        r"(?:.|signed)",
        r"(?i:x)|(?P<a>a)(?P=a)",
        r"on the",
    ],
)
def test_a_pattern_without_rare_words_is_always_searched(pattern: str) -> None:
    assert needles(re.compile(pattern)) is None


def test_a_pattern_that_leaves_case_open_is_always_searched() -> None:
    assert needles(re.compile("signed", re.IGNORECASE)) is None


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bmargins?\b", ["margin"]),
        (r"(?:fringes|margins) of", ["fringes of", "margins of"]),
        (r"Signed", ["signed"]),
        (r"(?:on (?:hand|board)|present) ", ["on hand ", "on board ", "present "]),
        (r"\w+ minister", [" minister"]),
        (r"(?:\w+ )?meeting(?! room)", ["meeting"]),
        (r"(?:talks )+", ["talks "]),
        (r"(?:letter [ao]f \w+|telegram)", ["letter af ", "letter of ", "telegram"]),
        (r"(?:put )?on ice", ["on ice"]),
        (r"with the (?:\w+ )?team", ["team"]),  # small words make nothing rare
    ],
)
def test_each_match_has_one_of_the_needles(pattern: str, needed: list[str]) -> None:
    assert needles(re.compile(pattern)) == frozenset(needed)
