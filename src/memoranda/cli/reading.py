"""`memoranda read`: documents in, records out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

import click

from memoranda.cli.call import Call, Collecting, Engine
from memoranda.cli.exit_codes import exit_codes
from memoranda.cli.interruption import Count, held_back, told
from memoranda.cli.options import LANGUAGE, PUBLISHED, Named, Place
from memoranda.cli.places import refuse_folder_among_inputs, refuse_overwriting
from memoranda.cli.processes import ProcessDiedError, each
from memoranda.cli.refusals import Refusals, unread
from memoranda.formats import (
    FORMATS,
    Format,
    OutputError,
    find_by_name_of,
    refuse_foreign,
    write,
)
from memoranda.formats.destination import (
    kept_at,
    open_text,
    standard_output,
    whole_file,
)
from memoranda.formats.json_lines import line_of, reading_to_dict
from memoranda.reader.pipeline import read
from memoranda.records import Document, Reading
from memoranda.sources import Outcome, Refusal, open_all

EXAMPLES = """\b
Examples:
  memoranda read story.txt                               a table on the terminal
  memoranda read stories/ --format html --out report.html
  memoranda read corpus.jsonl --jobs 4 --out records.jsonl
  memoranda read corpus.parquet --out records/ --engine local
  memoranda read corpus.parquet --out records/ --engine local --fresh --limit 10
  memoranda read https://example.org/feed.xml --format plover --out events.csv
  cat story.txt | memoranda read - --published 2025-05-23

\b
Formats:
{formats}

