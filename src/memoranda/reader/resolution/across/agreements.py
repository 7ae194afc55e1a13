"""When two documents speak of the same agreement.

Kind, count and parties are the same; days are at most a week apart or one inside the other;
titles and topics do not contradict. Where the time is vague, a shared topic or title is needed.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import timedelta
from typing import Any

from memoranda.reader.mentions.topic import GENERAL
from memoranda.reader.resolution.across import dates
from memoranda.reader.resolution.across.telling import (
    Telling,
    folded,
    folded_set,
    spaced_once,
)
from memoranda.records import Agreement

#: The press dates a signing by the day it heard of it.
WEEK = timedelta(days=7)

#: Words that nearly all titles share.
USUAL_WORDS = frozenset(
    {"a", "an", "and", "for", "in", "joint", "of", "on", "the", "to", "with", "between", "field"}
    | {"agreement", "cooperation", "collaboration", "declaration", "letter", "memorandum", "mou"}
    | {"partnership", "plan", "protocol", "understanding"}
)


class SameAgreement:
    """Sameness of agreements."""

    def filed(self, telling: Telling[Agreement]) -> Iterable[Hashable]:
        """By kind, count and parties, with month, year, month of publication, title or words."""
        agreement, base = telling.record, _base(telling.record)
        yield (*base, "words", spaced_once(agreement.quote))
        if agreement.title:
            yield (*base, "title", folded(agreement.title))
        if agreement.topics:
            yield (*base, "topics", frozenset(agreement.topics))
        if agreement.date:
            for day in dates.prefixes(agreement.date):
                yield (*base, day)
        elif telling.published:
            yield (*base, "told", telling.published.isoformat()[:7])

    def sought(self, telling: Telling[Agreement]) -> Iterable[Hashable]:
        """Near its day (vaguer ones come later); without one, near the day it was told."""
        agreement, base = telling.record, _base(telling.record)
        if not agreement.parties:
            return
        if agreement.date:
            for day in dates.days_around(agreement.date, WEEK):
                yield (*base, day)
            return
        yield (*base, "words", spaced_once(agreement.quote))
        if agreement.title:
            yield (*base, "title", folded(agreement.title))
        if telling.published:
            for month in dates.months_around(telling.published, dates.NEWS):
                yield (*base, month)
                yield (*base, "told", month)
        elif agreement.topics:
            yield (*base, "topics", frozenset(agreement.topics))

    def vagueness(self, telling: Telling[Agreement]) -> Any:
        """The precisely dated and well described first."""
        agreement = telling.record
        return (
            -len(agreement.date or ""),
            agreement.title is None,
            -len(agreement.topics),
            telling.published is None,
        )

    def version(self, telling: Telling[Agreement]) -> Hashable:
        """Vaguely dated ones count as told alike only in the same words."""
        agreement = telling.record
        told = (agreement.date, frozenset(agreement.topics), agreement.title)
        if dates.is_full(agreement.date):
            return told
        return (*told, spaced_once(agreement.quote))

    def likeness(self, one: Telling[Agreement], other: Telling[Agreement]) -> float | None:
        """None where day, title or topics speak against it or nothing speaks for it."""
        first, second = one.record, other.record
        titled = titles_alike(first.title, second.title)
        if titled is False:
            return None
        topics = _overlap(first.topics, second.topics)
        if not titled and _contradict(first.topics, second.topics):
            return None
        if not _times_agree(one, other, substance=bool(titled) or topics > 0, titled=titled):
            return None
        return 2 * topics + 2 * bool(titled) + (first.date == second.date)


def titles_alike(one: str | None, other: str | None) -> bool | None:
    """Whether two titles name one instrument; None where not both are told."""
    if not one or not other:
        return None
    first, second = _telling_words(one), _telling_words(other)
    if not first or not second:
        return None
    return 2 * len(first & second) >= len(first | second)


def _telling_words(title: str) -> frozenset[str]:
    return frozenset(folded(title).split()) - USUAL_WORDS


def _base(agreement: Agreement) -> tuple[Hashable, ...]:
    return (agreement.kind, agreement.count, folded_set(agreement.parties))


def _overlap(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    both = set(one) | set(other)
    return len(set(one) & set(other)) / len(both) if both else 0.0


def _contradict(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two tellings name other fields; the general field is of no other kind than any."""
    fields, others = set(one), set(other)
    return bool(fields and others) and not fields & others and GENERAL not in fields | others


def _times_agree(
    one: Telling[Agreement],
    other: Telling[Agreement],
    *,
    substance: bool,
    titled: bool | None,
) -> bool:
    first, second = one.record, other.record
    same_words = spaced_once(first.quote) == spaced_once(second.quote)
    if first.date and second.date:
        certain = min(len(first.date), len(second.date)) > len("2025")
        return (certain or substance or same_words) and dates.agree(first.date, second.date, WEEK)
    if same_words or titled:
        return True
    if one.published is None and other.published is None and not (first.date or second.date):
        return substance and set(first.topics) == set(second.topics)
    return substance and _is_news(one, other)


def _is_news(one: Telling[Agreement], other: Telling[Agreement]) -> bool:
    """Whether an undated agreement can be the other one, by the days on which they were told."""
    undated, dated = (one, other) if one.record.date is None else (other, one)
    if undated.published is None:
        return set(one.record.topics) == set(other.record.topics)
    day = dated.record.date or (dated.published.isoformat() if dated.published else None)
    return day is not None and dates.near(day, undated.published)
