"""Refusals: what could not be read, told on the standard error as one sentence each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import IO, Any, TypeVar

import click

from memoranda.formats.odd_characters import one_line
from memoranda.records import Document
from memoranda.sources import Refusal

T = TypeVar("T")

#: Of the rows or members of one file, so many are told one by one, and the rest are counted.
TOLD_OF_ONE_FILE = 20
#: "corpus.jsonl#7" is a row and "archive.zip!story.txt" a member.
PART = re.compile("[#!]")


def unread(document: Document, notes: Iterable[str]) -> list[Refusal]:
    """What the reader could not do with a document."""
    name = document.source or document.id
    return [Refusal(document.source, f"{name}: {note[:1].lower()}{note[1:]}") for note in notes]


class Refused(click.ClickException):
    """The first refusal, where the person wants all or nothing."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say the sentence."""
        click.echo(self.message, file=file, err=True)


class Refusals:
    """Tells refusals and counts them."""

    def __init__(self, strict: bool = False) -> None:
        """Begin with none; with ``strict``, the first ends the reading."""
        self._strict = strict
        self._count_of: Counter[str] = Counter()

    def keep_out(self, parts: Iterable[T | Refusal]) -> Iterator[T]:
        """Let pass what is not a refusal."""
        for part in parts:
            if isinstance(part, Refusal) and part.passed_over:
                click.echo(one_line(part.reason), err=True)
            elif isinstance(part, Refusal):
                self._tell(part)
            else:
                yield part

    def end(self) -> int:
        """Tell how many were not told one by one, and give the exit code."""
        for file, count in self._count_of.items():
            if count > TOLD_OF_ONE_FILE:
                rest = f"{count - TOLD_OF_ONE_FILE:,}"
                click.echo(f"{one_line(file)} has {rest} more parts that were not read.", err=True)
        return 1 if self._count_of else 0

    def _tell(self, refusal: Refusal) -> None:
        if self._strict:
            raise Refused(one_line(refusal.reason))
        file = PART.split(refusal.source)[0]
        self._count_of[file] += 1
        if self._count_of[file] <= TOLD_OF_ONE_FILE:
            click.echo(one_line(refusal.reason), err=True)
