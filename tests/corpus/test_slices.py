"""However a collection is cut, each of its documents is in exactly one slice."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memoranda.corpus.errand import Errand
from memoranda.corpus.slices import Piece, cut, fitting_size
from memoranda.corpus.steps import Steps
from memoranda.corpus.storage import StoredFile, find_files
from memoranda.corpus.texts import piece_outcomes
from memoranda.records import Document
from memoranda.sources import Outcome

texts = st.lists(st.text("aé\U0001f600 ", min_size=1, max_size=30).map("x".__add__), max_size=12)
sizes = st.integers(min_value=1, max_value=300)


@given(collections=st.lists(texts, min_size=1, max_size=3), size=sizes, ending=st.booleans())
@settings(deadline=None, max_examples=60)
def test_lines_are_read_once_and_in_order(
    collections: list[list[str]], size: int, ending: bool
) -> None:
    with TemporaryDirectory() as folder:
        for number, collection in enumerate(collections):
            lines = [json.dumps({"text": text}, ensure_ascii=False) for text in collection]
            whole = "\n".join(lines) + ("\n" if ending else "")
            Path(folder, f"{number}.jsonl").write_bytes(whole.encode())

        assert _texts_in_slices(folder, size) == list(chain.from_iterable(collections))


@given(
    collections=st.lists(texts, min_size=1, max_size=3),
    size=sizes,
    group=st.integers(min_value=1, max_value=5),
)
@settings(deadline=None, max_examples=60)
def test_parquet_rows_are_read_once_and_in_order(
    collections: list[list[str]], size: int, group: int
) -> None:
    with TemporaryDirectory() as folder:
        for number, collection in enumerate(collections):
            table = pa.table({"text": pa.array(collection, pa.string())})
            pq.write_table(table, Path(folder, f"{number}.parquet"), row_group_size=group)

        assert _texts_in_slices(folder, size) == list(chain.from_iterable(collections))


def test_the_same_files_give_the_same_slices(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_text('{"text": "one"}\n' * 9)
    (tmp_path / "a.txt").write_text("one")

    slices = cut(find_files(str(tmp_path)), 50)

    assert slices == cut(find_files(str(tmp_path)), 50)
    assert [part.number for part in slices] == [0, 1, 2, 3]
    assert slices[0].pieces == (Piece("file", str(tmp_path / "a.txt")),)


@pytest.mark.parametrize(
    ("whole", "size"), [(0, 100_000), (6_400_000, 200_000), (10**12, 2_000_000)]
)
def test_a_small_collection_is_cut_finer(whole: int, size: int) -> None:
    assert fitting_size([StoredFile("a.jsonl", whole)]) == size


def test_small_files_share_a_slice(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("word " * 4)

    assert [len(part.pieces) for part in cut(find_files(str(tmp_path)), 40)] == [2, 1]


def test_rows_of_parquet_are_counted_through_the_file(tmp_path: Path) -> None:
    table = pa.table({"text": ["one", "two", None, "four"]})
    pq.write_table(table, tmp_path / "a.parquet", row_group_size=2)

    sources = [outcome.source for outcome in _outcomes_in_slices(str(tmp_path), 1)]
    assert sources == [f"{tmp_path}/a.parquet#{number}" for number in (1, 2, 3, 4)]


def test_lines_of_wide_characters_are_not_cut(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"word {number}"}) + "\n" for number in range(9))
    (tmp_path / "a.jsonl").write_text(lines, encoding="utf-16")

    assert _texts_in_slices(str(tmp_path), 20) == [f"word {number}" for number in range(9)]


def test_files_of_one_name_in_two_folders_get_two_ids(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
        (tmp_path / name / "story.txt").write_text("Oman met Chad.")

    outcomes = _outcomes_in_slices(str(tmp_path), 100)

    ids = [outcome.id for outcome in outcomes if isinstance(outcome, Document)]
    assert ids == [f"{tmp_path}/a/story.txt", f"{tmp_path}/b/story.txt"]


def _texts_in_slices(folder: str, size: int) -> list[str]:
    outcomes = _outcomes_in_slices(folder, size)
    return [outcome.text for outcome in outcomes if isinstance(outcome, Document)]


def _outcomes_in_slices(folder: str, size: int) -> list[Outcome]:
    pieces = [piece for part in cut(find_files(folder), size) for piece in part.pieces]
    return [outcome for piece in pieces for outcome in piece_outcomes(Errand(piece), untimed())]


def untimed() -> Steps:
    """Steps that nobody hears of and no alarm ends."""
    return Steps(0, lambda told: None)
