"""The word tables hold what they should, once, with their source."""

import re
from importlib import resources

import pytest

from memoranda.reader.vocabularies.finder import alike, lowered
from memoranda.reader.vocabularies.party_terms import party_terms
from memoranda.reader.vocabularies.place_terms import place_terms
from memoranda.reader.vocabularies.table import language_rows, rows
from memoranda.reader.vocabularies.topic_terms import alternatives, forms, topic_terms

LANGUAGES = ("en", "fa", "ar", "ru", "zh", "fr", "es")


def test_every_table_names_its_source() -> None:
    folder = resources.files("memoranda.reader.vocabularies")
    tables = [f for f in folder.iterdir() if f.name.endswith(".tsv")]
    assert [f.name for f in tables if "Source:" not in f.read_text("utf-8")[:400]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_iran_has_a_name_in_each_language(language: str) -> None:
    assert [row for row in rows("parties.tsv") if row[:2] == ["IRN", language]] != []


def test_codes_of_states_are_those_of_the_register_of_states() -> None:
    known = {row[0] for row in rows("parties.tsv")}
    assert {row[0] for row in language_rows("states.tsv", "en")} - known == set()


def test_topics_have_codes_in_lower_case() -> None:
    codes = {code for topics in topic_terms("en").values() for code in topics}
    assert [c for c in codes if not re.fullmatch(r"[a-z_]*\??(?:[<~][a-z_]+)?", c)] == []


def test_an_unknown_language_has_only_names_of_states_and_no_topics() -> None:
    assert party_terms("xx") == {}
    assert topic_terms("xx") == {}
    assert "Tokyo" in place_terms("xx")


def test_choices_are_spelt_out() -> None:
    assert list(alternatives("(a/b) c")) == ["a c", "b c"]


def test_forms_have_plural_spelling_and_hyphen() -> None:
    assert {"data centre", "data centers", "data-center"} <= forms("data centre")


def test_making_text_alike_moves_no_character() -> None:
    text = "Côte d’Ivoire – Iran‑China\u00a0x\n\ny\nİ"
    assert len(alike(text)) == len(lowered(text)) == len(text)
