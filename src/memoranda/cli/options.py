"""The options that several subcommands share, and the values they take."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from memoranda.given import given_day, given_language


class Day(click.ParamType[date]):
    """A day written as 2025-05-23."""

    name = "date"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day; anything else is a wrong call."""
        try:
            return given_day(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


class LanguageCode(click.ParamType[str]):
    """A language by its ISO 639 code."""

    name = "code"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The code in small letters, without a region: "en-GB" is "en"."""
        try:
            return given_language(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


class Completed:
    """A parameter that the shell completes with the names of files and folders."""

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The word so far, which the shell goes on with itself."""
        return [CompletionItem(incomplete, type="file")]


class Named(Completed, click.ParamType[str]):
    """An input by its name; an empty one is a variable of the shell that was not set."""

    name = "path"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as it is; none at all is a wrong call."""
        if not value:
            self.fail("The name is empty. Name a file, a folder or an address.", param, ctx)
        return value


class Place(Completed, click.ParamType[Path]):
    """A file or folder of this machine, there or yet to be made."""

    name = "path"

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The path; an empty one would be the current folder, which nobody means."""
        if not str(value):
            self.fail("The name is empty. Name a file or a folder.", param, ctx)
        return Path(value)


PUBLISHED = click.option(
    "--published",
    metavar="DATE",
    type=Day(),
    help='Day of publication where a document does not tell it, such as 2025-05-23; "on Thursday"'
    " is counted from it.",
)
LANGUAGE = click.option(
    "--language",
    metavar="CODE",
    type=LanguageCode(),
    help='Language where a document does not tell it, such as "en"; found out otherwise.',
)
