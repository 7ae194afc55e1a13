"""Reading on this machine, killed in the middle and taken up again."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import psutil
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from memoranda.corpus import CollectionError, read_collection

pytestmark = pytest.mark.integration

Rows = Callable[[Path], list[dict[str, Any]]]
Write = Callable[[list[str]], Path]

#: About four of the stories below.
SLICE_BYTES = 150


def test_each_document_becomes_a_row(tmp_path: Path, write_lines: Write, rows_in: Rows) -> None:
    corpus = write_lines(["Iran met Iraq.", "Oman met Chad."])

    reading = read_collection([corpus], tmp_path / "out", read="fake_readers:calm")

    assert (reading.documents, reading.failed, reading.problems) == (2, 0, ())
    first = rows_in(tmp_path / "out")[0]
    assert (first["id"], first["error"], first["reader"]) == ("d0", None, "calm")
    assert first["meetings"][0]["quote"] == "Iran"
    assert first["meetings"][0]["parties"] == ["IRN", "IRQ"]


@pytest.mark.parametrize(("library", "engine"), [("ray", "ray"), ("daft", "local")])
def test_library_that_is_missing_is_told_and_no_folder_is_made(
    tmp_path: Path,
    write_lines: Write,
    monkeypatch: pytest.MonkeyPatch,
    library: str,
    engine: Literal["local", "ray"],
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    place = write_lines(["Iran met Iraq."]) if engine == "ray" else "s3://somewhere/news.jsonl"
    with pytest.raises(CollectionError, match=rf"needs {library}, .* pip install '\.\[corpus\]'"):
        read_collection([place], tmp_path / "out", engine=engine, read="fake_readers:calm")
    assert not (tmp_path / "out").exists()


def test_days_that_are_not_understood_are_counted(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    days = ["2025-02-28", "Feb 2025", "03/02/2025"]
    rows = [{"text": "Iran met Iraq.", "published": day} for day in days]
    corpus.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    zipped = tmp_path / "corpus.jsonl.gz"
    zipped.write_bytes(gzip.compress(corpus.read_bytes()))

    for _ in ("first", "again"):
        reading = read_collection([corpus, zipped], tmp_path / "out", read="fake_readers:calm")
        assert (reading.documents, reading.failed, reading.undated) == (6, 0, 4)


def test_bad_documents_say_why_and_stop_nothing(
    tmp_path: Path, write_lines: Write, rows_in: Rows
) -> None:
    texts = ["calm", "raise", "hang", "sleep", "die", "leave", "surrogate", "calm"]

    reading = read_collection(
        [write_lines(texts)], tmp_path / "out", read="fake_readers:moody", limit=1, jobs=1
    )

    assert (reading.documents, reading.failed) == (8, 6)
    rows = rows_in(tmp_path / "out")
    assert [row["id"] for row in rows] == [f"d{number}" for number in range(8)]
    assert [row["error"] for row in rows] == [
        None,
        "The reader failed on this document: ValueError: I do not like this one",
        "Reading this document took longer than 1 s and was stopped.",
        "Reading this document took longer than 1 s and was stopped.",
        "Reading this document ended the reader's process (signal 9).",
        "Reading this document ended the reader's process (exit code 3).",
        "What was read here could not be written: 'utf-8' codec can't encode "
        "character '\\ud800' in position 18: surrogates not allowed",
        None,
    ]


def test_a_time_too_short_for_anything_is_given_up(tmp_path: Path, write_lines: Write) -> None:
    reading = read_collection(
        [write_lines(["calm"])], tmp_path / "out", read="fake_readers:calm", limit=1e-6
    )

    assert reading.documents == 0
    assert "took longer than 1e-06 s" in reading.problems[0]


def test_rows_that_are_no_documents_are_recorded(tmp_path: Path, rows_in: Rows) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text('{"id": "a", "text": "Oman"}\n\n{broken\n[1]\n{"id": "b"}\n')

    reading = read_collection([corpus], tmp_path / "out", read="fake_readers:calm")

    assert (reading.documents, reading.failed) == (4, 3)
    assert [row["id"] for row in rows_in(tmp_path / "out")] == [
        "a",
        f"{corpus}#29",
        f"{corpus}#37",
        f"{corpus}#41",
    ]


def test_the_annotation_of_a_benchmark_is_carried_and_not_read(
    tmp_path: Path, rows_in: Rows
) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(json.dumps({"id": "a", "text": "Oman", "agreements": [{"kind": "mou"}]}))

    read_collection([corpus], tmp_path / "out", read="fake_readers:calm")

    (row,) = rows_in(tmp_path / "out")
    assert row["agreements"] == []
    assert json.loads(row["extra"]) == {"agreements": [{"kind": "mou"}]}


def test_a_killed_run_is_taken_up_where_it_was(
    tmp_path: Path, write_lines: Write, rows_in: Rows
) -> None:
    corpus, out = write_lines([f"Story {number}" for number in range(120)]), tmp_path / "out"
    run = _start(corpus, out)
    _wait_for_files(out, 3)
    run.kill()
    run.wait()
    before = {path.name: path.stat().st_mtime_ns for path in out.glob("part-*.parquet")}

    reading = read_collection(
        [corpus], out, read="fake_readers:slow", slice_bytes=SLICE_BYTES, jobs=2
    )

    assert 3 <= len(before) == reading.read_before < reading.slices
    assert [row["id"] for row in rows_in(out)] == [f"d{number}" for number in range(120)]
    assert {name: (out / name).stat().st_mtime_ns for name in before} == before
    assert not list(out.glob(".*"))


def test_an_interrupted_run_leaves_whole_files_and_no_process(
    tmp_path: Path, write_lines: Write, rows_in: Rows, untraced: dict[str, str]
) -> None:
    out = tmp_path / "out"
    run = _start(write_lines([f"Story {number}" for number in range(120)]), out, untraced)
    _wait_for_files(out, 3)
    readers = psutil.Process(run.pid).children()
    os.killpg(run.pid, signal.SIGINT)

    assert run.wait(timeout=60) != 0
    psutil.wait_procs(readers, timeout=60)
    assert not any(reader.is_running() for reader in readers)
    assert not list(out.glob(".*"))
    assert rows_in(out)


def test_a_killed_reader_is_replaced_and_no_document_blamed(
    tmp_path: Path, write_lines: Write, rows_in: Rows
) -> None:
    out = tmp_path / "out"
    run = _start(write_lines([f"Story {number}" for number in range(120)]), out)
    _wait_for_files(out, 3)
    for reader in psutil.Process(run.pid).children():
        reader.kill()

    assert run.wait(timeout=60) == 0
    rows = rows_in(out)
    assert [row["id"] for row in rows] == [f"d{number}" for number in range(120)]
    assert {row["error"] for row in rows} == {None}


@pytest.mark.slow
@given(done=st.sets(st.integers(min_value=0, max_value=9)))
@settings(
    deadline=None, max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_was_finished_the_rest_is_read_and_nothing_twice(done: set[int]) -> None:
    with TemporaryDirectory() as folder:
        corpus, out = Path(folder, "corpus.jsonl"), Path(folder, "out")
        lines = [json.dumps({"id": f"d{n}", "text": f"Story {n}"}) + "\n" for n in range(20)]
        corpus.write_text("".join(lines))
        options: dict[str, Any] = {"read": "fake_readers:calm", "slice_bytes": 70, "jobs": 1}
        read_collection([corpus], out, **options)
        whole = {path.name: path.read_bytes() for path in out.glob("part-*.parquet")}
        for number, name in enumerate(sorted(whole)):
            if number not in done:
                (out / name).unlink()

        again = read_collection([corpus], out, **options)

        assert again.read_before == len(done & set(range(len(whole))))
        assert {path.name: path.read_bytes() for path in out.glob("part-*.parquet")} == whole
        rows = [row for name in sorted(whole) for row in pq.read_table(out / name).to_pylist()]
        assert [row["id"] for row in rows] == [f"d{n}" for n in range(20)]


def test_a_second_run_reads_nothing(tmp_path: Path, write_lines: Write) -> None:
    corpus = write_lines(["Oman", "Chad"])
    read_collection([corpus], tmp_path / "out", read="fake_readers:calm")

    again = read_collection([corpus], tmp_path / "out", read="fake_readers:calm")

    assert (again.slices, again.read_before, again.documents) == (1, 1, 2)


def test_a_reader_that_cannot_start_ends_the_run(tmp_path: Path, write_lines: Write) -> None:
    with pytest.raises(CollectionError, match="“fake_readers:missing” could not be started"):
        read_collection([write_lines(["Oman"])], tmp_path / "out", read="fake_readers:missing")


def test_an_input_that_is_missing_does_not_keep_the_others_from_being_read(
    tmp_path: Path, write_lines: Write
) -> None:
    missing = tmp_path / "missing.jsonl"

    reading = read_collection(
        [missing, write_lines(["Oman"])], tmp_path / "out", read="fake_readers:calm"
    )

    assert reading.documents == 1
    assert reading.problems == (f"“{missing}” names no file. Check the path or the pattern.",)


def _start(
    corpus: Path, out: Path, environment: dict[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """A run in a process of its own, at the head of its own group."""
    program = (
        "from memoranda.corpus import read_collection\n"
        f"read_collection([{str(corpus)!r}], {str(out)!r}, read='fake_readers:slow',"
        f" slice_bytes={SLICE_BYTES}, jobs=2)"
    )
    return subprocess.Popen(  # noqa: S603 - this interpreter and the program above
        [sys.executable, "-c", program],
        start_new_session=True,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


def _wait_for_files(out: Path, count: int) -> None:
    while len(list(out.glob("part-*.parquet"))) < count:
        time.sleep(0.02)
