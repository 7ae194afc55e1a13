"""Finding the fields of cooperation that a text names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from memoranda.reader.mentions.mention import TopicMention
from memoranda.reader.vocabularies.finder import Finder, Found, alike, apart, lowered, matches
from memoranda.reader.vocabularies.topic_terms import acronyms, topic_terms

GENERAL: Final = "ict_general"
VAGUE: Final = "technology"
_BESIDE_GENERAL: Final = frozenset(
    "skills research investment startups postal media industry sector_applications".split()
)
_OFFICE_WORDS: Final = (
    "Minister Ministers Ministry Ministries minister ministers ministry ministries Secretary"
    " secretary Department department Committee committee Commission Commissioner Agency Authority"
    " Council University Institute Academy Bureau Association Company Organisation Organization"
).split()
_OFFICE: Final = re.compile(
    rf"(?:{'|'.join(_OFFICE_WORDS)})(?: of| for| on)(?: the| State for)? (?:[A-Z][\w&-]*)"
    r"(?:(?:,? and |, | & | of (?:the )?| )[A-Z][\w&-]*)*"
)
_OFFICE_AFTER: Final = re.compile(
    r"[ -](?:and (?:(?!(?:the|an?|by|in|on|at|of|to|for|from|with|as|that|which|their|its|his|her"
    r"|w(?:as|ere|ill|ould)|is|are|ha[sd]|have|said|and) )[\w-]+ ){1,4})?"
    r"(?:[Mm]inist(?:er|ers|ry|ries)|[Aa]uthority|[Rr]egulator"
    r"|[Cc]ommittee|[Cc]hief|[Dd]epartment|[Aa]gency)\b"
)
_NAME_AFTER: Final = re.compile(
    r" (?:[A-Z]\w+ )?(?:Company|Corporation|Limited|Group|Union|Association|University|Institute)\b"
)
#: What an event is, at the end of its name or before the rest of it.
_EVENTS: Final = (
    "Conference", "Summit", "Forum", "Congress", "Expo", "Exhibition", "Assembly", "Fair",
    "Symposium", "trade fair", "trade show",
)  # fmt: skip
_EVENT: Final = re.compile(
    rf"(?:{'|'.join(_EVENTS)})\b"
    r"(?: (?:on|for|of) (?:the )?[A-Z][\w-]*(?:,? (?:and |of |the )*[A-Z][\w-]*)*)?"
)
#: The name of an event up to there, where something else happens.
_ON_MARGINS: Final = re.compile(
    r"(?:(?:sidelines|margins|fringes|framework|occasion) of|during|at) (?:the |its |a )?"
    r"(?:(?:[A-Z0-9][\w&'-]*|of|and|on|for|the|in|to) ){0,12}$"
)
#: So far back such a name may begin.
_LONGEST_NAME: Final = 150

#: Ends a code that counts only where the passage names no other field.
WEAK: Final = "?"
#: Between a code and those of which one must be named in the same sentence for it to count.
BESIDE: Final = "<"
#: Before the codes of which a short word means what was named last ("the line", "the charges").
SHORT: Final = "~"
#: Between the first words of a term and its last, where some words may stand between.
GAP: Final = " … "
_IN_GAP: Final = r"(?: [\w'’-]+){0,5}? "
_FURTHEST_BACK: Final = 1500
_SAME_BREATH: Final = 90
_AT_SEA: Final = "submarine_cables"
_FIBRE: Final = ("fibre", "fiber", "Fibre", "Fiber", "optic", "backbone")
#: What stands between a line and the sea that it crosses, and how long that may be.
_ALONG_SEA: Final = re.compile(
    r"(?: (?!and |or |as )[\w-]+){0,4}"
    r"(?: (?:along|on|under|beneath|across|over|at|through)(?: the| (?!and )\w+){0,2})? "
)
_ONE_PHRASE: Final = 60
_SENTENCE_END: Final = re.compile(r"[.!?;]['\"”]? |\n")


_TITLES: Final = ("Mr. ", "Mr ", "Ms. ", "Ms ", "Mrs. ", "Mrs ", "Dr. ", "Dr ", "H.E. ")
_OFFICES: Final = (
    "minister of ",
    "minister for ",
    "ministers of ",
    "ministry of ",
    "secretary of ",
)
_SPACE_OR_HYPHEN: Final = frozenset(" -")


class _Sense(NamedTuple):
    """What a term names: ``codes``, under a condition where it has one.

    ``beside`` holds the codes of which the sentence must name one, ``short`` those that the term
    takes over from what was named last; its own ``codes`` are for where none of them was.
    """

    codes: tuple[str, ...]
    beside: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()


def _sense(written: tuple[str, ...]) -> _Sense:
    column = "+".join(written)
    codes, short, last = column.partition(SHORT)
    codes, beside, near = codes.partition(BESIDE)
    return _Sense(
        tuple(codes.split("+")) if codes else (),
        beside=frozenset(near.split("+")) if beside else frozenset(),
        short=frozenset(last.split("+")) if short else frozenset(),
    )


class _Vocabulary:
    """The finder of a language's terms and what each of them names."""

    def __init__(self, language: str) -> None:
        written = topic_terms(language)
        terms = {term: _sense(codes) for term, codes in written.items() if GAP not in term}
        tails: dict[str, dict[str, _Sense]] = {}
        for term, codes in written.items():
            if GAP in term:
                head, tail = term.split(GAP)
                tails.setdefault(head, {})[tail] = _sense(codes)
                terms.setdefault(head, _Sense(()))
        self.finder = Finder(terms)
        self.senses = list(terms.values())
        self.tails = {at: _Tails(tails[term]) for at, term in enumerate(terms) if term in tails}
        self.only_heads = {
            at for at, term in enumerate(terms) if term in tails and term not in written
        }
        in_capitals = acronyms(language)
        self.plain = [term not in in_capitals and term not in tails for term in terms]


