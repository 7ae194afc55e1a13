from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from memoranda.sources.composing import composing_edits, invisible_edits
from memoranda.sources.offsets import edited, position_in_original

#: Letters and marks that join in every way: accents, Hangul, vowels of India, Arabic with maddah.
JOINING = "aeA\u0301\u0308\u0323\u1100\u1161\u11a8\uac00\u0bc6\u0bbe\u0bd7\u0627\u0653\u212b \r\n"


@given(st.one_of(st.text(), st.text(alphabet=JOINING)))
def test_every_text_is_composed(text: str) -> None:
    assert edited(text, composing_edits(text))[0] == normalize("NFC", text)


@given(st.text(alphabet="ab \u00e9\u00fc"))
def test_every_letter_leads_back_to_where_it_was(text: str) -> None:
    apart = normalize("NFD", text)
    composed, offsets = edited(apart, composing_edits(apart))
    for place, letter in enumerate(composed):
        assert apart[position_in_original(offsets, place)] == normalize("NFD", letter)[0]


def test_what_nobody_sees_is_taken_out_and_kept_in_the_offsets() -> None:
    original = "\ufeffmemo\u00adrandum of Ser\u200bbia"
    text, offsets = edited(original, invisible_edits(original))
    assert text == "memorandum of Serbia"
    assert [original[position_in_original(offsets, n)] for n in range(len(text))] == list(text)


def test_what_joins_or_parts_letters_of_a_script_stays() -> None:
    assert invisible_edits("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645") == []
