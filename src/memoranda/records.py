"""What a reading holds: documents, and the people, meetings, agreements and commitments in them.

All records are frozen and valid once built. A record without evidence cannot be made, and an
evidence is always the exact passage: ``document.text[start:end] == quote``.

Records are equal by value and can be kept in sets. What is a mapping (``spans``, ``extra``) is
left out of the hash, since Python's mappings have none, and not out of the comparison.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import Any

#: An ISO 8601 date of whatever precision is certain: "2024", "2024-10" or "2024-10-31".
PartialDate = str

#: An ISO 3166-1 alpha-3 code, the acronym of an intergovernmental body, or an organisation's name.
Party = str


@dataclass(frozen=True, slots=True)
class Span:
    """A passage of a document's text, in characters: ``text[start:end]``.

    Attributes:
        start: position of its first character.
        end: position after its last character.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that holds nothing."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"A span needs 0 <= start < end, not {self.start}..{self.end}.")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact passage of a document that proves a record.

    Attributes:
        document: id of the document.
        start: position of the first character in the document's text.
        end: position after the last character.
        quote: the passage itself, ``text[start:end]``.
    """

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
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another value told for a field of a record, with who told it and when.

    Attributes:
        field: name of the field.
        value: what is told there instead.
        evidence: the passage that tells it.
        published: day of publication of the document that tells it.
    """

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
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict, hash=False)
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
    """Somebody named with an office or a role in the cooperation.

    Attributes:
        name: the fullest form in the text, without titles such as Dr. or H.E.
        office: as the text words it, without the country where that can be left off.
        party: whom the person acts for.
    """

    name: str
    office: str | None = None
    party: Party | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """An encounter that happened between representatives of two or more parties.

    Attributes:
        date: when, as precisely as is certain.
        place: city or venue as the text writes it.
        parties: who met.
        people: names of those who took part.
    """

    date: PartialDate | None = None
    place: str | None = None
    parties: tuple[Party, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Record):
    """One instrument, existing or in the making, between parties.

    Attributes:
        kind: code of the kind of instrument; whether it binds is not read off it.
        status: code of the furthest stage that the text says was reached.
        count: how many instruments of the kind are told together ("16 memoranda").
        date: when that stage was reached, as precisely as is certain.
        parties: between whom.
        topics: codes of the fields that the story ties to it.
        title: its own title, where the text tells one.
        signatories: names of those who signed.
        said_in: id of the meeting in which it was told, proposed or signed.
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

    Attributes:
        by: the parties that take the stance; all of them where it is joint.
        strength: code of how firm it is, from discussed to done.
        with_: the counterparts, empty where ``by`` holds all.
        topics: codes of the fields that the passage names.
        due: a deadline or planned date of the act.
        speaker: name of the person who voiced it.
        on: the day on which the stance was taken.
        said_in: id of the meeting in which it was voiced.
        under: id of the agreement it belongs to.
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
    """Everything that was read in one document.

    Attributes:
        document: what was read.
        people: in the order of their best passages, like the further three.
        meetings: encounters told, older ones too.
        agreements: instruments told, existing or in the making.
        commitments: stances and acts of cooperation.
        notes: what could not be read and why, in sentences for a person.
        reader: name and version of the reader.
    """

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

    def __repr__(self) -> str:
        """Say what was found, not the whole text."""
        return f"<Reading of {self.document.id!r}: {_counts(self)}>"

    def _repr_html_(self) -> str:
        """The records as tables, for notebooks."""
        name = self.document.title or self.document.id
        return _tables(f"{name}: {_counts(self)}", self)


@dataclass(frozen=True, slots=True)
class Register:
    """What many documents tell together: each person, meeting and agreement once.

    Evidences come from several documents, and values that disagree stand in ``alternatives``.

    Attributes:
        documents: all that were read.
        people: with their offices over time.
        meetings: each once, however many stories tell it.
        agreements: each once, likewise.
        commitments: each stance once; a paragraph reprinted word for word is one.
        notes: what could not be read or joined, in sentences for a person.
    """

    documents: tuple[Document, ...] = ()
    people: tuple[Person, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    notes: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Say what it holds, not all of it."""
        return f"<Register of {len(self.documents)} documents: {_counts(self)}>"

    def _repr_html_(self) -> str:
        """The records as tables, for notebooks."""
        return _tables(f"{len(self.documents)} documents: {_counts(self)}", self)


#: What a notebook shows of each kind.
_SHOWN = {
    "agreements": ("date", "kind", "status", "parties", "topics", "quote"),
    "commitments": ("on", "by", "with_", "strength", "topics", "due", "quote"),
    "meetings": ("date", "place", "parties", "people", "quote"),
    "people": ("name", "office", "party"),
}


def _counts(found: Reading | Register) -> str:
    return ", ".join(_count(len(getattr(found, kind)), kind) for kind in _SHOWN)


def _count(number: int, kind: str) -> str:
    """Such as 1 person, 2 people."""
    one = {"people": "person"}.get(kind, kind.removesuffix("s"))
    return f"{number} {one if number == 1 else kind}"


def _tables(caption: str, found: Reading | Register) -> str:
    """A caption and a table for each kind that there is, with every word escaped."""
    tables = (_table(kind, getattr(found, kind)) for kind in _SHOWN if getattr(found, kind))
    return f"<p><strong>{_cell(caption)}</strong></p>{''.join(tables)}"


def _table(kind: str, records: tuple[Record, ...]) -> str:
    heads = "".join(f"<th>{name.rstrip('_')}</th>" for name in _SHOWN[kind])
    rows = "".join(
        f"<tr>{''.join(f'<td>{_cell(getattr(r, name))}</td>' for name in _SHOWN[kind])}</tr>"
        for r in records
    )
    return f"<table><caption>{kind}</caption><tr>{heads}</tr>{rows}</table>"


def _cell(value: Any) -> str:
    """A value in its own writing direction."""
    told = ", ".join(value) if isinstance(value, tuple) else value
    return f"<bdi>{escape(str(told))}</bdi>" if told else ""
