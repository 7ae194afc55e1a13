"""What makes a meeting, in the words that clauses carry."""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Clause

#: Stances whose own object lies ahead: "agreed to open a dialogue".
_LOOKING_AHEAD: Final = frozenset("agree plan want propose offer request".split())
#: What is done with an encounter that has not taken place, or has not yet.
_OFF: Final = frozenset(
    "cancel postpone delay shelve scrap boycott skip suspend prepare await expect schedule miss"
    " avoid shun".split()
)
SOMEBODY: Final = frozenset(("person", "role", "other", "group", "party"))
NAMED: Final = frozenset(("person", "role", "other", "speaker"))
TALKS: Final = frozenset(
    "talk talks discussion discussions consultation consultations negotiations conversation"
    " conversations meeting meetings dialogue audience encounter call reception gathering"
    " round-table roundtable deliberations interaction appointment appointments videoconference"
    " teleconference breakfast lunch luncheon dinner tete-a-tete tête-à-tête".split()
)
ASSEMBLIES: Final = TALKS | frozenset(
    "session summit conference forum workshop seminar symposium colloquium webinar".split()
)
#: Gatherings of many, on whose margins others meet.
EVENTS: Final = frozenset(
    "summit conference forum workshop seminar congress exhibition expo".split()
)
VISITS: Final = frozenset(("visit", "trip"))
SIGNINGS: Final = frozenset(("signing", "signature", "signatures", "ceremony"))
CHAIRS: Final = frozenset("chair co-chair cochair host preside".split())


def looks_ahead(clause: Clause) -> bool:
    """Whether an encounter that is the object of a clause has not taken place."""
    called_off = clause.lemma == "call" and clause.act == "end"
    return clause.act in _LOOKING_AHEAD or clause.lemma in _OFF or called_off
