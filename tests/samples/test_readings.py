"""What is read of the sample stories, whole, faults included.

The readings stand in `readings/`, one file a story. A change of the reader that alters one fails
here and shows the lines that differ. Where the new reading is the better one, `make readings`
(which runs this file) writes them anew, and the difference is looked through in review.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import pytest

from memoranda import read
from memoranda.formats.json_lines import FIELDS, key_of
from memoranda.records import Document, Reading, Record
from memoranda.samples import sample_paths
from memoranda.sources import open_documents

EXPECTED = Path(__file__).parent / "readings"
STORIES = {path.stem: path for path in sample_paths()}


def expected_path(story: str) -> Path:
    """Where the reading of a story is kept."""
    return EXPECTED / f"{story}.txt"


def told(story: str) -> str:
    """The readings of all documents of a story, in lines that a person can review."""
    documents = open_documents(STORIES[story])
    readings = [read(each) for each in documents if isinstance(each, Document)]
    return "\n".join("\n".join(lines_of(reading)) + "\n" for reading in readings)


def lines_of(reading: Reading) -> Iterator[str]:
    """A reading without what changes by itself: numbers of records, places, names of rules."""
    document = reading.document
    yield f"document: {document.id}"
    yield f"published: {document.published or 'not stated'}"
    for kind, names in FIELDS.items():
        yield f"{kind}:"
        for record in getattr(reading, kind):
            stated = fields_of(reading, record, names)
            yield from (f"{'   ' if n else ' - '} {line}" for n, line in enumerate(stated))


def fields_of(reading: Reading, record: Record, names: tuple[str, ...]) -> Iterator[str]:
    """A line for each field that is stated, and one for each passage that proves the record."""
    for name in names:
        value = getattr(record, name)
        if name in ("said_in", "under") and value is not None:
            value = named(reading, value)
        if value not in (None, (), ""):
            yield f"{key_of(name)}: {', '.join(value) if isinstance(value, tuple) else value}"
    for evidence in record.evidences:
        yield f"“{' '.join(evidence.quote.split())}”"


def named(reading: Reading, name: str) -> str:
    """A meeting or an agreement by what it is, since its number changes with those before it."""
    for meeting in reading.meetings:
        if meeting.id == name:
            return f"meeting of {', '.join(meeting.parties)} ({meeting.date or 'no day'})"
    for agreement in reading.agreements:
        if agreement.id == name:
            return f"{agreement.kind} of {', '.join(agreement.parties)}"
    raise AssertionError(f"Nothing in the reading is called {name}.")


@pytest.mark.parametrize("story", STORIES)
def test_a_story_is_read_as_before(story: str) -> None:
    kept = expected_path(story)
    before = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    now = told(story).splitlines()

    if before != now:
        differing = "\n".join(unified_diff(before, now, "before", "now", lineterm=""))
        pytest.fail(f"{story}: better so? Run: make readings\n{differing}", pytrace=False)


def test_every_expected_reading_is_of_a_story() -> None:
    assert sorted(EXPECTED.iterdir()) == sorted(map(expected_path, STORIES))


def rewrite() -> None:
    """Take the present readings for the expected ones."""
    EXPECTED.mkdir(exist_ok=True)
    for path in EXPECTED.iterdir():
        path.unlink()
    for story in STORIES:
        expected_path(story).write_text(told(story), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
