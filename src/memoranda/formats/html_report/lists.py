"""The register as lists of entries, each with the words that prove it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from memoranda.formats.html_report.markup import Markup, element, together, told
from memoranda.formats.html_report.passages import Shelf
from memoranda.formats.html_report.words import (
    date_of,
    day,
    day_words,
    letter_of,
    parties,
    status_mark,
    strength_mark,
    topics,
)
from memoranda.formats.json_lines import key_of
from memoranda.formats.labels import counted, kind_words, status_words, topic_words
from memoranda.formats.party_names import party_name
from memoranda.records import (
    Agreement,
    Alternative,
    Commitment,
    Evidence,
    Meeting,
    Party,
    Person,
    Record,
    Register,
)

R = TypeVar("R", bound=Record)

#: So many passages stand openly under an entry; further ones unfold.
OPEN_PASSAGES = 2
OPEN_PASSAGES_OF_PEOPLE = 1

FIELD_NAMES = {"said_in": "meeting", "under": "agreement", "with_": "with", "on": "date"}


def labels(register: Register) -> dict[str, str]:
    """A few words for each record, by its id."""
    found: dict[str, str] = {person.id: person.name for person in register.people}
    for meeting in register.meetings:
        found[meeting.id] = "Meeting of " + _and(meeting.parties or meeting.people)
    for agreement in register.agreements:
        found[agreement.id] = _capital(agreement_name(agreement))
    for commitment in register.commitments:
        about = ", ".join(map(topic_words, commitment.topics)) or "cooperation"
        found[commitment.id] = f"{_and(commitment.by)}: {about}"
    return found


def newest_first(records: Sequence[R]) -> list[R]:
    """By day, the latest first; what has no date comes last, in the order it had."""
    return sorted(records, key=lambda record: date_of(record) or "", reverse=True)


def agreement_name(agreement: Agreement) -> str:
    """The title, or the kind with its parties."""
    if agreement.title:
        return agreement.title
    name = kind_words(agreement.kind, agreement.count)
    if not agreement.parties:
        return name
    link = "between" if len(agreement.parties) == 2 else "of"
    return f"{name} {link} {_and(agreement.parties)}"


class Entries:
    """Writes the entries of one register."""

    def __init__(self, register: Register, shelf: Shelf, names: Mapping[str, str]) -> None:
        """Keep what every entry needs."""
        self.shelf = shelf
        self.names = names
        self.people = {person.name: person.id for person in register.people}

    def agreement(self, record: Agreement) -> Markup:
        """An instrument: stage, title, parties, topics."""
        named = [self.person(name) for name in record.signatories]
        return self._entry(
            record,
            element("p", day(record.date), status_mark(record.status), class_="line"),
            self._title(record),
            element("p", parties(record.parties), class_="parties"),
            topics(record.topics),
            _facts(
                ("Kind", kind_words(record.kind, record.count) if record.title else None),
                ("Signed by", together(*named, between=", ") or None),
                ("Told in", self.reference(record.said_in)),
            ),
            involved=record.parties,
            state=record.status,
            fields=record.topics,
        )

    def commitment(self, record: Commitment) -> Markup:
        """A stance or act: who towards whom, about what."""
        arrow = element("span", " towards ", class_="towards")
        towards = together(arrow, parties(record.with_)) if record.with_ else None
        about = _capital(", ".join(map(topic_words, record.topics))) or "No topic told"
        return self._entry(
            record,
            element("p", day(record.on), strength_mark(record.strength), class_="line"),
            element("h3", element("a", about, href=f"#{record.id}")),
            element("p", parties(record.by), towards, class_="parties"),
            _facts(
                ("Due", day(record.due) if record.due else None),
                ("Voiced by", self.person(record.speaker) if record.speaker else None),
                ("Told in", self.reference(record.said_in)),
                ("Under", self.reference(record.under)),
            ),
            involved=record.by + record.with_,
            state=record.strength,
            fields=record.topics,
        )

    def meeting(self, record: Meeting) -> Markup:
        """An encounter: when, where, who."""
        named = [self.person(name) for name in record.people]
        return self._entry(
            record,
            element("p", day(record.date), class_="line"),
            self._title(record),
            _facts(
                ("Place", told(record.place) if record.place else None),
                ("People", together(*named, between=", ") or None),
            ),
            involved=record.parties,
        )

    def person(self, name: str) -> Markup:
        """A name, linked to its entry where there is one."""
        entry = self.people.get(name)
        return element("a", told(name), href=f"#{entry}") if entry else told(name)

    def office_holder(self, record: Person) -> Markup:
        """A person with office and party."""
        return self._entry(
            record,
            element("h3", element("a", told(record.name), href=f"#{record.id}")),
            element("p", told(record.office), class_="office") if record.office else None,
            element("p", parties((record.party,)), class_="parties") if record.party else None,
            involved=(record.party,) if record.party else (),
        )

    def reference(self, name: str | None) -> Markup | None:
        """A link to another entry."""
        if name is None or name not in self.names:
            return None
        return element("a", told(self.names[name]), href=f"#{name}")

    def _title(self, record: Record) -> Markup:
        return element("h3", element("a", told(self.names[record.id]), href=f"#{record.id}"))

    def _entry(
        self,
        record: Record,
        *content: Markup | None,
        involved: Sequence[Party] = (),
        state: str | None = None,
        fields: Sequence[str] = (),
    ) -> Markup:
        return element(
            "li",
            element("div", *content, self._others(record.alternatives), class_="what"),
            self._proof(record),
            class_=f"entry {letter_of(record)}",
            id=record.id,
            data_kind=letter_of(record),
            data_parties="|".join(involved),
            data_state=state,
            data_topics="|".join(fields),
        )

    def _others(self, alternatives: Iterable[Alternative]) -> Markup | None:
        """What other documents tell otherwise."""
        told_as: dict[tuple[str, str], list[Alternative]] = {}
        for other in alternatives:
            told_as.setdefault((other.field, _value(other).casefold()), []).append(other)
        items = [self._other(same) for same in told_as.values()]
        if not items:
            return None
        head = element("p", "Told otherwise", class_="small-head")
        return element("div", head, element("ul", *items), class_="others")

    def _other(self, same: Sequence[Alternative]) -> Markup:
        """One differing value: who told it first and when, and how many others did."""
        first = same[0]
        day_told = day_words(first.published.isoformat()) if first.published else None
        more = counted(len(same) - 1, "other")
        return element(
            "li",
            f"{_capital(FIELD_NAMES.get(first.field, key_of(first.field)))}: ",
            element("strong", told(_value(first))),
            " in ",
            self._where(first.evidence, None),
            f", {day_told}" if day_told else None,
            f", and {more}" if len(same) > 1 else None,
        )

    def _proof(self, record: Record) -> Markup:
        """The passages, the first ones in view."""
        quotes = [
            element(
                "figure",
                element(
                    "blockquote",
                    element("p", evidence.quote, dir="auto"),
                    lang=self.shelf.languages.get(evidence.document),
                ),
                element("figcaption", self._where(evidence, f"{record.id}-{number}")),
            )
            for number, evidence in enumerate(record.evidences, start=1)
        ]
        most = OPEN_PASSAGES_OF_PEOPLE if isinstance(record, Person) else OPEN_PASSAGES
        shown, folded = quotes[:most], quotes[most:]
        if folded:
            more = element("summary", counted(len(folded), "further passage"))
            shown.append(element("details", more, *folded))
        rule = element("p", element("code", record.rule), class_="rule", title="The rule it is by")
        return element("div", *shown, rule if record.rule else None, class_="proof")

    def _where(self, evidence: Evidence, anchor: str | None) -> Markup:
        """The document, linked to the passage itself where the page shows it."""
        title = told(self.shelf.titles.get(evidence.document, evidence.document))
        if evidence.document not in self.shelf.numbers:
            source = self.shelf.sources.get(evidence.document)
            return together(title, source, between=" ")
        if anchor is None or not self.shelf.shows(evidence):
            anchor = f"d{self.shelf.numbers[evidence.document]}"
        return element("a", title, href=f"#{anchor}")


def _facts(*pairs: tuple[str, Markup | str | None]) -> Markup | None:
    """Names and values of what is told; None where nothing is."""
    stated = [
        element("div", element("dt", name), element("dd", value)) for name, value in pairs if value
    ]
    return element("dl", *stated) if stated else None


def _value(other: Alternative) -> str:
    value: Any = other.value
    if other.field in ("date", "on", "due"):
        return day_words(str(value))
    if other.field in ("status", "strength"):
        return status_words(str(value))
    if isinstance(value, tuple):
        return ", ".join(party_name(str(part)) for part in value)
    return str(value)


def _and(codes: Sequence[Party]) -> str:
    """Such as "Iran, Iraq and Armenia"."""
    names = [party_name(code) for code in codes]
    if len(names) < 2:
        return "".join(names) or "parties not told"
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
