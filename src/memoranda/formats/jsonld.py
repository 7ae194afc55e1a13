"""``jsonld``: the register as linked data.

What stands for what:

* a document is a schema.org ``Article``;
* an agreement is ``schema:Legislation``, schema.org's nearest class for treaties and memoranda; its
  parties are ``participant`` (who passed it into law is not told); kind and status are codes of
  this project, as ``additionalType`` and ``creativeWorkStatus``;
* a meeting is ``schema:Event`` with ``attendee`` and ``location``;
* a person is ``schema:Person`` with ``jobTitle`` and ``worksFor``;
* a party is ``schema:Country`` (with its alpha-3 code) or ``schema:Organization``;
* a commitment is ``schema:Action`` with ``agent``, ``recipient`` and ``object``; its strength is an
  ``additionalType``, because schema.org's own states (potential, active, completed) say less;
* each record is also a ``prov:Entity`` that ``prov:wasDerivedFrom`` its evidence, and
  ``prov:wasGeneratedBy`` the rule of the reader;
* an evidence is a W3C Web Annotation ``SpecificResource`` with a ``TextQuoteSelector`` (the words)
  and a ``TextPositionSelector`` (where they stand), so that any annotation tool can find them.

Identifiers are local to the file (``#a1``): whoever publishes it gives the base address.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TextIO
from urllib.parse import quote

from memoranda.formats.form import Format, Records
from memoranda.formats.json_lines import json_text
from memoranda.formats.labels import kind_words, topic_words
from memoranda.formats.merging import merged
from memoranda.formats.party_names import is_state, party_name
from memoranda.records import (
    Agreement,
    Commitment,
    Document,
    Evidence,
    Meeting,
    Party,
    Person,
    Record,
    Register,
)

Node = dict[str, Any]

CONTEXT: Node = {
    "@vocab": "https://schema.org/",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "memoranda": "urn:memoranda:",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "exact": "oa:exact",
    "start": {"@id": "oa:start", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
}
#: How many characters around a quote help to find it again in a changed text.
AROUND = 32


def register_to_jsonld(register: Register) -> Node:
    """The register as one graph."""
    texts = {document.id: document.text for document in register.documents}
    nodes: list[Node] = [document_node(document) for document in register.documents]
    nodes += [party_node(party) for party in parties_of(register)]
    people = {person.name: {"@id": f"#{person.id}"} for person in register.people}
    nodes += [person_node(person, texts) for person in register.people]
    nodes += [meeting_node(meeting, people, texts) for meeting in register.meetings]
    nodes += [agreement_node(agreement, people, texts) for agreement in register.agreements]
    nodes += [commitment_node(commitment, people, texts) for commitment in register.commitments]
    return {"@context": CONTEXT, "@graph": nodes}


def _is_address(source: str) -> bool:
    """Whether a source can be asked for by others: a path of this machine cannot."""
    return source.startswith(("https://", "http://"))


def document_node(document: Document) -> Node:
    """A document, without its text."""
    return _stated(
        {
            "@id": document_id(document.id),
            "@type": ["Article", "prov:Entity"],
            "identifier": document.id,
            "headline": document.title,
            "url": document.source if _is_address(document.source) else None,
            "datePublished": document.published.isoformat() if document.published else None,
            "inLanguage": document.language,
            "sha256": document.sha256 or None,
        }
    )


def party_node(party: Party) -> Node:
    """A country with its code, or an organisation."""
    if is_state(party):
        return {
            "@id": party_id(party),
            "@type": ["Country", "prov:Agent"],
            "name": party_name(party),
            "identifier": party,
        }
    return {"@id": party_id(party), "@type": ["Organization", "prov:Agent"], "name": party}


def person_node(person: Person, texts: dict[str, str]) -> Node:
    """A person with the office and the party it serves."""
    return _record_node(
        person,
        "Person",
        texts,
        name=person.name,
        jobTitle=person.office,
        worksFor=_party(person.party) if person.party else None,
    )


def meeting_node(meeting: Meeting, people: dict[str, Node], texts: dict[str, str]) -> Node:
    """An event that parties and people attended."""
    return _record_node(
        meeting,
        "Event",
        texts,
        startDate=meeting.date,
        location={"@type": "Place", "name": meeting.place} if meeting.place else None,
        attendee=[*map(_party, meeting.parties), *_people(meeting.people, people)],
    )


def agreement_node(agreement: Agreement, people: dict[str, Node], texts: dict[str, str]) -> Node:
    """An instrument."""
    return _record_node(
        agreement,
        "Legislation",
        texts,
        additionalType=f"memoranda:kind/{agreement.kind}",
        legislationType=kind_words(agreement.kind),
        creativeWorkStatus=agreement.status,
        name=agreement.title,
        legislationDate=agreement.date,
        participant=[*map(_party, agreement.parties), *_people(agreement.signatories, people)],
        about=[*map(topic_words, agreement.topics)],
        size=agreement.count if agreement.count > 1 else None,
        subjectOf=_reference(agreement.said_in),
    )


def commitment_node(commitment: Commitment, people: dict[str, Node], texts: dict[str, str]) -> Node:
    """An action that a party takes or means to take."""
    speakers = [commitment.speaker] if commitment.speaker else []
    return _record_node(
        commitment,
        "Action",
        texts,
        additionalType=f"memoranda:strength/{commitment.strength}",
        agent=[*map(_party, commitment.by)],
        recipient=[*map(_party, commitment.with_)],
        object=[*map(topic_words, commitment.topics)],
        startTime=commitment.on,
        endTime=commitment.due,
        participant=_people(speakers, people),
        location=_reference(commitment.said_in),
        instrument=_reference(commitment.under),
    )


def evidence_node(evidence: Evidence, texts: dict[str, str]) -> Node:
    """The passage, by its words and by its place."""
    text = texts.get(evidence.document, "")
    words = {
        "@type": "oa:TextQuoteSelector",
        "exact": evidence.quote,
        "prefix": text[max(0, evidence.start - AROUND) : evidence.start] or None,
        "suffix": text[evidence.end : evidence.end + AROUND] or None,
    }
    place = {"@type": "oa:TextPositionSelector", "start": evidence.start, "end": evidence.end}
    return {
        "@type": ["oa:SpecificResource", "prov:Entity"],
        "oa:hasSource": {"@id": document_id(evidence.document)},
        "oa:hasSelector": [_stated(words), place],
    }


def parties_of(register: Register) -> list[Party]:
    """Every party of any record, in alphabetical order."""
    found = {person.party for person in register.people if person.party}
    found.update(party for record in register.meetings for party in record.parties)
    found.update(party for record in register.agreements for party in record.parties)
    found.update(party for record in register.commitments for party in record.by + record.with_)
    return sorted(found)


def document_id(name: str) -> str:
    """An identifier made of a document's name."""
    return "#document/" + quote(name, safe="", errors="replace")


