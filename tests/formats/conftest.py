"""Readings of short texts of our own about public facts, marked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from memoranda.records import (
    Agreement,
    Commitment,
    Document,
    Evidence,
    Meeting,
    Person,
    Reading,
    Span,
)

KIGALI = """KIGALI, May 21 -- Kenya and Rwanda signed a memorandum of understanding \
on cybersecurity and data protection in Kigali on Wednesday.

William Kabogo Gitau, Kenya's Cabinet Secretary for Information, Communications and the Digital \
Economy, met Rwanda's Minister of ICT and Innovation, Paula Ingabire, before the ceremony.

Under the memorandum the two sides will train 200 analysts by 2027. Kenya also offered Rwanda \
capacity on its submarine cables."""

NAIROBI = """Nairobi and Kigali have put their names to a memorandum on cybersecurity, \
the ministry in Nairobi said. It was signed on 22 May.

Under the memorandum the two sides will train 200 analysts by 2027."""

TEHRAN = """وزیر ارتباطات ایران، ستار هاشمی، با همتای ارمنی خود در تهران دیدار کرد.

Iran and Armenia discussed transit of data through Meghri; the 2023 protocol on postal exchange \
has yet to be carried out."""


def evidence(document: Document, quote: str) -> Evidence:
    """The first place where the quote stands."""
    start = document.text.index(quote)
    return Evidence(document.id, start, start + len(quote), quote)


def span(document: Document, words: str) -> tuple[Span, ...]:
    """The first place where the words stand, as a field's span."""
    start = document.text.index(words)
    return (Span(start, start + len(words)),)


@pytest.fixture
def kigali() -> Reading:
    """A story with all kinds of record, whose evidence overlaps."""
    document = Document(
        id="kigali",
        text=KIGALI,
        source="https://example.org/kigali",
        published=date(2025, 5, 22),
        language="en",
        title="Kenya and Rwanda sign",
    )
    signed = evidence(document, KIGALI.partition("\n\n")[0])
    met = evidence(document, KIGALI.split("\n\n")[1])
    return Reading(
        document,
        reader="0.1.0",
        people=(
            Person(
                id="p1",
                rule="person.apposition",
                evidences=(met,),
                name="William Kabogo Gitau",
                office="Cabinet Secretary for Information, Communications and the Digital Economy",
                party="KEN",
                spans={"name": span(document, "William Kabogo Gitau")},
            ),
            Person(
                id="p2",
                rule="person.apposition",
                evidences=(met,),
                name="Paula Ingabire",
                office="Minister of ICT and Innovation",
                party="RWA",
            ),
        ),
        meetings=(
            Meeting(
                id="m1",
                rule="meeting.verb",
                evidences=(met, signed),
                date="2025-05-21",
                place="Kigali",
                parties=("KEN", "RWA"),
                people=("William Kabogo Gitau", "Paula Ingabire"),
            ),
        ),
        agreements=(
            Agreement(
                id="a1",
                rule="agreement.signed",
                evidences=(signed,),
                kind="memorandum",
                status="signed",
                date="2025-05-21",
                parties=("KEN", "RWA"),
                topics=("cybersecurity", "data_governance"),
                said_in="m1",
                spans={"kind": span(document, "memorandum of understanding")},
            ),
        ),
        commitments=(
            Commitment(
                id="c1",
                rule="commitment.provides",
                evidences=(
                    evidence(
                        document,
                        "Under the memorandum the two sides will train 200 analysts by 2027.",
                    ),
                ),
                by=("KEN", "RWA"),
                strength="agreed",
                topics=("cybersecurity", "skills"),
                due="2027",
                on="2025-05-21",
                under="a1",
            ),
            Commitment(
                id="c2",
                rule="commitment.offer",
                evidences=(
                    evidence(
                        document, "Kenya also offered Rwanda capacity on its submarine cables."
                    ),
                ),
                by=("KEN",),
                with_=("RWA",),
                strength="offered",
                topics=("submarine_cables",),
                speaker="William Kabogo Gitau",
                on="2025-05-21",
                said_in="m1",
                spans={"with_": span(document, "Rwanda capacity")},
            ),
        ),
    )


@pytest.fixture
def nairobi() -> Reading:
    """A second outlet on the same memorandum, with another day and a reprinted sentence."""
    document = Document(id="nairobi", text=NAIROBI, published=date(2025, 5, 23), language="en")
    return Reading(
        document,
        reader="0.1.0",
        agreements=(
            Agreement(
                id="a1",
                rule="agreement.signed",
                evidences=(evidence(document, NAIROBI.partition("\n\n")[0]),),
                kind="memorandum",
                status="signed",
                date="2025-05-22",
                parties=("RWA", "KEN"),
                topics=("cybersecurity",),
            ),
        ),
        commitments=(
            Commitment(
                id="c1",
                rule="commitment.provides",
                evidences=(evidence(document, NAIROBI.partition("\n\n")[2]),),
                by=("KEN", "RWA"),
                strength="agreed",
                topics=("cybersecurity", "skills"),
                due="2027",
                on="2025-05-22",
                under="a1",
            ),
        ),
    )


@pytest.fixture
def tehran() -> Reading:
    """A story that runs from right to left, then from left to right."""
    document = Document(
        id="tehran",
        text=TEHRAN,
        language="fa",
        title="دیدار در تهران",
        extra={"desk": "Caucasus", "score": 0.5},
        notes=("Read as far as names and dates.",),
    )
    first, _, second = TEHRAN.partition("\n\n")
    met, rest = evidence(document, first), evidence(document, second)
    return Reading(
        document,
        reader="0.1.0",
        people=(
            Person(
                id="p1",
                rule="person.fa",
                evidences=(met,),
                name="ستار هاشمی",
                office="وزیر ارتباطات",
                party="IRN",
            ),
        ),
        meetings=(
            Meeting(
                id="m1",
                rule="meeting.fa",
                evidences=(met,),
                place="تهران",
                parties=("IRN", "ARM"),
                people=("ستار هاشمی",),
            ),
        ),
        agreements=(
            Agreement(
                id="a1",
                rule="agreement.background",
                evidences=(rest,),
                kind="protocol",
                status="stalled",
                date="2023",
                parties=("IRN", "ARM"),
                topics=("postal",),
            ),
        ),
        commitments=(
            Commitment(
                id="c1",
                rule="commitment.discussed",
                evidences=(evidence(document, second.partition(";")[0]),),
                by=("IRN", "ARM"),
                strength="discussed",
                topics=("data_transit",),
            ),
        ),
    )


@pytest.fixture
def everything(kigali: Reading, nairobi: Reading, tehran: Reading) -> list[Reading]:
    """All three stories."""
    return [kigali, nairobi, tehran]
