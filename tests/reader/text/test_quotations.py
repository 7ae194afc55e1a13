"""Quotations: what somebody is told to have said in these words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.text.quotations import quotations
from memoranda.reader.text.segments import paragraphs


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations(text, paragraphs(text))]


@pytest.mark.parametrize(
    "text",
    [
        "No quotation at all.",
        "The “Digital Way” project goes on.",
        "It’s the ministry’s network.",
        "An empty one: “”.",
    ],
)
def test_a_name_in_quotation_marks_is_nobody_speaking(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are ready to help,” he said.", ["We are ready to help,"]),
        ('"We are ready to help," he said.', ["We are ready to help,"]),
        ("«Мы готовы помочь», сказал он.", ["Мы готовы помочь"]),
        ("„Wir sind bereit zu helfen“, sagte er.", ["Wir sind bereit zu helfen"]),
        ("他说：「我们已经准备好与各国合作了。」", ["我们已经准备好与各国合作了。"]),
        (
            "“We are ready,” he said. “Let us begin at once.”",
            ["We are ready,", "Let us begin at once."],
        ),
        ("He said “the ‘old’ network must go.”", ["the ‘old’ network must go."]),
    ],
)
def test_a_quotation_is_what_stands_between_its_marks(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_one_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "He said: “We are ready to help.\n\nShe said nothing."

    assert told(text) == ["We are ready to help."]


@given(st.text('ab \n“”«»"„「」', max_size=80))
def test_quotations_are_in_order_and_lie_in_the_text(text: str) -> None:
    found = quotations(text, paragraphs(text))
    places = [place for passage in found for place in passage]

    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in found)
