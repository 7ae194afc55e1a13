"""Writing any format anywhere: whole or not at all, with a sentence where it cannot be."""

from __future__ import annotations

import errno
import gc
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml.etree import SerialisationError

from memoranda.formats import FORMATS, OutputError, find, find_by_name_of, workbook, write
from memoranda.reader.resolution.across import join
from memoranda.records import Reading

STREAMS = [name for name, form in FORMATS.items() if form.target == "stream"]
OTHERS = [name for name, form in FORMATS.items() if form.target != "stream"]
MERGED = [name for name, form in FORMATS.items() if form.merged]


def place_for(name: str, folder: Path) -> Path:
    return folder / f"out{FORMATS[name].extension}"


def broken(readings: list[Reading], error: BaseException) -> Iterator[Reading]:
    """Readings that end in an error."""
    yield from readings
    raise error


def test_an_unknown_format_is_answered_with_those_there_are() -> None:
    with pytest.raises(OutputError) as told:
        find("xml")
    assert str(told.value) == (
        'There is no format "xml". Choose one of: '
        "table, jsonl, json, html, csv, xlsx, parquet, plover, jsonld."
    )


@pytest.mark.parametrize("name", OTHERS)
def test_what_needs_a_place_says_so(name: str, everything: list[Reading]) -> None:
    with pytest.raises(OutputError, match="name one with --out"):
        write(everything, name)


def test_a_place_may_be_given_in_words(everything: list[Reading], tmp_path: Path) -> None:
    write(everything, "jsonl", str(tmp_path / "a.jsonl"))
    write(everything, "jsonl", tmp_path / "b.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_tables_of_somebody_else_are_never_replaced(
    everything: list[Reading], tmp_path: Path
) -> None:
    write(everything, "csv", tmp_path)
    write(everything, "csv", tmp_path)
    (tmp_path / "people.csv").write_text("id,name\n", encoding="utf-8")
    with pytest.raises(OutputError, match=r"people\.csv is not as Memoranda writes it"):
        write(everything, "csv", tmp_path)
    assert (tmp_path / "people.csv").read_text("utf-8") == "id,name\n"


@pytest.mark.parametrize("name", [n for n in FORMATS if n not in ("csv", "plover")])
def test_the_end_of_a_name_tells_the_format(name: str) -> None:
    assert find_by_name_of(Path(f"out{FORMATS[name].extension.upper()}")) is FORMATS[name]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("error", [ValueError("bad"), KeyboardInterrupt()])
