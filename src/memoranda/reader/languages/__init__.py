"""The languages that the reader has rules for: one folder each, found by its code.

A language turns its sentences, with the mentions found in them, into clauses and refs. To add one,
add a folder with a ``reading.py`` that defines ``LANGUAGE``; nothing else changes.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from memoranda.reader.languages.language import Language


@cache
def find_language(code: str) -> Language | None:
    """The language with this code, or None where there are no rules for it yet."""
    name = f"{__name__}.{code}.reading"
    if not code.isalpha() or find_spec(f"{__name__}.{code}") is None or find_spec(name) is None:
        return None
    language: Language = import_module(name).LANGUAGE
    return language
