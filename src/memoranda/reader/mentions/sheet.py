"""A text laid out in words, with the parties it names: what offices and names are read from."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, compress, count
from typing import Final

from memoranda.reader.mentions.lexicon import Lexicon
from memoranda.reader.mentions.mention import PartyMention

#: Abbreviations keep their full stop; "'s" is a word of its own; a line break is one. The first
#: two lines only say sooner what the others would say of a plain word, and the last one skips the
#: space after a word, where they would all be tried in vain.
_WORD: Final = re.compile(
    r"(?:[a-zA-Z]++(?=[ ,\n])"
    r"|[^\W_]++(?![-‑.&'’ʻʼ`])|[,;:()]"
    r"|(?:[Tt]hen|[Ee]x)-(?=[^\W\d_])"
    r"|(?:[^\W\d_]\.){2,}"
    r"|\b(?:Dr|Mr|Mrs|Ms|Mme|Eng|Engr|Prof|Lt|Gen|Col|Maj|Brig|Capt|Adm|Hon|Rev|Fr|Smt|St|Atty|Ret|Retd|Rtd|Rt|Ing|Ir|Drs|Mgr|Amb|Sen)\."
    r"|\b(?:Jr|Sr)\.(?=[,;)'’]|\s[a-z(])"
    r"|\b[^\W\d_]\.(?=\s?[^\W\d_a-z])"
    r"|[^\W_]+(?:(?:['’ʻʼ`](?!s\b)|[-‑.])(?=[^\W_])[^\W_]+|&(?=[^\W_])[^\W_]+)*"
    r"|['’]s\b|\n\s*|\S"
    r")[^\S\n]*+"
)
_MARGIN: Final = re.compile(r"[^\S\n]*")
#: So many words are known by heart, so that memory stays constant.
_MOST_BY_HEART: Final = 12_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of a text in order, as written and in lower case, and where they begin.

    ``names`` are the places of those that are written as names are, ``marks`` of those by which
    somebody may be introduced. ``party_at`` gives for the first word of a party mention the word
    after it and the mention, ``party_upto`` for the word after it the first word and the mention.
    ``acronyms`` gives for an acronym told in brackets the place of the first such bracket.
    """

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    names: frozenset[int]
    marks: list[int]
    party_at: dict[int, tuple[int, PartyMention]]
    party_upto: dict[int, tuple[int, PartyMention]]
    acronyms: dict[str, int]
    lexicon: Lexicon

    def end(self, at: int) -> int:
        """Where a word ends."""
        return self.starts[at] + len(self.words[at])

    def cut(self, first: int, after: int) -> str:
        """The text from a word up to, without, another."""
        return self.text[self.starts[first] : self.end(after - 1)]

    def word(self, at: int) -> str:
        """The word at a place in lower case, "" beyond either end."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""


def lay_out(text: str, parties: list[PartyMention], lexicon: Lexicon) -> Sheet:
    """Lay a text out in words, padded with a line break at the end."""
    margin = _MARGIN.match(text)
    written = _WORD.findall(text)
    starts = list(accumulate(map(len, written), initial=margin.end() if margin else 0))
    known = map(_by_heart(lexicon.not_names, lexicon.marks).__getitem__, [*written, "\n"])
    words, lower, named, marking = map(list, zip(*known, strict=True))
    names, marks = frozenset(compress(count(), named)), list(compress(count(), marking))
    sheet = Sheet(text, words, lower, starts, names, marks, {}, {}, _acronyms(words), lexicon)
    _place(sheet, parties)
    return sheet


class _ByHeart(dict[str, tuple[str, str, bool, bool]]):
    """Words with the space after them → what is known of them. Full, it starts anew.

    That is: the word without the space, in lower case, whether a name is written so, and whether
    somebody may be introduced by it.
    """

    def __init__(self, not_names: frozenset[str], marks: frozenset[str]) -> None:
        super().__init__()
        self._not_names = not_names
        self._marks = marks

    def __missing__(self, written: str) -> tuple[str, str, bool, bool]:
        if len(self) == _MOST_BY_HEART:
            self.clear()
        word = written if written[0] == "\n" else written.rstrip()
        lower = word.lower()
        capital = word[0].isupper() or ("-" in word and word[0].isalpha())
        named = capital and lower not in self._not_names
        known = self[written] = word, lower, named, lower in self._marks
        return known


@cache
def _by_heart(not_names: frozenset[str], marks: frozenset[str]) -> _ByHeart:
    """What is known of the words of a language."""
    return _ByHeart(not_names, marks)


def _only_a_field(sheet: Sheet, party: PartyMention, first: int, after: int) -> bool:
    """Whether a body is named by words of a field alone ("Information Technology")."""
    fields = sheet.lexicon.portfolio
    return party.form == "organisation" and fields.issuperset(
        word for word in sheet.lower[first:after] if word != "and"
    )


def _acronyms(words: list[str]) -> dict[str, int]:
    """Where the text first spells out each acronym: "Digital Cooperation Organization (DCO)"."""
    brackets: dict[str, int] = {}
    place = -1
    for _ in range(words.count("(")):
        place = words.index("(", place + 1)
        if words[place + 2 : place + 3] == [")"]:
            brackets.setdefault(words[place + 1], place)
    return brackets


def _place(sheet: Sheet, parties: list[PartyMention]) -> None:
    """Note at which words the party mentions begin and end."""
    for party in parties:
        first = bisect_left(sheet.starts, party.start)
        after = bisect_left(sheet.starts, party.end)
        whole = sheet.starts[first] == party.start and sheet.end(after - 1) == party.end
        if first < after and whole and not _only_a_field(sheet, party, first, after):
            sheet.party_at[first] = (after, party)
            sheet.party_upto[after] = (first, party)
