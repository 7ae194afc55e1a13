"""``csv``: a folder with one file for each kind of record, and one for the documents.

The files begin with a byte order mark, without which spreadsheets misread every accent.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from memoranda.formats.form import Format, Records
from memoranda.formats.formula_safety import safe_cell
from memoranda.formats.odd_characters import harmless
from memoranda.formats.rows import (
    COLUMNS,
    DOCUMENT_COLUMNS,
    TABLES,
    Cell,
    document_rows,
    record_rows,
)

FILES = tuple(f"{name}.csv" for name in ("documents", *TABLES))


def write_folder(parts: Iterable[Records], folder: Path) -> None:
    """Write the records as they come, each into the file of its kind."""
    with ExitStack() as files:
        writers = {}
        for path in map(folder.joinpath, FILES):
            name = path.stem
            file = files.enter_context(
                path.open("w", encoding="utf-8-sig", errors="backslashreplace", newline="")
            )
            writers[name] = csv.writer(file)
            writers[name].writerow(COLUMNS.get(name, DOCUMENT_COLUMNS))
        for part in parts:
            writers["documents"].writerows(map(safe_row, document_rows(part)))
            for kind in TABLES:
                writers[kind].writerows(map(safe_row, record_rows(part, kind)))


def safe_row(row: Iterable[Cell]) -> list[Cell]:
    """The row with no cell that a spreadsheet would run or trip over."""
    return [safe_cell(harmless(cell)) if isinstance(cell, str) else cell for cell in row]


FORMAT = Format(
    name="csv",
    description="a folder with one CSV file for each kind of record",
    extension="",
    streams=True,
    to_folder=write_folder,
    files=FILES,
)