def party_id(party: Party) -> str:
    """An identifier made of a party's code or name."""
    return "#party/" + quote(party, safe="", errors="replace")


def _record_node(record: Record, type_: str, texts: dict[str, str], **fields: Any) -> Node:
    return _stated(
        {
            "@id": f"#{record.id}",
            "@type": [type_, "prov:Entity"],
            **fields,
            "prov:wasDerivedFrom": [evidence_node(e, texts) for e in record.evidences],
            "prov:wasGeneratedBy": {
                "@type": "prov:Activity",
                "name": record.rule,
            },
        }
    )


def _party(party: Party) -> Node:
    return {"@id": party_id(party)}


def _people(names: Sequence[str], people: dict[str, Node]) -> list[Node]:
    """References to the people on record; those who are not stand with their names."""
    return [people.get(name, {"@type": "Person", "name": name}) for name in names]


def _reference(record: str | None) -> Node | None:
    return {"@id": f"#{record}"} if record else None


def _stated(node: Node) -> Node:
    """The node without what is not stated."""
    return {key: value for key, value in node.items() if value is not None and value != []}


def write_graph(parts: Iterable[Records], out: TextIO) -> None:
    """Write the register of what was read."""
    graph = register_to_jsonld(merged(parts).register)
    out.write(json_text(graph, indent=1) + "\n")


FORMAT = Format(
    name="jsonld",
    description="the register as linked data: schema.org, PROV-O and Web Annotation",
    extension=".jsonld",
    merged=True,
    to_stream=write_graph,
)
