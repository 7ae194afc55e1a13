"""Plain statements are read whatever instrument, field, body, day or occasion they name."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from memoranda import read
from memoranda.reader.mentions.party import find_parties

PUBLISHED = date(2025, 3, 14)

INSTRUMENTS = {
    "An agreement": "agreement",
    "A memorandum of understanding": "memorandum",
    "An intergovernmental agreement": "agreement",
    "A protocol": "protocol",
}
FIELDS = {
    "on cyber security": "cybersecurity",
    "on the construction of a submarine cable": "submarine_cables",
    "in the field of postal services": "postal",
}
OCCASIONS = [
    "in the framework of the Turkmentel exhibition",
    "within the framework of the visit",
    "on the sidelines of the World AI Forum",
    "as part of the Digital Week",
    "on the occasion of the fair",
    "at the opening of a technology park",
    "within the framework of the 5th meeting of the intergovernmental commission",
    "in the framework of Innovation Days",
]
#: A statement, and what tells after it who signed where it does not.
SIGNINGS = [
    ("{what} between Azerbaijan and Turkmenistan was signed in Ashgabat on February 28, {when}.",
     ""),
    ("{what} was signed in Ashgabat on February 28 {when} by Azerbaijan and Turkmenistan.", ""),
    ("Azerbaijan and Turkmenistan signed {plain} {when} in Ashgabat on February 28.", ""),
    ("{what} was signed {when} in Ashgabat on February 28.",
     " The signatories were Azerbaijan's minister Elchin Rzayev and Turkmen minister"
     " Merdan Atayev."),
    ("On February 28, {plain} was signed in Ashgabat {when}.",
     " The document was signed by Azerbaijan's minister Elchin Rzayev and Turkmen minister"
     " Merdan Atayev."),
]  # fmt: skip


@pytest.mark.parametrize("occasion", OCCASIONS)
def test_an_occasion_changes_nothing_of_what_was_signed(occasion: str) -> None:
    for instrument, field, (statement, signers) in product(INSTRUMENTS, FIELDS, SIGNINGS):
        what = f"{instrument} {field}"
        text = statement.format(what=what, plain=what[0].lower() + what[1:], when=occasion)
        found = read(text + signers, published=PUBLISHED).agreements
        told = [(a.kind, a.status, a.date, set(a.parties), a.topics) for a in found]
        assert told == [
            (INSTRUMENTS[instrument], "signed", "2025-02-28", {"AZE", "TKM"}, (FIELDS[field],))
        ], text


BODIES = {
    "the World Bank": "WB",
    "the African Union": "AU",
    "the European Commission": "EU",
    "the International Telecommunication Union": "ITU",
    "the Asian Development Bank": "ADB",
    "the Universal Postal Union": "UPU",
    "the Eurasian Economic Commission": "EAEU",
    "the Digital Cooperation Organization": "DCO",
    "the Regional Commonwealth in the Field of Communications": "RCC",
    "the Ministry of Communications of Qatar": "QAT",
    "Trinidad and Tobago": "TTO",
}
BEFORE = ["They met with", "On Monday", "In March", "Also in May,", "Talks with"]
BEHIND = [
    "on March 11", "on Monday", "in March", "last week", "since January 2024", "from Monday",
    "on Artificial Intelligence", "for Digital Skills", "under the Digital Compact",
    "through the Digital Fund", "at the Digital Forum", "with Minister Li Wei", "via Zoom",
]  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
def test_a_name_ends_before_what_follows_it(body: str) -> None:
    for before, behind in product(BEFORE, BEHIND):
        text = f"{before} {body} {behind}."
        start = len(before) + 1
        named = [p.party for p in find_parties(text) if start <= p.start < start + len(body)]
        assert named == [BODIES[body]], text


HOMES = {"MUSCAT": "OMN", "ISLAMABAD": "PAK", "ASTANA": "KAZ", "KUALA LUMPUR": "MYS"}
OFFICES = [
    "Minister of Communications and Information Technology {name}",
    "Minister of Transport {name}",
    "ICT Minister {name}",
    "The Minister of Communications, {name},",
    "{name}, Minister of Digital Economy,",
    "Deputy Minister of Digital Development {name}",
]
ELSEWHERE = [
    "",
    " Last month he met Indian minister Ravi Rao in New Delhi.",
    " India's minister Ravi Rao had come in May.",
    " The ministry is also working with India and Singapore on data centres.",
]


@pytest.mark.parametrize("town", HOMES)
def test_the_minister_of_a_dateline_is_of_its_land(town: str) -> None:
    for office, mark, more in product(OFFICES, (": ", " – ", ", March 12 (XNA) -- "), ELSEWHERE):
        host = office.format(name="Peter Roe")
        text = f"{town}{mark}{host} on Tuesday received Kenya's ICT minister Grace Otieno.{more}"
        people = {p.name: p.party for p in read(text, published=PUBLISHED).people}
        assert people["Peter Roe"] == HOMES[town], text
        assert people["Grace Otieno"] == "KEN", text


ASIDE = [
    "In 2023 Oman signed a protocol on space with India.",
    "Kenya has a roaming agreement with Uganda.",
    "Oman is also preparing an agreement on postal services with Egypt.",
]
TURNS = {
    "Al Harthy said that his country was ready to share its experience in e-government.": (
        {"OMN"}, {"KEN"}, "offered", ("e_government",)),
    "The Kenyan minister proposed joint projects in fintech.": (
        {"KEN"}, {"OMN"}, "proposed", ("fintech",)),
    "For his part, the Omani minister offered help with data centres.": (
        {"OMN"}, {"KEN"}, "offered", ("data_centres",)),
    "The two ministers agreed to cooperate in cyber security.": (
        {"OMN", "KEN"}, set(), "agreed", ("cybersecurity",)),
}  # fmt: skip


@pytest.mark.parametrize("aside", ASIDE)
def test_what_is_told_aside_leaves_those_who_met_where_they_are(aside: str) -> None:
    met = (
        "Oman's minister, Said Al Harthy, met Kenya's minister, Grace Otieno, in Muscat on Tuesday."
    )
    for turn, parting in product(TURNS, (" ", "\n\n")):
        text = parting.join([met, aside, turn])
        found = read(text, published=PUBLISHED).commitments
        told = [(set(c.by), set(c.with_), c.strength, c.topics) for c in found]
        assert TURNS[turn] in told, text
