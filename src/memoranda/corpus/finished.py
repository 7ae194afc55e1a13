"""What an engine tells of a slice that it is through with."""

from __future__ import annotations

from dataclasses import dataclass, field

from memoranda.corpus.job import Tally
from memoranda.corpus.slices import Slice


@dataclass(frozen=True, slots=True)
class Finished:
    """A slice that has its file, or the ``problem`` because of which it has none."""

    part: Slice
    tally: Tally = field(default_factory=Tally)
    problem: str | None = None
