"""When two documents carry the same statement: word for word, of the same parties.

A paragraph that is reprinted months later under other news is still one statement. Whom it was
said to, and when, is then often read off the news around it, and differs though the words do not;
where a whole paragraph of some length is the same, only what its own words state sets two apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import timedelta
from typing import Any

from memoranda.reader.resolution.across import dates
from memoranda.reader.resolution.across.telling import Telling, folded_set, spaced_once
from memoranda.records import Commitment

WEEK = timedelta(days=7)

#: Shorter paragraphs may be the same because there are few ways to say it.
LONG_PARAGRAPH = 25


class SameCommitment:
    """Sameness of commitments."""

    def filed(self, telling: Telling[Commitment]) -> Iterable[Hashable]:
        """By its words, who takes the stance, and how firmly."""
        commitment = telling.record
        words = spaced_once(commitment.quote)
        yield (words, folded_set(commitment.by), commitment.strength)

    def sought(self, telling: Telling[Commitment]) -> Iterable[Hashable]:
        """Under the same."""
        return self.filed(telling)

    def vagueness(self, telling: Telling[Commitment]) -> Any:
        """The one that tells most first."""
        commitment = telling.record
        told = (commitment.speaker, commitment.said_in, commitment.under)
        return (-len(commitment.on or ""), -sum(map(bool, told)), -len(commitment.topics))

    def version(self, telling: Telling[Commitment]) -> Hashable:
        """Whom it is towards, its days, its fields, and the paragraph that it stands in."""
        commitment = telling.record
        return (
            folded_set(commitment.with_),
            commitment.on,
            commitment.due,
            frozenset(commitment.topics),
            frozenset(commitment.spans) & {"with_", "on"},
            paragraph(telling),
        )

    def likeness(self, one: Telling[Commitment], other: Telling[Commitment]) -> float | None:
        """None where the counterparts or the days that the words state contradict."""
        first, second = one.record, other.record
        reprinted = is_reprinted(one, other)
        same_with = folded_set(first.with_) == folded_set(second.with_)
        if not same_with and not (reprinted and _unstated("with_", first, second)):
            return None
        same_day = not (first.on and second.on) or dates.agree(first.on, second.on, WEEK)
        if not same_day and not (reprinted and _unstated("on", first, second)):
            return None
        shared = set(first.topics) & set(second.topics)
        return len(shared) + same_with + same_day + (first.due == second.due)


def is_reprinted(one: Telling[Commitment], other: Telling[Commitment]) -> bool:
    """Whether both stand in the same paragraph, and it is long enough to be no accident."""
    text = paragraph(one)
    return len(text.split()) >= LONG_PARAGRAPH and text == paragraph(other)


def paragraph(telling: Telling[Commitment]) -> str:
    """The paragraph around the evidence; "" where the text is not at hand."""
    text, evidence = telling.document.text, telling.record.evidence
    if text[evidence.start : evidence.end] != evidence.quote:
        return ""
    start = text.rfind("\n\n", 0, evidence.start) + 1
    end = text.find("\n\n", evidence.end)
    return spaced_once(text[start : end if end >= 0 else len(text)])


def _unstated(field: str, one: Commitment, other: Commitment) -> bool:
    """Whether neither passage itself states the field, so that it was read off its surroundings."""
    return field not in one.spans and field not in other.spans
