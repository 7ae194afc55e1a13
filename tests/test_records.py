"""What a reading says of itself."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.records import Agreement, Document, Evidence, Person, Reading, Register, Span


def reading(words: str = "Kenya and Rwanda signed.") -> Reading:
    document = Document(id="story", text=words)
    told = Evidence("story", 0, len(words), words)
    person = Person(id="p1", rule="r", evidences=(told,), name=words)
    agreement = Agreement(
        id="a1",
        rule="r",
        evidences=(told,),
        kind="memorandum",
        status="signed",
        parties=("KEN", "RWA"),
    )
    return Reading(document, people=(person,), agreements=(agreement,))


def test_a_span_that_holds_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(3, 3)


def test_a_quote_that_does_not_fill_its_place_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fill"):
        Evidence("story", 0, 4, "Kenya")


def test_a_record_without_evidence_is_refused() -> None:
    with pytest.raises(ValueError, match="p1 has no evidence"):
        Person(id="p1", rule="r", evidences=(), name="Paula Ingabire")


def test_repr_counts_what_was_found_and_leaves_the_text_out() -> None:
    assert repr(reading()) == (
        "<Reading of 'story': 1 agreement, 0 commitments, 0 meetings, 1 person>"
    )
    assert repr(Register(documents=(reading().document,))) == (
        "<Register of 1 documents: 0 agreements, 0 commitments, 0 meetings, 0 people>"
    )


def test_a_notebook_shows_a_table_for_each_kind_that_was_found() -> None:
    shown = reading()._repr_html_()
    assert shown.count("<table>") == 2
    assert "<bdi>KEN, RWA</bdi>" in shown


def test_a_notebook_shows_an_empty_register() -> None:
    assert "<table>" not in Register()._repr_html_()


@given(st.text(alphabet="<>&\"'ab/ ", min_size=1))
def test_no_text_becomes_markup_in_a_notebook(words: str) -> None:
    bare = reading("x" * len(words))._repr_html_()
    assert reading(words)._repr_html_().count("<") == bare.count("<")


def test_records_can_be_kept_in_sets_and_are_equal_by_value() -> None:
    one, same, other = reading(), reading(), reading("Kenya and Rwanda met.")
    spanned = replace(one.agreements[0], spans={"kind": (Span(0, 5),)})

    assert len({one, same, other}) == 2
    assert {*one.records} == {*same.records}
    assert spanned != one.agreements[0]
    assert len({spanned, one.agreements[0]}) == 2
