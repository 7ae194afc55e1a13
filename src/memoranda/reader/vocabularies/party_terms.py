"""The terms that name parties in a language: states, bodies, agencies, companies."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from memoranda.reader.vocabularies.table import language_rows, names, rows

WITH_FULL_NAME: Final = "full name"
INSIDE_SENTENCE: Final = "inside a sentence"
BEFORE_HYPHEN: Final = "before a hyphen"
NOT_A_PARTY: Final = "none"
SHORTEST_IN_CAPITALS: Final = 4
#: Acronyms of so many letters are spoken as words, and some papers write them so: "Unesco".
_SPOKEN: Final = 5
#: A small letter above another that Persian may leave out.
_HAMZA_ABOVE: Final = "\u0654"


class PartyTerm(NamedTuple):
    """What a term stands for.

    ``form`` is that of the mention, or "none" for a phrase that names no party, or "head" for a
    word that ends or begins the name of an organisation. ``needs`` is a condition on its place.
    """

    party: str
    form: str
    needs: str = ""


Terms = dict[str, PartyTerm]


def _add(terms: Terms, name: str, term: PartyTerm, *, capitals: bool = True) -> None:
    """Add a name, and the same in capitals as headlines and datelines have it."""
    name = name.replace("’", "'").replace("–", "-")
    terms.setdefault(name, term)
    if capitals and len(name) >= SHORTEST_IN_CAPITALS and name.upper() != name:
        terms.setdefault(name.upper(), term)


def _spellings(name: str) -> list[str]:
    """Give a name of CLDR as running text writes it."""
    if "(" in name or " - " in name or " SAR " in name:
        return []
    plain = name.replace("St. ", "Saint ")
    bare = name.replace(_HAMZA_ABOVE, "")
    return list(dict.fromkeys([name, bare, name.replace("&", "and"), plain.replace("&", "and")]))


def _add_states(terms: Terms, language: str) -> None:
    for code, columns in _state_rows(language):
        for form, column in zip(("name", "adjective", "people"), columns, strict=False):
            for name in names(column):
                _add(terms, name, PartyTerm(code, form))
        for prefix in names(columns[3]):
            terms.setdefault(f"{prefix}-", PartyTerm(code, "adjective", BEFORE_HYPHEN))
        for capital in names(columns[4]):
            _add(terms, capital, PartyTerm(code, "capital"))
    for code, written, name in rows("parties.tsv"):
        if written == language:
            for spelling in _spellings(name):
                _add(terms, spelling, PartyTerm(code, "name"))


def _state_rows(language: str) -> list[tuple[str, list[str]]]:
    """Give each state's code and its five columns of words."""
    return [(row[0], (row[1:] + [""] * 5)[:5]) for row in language_rows("states.tsv", language)]


def _add_bodies(terms: Terms, language: str) -> None:
    for row in language_rows("bodies.tsv", language):
        code, acronyms, full = (*row, "", "")[:3]
        for acronym in names(acronyms):
            needs = WITH_FULL_NAME if acronym.startswith("~") else ""
            acronym = acronym.lstrip("~")
            terms.setdefault(acronym, PartyTerm(code, "body", needs))
            if len(acronym) >= _SPOKEN and acronym.isalpha() and acronym.isupper():
                terms.setdefault(acronym.capitalize(), PartyTerm(code, "body", needs))
        for name in names(full):
            _add(terms, name, PartyTerm(code, "body"))


def _add_agencies(terms: Terms, language: str) -> None:
    for code, column in language_rows("agencies.tsv", language):
        for name in names(column):
            _add(terms, name, PartyTerm(code, "government"), capitals=False)


def _add_organisations(terms: Terms, language: str) -> None:
    """Add companies; ``party`` is the first name of the row until the text's own is known."""
    for (column,) in language_rows("organisations.tsv", language):
        row = names(column)
        for name in row:
            needs = INSIDE_SENTENCE if name.startswith("~") else ""
            term = PartyTerm(row[0].lstrip("~"), "organisation", needs)
            _add(terms, name.lstrip("~"), term, capitals=not needs)


def _add_heads(terms: Terms, language: str) -> None:
    for kind, column in language_rows("heads.tsv", language):
        for head in names(column):
            terms.setdefault(head, PartyTerm(kind, "head"))


@cache
def party_terms(language: str) -> Terms:
    """Give every term that names a party in the language, with what it stands for."""
    terms: Terms = {}
    for (column,) in language_rows("not_parties.tsv", language):
        for phrase in names(column):
            _add(terms, phrase, PartyTerm("", NOT_A_PARTY))
    _add_states(terms, language)
    _add_bodies(terms, language)
    _add_agencies(terms, language)
    _add_organisations(terms, language)
    _add_heads(terms, language)
    return terms


@cache
def word_list(name: str, language: str) -> frozenset[str]:
    """Give the words of a list of the language, such as those of which offices are named."""
    return frozenset(word for row in language_rows(name, language) for word in row[0].split())