def test_nothing_is_half_written(
    name: str, error: BaseException, everything: list[Reading], tmp_path: Path
) -> None:
    with pytest.raises(type(error)):
        write(broken(everything, error), name, place_for(name, tmp_path))
    kept = FORMATS[name].keeps_whole_lines and isinstance(error, KeyboardInterrupt)
    assert len(list(tmp_path.iterdir())) == kept


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_there_before_stays_when_writing_fails(
    name: str, everything: list[Reading], tmp_path: Path
) -> None:
    place = place_for(name, tmp_path)
    write(everything, name, place)
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    with pytest.raises(ValueError, match="bad"):
        write(broken(everything[:1], ValueError("bad")), name, place)
    assert before == {f: f.read_bytes() for f in tmp_path.rglob("*") if f.is_file()}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_nothing_gladly(name: str, tmp_path: Path) -> None:
    write([], name, place_for(name, tmp_path))
    assert place_for(name, tmp_path).exists()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_takes_a_generator(
    name: str, everything: list[Reading], tmp_path: Path
) -> None:
    write(iter(everything), name, place_for(name, tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == [place_for(name, tmp_path).name]


@pytest.mark.parametrize("name", [*MERGED, "csv", "plover"])
def test_these_formats_take_a_register_too(
    name: str, everything: list[Reading], tmp_path: Path
) -> None:
    write(join(everything), name, place_for(name, tmp_path))
    assert place_for(name, tmp_path).exists()


@pytest.mark.parametrize("name", ["jsonl", "parquet"])
def test_a_register_has_no_documents_to_write_one_by_one(
    name: str, everything: list[Reading], tmp_path: Path
) -> None:
    with pytest.raises(OutputError, match="for a register, use json"):
        write(join(everything), name, place_for(name, tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", STREAMS)
def test_a_stream_is_written_to_as_it_is(name: str, everything: list[Reading]) -> None:
    out = io.StringIO()
    write(everything, name, out)
    assert out.getvalue().endswith("\n")


def test_the_standard_output_is_the_usual_place(
    kigali: Reading, capsys: pytest.CaptureFixture[str]
) -> None:
    write([kigali], "jsonl")
    assert capsys.readouterr().out.count("\n") == 1


@pytest.mark.parametrize("name", FORMATS)
def test_a_folder_that_is_not_there_is_named(
    name: str, everything: list[Reading], tmp_path: Path
) -> None:
    place = tmp_path / "missing" / "out"
    with pytest.raises(OutputError) as told:
        write(everything, name, place)
    assert str(told.value) == (
        f"{place} was not written: its folder does not exist; create it first."
    )


def test_a_folder_in_the_place_of_a_file_is_named(kigali: Reading, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="there is a folder of that name"):
        write([kigali], "jsonl", tmp_path)


def test_a_file_in_the_place_of_a_folder_is_named(kigali: Reading, tmp_path: Path) -> None:
    file = tmp_path / "out"
    file.write_text("mine")
    with pytest.raises(OutputError, match="is a file, not a folder"):
        write([kigali], "csv", file)
    assert file.read_text() == "mine"


def test_a_full_disk_is_told_in_one_sentence(kigali: Reading, tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("This system has no /dev/full.")
    with pytest.raises(OutputError) as told:
        write([kigali], "jsonl", Path("/dev/full"))
    assert str(told.value) == (
        "/dev/full was not written: no space is left on its disk; "
        "free some, or choose another place with --out."
    )


def test_a_full_disk_is_told_once_for_a_workbook(
    kigali: Reading, capfd: pytest.CaptureFixture[str]
) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("This system has no /dev/full.")
    with pytest.raises(OutputError, match="no space is left on its disk"):
        write([kigali], "xlsx", Path("/dev/full"))
    gc.collect()
    assert capfd.readouterr() == ("", "")


def test_a_full_temporary_folder_is_told_in_one_sentence(
    kigali: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*_: object) -> None:
        raise SerialisationError("IO_ENOSPC")

    monkeypatch.setattr(workbook, "add_sheet", fill)
    with pytest.raises(OutputError, match="its sheets need room in the folder"):
        write([kigali], "xlsx", tmp_path / "register.xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["jsonl", "csv"])
def test_a_read_only_place_is_told_in_one_sentence(
    name: str, kigali: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "touch", refuse)
    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(OutputError, match="its disk is read-only; choose another place"):
        write([kigali], name, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "made_by"), [("html", "touch"), ("csv", "mkdir")])
def test_ctrl_c_just_as_the_place_is_made_leaves_nothing(
    name: str, made_by: str, kigali: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = getattr(Path, made_by)

    def make_and_stop(place: Path, *given: Any, **named: Any) -> None:
        really(place, *given, **named)
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, made_by, make_and_stop)
    with pytest.raises(KeyboardInterrupt):
        write([kigali], name, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("columns", ["0", "5"])
def test_a_table_is_seen_on_a_terminal_that_says_it_has_no_width(
    columns: str, kigali: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    out = io.StringIO()
    write([kigali], "table", out)
    assert "Agreements" in out.getvalue()
    assert "2025-05-21" in out.getvalue()


def test_other_files_of_an_existing_folder_stay(kigali: Reading, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    write([kigali], "csv", tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "agreements.csv",
        "commitments.csv",
        "documents.csv",
        "meetings.csv",
        "mine.txt",
        "people.csv",
    ]


def test_a_link_is_followed_and_stays_a_link(kigali: Reading, tmp_path: Path) -> None:
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_text("")
    link.symlink_to(real)
    write([kigali], "jsonl", link)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8").startswith("{")


def test_a_missing_extra_is_named_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("memoranda.formats.registry.find_spec", lambda _: None)
    with pytest.raises(OutputError) as told:
        write(broken([], AssertionError()), "xlsx", tmp_path / "out.xlsx")
    assert str(told.value) == (
        "The format xlsx needs openpyxl: install it from a clone of Memoranda with "
        "pip install '.[files]'."
    )
