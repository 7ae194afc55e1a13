"""Where collections lie: local files and folders, globs, and addresses such as s3://.

Daft finds and opens what is not on this machine (S3, Google Cloud, Azure, HTTP, Hugging Face):
one library with ranged reads, retries and the usual credentials for all of them. Local files are
opened directly, because Daft's reader keeps some 100 MB of buffers for each open file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from glob import glob
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, cast

from memoranda.corpus.errors import CollectionError
from memoranda.corpus.extras import corpus_extra
from memoranda.sources.own_output import MANIFEST, is_own_folder, refused

#: Bytes that are fetched at a time from a file elsewhere.
FETCH = 1 << 20


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of the collection.

    Attributes:
        url: absolute path, or address.
        size: in bytes.
        modified: nanoseconds since 1970 for a local file; 0 elsewhere, where only the size tells.
    """

    url: str
    size: int
    modified: int = 0


def is_local(url: str) -> bool:
    """Whether it is a path of this machine rather than an address."""
    return "://" not in url


def find_files(place: str) -> list[StoredFile]:
    """The files that a path, folder, glob or address stands for, in the order of their names.

    Hidden files, and files in hidden folders below the one that was named, are left out, and so are
    folders into which a collection was read.

    Raises:
        CollectionError: there are none.
    """
    if not place:
        raise CollectionError("The name of an input is empty. Name a file, or a folder.")
    if place == "-":
        raise CollectionError(
            "The standard input is read once, and a collection may have to be read again. "
            "Save it to a file, and name that."
        )
    files = _find_here(place) if is_local(place) else _find_elsewhere(place)
    if not files:
        raise CollectionError(f"“{place}” names no file. Check the path or the pattern.")
    return sorted(files, key=lambda file: file.url)


def _find_here(place: str) -> list[StoredFile]:
    path = Path(place)
    if path.is_dir():
        found = _find_below(path)
    elif path.exists():
        found = [path]
    else:
        found = [Path(name) for name in glob(place, recursive=True)]
    return [_stored(part.absolute()) for part in found if part.is_file()]


def _find_below(folder: Path) -> list[Path]:
    if is_own_folder(folder):
        raise CollectionError(refused(str(folder)))
    found = [part for part in folder.rglob("*") if not _is_hidden(part.relative_to(folder))]
    ours = {part.parent for part in found if part.name == MANIFEST and is_own_folder(part.parent)}
    return [part for part in found if ours.isdisjoint(part.parents)] if ours else found


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _stored(path: Path) -> StoredFile:
    status = path.stat()
    return StoredFile(str(path), status.st_size, status.st_mtime_ns)


def _find_elsewhere(place: str) -> list[StoredFile]:
    library = daft()
    try:
        rows = list(library.from_glob_path(place).iter_rows())
    except Exception as problem:  # Daft raises classes of its own, by storage and by version
        raise CollectionError(f"“{place}” could not be looked up: {problem}") from problem
    return [StoredFile(row["path"], row["size"] or 0) for row in rows if not _is_folder(row)]


def _is_folder(row: dict[str, Any]) -> bool:
    return row["size"] is None or str(row["path"]).endswith("/")


def open_file(url: str) -> BinaryIO:
    """The file, open for reading bytes from any place in it.

    Raises:
        OSError: it is gone or may not be read.
    """
    if is_local(url):
        return Path(url).open("rb")
    return cast(BinaryIO, daft().open_file(url, "rb", FETCH))


@contextmanager
def as_local_file(url: str) -> Iterator[Path]:
    """The file as a path of this machine, fetched for as long as it is needed."""
    if is_local(url):
        yield Path(url)
        return
    with TemporaryDirectory(prefix="memoranda-") as folder:
        copy = Path(folder, url.rstrip("/").rsplit("/", 1)[-1])
        with open_file(url) as original, copy.open("wb") as out:
            while block := original.read(FETCH):
                out.write(block)
        yield copy


def daft() -> Any:
    """The library, loaded when first needed, and told to report nothing to its makers.

    Raises:
        CollectionError: it is not installed.
    """
    os.environ.setdefault("DAFT_ANALYTICS_ENABLED", "0")
    os.environ.setdefault("DAFT_PROGRESS_BAR", "0")
    with corpus_extra("daft"):
        import daft as library  # noqa: PLC0415 - heavy, only for joins and files elsewhere

    return library
