"""`memoranda read --engine`: a whole collection, on this machine's cores or on a Ray cluster."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from memoranda.cli.call import Call, Engine
from memoranda.corpus import CollectionError, CollectionReading, read_collection


def read_collected(call: Call, folder: Path, engine: Engine, address: str | None) -> int:
    """Read the collection into the folder, say what it came to, and give the exit code."""
    try:
        done = read_collection(
            call.paths,
            folder,
            engine=engine,
            address=address,
            jobs=call.jobs,
            published=call.published,
            language=call.language,
            progress=sys.stderr.isatty(),
        )
    except CollectionError as error:
        click.echo(str(error), err=True)
        return 1
    for problem in done.problems:
        click.echo(problem, err=True)
    click.echo(summary(done), err=True)
    return 1 if done.failed or done.problems else 0


def summary(done: CollectionReading) -> str:
    """What the folder holds now, in a sentence or two."""
    words = f"{done.folder} holds the readings of {done.documents:,} documents"
    if done.read_before:
        words += f"; {done.read_before:,} of {done.slices:,} slices were there already"
    if done.failed:
        words += f". {done.failed:,} could not be read: see the column “error”"
    return words + "."
