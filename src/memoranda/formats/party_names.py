"""The English name that is shown for a party's code, and which codes are states."""

from __future__ import annotations

from functools import cache

from memoranda.reader.vocabularies.place_terms import place_terms
from memoranda.reader.vocabularies.table import rows

#: Where the usual short name is shorter than the one in the vocabulary.
SHORTER = {
    "COD": "DR Congo",
    "COG": "Republic of the Congo",
    "HKG": "Hong Kong",
    "MAC": "Macao",
    "MMR": "Myanmar",
    "PSE": "Palestine",
}


def party_name(party: str) -> str:
    """Kenya for KEN; a body's acronym or an organisation's name is its own name."""
    return SHORTER.get(party) or _states().get(party, party)


def is_state(party: str) -> bool:
    """Whether a party is a state or territory, by its ISO 3166-1 alpha-3 code."""
    return party in _states()


def country_of(place: str) -> str | None:
    """The code of the country in which a city lies; None for what is no city that we know."""
    term = place_terms("en").get(place.rpartition(", ")[2])
    return term.country if term is not None and term.kind == "city" else None


@cache
def _states() -> dict[str, str]:
    states: dict[str, str] = {}
    for code, language, name in rows("parties.tsv"):
        if language == "en":
            states.setdefault(code, name)
    return states
