"""Who a Persian text names: with an office beside the name, and wherever the name comes again.

Reads "ستار هاشمی، وزیر ارتباطات ایران" and "وزیر ارتباطات ایران، ستار هاشمی، …"; leaves "وزیر
ارتباطات ایران گفت" alone. Persian has no capitals: a name is what no other word can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from memoranda.reader.languages.fa.verbforms import is_verb_form
from memoranda.reader.languages.fa.words import phrases, words_of_sentences
from memoranda.reader.mentions.mention import PartyMention, PersonMention
from memoranda.reader.vocabularies.finder import alike
from memoranda.reader.vocabularies.party_terms import word_list

_WORD: Final = re.compile(r"[^\W\d_]+|\d+|\n|[^\s\w]")
_TITLES: Final = frozenset("آقای خانم دکتر مهندس جناب پروفسور".split())
_LEADS: Final = frozenset("با به از میان بین توسط برای و ، « . ! ؟ : \n".split(" "))
_OTHER_WORDS: Final = frozenset(
    "روز ماه سال هفته ها های ای می نمی پیش گذشته جاری آینده شنبه یکشنبه دوشنبه چهارشنبه پنجشنبه"
    " جمعه جدید سابق وقت خود خویش مهم بزرگ کل رسمی عالی نامه تفاهم".split()
)
_HEADS: Final = frozenset(("role",))
LONGEST_NAME: Final = 4


class _Word(NamedTuple):
    start: int
    end: int
    word: str


class _Office(NamedTuple):
    """An office: its words, the word after it and its party, and the party it is held for."""

    first: int
    last: int
    after: int
    party: str | None


class _Named(NamedTuple):
    """A name: its first word, the word after it, and the office told beside it."""

    first: int
    after: int
    office: _Office


def find_people(text: str, parties: Sequence[PartyMention]) -> list[PersonMention]:
    """All mentions of named people, in order.

    Args:
        text: the document's text.
        parties: the parties that it mentions, in order.
    """
    page = _Page(text, parties)
    named = list(_introductions(page))
    return sorted([*(page.told(one) for one in named), *_again(page, named)])


class _Page:
    """The words of a text, and which of them name parties."""

    def __init__(self, text: str, parties: Sequence[PartyMention]) -> None:
        self.text = text
        self.words = [_Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(_folded(text))]
        starts = {word.start: at for at, word in enumerate(self.words)}
        ends = {word.end: at + 1 for at, word in enumerate(self.words)}
        self.parties: dict[int, tuple[int, PartyMention]] = {}
        self.of_parties: set[int] = set()
        for party in parties:
            first, after = starts.get(party.start), ends.get(party.end)
            if first is not None and after is not None:
                self.parties[first] = (after, party)
                self.of_parties.update(range(first, after))

    def word(self, at: int) -> str:
        """The word at a place; a line break beyond either end."""
        return self.words[at].word if 0 <= at < len(self.words) else "\n"

    def passage(self, first: int, after: int) -> str:
        """The text of some words."""
        return self.text[self.words[first].start : self.words[after - 1].end]

    def may_name(self, at: int) -> bool:
        """Whether a word can be a part of somebody's name."""
        word = self.word(at)
        if len(word) < 2 or not word[0].isalpha() or at in self.of_parties:
            return False
        known = word in words_of_sentences() or word in _OTHER_WORDS or word in _TITLES
        return not known and not is_verb_form(word)

    def told(self, one: _Named) -> PersonMention:
        """The mention of a name with its office."""
        start, end = self.words[one.first].start, self.words[one.after - 1].end
        office = one.office
        words = self.passage(office.first, office.last)
        place = self.words[office.first].start, self.words[office.last - 1].end
        name = self.passage(one.first, one.after)
        return PersonMention(start, end, name, words, *place, office.party)


def _folded(text: str) -> str:
    """The text in the usual letters, with the ends of its lines."""
    return "\n".join(alike(line) for line in text.split("\n"))


@cache
def _heads() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word → the nouns of offices that begin with it, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for first, group in phrases().items():
        for phrase, known in group:
            if known.name in _HEADS:
                found.setdefault(first, []).append(phrase)
    return {first: tuple(group) for first, group in found.items()}


