"""Files are found by path, folder, pattern and address, here and elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from memoranda.corpus import CollectionError, read_collection
from memoranda.corpus.job import Job
from memoranda.corpus.local import read_here
from memoranda.corpus.slices import Piece, Slice
from memoranda.corpus.storage import as_local_file, find_files, open_file

pytestmark = pytest.mark.integration


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "deep/c.txt", ".hidden.txt", ".git/d.txt"):
        path = tmp_path / "stories" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Oman {name}")
    return tmp_path / "stories"


def test_hidden_files_are_passed_over(stories: Path) -> None:
    found = [file.url for file in find_files(str(stories))]

    assert found == [f"{stories}/{name}" for name in ("a.txt", "b.txt", "deep/c.txt")]


def test_what_a_collection_was_read_into_is_passed_over(stories: Path) -> None:
    records = stories / "records"
    read_collection([str(stories / "a.txt")], records, read="fake_readers:calm")
    found = [file.url for file in find_files(str(stories))]

    assert found == [f"{stories}/{name}" for name in ("a.txt", "b.txt", "deep/c.txt")]
    with pytest.raises(CollectionError) as refusal:
        find_files(str(records))
    assert str(refusal.value) == (
        f"{records} was written by Memoranda and is no story. Give the stories that it was made of."
    )


def test_the_standard_input_is_no_collection() -> None:
    with pytest.raises(CollectionError, match="Save it to a file, and name that"):
        find_files("-")


@pytest.mark.parametrize("scheme", ["", "file://"])
def test_a_pattern_finds_files_in_their_order(stories: Path, scheme: str) -> None:
    files = find_files(f"{scheme}{stories}/**/[a-c].txt")

    names = ("a.txt", "b.txt", "deep/c.txt")
    assert [file.url for file in files] == [f"{scheme}{stories}/{name}" for name in names]


@pytest.mark.parametrize("scheme", ["", "file://"])
def test_a_pattern_that_finds_nothing_is_told(stories: Path, scheme: str) -> None:
    place = f"{scheme}{stories}/*.pdf"

    with pytest.raises(CollectionError) as refusal:
        find_files(place)

    assert str(refusal.value) == f"“{place}” names no file. Check the path or the pattern."


def test_a_file_elsewhere_is_read_like_one_here(stories: Path, tmp_path: Path) -> None:
    url = f"file://{stories}/a.txt"
    with open_file(url) as stream, as_local_file(url) as path:
        assert stream.read() == path.read_bytes() == b"Oman a.txt"
        assert path.name == "a.txt"

    reading = read_collection([url], tmp_path / "out", read="fake_readers:calm")

    assert (reading.documents, reading.failed) == (1, 0)


def test_a_storage_that_is_unknown_is_told() -> None:
    with pytest.raises(CollectionError, match=r"“odd://bucket/x\.jsonl” could not be looked up"):
        find_files("odd://bucket/x.jsonl")


def test_a_slice_whose_file_is_gone_is_left_for_the_next_run(tmp_path: Path) -> None:
    gone = Slice(0, (Piece("lines", str(tmp_path / "gone.jsonl"), 0, 9),), 9)
    there = tmp_path / "there.jsonl"
    there.write_text('{"text": "Oman"}')
    whole = Slice(1, (Piece("lines", str(there), 0, 16),), 16)
    job = Job("fake_readers:calm", "1", limit=5)

    finished = list(read_here([gone, whole], job, tmp_path, jobs=1))

    assert [(part.part.number, part.tally.documents) for part in finished] == [(0, 0), (1, 1)]
    assert "gone.jsonl" in (finished[0].problem or "")
    assert sorted(path.name for path in tmp_path.glob("*part*")) == ["part-00001.parquet"]
