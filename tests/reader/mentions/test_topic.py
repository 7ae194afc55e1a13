"""Fields of cooperation: what names one, what does not, and what they come to together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.mentions.topic import find_topics, topics_of


def topics(text: str) -> set[str]:
    return set(topics_of(find_topics(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The minister said it was a warm meeting.",
        "The ICT minister received the ambassador.",
        "The Ministry of Energy and Water Resources issued a note.",
        "They spoke about their diplomatic relations at a press conference.",
        "The two sides exchanged views and shared best practice.",
        "She ran a certain post mortem of the main talks.",
    ],
)
def test_names_no_field(text: str) -> None:
    assert topics(text) - {"postal"} == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cooperation in e-government and 5G", {"e_government", "mobile"}),
        ("eGovernment services", {"e_government"}),
        ("a cross-border fiber-optic link", {"broadband", "data_transit"}),
        ("a subsea cable in the Black Sea", {"submarine_cables"}),
        ("free roaming", {"mobile"}),
        ("the issue of joint stamps", {"media"}),
        ("a technology park", {"startups"}),
        ("digital public infrastructures", {"e_government"}),
        ("e-invoicing", {"e_commerce"}),
        ("AI governance", {"artificial_intelligence", "data_governance"}),
        ("data centers and data centres", {"data_centres"}),
        ("exchange of experts", {"skills"}),
        ("online scams", {"cybersecurity"}),
        ("cooperation in IT", {"ict_general"}),
        ("the use of modern technologies", {"ict_general"}),
    ],
)
def test_names_a_field(text: str, expected: set[str]) -> None:
    assert topics(text) == expected


def test_general_ict_gives_way_to_a_narrower_field() -> None:
    assert topics("ICT, particularly artificial intelligence") == {"artificial_intelligence"}


def test_general_ict_stays_beside_fields_that_are_not_ict() -> None:
    assert topics("investment in the ICT sector") == {"investment", "ict_general"}


def test_a_vague_word_gives_way_to_any_field() -> None:
    assert topics("research on new technologies") == {"research"}


def test_an_acronym_counts_in_capitals_only() -> None:
    assert topics("it was agreed, and ran well") == set()


@given(st.text(max_size=200))
def test_mentions_lie_in_the_text_in_order(text: str) -> None:
    mentions = find_topics(text)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
