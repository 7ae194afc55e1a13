"""What the formats write is known again where stories are read."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook

from memoranda.formats import FORMATS, write
from memoranda.records import Document, Reading, Register
from memoranda.sources import Refusal, open_documents
from memoranda.sources.original import original_file
from memoranda.sources.own_output import begins_like_output, is_own_output

KNOWN = sorted(FORMATS)
#: These are refused as what they are when they are named.
BINARY = {"xlsx", "parquet"}


def written(readings: list[Reading], form: str, folder: Path) -> list[Path]:
    place = folder / f"out{FORMATS[form].extension}"
    write(readings, form, place)
    return sorted(place.iterdir()) if place.is_dir() else [place]


@pytest.mark.parametrize("form", sorted({*KNOWN} - BINARY))
def test_output_is_known_by_its_beginning(
    everything: list[Reading], form: str, tmp_path: Path
) -> None:
    files = written(everything, form, tmp_path)

    assert [file.name for file in files if not begins_like_output(file.read_bytes()[:65_536])] == []


def test_a_register_of_nothing_is_known(tmp_path: Path) -> None:
    for form in ("json", "html", "jsonld"):
        write(Register(), form, tmp_path / "out")
        assert begins_like_output((tmp_path / "out").read_bytes()), form


@pytest.mark.parametrize(
    "story",
    [
        b"Memoranda were signed.",
        b"<!doctype html>\n<html><head><title>Memoranda</title></head><p>generator",
        b'{"id": "a", "text": "Kenya and Rwanda met.", "people": []}',
        b'{\n "documents": 3}',
        b"document,date,text\n",
        b"2 documents \xc2\xb7 Kenya and Rwanda met.",
    ],
)
def test_stories_are_not_taken_for_output(story: bytes) -> None:
    assert not begins_like_output(story)


def test_corpora_and_papers_are_not_taken_for_output(tmp_path: Path) -> None:
    table = pa.table({"text": ["Kenya and Rwanda met."], "commitments": [1]})
    pq.write_table(table, tmp_path / "corpus.parquet")
    Workbook().save(tmp_path / "sheet.xlsx")
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1\xff\xff")

    assert [f.name for f in tmp_path.iterdir() if is_own_output(original_file(f))] == []


@pytest.mark.parametrize("form", KNOWN)
def test_output_beside_the_stories_is_passed_over(
    everything: list[Reading], form: str, tmp_path: Path
) -> None:
    files = written(everything, form, tmp_path)
    (tmp_path / "story.txt").write_text("Kenya and Rwanda met.", encoding="utf-8")
    outcomes = list(open_documents(tmp_path))

    assert [o.id for o in outcomes if isinstance(o, Document)] == ["story"]
    refusals = [o for o in outcomes if isinstance(o, Refusal)]
    assert [(o.source, o.passed_over) for o in refusals] == [(str(f), True) for f in files]
    assert refusals[0].reason == (
        f"{files[0]} was passed over: Memoranda wrote it, and it is no story."
    )


@pytest.mark.parametrize("form", sorted({*KNOWN} - BINARY))
def test_output_that_is_named_as_a_story_is_refused(
    everything: list[Reading], form: str, tmp_path: Path
) -> None:
    for file in written(everything, form, tmp_path):
        [outcome] = open_documents(file)
        assert outcome == Refusal(
            str(file),
            f"{file} was written by Memoranda and is no story. "
            "Give the stories that it was made of.",
        )