@cache
def _fields() -> frozenset[str]:
    """The words of which the fields of offices are made."""
    return frozenset(
        word
        for group in phrases().values()
        for phrase, known in group
        if known.name == "portfolio"
        for word in phrase
    )


def _offices(page: _Page) -> Iterator[_Office]:
    """Every office of a text, in order."""
    at = 0
    while at < len(page.words):
        length = _head_length(page, at)
        if length:
            office = _office(page, at, at + length)
            yield office
            at = office.after
        else:
            at += 1


def _head_length(page: _Page, at: int) -> int:
    """How many words the noun of an office has that begins here; 0 where none does."""
    for phrase in _heads().get(page.word(at), ()):
        if tuple(page.word(at + place) for place in range(len(phrase))) == phrase:
            return len(phrase)
    return 0


def _office(page: _Page, first: int, after: int) -> _Office:
    """An office with its fields, a second office joined to it, and its party."""
    last = after
    while True:
        word = page.word(last)
        skip = 1 if word in ("و", "،") and last > after - 1 else 0
        if page.word(last + skip) in _fields() and last + skip not in page.parties:
            last += skip + 1
        elif word != "،" and (length := _head_length(page, last + skip)):
            last += skip + length
        else:
            break
    party, end = _party(page, last)
    return _Office(first, last, end, party)


def _party(page: _Page, at: int) -> tuple[str | None, int]:
    """The party that an office is held for, told after it, and the word after that."""
    if at not in page.parties:
        return None, at
    after, mention = page.parties[at]
    if page.word(after) in ("در", "نزد") and after + 1 in page.parties:
        # "سفیر ایران در تاجیکستان": where an envoy serves.
        after = page.parties[after + 1][0]
    return mention.party or None, after


def _introductions(page: _Page) -> Iterator[_Named]:
    """Every name with an office beside it; a name is taken once."""
    taken = 0
    for office in _offices(page):
        span = _before(page, office, taken) or _behind(page, office)
        if span is not None and office.first >= taken - 1:
            taken = max(span[1], office.after)
            yield _Named(*span, office)


def _before(page: _Page, office: _Office, floor: int) -> tuple[int, int] | None:
    """The name before an office: "ستار هاشمی، وزیر …"."""
    comma = page.word(office.first - 1) == "،"
    after = office.first - 1 if comma else office.first
    first = after
    while first > floor and page.may_name(first - 1) and after - first < LONGEST_NAME:
        first -= 1
    lead = page.word(first - 1)
    if not 2 <= after - first <= LONGEST_NAME:
        return None
    if lead in _TITLES:
        return first, after
    if lead not in _LEADS and first - 1 not in page.of_parties:
        return None
    return (
        (first, after) if comma or page.word(first) in word_list("given_names.txt", "fa") else None
    )


def _behind(page: _Page, office: _Office) -> tuple[int, int] | None:
    """The name behind an office: "وزیر …، ستار هاشمی" or "وزیر … ستار هاشمی"."""
    first = office.after
    comma = page.word(first) == "،"
    first += comma
    titled = page.word(first) in _TITLES
    while page.word(first) in _TITLES:
        first += 1
    after = first
    while page.may_name(after) and after - first < LONGEST_NAME:
        after += 1
    if not 2 <= after - first <= LONGEST_NAME:
        return (first, after) if titled and after - first == 1 else None
    known = titled or page.word(first) in word_list("given_names.txt", "fa")
    closed = comma and page.word(after) in ("،", ".", "\n")
    return (first, after) if known or closed else None


def _again(page: _Page, named: Sequence[_Named]) -> Iterator[PersonMention]:
    """Every further place where somebody is named by the whole name or its last word."""
    taken = {at for one in named for at in range(one.first, one.after)}
    known = {
        page.word(one.after - 1): (
            [page.word(at) for at in range(one.first, one.after)],
            page.told(one),
        )
        for one in reversed(named)
    }
    for at, word in enumerate(page.words):
        if at in taken or word.word not in known:
            continue
        parts, person = known[word.word]
        first = at
        while first > 0 and first - 1 not in taken and page.word(first - 1) in parts:
            first -= 1
        yield PersonMention(
            page.words[first].start, word.end, person.name, None, -1, -1, person.party
        )
