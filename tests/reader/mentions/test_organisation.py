"""Ministries, agencies, companies and institutes by the words of their names."""

import pytest

from memoranda.reader.mentions.party import find_parties


def mentions(text: str) -> list[tuple[str, str, str]]:
    return [(text[m.start : m.end], m.party, m.form) for m in find_parties(text)]


@pytest.mark.parametrize(
    "text", ["the Joint Committee met", "the Information Society", "a new Company", "the Council"]
)
def test_names_no_organisation(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("India's Ministry of Electronics and Information Technology", "IND"),
        ("Ministry of Communications of Oman", "OMN"),
        ("Pakistan Telecommunication Authority", "PAK"),
        ("Communications Regulatory Authority of Iran", "IRN"),
        ("Iranian Space Agency", "IRN"),
        ("Embassy of Japan", "JPN"),
        ("Korea's National Institute of Metrology", "KOR"),
        ("Kyrgyz National Commission for UNESCO", "KGZ"),
        ("Ministry of Posts, Telecommunications and Digital Economy", ""),
    ],
)
def test_state_bodies_stand_for_the_state(name: str, party: str) -> None:
    assert mentions(f"It was {name}.") == [(name, party, "government")]


@pytest.mark.parametrize(
    "name",
    [
        "China Mobile",
        "Bank of China",
        "Air India",
        "Vietnam Post",
        "University of Tehran",
        "Federation of Indian Exporters",
        "Tashkent University of Information Technologies",
        "Huawei",
    ],
)
def test_organisations_keep_their_names(name: str) -> None:
    assert mentions(f"It was {name}.") == [(name, name, "organisation")]


def test_an_acronym_in_brackets_stands_for_the_state_afterwards() -> None:
    found = mentions("India's Ministry of Steel (MoS) agreed. MoS said so.")
    assert [m[:2] for m in found[1:]] == [("MoS", "IND"), ("MoS", "IND")]


def test_an_acronym_in_brackets_has_the_full_name_afterwards() -> None:
    full = "Vietnam Posts and Telecommunications Group"
    assert [m[1] for m in mentions(f"{full} (VNPT) agreed. VNPT said so.")] == [full] * 3


@pytest.mark.parametrize("text", ["The African Bank of Kenya (ABK) met.", "Asian Paints (AP) met."])
def test_a_region_in_a_name_alone_makes_no_body(text: str) -> None:
    assert "body" not in {form for _, _, form in mentions(text)}


def test_a_body_of_a_region_is_told_by_its_letters() -> None:
    text = "The Caribbean Emergency Agency (CEDA) met. CEDA's head spoke."
    found = [(party, form) for _, party, form in mentions(text)]
    assert found == [("CEDA", "body")] * 3


def test_central_banks_stand_for_their_states() -> None:
    assert mentions("The Bank of Thailand spoke.") == [("Bank of Thailand", "THA", "government")]


@pytest.mark.parametrize("text", ["posted on its Telegram channel", "wrote on his Facebook page"])
def test_what_is_written_on_is_no_party(text: str) -> None:
    assert mentions(text) == []


def test_further_fields_that_letters_close_are_of_the_name() -> None:
    name = "Chile's Agency for Trade, Access to Data and Tourism"
    assert mentions(f"{name} (ATT) came.")[0] == (name, "CHL", "government")


def test_a_firm_is_one_with_its_group() -> None:
    assert {m[1] for m in mentions("Ooredoo Group came. Ooredoo left.")} == {"Ooredoo Group"}
