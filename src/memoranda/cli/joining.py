"""`memoranda join`: a collection that was read becomes one register."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from memoranda.cli.exit_codes import exit_codes
from memoranda.cli.interruption import Stopped
from memoranda.cli.options import Place
from memoranda.cli.places import refuse_folder_among_inputs

if TYPE_CHECKING:
    from memoranda.corpus import CollectionJoining

CODES = exit_codes(
    "all was joined",
    "something was not; it is told on the standard error",
    "it was stopped by Ctrl-C, and no register was made",
)
EXAMPLES = f"""\b
Examples:
  memoranda read corpus.parquet --engine local --out records
  memoranda join records --out register
  memoranda join records --out register --jobs 2          less memory, more time

{CODES}
"""


@click.command("join", epilog=EXAMPLES)
@click.argument("records", metavar="RECORDS", type=Place())
@click.option(
    "--out",
    metavar="FOLDER",
    type=Place(),
    required=True,
    help="Folder for the register, which must not be there yet: in it, a folder of Parquet files"
    " for each kind of record.",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="Parts joined at once: by default one a core.",
)
@click.pass_context
def command(ctx: click.Context, records: Path, out: Path, jobs: int | None) -> None:
    """Join what many documents of a collection tell of the same things.

    RECORDS is the folder that `memoranda read --engine` wrote. The register has each person,
    meeting, agreement and commitment once, with all its evidences, and what was told otherwise.
    """
    refuse_folder_among_inputs([str(records)], out)
    from memoranda.corpus import (  # noqa: PLC0415 - heavy, and an extra
        CollectionError,
        join_collection,
    )

    try:
        done = join_collection(records, out, jobs=jobs)
    except CollectionError as error:
        click.echo(str(error), err=True)
        ctx.exit(1)
    except KeyboardInterrupt:
        raise Stopped(f"Stopped; {out} was not made.") from None
    for note in done.notes:
        click.echo(note, err=True)
    click.echo(summary(done), err=True)
    ctx.exit(1 if done.notes else 0)


def summary(done: CollectionJoining) -> str:
    """How many of each kind the register holds."""
    counts = ", ".join(f"{kind} {count:,}" for kind, count in done.counts.items())
    return f"{done.folder} holds the register: {counts}."
