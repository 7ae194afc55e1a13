"""The cues that a text can have at all: most stand in few texts, and each is searched often."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from memoranda.reader.languages.cues import NOTHING, Cues
from memoranda.reader.vocabularies.finder import encodable

try:
    from memoranda.reader.languages.needles import needles
except ImportError:  # no name promises how Python reads a pattern: then each is searched

    def needles(pattern: re.Pattern[str]) -> frozenset[str] | None:
        """Nothing is known of a pattern."""
        return None


def cues_in(lower: str, cues: Cues) -> Cues:
    """The cues for a text in lower case: those that it cannot have are patterns of nothing."""
    return _sieve(cues).cues_in(lower)


class Sieve:
    """The cues of one language by the strings without which they are not found."""

    def __init__(self, cues: Cues) -> None:
        """Find out what each cue needs."""
        self._all: list[Any] = [getattr(cues, each.name) for each in fields(cues)]
        self._common = self._all[:]
        places: dict[str, list[int]] = {}
        for place, cue in enumerate(self._all):
            needed = needles(cue) if isinstance(cue, re.Pattern) else None
            if needed is not None:
                self._common[place] = NOTHING
                for string in needed:
                    places.setdefault(string, []).append(place)
        self._places = list(places.values())
        # Not the form that is quickest by itself: it is so large that each text finds it anew.
        self._strings = AhoCorasick(
            list(places), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )

    def cues_in(self, lower: str) -> Cues:
        """The cues that a text may have."""
        found = self._common[:]
        hits = self._strings.find_matches_as_indexes(encodable(lower), overlapping=True)
        for string in {hit[0] for hit in hits}:
            for place in self._places[string]:
                found[place] = self._all[place]
        return Cues(*found)


_sieve = cache(Sieve)
