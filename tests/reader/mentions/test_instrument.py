"""Instruments, with their kind, number, article and title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.languages.en.words import instrument_words
from memoranda.reader.mentions.instrument import InstrumentMention, find_instruments


def find(text: str) -> list[InstrumentMention]:
    return find_instruments(text, instrument_words())


def only(text: str) -> InstrumentMention:
    (found,) = find(text)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "They disagreed about the disagreements of others.",
        "The contractor drew up an estimate.",
        "He was accorded a warm welcome.",
        "The conventional network was replaced.",
        "An impact study was made.",
    ],
)
def test_a_part_of_another_word_is_none(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("memorandum of understanding", "memorandum"),
        ("Memorandum of Cooperation", "memorandum"),
        ("memorandum", "memorandum"),
        ("MoU", "memorandum"),
        ("MOU", "memorandum"),
        ("letter of intent", "letter_of_intent"),
        ("framework agreement", "agreement"),
        ("agreement", "agreement"),
        ("treaty", "agreement"),
        ("accord", "agreement"),
        ("protocol", "protocol"),
        ("joint statement", "declaration"),
        ("declaration of intent", "declaration"),
        ("communiqué", "declaration"),
        ("action plan", "plan"),
        ("roadmap", "plan"),
        ("programme of cooperation", "plan"),
        ("contract", "contract"),
        ("strategic partnership", "partnership"),
    ],
)
def test_the_kind_is_what_it_is_called(words: str, kind: str) -> None:
    text = f"They signed a {words} on fibre."
    found = only(text)

    assert (found.kind, found.count, text[found.start : found.end]) == (kind, 1, words)


@pytest.mark.parametrize(
    ("text", "count", "counted"),
    [
        ("They signed a memorandum.", 1, False),
        ("They signed memoranda on fibre.", 2, False),
        ("They signed MoUs on fibre.", 2, False),
        ("They signed two agreements.", 2, True),
        ("They signed 16 memoranda of understanding.", 16, True),
        ("They signed a dozen agreements.", 12, True),
        ("They signed more than ten agreements.", 10, True),
        ("In 2023 they signed agreements.", 2, False),
    ],
)
def test_several_are_counted(text: str, count: int, counted: bool) -> None:
    found = only(text)

    assert (found.count, found.counted) == (count, counted)


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("the memorandum", "definite"),
        ("this agreement", "definite"),
        ("their existing protocol", "definite"),
        ("a memorandum", "indefinite"),
        ("a new trade agreement", "other"),
        ("the new trade agreement", "definite"),
        ("another memorandum", "other"),
        ("the previous agreement", "other"),
        ("a second protocol", "other"),
        ("signed memoranda", ""),
    ],
)
def test_the_article_tells_whether_it_is_known(text: str, article: str) -> None:
    assert only(text).article == article


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("They signed a memorandum of understanding.", None),
        ("They signed an MoU.", None),
        ("They adopted the Bletchley Declaration.", "Bletchley Declaration"),
        ("They joined the Budapest Convention.", "Budapest Convention"),
        ("It follows the Tallinn Declaration 2017.", "Tallinn Declaration 2017"),
    ],
)
def test_a_proper_name_is_its_title(text: str, title: str | None) -> None:
    assert only(text).title == title


def test_an_acronym_in_brackets_belongs_to_it() -> None:
    text = "They signed a memorandum of understanding (MoU) on fibre."
    found = only(text)

    assert text[found.start : found.end] == "memorandum of understanding (MoU)"


@pytest.mark.parametrize("word", ["document", "text", "instrument"])
def test_a_word_that_only_points_back_is_told_apart(word: str) -> None:
    found = only(f"The {word} covers fibre.")

    assert (found.kind, found.strength, found.article) == ("text", "text", "definite")


def test_several_in_one_sentence_are_told_in_order() -> None:
    found = find("They signed a protocol, two agreements and a letter of intent.")

    assert [(each.kind, each.count) for each in found] == [
        ("protocol", 1),
        ("agreement", 2),
        ("letter_of_intent", 1),
    ]


PIECES = st.sampled_from(
    [
        "a ",
        "the ",
        "three ",
        "16 ",
        "Joint ",
        "memorandum ",
        "MoUs ",
        "Accord ",
        "(MoU)",
        "2024",
        ", ",
    ]
)


@given(st.lists(PIECES, max_size=15).map("".join))
def test_mentions_are_in_order_and_lie_in_the_text(text: str) -> None:
    found = find(text)
    places = [place for each in found for place in (each.start, each.end)]

    assert places == sorted(places)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(each.title is None or each.title in text for each in found)
