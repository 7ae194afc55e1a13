"""The columns of what is written: those of the ``parquet`` format, the original's hash, the error.

A row is a document. Its ``error`` says why it could not be read, and is null where it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from memoranda.formats.parquet import row_of, schema
from memoranda.records import Document, Reading

#: One row of the output.
Row = dict[str, Any]

SCHEMA = schema().append(pa.field("sha256", pa.string())).append(pa.field("error", pa.string()))

#: What is raised for values that fit no column.
_UNFIT = (pa.ArrowException, UnicodeError, OverflowError, TypeError)


def read_row(reading: Reading) -> Row:
    """What is written for a document that was read."""
    return row_of(reading) | {"sha256": reading.document.sha256, "error": None}


def unread_row(document: Document, reason: str) -> Row:
    """What is written for a document that could not be read."""
    return read_row(Reading(document)) | {"error": reason}


def table_of(rows: list[Row]) -> pa.Table:
    """The rows as a table; a row that fits no table says so in its error."""
    try:
        return pa.Table.from_pylist(rows, SCHEMA)
    except _UNFIT:
        return pa.Table.from_pylist([_fitting(row) for row in rows], SCHEMA)


def _fitting(row: Mapping[str, Any]) -> Row:
    try:
        pa.Table.from_pylist([row], SCHEMA)
    except _UNFIT as problem:
        document = Document(_plain(row["id"]), "", _plain(row["source"]))
        return unread_row(document, f"What was read here could not be written: {problem}")
    return dict(row)


def _plain(value: str) -> str:
    return value.encode("utf-8", "replace").decode("utf-8")
