"""Persian by the same rules: the forms of letters do not matter, and clauses say what they should.

What is read in whole sentences stands in ``tests/reader/spec/fa.jsonl``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memoranda.reader.clauses import ACTS, LINKS, MOODS, Clause
from memoranda.reader.languages import find_language
from memoranda.reader.languages.fa import words
from memoranda.reader.languages.fa.reading import LANGUAGE
from memoranda.reader.languages.fa.verbforms import form_at
from memoranda.reader.mentions.gathering import gather
from memoranda.reader.pipeline import read
from memoranda.reader.text.segments import sentences
from memoranda.reader.vocabularies.finder import alike
from memoranda.records import Document

SPEC = Path(__file__).parents[2] / "spec/fa.jsonl"
CASES = [json.loads(line) for line in SPEC.read_text(encoding="utf-8").splitlines()]
KINDS = ("people", "meetings", "agreements", "commitments")
#: Ways to write the same, letter for letter.
VARIANTS = {
    "ی": "یيى",
    "ک": "کك",
    "\u200c": "\u200c ",
    **{
        figure: figure + "٠١٢٣٤٥٦٧٨٩"[place] + str(place)
        for place, figure in enumerate("۰۱۲۳۴۵۶۷۸۹")
    },
}


def records(text: str, published: str) -> list[dict[str, Any]]:
    """What is read, in folded letters and without what only points at places or records."""
    day = date.fromisoformat(published)
    reading = read(Document(id="s", text=text, language="fa", published=day))
    return [folded(asdict(record)) for kind in KINDS for record in getattr(reading, kind)]


def folded(record: Mapping[str, Any]) -> dict[str, Any]:
    told = json.loads(alike(json.dumps(record, ensure_ascii=False, default=str)))
    assert isinstance(told, dict)
    return told


def clauses(text: str) -> list[Clause]:
    mentions = gather(text, None, "fa", LANGUAGE.instrument_words())
    return [
        clause
        for number, sentence in enumerate(sentences(text))
        for clause in LANGUAGE.read_sentence(text, number, sentence, False, mentions, ()).clauses
    ]


def told(text: str) -> list[tuple[str, str, str]]:
    return [(clause.relation, clause.act, clause.mood) for clause in clauses(text)]


def test_the_language_is_found_by_its_code() -> None:
    assert find_language("fa") is LANGUAGE


@pytest.mark.parametrize(
    "text", ["", "تفاهم", "می", "که", "و", "گفت‌وگو", "خواهد", "ایران و", "است", "،،، . که که را"]
)
def test_no_clause(text: str) -> None:
    """Pieces that are no sentence."""
    assert [clause for clause in clauses(text) if clause.act not in ("be", "want")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ایران و عمان دیدار کردند.", [("main", "meet", "")]),
        ("ایران و عمان دیدار خواهند کرد.", [("main", "meet", "will")]),
        ("ایران و عمان تفاهم‌نامه را امضا کرده‌اند.", [("main", "sign", "perfect")]),
        ("ایران و عمان باید همکاری کنند.", [("main", "cooperate", "should")]),
        ("ایران و عمان می‌توانند همکاری کنند.", [("main", "cooperate", "can")]),
        ("وزیر گفت ایران همکاری می‌کند.", [("main", "say", ""), ("said", "cooperate", "")]),
        ("وزیر گفت که ایران همکاری می‌کند.", [("main", "say", ""), ("said", "cooperate", "")]),
        (
            "وزیر پیشنهاد کرد همکاری کنند.",
            [("main", "propose", ""), ("embedded", "cooperate", "would")],
        ),
        (
            "دو طرف توافق کردند که همکاری کنند.",
            [("main", "agree", ""), ("embedded", "cooperate", "is_to")],
        ),
        ("سندی که امضا شد اجرا نشد.", [("relative", "sign", ""), ("main", "operate", "")]),
        ("وزیر دیدار کرد و پیشنهاد داد.", [("main", "meet", ""), ("main", "propose", "")]),
    ],
)  # fmt: skip
def test_clauses(text: str, expected: Sequence[tuple[str, str, str]]) -> None:
    """The verb at the end tells act and mood; small words tell how clauses hang together."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "passive", "negated"),
    [
        ("سند امضا شد.", True, False),
        ("سند امضا نشد.", True, True),
        ("سند به امضا رسید.", True, False),
        ("ایران سند را امضا نکرد.", False, True),
        ("ایران سند را امضا نخواهد کرد.", False, True),
        ("ایران خواستار همکاری شد.", False, False),
    ],
)
def test_voice(text: str, passive: bool, negated: bool) -> None:
    """Passive and negation."""
    assert [(clause.passive, clause.negated) for clause in clauses(text)] == [(passive, negated)]


@pytest.mark.parametrize(
    ("words_told", "tense"),
    [
        ("کردند", "past"),
        ("کرده است", "perfect"),
        ("می کنند", "present"),
        ("خواهند کرد", "future"),
        ("نخواهد کرد", "future"),
        ("کنند", "subjunctive"),
        ("نکرده", "participle"),
        ("گفته شد", "past"),
    ],
)
def test_verb_forms(words_told: str, tense: str) -> None:
    """One form, all of its words taken."""
    form = form_at(words_told.split(), 0)
    assert form is not None
    assert (form.tense, form.length) == (tense, len(words_told.split()))


def test_acts_are_those_that_the_rules_know() -> None:
    told = [*words.simple_verbs().values()]
    told += [act for group in words.compounds().values() for _, by in group for act in by.values()]
    assert {act.act.removeprefix("carry-") for act in told} <= set(ACTS)


@pytest.mark.parametrize(("tag", "known_to_rules"), [("p", LINKS), ("m", MOODS)])
def test_links_and_moods_are_those_that_the_rules_know(
    tag: str, known_to_rules: Sequence[str]
) -> None:
    known = [one for group in words.phrases().values() for _, one in group]
    assert {one.value for one in known if one.tag == tag} <= set(known_to_rules)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["rule"])
@settings(max_examples=20)
@given(seed=st.randoms(use_true_random=False))
def test_the_way_letters_are_written_does_not_matter(case: Mapping[str, Any], seed: Random) -> None:
    text = case["text"]
    written = "".join(seed.choice(VARIANTS.get(letter, letter)) for letter in text)

    assert records(written, case["published"]) == records(text, case["published"])


@given(st.lists(st.sampled_from([word for case in CASES for word in case["text"].split()])))
def test_any_order_of_words_is_read_without_fault(shuffled: list[str]) -> None:
    text = " ".join(shuffled)
    reading = read(Document(id="s", text=text, language="fa"))

    assert [
        evidence
        for record in reading.records
        for evidence in record.evidences
        if text[evidence.start : evidence.end] != evidence.quote
    ] == []
