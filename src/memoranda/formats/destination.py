"""Outputs that are there whole or not at all.

A file or folder is written under a temporary name beside its place and takes its name when it is
complete, so that nobody ever finds half of it.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import TextIO

from memoranda.formats.form import OutputError

REASONS = {
    errno.ENOSPC: "no space is left on its disk; free some, or choose another place with --out",
    errno.EDQUOT: "the disk quota is used up; free some, or choose another place with --out",
    errno.EROFS: "its disk is read-only; choose another place with --out",
    errno.EACCES: "you may not write there; choose another place with --out",
    errno.EPERM: "you may not write there; choose another place with --out",
    errno.ENOENT: "its folder does not exist; create it first",
    errno.ENOTDIR: "part of its path is a file, not a folder; choose another place with --out",
    errno.EISDIR: "there is a folder of that name; give the name of a file",
    errno.ENAMETOOLONG: "its name is too long; choose a shorter one",
}


def failure(place: Path, error: OSError) -> OutputError:
    """One sentence for a person: what could not be written, why, and what to do."""
    reason = REASONS.get(error.errno or 0, error.strerror or str(error))
    return OutputError(f"{place} was not written: {reason}.")


@contextmanager
def explained(place: Path) -> Iterator[None]:
    """Turn the system's refusals into sentences; a closed pipe is for the caller to end on."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise failure(place, error) from error


@contextmanager
def whole_file(place: Path, *, keep_on_interrupt: bool = False) -> Iterator[Path]:
    """Give a path to write to; what is there becomes ``place`` when the block ends well.

    With ``keep_on_interrupt``, Ctrl-C keeps what was written so far in ``kept_at(place)``: for
    formats of lines, each of which is whole.
    """
    with explained(place):
        if place.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
        if _is_device(place):
            yield place
            return
        place = place.resolve()
        temporary = _beside(place)
        try:
            temporary.touch(0o600, exist_ok=False)
            yield temporary
        except KeyboardInterrupt:
            if keep_on_interrupt:
                _put(temporary, kept_at(place))
            raise
        else:
            _put(temporary, place)
        finally:
            temporary.unlink(missing_ok=True)


def kept_at(place: Path) -> Path:
    """Where lines stand that were written before Ctrl-C: beside an older file, which is whole."""
    if place.exists() and not _is_device(place):
        return place.with_name(f"{place.name}.partial")
    return place


@contextmanager
def whole_folder(place: Path) -> Iterator[Path]:
    """Give a folder to write into; its files stand under ``place`` when the block ends well.

    Where ``place`` exists, its other files stay: only those of the same names are replaced.
    """
    with explained(place):
        place = place.resolve()
        if place.exists() and not place.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(place))
        temporary = _beside(place)
        try:
            temporary.mkdir(0o700)
            yield temporary
            temporary.chmod(0o777 & ~_umask())
            if place.exists():
                for file in sorted(temporary.iterdir()):
                    file.replace(place / file.name)
            else:
                temporary.rename(place)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)


@contextmanager
def open_text(place: Path) -> Iterator[TextIO]:
    """A UTF-8 file for text whose line ends are written as they are."""
    with place.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
        yield stream


@contextmanager
def standard_output() -> Iterator[TextIO]:
    """The terminal or pipe, in UTF-8 whatever the system's own encoding is."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")
    with explained(Path("The standard output")):
        yield sys.stdout
        sys.stdout.flush()


def _is_device(place: Path) -> bool:
    """Pipes and devices (/dev/stdout) have no place beside them to write to."""
    return place.exists() and not place.is_file()


def _beside(place: Path) -> Path:
    """A hidden name that nothing has; known before it is used, it can be removed in any case."""
    return place.parent / f".{place.name[:100]}.{token_hex(4)}"


def _put(temporary: Path, place: Path) -> None:
    """Give the file its name and the rights a newly made (or the replaced) file has."""
    mode = 0o666 & ~_umask()
    with suppress(FileNotFoundError):
        mode = place.stat().st_mode & 0o777
    temporary.chmod(mode)
    temporary.replace(place)


def _umask() -> int:
    """The process's mask, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
