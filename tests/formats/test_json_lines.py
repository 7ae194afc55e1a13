"""One whole JSON object a line, with the keys that the benchmark reads."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from memoranda.formats import reading_from_dict, reading_to_dict, write
from memoranda.formats.json_lines import line_of, plain
from memoranda.records import Document, Evidence, Person, Reading

KEYS = ["id", "source", "language", "published", "title"]
KINDS = ["people", "meetings", "agreements", "commitments"]


def test_a_reading_without_extra_and_notes_has_no_such_keys(kigali: Reading) -> None:
    assert list(reading_to_dict(kigali)) == [*KEYS, *KINDS, "reader"]


def test_extra_columns_and_notes_are_told(tehran: Reading) -> None:
    row = reading_to_dict(tehran)
    assert row["extra"] == {"desk": "Caucasus", "score": 0.5}
    assert row["notes"] == ["Read as far as names and dates."]


def test_a_person_has_evidence_and_the_others_a_quote(kigali: Reading) -> None:
    row = reading_to_dict(kigali)
    assert row["people"][0]["evidence"]["quote"] == kigali.people[0].quote
    commitment = row["commitments"][1]
    assert commitment == {
        "id": "c2",
        "by": ["KEN"],
        "with": ["RWA"],
        "speaker": "William Kabogo Gitau",
        "on": "2025-05-21",
        "strength": "offered",
        "topics": ["submarine_cables"],
        "due": None,
        "said_in": "m1",
        "under": None,
        "quote": kigali.commitments[1].quote,
        "start": kigali.commitments[1].evidence.start,
        "end": kigali.commitments[1].evidence.end,
        "rule": "commitment.offer",
        "spans": {"with": [[409, 424]]},
    }


def test_evidences_stand_where_something_is_told_twice(kigali: Reading) -> None:
    row = reading_to_dict(kigali)
    assert "evidences" not in row["agreements"][0]
    assert [part["start"] for part in row["meetings"][0]["evidences"]] == [
        evidence.start for evidence in kigali.meetings[0].evidences
    ]


def test_a_line_read_back_is_the_same_reading(everything: list[Reading]) -> None:
    for reading in everything:
        row = json.loads(line_of(reading_to_dict(reading)))
        again = reading_from_dict(row, reading.document.text)
        assert again.records == reading.records
        assert reading_to_dict(again) == reading_to_dict(reading)


def test_a_row_of_the_benchmark_without_ids_is_no_reading_of_ours(kigali: Reading) -> None:
    assert [record.id for record in kigali.records] == ["p1", "p2", "m1", "a1", "c1", "c2"]


def test_values_that_json_lacks_become_plain() -> None:
    given_ = {"day": date(2025, 5, 21), "n": float("nan"), "d": Decimal("1.5"), 3: (1, None)}
    assert plain(given_) == {"day": "2025-05-21", "n": None, "d": "1.5", "3": [1, None]}


@given(st.text(min_size=1))
def test_any_text_gives_one_line_that_reads_back(words: str) -> None:
    document = Document(id=words, text=words, title=words)
    person = Person(
        id="p1", rule="r", evidences=(Evidence(words, 0, len(words), words),), name=words
    )
    line = line_of(reading_to_dict(Reading(document, people=(person,))))
    assert len(line.splitlines()) == 1
    line.encode()
    assert reading_from_dict(json.loads(line), words).people == (person,)


def test_half_a_character_is_escaped() -> None:
    line = line_of({"id": "\ud800"})
    assert line == '{"id": "\\ud800"}\n'


@given(st.lists(st.none(), max_size=3))
def test_as_many_lines_as_readings(several: list[None]) -> None:
    out = io.StringIO()
    write((Reading(Document(id=str(n), text="")) for n, _ in enumerate(several)), "jsonl", out)
    assert out.getvalue().count("\n") == len(several)


ENDLESS = """
import sys
from memoranda.formats import write
from memoranda.records import Document, Reading

def readings():
    number = 0
    while True:
        number += 1
        yield Reading(Document(id=str(number), text="", title="x" * 10_000))

try:
    write(readings(), "jsonl", sys.stdout)
except KeyboardInterrupt:
    sys.exit(130)
"""


def test_an_interruption_leaves_whole_lines_in_a_pipe(untraced: dict[str, str]) -> None:
    source = Path(__file__).parents[2] / "src"
    with subprocess.Popen(  # noqa: S603 - our own Python and our own lines
        [sys.executable, "-c", ENDLESS],
        stdout=subprocess.PIPE,
        env=untraced | {"PYTHONPATH": str(source)},
    ) as process:
        assert process.stdout is not None
        begun = process.stdout.read(50_000)
        process.send_signal(signal.SIGINT)
        text = (begun + process.stdout.read()).decode()
        process.wait()
    assert text.endswith("}\n")
    assert all(json.loads(line) for line in text.splitlines())


def test_the_document_of_each_evidence_is_kept(kigali: Reading, nairobi: Reading) -> None:
    both = kigali.agreements[0].evidences + nairobi.agreements[0].evidences
    joined = replace(kigali, agreements=(replace(kigali.agreements[0], evidences=both),))
    row = reading_to_dict(joined)
    assert [part["document"] for part in row["agreements"][0]["evidences"]] == ["kigali", "nairobi"]
    assert reading_from_dict(row).agreements == joined.agreements
