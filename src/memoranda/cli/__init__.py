"""The `memoranda` command.

Each subcommand is a file of this folder, loaded only when it is called, so that
`memoranda --version` answers at once.
"""

from __future__ import annotations

import os
import signal
import sys
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import click

from memoranda import __version__
from memoranda.cli.exit_codes import INTERRUPTED, PIPE_CLOSED, STOPPED_BY, exit_codes
from memoranda.cli.interruption import hush

#: Libraries of the extra for collections; all others are of that for files.
OF_CORPUS = frozenset(("daft", "ray"))

SUBCOMMANDS = {
    "read": "memoranda.cli.reading",
    "explain": "memoranda.cli.explaining",
    "join": "memoranda.cli.joining",
}

EXAMPLES = f"""\b
Examples:
  memoranda read story.txt
  memoranda read stories/ --format html --out report.html
  memoranda explain story.txt
  memoranda read corpus.parquet --engine local --out records
  memoranda join records --out register

{exit_codes()}

\b
Completion of commands, options and formats in your shell:
  bash   eval "$(_MEMORANDA_COMPLETE=bash_source memoranda)"    in ~/.bashrc
  zsh    eval "$(_MEMORANDA_COMPLETE=zsh_source memoranda)"     in ~/.zshrc
  fish   _MEMORANDA_COMPLETE=fish_source memoranda | source     in ~/.config/fish/config.fish
"""


class Subcommands(click.Group):
    """A group that imports a subcommand when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names, in the order of the help."""
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand, or None where there is none of that name."""
        if cmd_name not in SUBCOMMANDS:
            return None
        command: click.Command = import_module(SUBCOMMANDS[cmd_name]).command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; being stopped is no fault."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as stopped:
            hush(stopped)
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            hush()
            ctx.exit(PIPE_CLOSED)
        except ModuleNotFoundError as error:
            raise click.ClickException(_how_to_install(error)) from error


@click.group(
    cls=Subcommands,
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def memoranda() -> None:
    """Read news of international digital cooperation into records with evidence."""


def main() -> None:
    """Run the command and end the process.

    The exit code is 0 where all was read, 1 where some was not, 2 where the call was wrong; 129 to
    143 where it was stopped.
    """
    _end_on("SIGTERM", "SIGHUP")
    _open_closed_streams()
    try:
        memoranda(prog_name="memoranda")
    except OSError as error:  # in writing the help or the version: all else is told where it is met
        hush()
        click.echo(_not_written(error), err=True)
        sys.exit(1)


def _end_on(*names: str) -> None:
    """End on these signals, where the system has them and the caller has not hushed them."""
    for name in names:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(signum: int, frame: FrameType | None) -> None:
    """Leave through every `finally`, so that no temporary file is left."""
    sys.exit(STOPPED_BY + signum)


def _open_closed_streams() -> None:
    """Give each standard stream that the caller has closed to nobody, as an empty one."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nobody = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - for good
            setattr(sys, name, nobody)


def _not_written(error: OSError) -> str:
    from memoranda.formats.destination import failure  # noqa: PLC0415 - rarely needed

    return str(failure(Path("The standard output"), error))


def _how_to_install(error: ModuleNotFoundError) -> str:
    library = (error.name or "").partition(".")[0]
    if library == "memoranda":
        raise error  # a fault of ours, which nothing that is installed would mend
    extra = "corpus" if library in OF_CORPUS else "files"
    return (
        f"This needs {library}, which is not installed. "
        f"Install it from a clone of Memoranda: pip install '.[{extra}]'"
    )
