"""The options that several subcommands share, and the values they take."""

from __future__ import annotations

import re
from datetime import date

import click

LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")


class Day(click.ParamType[date]):
    """A day written as 2025-05-23."""

    name = "date"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day; anything else is a wrong call."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a day; write it as 2025-05-23.', param, ctx)


class LanguageCode(click.ParamType[str]):
    """A language by its ISO 639 code."""

    name = "code"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The code in small letters, without a region: "en-GB" is "en"."""
        code = re.split("[-_]", value.strip().lower())[0]
        if not LANGUAGE_CODE.fullmatch(code):
            self.fail(f'"{value}" is not a language code; write "en" or "fa".', param, ctx)
        return code


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
