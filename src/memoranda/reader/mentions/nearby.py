"""The states told near a person whose own is left unsaid: where an office is held, who is met.

Reads "the Minister of ICT *in Kigali*" and "flew to *Jakarta*, where President X".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.mentions.office import STATE_FORMS
from memoranda.reader.mentions.sheet import Sheet

_BACK: Final = 400
#: By which words a land is told as visited, and so soon behind them.
_VISITING: Final = frozenset("visit visited visiting trip came".split())
_NEAR: Final = 5
_ENDS: Final = frozenset({",", ".", ";", ")", "and"})
_TWO: Final = 2
_CLOSES: Final = frozenset({",", ".", ";", ")", "("})


def seat_behind(sheet: Sheet, after: int) -> str | None:
    """The state in which an office is held ("the Minister of ICT in Kigali,")."""
    if sheet.word(after) not in {"in", ","} or after + 1 not in sheet.party_at:
        return None
    end, party = sheet.party_at[after + 1]
    if sheet.word(after) == ",":  # "the director of the Cyber Agency, *Jordan* (CAJ)"
        of_body = sheet.word(after - 1) in sheet.lexicon.government
        told = of_body and party.form == "name" and sheet.word(end) in _CLOSES
        return party.party if told else None
    return party.party if party.form in {"capital", "name"} and sheet.word(end) in _ENDS else None


def seat_before(sheet: Sheet, first: int) -> str | None:
    """The state of a town where somebody is met: "flew to Jakarta, *where* President X"."""
    if sheet.word(first - 1) != "where" or sheet.word(first - 2) != ",":
        return None
    party = sheet.party_upto.get(first - 2)
    return party[1].party if party and party[1].form in {"capital", "name"} else None


def visited_before(sheet: Sheet, first: int, floor: int) -> str | None:
    """The state told as visited before a person: "on his *visit to London*, he and the premier"."""
    for place in range(floor, first):
        if sheet.lower[place] not in _VISITING:
            continue
        for at in range(place + 1, min(place + _NEAR, first)):
            party = sheet.party_at.get(at)
            if party and party[1].form in {"capital", "name"}:
                return party[1].party
    return None


def government_before(sheet: Sheet, first: int, floor: int) -> str | None:
    """The state of the government body named last before a person in the sentence."""
    for place in range(first - 1, floor - 1, -1):
        start, party = sheet.party_upto.get(place, (0, None))
        if party is None or party.form != "government":
            continue
        talked_with = "with" in {sheet.word(start - 1), sheet.word(start - 2)}
        return None if talked_with else party.party or None
    return None


def state_before(sheet: Sheet, first: int, other_than: str | None) -> str | None:
    """The state named last before a person, other than the one he is received by."""
    for place in range(first - 1, max(-1, first - _BACK), -1):
        party = sheet.party_at.get(place)
        if party and party[1].form in STATE_FORMS and party[1].party != other_than:
            return party[1].party
    return None


def state_near(sheet: Sheet, first: int, own: str | None) -> str | None:
    """The state told last before a person in the paragraph, other than that of who meets him.

    "*Canadian* company: at her office she received X", "Back from *Delhi*, where he met X".
    """
    for place in range(first - 1, max(-1, first - _BACK), -1):
        if sheet.words[place][0] == "\n":
            return None
        party = sheet.party_at.get(place)
        if party and party[1].form in STATE_FORMS and party[1].party != own:
            return party[1].party
    return None


def two_before(sheet: Sheet, at: int, states: Sequence[str]) -> tuple[str, ...]:
    """The two states that a sentence named last, one of them a side of a story of more.

    "Mali has joined. *Chad and Oman* had founded it: in Bern the ministers X and Y signed …".
    """
    named: list[str] = []
    reach = _BACK if len(states) > _TWO else 0
    for place in range(at - 1, max(-1, at - 1 - reach), -1):
        if sheet.words[place] == "." or sheet.words[place][0] == "\n":
            if len(named) == _TWO:
                break
            named = []
        party = sheet.party_at[place][1] if place in sheet.party_at else None
        if party is not None and party.form != "capital" and party.party in states:
            named = [party.party, *(one for one in named if one != party.party)]
    of_story = len(named) == _TWO and not set(named).isdisjoint(states[:_TWO])
    return tuple(state for state in states if state in named) if of_story else ()
