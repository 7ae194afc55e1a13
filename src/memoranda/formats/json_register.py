"""``json``: one object that holds the whole register, each thing once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from memoranda.formats.form import Format, Records
from memoranda.formats.json_lines import (
    KINDS,
    evidence_to_dict,
    json_text,
    key_of,
    plain,
    record_to_dict,
)
from memoranda.formats.merging import merged
from memoranda.records import Alternative, Document, Record, Register


def register_to_dict(register: Register) -> dict[str, Any]:
    """The register as plain values, ready for JSON."""
    row: dict[str, Any] = {"documents": [document_to_dict(d) for d in register.documents]}
    for kind in KINDS:
        row[kind] = [told_record_to_dict(kind, record) for record in getattr(register, kind)]
    row["notes"] = list(register.notes)
    return row


def document_to_dict(document: Document) -> dict[str, Any]:
    """What is known of a document, without its text."""
    row: dict[str, Any] = {
        "id": document.id,
        "source": document.source,
        "language": document.language,
        "published": document.published.isoformat() if document.published else None,
        "title": document.title,
        "sha256": document.sha256 or None,
    }
    if document.extra:
        row["extra"] = plain(document.extra)
    if document.notes:
        row["notes"] = list(document.notes)
    return row


def told_record_to_dict(kind: str, record: Record) -> dict[str, Any]:
    """As in ``jsonl``, with the document of each passage and what was told otherwise."""
    row = record_to_dict(kind, record)
    row["evidences"] = [evidence_to_dict(evidence) for evidence in record.evidences]
    row["alternatives"] = [alternative_to_dict(other) for other in record.alternatives]
    return row


def alternative_to_dict(other: Alternative) -> dict[str, Any]:
    """A differing value, who told it and when."""
    return {
        "field": key_of(other.field),
        "value": plain(other.value),
        "published": other.published.isoformat() if other.published else None,
        "evidence": evidence_to_dict(other.evidence),
    }


def write_register(parts: Iterable[Records], out: TextIO) -> None:
    """Write the register of what was read."""
    row = register_to_dict(merged(parts).register)
    out.write(json_text(row, indent=1) + "\n")


FORMAT = Format(
    name="json",
    description="the register as one object, each thing once with all its evidence",
    extension=".json",
    merged=True,
    to_stream=write_register,
)
