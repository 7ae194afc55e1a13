"""An input that could not be read, told in one sentence, so that the others still are."""

from __future__ import annotations

from dataclasses import dataclass

from memoranda.records import Document


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that could not be read.

    Attributes:
        source: path or address of the input, as in ``Document.source``.
        reason: what happened and what to do next, in a sentence for a person.
        passed_over: what is left out is no story, or no more than its day; that is no failure.
    """

    source: str
    reason: str
    passed_over: bool = False


#: What a source gives for each thing it was asked to read.
Outcome = Document | Refusal


class UnreadableError(Exception):
    """Raised inside the sources for an input that cannot be read; its words are the reason."""
