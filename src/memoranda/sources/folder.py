"""All documents under a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from memoranda.records import Document
from memoranda.sources.context import Context
from memoranda.sources.original import Original, original_file, printable
from memoranda.sources.own_output import is_own_folder, is_own_output, passed_over, refused
from memoranda.sources.refusal import Outcome, Refusal


def read_folder(folder: Path, context: Context) -> Iterator[Outcome]:
    """The documents of the files under ``folder`` in the order of their names.

    Hidden files and folders are passed over, and so is what this package has written itself. A
    document's id is its path in the folder.
    """
    name = printable(str(folder))
    if is_own_folder(folder):
        yield Refusal(name, refused(name))
        return
    found = False
    for outcome in _outcomes(folder, folder, context):
        found = found or isinstance(outcome, Document) or not outcome.passed_over
        yield outcome
    if not found:
        yield Refusal(
            name, f"No documents found in the folder {name}. Check that it is the right one."
        )


def _outcomes(folder: Path, top: Path, context: Context) -> Iterator[Outcome]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _closed(folder, error)
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(path, top, context)
        elif _may_be_file(entry):
            inside = path.relative_to(top).with_suffix("").as_posix()
            yield from _file(original_file(path, id=inside), context)


def _below(folder: Path, top: Path, context: Context) -> Iterator[Outcome]:
    if is_own_folder(folder):
        name = printable(str(folder))
        yield Refusal(name, passed_over(name), passed_over=True)
    else:
        yield from _outcomes(folder, top, context)


def _may_be_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link that leads where nobody can look, which its reader tells."""
    try:
        return entry.is_file()
    except OSError:
        return True


def _file(original: Original, context: Context) -> Iterator[Outcome]:
    if is_own_output(original):
        yield Refusal(original.source, passed_over(original.source), passed_over=True)
    else:
        yield from context.read(original, context)


def _closed(folder: Path, error: OSError) -> Refusal:
    name = printable(str(folder))
    why = error.strerror or type(error).__name__
    return Refusal(
        name, f"The folder {name} cannot be listed ({why}). Ask for the right to read it."
    )
