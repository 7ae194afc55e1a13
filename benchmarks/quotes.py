"""Whether every quote is the very passage that it names."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.figure import Bar, Figure

from memoranda.reader.pipeline import read
from memoranda.records import Document, Reading

BAR = Bar(100)


def quotes(stories: Iterable[Document]) -> list[Figure]:
    """The part of all quotes that are ``text[start:end]`` of their story, in per cent."""
    exact = checked = count = 0
    for story in stories:
        good, of = exact_quotes(read(story))
        exact, checked, count = exact + good, checked + of, count + 1
    share = 100 * exact / checked if checked else 0.0
    note = f"{exact:,} of {checked:,} quotes in {count} stories"
    return [Figure("quotes", "are text[start:end]", share, "%", BAR, note)]


def exact_quotes(reading: Reading) -> tuple[int, int]:
    """How many quotes of a reading are exact, and how many there are."""
    text = reading.document.text
    evidences = [evidence for record in reading.records for evidence in record.evidences]
    exact = sum(
        evidence.document == reading.document.id
        and text[evidence.start : evidence.end] == evidence.quote
        for evidence in evidences
    )
    return exact, len(evidences)
