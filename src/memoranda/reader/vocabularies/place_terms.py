"""The names of cities and the words for venues in a language."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from memoranda.reader.vocabularies.table import language_rows, names, rows

SHORTEST_IN_CAPITALS: Final = 4


class PlaceTerm(NamedTuple):
    """What a term stands for: a "city", a "venue" word, or "none" for a phrase that is no place."""

    country: str
    kind: str


@cache
def place_terms(language: str) -> dict[str, PlaceTerm]:
    """Give every term that names a place; a capital has its name before a namesake elsewhere."""
    terms: dict[str, PlaceTerm] = {}
    for (column,) in language_rows("not_parties.tsv", language):
        _add(terms, column, PlaceTerm("", "none"))
    for row in language_rows("states.tsv", language):
        _add(terms, row[5] if len(row) > 5 else "", PlaceTerm(row[0], "city"))
    for country, column in language_rows("cities.tsv", language):
        _add(terms, column, PlaceTerm(country, "city"))
    for table in ("venues.tsv", "cities.tsv"):
        for country, column in rows(table):
            _add(terms, column, PlaceTerm(country, "city"))
    for (column,) in language_rows("venues.tsv", language):
        for word in names(column):
            terms.setdefault(word, PlaceTerm("", "venue"))
    return terms


def _add(terms: dict[str, PlaceTerm], column: str, term: PlaceTerm) -> None:
    """Add the names of a column, and the same in capitals as datelines have them."""
    for name in names(column.replace("’", "'").replace("–", "-")):
        terms.setdefault(name, term)
        if len(name) >= SHORTEST_IN_CAPITALS:
            terms.setdefault(name.upper(), term)
