"""A record in one line, for where only its id would stand."""

from __future__ import annotations

from collections.abc import Iterable

from memoranda.formats.labels import kind_words, status_words, strength_words, topic_words
from memoranda.formats.party_names import party_name
from memoranda.records import Agreement, Commitment, Meeting, Person, Record


def in_short(record: Record) -> str:
    """Such as "memorandum · Serbia – Iran · signed · 2025-02-27"; only what is told."""
    return " · ".join(part for part in _parts(record) if part) or "nothing more told"


def _parts(record: Record) -> Iterable[str | None]:
    if isinstance(record, Agreement):
        kind = record.title or kind_words(record.kind, record.count)
        topics = ", ".join(map(topic_words, record.topics))
        return kind, _names(record.parties), status_words(record.status), record.date, topics
    if isinstance(record, Commitment):
        who = " → ".join(filter(None, (_names(record.by), _names(record.with_))))
        due = f"due {record.due}" if record.due else None
        topics = ", ".join(map(topic_words, record.topics))
        return who, strength_words(record.strength), record.on, due, topics
    if isinstance(record, Meeting):
        return _names(record.parties), record.date, record.place, ", ".join(record.people)
    if isinstance(record, Person):
        return record.name, record.office, party_name(record.party) if record.party else None
    return ()


def _names(parties: Iterable[str]) -> str:
    return " – ".join(map(party_name, parties))
