"""A telling: one document's record of something that others may tell too."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Generic, TypeVar

from memoranda.records import Document, Record

R_co = TypeVar("R_co", bound=Record, covariant=True)

NOT_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Telling(Generic[R_co]):
    """A record with the document that tells it."""

    record: R_co
    document: Document

    @property
    def published(self) -> date | None:
        """The day on which it was told."""
        return self.document.published

    @property
    def place(self) -> tuple[str, str, int, str]:
        """A total order of all tellings: by day, document, and where in it."""
        day = self.published.isoformat() if self.published else "9999"
        return (day, self.document.id, self.record.evidence.start, self.record.id)


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """The letters and digits alone, without case, accents, or the way they are spaced."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return NOT_WORD.sub(" ", bare).strip()


def spaced_once(text: str) -> str:
    """The words as they stand, however they were broken into lines."""
    return " ".join(text.split())


def folded_set(names: tuple[str, ...]) -> frozenset[str]:
    """Names that count as equal whatever their order, case and accents."""
    return frozenset(map(folded, names))


def is_empty(value: Any) -> bool:
    """Whether a field is not stated."""
    return value is None or value == ()
