"""Leaders whom the press names without their country."""

import pytest

from memoranda.reader.mentions.leader import leader_party
from memoranda.reader.mentions.party import find_parties
from memoranda.reader.mentions.person import find_people
from memoranda.reader.vocabularies.party_terms import party_terms
from memoranda.reader.vocabularies.table import names, rows


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("", "president"),
        ("Sattar Khan", "minister"),
        # one name tells a leader only beside a leading office, and only where one state has it
        ("Putin", None),
        ("Putin", "minister of sport"),
        ("Lee", "Prime Minister"),
        ("Mohammed", "President"),
        # namesakes
        ("Boris Johnson", "founder and CEO"),
        ("Mark Brown", "ambassador"),
        ("Wang Yi", "director of the laboratory"),
        ("Julie Bishop", None),
        ("Kim Sang-un", "minister"),
        # one of two parties, and no office says which
        ("António Costa", None),
        ("António Costa", "ambassador"),
    ],
)
def test_no_leader(name: str, office: str | None) -> None:
    assert leader_party(name, office) is None


@pytest.mark.parametrize(
    ("name", "office", "party"),
    [
        ("Recep Tayyip Erdoğan", "President", "TUR"),
        ("Recep Tayyip Erdogan", None, "TUR"),
        ("Erdogan", "President", "TUR"),
        ("Xi Jinping", "General Secretary", "CHN"),
        ("Xi", "President", "CHN"),
        ("Putin", "president", "RUS"),
        ("Narendra Damodardas Modi", "Prime Minister", "IND"),
        ("Joseph R. Biden", "President", "USA"),
        ("Mohammad bin Salman", "Crown Prince", "SAU"),
        ("Cevdet Yilmaz", "Vice President", "TUR"),
        ("António Costa", "Prime Minister", "PRT"),
        ("Antonio Costa", "European Council President", "EU"),
        ("Kaja Kallas", "High Representative", "EU"),
        ("Doreen Bogdan-Martin", "Secretary-General", "ITU"),
        ("Wang Yi", "Foreign Minister", "CHN"),
        ("Josephine Teo", "Minister for Communications and Information", "SGP"),
        ("Marco Rubio", "Secretary of State", "USA"),
        ("Hamadoun Touré", "Director General", "Smart Africa"),
    ],
)
def test_a_leader_is_known(name: str, office: str | None, party: str) -> None:
    assert leader_party(name, office) == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        # what the text tells counts before what is known
        ("Jordan’s Minister of Health, Imran Khan, spoke in Amman.", "JOR"),
        ("Boris Johnson, CEO of Acme Holding, spoke in Tirana.", "Acme Holding"),
        # and what is known before the country the story is told from
        ("TIRANA – Albania welcomes it. President Recep Tayyip Erdogan spoke.", "TUR"),
        ("LIMA – Peru and the EU agree. Commissioner Thierry Breton spoke.", "EU"),
        ("TIRANA – Edi Rama and Giorgia Meloni met. President Macron spoke.", "FRA"),
    ],
)
def test_a_leader_told_in_a_story(text: str, party: str) -> None:
    told = [mention for mention in find_people(text, find_parties(text)) if mention.office]
    assert [mention.party for mention in told] == [party]


def test_the_tables_name_parties_that_are_known() -> None:
    states = {row[0] for row in rows("parties.tsv")}
    assert {row[1] for row in rows("leaders.tsv") + rows("ministers.tsv")} <= states
    bodies = {term.party for term in party_terms("en").values()}
    assert {row[1] for row in rows("heads_of_bodies.tsv")} <= bodies


@pytest.mark.parametrize("table", ["leaders.tsv", "ministers.tsv", "heads_of_bodies.tsv"])
def test_no_name_stands_twice_for_one_party(table: str) -> None:
    told = [(name, row[1]) for row in rows(table) for name in names(row[0])]
    assert len(told) == len(set(told))
