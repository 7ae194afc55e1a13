"""The days of publication that an input tells, and a word on those that nobody understands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from memoranda.sources.dates import day_named
from memoranda.sources.original import printable
from memoranda.sources.refusal import Refusal

#: What the note of a document says whose day was passed over.
NOT_UNDERSTOOD = "was not understood and passed over"


class PublicationDays:
    """The days of one input, which says at its end which of them were not understood."""

    def __init__(self, source: str, key: str = "published") -> None:
        """Begin with none.

        Args:
            source: path or address of the input.
            key: how the input calls the day.
        """
        self._source = source
        self._key = key
        self._odd = 0
        self._first = ("", "")

    def of(self, value: object, place: str = "") -> tuple[date | None, tuple[str, ...]]:
        """The day that a value names; where it names none for certain, None and a note.

        Args:
            value: as the input has it.
            place: of the document in the input, such as "line 7"; "" where it is the only one.
        """
        day = day_named(value)
        if day is not None or _is_missing(value):
            return day, ()
        self._odd += 1
        if self._odd == 1:
            self._first = (place, printable(" ".join(str(value).split())[:60]))
        return None, (f"Its “{self._key}” {NOT_UNDERSTOOD}: {value!r:.60}.",)

    def told(self) -> Iterator[Refusal]:
        """One sentence on the days that were not understood, whose documents are read."""
        if self._odd:
            sentence = f"{self._which()}. Give it as 2025-02-28."
            yield Refusal(self._source, sentence, passed_over=True)

    def _which(self) -> str:
        place, value = self._first
        what = f"a “{self._key}” that is not understood"
        if self._odd > 1:
            many = f"In {self._source}, {self._odd:,} documents have {what}"
            return f"{many}, the first in {place}: “{value}”"
        where = f"In {self._source}, {place}" if place else self._source
        return f"{where} has {what}: “{value}”"


def _is_missing(value: object) -> bool:
    """Whether nothing is told: also by the number that stands for none, which is not itself."""
    return value is None or value != value or not str(value).strip()
