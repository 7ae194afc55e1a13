"""Ctrl-C: between two lines, never within one, and with a word on what is there now."""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import click

T = TypeVar("T")


class Stopped(KeyboardInterrupt):
    """Ctrl-C, with a sentence on what was done until then."""


class Count:
    """How many documents were dealt with so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self.number = 0

    def of(self, parts: Iterable[T]) -> Iterator[T]:
        """Let the parts pass; each counts when the next one is asked for."""
        for part in parts:
            yield part
            self.number += 1

    def __str__(self) -> str:
        """Such as "1 document"."""
        return "1 document" if self.number == 1 else f"{self.number:,} documents"


@contextmanager
def told(done: Count, out: Path | None, kept: Path | None) -> Iterator[None]:
    """Say on Ctrl-C how much was read, and where it is.

    Args:
        done: how many documents were read.
        out: the place asked for, None for the standard output.
        kept: where the lines that were written stand, None where nothing is kept.
    """
    before = out is not None and out.exists()
    try:
        yield
    except KeyboardInterrupt:
        raise Stopped(_sentence(done, out, kept, before)) from None


def _sentence(done: Count, out: Path | None, kept: Path | None, before: bool) -> str:
    if not done.number:
        return "Stopped before a document was read."
    if out is None:
        return f"Stopped after {done}."
    left = f"{out} is as it was" if before else f"{out} was not written"
    if kept is None:
        return f"Stopped after {done}; {left}."
    where = f"{'it stands' if done.number == 1 else 'they stand'} in {kept}"
    return f"Stopped after {done}; {where}{f', and {left}' if kept != out else ''}."


def hush(stopped: KeyboardInterrupt | None = None) -> None:
    """Say nothing more but what the person who has stopped the command wants to know."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Where the next command of a pipe has ended too, the whole line of them was stopped.
    if isinstance(stopped, Stopped) and not _is_closed_pipe():
        with suppress(OSError):
            click.echo(str(stopped), err=True)
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_closed_pipe() -> bool:
    """Whether nobody reads the standard output any more."""
    with suppress(OSError, ValueError, AttributeError):  # Windows has no poll
        poll = select.poll()
        poll.register(sys.stdout.fileno(), 0)
        return any(event & select.POLLERR for _, event in poll.poll(0))
    return False


@contextmanager
def held_back() -> Iterator[None]:
    """Let Ctrl-C wait until the block has ended.

    A handler rather than a mask: masks are kept thread by thread, and a bar or a crew of readers
    has threads of its own that would take the signal. For the main thread only.
    """
    waiting: list[int] = []
    before = signal.signal(signal.SIGINT, lambda signum, frame: waiting.append(signum))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if waiting:
        raise KeyboardInterrupt
