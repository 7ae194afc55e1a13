"""Readings in, one register out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from memoranda.reader.resolution.across.agreements import SameAgreement
from memoranda.reader.resolution.across.clusters import Cluster, Sameness, group
from memoranda.reader.resolution.across.commitments import SameCommitment
from memoranda.reader.resolution.across.meetings import SameMeeting
from memoranda.reader.resolution.across.one_record import REFERENCES, one_record
from memoranda.reader.resolution.across.people import SamePerson
from memoranda.reader.resolution.across.telling import Telling, folded
from memoranda.records import Agreement, Commitment, Document, Meeting, Reading, Record, Register

R = TypeVar("R", bound=Record)

#: From a record's place among its readings, (document, id there), to its id in the register.
Ids = dict[tuple[str, str], str]


def join(readings: Iterable[Reading]) -> Register:
    """One register of what many documents tell.

    The same content comes out in whatever order the readings come in; a document given twice
    counts once.
    """
    each, notes = _each_document_once(readings)
    ids: Ids = {}
    people = _joined([r.people for r in each], each, SamePerson(), "p", ids)
    meetings = _joined([r.meetings for r in each], each, SameMeeting(), "m", ids)
    agreements = _joined([r.agreements for r in each], each, SameAgreement(), "a", ids)
    commitments = _joined([r.commitments for r in each], each, SameCommitment(), "c", ids)
    return Register(
        documents=tuple(map(_noted, each)),
        people=tuple(record for record, _ in people),
        meetings=tuple(record for record, _ in meetings),
        agreements=tuple(_referring(record, t, ids) for record, t in agreements),
        commitments=tuple(_referring(record, t, ids) for record, t in commitments),
        notes=notes,
    )


def _each_document_once(
    readings: Iterable[Reading],
) -> tuple[list[Reading], tuple[str, ...]]:
    """The readings by day and name, and a note where one name stands for two texts."""
    kept: dict[str, Reading] = {}
    clashing: set[str] = set()
    for reading in readings:
        name = reading.document.id
        other = kept.setdefault(name, reading)
        if other is not reading and _content(other) != _content(reading):
            clashing.add(name)
            kept[name] = min(other, reading, key=_content)
    notes = (
        f'Several documents are called "{name}"; only one of them is in the register.'
        for name in sorted(clashing)
    )
    return sorted(kept.values(), key=_day_and_name), tuple(notes)


def _noted(reading: Reading) -> Document:
    """The document, with what could not be read in it among its notes."""
    document = reading.document
    if not reading.notes:
        return document
    return replace(document, notes=(*document.notes, *reading.notes))


def _content(reading: Reading) -> tuple[Any, ...]:
    document = reading.document
    return (document.text, document.source, reading.reader, repr(reading.records))


def _day_and_name(reading: Reading) -> tuple[str, str]:
    document = reading.document
    return (document.published.isoformat() if document.published else "9999", document.id)


def _joined(
    records: Sequence[Sequence[R]],
    readings: Sequence[Reading],
    sameness: Sameness[R],
    letter: str,
    ids: Ids,
) -> list[tuple[R, Sequence[Telling[R]]]]:
    """One record for each thing told, in the order of their days, with its tellings."""
    tellings = [
        Telling(record, reading.document)
        for reading, told in zip(readings, records, strict=True)
        for record in told
    ]
    merged = sorted(map(_merged, group(tellings, sameness)), key=_in_order)
    numbered = []
    for number, (record, told) in enumerate(merged, start=1):
        name = f"{letter}{number}"
        ids.update({(telling.document.id, telling.record.id): name for telling in told})
        numbered.append((replace(record, id=name), told))
    return numbered


def _merged(cluster: Cluster[R]) -> tuple[R, Sequence[Telling[R]]]:
    tellings = sorted(cluster.tellings, key=lambda telling: telling.place)
    return one_record(tellings), tellings


def _in_order(merged: tuple[R, Sequence[Telling[R]]]) -> tuple[Any, ...]:
    """By day (people by name), then by where it is told first; the undated come last."""
    record, tellings = merged
    return (_first_key(record), tellings[0].place)


def _first_key(record: Record) -> str:
    if isinstance(record, Meeting | Agreement):
        return record.date or "9999"
    if isinstance(record, Commitment):
        return record.on or "9999"
    return folded(getattr(record, "name", ""))


def _referring(record: R, tellings: Sequence[Telling[R]], ids: Mapping[Any, str]) -> R:
    """The record with its references changed to the register's ids."""
    found: dict[str, Any] = {
        name: next(
            (
                ids[place]
                for telling in tellings
                if (place := (telling.document.id, getattr(telling.record, name))) in ids
            ),
            None,
        )
        for name in REFERENCES
        if hasattr(record, name)
    }
    return replace(record, **found)
