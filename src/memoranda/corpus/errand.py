"""What the process that must not die asks of the one that may."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

from memoranda.corpus.slices import Piece

#: A step of an errand: the third member of the second archive of a file is (1, 2, 3).
Step = tuple[int, ...]


@dataclass(slots=True)
class Errand:
    """A piece to read, and what came of it in processes that ended over it.

    Attributes:
        piece: the part of a file.
        published: day of publication of documents that state none.
        language: of all documents, whatever they say themselves.
        finished: steps that need not be done again.
        blamed: steps that ended a process, and the sentence that says how.
        ids: of the documents whose rows are there.
    """

    piece: Piece
    published: date | None = None
    language: str | None = None
    finished: set[Step] = field(default_factory=set)
    blamed: dict[Step, str] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Begun:
    """A step was begun."""

    step: Step


@dataclass(frozen=True, slots=True)
class Ended:
    """A step came to its end; what it gave may yet be on its way."""

    step: Step


@dataclass(frozen=True, slots=True)
class Rows:
    """What the steps gave that are finished since the last time, as a table."""

    table: pa.Table
    ids: tuple[str, ...]
    finished: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """The piece cannot be read now, for instance because its storage does not answer."""

    reason: str


@dataclass(frozen=True, slots=True)
class Done:
    """The errand is done."""
