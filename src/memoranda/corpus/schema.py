"""The columns of what is written: one row a document, with the keys of the ``jsonl`` format."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from memoranda.formats.json_lines import FIELDS, key_of, plain
from memoranda.records import Document

#: One row of the output.
Row = dict[str, Any]

_WORDS = pa.list_(pa.string())
_PASSAGE = [("quote", pa.string()), ("start", pa.int64()), ("end", pa.int64())]
_EVIDENCES = pa.list_(pa.struct([("document", pa.string()), *_PASSAGE]))
_SPANS = pa.map_(pa.string(), pa.list_(pa.list_(pa.int64())))
_SEVERAL = {"parties", "people", "topics", "signatories", "by", "with"}


def _field(name: str) -> tuple[str, pa.DataType]:
    key = key_of(name)
    if key in _SEVERAL:
        return key, _WORDS
    return key, pa.int64() if key == "count" else pa.string()


def _records(kind: str) -> pa.DataType:
    passage = [("evidence", pa.struct(_PASSAGE))] if kind == "people" else _PASSAGE
    return pa.list_(
        pa.struct(
            [
                ("id", pa.string()),
                *map(_field, FIELDS[kind]),
                *passage,
                ("rule", pa.string()),
                ("spans", _SPANS),
                ("evidences", _EVIDENCES),
            ]
        )
    )


SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("source", pa.string()),
        ("language", pa.string()),
        ("published", pa.string()),
        ("title", pa.string()),
        ("sha256", pa.string()),
        *((kind, _records(kind)) for kind in FIELDS),
        ("notes", _WORDS),
        ("error", pa.string()),
        ("reader", pa.string()),
        ("extra", pa.string()),
    ]
)


def row_of(document: Document, answer: Mapping[str, Any] | str) -> Row:
    """What is written for a document: what was read in it, or why nothing was.

    Args:
        document: with all that its source knows.
        answer: the reader's row, or the sentence that says why there is none.
    """
    known = {
        "id": document.id,
        "source": document.source,
        "language": document.language,
        "published": document.published.isoformat() if document.published else None,
        "title": document.title,
        "sha256": document.sha256,
        # Collections differ in their further columns, so these stay in one, as JSON.
        "extra": json.dumps(plain(document.extra)) if document.extra else None,
    }
    if isinstance(answer, str):
        return known | {kind: [] for kind in FIELDS} | {"notes": [*document.notes], "error": answer}
    return {"notes": [], **answer, **known, "language": answer["language"]}


def unread_row(source: str, reason: str) -> Row:
    """What is written for something that is no document at all."""
    return row_of(Document(id=source, text="", source=source), reason)


def table_of(rows: list[Row]) -> pa.Table:
    """The rows as a table; a row that fits no table says so in its error."""
    try:
        return pa.Table.from_pylist(rows, SCHEMA)
    except (pa.ArrowException, UnicodeError, OverflowError, TypeError):
        return pa.Table.from_pylist([_fitting(row) for row in rows], SCHEMA)


def _fitting(row: Row) -> Row:
    try:
        pa.Table.from_pylist([row], SCHEMA)
    except (pa.ArrowException, UnicodeError, OverflowError, TypeError) as problem:
        why = f"What was read in this document could not be written: {problem}"
        return unread_row(row["source"], why) | {"id": row["id"]}
    return row
