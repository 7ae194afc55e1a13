"""Formats with columns: CSV, workbook, Parquet, and what spreadsheets must not run."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.formats import OutputError, write
from memoranda.formats import workbook as xlsx
from memoranda.formats.formula_safety import DANGEROUS, safe_cell
from memoranda.records import Reading

FORMULA = '=HYPERLINK("https://example.org";"open")'


def read_csv(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("value", ["", "Kenya", "a=b", "21 May", "5-3", "'=1"])
def test_harmless_text_stays_as_it_is(value: str) -> None:
    assert safe_cell(value) == value


@pytest.mark.parametrize("start", DANGEROUS)
@pytest.mark.parametrize("space", ["", " ", "  "])
def test_what_could_be_a_formula_becomes_text(start: str, space: str) -> None:
    assert safe_cell(f"{space}{start}1+1") == f"'{space}{start}1+1"


@given(st.text())
def test_no_cell_begins_like_a_formula(value: str) -> None:
    assert not safe_cell(value).lstrip(" ").startswith(DANGEROUS)


def test_csv_has_a_file_for_each_kind(everything: list[Reading], tmp_path: Path) -> None:
    write(everything, "csv", tmp_path / "out")
    counts = {file.stem: len(read_csv(file)) for file in (tmp_path / "out").iterdir()}
    assert counts == {
        "documents": 3,
        "people": 3,
        "meetings": 2,
        "agreements": 3,
        "commitments": 4,
    }
    assert (tmp_path / "out" / "people.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    first = read_csv(tmp_path / "out" / "agreements.csv")[0]
    assert (first["parties"], first["document"], first["date"]) == (
        "KEN; RWA",
        "kigali",
        "2025-05-21",
    )


def test_csv_runs_no_formula(kigali: Reading, tmp_path: Path) -> None:
    person = replace(kigali.people[0], name=FORMULA, office="@SUM(A1)", party="+1")
    write([replace(kigali, people=(person,))], "csv", tmp_path)
    (row,) = read_csv(tmp_path / "people.csv")
    assert (row["name"], row["office"], row["party"]) == ("'" + FORMULA, "'@SUM(A1)", "'+1")


def test_a_workbook_has_a_sheet_for_each_kind(everything: list[Reading], tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    write(everything, "xlsx", tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert {sheet.title: sheet.max_row - 1 for sheet in book} == {
        "Agreements": 2,
        "Commitments": 3,
        "Meetings": 2,
        "People": 3,
        "Documents": 3,
    }
    sheet = book["Agreements"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C2", "A1:Q3")
    assert [cell.value for cell in sheet[1]][:5] == ["Id", "Kind", "Count", "Status", "Date"]


def test_a_workbook_holds_neither_formulas_nor_links(kigali: Reading, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    person = replace(kigali.people[0], name=FORMULA, office="https://example.org\x00\x07")
    write([replace(kigali, people=(person,))], "xlsx", tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert all(cell.hyperlink is None for cell in cells)
    assert [cell.value for cell in book["People"]["B"]][1] == "'" + FORMULA


def test_a_text_longer_than_a_cell_is_cut(kigali: Reading, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    person = replace(kigali.people[0], office="x" * 40_000)
    write([replace(kigali, people=(person,))], "xlsx", tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert len(book["People"]["C2"].value) == xlsx.MOST_CHARACTERS


def test_more_rows_than_a_sheet_holds_are_refused(
    kigali: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("openpyxl")
    monkeypatch.setattr(xlsx, "MOST_ROWS", 2)
    with pytest.raises(OutputError) as told:
        write([kigali], "xlsx", tmp_path / "out.xlsx")
    assert str(told.value) == (
        "A sheet holds at most 1 rows, and there are 2 commitments: write csv or parquet instead."
    )
    assert list(tmp_path.iterdir()) == []


def test_parquet_has_a_row_a_document_with_nested_records(
    everything: list[Reading], tmp_path: Path
) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    write(everything, "parquet", tmp_path / "out.parquet")
    first, _, third = pq.read_table(tmp_path / "out.parquet").to_pylist()
    assert first["id"] == "kigali"
    assert first["agreements"][0]["parties"] == ["KEN", "RWA"]
    assert first["commitments"][1]["with"] == ["RWA"]
    assert first["commitments"][1]["spans"] == [{"field": "with", "start": 409, "end": 424}]
    assert [e["start"] for e in first["meetings"][0]["evidences"]] == [
        e.start for e in everything[0].meetings[0].evidences
    ]
    assert (third["published"], third["notes"]) == (None, ["Read as far as names and dates."])
    assert third["extra"] == '{"desk": "Caucasus", "score": 0.5}'


def test_parquet_is_written_in_groups(
    kigali: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr("memoranda.formats.parquet.GROUP", 2)
    write([kigali] * 5, "parquet", tmp_path / "out.parquet")
    file = pq.ParquetFile(tmp_path / "out.parquet")
    assert (file.num_row_groups, file.metadata.num_rows) == (3, 5)
