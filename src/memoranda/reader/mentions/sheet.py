"""A text laid out in words, with the parties it names: what offices and names are read from."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from sys import intern
from typing import Final

from memoranda.reader.mentions.lexicon import Lexicon
from memoranda.reader.mentions.mention import PartyMention

#: Abbreviations keep their full stop; "'s" is a word of its own; a line break is one. The first
#: line only says sooner what the others would say of a plain word.
_WORD: Final = re.compile(
    r"[^\W_]++(?![-‑.&'’ʻʼ`])|[,;:()]"
    r"|(?:[Tt]hen|[Ee]x)-(?=[^\W\d_])"
    r"|(?:[^\W\d_]\.){2,}"
    r"|\b(?:Dr|Mr|Mrs|Ms|Mme|Eng|Engr|Prof|Lt|Gen|Col|Maj|Brig|Capt|Adm|Hon|Rev|Fr|Smt|St|Atty|Ret|Retd|Rtd|Rt|Ing|Ir|Drs|Mgr|Amb|Sen)\."
    r"|\b(?:Jr|Sr)\.(?=[,;)'’]|\s[a-z(])"
    r"|\b[^\W\d_]\.(?=\s?[^\W\d_a-z])"
    r"|[^\W_]+(?:(?:['’ʻʼ`](?!s\b)|[-‑.])(?=[^\W_])[^\W_]+|&(?=[^\W_])[^\W_]+)*"
    r"|['’]s\b|\n\s*|\S"
)
#: Where words may be parted: the space that opens a line belongs to the line break.
_SPACE: Final = re.compile(r"(?<!\s) ")
#: So many pieces, none longer than this, are known by heart, so that memory stays constant.
_MOST_BY_HEART: Final = 12_000
_LONGEST_BY_HEART: Final = 40


@dataclass(slots=True, init=False)
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

    def __init__(
        self,
        text: str,
        words: list[str],
        lower: list[str],
        starts: list[int],
        names: frozenset[int],
        marks: list[int],
        party_at: dict[int, tuple[int, PartyMention]],
        party_upto: dict[int, tuple[int, PartyMention]],
        acronyms: dict[str, int],
        lexicon: Lexicon,
    ) -> None:
        self.text = text
        self.words = words
        self.lower = lower
        self.starts = starts
        self.names = names
        self.marks = marks
        self.party_at = party_at
        self.party_upto = party_upto
        self.acronyms = acronyms
        self.lexicon = lexicon

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
    words: list[str] = []
    lower: list[str] = []
    starts: list[int] = []
    names: list[int] = []
    marks: list[int] = []
    known = _by_heart(lexicon.not_names, lexicon.marks)
    at = 0
    pieces = _SPACE.split(text) if "\n " in text else text.split(" ")
    for number, piece in enumerate(pieces, 1):
        told = piece
        if piece.endswith(".") and number < len(pieces):
            told = f"{piece} {pieces[number][:1]}"  # which may tell an abbreviation: "A. Li"
        word = (known.pieces.get(told) or known.learn(told, len(piece))) if piece else None
        while word is not None:
            if word.named:
                names.append(len(words))
            if word.marks:
                marks.append(len(words))
            words.append(word.written)
            lower.append(word.lower)
            starts.append(at + word.place)
            word = word.following
        at += len(piece) + 1
    words.append("\n")
    lower.append("\n")
    starts.append(len(text))
    acronyms = _acronyms(words)
    sheet = Sheet(text, words, lower, starts, frozenset(names), marks, {}, {}, acronyms, lexicon)
    _place(sheet, parties)
    return sheet


class _Word:
    """A word of a piece: where in it the word begins, what is known of it, and the word after it.

    Known is how it is written, in lower case too, whether a name is written so, and whether
    somebody may be introduced by it. The words of a piece are a chain, for a list is one more thing
    to be fetched from far away.
    """

    __slots__ = ("following", "lower", "marks", "named", "place", "written")

    def __init__(self, place: int, written: str, lower: str, named: bool, marks: bool) -> None:
        self.place = place
        self.written = written
        self.lower = lower
        self.named = named
        self.marks = marks
        self.following: _Word | None = None


class _ByHeart:
    """What stands between two spaces → its first word. Full, it starts anew."""

    def __init__(self, not_names: frozenset[str], marks: frozenset[str]) -> None:
        self._not_names = not_names
        self._marks = marks
        self.pieces: dict[str, _Word] = {}

    def learn(self, told: str, length: int) -> _Word | None:
        """The first word of a piece, which is that long, told with what comes next."""
        first: _Word | None = None
        for found in reversed([word for word in _WORD.finditer(told) if word.start() < length]):
            word = self._word(found)
            word.following, first = first, word
        if first is not None and length <= _LONGEST_BY_HEART:
            if len(self.pieces) == _MOST_BY_HEART:
                self.pieces.clear()
            self.pieces[intern(told)] = first
        return first

    def _word(self, found: re.Match[str]) -> _Word:
        word = intern(found[0])
        lower = intern(word.lower())
        capital = word[0].isupper() or ("-" in word and word[0].isalpha())
        named = capital and lower not in self._not_names
        return _Word(found.start(), word, lower, named, lower in self._marks)


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
