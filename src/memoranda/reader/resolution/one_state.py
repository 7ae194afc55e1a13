"""What is only among the bodies of one state: no matter between parties.

Leaves out "Ecuador’s ministry signed with the Association of Ecuadorian Municipalities"; keeps
"Kenya signed with Huawei Kenya", whose owner is abroad.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from memoranda.reader.vocabularies.party_terms import PartyTerm, party_terms

_OF_LAND: Final = frozenset({"name", "adjective", "people"})
#: How the name of a part of a state ends.
_PARTS: Final = tuple(
    " Province| Region| Oblast| Krai| Prefecture| Governorate| County| Municipality".split("|")
)
#: So many words the name of a state has at most.
_LONGEST: Final = 4


def of_one_state(parties: Iterable[str], language: str) -> bool:
    """Whether parties of a story of one state are that and bodies or parts of it."""
    named = list(parties)
    states = [party for party in named if party in _states(language)]
    bodies = [party for party in named if party not in _states(language)]
    if len(states) != 1 or not bodies:
        return False
    return all(body.endswith(_PARTS) or _land_of(body, language) == states[0] for body in bodies)


@cache
def _states(language: str) -> frozenset[str]:
    """The codes of all states."""
    terms = party_terms(language).values()
    return frozenset(term.party for term in terms if term.form in _OF_LAND)


def _land_of(body: str, language: str) -> str | None:
    """The one state that a body is named after, None for a firm's branch there."""
    terms = party_terms(language)
    words = body.split()
    first = terms.get(words[0])
    if first is not None and first.form == "organisation":
        return None
    lands = set()
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            named: PartyTerm | None = terms.get(" ".join(words[start:end]))
            if named is not None and named.form in _OF_LAND:
                lands.add(named.party)
    return lands.pop() if len(lands) == 1 else None
