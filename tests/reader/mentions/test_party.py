"""Parties by their names, adjectives, capitals and acronyms."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.mentions.party import find_parties


def parties(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.party) for m in find_parties(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan spoke.",
        "He met Jordan Peterson there.",
        "The talks were held by George Washington.",
        "They cooked turkey.",
        "It costs US$5 million.",
        "Ships in the Indian Ocean and the Persian Gulf.",
        "The Washington Post and Tehran Times reported.",
        "Polish the draft before Monday.",
        "ECO-friendly packaging.",
        "It was written in Arabic and in Russian.",
        "An APT was found in the network.",
        "The Joint Economic Commission met.",
        "the ministry and the minister",
    ],
)
def test_names_no_party(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran-China ties", [("Iran", "IRN"), ("China", "CHN")]),
        ("Sino-Russian talks", [("Sino", "CHN"), ("Russian", "RUS")]),
        ("Pak-Uzbek trade", [("Pak", "PAK"), ("Uzbek", "UZB")]),
        ("India-ASEAN", [("India", "IND"), ("ASEAN", "ASEAN")]),
        ("TEHRAN – IRAN agreed", [("TEHRAN", "IRN"), ("IRAN", "IRN")]),
        ("Oman’s plan", [("Oman", "OMN")]),
        ("the U.S. and the UK-based firm", [("U.S.", "USA"), ("UK", "GBR")]),
        ("the Jordan Minister", [("Jordan", "JOR")]),
        ("Côte d’Ivoire", [("Côte d’Ivoire", "CIV")]),
        ("Republic of the Congo", [("Republic of the Congo", "COG")]),
        ("South Koreans", [("South Koreans", "KOR")]),
        ("World Bank (WB)", [("World Bank", "WB"), ("WB", "WB")]),
        ("the European Commission", [("European Commission", "EU")]),
    ],
)
def test_names_parties(text: str, expected: list[tuple[str, str]]) -> None:
    assert parties(text) == expected


def test_congo_alone_is_the_one_named_before() -> None:
    assert parties("Republic of the Congo. Congolese firms.")[1] == ("Congolese", "COG")


@given(st.text(max_size=200))
def test_mentions_lie_in_the_text_apart_and_in_order(text: str) -> None:
    mentions = find_parties(text)
    assert all(m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Yesterday Orange Jordan met Huawei.", ["Orange Jordan", "Huawei"]),
        ("Yesterday Orange Moldova met Orange Romania.", ["Orange Moldova", "Orange Romania"]),
        ("Huawei signed it; Huawei Kenya was there.", ["Huawei", "Huawei"]),
        ("Khazna Data Centers met; Khazna's head spoke.", ["Khazna Data Centers"] * 2),
        ("Huawei, Kenya and Rwanda met.", ["Huawei"]),
    ],
)
def test_a_branch_of_a_firm_has_its_own_name(text: str, named: list[str]) -> None:
    firms = [mention.party for mention in find_parties(text) if mention.form == "organisation"]

    assert firms == named
