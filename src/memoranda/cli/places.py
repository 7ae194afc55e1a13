"""Where records go to must not be where the stories come from."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import UnsupportedOperation
from pathlib import Path

import click

from memoranda.formats import Format
from memoranda.sources.original import original_file
from memoranda.sources.own_output import is_own_output

#: A file as the system knows it, whatever it is called: by symbolic and hard links too.
Identity = tuple[int, int]


def refuse_overwriting(inputs: Sequence[str], out: Path | None, form: Format) -> None:
    """Let nothing be written over a story.

    An earlier output in a folder of stories is none, and may be written anew.

    Raises:
        click.UsageError: what would be written takes the place of an input.
    """
    for place in _written(out, form) if out is not None else ():
        known = _identity(place)
        story = known and next((i for i in inputs if _reads(i, known, place)), None)
        if story:
            raise click.UsageError(
                f"{place} is one of the stories to read and would be overwritten. "
                "Choose another place with --out."
            )


def refuse_folder_among_inputs(inputs: Sequence[str], out: Path) -> None:
    """Let no collection be written into itself, where the next run would read it.

    Raises:
        click.UsageError: the folder is an input, or lies in one.
    """
    whole = out.resolve()
    for name in inputs:
        place = Path(name).resolve()
        if whole == place or (place.is_dir() and whole.is_relative_to(place)):
            inside = "is the input itself" if whole == place else f"lies in the input {name}"
            raise click.UsageError(f"{out} {inside}. Choose a folder elsewhere with --out.")


def _written(out: Path, form: Format) -> list[Path]:
    """The files that the format writes there."""
    return [out] if form.target != "folder" else [out / name for name in form.files]


def _reads(name: str, known: Identity, place: Path) -> bool:
    """Whether the file is the input of that name, or a story of that folder."""
    if name == "-":
        return _standard_input() == known
    path = Path(name)
    if path.is_dir():
        return known in _stories(path) and not is_own_output(original_file(place))
    return _identity(path) == known


def _stories(folder: Path) -> Iterator[Identity]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            known = None if name.startswith(".") else _identity(Path(parent, name))
            if known:
                yield known


def _identity(place: Path) -> Identity | None:
    """None for what is not there, or no file that can be overwritten, such as a terminal."""
    with suppress(OSError):
        if place.is_file():
            status = place.stat()
            return status.st_dev, status.st_ino
    return None


def _standard_input() -> Identity | None:
    with suppress(OSError, UnsupportedOperation, ValueError):
        status = os.fstat(sys.stdin.fileno())
        return status.st_dev, status.st_ino
    return None
