"""Everybody a text names: with an office where it is told, and at each later mention.

Reads "Iran’s ICT minister, Sattar Hashemi, met ... Hashemi said" as one person; leaves alone
"Huawei said" and "the Digital Summit".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from memoranda.reader.mentions.acting_for import concluded_party, told_party
from memoranda.reader.mentions.allegiance import (
    Story,
    read_story,
    sentence_start,
    with_land_of_towns,
)
from memoranda.reader.mentions.beside import with_those_beside
from memoranda.reader.mentions.by_country import named_by_country
from memoranda.reader.mentions.context import Scene
from memoranda.reader.mentions.counterpart import antecedent, deputy_of, succeeds
from memoranda.reader.mentions.introduction import Introduction, find_introductions
from memoranda.reader.mentions.leader import leader_party
from memoranda.reader.mentions.lexicon import load_lexicon
from memoranda.reader.mentions.mention import PartyMention, PersonMention
from memoranda.reader.mentions.name import (
    ARTICLES,
    is_name_word,
    is_title,
    name_from,
    name_upto,
    skip_titles,
)
from memoranda.reader.mentions.office import Office, find_offices
from memoranda.reader.mentions.office_title import body_behind, office_title
from memoranda.reader.mentions.own_finder import own_finder
from memoranda.reader.mentions.roster import Entry, Roster, fold, name_parts
from memoranda.reader.mentions.sheet import Sheet, lay_out

_HEADLINE_WORDS: Final = 30
_GIVEN_NAMES: Final = range(1, 3)


def find_people(
    text: str, parties: list[PartyMention], language: str = "en"
) -> list[PersonMention]:
    """All mentions of named people, in order; they do not overlap.

    Args:
        text: the text to read.
        parties: the parties it mentions, in order.
        language: code of its language; one whose names are read in another way brings its own
            finder, and one without either that or a word list gives no people.

    Returns:
        Introductions with an office (its country left out where it can be, so that
        ``text[office_start:office_end]`` may hold more words than ``office``, or fewer where
        its body is told behind the name) and later references, which share the fullest name
        and the party of the person.
    """
    lexicon = load_lexicon(language)
    own = own_finder(language)
    if text and own is not None:
        return own(text, parties)
    if lexicon is None or not text:
        return []
    sheet = lay_out(text, parties, lexicon)
    offices = find_offices(sheet)
    story = with_land_of_towns(read_story(sheet, parties, offices), sheet, language)
    return _People(sheet, offices, story).mentions()


class _Told(NamedTuple):
    """A mention while it is gathered: where it ends, whom it names, the office told there."""

    after: int
    entry: Entry
    office: str | None = None
    office_span: tuple[int, int] = (-1, -1)
    of_another: bool = False


class _People:
    """The people of one sheet while they are gathered; ``told`` holds each by its first word."""

    def __init__(self, sheet: Sheet, offices: list[Office], story: Story) -> None:
        self.sheet = sheet
        self.roster = Roster()
        self.offices = offices
        self._scene = Scene(sheet, story, self.roster, self.offices)
        self.told: dict[int, _Told] = {}

    def mentions(self) -> list[PersonMention]:
        """Gather introductions, then courtesies and speakers, then all later references."""
        told = find_introductions(self.sheet, self.offices)
        introductions = self._trusted(with_those_beside(self.sheet, told))
        for introduction in introductions:
            if introduction.after - introduction.first > 1:
                self._enter(introduction.first, introduction.after)
        last: Introduction | None = None
        for introduction in introductions:
            if self._introduce(introduction, last):
                last = introduction
        self._enter_by_country()
        self._enter_unintroduced()
        self._name_in_full()
        self._refer()
        for entry in self.roster.entries:
            entry.party = entry.party or leader_party(entry.name, entry.office)
        return [self._mention(first) for first in sorted(self.told)]

    def _trusted(self, introductions: list[Introduction]) -> list[Introduction]:
        """Leave out of a headline every name that the text below it does not take up."""
        lower, end = self.sheet.lower, _headline_end(self.sheet)
        return [
            introduction
            for introduction in introductions
            if introduction.first >= end
            or (
                lower[introduction.after - 1] in lower[end:] and not self._only_listed(introduction)
            )
        ]

    def _only_listed(self, introduction: Introduction) -> bool:
        """Whether a headline only lists a name before an office: "*Shiza, Uzbek envoy* meet"."""
        office = introduction.office
        before = introduction.first < office.first and introduction.after - introduction.first == 1
        return before and self.sheet.word(office.after) != ","

    def _enter(self, first: int, after: int) -> Entry:
        """The entry of the name in these words."""
        parts, name = name_parts(self.sheet, first, after), self.sheet.cut(first, after)
        entry = self.roster.enter(parts, name)
        entry.since = first if entry.since < 0 else min(entry.since, first)
        return entry

    def _introduce(self, introduction: Introduction, last: Introduction | None) -> bool:
        """Enter a person with the office told here; whether there is such a person."""
        parts = name_parts(self.sheet, introduction.first, introduction.after)
        known = self.roster.find(parts)
        if not introduction.sure and known is None:
            return False
        if known is not None and self._of_another_side(introduction, known):
            return False
        title, span, other = self._office(introduction)
        entry = self._enter(introduction.first, introduction.after)
        of_another = other is not None
        self.told[introduction.first] = _Told(introduction.after, entry, title, span, of_another)
        party = told_party(self._scene, introduction)
        if party and not entry.told:
            entry.party, entry.told = party, True
        elif entry.party is None:
            entry.party = concluded_party(self._scene, introduction, last, other)
        if title and (entry.office is None or says_more(title, entry.office)):
            entry.office, entry.office_span = title, span
        return True

    def _of_another_side(self, introduction: Introduction, known: Entry) -> bool:
        """Whether an office before a comma is somebody else's than of a known person behind it.

        "In talks with the Rwandan minister, *Owalo* proposed", who is of Kenya.
        """
        behind = introduction.first > introduction.office.after
        if not behind or not known.told or introduction.office.counterpart:
            return False
        told = told_party(self._scene, introduction)
        return told is not None and told != known.party

    def _office(
        self, introduction: Introduction
    ) -> tuple[str | None, tuple[int, int], Entry | None]:
        """The office in words, its place, and the person as whose counterpart it is told."""
        sheet, office = self.sheet, introduction.office
        if not office.counterpart:
            span = (sheet.starts[office.core], sheet.end(office.after - 1))
            title = office_title(sheet, office)
            if title == "deputy" and sheet.word(office.core - 1) in {"his", "her"}:
                title = deputy_of(antecedent(sheet, introduction, self.offices, self.roster))
            return (
                title + body_behind(sheet, office, introduction.after, introduction.behind),
                span,
                None,
            )
        other = antecedent(sheet, introduction, self.offices, self.roster)
        if other is None:
            return None, (-1, -1), None
        first, after = other.place
        if first >= 0:
            self.told.setdefault(first, _Told(after, other, other.office, other.office_span))
        theirs = other.office
        if theirs and succeeds(sheet, office):
            theirs = theirs.removeprefix("acting ")
        return theirs, other.office_span, other

    def _enter_by_country(self) -> None:
        """Enter people told with their country alone ("talks with Japan's Taro Endo")."""
        known = {told.after for told in self.told.values()}
        known.update(self._after_family_names())
        for first, after, party in named_by_country(self.sheet, known):
            if first not in self.told:
                entry = self._enter(first, after)
                entry.party = entry.party or party
                self.told[first] = _Told(after, entry)

    def _after_family_names(self) -> Iterator[int]:
        """The words behind the family names of those who were introduced."""
        family = {entry.parts[-1] for entry in self.roster.entries}
        for place in self.sheet.names:
            if fold(self.sheet.words[place]) in family:
                yield place + 1

    def _enter_unintroduced(self) -> None:
        """Enter people named with a courtesy or as speakers, without an office."""
        sheet, lexicon = self.sheet, self.sheet.lexicon
        for place in sheet.marks:
            if sheet.lower[place] in lexicon.courtesies:
                first = skip_titles(sheet, place)
                after = name_from(sheet, first)
            elif sheet.lower[place] in lexicon.saying:
                first = name_upto(sheet, place)
                after = place if place - first > 1 else first
            else:
                continue
            if first < after:
                self._enter(first, after)

    def _name_in_full(self) -> None:
        """Look for the whole name of everybody introduced by one ("Vladimir Putin’s visit")."""
        short = {entry.parts[0]: entry for entry in self.roster.entries if len(entry.parts) == 1}
        if not short:
            return
        end = _headline_end(self.sheet)
        for place, word in enumerate(self.sheet.words[end:], end):
            if not word[0].isupper() or fold(word) not in short:
                continue
            first = name_upto(self.sheet, place + 1)
            if place - first in _GIVEN_NAMES and self._whole(first, place + 1):
                self._enter(first, place + 1)
                del short[fold(word)]
        for first, told in self.told.items():
            if self.sheet.word(first - 1) == "sheikh" and told.entry.parts[0] in short:
                told.entry.name = self.sheet.cut(first - 1, told.after)

    def _whole(self, first: int, after: int) -> bool:
        """Whether words are somebody's whole name, not words that open a sentence before it."""
        if first in self.sheet.party_at or sentence_start(self.sheet, first) == first:
            return leader_party(self.sheet.cut(first, after), None) is not None
        return after == len(self.sheet.words) or not self._of_another(first, after)

    def _refer(self) -> None:
        """Note every further place where a known person is named."""
        floor = 0
        for place in sorted(self.sheet.names.union(self.told)):
            if place < floor:
                continue
            named = self.told.get(place) or self._reference(place)
            if named is not None:
                self.told[place] = named
                floor = named.after

    def _reference(self, first: int) -> _Told | None:
        """The mention that begins at a word, None where it names nobody known."""
        if first in self.sheet.party_at:
            return None
        parts = name_parts(self.sheet, first, first + 1)
        having = list(self.roster.latest(parts[0]))
        if not having:
            return None
        if len(having) > 1:  # of namesakes the last one told of before, not one to come
            having.sort(key=lambda one: one.since > first)
        entry = next((one for one in having if one.parts[-1] == parts[-1]), having[0])
        for one in having:
            if len(having) > 1 and self._reach(one, first) > self._reach(entry, first):
                entry = one
        after = self._reach(entry, first)
        if after == first or self._of_another(first, after):
            return None
        return _Told(after, entry)

    def _reach(self, entry: Entry, first: int) -> int:
        """The word after those from a word on that are parts of a person's name."""
        sheet, place, after = self.sheet, first, first
        while place < len(sheet.words):
            if sheet.words[place] in sheet.lexicon.particles and place > first:
                place += 1
                continue
            if place not in self.sheet.names or place in self.told:
                break
            if not set(name_parts(sheet, place, place + 1)) <= set(entry.parts):
                break
            after = place = place + 1
        return after

    def _of_another(self, first: int, after: int) -> bool:
        """Whether the words are part of another, longer name or of a body's."""
        sheet = self.sheet
        if after < len(sheet.words) and after not in sheet.party_at:
            if is_name_word(sheet, after, later=False) and sheet.words[after][0].isupper():
                return True
            if sheet.words[after][0].isupper() and sheet.lower[after] in sheet.lexicon.companies:
                return True
        before = first - 1
        while sheet.word(before) in ARTICLES and sheet.words[before][0].isupper():
            before -= 1
        return (
            before > 0
            and sheet.words[before][0].isupper()
            and before + 1 not in sheet.party_upto
            and before not in self.told
            and not is_title(sheet, before)
            and is_name_word(sheet, before, later=False)
            and sentence_start(sheet, before) != before
        )

    def _mention(self, first: int) -> PersonMention:
        """The mention that begins at a word."""
        after, entry, office, (office_start, office_end), of_another = self.told[first]
        start, end = self.sheet.starts[first], self.sheet.end(after - 1)
        if office is None:
            return PersonMention(start, end, entry.name, None, -1, -1, entry.party)
        return PersonMention(
            start, end, entry.name, office, office_start, office_end, entry.party, of_another
        )


def says_more(office: str, than: str) -> bool:
    """Whether an office tells more than one which is a bare noun ("minister")."""
    return " " not in than and " " in office


def _headline_end(sheet: Sheet) -> int:
    """The word after the headline; 0 where the text opens with a sentence."""
    for place, word in enumerate(sheet.words[:_HEADLINE_WORDS]):
        if word[0] == "\n":
            ended = sheet.word(place - 1) in {".", "!", "”", '"'}
            return 0 if ended or place == len(sheet.words) - 1 else place
    return 0
