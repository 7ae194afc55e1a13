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
        "They discussed the customs union and cultural exchanges.",
        "There is much space for cooperation between the two nations.",
        "The new bridge over the river and the port of Anzali were visited.",
        "The envoy applied for a transit visa.",
        "State media reported that the leaders met.",
        "The minister thanked the fund of the city and praised the standard of living.",
        "She took up the post of ambassador in post-war Sarajevo.",
        "The presidents discussed gas transit, oil exports and the power line.",
        "He granted them citizenship and took it for granted.",
        "Ms. Moon met Mr. Song, Dr. Post and Mr. Cloud in Field Park.",
        "They agreed to meet again in the course of next year.",
        "Two million people live in the city.",
        "The line between war and peace is thin.",
        "Double standards and interference in internal affairs must end.",
        "An attack on a village left ten dead.",
        "The regulators signed the paper.",
        "The charges against him were dropped.",
        "They would like to know how it was done.",
        "They met on the sidelines of the World Telecommunication Development Conference (WTDC).",
        "They met at the 19th Internet Governance Forum in Oslo and signed during a trade fair.",
        "The minister of transport and the border guards met at the border crossing.",
    ],
)
def test_names_no_field(text: str) -> None:
    assert topics(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cooperation in e-government and 5G", {"e_government", "mobile"}),
        ("eGovernment services", {"e_government"}),
        ("a cross-border fiber-optic link", {"broadband", "data_transit"}),
        ("cross-border optical links", {"broadband", "data_transit"}),
        ("the regulation of online platforms", {"spectrum_regulation"}),
        ("paperless certificates for exports", {"e_commerce"}),
        ("the landing site", {"submarine_cables"}),
        ("the defence of networks", {"cybersecurity"}),
        ("online licensing", {"e_government"}),
        ("connecting remote islands", {"inclusion"}),
        ("the registration of SIM cards and SIM registration", {"mobile"}),
        ("rules for the telecom sector", {"spectrum_regulation"}),
        ("an information technology park", {"startups"}),
        ("a single ICT space", {"ict_general"}),
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
        ("400 gigabits per second", {"data_transit"}),
        ("a fibre-optic route", {"broadband", "data_transit"}),
        ("land and submarine cables", {"broadband", "data_transit", "submarine_cables"}),
        ("fixed and mobile networks", {"broadband", "mobile"}),
        ("two IXPs", {"data_transit"}),
        ("machine translation", {"artificial_intelligence"}),
        ("the 5G auction", {"mobile", "spectrum_regulation"}),
        ("disaster recovery sites", {"data_centres", "emergency"}),
        ("smart meters", {"smart_cities"}),
        ("a line of credit", {"investment"}),
        ("a national identity database", {"e_government"}),
        ("money orders and money transfers", {"fintech"}),
        ("e-prescriptions", {"sector_applications"}),
        ("the assembly of smartphones", {"industry", "mobile"}),
        ("connecting schools", {"inclusion"}),
        ("security of undersea cables", {"cybersecurity", "submarine_cables"}),
        ("the African Data Cable", {"submarine_cables"}),
        ("doctoral theses", {"research"}),
        ("trade in digital services", {"e_commerce"}),
    ],
)
def test_names_a_field(text: str, expected: set[str]) -> None:
    assert topics(text) == expected


def test_an_event_that_is_spoken_of_names_its_field() -> None:
    assert topics("They will hold a Cybersecurity Conference.") == {"cybersecurity"}
    assert topics("They met at the Africa Summit to discuss a Postal Forum.") == {"postal"}


def test_general_ict_gives_way_to_a_narrower_field() -> None:
    assert topics("ICT, particularly artificial intelligence") == {"artificial_intelligence"}


def test_general_ict_stays_beside_fields_that_are_not_ict() -> None:
    assert topics("investment in the ICT sector") == {"investment", "ict_general"}


def test_a_vague_word_gives_way_to_any_field() -> None:
    assert topics("research on new technologies") == {"research"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("digital solutions", {"digital_economy"}),
        ("digital solutions in agriculture", {"sector_applications"}),
        ("the digitisation of television", {"media"}),
        ("meetings of universities", {"research"}),
        ("training at universities", {"skills"}),
        ("a law on digital identity", {"e_government"}),
    ],
)
def test_a_weak_word_counts_only_by_itself(text: str, expected: set[str]) -> None:
    assert topics(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fibre line is to cross the border.", {"broadband", "data_transit"}),
        ("At the border a fibre line is to be laid.", {"broadband", "data_transit"}),
        ("A fibre line will be laid. The border stays closed.", {"broadband"}),
        ("Wheat is to cross the border.", set()),
        ("They spoke of infrastructure.", set()),
        ("They spoke of skills and road infrastructure.", {"skills"}),
        ("They spoke of skills and infrastructure.", {"skills", "broadband"}),
        ("He took the post in May.", set()),
        ("They spoke of 5G and the post.", {"mobile", "postal"}),
    ],
)
def test_a_word_counts_beside_what_gives_it_its_sense(text: str, expected: set[str]) -> None:
    assert topics(text) == expected


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        (
            "They laid a cross-border fibre link.",
            "The line is open.",
            {"broadband", "data_transit"},
        ),
        ("They laid a subsea fibre.", "The route is long.", {"submarine_cables"}),
        ("They laid a subsea fibre.", "The Line Islands are far.", set()),
        ("They laid an optical fibre.", "The cable is long.", {"broadband"}),
        ("They spoke of roaming.", "The charges will fall.", {"mobile"}),
        ("They spoke of hackers.", "A joint exercise is due.", {"cybersecurity"}),
        ("They spoke of wheat.", "A joint exercise is due.", set()),
        ("They spoke of roaming." + " So it went on." * 200, "The charges will fall.", set()),
    ],
)
def test_a_short_word_means_what_was_named_last(before: str, text: str, expected: set[str]) -> None:
    mentions = find_topics(f"{before} {text}")
    assert set(topics_of(m for m in mentions if m.start > len(before))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya will send five young engineers", {"skills"}),
        ("Kenya will send five AI engineers", {"skills", "artificial_intelligence"}),
        ("Kenya will send wheat, and engineers are glad", set()),
        ("Kenya will share its long-standing knowledge", {"skills"}),
        ("the EU contributes some 20 million euros", {"investment"}),
        ("they invited Korean companies", {"industry"}),
    ],
)
def test_some_words_may_stand_between_the_parts_of_a_term(text: str, expected: set[str]) -> None:
    assert topics(text) == expected


def test_an_acronym_counts_in_capitals_only() -> None:
    assert topics("it was agreed, and ran well") == set()


@given(st.text(max_size=200))
def test_mentions_lie_in_the_text_in_order(text: str) -> None:
    mentions = find_topics(text)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