class _Tails:
    """The last words of the terms that begin alike and leave a gap."""

    def __init__(self, senses: dict[str, _Sense]) -> None:
        self.senses = senses
        words = "|".join(sorted(map(re.escape, senses), key=len, reverse=True))
        self.pattern = re.compile(rf"{_IN_GAP}({words})\b")


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
    offices = sorted([m.span() for m in matches(_OFFICE, same, _OFFICE_WORDS)] + _venues(same))
    named: list[tuple[int, int, _Sense]] = []
    gaps: list[tuple[int, int, _Sense]] = []
    terms = _as_written(same, lower, vocabulary, gaps)
    for found in apart(terms):
        sense = vocabulary.senses[found.term]
        if (sense.codes or sense.short) and not _in_name(same, found, offices):
            named.append((found.start, found.end, sense))
    if gaps:
        named = sorted(named + gaps, key=lambda one: one[0])
    return _without_land_lines(same, _resolved(same, named))


def _without_land_lines(same: str, mentions: list[TopicMention]) -> list[TopicMention]:
    """The mentions but those of a line that the sea turns out to be crossed by.

    "A *fibre-optic* line along the seabed" is no line on land as well.
    """
    at_sea = [
        mention.start for mention in mentions
        if mention.topic == _AT_SEA and "cable" not in same[mention.start : mention.end]
    ]  # fmt: skip
    if not at_sea:
        return mentions
    return [
        mention for mention in mentions
        if mention.topic != "broadband"
        or not any(_leads_to_sea(same, mention, start) for start in at_sea)
    ]  # fmt: skip


def _leads_to_sea(same: str, line: TopicMention, sea: int) -> bool:
    """Whether what is told of fibre goes on, in one phrase, to where it lies: at the bottom."""
    if not 0 <= sea - line.end < _ONE_PHRASE or not same.startswith(_FIBRE, line.start):
        return False
    return _ALONG_SEA.fullmatch(same, line.end, sea) is not None


def _venues(same: str) -> list[tuple[int, int]]:
    """Give where events are named on whose margins something happens: no field of that."""
    found = []
    for event in matches(_EVENT, same, _EVENTS):
        at = event.start()
        name = _ON_MARGINS.search(same, max(0, at - _LONGEST_NAME), at)
        if name is not None:
            found.append((name.start(), event.end()))
    return found


