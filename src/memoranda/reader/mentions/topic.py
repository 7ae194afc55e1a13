"""Finding the fields of cooperation that a text names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from memoranda.reader.mentions.mention import TopicMention
from memoranda.reader.vocabularies.finder import Finder, Found, alike, leftmost_longest, lowered
from memoranda.reader.vocabularies.topic_terms import acronyms, topic_terms

GENERAL = "ict_general"
VAGUE = "technology"
_BESIDE_GENERAL = frozenset(
    "skills research investment startups postal media industry sector_applications".split()
)
_OFFICE = re.compile(
    r"\b(?:[Mm]inist(?:er|ers|ry|ries)|[Ss]ecretary|[Dd]epartment|[Cc]ommittee|Commission|Agency"
    r"|Authority|Council|University|Institute|Academy|Undersecretary|Bureau|Commissioner|Association|Company|Organi[sz]ation|Union)"
    r"(?: of| for| on)(?: the| State for)? (?:[A-Z][\w&-]*)"
    r"(?:(?:,? and |, | & | of (?:the )?| )[A-Z][\w&-]*)*"
)
_OFFICE_AFTER = re.compile(
    r"[ -](?:and [\w ]{1,40} )?(?:[Mm]inist(?:er|ers|ry|ries)|[Aa]uthority|[Rr]egulator"
    r"|[Cc]ommittee|[Cc]hief|[Dd]epartment|[Aa]gency)\b"
)
_NAME_AFTER = re.compile(
    r" (?:[A-Z]\w+ )?(?:Company|Corporation|Limited|Group|Union|Association|University|Institute)\b"
)


class _Vocabulary:
    """The finder of a language's terms and the codes of each."""

    def __init__(self, language: str) -> None:
        terms = topic_terms(language)
        self.finder = Finder(terms)
        self.codes = list(terms.values())
        in_capitals = acronyms(language)
        self.in_capitals = [term in in_capitals for term in terms]


@cache
def _vocabulary(language: str) -> _Vocabulary:
    return _Vocabulary(language)


def find_topics(text: str, language: str = "en") -> list[TopicMention]:
    """Find every passage that names a field, in order.

    A term that names two fields gives two mentions of one place. The titles of ministers and the
    names of ministries are no fields: "the ICT minister", "the Ministry of Energy".

    Args:
        text: the whole document.
        language: the code of the language that the text is in.
    """
    same = alike(text)
    lower = lowered(same)
    vocabulary = _vocabulary(language)
    offices = [m.span() for m in _OFFICE.finditer(same)]
    mentions: list[TopicMention] = []
    for found in leftmost_longest(_as_written(same, lower, vocabulary)):
        codes = vocabulary.codes[found.term]
        if codes and not _in_name(same, found, offices):
            mentions.extend(TopicMention(found.start, found.end, code) for code in codes)
    return mentions


def _as_written(same: str, lower: str, vocabulary: _Vocabulary) -> Iterator[Found]:
    """Give the terms found, acronyms only where the text has them in capitals."""
    for found in vocabulary.finder.find(lower):
        if not vocabulary.in_capitals[found.term] or same[found.start : found.end].isupper():
            yield found


def _in_name(same: str, found: Found, offices: list[tuple[int, int]]) -> bool:
    """Tell whether a term is a part of the name of an office or a body."""
    while offices and offices[0][1] <= found.start:
        offices.pop(0)
    if offices and offices[0][0] <= found.start:
        return True
    if _OFFICE_AFTER.match(same, found.end):
        return True
    return same[found.start].isupper() and _NAME_AFTER.match(same, found.end) is not None


def topics_of(mentions: Iterable[TopicMention]) -> tuple[str, ...]:
    """Give the codes of the fields that a passage names, in the order of the text.

    ``ict_general`` is left out where the passage names a narrower field of ICT. A vague mention
    ("modern technologies") counts as ``ict_general`` where the passage names no field at all.
    """
    named = dict.fromkeys(mention.topic for mention in mentions)
    codes = tuple(code for code in named if code != VAGUE) or tuple(GENERAL for _ in named)
    narrower = any(code != GENERAL and code not in _BESIDE_GENERAL for code in codes)
    return tuple(code for code in codes if code != GENERAL) if narrower else codes
