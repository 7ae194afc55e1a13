"""How a name stands elsewhere in a text: in brackets, or behind another as a surname does."""

from __future__ import annotations

import re
from typing import Final

_IN_BRACKETS: Final = re.compile(r"\(([A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2})\)")
#: What surnames stand behind: another name, but not one to whom somebody belongs; an office.
_BEHIND_NAME: Final = re.compile(r"[A-Z][\w'.-]*(?<!'s) (?=([A-Z]\w*))")
_BEHIND_OFFICE: Final = re.compile(r"inister (?=([A-Z]\w*))")
_FIRST_LETTERS: Final = re.compile(r"\w*")
_BOUNDARY: Final = re.compile(r"\b")


class Elsewhere:
    """A text that is asked how name after name stands in it.

    It is looked through once, when it is first asked, so that texts of many names stay linear.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._in_brackets: set[str] | None = None
        self._behind_names: dict[str, list[int]] | None = None
        self._behind_offices: dict[str, list[int]] | None = None

    def in_brackets(self, name: str) -> bool:
        """Whether it stands alone in brackets: "the Atlantic cable (*Alca*)"."""
        if self._in_brackets is None:
            self._in_brackets = set(_IN_BRACKETS.findall(self._text))
        return name in self._in_brackets

    def behind_another(self, name: str) -> bool:
        """Whether it stands behind another name: "Sergei *Ivanov*", but not "Oman's *Omantel*"."""
        if self._behind_names is None:
            self._behind_names = _places(_BEHIND_NAME, self._text)
        return _stands(name, self._text, self._behind_names)

    def behind_office(self, name: str) -> bool:
        """Whether it stands behind the word for a minister: "the prime minister *Ivanov*"."""
        if self._behind_offices is None:
            self._behind_offices = _places(_BEHIND_OFFICE, self._text)
        return _stands(name, self._text, self._behind_offices)


def _places(before: re.Pattern[str], text: str) -> dict[str, list[int]]:
    """Where names stand behind what a pattern finds, by the letters with which they begin."""
    places: dict[str, list[int]] = {}
    for match in before.finditer(text):
        places.setdefault(match[1], []).append(match.end())
    return places


def _stands(name: str, text: str, places: dict[str, list[int]]) -> bool:
    """Whether a name stands whole at one of some places."""
    first = _FIRST_LETTERS.match(name)
    return first is not None and any(
        text.startswith(name, at) and _BOUNDARY.match(text, at + len(name))
        for at in places.get(first.group(), ())
    )
