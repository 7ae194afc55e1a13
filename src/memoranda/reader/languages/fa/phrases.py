"""Persian phrases: what the nouns, names and pronouns of a passage point at, and how they hang."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import Ref
from memoranda.reader.languages.fa.units import Unit
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.mentions.mention import PartyMention, PersonMention

_SOMEBODY: Final = frozenset(("role", "official", "roles", "side", "sides", "other"))
_POINTERS: Final = {"speaker": "speaker", "they": "group", "we": "we", "home": "home"}
#: After a comma a phrase of these links has ended: "در این دیدار، وزیر …".
_LOOSE: Final = frozenset(("in", "on", "under", "for", "by"))


def refs_of(units: Sequence[Unit]) -> list[Ref]:
    """Everything that some units point at, in order."""
    return _Phrases(units).read()


class _Phrases:
    """Reads the phrases of some units; a noun phrase has no mark at its end, so it is guessed."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.refs: list[Ref] = []
        self.link = ""
        #: Whether the phrase after the last preposition is complete.
        self.closed = False
        #: Whether a noun stands before, of which what follows may tell whose it is.
        self.owned = False

    def read(self) -> list[Ref]:
        """All refs."""
        at = 0
        while at < len(self.units):
            at = self._unit(at)
        return self.refs

    def _unit(self, at: int) -> int:
        """Take in one unit; gives the number of the next one to read."""
        unit = self.units[at]
        if unit.tag in "NMPI":
            return self._noun(at)
        if unit.tag == "p":
            self.link, self.closed, self.owned = str(unit.value), False, False
        elif unit.tag in "Vkrs:m":
            self.link, self.closed, self.owned = "", False, False
        elif unit.tag == ",":
            self.link = "" if self.link in _LOOSE else self.link
            self.closed = self.owned = False
        elif unit.tag == "c":
            self.closed = self.owned = False
        elif unit.tag in "DL":
            self.closed = True
        elif unit.tag in "nA":
            self.owned = True
        return at + 1

    def _noun(self, at: int) -> int:
        """Take in a name or a noun that is known."""
        unit = self.units[at]
        if unit.tag == "P":
            self._party(unit)
            return at + 1
        if unit.tag == "M" and isinstance(unit.value, PersonMention):
            self._add(unit, "person", unit.value.name, unit.value.party)
        elif unit.tag == "I" and isinstance(unit.value, InstrumentMention):
            self._instrument(at, unit.value)
        elif unit.name in _SOMEBODY:
            return self._somebody(at)
        elif unit.name in _POINTERS:
            plural = unit.name in ("they", "we")
            self._add(unit, _POINTERS[unit.name], str(unit.value), None, 2 if plural else 1)
        elif unit.name == "meeting":
            self._meeting(at)
        else:
            self.owned = True
        return at + 1

    def _add(
        self, unit: Unit, kind: str, value: str, party: str | None, number: int = 1, end: int = 0
    ) -> None:
        """Add somebody; where the phrase before is complete, a new one begins."""
        if self.closed:
            self.link = ""
        link = self.link or ("of" if self.owned else "")
        self.refs.append(Ref(unit.start, end or unit.end, kind, value, party, number, link))
        self.closed, self.owned = True, False

    def _party(self, unit: Unit) -> None:
        """Add a party; a capital in which something happens is a place."""
        mention = unit.value
        if not isinstance(mention, PartyMention):
            return
        if mention.form == "adjective":
            code = mention.party
            self.refs.append(Ref(unit.start, unit.end, "party", code, code, 1, "owner"))
            return
        place = mention.form == "capital" and self.link == "in"
        self._add(unit, "place" if place else "party", mention.party, mention.party)

    def _instrument(self, at: int, mention: InstrumentMention) -> None:
        """Add an instrument: an object, but where a preposition or its noun stands before it."""
        before = at - 1
        while before >= 0 and self._leads_on(self.units[before]):
            before -= 1
        led = before >= 0 and self.units[before].tag == "p"
        link = str(self.units[before].value) if led else ""
        unit = self.units[at]
        self.refs.append(
            Ref(unit.start, unit.end, "instrument", mention.kind, None, mention.count, link)
        )
        self.link, self.closed, self.owned = link, False, True

    def _leads_on(self, unit: Unit) -> bool:
        """Whether a unit may stand between a preposition and its instrument."""
        return unit.tag == "d" or (unit.tag == "N" and unit.name.startswith(("doing", "need")))

    def _meeting(self, at: int) -> None:
        """Add an encounter; "this meeting" is a complete phrase."""
        unit = self.units[at]
        told = unit.word.startswith("این ") or (at > 0 and self.units[at - 1].tag == "d")
        link = "" if self.closed else self.link
        self.refs.append(Ref(unit.start, unit.end, "meeting", str(unit.value), None, 1, link))
        self.closed, self.owned = told, not told

    def _somebody(self, at: int) -> int:
        """Add who holds an office or a side, with the parties told of them."""
        unit = self.units[at]
        after = self._past_field(at + 1)
        parties, after = self._parties(after, several=unit.name == "roles")
        end = self.units[after - 1].end
        kind = "role" if unit.name in ("role", "official") else "other"
        if unit.name in ("role", "official", "other"):
            party = parties[0].party if parties else None
            value = "official" if unit.name == "official" else str(unit.value)
            self._add(unit, kind, value, party, 1, end)
        elif parties:
            for mention in parties:
                self._add(unit, "party", mention.party, mention.party, 1, end)
                self.closed = False
            self.closed = True
        elif unit.name != "side":
            self._add(unit, "group", str(unit.value), None, 2, end)
        else:
            self.owned = True
        return after

    def _past_field(self, at: int) -> int:
        """The unit after the field of an office ("ارتباطات و فناوری اطلاعات")."""
        after = at
        while after < len(self.units):
            unit = self.units[after]
            joint = unit.tag == "c" and after + 1 < len(self.units)
            if joint and after > at and self.units[after + 1].name == "portfolio":
                after += 2
            elif unit.name == "portfolio":
                after += 1
            else:
                break
        return after

    def _parties(self, at: int, *, several: bool) -> tuple[list[PartyMention], int]:
        """The parties told at a unit, and the unit after them."""
        found: list[PartyMention] = []
        while at < len(self.units):
            mention = self.units[at].value
            if isinstance(mention, PartyMention) and (several or not found):
                found.append(mention)
                at += 1
            elif several and found and self._goes_on(at):
                at += 1
            else:
                break
        return found, at

    def _goes_on(self, at: int) -> bool:
        """Whether "and" or a comma joins another party."""
        joint = self.units[at].tag in "c,"
        return joint and at + 1 < len(self.units) and self.units[at + 1].tag == "P"
