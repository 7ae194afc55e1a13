"""The dateline of a story: "BELGRADE, Feb 28 (XY) --", "New Delhi, 14 May 2023:", "SEOUL."."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_DATE: Final = r"[^\n]{0,40}?\d{1,4}[^\n]{0,12}?"
_DATELINE: Final = re.compile(
    rf"(?P<place>[A-Z][\w’'.-]*(?:[ ,]+(?:[A-Z][\w’'.-]*|de|la|el|es|al|of))*?)"
    rf"(?:(?:,|\s)?\s*\(?{_DATE}\)?)?(?:\s*\([^)\n]{{1,30}}\))?\s*(?P<mark>--|[–—:|]|- )\s*"
)
#: What a dateline of that form ends with, which is quickly looked for.
_MARK: Final = re.compile(r"--|[–—:|]|- ")
_DAY_ONLY: Final = re.compile(
    r"(?:\d{1,2} [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})"
    r"\s*(?:[–—:.]|--|- )\s+"
)
_CITY_AND_DAY: Final = re.compile(
    r"(?:(?P<place>[A-Z][A-Z’' -]{2,30}),(?: [A-Z][a-z]{2,3}\.|[^.\n]{2,23}) ?\d{1,4}"
    r"|(?P<town>[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|de|del|la)){0,3}),"
    r" (?:\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?))"
    r"\.\s+(?=[A-Z\"“])"
)
_TOWN_AND_AGENCY: Final = re.compile(
    r"(?P<place>[A-Z][A-Z’' -]{2,30})\.\s+[A-Z][A-Za-z]{1,11}\.\s+(?=[A-Z\"“])"
)
_TOWN_ALONE: Final = re.compile(
    r"(?P<place>[A-Z][A-Z’'-]{3,20}(?: [A-Z][A-Z’'-]{2,20}){0,2})\.\s+(?=[A-Z\"“][^A-Z.])"
)
_TOWN_DAY_AGENCY: Final = re.compile(
    r"(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}),? [A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?,?"
    r" \([A-Z][A-Za-z/]{1,14}\)\s+(?=[A-Z\"“])"
)
LONGEST: Final = 90


class Dateline(NamedTuple):
    """A dateline: where it begins and where the story begins after it."""

    start: int
    end: int


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline at the head of a paragraph, if it has one."""
    stop = min(end, start + LONGEST)
    match = (
        _CITY_AND_DAY.match(text, start, stop)
        or _TOWN_AND_AGENCY.match(text, start, stop)
        or (_MARK.search(text, start, stop) and _DATELINE.match(text, start, stop))
        or _TOWN_DAY_AGENCY.match(text, start, stop)
        or _TOWN_ALONE.match(text, start, stop)
    )
    if match is not None and _is_dateline(match):
        return Dateline(start, match.end())
    day = _DAY_ONLY.match(text, start, stop)
    return Dateline(start, day.end()) if day is not None else None


def _is_dateline(match: re.Match[str]) -> bool:
    """Whether the match is one: a town in capitals, or a town with a day, or a strong mark."""
    place = match.group("place")
    if place is None:
        return True  # a town with a whole date
    if len(place.split()) > 5:
        return False
    if place.isupper():
        return True
    has_day = bool(re.search(r"\d", match.group()))
    if not has_day and _is_tight(match):
        return False  # "India–Oman ties"
    return has_day or match.groupdict().get("mark") in ("–", "—", "--")


def _is_tight(match: re.Match[str]) -> bool:
    """Whether the mark joins two words without a space."""
    if "mark" not in match.groupdict():
        return False
    begin, end = match.span("mark")
    return end == match.end() and not match.string[begin - 1].isspace()
