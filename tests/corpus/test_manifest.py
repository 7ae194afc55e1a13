"""A folder of records belongs to one reading of one collection."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from memoranda.corpus import CollectionError, CollectionReading, read_collection
from memoranda.corpus.manifest import locked, whole_file

pytestmark = pytest.mark.integration

Rows = Callable[[Path], list[dict[str, Any]]]
Write = Callable[[list[str]], Path]


def test_changed_inputs_are_refused(tmp_path: Path, write_lines: Write) -> None:
    corpus = write_lines(["Oman"])
    _read(corpus, tmp_path / "out")

    with pytest.raises(CollectionError) as refusal:
        _read(write_lines(["Oman", "Chad"]), tmp_path / "out")

    assert str(refusal.value) == (
        f"“{tmp_path / 'out'}” holds a reading of other inputs (of another size: “{corpus}”). "
        "Name another folder, or ask for a fresh reading (--fresh), which deletes that one."
    )


def test_changed_files_of_a_folder_are_named(tmp_path: Path) -> None:
    folder, out = tmp_path / "news", tmp_path / "out"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_text("Oman")
    _read(folder, out)
    (folder / "a.txt").unlink()
    for name in ("d.txt", "e.txt"):
        (folder / name).write_text("Chad")

    with pytest.raises(CollectionError) as refusal:
        _read(folder, out)

    told = f"(new: “{folder / 'd.txt'}” and 1 more; gone: “{folder / 'a.txt'}”)"
    assert f"holds a reading of other inputs {told}. Name" in str(refusal.value)


def test_another_reader_is_refused(tmp_path: Path, write_lines: Write) -> None:
    corpus = write_lines(["Oman"])
    _read(corpus, tmp_path / "out")

    with pytest.raises(CollectionError, match=r"another reader \(fake_readers:calm .*, fake_read"):
        _read(corpus, tmp_path / "out", read="fake_readers:moody")


def test_other_options_are_refused(tmp_path: Path, write_lines: Write) -> None:
    corpus = write_lines(["Oman"])
    _read(corpus, tmp_path / "out")

    with pytest.raises(CollectionError, match="other options"):
        _read(corpus, tmp_path / "out", language="fr")


def test_another_time_limit_is_no_other_reading(tmp_path: Path, write_lines: Write) -> None:
    corpus = write_lines(["Oman"])
    _read(corpus, tmp_path / "out")

    assert _read(corpus, tmp_path / "out", limit=5).read_before == 1


def test_a_fresh_reading_takes_the_place_of_the_old(
    tmp_path: Path, write_lines: Write, rows_in: Rows
) -> None:
    _read(write_lines(["Oman"] * 9), tmp_path / "out", slice_bytes=30)

    _read(write_lines(["Chad"]), tmp_path / "out", fresh=True)

    assert [row["meetings"][0]["quote"] for row in rows_in(tmp_path / "out")] == ["Chad"]


@pytest.mark.parametrize("fresh", [False, True])
def test_files_of_something_else_are_left_alone(
    tmp_path: Path, write_lines: Write, fresh: bool
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "part-00000.parquet").write_text("mine")

    with pytest.raises(CollectionError, match="holds files of something else, such as “part-0"):
        _read(write_lines(["Oman"]), tmp_path / "out", fresh=fresh)

    assert (tmp_path / "out" / "part-00000.parquet").read_text() == "mine"


def test_a_second_run_at_the_same_time_is_refused(tmp_path: Path, write_lines: Write) -> None:
    with locked(tmp_path / "out"), pytest.raises(CollectionError, match="Another run is writing"):
        _read(write_lines(["Oman"]), tmp_path / "out")


def test_a_damaged_manifest_is_told(tmp_path: Path, write_lines: Write) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "_manifest.json").write_text("{")

    with pytest.raises(CollectionError, match=r"_manifest.json” cannot be understood"):
        _read(write_lines(["Oman"]), tmp_path / "out")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, write_lines: Write) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(CollectionError, match=r"cannot be written to \(Not a directory\)"):
        _read(write_lines(["Oman"]), tmp_path / "file" / "out")


def test_a_file_that_is_only_touched_counts_as_changed(tmp_path: Path, write_lines: Write) -> None:
    corpus = write_lines(["Oman"])
    _read(corpus, tmp_path / "out")
    os.utime(corpus, ns=(0, 0))

    with pytest.raises(CollectionError, match=r"other inputs \(written anew: “.*corpus"):
        _read(corpus, tmp_path / "out")


def _read(corpus: Path, out: Path, **options: Any) -> CollectionReading:
    return read_collection([corpus], out, **{"read": "fake_readers:calm"} | options)


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    def fill_the_disk() -> None:
        with whole_file(tmp_path / "part-00000.parquet") as out:
            out.write(b"half")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(CollectionError, match=r"could not be written \(No space left on device\)"):
        fill_the_disk()

    assert not list(tmp_path.iterdir())
