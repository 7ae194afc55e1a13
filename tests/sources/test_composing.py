from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from memoranda.sources.composing import composing_edits
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