{codes}
""".format(
    formats="\n".join(f"  {form.name:<9}{form.description}" for form in FORMATS.values()),
    codes=exit_codes(
        ill="something was not; each such input is told in one sentence on the standard error",
        interrupted="it was stopped by Ctrl-C: whole lines of jsonl and plover are kept, beside\n"
        "       an older file as NAME.partial; other formats are written whole or not at all;\n"
        "       with --engine, the same call goes on where it was",
    ),
)


@click.command("read", epilog=EXAMPLES)
@click.argument("paths", metavar="PATH...", type=Named(), nargs=-1, required=True)
@click.option(
    "--format",
    metavar="FORMAT",
    type=click.Choice(list(FORMATS)),
    help="How to write the records: by default as the extension of --out says, else as a table on"
    " a terminal and as jsonl elsewhere.",
)
@click.option(
    "--out",
    metavar="PATH",
    type=Place(),
    help="File or folder to write; the standard output by default.",
)
@PUBLISHED
@LANGUAGE
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    help="Processes that read at once: by default one, and with --engine one a core. Worth it from"
    " some hundred stories on.",
)
@click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    help="Read a collection of any size into a folder of Parquet files, on this machine's cores or"
    " on a Ray cluster. A run that was stopped goes on where it was when it is called again.",
)
@click.option("--address", metavar="ADDRESS", help='Of the Ray cluster, such as "auto".')
@click.option(
    "--fresh",
    is_flag=True,
    help="With --engine: first throw away what the folder holds of an earlier reading.",
)
@click.option(
    "--limit",
    metavar="SECONDS",
    type=click.FloatRange(min=1),
    help="With --engine: time that one document may take, 1 second or more and by default a minute."
    " One that takes longer is recorded as an error.",
)
@click.option("--strict", is_flag=True, help="Stop at the first input that cannot be read.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    engine: Engine | None,
    address: str | None,
    fresh: bool,
    limit: float | None,
    **named: Any,
) -> None:
    """Read stories into people, meetings, agreements and commitments.

    A PATH is a file (text, Markdown, HTML, PDF, DOCX, e-mail, feed, WARC, ZIP, JSONL, Parquet), a
    folder of them, an http(s) address, or - for the standard input.
    """
    call = Call(**named)
    if address is not None and engine != "ray":
        raise click.UsageError("--address is that of a Ray cluster: add --engine ray.")
    if engine is not None:
        ctx.exit(read_into_folder(call, Collecting(engine, address, fresh, limit)))
    if fresh or limit is not None:
        raise click.UsageError("--fresh and --limit are for collections: add --engine local.")
    ctx.exit(read_documents(call))


def read_documents(call: Call) -> int:
    """Read document by document, and give the exit code."""
    form = chosen_format(call.format, call.out)
    refuse_overwriting(call.paths, call.out, form)
    if call.out is not None:
        with _usage():
            refuse_foreign(form, call.out)
    refusals = Refusals(call.strict)
    parts = open_all(call.paths, published=call.published, language=call.language)
    documents = refusals.keep_out(_watched(parts, call, form))
    jobs = call.jobs or 1
    done = Count()
    try:
        with told(done, call.out, kept(form, call.out)):
            if form.name == "jsonl":
                lines = chain.from_iterable(each(line_read, documents, jobs))
                put_lines(refusals.keep_out(lines), call.out, done)
            else:
                readings = chain.from_iterable(each(reading_of, documents, jobs))
                put(done.of(refusals.keep_out(readings)), form, call.out)
    except (OutputError, ProcessDiedError) as error:
        click.echo(str(error), err=True)
        return 1
    return refusals.end()


def read_into_folder(call: Call, how: Collecting) -> int:
    """Read a whole collection, and give the exit code."""
    if call.format not in (None, "parquet"):
        raise click.UsageError(
            f"--engine writes Parquet, not {call.format}: leave --format out, and read the records "
            "from there, or read without --engine."
        )
    if call.strict:
        raise click.UsageError(
            "--engine passes over what cannot be read, and says so in its row: leave --strict out."
        )
    if call.out is None:
        raise click.UsageError("--engine writes a folder of Parquet files; name it with --out.")
    refuse_folder_among_inputs(call.paths, call.out)
    from memoranda.cli.collections import read_collected  # noqa: PLC0415 - heavy, and an extra

    return read_collected(call, call.out, how)


def chosen_format(name: str | None, out: Path | None) -> Format:
    """The format asked for, or the one that suits the place.

    Raises:
        click.UsageError: the format cannot go to the standard output, or the place tells none.
    """
    if name is None and out is not None:
        with _usage():
            return find_by_name_of(out)
    form = FORMATS[name or ("table" if sys.stdout.isatty() else "jsonl")]
    if out is None and form.target != "stream":
        raise click.UsageError(f"{form.name} is written to a {form.target}; name it with --out.")
    return form


def reading_of(document: Document) -> list[Reading | Refusal]:
    """The reading, and what was not read; a fault of the reader costs this document only."""
    name = document.source or document.id
    try:
        reading = read(document)
    except Exception as error:
        why = (
            f"{name} was not read: the reader has a fault ({type(error).__name__}: {error}). "
            "Please report it with the document."
        )
        return [Refusal(document.source, why)]
    return [reading, *unread(document, reading.notes)]


def line_read(document: Document) -> list[str | Refusal]:
    """The reading as its line of JSON, which is quicker to send between processes."""
    return [
        part if isinstance(part, Refusal) else line_of(reading_to_dict(part))
        for part in reading_of(document)
    ]


def put(readings: Iterator[Reading], form: Format, out: Path | None) -> None:
    """Write the readings; where there is none, nothing is made."""
    first = next(readings, None)
    if first is not None:
        write(chain([first], readings), form.name, out)


def kept(form: Format, out: Path | None) -> Path | None:
    """Where the lines stand that were written before Ctrl-C, if the format has any."""
    return kept_at(out) if out is not None and form.keeps_whole_lines else None


def put_lines(lines: Iterator[str], out: Path | None, done: Count) -> None:
    """Write each line whole as it comes; where there is none, nothing is made."""
    first = next(lines, None)
    if first is None:
        return
    with _opened(out) as stream:
        for line in chain([first], lines):
            with held_back():
                stream.write(line)
                stream.flush()
                done.number += 1


@contextmanager
def _usage() -> Iterator[None]:
    """Tell a place that cannot be written to as a wrong call, before anything is read."""
    try:
        yield
    except OutputError as error:
        raise click.UsageError(str(error)) from error


@contextmanager
def _opened(out: Path | None) -> Iterator[TextIO]:
    if out is None:
        with standard_output() as stream:
            yield stream
    else:
        with whole_file(out, keep_on_interrupt=True) as file, open_text(file) as stream:
            yield stream


def _watched(parts: Iterable[Outcome], call: Call, form: Format) -> Iterable[Outcome]:
    """Show a bar on the terminal, unless records are running over it."""
    on_terminal = form.streams and call.out is None and sys.stdout.isatty()
    if not sys.stderr.isatty() or on_terminal:
        return parts
    from memoranda.cli.progress import with_progress  # noqa: PLC0415 - heavy, only for terminals

    return with_progress(parts, call.paths)
