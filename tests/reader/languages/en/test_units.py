"""An English sentence as units: whole mentions, and words with their part of speech."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.languages.en.line import Line, Unit
from memoranda.reader.languages.en.units import units_of
from memoranda.reader.languages.en.words import instrument_words
from memoranda.reader.mentions.found import Mentions
from memoranda.reader.mentions.gathering import gather


def line(text: str) -> Line:
    return units_of(text, 0, len(text), gather(text, None, "en", instrument_words()))


def units(text: str) -> list[Unit]:
    return line(text).units


def tags(text: str, word: str) -> list[str]:
    """How the units with this word are tagged."""
    return [unit.tag for unit in units(text) if unit.word == word]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The exchange of experts began.", "exchange"),
        ("The host country was thanked.", "host"),
        ("They spoke of a visit to Muscat.", "visit"),
        ("The proposed fund was praised.", "proposed"),
        ("They reviewed the project.", "project"),
        ("Their interest grew.", "interest"),
        ("It is a means of meeting the need.", "need"),
    ],
)
def test_a_word_that_could_be_a_verb_is_a_noun_here(text: str, noun: str) -> None:
    assert tags(text, noun) == ["N"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("They exchange experts.", "exchange"),
        ("The two sides plan to meet.", "plan"),
        ("Oman will host the forum.", "host"),
        ("They agreed to visit Muscat.", "visit"),
        ("Oman proposed a fund.", "proposed"),
        ("The minister has proposed a fund.", "proposed"),
        ("Noting the delay, they left.", "noting"),
        ("The minister, who met him, left.", "met"),
    ],
)
def test_a_verb_is_one_by_what_stands_beside_it(text: str, verb: str) -> None:
    assert tags(text, verb) == ["v"]


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("As they met, he spoke.", "as", "s"),
        ("He came as a guest.", "as", "p"),
        ("After they met, he spoke.", "after", "s"),
        ("It helps us.", "it", "o"),
        ("The IT market grew.", "it", "N"),
        ("The US market grew.", "us", "P"),
        ("They may meet.", "may", "m"),
        ("They will recently have met.", "recently", "a"),
        ("They did not meet.", "not", "n"),
        ("He said that they met.", "that", "T"),
        ("He wants to meet.", "to", "t"),
        ("The fund, which grew, helped.", "which", "r"),
    ],
)
def test_small_words_are_told_apart(text: str, word: str, tag: str) -> None:
    assert tags(text, word) == [tag]


def test_a_mention_is_one_unit() -> None:
    text = "Josephine Teo, Singapore’s digital minister, signed a letter of intent in Muscat."

    found = line(text)
    written = [text[start : found.end(at)] for at, start in enumerate(found.starts)]

    assert [(unit.tag, held) for unit, held in zip(found.units, written, strict=True)] == [
        ("M", "Josephine Teo, Singapore’s digital minister"),
        (",", ","),
        ("v", "signed"),
        ("d", "a"),
        ("I", "letter of intent"),
        ("p", "in"),
        ("P", "Muscat"),
        (".", "."),
    ]


@pytest.mark.parametrize("owner", ["Oman's", "Oman’s"])
def test_a_possessive_is_parted_from_its_owner(owner: str) -> None:
    assert [unit.tag for unit in units(f"{owner} minister left.")][:3] == ["P", "'", "N"]


@given(st.text("ab The met’s,“”() -–.\n\x00", max_size=80))
def test_units_are_in_order_and_leave_out_only_white_space(text: str) -> None:
    found = units_of(text, 0, len(text), Mentions())
    places = [place for at, start in enumerate(found.starts) for place in (start, found.end(at))]
    held = "".join(text[start : found.end(at)] for at, start in enumerate(found.starts))

    assert places == sorted(places)
    assert held == "".join(text.split())
