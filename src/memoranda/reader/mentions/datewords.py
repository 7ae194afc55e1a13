"""How a language names times: its words, and the patterns made of them, ready to search with."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from memoranda.reader.mentions.calendar import Calendar
from memoranda.reader.vocabularies.finder import Finder, lowered

try:
    from memoranda.reader.vocabularies.openings import openings
except ImportError:  # no name promises how Python reads a pattern: then any letter may be the first

    def openings(pattern: re.Pattern[str]) -> frozenset[str]:
        """Nothing is known of a pattern."""
        return frozenset(("",))


#: A gap between two words, which no paragraph's end crosses.
_GAP: Final = r"(?:[^\S\n]{1,3}|[^\S\n]?\n)"

_WORD_START: Final = re.compile(r"\b\w")
#: One by one, for what begins with one letter is searched for quickly.
_YEARS: Final = (re.compile(r"1[0-9]{3}"), re.compile(r"2[0-9]{3}"))

#: The furthest that a time begins before its telling word: "next three to five calendar years".
_REACH: Final = 36

_CALENDARS: tuple[tuple[str, Calendar], ...] = (
    ("months", "gregorian"),
    ("jalali", "jalali"),
    ("hijri", "hijri"),
)


class Candidate(NamedTuple):
    """A passage that may name a time.

    ``kind`` is that of its pattern; ``pieces`` is what the groups of the pattern matched.
    """

    kind: str
    start: int
    end: int
    words: str
    pieces: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words and patterns of one language for times.

    Attributes:
        months: name → its calendar and number there.
        tables: the other words with what they stand for, by the name of their table.
        leads: phrase that may stand before a time → its classes.
        names: lists of words that need care.
        cues: patterns over the words around a time.
        telling: finds the words without which no time is named: months, weekdays, units.
        any_pattern: matches whatever may name a time; the last group's name is the pattern's.
        openings: what its matches begin with.
        patterns: for each name, the kind of mention and the pattern with its groups.
        calendar: the one whose years and months are meant by "the year" and "last month".
        letters: letters to read as others (one for one), for Persian and Arabic digits.
    """

    months: Mapping[str, tuple[Calendar, int]]
    tables: Mapping[str, Mapping[str, Any]]
    leads: Mapping[str, frozenset[str]]
    names: Mapping[str, frozenset[str]]
    cues: Mapping[str, re.Pattern[str]]
    telling: Finder
    any_pattern: re.Pattern[str]
    openings: frozenset[str]
    patterns: Mapping[str, tuple[str, re.Pattern[str]]]
    calendar: Calendar
    letters: Mapping[int, int]

    def fold(self, text: str) -> str:
        """The text as the patterns want it, each letter in its old place."""
        low = lowered(text)
        return low.translate(self.letters) if self.letters else low

    def candidates(self, folded: str) -> Iterator[Candidate]:
        """Whatever may name a time, in order and not overlapping.

        To try all patterns at each word of a text would be slow, so they are tried only around the
        few words that tell of a time.
        """
        end = 0
        for told in self._telling(folded):
            if told < end:
                continue
            for start in _WORD_START.finditer(folded, max(end, told - _REACH), told + 1):
                at = start.start()
                if at < end or not self._may_begin(folded, at):
                    continue
                match = self.any_pattern.match(folded, at)
                if match:
                    end = match.end()
                    yield self._candidate(match)

    def _may_begin(self, folded: str, at: int) -> bool:
        """Whether whatever names a time may begin at a place."""
        openings = self.openings
        return (
            folded[at : at + 3] in openings
            or folded[at : at + 2] in openings
            or folded[at] in openings
            or "" in openings
        )

    def _candidate(self, match: re.Match[str]) -> Candidate:
        kind, pattern = self.patterns[str(match.lastgroup)]
        pieces = pattern.match(match.string, match.start()) or match
        named = {name: piece for name, piece in pieces.groupdict().items() if piece}
        return Candidate(kind, match.start(), match.end(), match[0], named)

    def _telling(self, folded: str) -> list[int]:
        words = [found.start for found in self.telling.find(folded)]
        years = [year.start() for years in _YEARS for year in years.finditer(folded)]
        return sorted([*words, *years])

    def number(self, words: str) -> int:
        """What a number stands for, in figures or in words."""
        return int(words) if words.isdecimal() else int(self.tables["numbers"][_single(words)])


