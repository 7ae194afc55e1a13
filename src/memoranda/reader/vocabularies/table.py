"""Reading the word tables: lines of tab-separated columns under a comment that names the source."""

from __future__ import annotations

from importlib import resources
from typing import Final

VOCABULARIES: Final = "memoranda.reader.vocabularies"


def rows(name: str, package: str = VOCABULARIES) -> list[list[str]]:
    """Give the rows of the table ``name``, each as its columns.

    Empty lines and lines that begin with ``#`` are left out.
    """
    text = resources.files(package).joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


def language_rows(name: str, language: str) -> list[list[str]]:
    """Give the rows of a table of one language; none where the language has no such table."""
    package = f"memoranda.reader.languages.{language}"
    try:
        return rows(name, package)
    except (FileNotFoundError, ModuleNotFoundError):
        return []


def names(column: str) -> list[str]:
    """Give the names of a column that holds several, separated by ``|``."""
    return [name.strip() for name in column.split("|") if name.strip()]
