"""Joining a collection in buckets gives what joining all of it at once would."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path
from pkgutil import resolve_name

import pyarrow.parquet as pq
import pytest

from memoranda.corpus import CollectionError, join_collection, read_collection
from memoranda.corpus import joining as joining_module
from memoranda.formats.json_lines import KINDS
from memoranda.reader.resolution.across import join
from memoranda.records import Document, Record, Register
from memoranda.sources import Refusal, open_documents

pytestmark = pytest.mark.integration

Write = Callable[[list[str]], Path]

#: Four pairs of parties on two days, each told three times.
TEXTS = [
    f"{parties} {day}"
    for parties, day in product(
        ("Oman Chad", "Iran Iraq", "Peru Cuba", "Chad Oman"), ("2025-05-23", "2024-10-01")
    )
    for _ in range(3)
]


@pytest.fixture
def records(write_lines: Write, tmp_path: Path) -> Path:
    read_collection([write_lines(TEXTS)], tmp_path / "records", read="fake_readers:telling")
    return tmp_path / "records"


def test_each_thing_is_told_once_with_all_its_tellings(
    records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining_module, "DOCUMENTS", 4)

    done = join_collection(records, tmp_path / "register")

    at_once = _joined_at_once()
    assert done.counts == {kind: len(getattr(at_once, kind)) for kind in KINDS}
    for kind in KINDS:
        rows = pq.read_table(tmp_path / "register" / kind).to_pylist()
        tellings = {frozenset(place["document"] for place in row["tellings"]) for row in rows}
        assert tellings == {_documents(record) for record in getattr(at_once, kind)}
        assert len({row["id"] for row in rows}) == len(rows)
    assert len(list((tmp_path / "register" / "meetings").iterdir())) > 1


def test_references_name_the_joined_records(records: Path, tmp_path: Path) -> None:
    join_collection(records, tmp_path / "register")

    tables = {kind: pq.read_table(tmp_path / "register" / kind).to_pylist() for kind in KINDS}
    by_id = {row["id"]: row for rows in tables.values() for row in rows}
    for row in tables["commitments"]:
        documents = {place["document"] for place in row["tellings"]}
        for field in ("said_in", "under"):
            assert documents <= {place["document"] for place in by_id[row[field]]["tellings"]}


def test_one_document_name_for_two_texts_is_told(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(
        '{"id": "a", "source": "x", "text": "Oman Chad 2025-05-23"}\n'
        '{"id": "a", "source": "y", "text": "Oman Chad 2024-05-23"}\n'
    )
    read_collection([corpus], tmp_path / "records", read="fake_readers:telling")

    done = join_collection(tmp_path / "records", tmp_path / "register")

    assert done.notes == ('Several documents are called "a"; only one of them is in the register.',)


def test_a_kind_that_nobody_tells_of_has_no_rows(write_lines: Write, tmp_path: Path) -> None:
    read_collection([write_lines(["Nothing happened."])], tmp_path / "records")

    done = join_collection(tmp_path / "records", tmp_path / "register")

    assert done.counts == dict.fromkeys(KINDS, 0)
    assert {pq.read_table(tmp_path / "register" / kind).num_rows for kind in KINDS} == {0}


def test_a_folder_without_records_is_told(tmp_path: Path) -> None:
    with pytest.raises(CollectionError, match="holds no records"):
        join_collection(tmp_path, tmp_path / "register")


def test_a_folder_that_is_there_is_left_alone(records: Path, tmp_path: Path) -> None:
    with pytest.raises(CollectionError, match="is there already"):
        join_collection(records, records)


def test_without_daft_the_extra_is_named_and_nothing_is_made(
    records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "daft", None)
    with pytest.raises(CollectionError, match=r"needs daft, .* pip install '\.\[corpus\]'"):
        join_collection(records, tmp_path / "a" / "register")
    assert not (tmp_path / "a").exists()


def test_a_place_that_cannot_be_written_is_told(records: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(CollectionError, match="could not be written"):
        join_collection(records, tmp_path / "file" / "register")


def test_a_joining_that_fails_leaves_nothing(records: Path, tmp_path: Path) -> None:
    (records / "part-99999.parquet").write_bytes((records / "_manifest.json").read_bytes())

    with pytest.raises(CollectionError, match=r"part-99999\.parquet” is damaged"):
        join_collection(records, tmp_path / "register")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["corpus.jsonl", "records"]


def _joined_at_once() -> Register:
    telling = resolve_name("fake_readers:telling")
    documents = [Document(f"d{number}", text) for number, text in enumerate(TEXTS)]
    return join([telling(document) for document in documents])


def _documents(record: Record) -> frozenset[str]:
    return frozenset(evidence.document for evidence in record.evidences)


def test_what_was_written_is_known_where_stories_are_read(records: Path, tmp_path: Path) -> None:
    register = tmp_path / "register"
    join_collection(records, register)
    (tmp_path / "corpus.jsonl").unlink()
    (tmp_path / "story.txt").write_text("Kenya and Rwanda met.", encoding="utf-8")

    outcomes = list(open_documents(tmp_path))

    assert [each.id for each in outcomes if isinstance(each, Document)] == ["story"]
    refused = [each for each in outcomes if isinstance(each, Refusal)]
    assert all(each.passed_over for each in refused)
    assert [each.source for each in refused] == [
        str(records),
        *sorted(str(file) for file in register.rglob("*.parquet")),
    ]
    [named] = open_documents(records)
    assert named == Refusal(
        str(records),
        f"{records} was written by Memoranda and is no story. "
        "Give the stories that it was made of.",
    )
