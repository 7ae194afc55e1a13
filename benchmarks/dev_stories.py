"""The annotated stories, and how they are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.score import Story, load

from memoranda.formats.json_lines import reading_to_dict
from memoranda.reader.pipeline import read
from memoranda.records import Document
from memoranda.sources import Refusal, open_documents

STORIES = Path(__file__).parent / "stories"
ENGLISH = STORIES / "en.jsonl"


@dataclass(frozen=True, slots=True)
class Annotated:
    """The stories of a file, with their annotation and with what the reader found.

    Attributes:
        gold: the stories as annotated.
        read: by the id of the story, the records in the form that `memoranda read` writes.
    """

    gold: Sequence[Story]
    read: Mapping[str, Story]


def documents(path: Path) -> list[Document]:
    """The stories as the command opens them: without their annotation.

    Raises:
        ValueError: one of them cannot be read.
    """
    found = []
    for outcome in open_documents(path):
        if isinstance(outcome, Refusal):
            raise ValueError(outcome.reason)
        found.append(outcome)
    return found


def read_annotated(path: Path) -> Annotated:
    """Read the stories of a file, each beside its annotation."""
    return Annotated(load(str(path)), records(documents(path)))


def records(stories: Iterable[Document]) -> dict[str, dict[str, Any]]:
    """What the reader finds in each story, by the story's id."""
    return {story.id: reading_to_dict(read(story)) for story in stories}
