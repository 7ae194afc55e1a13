"""When two documents carry the same statement: word for word, by and to the same parties."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import timedelta
from typing import Any

from memoranda.reader.resolution.across import dates
from memoranda.reader.resolution.across.telling import Telling, folded_set, spaced_once
from memoranda.records import Commitment

WEEK = timedelta(days=7)


class SameCommitment:
    """Sameness of commitments: a paragraph reprinted is one statement."""

    def filed(self, telling: Telling[Commitment]) -> Iterable[Hashable]:
        """By its words, its parties and its strength."""
        commitment = telling.record
        yield (
            spaced_once(commitment.quote),
            folded_set(commitment.by),
            folded_set(commitment.with_),
            commitment.strength,
        )

    def sought(self, telling: Telling[Commitment]) -> Iterable[Hashable]:
        """Under the same."""
        return self.filed(telling)

    def vagueness(self, telling: Telling[Commitment]) -> Any:
        """The one that tells most first."""
        commitment = telling.record
        told = (commitment.speaker, commitment.said_in, commitment.under)
        return (-len(commitment.on or ""), -sum(map(bool, told)), -len(commitment.topics))

    def version(self, telling: Telling[Commitment]) -> Hashable:
        """Its day and its fields."""
        return (telling.record.on, telling.record.due, frozenset(telling.record.topics))

    def likeness(self, one: Telling[Commitment], other: Telling[Commitment]) -> float | None:
        """None where the days contradict."""
        first, second = one.record, other.record
        if first.on and second.on and not dates.agree(first.on, second.on, WEEK):
            return None
        shared = set(first.topics) & set(second.topics)
        return len(shared) + (first.due == second.due)
