"""What a reading holds: documents, and the people, meetings, agreements and commitments found in them.

All records are frozen and valid once built. A record without evidence cannot be made, and an
evidence is always the exact passage: ``document.text[start:end] == quote``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

#: An ISO 8601 date of whatever precision is certain: "2024", "2024-10" or "2024-10-31".
PartialDate = str

#: An ISO 3166-1 alpha-3 code, the acronym of an intergovernmental body, or an organisation's name.
Party = str


@dataclass(frozen=True, slots=True)
class Span:
    """A passage of a document's text, in characters: ``text[start:end]``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that holds nothing."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"A span needs 0 <= start < end, not {self.start}..{self.end}.")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact passage of a document that proves a record."""

    document: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        """Refuse a quote that cannot be the passage it names."""
        if not 0 <= self.start < self.end or len(self.quote) != self.end - self.start:
            raise ValueError(f"The quote does not fill {self.start}..{self.end}: {self.quote!r}.")


@dataclass(frozen=True, slots=True)
class Document:
    """One text to read, with what is known of it from outside.

    Attributes:
        id: unique among the documents that are read together.
        text: the clean text; every span counts characters of it.
        source: where it came from (path or address), "" where unknown.
        published: day of publication, against which relative dates are resolved.
        language: code such as "en", or None where it has yet to be found out.
        title: the document's own title, where the source gives one apart from the text.
        sha256: hex digest of the original bytes, "" for a text made in memory.
        offsets: for a text taken out of a larger original, pairs (position in text, position in
            original) of the places where the distance between the two changes; None where there
            is no such original.
        notes: what the source could not do, in sentences for a person.
        extra: further columns of the input; carried along, never read.
    """

    id: str
    text: str
    source: str = ""
    published: date | None = None
    language: str | None = None
    title: str | None = None
    sha256: str = ""
    offsets: tuple[tuple[int, int], ...] | None = None
    notes: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another value told for a field of a record, with who told it and when."""

    field: str
    value: Any
    evidence: Evidence
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has.

    Attributes:
        id: unique within its reading (or register), e.g. "m2".
        rule: name of the rule that made it.
        evidences: the passages that prove it; the first is the best.
        spans: for each field that is stated, the places in the first evidence's document that
            state it.
        alternatives: differing values told elsewhere (registers only).
    """

    id: str
    rule: str
    evidences: tuple[Evidence, ...]
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    alternatives: tuple[Alternative, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a record that nothing proves."""
        if not self.evidences:
            raise ValueError(f"Record {self.id} has no evidence.")

    @property
    def evidence(self) -> Evidence:
        """The best passage."""
        return self.evidences[0]

    @property
    def quote(self) -> str:
        """The words of the best passage."""
        return self.evidences[0].quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Somebody named with an office or a role in the cooperation."""

    name: str
    office: str | None = None
    party: Party | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """An encounter that happened between representatives of two or more parties."""

    date: PartialDate | None = None
    place: str | None = None
    parties: tuple[Party, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Record):
    """One instrument, existing or in the making, between parties.

    ``kind`` and ``status`` are codes of ``reader/vocabularies``; ``said_in`` is the id of the
    meeting in which it was told, proposed or signed.
    """

    kind: str
    status: str
    count: int = 1
    date: PartialDate | None = None
    parties: tuple[Party, ...] = ()
    topics: tuple[str, ...] = ()
    title: str | None = None
    signatories: tuple[str, ...] = ()
    said_in: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Record):
    """A stance or act of cooperation of a party towards another.

    ``with_`` are the counterparts, empty where ``by`` holds all. ``on`` is the day the stance was
    taken, ``due`` a deadline or planned date of the act; ``said_in`` and ``under`` are ids of the
    meeting and of the agreement it belongs to.
    """

    by: tuple[Party, ...]
    strength: str
    with_: tuple[Party, ...] = ()
    topics: tuple[str, ...] = ()
    due: PartialDate | None = None
    speaker: str | None = None
    on: PartialDate | None = None
    said_in: str | None = None
    under: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read in one document."""

    document: Document
    people: tuple[Person, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    notes: tuple[str, ...] = ()
    reader: str = ""

    @property
    def records(self) -> tuple[Record, ...]:
        """All records, in the order people, meetings, agreements, commitments."""
        return (*self.people, *self.meetings, *self.agreements, *self.commitments)


@dataclass(frozen=True, slots=True)
class Register:
    """What many documents tell together: each person, meeting and agreement once.

    Evidences come from several documents, and values that disagree stand in ``alternatives``.
    """

    documents: tuple[Document, ...] = ()
    people: tuple[Person, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    notes: tuple[str, ...] = ()
