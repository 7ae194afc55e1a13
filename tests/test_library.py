"""`from memoranda import read`: what its door lets in, and what it says to the rest."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from memoranda import read
from memoranda.records import Document
from memoranda.sources import open_bytes
from memoranda.sources.offsets import position_in_original

STORY = "Iran and Iraq signed a memorandum of understanding on data transit in Baghdad on Thursday."
TURKISH = "Türkiye and Azerbaijan signed a memorandum of understanding on cybersecurity in Baku."


def test_a_day_and_a_language_are_taken_from_their_words() -> None:
    reading = read(STORY, published=date(2025, 5, 23), language="en")

    assert read(STORY, published="2025-05-23", language="EN") == reading
    assert read(STORY, published=" 2025-05-23 ", language="en-GB") == reading
    moment = datetime(2025, 5, 23, 8, tzinfo=UTC)
    assert read(STORY, published=moment, language="en_GB") == reading


@pytest.mark.parametrize(
    ("named", "sentence"),
    [
        ({"published": "Friday"}, '"Friday" is not a day; write it as 2025-05-23.'),
        ({"language": "English"}, '"English" is not a language code; write "en" or "fa".'),
    ],
)
def test_words_that_are_no_day_or_language_are_refused(
    named: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ValueError, match="is not a") as told:
        read(STORY, **named)

    assert str(told.value) == sentence


@pytest.mark.parametrize(
    ("named", "what"), [({"published": 20250523}, "an int"), ({"language": b"en"}, "a bytes")]
)
def test_what_is_no_day_or_language_at_all_is_refused(named: dict[str, Any], what: str) -> None:
    with pytest.raises(TypeError, match=f", not {what}[.]$"):
        read(STORY, **named)


@pytest.mark.parametrize("given", [None, b"Iran and Iraq met.", Path("story.txt")])
def test_what_is_no_text_is_refused_with_the_way_to_read_it(given: Any) -> None:
    with pytest.raises(TypeError, match=r"takes the text of a story \(str\) or a Document, not "):
        read(given)


def test_a_text_with_accents_apart_is_read_like_any_other() -> None:
    apart = normalize("NFD", TURKISH)
    reading = read(apart)

    agreement = reading.agreements[0]
    assert agreement.parties == ("TUR", "AZE")
    assert reading.document.text == TURKISH
    assert reading.document.offsets is not None
    assert all(reading.document.text[e.start : e.end] == e.quote for e in agreement.evidences)
    end = position_in_original(reading.document.offsets, TURKISH.index("Azerbaijan"))
    assert apart[end:].startswith("Azerbaijan")


def test_a_composed_text_is_left_as_it_is() -> None:
    document = read(TURKISH).document

    assert (document.text, document.offsets) == (TURKISH, None)


def test_a_file_with_accents_apart_is_composed() -> None:
    [document] = open_bytes(normalize("NFD", f"{TURKISH}\r\nÅsa").encode(), name="story.txt")

    assert isinstance(document, Document)
    assert document.text == f"{TURKISH}\nÅsa"


def test_a_day_and_a_language_for_files_are_taken_from_their_words() -> None:
    [document] = open_bytes(STORY.encode(), published="2025-05-23", language="EN-gb")

    assert isinstance(document, Document)
    assert (document.published, document.language) == (date(2025, 5, 23), "en")


def test_the_day_that_a_text_tells_of_itself_is_its_day_of_publication() -> None:
    reading = read("Published: 12 June 2024\n\nIran and Iraq signed a memorandum on 5G on Tuesday.")

    assert reading.document.published == date(2024, 6, 12)
    assert reading.agreements[0].date == "2024-06-11"
