"""`memoranda read --engine`: a whole collection, on this machine's cores or on a Ray cluster."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from memoranda.cli.call import Call, Collecting
from memoranda.cli.interruption import Stopped
from memoranda.corpus import LIMIT, CollectionError, CollectionReading, read_collection


def read_collected(call: Call, folder: Path, how: Collecting) -> int:
    """Read the collection into the folder, say what it came to, and give the exit code."""
    try:
        done = read_collection(
            call.paths,
            folder,
            engine=how.engine,
            address=how.address,
            jobs=call.jobs,
            published=call.published,
            language=call.language,
            limit=LIMIT if how.limit is None else how.limit,
            fresh=how.fresh,
            progress=sys.stderr.isatty(),
        )
    except CollectionError as error:
        click.echo(str(error), err=True)
        return 1
    except KeyboardInterrupt:
        raise Stopped(
            f"Stopped; what is finished stands in {folder}, and the same call goes on from there."
        ) from None
    for problem in done.problems:
        click.echo(problem, err=True)
    click.echo(summary(done), err=True)
    return 1 if done.failed or done.problems else 0


def summary(done: CollectionReading) -> str:
    """What the folder holds now, in a sentence or two."""
    documents = "1 document" if done.documents == 1 else f"{done.documents:,} documents"
    words = f"{done.folder} holds the readings of {documents}"
    if done.read_before:
        words += f"; {done.read_before:,} of {done.slices:,} slices were there already"
    if done.failed:
        words += f". {done.failed:,} could not be read: see the column “error”"
    if done.undated:
        words += (
            f". The publication day of {done.undated:,} was not understood: see the column “notes”"
        )
    return words + "."
