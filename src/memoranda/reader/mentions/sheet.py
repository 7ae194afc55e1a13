"""A text laid out in words, with the parties it names: what offices and names are read from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass
from itertools import accumulate, compress, count

from memoranda.reader.mentions.lexicon import Lexicon
from memoranda.reader.mentions.mention import PartyMention

#: Abbreviations keep their full stop; "'s" is a word of its own; a line break is one. The first
#: line only says sooner what the others would say of a plain word, and the last one skips the
#: space after a word, where they would all be tried in vain.
_WORD = re.compile(
    r"([^\W_]++(?![-‑.&'’ʻʼ`])|[,;:()]"
    r"|(?:[^\W\d_]\.){2,}"
    r"|\b(?:Dr|Mr|Mrs|Ms|Mme|Eng|Engr|Prof|Lt|Gen|Col|Maj|Brig|Capt|Adm|Hon|Rev|Fr|Smt|St|Atty|Ret)\."
    r"|\b[^\W\d_]\.(?=\s?[^\W\d_a-z])"
    r"|[^\W_]+(?:(?:['’ʻʼ`](?!s\b)|[-‑.])(?=[^\W_])[^\W_]+|&(?=[^\W_])[^\W_]+)*"
    r"|['’]s\b|\n\s*|\S"
    r")([^\S\n]*+)"
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of a text in order, as written and in lower case, with their places.

    ``party_at`` gives for the first word of a party mention the word after it and the mention,
    ``party_upto`` for the word after it the first word and the mention. ``acronyms`` gives for an
    acronym told in brackets the place of the first such bracket.
    """

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    party_at: dict[int, tuple[int, PartyMention]]
    party_upto: dict[int, tuple[int, PartyMention]]
    acronyms: dict[str, int]
    lexicon: Lexicon

    def cut(self, first: int, after: int) -> str:
        """The text from a word up to, without, another."""
        return self.text[self.starts[first] : self.ends[after - 1]]

    def places(self, words: Collection[str]) -> list[int]:
        """Where any of some words stands, in order."""
        return list(compress(count(), map(words.__contains__, self.lower)))

    def word(self, at: int) -> str:
        """The word at a place in lower case, "" beyond either end."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""


def lay_out(text: str, parties: list[PartyMention], lexicon: Lexicon) -> Sheet:
    """Lay a text out in words, padded with a line break at the end."""
    # What lies before a word (nothing, but for the first), the word, the space after it, and so on.
    pieces = _WORD.split(text)
    reached = list(accumulate(map(len, pieces)))
    words, starts, ends = pieces[1::3], reached[:-1:3], reached[1::3]
    words.append("\n")
    starts.append(len(text))
    ends.append(len(text))
    lower = list(map(str.lower, words))
    sheet = Sheet(text, words, lower, starts, ends, {}, {}, _acronyms(words), lexicon)
    _place(sheet, parties)
    return sheet


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
        after = bisect_left(sheet.ends, party.end) + 1
        whole = sheet.starts[first] == party.start and sheet.ends[after - 1] == party.end
        if first < after and whole and not _only_a_field(sheet, party, first, after):
            sheet.party_at[first] = (after, party)
            sheet.party_upto[after] = (first, party)
