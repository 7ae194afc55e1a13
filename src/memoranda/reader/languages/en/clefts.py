"""Sentences that set one part off: "*It was with Chile that* Peru signed it" as plain ones.

Reads "It was in May that the two met" as "In May the two met"; leaves "It was agreed in May that"
and "It was a sign that" alone, for which a clause is the content.
"""

from __future__ import annotations

import re
from typing import Final

from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.settling import tagged

#: "It was", and what is set off: a phrase with a preposition, a day, or who acts himself.
_SET_OFF: Final = re.compile(
    r"[ca]*oba*(?P<part>p[dPMDINLap,c]*?[PMDINL]|D|d?a?[NP]*M(?:,[^Trvbmhs]*)?|d?P),?(?P<that>[Tr])"
)
_BEING: Final = frozenset({"is", "was"})
_WHO: Final = frozenset({"that", "who", "whose"})
_VERBAL: Final = frozenset("vbhm")


def unfold(units: list[Unit]) -> None:
    """Make of a sentence that sets a part off the plain one, where it opens so."""
    opens = next((at for at, unit in enumerate(units[:3]) if unit.word == "it"), -1)
    if opens < 0 or opens + 1 >= len(units) or units[opens + 1].word not in _BEING:
        return
    found = _SET_OFF.match("".join([unit.tag for unit in units]))
    if found is None or units[found.start("that")].word not in _WHO:
        return
    that, after = found.start("that"), found.end()
    acts = found["part"][0] not in "pD"
    goes_on = next((unit.tag for unit in units[after:] if unit.tag != "a"), "")
    if acts != (goes_on in _VERBAL):
        return  # "It was Li *that they* met" tells of him, and so it does as it stands
    units[opens], units[opens + 1] = tagged(units[opens], "a"), tagged(units[opens + 1], "a")
    if not acts and units[that - 1].tag == ",":
        units[that - 1] = tagged(units[that - 1], "a")
    units[that] = tagged(units[that], "a" if acts else ",")
