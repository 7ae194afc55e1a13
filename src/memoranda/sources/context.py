"""What every source is told beside the bytes it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from memoranda.sources.limits import Limits
from memoranda.sources.original import Original
from memoranda.sources.refusal import Outcome, UnreadableError
from memoranda.sources.web import Fetcher


@dataclass(slots=True)
class Budget:
    """How many bytes an archive, with all archives inside it, may still unpack."""

    left: int


@dataclass(frozen=True, slots=True)
class Context:
    """What is known from outside, what may be spent, and how to read a part of a container.

    Attributes:
        read: reads whatever is inside another input (a member, an attachment, a linked page).
        published: day of publication of a document that does not say its own.
        language: language of all documents, whatever they say themselves.
        follow: whether the stories that a feed only links to are fetched.
        depth: how many containers lie around what is being read.
    """

    read: Callable[[Original, Context], Iterator[Outcome]]
    fetcher: Fetcher
    limits: Limits = field(default_factory=Limits)
    published: date | None = None
    language: str | None = None
    follow: bool = False
    depth: int = 0
    budget: Budget | None = None

    def inside(self, container: Original) -> Context:
        """The context for what lies in ``container``.

        Raises:
            UnreadableError: too many containers lie in each other.
        """
        if self.depth >= self.limits.nesting:
            raise UnreadableError(
                f"{container.source} lies more than {self.limits.nesting} containers deep. "
                "Unpack it and read the result."
            )
        return replace(self, depth=self.depth + 1)
