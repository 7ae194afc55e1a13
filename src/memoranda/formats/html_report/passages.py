"""Where on the page each passage stands, and the documents with their passages marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from memoranda.formats.html_report.markup import (
    Markup,
    element,
    text,
    together,
    told,
    web_address,
)
from memoranda.formats.html_report.words import (
    date_of,
    day,
    day_words,
    document_title,
    letter_of,
)
from memoranda.formats.labels import counted, strength_words
from memoranda.records import Commitment, Document, Evidence, Person, Record, Register

#: More texts than this make a page that browsers scroll badly; the records of all are listed.
MOST_TEXTS = 300

#: Passages about people that are longer than this tell of much else too.
LONGEST_PERSON = 160
#: Longer ids would break up the text that they are put into.
LONGEST_NAME = 5


class Passage(NamedTuple):
    """Words of a document that prove a record."""

    start: int
    end: int
    record: Record
    number: int

    @property
    def anchor(self) -> str:
        """The id of the place in the text."""
        return f"{self.record.id}-{self.number}"


class Shelf:
    """The documents that the page shows, and the passages of each."""

    def __init__(self, register: Register) -> None:
        """Find each record's place in the texts."""
        self.documents: Sequence[Document] = register.documents[:MOST_TEXTS]
        self.left_out = len(register.documents) - len(self.documents)
        self.titles = {document.id: document_title(document) for document in register.documents}
        self.languages = {document.id: document.language for document in register.documents}
        self.sources = {document.id: source_of(document) for document in register.documents}
        self.numbers = {document.id: n for n, document in enumerate(self.documents, start=1)}
        self._texts = {document.id: document.text for document in self.documents}
        self._passages: defaultdict[str, list[Passage]] = defaultdict(list)
        for record in (
            *register.people,
            *register.meetings,
            *register.agreements,
            *register.commitments,
        ):
            for number, evidence in enumerate(record.evidences, start=1):
                if self.shows(evidence):
                    start, end = _marked(record, number, evidence)
                    passage = Passage(start, end, record, number)
                    self._passages[evidence.document].append(passage)

    def shows(self, evidence: Evidence) -> bool:
        """Whether the page holds the text in which the passage stands."""
        shown = self._texts.get(evidence.document, "")
        return shown[evidence.start : evidence.end] == evidence.quote

    def passages(self, document: Document) -> list[Passage]:
        """The passages of a document, in reading order, the wider of two first."""
        found = self._passages.get(document.id, [])
        return sorted(found, key=lambda p: (p.start, -p.end, p.record.id))


def _marked(record: Record, number: int, evidence: Evidence) -> tuple[int, int]:
    """The whole passage; of a long one about a person only the name."""
    if isinstance(record, Person) and len(evidence.quote) > LONGEST_PERSON:
        for span in record.spans.get("name", ()) if number == 1 else ():
            return span.start, span.end
        found = evidence.quote.find(record.name)
        if found >= 0:
            start = evidence.start + found
            return start, start + len(record.name)
    return evidence.start, evidence.end


def document_article(document: Document, shelf: Shelf, labels: Mapping[str, str]) -> Markup:
    """A document: what is known of it, its text with marks, and what was found in it."""
    passages = shelf.passages(document)
    number = shelf.numbers[document.id]
    heading = element("h3", shelf.titles[document.id], id=f"d{number}-title", dir="auto")
    return element(
        "article",
        element("header", heading, about(document), class_="document-head"),
        element(
            "div",
            element(
                "div",
                *paragraphs(document, passages),
                class_="text",
                lang=document.language,
            ),
            found_here(passages, labels),
            class_="spread",
        ),
        class_="document",
        id=f"d{number}",
        aria_labelledby=f"d{number}-title",
    )


def about(document: Document) -> Markup:
    """Source, day and language, and what its source could not do."""
    published = document.published.isoformat() if document.published else None
    facts = (
        element("li", day(published, "Day of publication not known")),
        element("li", source_of(document)),
        element("li", f"Language: {document.language}") if document.language else None,
    )
    notes = [element("p", note, class_="note", dir="auto") for note in document.notes]
    return together(element("ul", *facts, class_="facts"), *notes)


def source_of(document: Document) -> Markup:
    """Where a document came from, linked where it is an address."""
    address = web_address(document.source)
    if address is None:
        return told(document.source or document.id)
    return element("a", told(document.source), href=address, rel="noopener noreferrer nofollow")


def found_here(passages: Iterable[Passage], labels: Mapping[str, str]) -> Markup:
    """The records of a document, each with a link to its entry in the register."""
    records = {passage.record.id: passage.record for passage in passages}
    if not records:
        nothing = element("p", "No record was found in this document.", class_="untold")
        return element("aside", nothing, class_="found")
    items = [
        element(
            "li",
            element("a", told(labels[name]), href=f"#{name}", class_=letter_of(record)),
            _beside(record),
        )
        for name, record in records.items()
    ]
    head = element("h4", counted(len(records), "record"))
    return element("aside", head, element("ul", *items), class_="found", aria_label="Found here")


def _beside(record: Record) -> Markup | None:
    """What tells entries of one name apart: how firm, or on which day."""
    if isinstance(record, Commitment):
        return element("small", f" {strength_words(record.strength)}")
    date = date_of(record)
    return element("small", f" {day_words(date)}") if date else None


def paragraphs(document: Document, passages: Sequence[Passage]) -> Iterator[Markup]:
    """The text by its paragraphs, each in its own direction."""
    if not document.text.strip():
        yield element("p", "The text of this document is not at hand.", class_="untold")
        return
    start = 0
    for part in document.text.split("\n\n"):
        end = start + len(part)
        if part.strip():
            yield element("p", *segments(document.text, start, end, passages), dir="auto")
        start = end + len("\n\n")


def segments(whole: str, start: int, end: int, passages: Sequence[Passage]) -> Iterator[Markup]:
    """The stretch cut wherever a passage begins or ends; each piece bears all of its kinds."""
    here = [p for p in passages if p.start < end and p.end > start]
    cuts = sorted({start, end, *(c for p in here for c in (p.start, p.end) if start < c < end)})
    for left, right in pairwise(cuts):
        covering = [p for p in here if p.start <= left and p.end >= right]
        for passage in covering:
            if passage.start == left:
                yield element("span", id=passage.anchor, class_="anchor")
        yield _piece(whole[left:right], covering)
        for passage in covering:
            if passage.end == right:
                yield _reference(passage)


def _piece(words: str, covering: Sequence[Passage]) -> Markup:
    if not covering:
        return text(words)
    kinds = sorted({letter_of(passage.record) for passage in covering})
    return element("mark", words, class_=" ".join(kinds))


def _reference(passage: Passage) -> Markup:
    """The way from a passage to its record."""
    name, letter = passage.record.id, letter_of(passage.record)
    short = name if len(name) <= LONGEST_NAME else letter
    look = f"ref {letter}"
    label = f"Record {name}"
    return element("a", short.upper(), href=f"#{name}", class_=look, aria_label=label)
