"""Calling on the libraries of the extra ``[corpus]``, which not every machine has."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from memoranda.corpus.errors import CollectionError


@contextmanager
def corpus_extra(library: str) -> Iterator[None]:
    """Around the import of a library: where it is missing, say how to install it.

    Raises:
        CollectionError: the extra is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise CollectionError(
            f"This needs {library}, which is not installed. "
            "Install it from a clone of Memoranda: pip install '.[corpus]'"
        ) from error
