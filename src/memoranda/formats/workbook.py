"""``xlsx``: the register as a workbook, one sheet for each kind of record."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

from memoranda.formats.csv_folder import safe_row
from memoranda.formats.form import Format, OutputError, Records
from memoranda.formats.json_lines import uninterrupted
from memoranda.formats.merging import merged
from memoranda.formats.rows import (
    COLUMNS,
    DOCUMENT_COLUMNS,
    TABLES,
    Cell,
    document_rows,
    record_rows,
)
from memoranda.records import Register

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

#: What the file format can hold.
MOST_ROWS = 1_048_576
MOST_CHARACTERS = 32_767

WIDTHS = {
    "quote": 80,
    "title": 40,
    "office": 40,
    "name": 28,
    "topics": 36,
    "people": 36,
    "notes": 50,
}
WIDTHS |= {
    "source": 40,
    "parties": 16,
    "status": 14,
    "strength": 14,
    "rule": 26,
    "alternatives": 28,
}
USUAL_WIDTH = 12


def write_workbook(parts: Iterable[Records], file: Path) -> None:
    """Write the register of what was read."""
    register = merged(parts).register
    check_size(register)
    # Packed in memory first: on a full disk the library would complain of each unfinished part.
    file.write_bytes(_packed(register))


def _packed(register: Register) -> bytes:
    """The workbook's bytes; its sheets lie in temporary files until it is whole."""
    from lxml.etree import SerialisationError  # noqa: PLC0415 - heavy, only for workbooks

    with _unfinished_parts_unheard(), uninterrupted(), suppress(SerialisationError):
        return _workbook(register)
    raise OutputError(
        f"The workbook was not written: its sheets need room in the folder {gettempdir()}, where "
        "none is left; free some, or name another folder with the variable TMPDIR."
    )


@contextmanager
def _unfinished_parts_unheard() -> Iterator[None]:
    """Let sheets that broke off be thrown away here, where nobody hears them complain."""
    before = sys.unraisablehook
    sys.unraisablehook = lambda _: None
    try:
        yield
        gc.collect()
    finally:
        sys.unraisablehook = before


def _workbook(register: Register) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 - heavy, only for workbooks

    workbook = Workbook(write_only=True)
    # By this the sources know the workbook again.
    workbook.properties.creator = "Memoranda"
    for kind in TABLES:
        rows = record_rows(register, kind)
        count = len(getattr(register, kind))
        add_sheet(workbook, kind.capitalize(), COLUMNS[kind], rows, count)
    documents = document_rows(register)
    add_sheet(workbook, "Documents", DOCUMENT_COLUMNS, documents, len(register.documents))
    packed = BytesIO()
    workbook.save(packed)
    return packed.getvalue()


def check_size(register: Register) -> None:
    """Refuse what no sheet can hold before any is begun."""
    for kind in (*TABLES, "documents"):
        count = len(getattr(register, kind))
        if count >= MOST_ROWS:
            raise OutputError(
                f"A sheet holds at most {MOST_ROWS - 1:,} rows, and there are {count:,} {kind}: "
                "write csv or parquet instead."
            )


def add_sheet(
    workbook: Workbook,
    title: str,
    columns: Sequence[str],
    rows: Iterator[list[Cell]],
    count: int,
) -> None:
    """A sheet whose header stays in view and filters."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - heavy, only for workbooks

    sheet: WriteOnlyWorksheet = workbook.create_sheet(title)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"
    for number, column in enumerate(columns, start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = WIDTHS.get(column, USUAL_WIDTH)
    sheet.append(_header(sheet, columns))
    for row in rows:
        sheet.append(_cells(sheet, columns, row))


def _header(sheet: WriteOnlyWorksheet, columns: Sequence[str]) -> list[object]:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - heavy, only for workbooks
    from openpyxl.styles import Font, PatternFill  # noqa: PLC0415 - heavy, only for workbooks

    cells = []
    for column in columns:
        cell = WriteOnlyCell(sheet, column.replace("_", " ").capitalize())
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F3A5F")
        cells.append(cell)
    return cells


def _cells(sheet: WriteOnlyWorksheet, columns: Sequence[str], row: list[Cell]) -> list[object]:
    """The row's cells; long text wraps instead of running over its neighbours."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - heavy, only for workbooks
    from openpyxl.styles import Alignment  # noqa: PLC0415 - heavy, only for workbooks

    cells = []
    for column, value in zip(columns, safe_row(row), strict=True):
        cell = WriteOnlyCell(sheet, _shortened(value))
        wide = WIDTHS.get(column, USUAL_WIDTH) >= WIDTHS["people"]
        cell.alignment = Alignment(vertical="top", wrap_text=wide)
        cells.append(cell)
    return cells


def _shortened(value: Cell) -> Cell:
    if isinstance(value, str) and len(value) > MOST_CHARACTERS:
        return value[: MOST_CHARACTERS - 1] + "…"
    return value


FORMAT = Format(
    name="xlsx",
    description="a workbook of the register, one sheet for each kind of record",
    extension=".xlsx",
    merged=True,
    extra="files",
    to_file=write_workbook,
)
