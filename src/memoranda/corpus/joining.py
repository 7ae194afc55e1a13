"""Joining a collection that was read: each person, meeting, agreement and commitment once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

from memoranda.corpus.cores import cores
from memoranda.corpus.errors import CollectionError
from memoranda.corpus.joining_process import REFERENCES, schema
from memoranda.corpus.manifest import manifest_of
from memoranda.corpus.storage import daft
from memoranda.corpus.tellings import write_tellings

#: Documents whose records one process joins, on average.
DOCUMENTS = 20_000


@dataclass(frozen=True, slots=True)
class CollectionJoining:
    """What a joining has come to: how many of each kind, and notes on what is not in it."""

    folder: Path
    counts: dict[str, int]
    notes: tuple[str, ...]


def join_collection(
    records: str | Path, out: str | Path, *, jobs: int | None = None
) -> CollectionJoining:
    """Join what a collection tells; ``out`` appears when all of it is there.

    Args:
        records: the folder that ``read_collection`` wrote.
        out: the folder for the register: a folder for each kind of record, of Parquet files.
        jobs: buckets joined at the same time; None for one a core.

    Raises:
        CollectionError: there are no records, ``out`` is there already, Daft is not installed, or
            joining fails.
    """
    source, target = Path(records), Path(out)
    files = sorted(source.glob("part-*.parquet"))
    if not files:
        raise CollectionError(f"“{source}” holds no records. Read a collection into it first.")
    if target.exists():
        raise CollectionError(f"“{target}” is there already. Name a folder that is not.")
    daft()  # where there is none, nothing is made
    buckets = sum(map(_rows_of, files)) // DOCUMENTS + 1
    notes = dict.fromkeys(_unread(source))
    with _work_folder(target) as work:
        notes |= dict.fromkeys(_join_kinds(source, work, buckets, jobs or cores()))
        (work / "register").rename(target)
    counts = {kind: _rows_in(target / kind) for kind in REFERENCES}
    return CollectionJoining(target, counts, tuple(notes))


@contextmanager
def _work_folder(target: Path) -> Iterator[Path]:
    """A folder beside the target, for what is thrown away in the end."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as work:
            yield Path(work)
    except OSError as problem:
        raise CollectionError(
            f"“{target}” could not be written ({problem.strerror or problem}). "
            "Mend that, or name another folder, and join again."
        ) from problem


def _unread(records: Path) -> Iterator[str]:
    """A note where the collection was not read to its end."""
    manifest = manifest_of(records)
    missing = len(manifest.missing(records)) if manifest else 0
    if manifest and missing:
        yield (
            f"The register lacks {missing:,} of {len(manifest.slices):,} slices, which are not in "
            f"“{records}” yet. Run the reading again, then join again."
        )


def _join_kinds(records: Path, work: Path, buckets: int, jobs: int) -> Iterator[str]:
    """Join one kind after the other, since the later ones refer to the earlier; give the notes."""
    for kind, references in REFERENCES.items():
        tellings, joined = work / "tellings" / kind, work / "register" / kind
        joined.mkdir(parents=True)
        folders = {field: joined.with_name(other) for field, other in references.items()}
        # A kind that nobody tells of has a file too; the first bucket replaces it.
        pq.write_table(schema(kind).empty_table(), joined / "part-00000.parquet")
        write_tellings(records, kind, buckets, folders, tellings)
        yield from _join_buckets(kind, tellings, joined, jobs)


def _join_buckets(kind: str, tellings: Path, joined: Path, jobs: int) -> Iterable[str]:
    with ThreadPoolExecutor(jobs) as pool:
        tasks = [
            pool.submit(_join_bucket, kind, folder, joined)
            for folder in sorted(tellings.glob("bucket=*"))
        ]
        try:
            return [note for task in tasks for note in task.result()]
        finally:
            # After a failure or Ctrl-C, those not yet begun shall not begin.
            pool.shutdown(wait=False, cancel_futures=True)


def _join_bucket(kind: str, folder: Path, joined: Path) -> list[str]:
    """Join one bucket in a process of its own, which gives its memory back at the end."""
    number = folder.name.partition("=")[2]
    out = joined / f"part-{int(number):05}.parquet"
    command = [sys.executable, "-m", "memoranda.corpus.joining_process"]
    done = subprocess.run(  # noqa: S603 - this interpreter and this package
        [*command, kind, number, str(folder), str(out)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        why = done.stderr.strip().splitlines()[-1:] or [f"exit code {done.returncode}"]
        raise CollectionError(f"The {kind} of bucket {number} could not be joined: {why[0]}")
    return done.stdout.splitlines()


def _rows_in(folder: Path) -> int:
    return sum(map(_rows_of, folder.glob("*.parquet")))


def _rows_of(file: Path) -> int:
    try:
        return int(pq.read_metadata(file).num_rows)
    except pa.ArrowException as problem:
        raise CollectionError(
            f"“{file}” is damaged ({problem}). Delete it and read the collection again."
        ) from problem
