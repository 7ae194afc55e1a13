"""Records as flat rows, for formats that have columns: one table for each kind of record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from memoranda.formats.form import Records
from memoranda.formats.json_lines import FIELDS, key_of
from memoranda.records import Document, Reading, Record

Cell = str | int | None

#: The tables in the order in which a person wants them.
TABLES = ("agreements", "commitments", "meetings", "people")
PROOF = ("told", "document", "quote", "start", "end", "rule")
DOCUMENT_COLUMNS = ("id", "title", "source", "published", "language", "notes")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    kind: ("id", *map(key_of, FIELDS[kind]), "alternatives", *PROOF) for kind in TABLES
}


def record_rows(records: Records, kind: str) -> Iterator[list[Cell]]:
    """The rows of one table, with its columns."""
    for record in getattr(records, kind):
        yield record_row(record, kind)


def record_row(record: Record, kind: str) -> list[Cell]:
    """The record's fields, then how often it is told, where, and in which words."""
    evidence = record.evidence
    others = dict.fromkeys(f"{key_of(a.field)}: {joined(a.value)}" for a in record.alternatives)
    return [
        record.id,
        *(joined(getattr(record, name)) for name in FIELDS[kind]),
        "; ".join(others) or None,
        len(record.evidences),
        evidence.document,
        evidence.quote,
        evidence.start,
        evidence.end,
        record.rule,
    ]


def document_rows(records: Records) -> Iterator[list[Cell]]:
    """The rows of the table of documents."""
    if isinstance(records, Reading):
        yield document_row(records.document, records.notes)
    else:
        for document in records.documents:
            yield document_row(document)


def document_row(document: Document, notes: tuple[str, ...] = ()) -> list[Cell]:
    """What is known of a document from outside."""
    return [
        document.id,
        document.title,
        document.source or None,
        document.published.isoformat() if document.published else None,
        document.language,
        " ".join((*document.notes, *notes)) or None,
    ]


def joined(value: object) -> Cell:
    """A cell's value; of several, all of them."""
    if isinstance(value, tuple):
        return "; ".join(map(str, value)) or None
    return value if value is None or isinstance(value, int) else str(value)
