"""Small pieces that all parts of the page share: dates, parties, topics, marks of stage."""

from __future__ import annotations

from collections.abc import Iterable

from memoranda.formats.html_report.markup import Markup, element, together, told
from memoranda.formats.labels import status_words, strength_words, topic_words
from memoranda.formats.party_names import is_state, party_name
from memoranda.records import (
    Agreement,
    Commitment,
    Document,
    Meeting,
    PartialDate,
    Party,
    Person,
    Record,
)

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
FEWEST_WORDS = 3
LONGEST_TITLE = 72

#: The letter of each kind, in ids and in the classes that colour it.
LETTERS = {Person: "p", Meeting: "m", Agreement: "a", Commitment: "c"}


def letter_of(record: Record) -> str:
    """The letter that stands for the record's kind."""
    return LETTERS[type(record)]


def date_of(record: Record) -> PartialDate | None:
    """The day on which it happened, where that is told; people have none."""
    if isinstance(record, Commitment):
        return record.on
    return record.date if isinstance(record, Meeting | Agreement) else None


def day_words(value: PartialDate) -> str:
    """Such as 21 May 2025, May 2025 or 2025."""
    year, _, rest = value.partition("-")
    month, _, day = rest.partition("-")
    if not month.isdigit() or not 1 <= int(month) <= len(MONTHS):
        return value
    name = MONTHS[int(month) - 1]
    return f"{int(day)} {name} {year}" if day.isdigit() else f"{name} {year}"


def day(value: PartialDate | None, missing: str = "Date not told") -> Markup:
    """A date that machines read too."""
    if value is None:
        return element("span", missing, class_="untold")
    return element("time", day_words(value), datetime=value)


def parties(codes: Iterable[Party]) -> Markup:
    """Parties by their names, with the code of a state as its short form."""
    return together(*(party(code) for code in codes), between=" ")


def party(code: Party) -> Markup:
    """One party."""
    name = party_name(code)
    return element("span", told(name), class_="party", title=code if is_state(code) else None)


def topics(codes: Iterable[str]) -> Markup | None:
    """Fields of cooperation as a list; None where none is told."""
    items = [element("li", topic_words(code)) for code in codes]
    return element("ul", *items, class_="topics", aria_label="Topics") if items else None


def status_mark(status: str) -> Markup:
    """The stage of an agreement."""
    return element("span", status_words(status), class_=f"mark {stage_class(status)}")


def strength_mark(strength: str) -> Markup:
    """How firm a commitment is."""
    return element("span", strength_words(strength), class_=f"mark {stage_class(strength)}")


#: Stages of both ladders by how far along they are, which is what colour tells.
STAGE_CLASSES = {
    "discussed": "early",
    "requested": "early",
    "interested": "early",
    "proposed": "early",
    "in_preparation": "early",
    "offered": "middle",
    "approved": "middle",
    "agreed": "firm",
    "signed": "firm",
    "in_force": "live",
    "in_operation": "live",
    "under_way": "live",
    "done": "live",
    "stalled": "stuck",
    "ended": "over",
}


def stage_class(stage: str) -> str:
    """The class that colours a stage."""
    return STAGE_CLASSES.get(stage, "early")


def document_title(document: Document) -> str:
    """The title; where there is none, the first line of some words; failing that, the id."""
    if document.title:
        return document.title
    lines = (line.strip() for line in document.text.split("\n"))
    first = next((line for line in lines if len(line.split()) >= FEWEST_WORDS), None)
    if first is None:
        return document.id
    return first if len(first) <= LONGEST_TITLE else _begun(first)


def _begun(line: str) -> str:
    """The beginning of a long line, up to the end of a word."""
    head = line[: LONGEST_TITLE - 1]
    whole = head if line[LONGEST_TITLE - 1].isspace() else head.rpartition(" ")[0] or head
    return whole.rstrip(" .,;:–") + "…"
