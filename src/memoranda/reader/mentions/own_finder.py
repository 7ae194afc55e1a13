"""A language's own way to find people, where its names are not told by capitals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from memoranda.reader.mentions.mention import PartyMention, PersonMention

PeopleFinder = Callable[[str, Sequence[PartyMention]], list[PersonMention]]


@cache
def own_finder(language: str) -> PeopleFinder | None:
    """The finder of ``languages/<code>/people.py``, or None where a language has none."""
    folder = f"memoranda.reader.languages.{language}"
    if not language.isalpha() or find_spec(folder) is None or find_spec(f"{folder}.people") is None:
        return None
    finder: PeopleFinder = import_module(f"{folder}.people").find_people
    return finder
