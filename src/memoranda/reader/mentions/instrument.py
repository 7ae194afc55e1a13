"""Instruments: memoranda, agreements, declarations, plans and the words that point back at them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from memoranda.reader.vocabularies.finder import Finder


class InstrumentMention(NamedTuple):
    """A passage that names an instrument.

    ``kind`` is a code of the vocabulary of kinds, or "text" for a word such as "document" that
    only points back. ``strength`` is "name", "noun" (needs a verb or a number to be one) or
    "text". ``count`` is 1, or how many are told together; ``counted`` where the text gives the
    number. ``article`` is "definite" (one already known), "indefinite", "other" ("another",
    "the previous") or "". ``title`` is its proper name, where it carries one. ``partners`` is how
    many partners have one each, where they are only counted ("memoranda *with ten states*").
    """

    start: int
    end: int
    kind: str
    strength: str
    # The plain word, though tuples have a method of that name.
    count: int  # type: ignore[assignment]
    counted: bool
    article: str
    title: str | None
    partners: int = 0


#: A passage that names an instrument, with its kind, number (2 for a plural) and strength.
NamedPassage = tuple[int, int, tuple[str, int, str]]


@dataclass(frozen=True, slots=True)
class InstrumentWords:
    """The words of one language, as its folder brings them.

    ``fresh`` are the words by which "a *new* memorandum" is another than the one told before.

    ``passages`` gives what names an instrument in a text, in order, the longest names first.
    ``founding`` is what stands between an instrument and the partnership that it founds
    ("memorandum *of strategic* partnership"), which are one;
    ``joining`` joins two words of a name ("Science *and* Technology Agreement");
    ``singular_counted`` where a noun stays in the singular straight after a number.
    """

    passages: Callable[[str], Iterable[NamedPassage]]
    numbers: Mapping[str, int]
    definite: frozenset[str]
    indefinite: frozenset[str]
    other: frozenset[str]
    stops: frozenset[str]
    founding: re.Pattern[str]
    joining: str = ""
    singular_counted: bool = False
    fresh: frozenset[str] = frozenset()
    #: Words that may stand for an instrument told before, and what stands before and after them
    #: where they do: "an earlier *one* between …", "*another*, on roaming, …".
    standing_in: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = ()
    #: How many partners, told behind several instruments, have one each: as "number".
    partners: re.Pattern[str] = re.compile(r"(?!)")
    #: What makes a name of something else of it: "the Kigali Convention *Centre*".
    other_name: re.Pattern[str] = re.compile(r"(?!)")
    #: What makes it only that within which something is done: "*in the* framework of".
    setting: re.Pattern[str] = re.compile(r"(?!)")


_BEFORE: Final = re.compile(r"[\w’'&/-]+|[^\w\s]")
#: What ends the name of whose instrument it is: "the Council of *Europe's* Convention".
_POSSESSIVE: Final = ("'s", "’s")
_WINDOW: Final = 110
#: So far behind an instrument a "one" may stand for another of its kind.
_SOON: Final = 300
#: The length of "a bilateral similar".
_SHORT: Final = 40
_YEAR_AFTER: Final = re.compile(r" (?:19|20)\d\d\b")
_LETTERS: Final = re.compile(r"\(\s*([A-Z][A-Za-z]{1,6}[A-Z])\s*\)$")
_ACRONYM: Final = re.compile(r"\s*\(\s*[A-Z][A-Za-z]{1,7}s?\s*\)")


def find_instruments(text: str, words: InstrumentWords) -> list[InstrumentMention]:
    """Every mention of an instrument, in order.

    Args:
        text: the document's text.
        words: what the language calls them.
    """
    found: list[InstrumentMention] = []
    last = 0
    for start, stop, (kind, number, strength) in words.passages(text):
        if start < last or words.other_name.match(text, stop):
            continue
        if words.setting.search(text, max(0, start - _SHORT), stop):
            continue
        if kind == "partnership" and found and words.founding.fullmatch(text, last, start):
            if found[-1].kind == "agreement":  # "treaty" tells less of it than "partnership"
                found[-1] = found[-1]._replace(kind=kind)
            continue
        title = _title_before(text, start, last, text[start:stop], words)
        joined = title is not None and f" {words.joining} " in text[title:start]
        told_to = title if title is not None and joined else start
        near = max(last, start - _WINDOW)
        before = _BEFORE.findall(text, max(near, text.rfind("\n", near, told_to)), told_to)
        if number == 1 and before and not words.singular_counted and _number(before[-1], words) > 1:
            continue  # "for thirty *minutes*": a word for one instrument is not counted
        count, counted, article = _count_of(before, number, words)
        if title is not None:
            start = title
        acronym = _ACRONYM.match(text, stop)
        end = acronym.end() if acronym else stop
        if title is not None and (year := _YEAR_AFTER.match(text, end)):
            end = year.end()
        named = text[start:end] if title is not None else None
        found.append(InstrumentMention(start, end, kind, strength, count, counted, article, named))
        last = end
    return _with_letters(text, _with_ones(text, _one_each(text, found, words), words))


def _one_each(
    text: str, found: list[InstrumentMention], words: InstrumentWords
) -> list[InstrumentMention]:
    """The mentions, several with partners that are only counted as so many: "with ten states"."""
    told = []
    for at, mention in enumerate(found):
        end = found[at + 1].start if at + 1 < len(found) else len(text)
        many = None
        if mention.count > 1 and not mention.counted:
            many = words.partners.match(text, mention.end, end)
        if many is not None:
            lower = many["number"].lower()
            number = words.numbers.get(lower) or int(lower)
            mention = mention._replace(count=number, counted=True, partners=number)
        told.append(mention)
    return told


def _with_ones(
    text: str, found: list[InstrumentMention], words: InstrumentWords
) -> list[InstrumentMention]:
    """The mentions, and those by a mere "one" soon after: "*An earlier one*, between A and B"."""
    ones: list[InstrumentMention] = []
    kind, last, passed = "", 0, 0
    for at, end in _ones(text, words) if found else ():
        while passed < len(found) and found[passed].end <= at:
            mention, passed = found[passed], passed + 1
            kind = kind if mention.kind == "text" else mention.kind
            last = max(last, mention.end)
        if kind and at - last < _SOON:
            ones.append(InstrumentMention(at, end, kind, "name", 1, False, "other", None))
            last = end
    return sorted([*found, *ones]) if ones else found


def _ones(text: str, words: InstrumentWords) -> list[tuple[int, int]]:
    """Where a word stands that may stand for an instrument told before, in order."""
    ones: list[tuple[int, int]] = []
    for word, before, after in words.standing_in:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if before.search(text, max(0, at - _SHORT), at) and after.match(text, end):
                ones.append((at, end))
            at = text.find(word, end)
    return sorted(ones)


def _with_letters(text: str, found: list[InstrumentMention]) -> list[InstrumentMention]:
    """The mentions, and those of titled instruments by their letters alone: "*DEPA* was signed"."""
    first: dict[str, InstrumentMention] = {}
    for mention in found:
        if (letters := _LETTERS.search(text, mention.start, mention.end)) is not None:
            first.setdefault(letters[1], mention)
    if not first:
        return found
    mentions, starts = list(first.values()), [mention.start for mention in found]
    told = []
    for again in Finder(first).find(text):
        mention, start = mentions[again.term], again.start
        if start >= mention.end and found[bisect_right(starts, start) - 1].end <= start:
            told.append(mention._replace(start=start, end=again.end, count=1, article="definite"))
    return sorted([*found, *told])


def _count_of(before: list[str], number: int, words: InstrumentWords) -> tuple[int, bool, str]:
    """How many instruments are meant, whether that is told, and with what article."""
    count, counted, article, fresh = number, False, "", False
    for place, word in enumerate(reversed(before[-9:])):
        lower = word.lower()
        if lower in (",", words.joining) and place and _is_one_more(before, place, words):
            continue  # "a *second and broader* memorandum"
        told = _number(lower, words)
        if told and (number > 1 or (told > 1 and words.singular_counted and place == 0)):
            count, counted = max(2, told), True
        elif lower in words.other:
            article = "other"
        elif lower in words.fresh:
            fresh = True
        elif lower in words.definite:
            return count, counted, article or "definite"
        elif lower in words.indefinite:
            return count, counted, article or ("other" if fresh else "indefinite")
        elif lower in words.stops or not word[0].isalnum():
            break
    return count, counted, article


def _number(word: str, words: InstrumentWords) -> int:
    """The number that a word tells, or 0; a year is none."""
    lower = word.lower()
    return words.numbers.get(lower, int(lower) if lower.isdecimal() and len(lower) < 4 else 0)


def _is_one_more(before: list[str], place: int, words: InstrumentWords) -> bool:
    """Whether an "and" joins what one is like to its being another: "a *second and* broader"."""
    return len(before) > place + 1 and before[-place - 2].lower() in words.other


def _title_before(
    text: str, start: int, floor: int, head: str, words: InstrumentWords
) -> int | None:
    """Where the proper name begins that ends in this head ("Regional Roaming Agreement")."""
    if not head[0].isupper() or head.isupper() or any(c.isupper() for c in head[1:4]):
        return None
    begin = start
    pieces = list(_BEFORE.finditer(text, max(floor, start - _WINDOW), start))
    for piece in reversed(pieces):
        word = piece.group()
        if word == words.joining and (begin < start or " " in head):
            continue  # "Comprehensive Economic Cooperation *and* Partnership Agreement"
        if not (word[0].isupper() or word[0].isdigit()):
            break
        if word.lower() in words.definite or word.lower() in words.indefinite:
            break
        if word.endswith(_POSSESSIVE):
            break
        begin = piece.start()
    return begin if begin < start else None
