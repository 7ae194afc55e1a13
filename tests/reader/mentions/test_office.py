"""Offices by their words, and the words that are left off them."""

import pytest

from memoranda.reader.mentions.lexicon import load_lexicon
from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.office import find_offices
from memoranda.reader.mentions.office_title import office_title
from memoranda.reader.mentions.sheet import Sheet, lay_out

STATES = {
    "Iran": ("IRN", "name"),
    "Iraq": ("IRQ", "name"),
    "Oman": ("OMN", "name"),
    "Serbia": ("SRB", "name"),
    "Jordanian": ("JOR", "adjective"),
    "Angola": ("AGO", "name"),
    "Ministry of Trade": ("", "government"),
}


def sheet(text: str) -> Sheet:
    lexicon = load_lexicon("en")
    assert lexicon is not None
    parties = [
        PartyMention(text.index(name), text.index(name) + len(name), party, form)
        for name, (party, form) in STATES.items()
        if name in text
    ]
    return lay_out(text, sorted(parties), lexicon)


def titles(text: str) -> list[str]:
    laid = sheet(text)
    return [office_title(laid, office) for office in find_offices(laid)]


@pytest.mark.parametrize(
    "text",
    ["", "The two sides agreed on digital trade.", "Prince Turki spoke.", "Iran and Iraq met."],
)
def test_text_without_an_office_gives_none(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Iran's Minister of Posts, Trade and Technology spoke",
            "Minister of Posts, Trade and Technology",
        ),
        ("the then Jordanian Minister of Digital Economy spoke", "Minister of Digital Economy"),
        ("the former Iran ICT minister spoke", "ICT minister"),
        ("the Information Technology (IT) Minister spoke", "Information Technology (IT) Minister"),
        ("the Minister of State for IT spoke", "Minister of State for IT"),
        (
            "a caretaker federal minister of IT and telecom spoke",
            "caretaker federal minister of IT and telecom",
        ),
        (
            "the Transport, Trade and Telecommunications Minister",
            "Transport, Trade and Telecommunications Minister",
        ),
        ("the Vice-President of Angola spoke", "Vice-President"),
        ("the Minister of ICT of the Republic of Serbia spoke", "Minister of ICT"),
        ("the Ambassador of Serbia to Oman spoke", "Ambassador to Oman"),
        ("the ambassador to Iran spoke", "ambassador to Iran"),
        (
            "an ambassador at large for digital affairs spoke",
            "ambassador at large for digital affairs",
        ),
        ("a deputy minister from Serbia spoke", "deputy minister"),
        ("the Deputy Assistant Secretary spoke", "Deputy Assistant Secretary"),
        ("the President and CEO spoke", "President and CEO"),
        ("the Secretary (Technology) spoke", "Secretary (Technology)"),
        (
            "the Minister in charge of Internal Markets, Trade spoke",
            "Minister in charge of Internal Markets, Trade",
        ),
        (
            "the Secretary, Department of Telecommunications, spoke",
            "Secretary, Department of Telecommunications",
        ),
        (
            "a person who heads the Communications Service of Oman",
            "head of the Communications Service",
        ),
    ],
)
def test_the_title_leaves_off_the_state_and_the_time(text: str, title: str) -> None:
    assert titles(text)[0] == title


def test_an_office_of_several_is_told_in_the_singular() -> None:
    assert titles("The foreign ministers of Iran and Iraq met.") == ["foreign minister"]
    assert titles("Prime Ministers met.") == ["Prime Minister"]
    assert titles("Executive Vice-Presidents met.") == ["Executive Vice-President"]


def test_an_office_ends_before_the_name() -> None:
    assert titles("Minister of Posts and Telecommunications Ana Silva") == [
        "Minister of Posts and Telecommunications"
    ]


def test_the_parties_on_either_side_are_kept() -> None:
    laid = sheet("The Jordanian ambassador to Oman and the head of the trade office of Serbia")
    ambassador, head = find_offices(laid)

    assert [party.party for party in ambassador.parties] == ["JOR"]
    assert [party.party for party in ambassador.scoped] == []
    assert [party.party for party in head.scoped] == ["SRB"]
