"""Calling on the libraries of the extra ``[files]``, whose parsers hostile bytes may upset."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from memoranda.sources.refusal import UnreadableError


@contextmanager
def files_extra(source: str, what: str) -> Iterator[None]:
    """Around the import of a library: where it is missing, say how to install it.

    Raises:
        UnreadableError: the extra is not installed.
    """
    try:
        yield
    except ImportError as error:
        raise UnreadableError(
            f"{source} is {what}, and the library that reads it is not installed. "
            "Install it from a clone of Memoranda: pip install '.[files]'"
        ) from error


@contextmanager
def parsing(source: str, what: str, remedy: str) -> Iterator[None]:
    """Around a library's parser: whatever it raises on broken bytes becomes one sentence.

    Parsers of old formats raise nearly everything on hostile input, so that no shorter list of
    errors would do here.

    Raises:
        UnreadableError: the parser could not make sense of the bytes.
    """
    try:
        yield
    except (UnreadableError, ImportError):
        raise
    except Exception as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the disk's fault, not that of the bytes
        raise UnreadableError(
            f"{source} is damaged or not really {what} ({_short(error)}). {remedy}"
        ) from error


def _short(error: Exception) -> str:
    words = " ".join(str(error).split())[:120].rstrip(".")
    return words or type(error).__name__
