"""What a folder of records is a reading of: the plan of all slices, kept beside their files.

The manifest is written once, before the first slice. A slice is done when its file is there, so
nothing has to be written about it, and a run that was killed leaves nothing to mend.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from memoranda.corpus.errors import CollectionError
from memoranda.corpus.slices import Piece, Slice
from memoranda.corpus.storage import StoredFile

#: Begins with "_" like all that is no data, so that readers of Parquet folders pass it over.
NAME = "_manifest.json"
LOCK = "_lock"
LAYOUT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was to be read, by which reader, and how it was cut.

    Attributes:
        files: SHA-256 over the names, sizes and times of all input files.
        count: of the input files.
        reader: the reader's function and version.
        options: all that changes what is read or how it is cut.
        slices: in the order of their numbers.
    """

    files: str
    count: int
    reader: str
    options: dict[str, str]
    slices: tuple[Slice, ...]

    def missing(self, folder: Path) -> list[Slice]:
        """The slices that have no file yet."""
        present = {path.name for path in folder.glob("part-*.parquet")}
        return [part for part in self.slices if part.name not in present]


def fingerprint(files: Iterable[StoredFile]) -> str:
    """A digest that changes when a file is added, taken away or written anew."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(json.dumps([file.url, file.size, file.modified]).encode())
    return whole.hexdigest()


def settled(folder: Path, wanted: Manifest, *, fresh: bool) -> Manifest:
    """The manifest that the folder has, or now gets.

    Args:
        folder: where the records are written.
        wanted: what is to be read now.
        fresh: throw away what the folder holds of another reading.

    Raises:
        CollectionError: the folder holds something else, and ``fresh`` is not asked for.
    """
    _remove_unfinished(folder)
    present = manifest_of(folder)
    if present is not None and fresh:
        _remove_reading(folder)
        present = None
    if present is None:
        _refuse_foreign_files(folder)
        _write(folder, wanted)
        return wanted
    _refuse_other_reading(folder, present, wanted)
    return present


def manifest_of(folder: Path) -> Manifest | None:
    """The manifest that the folder has.

    Raises:
        CollectionError: it cannot be understood.
    """
    path = folder / NAME
    if not path.exists():
        return None
    try:
        content = json.loads(path.read_bytes())
        if content.pop("layout") != LAYOUT:
            raise ValueError("it is of another version of Memoranda")
        return _manifest(content)
    except (ValueError, KeyError, TypeError) as problem:
        raise CollectionError(
            f"“{path}” cannot be understood ({problem}). Name another folder, or delete this one."
        ) from problem


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a second run out of the folder; the lock goes with the process that holds it.

    Raises:
        CollectionError: another run writes there, or nobody may.
    """
    import fcntl  # noqa: PLC0415 - not on Windows, where collections are read by Ray elsewhere

    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / LOCK).open("a")
    except OSError as problem:
        raise CollectionError(
            f"“{folder}” cannot be written to ({problem.strerror}). Name another folder."
        ) from problem
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            raise CollectionError(
                f"Another run is writing to “{folder}”. Wait for it, or name another folder."
            ) from problem
        yield


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Write a file that gets its name only once it is whole and on the disk.

    Raises:
        CollectionError: there is no space, or no right to write.
    """
    unfinished = path.with_name(f".{path.name}.tmp")
    try:
        with unfinished.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        unfinished.replace(path)
    except OSError as problem:
        raise CollectionError(
            f"“{path}” could not be written ({problem.strerror or problem}). Mend that and run the "
            "same again: what is finished is kept."
        ) from problem
    finally:
        unfinished.unlink(missing_ok=True)


def _write(folder: Path, manifest: Manifest) -> None:
    content = {"layout": LAYOUT} | asdict(manifest)
    with whole_file(folder / NAME) as out:
        out.write(json.dumps(content, indent=1).encode())


def _manifest(content: dict[str, Any]) -> Manifest:
    slices = tuple(
        Slice(part["number"], tuple(Piece(**piece) for piece in part["pieces"]), part["weight"])
        for part in content["slices"]
    )
    return replace(Manifest(**content), slices=slices)


def _refuse_other_reading(folder: Path, present: Manifest, wanted: Manifest) -> None:
    differences = []
    if present.files != wanted.files:
        differences.append(f"other inputs ({_changed(present, wanted)})")
    if present.reader != wanted.reader:
        differences.append(f"another reader ({present.reader} then, {wanted.reader} now)")
    if present.options != wanted.options:
        differences.append("other options")
    if differences:
        raise CollectionError(
            f"“{folder}” holds a reading of {' and '.join(differences)}. "
            "Name another folder, or ask for a fresh reading (--fresh), which deletes that one."
        )


def _changed(present: Manifest, wanted: Manifest) -> str:
    """Which files came, went or were written anew since; of many, the first."""
    then, now = _extents(present), _extents(wanted)
    changes = {
        "new": [url for url in now if url not in then],
        "gone": [url for url in then if url not in now],
        "of another size": [url for url in now if then.get(url, now[url]) != now[url]],
    }
    if not any(changes.values()):  # the digest is one for all files
        anew = _first(list(now)) if wanted.count == 1 else f"one of {wanted.count:,} files"
        return f"written anew: {anew}"
    return "; ".join(f"{what}: {_first(urls)}" for what, urls in changes.items() if urls)


def _extents(manifest: Manifest) -> dict[str, dict[int, int]]:
    """How far each file reaches, in bytes or in rows of each group; -1 where it is not cut."""
    extents: dict[str, dict[int, int]] = {}
    for part in manifest.slices:
        for piece in part.pieces:
            extent = extents.setdefault(piece.url, {})
            extent[piece.group] = max(extent.get(piece.group, -1), piece.stop)
    return extents


def _first(urls: list[str]) -> str:
    more = f" and {len(urls) - 1:,} more" if len(urls) > 1 else ""
    return f"“{urls[0]}”{more}"


def _refuse_foreign_files(folder: Path) -> None:
    foreign = sorted(path.name for path in folder.iterdir() if path.name != LOCK)
    if foreign:
        raise CollectionError(
            f"“{folder}” holds files of something else, such as “{foreign[0]}”. "
            "Name a folder that is empty or does not exist yet."
        )


def _remove_unfinished(folder: Path) -> None:
    for path in (*folder.glob(".part-*.parquet.tmp"), *folder.glob(f".{NAME}.tmp")):
        path.unlink()


def _remove_reading(folder: Path) -> None:
    # The manifest goes last: a deletion that is cut short can then be asked for again.
    for path in folder.glob("part-*.parquet"):
        path.unlink()
    (folder / NAME).unlink()
