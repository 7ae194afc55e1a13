"""Refusals: what could not be read, told on the standard error as one sentence each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, Any, TypeVar

import click

from memoranda.formats.odd_characters import one_line
from memoranda.sources import Refusal

T = TypeVar("T")


class Refused(click.ClickException):
    """The first refusal, where the person wants all or nothing."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say the sentence."""
        click.echo(self.message, file=file, err=True)


class Refusals:
    """Tells refusals and counts them."""

    def __init__(self, strict: bool = False) -> None:
        """Begin with none; with ``strict``, the first ends the reading."""
        self.count = 0
        self.strict = strict

    def keep_out(self, parts: Iterable[T | Refusal]) -> Iterator[T]:
        """Let pass what is not a refusal."""
        for part in parts:
            if isinstance(part, Refusal):
                self.tell(part)
            else:
                yield part

    def tell(self, refusal: Refusal) -> None:
        """Say what could not be read and why."""
        self.count += 1
        if self.strict:
            raise Refused(one_line(refusal.reason))
        click.echo(one_line(refusal.reason), err=True)

    @property
    def exit_code(self) -> int:
        """0 where all was read, 1 where some was not."""
        return 1 if self.count else 0
