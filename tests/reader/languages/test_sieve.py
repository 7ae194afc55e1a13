"""The cues that a text can have at all."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

import memoranda.samples
from memoranda.reader.languages.cues import NOTHING, Cues
from memoranda.reader.languages.en.cues import CUES
from memoranda.reader.languages.sieve import cues_in

STORIES = sorted(Path(memoranda.samples.__path__[0], "stories").glob("*.txt"))


def test_a_cue_that_a_text_cannot_have_is_a_pattern_of_nothing() -> None:
    told = cues_in("they met on the margins of the forum.", CUES)

    assert told.margins is CUES.margins
    assert told.callers is NOTHING


def test_a_cue_without_rare_words_stays() -> None:
    assert cues_in("", CUES).to_do is CUES.to_do


def test_a_language_without_cues_has_none_in_any_text() -> None:
    assert cues_in("they met", Cues()).margins is NOTHING


def test_half_a_character_is_no_error() -> None:
    assert cues_in("\ud800 margins", CUES).margins is CUES.margins


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_whatever_is_found_in_a_text_is_still_found(path: Path) -> None:
    text = path.read_text(encoding="utf-8").lower()
    told = cues_in(text, CUES)
    lost = [
        each.name
        for each in fields(Cues)
        if isinstance(cue := getattr(CUES, each.name), re.Pattern)
        and getattr(told, each.name) is NOTHING
        and any(cue.search(line) for line in (text, *text.splitlines()))
    ]
    assert lost == []
