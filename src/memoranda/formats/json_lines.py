"""``jsonl``: one JSON object a document, one line each.

The keys are those of the reading benchmark, with ``id``, ``rule`` and ``spans`` in every record
and ``evidences`` where something is told more than once.
"""

from __future__ import annotations

import json
import math
import re
import signal
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any, TextIO, TypeVar

from memoranda.formats.form import Format, OutputError, Records
from memoranda.records import (
    Agreement,
    Commitment,
    Document,
    Evidence,
    Meeting,
    Person,
    Reading,
    Record,
    Span,
)

R = TypeVar("R", bound=Record)

#: The fields of each kind of record, in the order in which they are written.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "people": ("name", "office", "party"),
    "meetings": ("date", "place", "parties", "people"),
    "agreements": (
        "kind",
        "count",
        "status",
        "date",
        "parties",
        "topics",
        "title",
        "signatories",
        "said_in",
    ),
    "commitments": (
        "by",
        "with_",
        "speaker",
        "on",
        "strength",
        "topics",
        "due",
        "said_in",
        "under",
    ),
}
KINDS = tuple(FIELDS)

# Half of a surrogate pair is no character: it has no UTF-8, only an escape.
HALF_CHARACTER = re.compile("[\ud800-\udfff]")
# JSON may hold these raw, but many programs that read line by line take them for line ends.
LINE_ENDS = {"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def reading_to_dict(reading: Reading) -> dict[str, Any]:
    """The reading as plain values, ready for JSON."""
    document = reading.document
    row: dict[str, Any] = {
        "id": document.id,
        "source": document.source,
        "language": document.language,
        "published": document.published.isoformat() if document.published else None,
        "title": document.title,
    }
    for kind in KINDS:
        row[kind] = [record_to_dict(kind, record) for record in getattr(reading, kind)]
    row["reader"] = reading.reader
    if document.extra:
        row["extra"] = plain(document.extra)
    notes = [*document.notes, *reading.notes]
    if notes:
        row["notes"] = notes
    return row


def record_to_dict(kind: str, record: Record) -> dict[str, Any]:
    """One record: its id, its fields, its evidence, the rule and the spans."""
    row: dict[str, Any] = {"id": record.id}
    for name in FIELDS[kind]:
        value = getattr(record, name)
        row[key_of(name)] = list(value) if isinstance(value, tuple) else value
    best = {"quote": record.quote, "start": record.evidence.start, "end": record.evidence.end}
    row |= {"evidence": best} if kind == "people" else best
    row["rule"] = record.rule
    row["spans"] = {
        key_of(name): [[span.start, span.end] for span in spans]
        for name, spans in record.spans.items()
    }
    if len(record.evidences) > 1:
        row["evidences"] = [evidence_to_dict(evidence) for evidence in record.evidences]
    return row


def evidence_to_dict(evidence: Evidence) -> dict[str, Any]:
    """A passage with the document it stands in."""
    return {
        "document": evidence.document,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
    }


def key_of(name: str) -> str:
    """The key of a field: ``with`` is a word of Python, so the field is called ``with_``."""
    return name.rstrip("_")


def plain(value: object) -> Any:
    """Any value of an input column as JSON can hold it; what it cannot, as words."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, str | int | bool):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(part) for part in value]
    return str(value)


def line_of(row: Mapping[str, Any]) -> str:
    """One whole line of JSON, newline included."""
    return json_text(row) + "\n"


def json_text(row: Mapping[str, Any], indent: int | None = None) -> str:
    """JSON in plain characters, but for those that programs stumble over."""
    text = json.dumps(row, ensure_ascii=False, allow_nan=False, indent=indent)
    for raw, escaped in LINE_ENDS.items():
        text = text.replace(raw, escaped)
    if HALF_CHARACTER.search(text):
        text = json.dumps(row, allow_nan=False, indent=indent)
    return text


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back until the line is out, so that no half line is left."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows has no signal masks
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def write_lines(readings: Iterable[Records], out: TextIO) -> None:
    """Write each reading as it comes."""
    for reading in readings:
        if not isinstance(reading, Reading):
            raise OutputError("jsonl writes one document a line: for a register, use json.")
        line = line_of(reading_to_dict(reading))
        with uninterrupted():
            out.write(line)
            out.flush()


def reading_from_dict(row: Mapping[str, Any], text: str = "") -> Reading:
    """The reading that a line of ``jsonl`` holds.

    Args:
        row: the line's object.
        text: the document's text, which the line does not hold.
    """
    published = row.get("published")
    document = Document(
        id=row["id"],
        text=text,
        source=row.get("source") or "",
        published=date.fromisoformat(published) if published else None,
        language=row.get("language"),
        title=row.get("title"),
        extra=row.get("extra") or {},
    )
    return Reading(
        document,
        notes=tuple(row.get("notes") or ()),
        reader=row.get("reader") or "",
        people=tuple(_record(Person, "people", part, row["id"]) for part in row["people"]),
        meetings=tuple(_record(Meeting, "meetings", part, row["id"]) for part in row["meetings"]),
        agreements=tuple(
            _record(Agreement, "agreements", part, row["id"]) for part in row["agreements"]
        ),
        commitments=tuple(
            _record(Commitment, "commitments", part, row["id"]) for part in row["commitments"]
        ),
    )


def _record(type_: type[R], kind: str, row: Mapping[str, Any], document: str) -> R:
    passages = row.get("evidences") or [row["evidence"] if kind == "people" else row]
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value := row[key_of(name)], list) else value
        for name in FIELDS[kind]
        if key_of(name) in row
    }
    return type_(
        id=row["id"],
        rule=row.get("rule") or "",
        evidences=tuple(
            Evidence(part.get("document", document), part["start"], part["end"], part["quote"])
            for part in passages
        ),
        spans={
            _field(kind, name): tuple(Span(start, end) for start, end in spans)
            for name, spans in (row.get("spans") or {}).items()
        },
        **fields,
    )


def _field(kind: str, key: str) -> str:
    return next((name for name in FIELDS[kind] if key_of(name) == key), key)


FORMAT = Format(
    name="jsonl",
    description="one JSON object a document, as each is read",
    extension=".jsonl",
    streams=True,
    keeps_whole_lines=True,
    to_stream=write_lines,
)
