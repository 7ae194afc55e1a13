"""Paragraphs and sentences are passages of the text."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from memoranda.reader.languages.en.words import ABBREVIATIONS
from memoranda.reader.text.lines import MARK
from memoranda.reader.text.segments import LONGEST_SENTENCE, paragraphs, sentences


def told(text: str) -> list[str]:
    return [text[each.start : each.end] for each in sentences(text, ABBREVIATIONS)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. minister met Dr. Bogdan-Martin at 3 p.m. in Geneva.",
        "It was signed by J. Teo and by H.E. the minister.",
        "The network grew by 3.5 per cent.",
        "They met on 5 Feb. in Muscat, at No. 7.",
        "See example.org for the text.",
        "“Where shall we meet?” he asked.",
        "They agreed on … a plan.",
    ],
)
def test_these_stops_end_no_sentence(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met. They spoke.", ["They met.", "They spoke."]),
        ("Did they meet? Yes! They did.", ["Did they meet?", "Yes!", "They did."]),
        ("“We met.” He left.", ["“We met.”", "He left."]),
        ("It ended (so he said.) They left.", ["It ended (so he said.)", "They left."]),
        ("It began in 2024. 5G came later.", ["It began in 2024.", "5G came later."]),
        ("他们会面。他们签署了。", ["他们会面。", "他们签署了。"]),
        ("دیدار کردند. امضا شد؟ بله.", ["دیدار کردند.", "امضا شد؟", "بله."]),
        ("No stop at the end", ["No stop at the end"]),
        ("  Space around.  \n", ["Space around."]),
    ],
)
def test_these_end_one(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\n \n"])
def test_white_space_has_neither(text: str) -> None:
    assert paragraphs(text) == []
    assert sentences(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \t\nTwo.", ["One.", "Two."]),
        ("Each line.\nIs one.", ["Each line.", "Is one."]),
    ],
)
def test_line_ends_set_paragraphs_apart(text: str, expected: list[str]) -> None:
    assert [text[each.start : each.end] for each in paragraphs(text)] == expected


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("The ministers met in Geneva.", False),
        ("He listed three fields:", False),
        ("“We agreed.”", False),
        ("دیدار دو وزیر انجام شد؟", False),
        ("word " * 40, False),
        ("Ministers meet in Geneva", True),
        ("Background", True),
        ("“Trusted” networks on the agenda", True),
    ],
)
def test_a_short_line_without_an_end_is_a_heading(line: str, heading: bool) -> None:
    assert next(each.heading for each in paragraphs(line + "\n\nThe story itself.")) == heading


def test_a_sentence_knows_its_paragraph() -> None:
    assert [each.paragraph for each in sentences("One. Two.\n\nThree.")] == [0, 0, 1]


def test_a_sentence_without_end_is_cut_at_spaces() -> None:
    text = "word " * 5000
    found = sentences(text)

    assert all(each.end - each.start <= LONGEST_SENTENCE for each in found)
    assert " ".join(text[each.start : each.end] for each in found) == text.strip()


def test_a_word_without_end_is_cut_too() -> None:
    assert [each.end - each.start for each in sentences("a" * (2 * LONGEST_SENTENCE + 1))] == [
        LONGEST_SENTENCE,
        LONGEST_SENTENCE,
        1,
    ]


@given(st.text(st.sampled_from('ab AB.?!\n"”)。\u2028\x00٫,'), max_size=80))
def test_sentences_are_in_order_and_leave_out_only_white_space(text: str) -> None:
    assume(not any(MARK.match(line.strip()) for line in text.split("\n")))
    found = sentences(text)
    places = [place for each in found for place in (each.start, each.end)]
    held = "".join(text[each.start : each.end] for each in found)

    assert places == sorted(places)
    assert "".join(held.split()) == "".join(text.split())


@given(st.text("a. B\n", max_size=40), st.integers(1, 4))
def test_a_text_told_again_has_as_many_sentences_again(text: str, times: int) -> None:
    block = f"\n\nFirst.{text}\n\nLast.\n\n"

    assert len(sentences(block * times)) == len(sentences(block)) * times


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("- training of experts", "training of experts"),
        ("• Training", "Training"),
        ("2. Cabinet approved it.", "Cabinet approved it."),
        ("(iv) The parties met.", "The parties met."),
        ("b) research", "research"),
    ],
)
def test_an_item_of_a_list_stands_without_its_mark(line: str, item: str) -> None:
    found = paragraphs(f"They will:\n{line}")[1]

    assert found.item
    assert f"They will:\n{line}"[found.start : found.end] == item


@pytest.mark.parametrize(
    "line", ["-5 degrees", "2024. A year", "A. Smith met", "- ", "3.5 per cent"]
)
def test_what_only_looks_like_a_mark_is_none(line: str) -> None:
    assert not paragraphs(line)[0].item