@lru_cache(maxsize=16)
def date_words(language: str) -> DateWords:
    """The words of a language for times.

    Raises:
        ValueError: for a language whose folder has no dates.toml.
    """
    if not re.fullmatch(r"[a-z]{2,3}", language):
        raise ValueError(f"{language!r} is no language code. Give one such as 'en'.")
    path = files("memoranda.reader.languages").joinpath(language, "dates.toml")
    if not path.is_file():
        raise ValueError(f"No words for dates in language {language!r}: add {language}/dates.toml.")
    return _from_data(tomllib.loads(path.read_text(encoding="utf-8")))


def _from_data(data: dict[str, Any]) -> DateWords:
    choices = _choices(data)
    patterns = {
        f"p{number}": (entry["kind"], _filled(entry["regex"], choices))
        for number, entry in enumerate(data["patterns"])
    }
    any_pattern = _any_pattern({name: regex for name, (_, regex) in patterns.items()})
    return DateWords(
        months={
            word: (calendar, number)
            for table, calendar in _CALENDARS
            for word, number in data[table].items()
        },
        tables={name: table for name, table in data.items() if isinstance(table, dict)},
        leads=_classes(data["leads"]),
        names={name: frozenset(words) for name, words in data["names"].items()},
        cues={name: re.compile(regex, re.VERBOSE) for name, regex in data["cues"].items()},
        telling=Finder(_telling_words(data)),
        any_pattern=any_pattern,
        openings=openings(any_pattern),
        patterns={
            name: (kind, re.compile(rf"\b(?:{regex})", re.VERBOSE))
            for name, (kind, regex) in patterns.items()
        },
        calendar=data.get("calendar", "gregorian"),
        letters={ord(old): ord(new) for old, new in data.get("letters", {}).items()},
    )


def _telling_words(data: dict[str, Any]) -> list[str]:
    tables = (*(table for table, _ in _CALENDARS), "weekdays", "seasons", "units", "days")
    return sorted(
        {word for table in tables for word in data[table]} | set(data["names"]["telling"])
    )


def _choices(data: dict[str, Any]) -> dict[str, str]:
    months = [word for table, _ in _CALENDARS for word in data[table]]
    return {
        "_": _GAP,
        "month": _any_of(months),
        "weekday": _any_of(data["weekdays"]),
        "season": _any_of(data["seasons"]),
        "number": rf"(?:{_any_of(data['numbers'])}|[0-9]{{1,3}})",
        "unit": _any_of(data["units"]),
        "day_word": _any_of(data["days"]),
        "which": _any_of(data["which"]),
        "ordinal": _any_of(data.get("ordinals", ())),
        "two_thousand": _any_of(data.get("two_thousand", ())),
        "towards": _any_of(data["towards"]),
        "day": r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9])",
        "year": r"(?:1[3489]|20|21)[0-9]{2}(?![0-9]|,[0-9])",
    }


def _any_of(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", _GAP) for word in longest_first) + ")"


def _filled(regex: str, choices: Mapping[str, str]) -> str:
    return re.sub(r"%(\w+)%", lambda match: choices[match[1]], regex)


def _any_pattern(regexes: Mapping[str, str]) -> re.Pattern[str]:
    nameless = {name: re.sub(r"\(\?P<\w+>", "(?:", regex) for name, regex in regexes.items()}
    branches = "|".join(f"(?P<{name}>{regex})" for name, regex in nameless.items())
    return re.compile(rf"\b(?:{branches})", re.VERBOSE)


def _classes(leads: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for name, phrases in leads.items():
        for phrase in phrases:
            classes.setdefault(phrase, set()).add(name)
    return {phrase: frozenset(names) for phrase, names in classes.items()}


def _single(words: str) -> str:
    return " ".join(words.split())
