"""Bodies that two sides have in common: "the *EU-India* Trade and Technology Council (TTC)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from memoranda.reader.discourse.scene import Scene
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.mention import PartyMention

_ACRONYM: Final = re.compile(r"\b[A-Z]{2,8}\b")
#: So far before its acronym the name of a body begins.
_LONG_NAME: Final = 100


def joined(parties: Sequence[PartyMention], scene: Scene) -> tuple[str, ...]:
    """Two sides joined in the name of a meeting or body: "the *China-Thailand* dialogue"."""
    for one, two in pairwise(parties):
        if scene.cues.joined.fullmatch(scene.text, one.end, two.start) and one.party and two.party:
            return one.party, two.party
    return ()


def sides_of_body(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The two sides of a body that a passage names in full, or by an acronym told before."""
    if pair := joined(between(scene.mentions.parties, start, end), scene):
        return pair
    for acronym in _ACRONYM.findall(scene.text, start, end):
        told = scene.text.find(f"({acronym})", 0, start)
        named = between(scene.mentions.parties, max(0, told - _LONG_NAME), told)
        if pair := joined(named, scene):
            return pair
    return ()
