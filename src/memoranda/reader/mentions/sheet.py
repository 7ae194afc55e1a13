"""A text laid out in words, with the parties it names: what offices and names are read from."""

from __future__ import annotations

import re
from typing import NamedTuple

from memoranda.reader.mentions.lexicon import Lexicon
from memoranda.reader.mentions.mention import PartyMention

#: Abbreviations keep their full stop; "'s" is a word of its own; a line break is one.
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|\b(?:Dr|Mr|Mrs|Ms|Mme|Eng|Engr|Prof|Lt|Gen|Col|Maj|Brig|Capt|Adm|Hon|Rev|Fr|Smt|St|Atty|Ret)\."
    r"|\b[^\W\d_]\.(?=\s?[^\W\d_a-z])"
    r"|[^\W_]+(?:(?:['’ʻʼ`](?!s\b)|[-‑.])(?=[^\W_])[^\W_]+|&(?=[^\W_])[^\W_]+)*"
    r"|['’]s\b|\n\s*|\S"
)


class Sheet(NamedTuple):
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

    def word(self, at: int) -> str:
        """The word at a place in lower case, "" beyond either end."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""


def lay_out(text: str, parties: list[PartyMention], lexicon: Lexicon) -> Sheet:
    """Lay a text out in words, padded with a line break at the end."""
    words, starts, ends = [], [], []
    for found in _WORD.finditer(text):
        words.append(found.group())
        starts.append(found.start())
        ends.append(found.end())
    words.append("\n")
    starts.append(len(text))
    ends.append(len(text))
    lower = [word.lower() for word in words]
    sheet = Sheet(text, words, lower, starts, ends, {}, {}, _acronyms(words), lexicon)
    _place(sheet, parties)
    return sheet


def _only_a_field(sheet: Sheet, party: PartyMention, first: int, after: int) -> bool:
    """Whether a body is named by words of a field alone ("Information Technology")."""
    fields = sheet.lexicon.portfolio
    return party.form == "organisation" and all(
        word in fields or word == "and" for word in sheet.lower[first:after]
    )


def _acronyms(words: list[str]) -> dict[str, int]:
    """Where the text first spells out each acronym: "Digital Cooperation Organization (DCO)"."""
    brackets: dict[str, int] = {}
    for place, word in enumerate(words):
        if word == "(" and words[place + 2 : place + 3] == [")"]:
            brackets.setdefault(words[place + 1], place)
    return brackets


def _place(sheet: Sheet, parties: list[PartyMention]) -> None:
    """Note at which words the party mentions begin and end."""
    first_at = {start: at for at, start in enumerate(sheet.starts[:-1])}
    last_at = {end: at + 1 for at, end in enumerate(sheet.ends[:-1])}
    for party in parties:
        first, after = first_at.get(party.start), last_at.get(party.end)
        if first is None or after is None or _only_a_field(sheet, party, first, after):
            continue
        if first < after:
            sheet.party_at[first] = (after, party)
            sheet.party_upto[after] = (first, party)
