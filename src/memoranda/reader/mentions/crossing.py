"""Lines of fibre that cross a border: they carry the data of one country through another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.mention import PartyMention, PlaceMention, TopicMention

_FIBRE: Final = "broadband"
_TRANSIT: Final = "data_transit"
#: What a line is called that has two ends.
_LINE: Final = re.compile(
    r"(?:fib(?:re|er)|optic|backbone|cable|line|link|highway|ring|route|network)\w*", re.IGNORECASE
)
#: What tells before a line that it goes from country to country: "a *transnational* fibre line".
_ACROSS: Final = re.compile(
    r"\b(?:cross-border|transborder|transnational|transcontinental|intercontinental|interstate"
    r"|trans-?(?:[a-z]+)?(?:asian?|african?|saharan?|caspian|eurasian?|european|american?|pacific)"
    r"|pan-[a-z]+|(?:central|north|south|east|west|southern|northern|eastern|western|southeast)"
    r" (?:african?|asian?|european?|american?)) (?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
#: What tells beside a line that it joins countries: "will *link* their fibre networks".
_JOINS: Final = re.compile(
    r"\b(?:(?:link|connect|join)(?:s|ed|ing)?"
    r"(?! (?:schools|homes|villages|communities|rural|remote|households))"
    r"|(?:links?|connections?) (?:with|to|between)|interconnect\w*|across|between the two"
    r"|borders?(?! (?:and \w+ )?(?:areas?|regions?|districts?|villages?|towns?|zones?|communities"
    r"|provinces?|population|settlements?)))\b",
    re.IGNORECASE,
)
#: What stands before a line that was told of before: "*the* line".
_KNOWN: Final = re.compile(r"\b(?:the|this|that|its|their) (?:[\w-]+ ){0,2}\Z", re.IGNORECASE)
_KNOWN_BY_TERM: Final = ("the ", "this ", "The ", "This ")
_SENTENCE_END: Final = re.compile(r"[.;!?] |\n")
#: What stands between two ends told before a line, and between them and the line.
_HYPHENS: Final = frozenset("-–—")
_TO_LINE: Final = re.compile(r"(?:[ -][\w-]+){0,2} ")
#: What leads from a line to its ends: "a fibre line *from* Bern *to* Milan".
_FROM: Final = re.compile(r"(?: [\w-]+){0,4} (?:from|between|linking|connecting|joining) (?:the )?")
_TO: Final = re.compile(r"(?:'s)?(?: [\w-]+){0,3},? (?:to|and|with|via|through) (?:[\w-]+ ){0,3}?")
_NEAR: Final = 60

_End = PartyMention | PlaceMention


def with_transit(
    text: str,
    topics: Sequence[TopicMention],
    places: Sequence[PlaceMention],
    parties: Sequence[PartyMention],
) -> list[TopicMention]:
    """The fields, and the transit of data where a line of fibre is told to cross a border.

    Reads: "a fibre-optic line from Mombasa to Kampala", "the Herat–Mashhad fibre link", "a
    transnational backbone", and what is told of "the line" after that. Leaves alone: "fibre to the
    home", "a fibre line from Bern to Basel".

    Args:
        text: the whole document.
        topics: the fields found there, in order.
        places: the towns found there, in order.
        parties: the states and bodies found there, in order.
    """
    told = {topic.start for topic in topics if topic.topic == _TRANSIT}
    found: list[TopicMention] = []
    crossed = False
    for topic in topics:
        found.append(topic)
        if topic.topic != _FIBRE:
            continue
        if topic.start in told:
            crossed = True
            continue
        if _LINE.search(text, topic.start, topic.end) is None:
            continue
        if (crossed and _is_known(text, topic)) or _crosses(text, topic, places, parties):
            crossed = True
            found.append(TopicMention(topic.start, topic.end, _TRANSIT))
    return found


def _crosses(
    text: str,
    line: TopicMention,
    places: Sequence[PlaceMention],
    parties: Sequence[PartyMention],
) -> bool:
    """Whether words before a line, or the ends that are told, set it in two countries."""
    begin = max(0, line.start - _NEAR)
    if _ACROSS.search(text, begin, line.start) is not None:
        return True
    if _is_joined(text, line):
        return True
    before = _ends(begin, line.start, places, parties)
    for one, other in pairwise(before):
        joined = text[one[1] : other[0]] in _HYPHENS and one[2] != other[2]
        if joined and _TO_LINE.fullmatch(text, other[1], line.start):
            return True
    lead = _FROM.match(text, line.end)
    if lead is None:
        return False
    after = _ends(lead.end() - 1, lead.end() + 2 * _NEAR, places, parties)
    return any(
        one[0] == lead.end() and one[2] != other[2] and _TO.fullmatch(text, one[1], other[0])
        for one in after
        for other in after
    )


def _is_known(text: str, line: TopicMention) -> bool:
    """Whether a line is spoken of as one told before: "*the* fibre-optic line"."""
    if text.startswith(_KNOWN_BY_TERM, line.start):
        return True
    return _KNOWN.search(text, max(0, line.start - _NEAR), line.start) is not None


def _is_joined(text: str, line: TopicMention) -> bool:
    """Whether the sentence says near a line that it joins, or goes across."""
    begin = max(0, line.start - _NEAR)
    for end in _SENTENCE_END.finditer(text, begin, line.start):
        begin = end.end()
    stop = _SENTENCE_END.search(text, line.end, line.end + _NEAR)
    return _JOINS.search(text, begin, stop.start() if stop else line.end + _NEAR) is not None


def _ends(
    start: int, end: int, places: Sequence[PlaceMention], parties: Sequence[PartyMention]
) -> list[tuple[int, int, str]]:
    """The towns and states named in a passage, each with its country."""
    ends = {(p.start, p.end, p.country) for p in between(places, start, end) if p.country}
    ends.update((p.start, p.end, p.party) for p in between(parties, start, end))
    return sorted(ends)
