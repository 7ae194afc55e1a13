"""``parquet``: one row a document, its records as nested lists.

The columns are the keys of ``jsonl``; what JSON keeps as an open object (spans, extra columns) is a
list of structures or JSON text here, because a column has one type.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memoranda.formats.form import Format, OutputError, Records
from memoranda.formats.json_lines import FIELDS, KINDS, evidence_to_dict, key_of, plain
from memoranda.records import Reading, Record

if TYPE_CHECKING:
    import pyarrow

#: Documents in one row group: few enough to stay small, enough to compress well.
GROUP = 500

LISTS = frozenset(("parties", "people", "topics", "signatories", "by", "with_"))
NUMBERS = frozenset(("count",))


def schema() -> pyarrow.Schema:
    """The columns and their types."""
    import pyarrow as pa  # noqa: PLC0415 - heavy, only for Parquet

    text = pa.string()
    columns = [pa.field("id", text, nullable=False)]
    columns += [pa.field(name, text) for name in ("source", "language")]
    columns += [pa.field("published", pa.date32()), pa.field("title", text)]
    columns += [pa.field(kind, pa.list_(_record_type(kind))) for kind in KINDS]
    columns += [pa.field("reader", text), pa.field("notes", pa.list_(text))]
    return pa.schema([*columns, pa.field("extra", text)])


def _record_type(kind: str) -> pyarrow.StructType:
    import pyarrow as pa  # noqa: PLC0415 - heavy, only for Parquet

    text, number = pa.string(), pa.int64()
    fields = [("id", text)]
    for name in FIELDS[kind]:
        type_ = pa.list_(text) if name in LISTS else number if name in NUMBERS else text
        fields.append((key_of(name), type_))
    span = pa.struct([("field", text), ("start", number), ("end", number)])
    passage = pa.struct([("document", text), ("quote", text), ("start", number), ("end", number)])
    fields += [("quote", text), ("start", number), ("end", number), ("rule", text)]
    return pa.struct([*fields, ("spans", pa.list_(span)), ("evidences", pa.list_(passage))])


def row_of(reading: Reading) -> dict[str, Any]:
    """One document's row."""
    document = reading.document
    records = {kind: [_record(r, kind) for r in getattr(reading, kind)] for kind in KINDS}
    return {
        "id": document.id,
        "source": document.source,
        "language": document.language,
        "published": document.published,
        "title": document.title,
        **records,
        "reader": reading.reader,
        "notes": [*document.notes, *reading.notes],
        "extra": _json(document.extra),
    }


def _record(record: Record, kind: str) -> dict[str, Any]:
    best = record.evidence
    return {
        "id": record.id,
        **{key_of(name): getattr(record, name) for name in FIELDS[kind]},
        "quote": best.quote,
        "start": best.start,
        "end": best.end,
        "rule": record.rule,
        "spans": [
            {"field": key_of(name), "start": span.start, "end": span.end}
            for name, spans in record.spans.items()
            for span in spans
        ],
        "evidences": [evidence_to_dict(evidence) for evidence in record.evidences],
    }


def _json(extra: Mapping[str, Any]) -> str | None:
    return json.dumps(plain(extra)) if extra else None


def write_rows(parts: Iterable[Records], file: Path) -> None:
    """Write the rows in groups, so that memory does not grow with the collection."""
    import pyarrow as pa  # noqa: PLC0415 - heavy, only for Parquet
    import pyarrow.parquet as pq  # noqa: PLC0415 - heavy, only for Parquet

    columns = schema()
    with pq.ParquetWriter(file, columns, compression="zstd") as writer:
        for rows in _groups(map(_row, parts)):
            writer.write_table(pa.Table.from_pylist(rows, schema=columns))


def _row(part: Records) -> dict[str, Any]:
    if not isinstance(part, Reading):
        raise OutputError("parquet holds one document a row: for a register, use json or csv.")
    return row_of(part)


def _groups(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while group := list(islice(rows, GROUP)):
        yield group


FORMAT = Format(
    name="parquet",
    description="one row a document with nested records, for analysis at scale",
    extension=".parquet",
    streams=True,
    extra="files",
    to_file=write_rows,
)
