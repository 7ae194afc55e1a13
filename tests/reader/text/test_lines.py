"""Lines are joined to the paragraphs that they are of, and no character moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.text.lines import flowing

APART = "\n\nThey left."
#: Two lines that show how long a line of this text may get.
NARROW = "\nThe minister of communications of Serbia met the\nminister."


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        "One paragraph.\nAnd another one.",
        "A headline\nBELGRADE – The story itself.",
        "One paragraph.\n\nAnd another one.",
        "A headline\nThe story itself, which is longer." + APART,
        "Josephine Teo\nMinister for Digital Development" + APART,
        "They agreed on:\n- training,\n- exchanges of experts" + APART,
        "They will meet.\n1. Training\n2. Research" + APART,
        "وزیر ارتباطات آمد.\nاو رفت.",
        "两国签署了备忘录。\n他们会面。",
        "A first paragraph." + NARROW,
    ],
)
def test_these_line_ends_are_ends_of_a_paragraph(text: str) -> None:
    first = text.removesuffix(APART).removesuffix(NARROW)

    assert flowing(text).startswith(first + "\n" * (len(text) > len(first)))


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("The two\nministers met.", "The two ministers met."),
        ("One line\nand its second." + APART, "One line and its second." + APART),
        ("They met.\nThey left." + APART, "They met. They left." + APART),
        ("In Geneva,\nHashemi said so." + APART, "In Geneva, Hashemi said so." + APART),
        ("وزیر ارتباطات\nآمد." + APART, "وزیر ارتباطات آمد." + APART),
        ("They met on 5 May\n2024, he\nsaid.", "They met on 5 May 2024, he said."),
        ("They signed.\r\nThey left.\r\n\r\nThey", "They signed.  They left. \n \nThey"),
        ("EU–Oman talks – on 5–7 May", "EU-Oman talks – on 5–7 May"),
        ("the ITU –\tand\u00a0the EU\u2011US council", "the ITU – and the EU-US council"),
    ],
)
def test_these_only_keep_it_narrow(text: str, joined: str) -> None:
    assert flowing(text) == joined


def test_a_line_that_the_next_word_would_have_made_too_long_goes_on() -> None:
    text = NARROW.strip() + " He then also met the minister of\nKazakhstan."

    assert "\n" not in flowing(text)


def test_a_line_with_room_left_ends_its_paragraph() -> None:
    text = NARROW.strip() + "\nThe talks went on."

    assert flowing(text).endswith("minister.\nThe talks went on.")


@given(st.text("aB. \n\r\t-,1)ب中\u00a0\u2011", max_size=60))
def test_no_character_moves(text: str) -> None:
    flown = flowing(text)

    assert len(flown) == len(text)
    assert flown.split() == text.replace("\u2011", "-").split()