def _as_written(
    same: str, lower: str, vocabulary: _Vocabulary, gaps: list[tuple[int, int, _Sense]]
) -> Iterator[Found]:
    """Give the terms found, acronyms only where the text has them in capitals.

    Terms with a gap go to ``gaps``, so that what stands in the gap is found too; they lie where
    their last word is.
    """
    plain = vocabulary.plain
    for found in vocabulary.finder.find(lower):
        if plain[found.term]:
            yield found
        elif tails := vocabulary.tails.get(found.term):
            if last := tails.pattern.match(lower, found.end):
                gaps.append((*last.span(1), tails.senses[last[1]]))
            if found.term not in vocabulary.only_heads:
                yield found
        elif same[found.start : found.end].isupper():
            yield found


def _resolved(text: str, named: list[tuple[int, int, _Sense]]) -> list[TopicMention]:
    """Give the mentions, those under a condition only where it is met.

    A short word in capitals is a name: "the line", not "the Line Islands".
    """
    mentions: list[TopicMention] = []
    for at, (start, end, sense) in enumerate(named):
        codes: Iterable[str] = sense.codes
        if sense.short:
            if text[max(start, text.rfind(" ", start, end) + 1)].isupper():
                continue
            codes = _named_last(mentions, start, sense.short) or sense.codes
        elif sense.beside and not _named_beside(text, named, at, mentions):
            continue
        for code in codes:
            mentions.append(TopicMention(start, end, code))
    return mentions


def _named_last(
    mentions: Sequence[TopicMention], start: int, codes: frozenset[str]
) -> dict[str, None]:
    """Give those of the codes that were named last before ``start``, in one breath."""
    last: TopicMention | None = None
    found: dict[str, None] = {}
    for mention in reversed(mentions):
        far = _FURTHEST_BACK if last is None else _SAME_BREATH
        if (start if last is None else last.start) - mention.start > far:
            break
        if mention.topic in codes:
            last = last or mention
            found[mention.topic] = None
    return dict.fromkeys(reversed(found))


def _named_beside(
    text: str,
    named: Sequence[tuple[int, int, _Sense]],
    at: int,
    mentions: Sequence[TopicMention],
) -> bool:
    """Tell whether the sentence of the term at ``at`` names a code that the term needs."""
    start, end, sense = named[at]
    begin = max(
        (m.end() for m in _SENTENCE_END.finditer(text, max(0, start - 400), start)), default=0
    )
    begin = max(begin, start - 400)
    stop = _SENTENCE_END.search(text, end)
    until = stop.start() if stop else len(text)
    for mention in reversed(mentions):
        if mention.start < begin:
            break
        if mention.topic in sense.beside:
            return True
    for later, _, other in named[at + 1 :]:
        if later >= until:
            break
        if not other.short and not other.beside and not sense.beside.isdisjoint(other.codes):
            return True
    return False


def _in_name(same: str, found: Found, offices: list[tuple[int, int]]) -> bool:
    """Tell whether a term is a part of the name of an office or a body."""
    while offices and offices[0][1] <= found.start:
        offices.pop(0)
    if offices and offices[0][0] <= found.start:
        return True
    capital = same[found.start].isupper()
    if same.endswith(_TITLES if capital else _OFFICES, 0, found.start):
        return True
    if same[found.end : found.end + 1] not in _SPACE_OR_HYPHEN:
        return False
    if _OFFICE_AFTER.match(same, found.end):
        return True
    return capital and _NAME_AFTER.match(same, found.end) is not None


def topics_of(mentions: Iterable[TopicMention]) -> tuple[str, ...]:
    """Give the codes of the fields that a passage names, in the order of the text.

    ``ict_general`` is left out where the passage names a narrower field of ICT. A weak mention
    counts only where the passage names no field otherwise: "modern technologies" are
    ``ict_general``, "digital solutions" ``digital_economy``.
    """
    named = dict.fromkeys(
        GENERAL + WEAK if mention.topic == VAGUE else mention.topic for mention in mentions
    )
    firm = [code for code in named if not code.endswith(WEAK)]
    return without_general(firm or dict.fromkeys(code.removesuffix(WEAK) for code in named))


def without_general(codes: Iterable[str]) -> tuple[str, ...]:
    """Give each code once, ``ict_general`` only where none names a narrower field of ICT."""
    each = tuple(dict.fromkeys(codes))
    narrower = any(code != GENERAL and code not in _BESIDE_GENERAL for code in each)
    return tuple(code for code in each if code != GENERAL) if narrower else each
