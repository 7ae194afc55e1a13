"""Files of many documents: one of these that is bad costs none of the others."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from memoranda.corpus import CollectionReading, read_collection

pytestmark = pytest.mark.integration

Rows = Callable[[Path], list[dict[str, Any]]]

GONE = "Reading this document ended the reader's process (signal 9)."
SLOW = "Reading this document took longer than 1 s and was stopped."


def test_each_page_of_a_web_archive_is_a_row(tmp_path: Path, rows_in: Rows) -> None:
    path = _archive(tmp_path, ["Oman met Chad.", "die", "Iran met Iraq.", "hang", "Peru met Cuba."])

    reading = _read(path, tmp_path / "out")

    assert (reading.documents, reading.failed) == (5, 2)
    rows = rows_in(tmp_path / "out")
    assert [row["id"] for row in rows] == [f"https://news.example/{n}" for n in range(5)]
    assert [row["error"] for row in rows] == [None, GONE, None, SLOW, None]


def test_a_page_told_twice_gets_two_ids_even_after_a_bad_one(tmp_path: Path, rows_in: Rows) -> None:
    path = _archive(tmp_path, ["Oman met Chad.", "die", "Oman met Chad."], same_address=True)

    _read(path, tmp_path / "out")

    address = "https://news.example/0"
    assert [row["id"] for row in rows_in(tmp_path / "out")] == [
        address,
        f"{address}-2",
        f"{address}-3",
    ]


def test_members_of_archives_in_archives_are_read_once(tmp_path: Path, rows_in: Rows) -> None:
    inner = BytesIO()
    with ZipFile(inner, "w") as archive:
        for name, text in (("1.txt", "Oman"), ("2.txt", "die"), ("3.txt", "Chad")):
            archive.writestr(name, text)
    with ZipFile(tmp_path / "outer.zip", "w") as archive:
        archive.writestr("a.txt", "Iran")
        archive.writestr("b.zip", inner.getvalue())
        archive.writestr("c.txt", "raise")
        archive.writestr("d.txt", "Iraq")

    _read(tmp_path / "outer.zip", tmp_path / "out")

    rows = rows_in(tmp_path / "out")
    source = f"{tmp_path}/outer.zip"
    assert [row["source"] for row in rows] == [
        f"{source}!a.txt",
        f"{source}!b.zip!1.txt",
        f"{source}!b.zip!2.txt",
        f"{source}!b.zip!3.txt",
        f"{source}!c.txt",
        f"{source}!d.txt",
    ]
    failed = "The reader failed on this document: ValueError: I do not like this one"
    assert [row["error"] for row in rows] == [None, None, GONE, None, failed, None]


def test_a_file_that_is_no_document_is_a_row_with_its_error(tmp_path: Path, rows_in: Rows) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "a.parquet").write_bytes(b"PAR1 and nothing else")
    (tmp_path / "stories" / "b.txt").write_text("Oman")
    (tmp_path / "stories" / "c.txt").write_text("")

    reading = _read(tmp_path / "stories", tmp_path / "out")

    assert (reading.documents, reading.failed) == (3, 2)
    damaged, fine, empty = (row["error"] for row in rows_in(tmp_path / "out"))
    assert f"{tmp_path}/stories/a.parquet" in damaged
    assert fine is None
    assert f"{tmp_path}/stories/c.txt is empty" in empty


def _read(path: Path, out: Path) -> CollectionReading:
    return read_collection([path], out, read="fake_readers:moody", limit=1, jobs=1)


def _archive(folder: Path, texts: list[str], same_address: bool = False) -> Path:
    """A compressed web archive with a page for each text."""
    path = folder / "news.warc.gz"
    with path.open("wb") as out:
        for number, text in enumerate(texts):
            page = f"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n{text}"
            head = (
                "WARC/1.0\r\nWARC-Type: response\r\n"
                f"WARC-Target-URI: https://news.example/{0 if same_address else number}\r\n"
                "Content-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(page)}\r\n\r\n"
            )
            out.write(gzip.compress(f"{head}{page}\r\n\r\n".encode()))
    return path
