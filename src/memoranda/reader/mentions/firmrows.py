"""Rows of firms: names that the others of their row show to be firms' names.

Reads "IHS Towers, *Flutterwave* and *Paylo*" and "*Africell*, *Comium* and *Qcell*"; leaves "Nokia,
Cairo and Giza" and "Nokia, Roe and Poe", where an Ann Roe is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from memoranda.reader.mentions.elsewhere import Elsewhere
from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.organisation_name import CALENDAR, NOT_IN_NAMES
from memoranda.reader.vocabularies.party_terms import word_list
from memoranda.reader.vocabularies.place_terms import place_terms

_ITEM: Final = r"[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}"
#: A row of three or more names: "A, B and the operator C".
_ROW: Final = re.compile(
    rf"(?<![\w-]){_ITEM}(?:, {_ITEM})+,? and (?:the )?(?:operator |carrier )?{_ITEM}"
    r"(?=[\s,.;:)])"
)
_NAMES: Final = re.compile(_ITEM)
#: How the names of operators end: "Africell", "U Mobile".
_OPERATORS: Final = re.compile(r"(?:\w(?:telecom|telekom|tel|cell|cel|mobile|net)|\bMobile)$")
_SHORTEST: Final = 3
#: Letters that stand for no firm.
NO_FIRMS: Final = frozenset(
    "AI ICT ICTS CEO CTO CFO USA USD EUR GDP MOU TV DNA IOT FTTH WTO CIS".split()
)


def rows_of_firms(
    text: str, mentions: Iterable[PartyMention], language: str, elsewhere: Elsewhere
) -> list[PartyMention]:
    """The names that stand in one row with firms, or with what is called as operators are."""
    named = {mention.start: mention for mention in mentions}
    found = []
    for row in _ROW.finditer(text):
        names = list(_NAMES.finditer(text, *row.span()))
        told = [named.get(name.start()) for name in names]
        firms = [one is not None and one.form == "organisation" for one in told]
        if not all(firm or one is None for firm, one in zip(firms, told, strict=True)):
            continue  # a state or a body stands in it
        if not (any(firms) or any(_OPERATORS.search(name[0]) for name in names)):
            continue
        new = [name for name, firm in zip(names, firms, strict=True) if not firm]
        if all(_may_be_a_firm(name[0], language, elsewhere) for name in new):
            found += [PartyMention(*name.span(), name[0], "organisation") for name in new]
    return found


def _may_be_a_firm(name: str, language: str, elsewhere: Elsewhere) -> bool:
    """Whether a name is of one word that is no place, no surname and no field."""
    if _OPERATORS.search(name):
        return True
    if " " in name or len(name) < _SHORTEST or name in NO_FIRMS or name in place_terms(language):
        return False
    return name not in no_names(language) and not elsewhere.behind_another(name)


@cache
def no_names(language: str) -> frozenset[str]:
    """The words that no firm's name has."""
    fields, people = (word_list(f"{name}.txt", language) for name in ("field_words", "given_names"))
    return NOT_IN_NAMES | fields | people | CALENDAR
