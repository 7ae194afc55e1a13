"""Whom somebody acts for where the office does not tell it."""

import pytest

from memoranda.reader.mentions.party import find_parties
from memoranda.reader.mentions.person import find_people


def parties(text: str) -> list[tuple[str, str | None]]:
    """Everybody with an office, and the party."""
    told = [mention for mention in find_people(text, find_parties(text)) if mention.office]
    return [(mention.name, mention.party) for mention in told]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a place that is no seat, a party that is nobody's side
        ("MUSCAT – Minister Ali Khan said in Paris that he agreed.", "Ali Khan"),
        ("MUSCAT – On behalf of Rwanda it was a good day. Minister Ali Khan left.", "Ali Khan"),
        ("MUSCAT – The Kuwaiti guest spoke of what Minister Ali Khan said.", "Ali Khan"),
        ("MUSCAT – A delegation of Kuwait, Minister Ali Khan said, is due.", "Ali Khan"),
        ("MUSCAT – Minister Ali Khan signed. It is for China.", "Ali Khan"),
        ("MUSCAT – Minister Ali Khan is glad for China and signed.", "Ali Khan"),
        ("MUSCAT – Kuwait took part.\n\nIts time is short, Minister Ali Khan said.", "Ali Khan"),
    ],
)
def test_the_state_of_the_story(text: str, name: str) -> None:
    assert parties(text) == [(name, "OMN")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "BANGKOK – Thailand met India, represented by video link by Jyoti Scindia, a minister.",
            ("Jyoti Scindia", "IND"),
        ),
        (
            "NAIROBI – Kenya came and, on behalf of Rwanda, Gordon Kalema, Director General.",
            ("Gordon Kalema", "RWA"),
        ),
        (
            "BAGHDAD – The delegation of Kuwait, under Abdullah Al-Ajmi, head of the Authority.",
            ("Abdullah Al-Ajmi", "KWT"),
        ),
        (
            "MUSCAT – He saw Paula Ingabire, the Minister of ICT and Innovation in Kigali.",
            ("Paula Ingabire", "RWA"),
        ),
        (
            "SUVA – Fiji met its visiting Tongan colleague, Deputy Prime Minister Ali Manoa.",
            ("Ali Manoa", "TON"),
        ),
        (
            "RIGA – It was with my Estonian colleague Liisa Pakosta, Minister of Justice.",
            ("Liisa Pakosta", "EST"),
        ),
        (
            "RABAT – The Minister took her Ivorian guest, Mr Ibrahim Konaté, Minister of Health.",
            ("Ibrahim Konaté", "CIV"),
        ),
        (
            "BELGRADE – The Emirati co-signatory was Minister of Cabinet Affairs Ali Gergawi.",
            ("Ali Gergawi", "ARE"),
        ),
        (
            "SAN JOSE – Beijing has not forgiven it. Its envoy, Wang Xiaoyao, spoke.",
            ("Wang Xiaoyao", "CHN"),
        ),
        (
            "The Cyber Security Authority of Ghana and Acme met. They saw Albert Boasiako, "
            "the Authority's Director-General.",
            ("Albert Boasiako", "GHA"),
        ),
        (
            "KIGALI – A meeting chaired by His Excellency President Idriss Mahamat ended.",
            ("Idriss Mahamat", "RWA"),
        ),
        (
            "It was Ambassador Vassilis Maragos, Head of the Delegation of the European Union.",
            ("Vassilis Maragos", "EU"),
        ),
        (
            "DAMASCUS – It was Bo Khan, who as Minister of Investment led the Saudi party.",
            ("Bo Khan", "SAU"),
        ),
        ("LIMA – Patricio Rey, the manager, signed for the Chilean side.", ("Patricio Rey", "CHL")),
        ("PRAIA – They asked Dahirou Thiam, Director General of ARTP.", ("Dahirou Thiam", "SEN")),
    ],
)
def test_the_party_that_the_words_around_tell(text: str, expected: tuple[str, str]) -> None:
    assert parties(text) == [expected]


@pytest.mark.parametrize(
    ("verb", "party"),
    [("spoke together with", "OMN"), ("met", "KWT"), ("had talks with", "KWT")],
)
def test_who_is_met_by_somebody_of_the_story_is_of_the_other_state(verb: str, party: str) -> None:
    text = f"MUSCAT – Minister Ali Maawali was in Kuwait. There Maawali {verb} Minister Bo Sabah."

    assert parties(text) == [("Ali Maawali", "OMN"), ("Bo Sabah", party)]
