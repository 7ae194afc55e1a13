"""The dateline before a story."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.text.dateline import LONGEST, dateline


def rest(text: str) -> str | None:
    """The story after its dateline."""
    found = dateline(text, 0, len(text))
    return text[found.end :] if found else None


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers met in Geneva.",
        "Serbia’s minister of telecommunications met the ambassador.",
        "Kenya and Uganda agreed on three things: fibre, roaming and skills.",
        "“We are ready,” he said – and left.",
        "In 2024 the ministers met.",
        "",
    ],
)
def test_a_sentence_has_none(text: str) -> None:
    assert rest(text) is None


@pytest.mark.parametrize(
    "head",
    [
        "BELGRADE, Feb 28 (XY) -- ",
        "BELGRADE (XY) – ",
        "BELGRADE. Xyz. ",
        "BELGRADE. ",
        "TEHRAN – ",
        "TEHRAN — ",
        "TEHRAN: ",
        "New Delhi, 14 September 2023: ",
        "NEW DELHI, 14 September 2023 – ",
        "Geneva, 5 May – ",
        "Addis Ababa, May 5, 2024 — ",
        "Rio de Janeiro – ",
        "23 May 2025 – ",
        "May 23, 2025: ",
        "GENEVA, 5 May 2024. ",
        "GENEVA, Oct. 14. ",
        "Lima, Oct. 14. ",
    ],
)
def test_a_town_or_a_day_before_the_story_is_one(head: str) -> None:
    assert rest(head + "The ministers met.") == "The ministers met."


def test_it_stands_at_the_head_of_its_paragraph() -> None:
    text = "Headline\n\nTEHRAN – The ministers met."
    found = dateline(text, 10, len(text))

    assert found is not None
    assert (found.start, text[found.end :]) == (10, "The ministers met.")


@given(st.text("ABab ,.:–-(1)\n", max_size=140))
def test_it_lies_in_the_text_and_is_short(text: str) -> None:
    found = dateline(text, 0, len(text))

    assert found is None or 0 <= found.start < found.end <= min(len(text), LONGEST)
