"""What opens, parts or ends a sentence changes nothing of what the sentence tells."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest

from memoranda import read

#: Who meets, so that "the two sides" are known.
BEFORE = (
    "Oman's Minister of Communications, Said Al Harthy, met Kenya's ICT minister, Grace Otieno,"
    " in Muscat on Tuesday.\n\n"
)
#: What is told, with the place in it where an aside may stand.
TOLD = [
    "The two ministers| signed a memorandum of understanding on e-government.",
    "The two countries| agreed to train engineers in artificial intelligence.",
    "Al Harthy| proposed joint research in cyber security.",
    "Otieno| asked for help with the regulation of spectrum.",
    "The two sides| discussed submarine cables and data centres.",
    "Kenya| is interested in Omani experience with smart cities.",
    "Oman| will train thirty Kenyan engineers in cyber security.",
    "Muscat| offered to share its satellite imagery with Nairobi.",
    "Both sides| stressed the need to expand broadband.",
    "Al Harthy| invited Kenyan companies to invest in Omani technology parks.",
    "The parties| intend to build a fibre-optic link.",
    "Oman| has trained forty Kenyan engineers in cyber security.",
    "The ministers| called for closer ties in e-commerce.",
]
OPENERS = [
    "After talks in Muscat,", "After a two-hour meeting,", "After a long debate,",
    "Following the meeting,", "In the course of the talks,", "At the end of the visit,",
    "On Tuesday afternoon,", "At a joint press conference in Muscat,", "As part of the visit,",
    "On the sidelines of the meeting,", "In the presence of ambassadors from both countries,",
    "Among other things,", "At the same time,", "According to a statement from the ministry,",
    "As the ministry put it,", "As expected,", "As agreed,", "As a first step,", "There,",
    "Most importantly,", "In practical terms,", "By mutual agreement,", "Apart from that,",
    "Despite differences over tariffs,", "While the delegations were at lunch,",
    "Once the formalities were over,", "Before flying home,", "Summing up the talks,",
    "To mark the occasion,", "With a view to deeper cooperation,",
    "Building on earlier contacts,", "In line with an earlier decision,",
    "At the request of the Kenyan side,", "Less than a month after the last visit,",
    "Months of preparation later,", "Afterwards,", "Therefore,", "And", "Behind closed doors,",
    "In a separate session,", "Together with their delegations,", "As neighbours across the sea,",
    "Mindful of the distance between them,", "Encouraged by the results so far,",
    "Recalling earlier meetings,", "Pleased with the results,", "Asked by reporters,",
    "It emerged that", "It became known that", "The ministry said that", "Officials confirmed that",
    "The embassy said in a statement that",
]  # fmt: skip
ASIDES = [
    ", meanwhile,", ", for their part,", ", however,", ", the ministry said,", ", he said,",
    ", according to the ministry,", ", the statement said,", ", it was announced,",
    ", at the same time,", ", on Tuesday,", ", after a long debate,", ", as expected,",
    ", together with their delegations,", ", who met behind closed doors,",
    ", accompanied by senior officials,", ", speaking after the talks,",
    ", despite the distance between them,", " also", " on Tuesday", " today", " (as expected)",
    " – after the talks –",
]  # fmt: skip
ENDS = [
    " on Tuesday afternoon", " in Muscat on Tuesday", " at the end of the talks",
    " after a two-hour meeting", " according to the ministry", ", the ministry said on Tuesday",
    ", according to a statement", ", officials said", ", it was announced",
    ", among other things", " in the presence of both delegations", " as part of the visit",
    ", a first for the two countries", ", he said", ", Al Harthy said", ", said Al Harthy",
    ", said the minister", ", wrote the ministry", ", a spokesman told reporters",
    " and posed for photographs", ", despite the distance between them", " once more",
    ", as agreed",
]  # fmt: skip


@pytest.mark.parametrize("told", TOLD)
def test_what_opens_a_sentence_changes_nothing_of_it(told: str) -> None:
    plain = told.replace("|", "")
    named = plain.split()[0] in ("Al", "Otieno", "Kenya", "Oman", "Muscat")
    lower = plain if named else plain[0].lower() + plain[1:]

    assert _changed(plain, [f"{opener} {lower}" for opener in OPENERS]) == []


@pytest.mark.parametrize("told", TOLD)
def test_an_aside_changes_nothing_of_a_sentence(told: str) -> None:
    plain = told.replace("|", "")

    assert _changed(plain, [told.replace("|", aside) for aside in ASIDES]) == []


@pytest.mark.parametrize("told", TOLD)
def test_what_ends_a_sentence_changes_nothing_of_it(told: str) -> None:
    plain = told.replace("|", "")

    assert _changed(plain, [f"{plain[:-1]}{end}." for end in ENDS]) == []


def _changed(plain: str, others: list[str]) -> list[str]:
    """The sentences that are not read as the plain one, of which something is read."""
    assert _read(plain) != ([], [])
    return [other for other in others if _read(other) != _read(plain)]


@cache
def _read(sentence: str) -> tuple[list[Any], list[Any]]:
    """The agreements and commitments that a sentence tells of."""
    reading = read(BEFORE + sentence, published=date(2025, 3, 14), language="en")
    return (
        [(a.kind, a.count, a.status, set(a.parties), set(a.topics)) for a in reading.agreements],
        [(set(c.by), set(c.with_), c.strength, set(c.topics)) for c in reading.commitments],
    )
