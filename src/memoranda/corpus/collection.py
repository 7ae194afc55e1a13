"""Reading a collection of any size into a folder of Parquet files, a row a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import pyarrow.compute as pc
import pyarrow.parquet as pq

from memoranda.corpus.cluster import ray_library, read_on_ray
from memoranda.corpus.cores import cores
from memoranda.corpus.errors import CollectionError
from memoranda.corpus.finished import Finished
from memoranda.corpus.job import Job, Tally
from memoranda.corpus.local import read_here
from memoranda.corpus.manifest import Manifest, fingerprint, locked, settled
from memoranda.corpus.progress import progress_bar
from memoranda.corpus.slices import Slice, cut, fitting_size
from memoranda.corpus.storage import StoredFile, find_files
from memoranda.corpus.version import READER, reader_version
from memoranda.given import given_day, given_language
from memoranda.records import Document, Reading
from memoranda.sources.publication import NOT_UNDERSTOOD

Engine = Literal["local", "ray"]

#: Seconds that one document may take.
LIMIT = 60.0


@dataclass(frozen=True, slots=True)
class CollectionReading:
    """What a run has come to.

    Attributes:
        folder: holds the records.
        slices: of the whole collection.
        read_before: slices that an earlier run had finished.
        documents: rows in the folder, of this run and earlier ones.
        failed: those of them whose ``error`` says why they could not be read.
        problems: inputs that were not found and slices that could not be read, in sentences. The
            next run tries these again.
        undated: documents whose day of publication was not understood; ``notes`` quote it.
    """

    folder: Path
    slices: int
    read_before: int
    documents: int
    failed: int
    problems: tuple[str, ...]
    undated: int = 0


def read_collection(
    inputs: Iterable[str | Path],
    out: str | Path,
    *,
    engine: Engine = "local",
    address: str | None = None,
    jobs: int | None = None,
    published: date | str | None = None,
    language: str | None = None,
    limit: float = LIMIT,
    fresh: bool = False,
    progress: bool = False,
    read: str | Callable[[Document], Reading] = READER,
    slice_bytes: int | None = None,
) -> CollectionReading:
    """Read a collection; a run that was stopped is taken up where it was.

    Args:
        inputs: paths, folders, globs and addresses such as "s3://bucket/news/*.parquet".
        out: the folder for the records, on this machine.
        engine: "local" for this machine's cores, "ray" for a cluster.
        address: of the Ray cluster, such as "auto" or "ray://host:10001"; None starts one here.
        jobs: documents read at the same time on this machine; None for one a core.
        published: day of publication of documents that state none.
        language: of all documents, whatever they say themselves.
        limit: seconds that one document may take.
        fresh: throw away what ``out`` holds of an earlier reading.
        progress: show a bar on standard error.
        read: the reader, a function of a module; by name, as "package.module:function", or itself.
        slice_bytes: of input that go into one output file; None for what suits the collection.

    Raises:
        CollectionError: nothing can be read, or ``out`` belongs to something else.
    """
    folder = Path(out)
    files, problems = _find_all(inputs, folder)
    reader = read if isinstance(read, str) else f"{read.__module__}:{read.__qualname__}"
    job = Job(
        reader,
        reader_version(reader),
        limit,
        published=None if published is None else given_day(published),
        language=None if language is None else given_language(language),
    )
    if engine == "ray":
        ray_library()  # where there is none, no folder is made
    with locked(folder):
        manifest = settled(
            folder, _planned(files, job, slice_bytes or fitting_size(files)), fresh=fresh
        )
        missing = manifest.missing(folder)
        with progress_bar(missing, shown=progress) as advance:
            for finished in _run(engine, missing, job, folder, address, jobs or cores()):
                advance(finished)
                if finished.problem is not None:
                    problems.append(_why_missing(finished))
    return _summary(folder, manifest, len(missing), problems)


def _find_all(inputs: Iterable[str | Path], out: Path) -> tuple[list[StoredFile], list[str]]:
    """All files of the inputs, each once, and what was not found.

    What lies in ``out`` is no input, even where a pattern such as "**/*.parquet" reaches it.
    """
    written = out.absolute()
    files: dict[str, StoredFile] = {}
    problems = []
    for place in inputs:
        try:
            found = find_files(str(place))
            files |= {f.url: f for f in found if not Path(f.url).is_relative_to(written)}
        except CollectionError as problem:
            problems.append(str(problem))
    if not files:
        raise CollectionError(" ".join(problems) or "Name at least one input.")
    return list(files.values()), problems


def _planned(files: Sequence[StoredFile], job: Job, slice_bytes: int) -> Manifest:
    options = {
        "published": job.published.isoformat() if job.published else "",
        "language": job.language or "",
        "slice_bytes": str(slice_bytes),
    }
    slices = tuple(cut(files, slice_bytes))
    reader = f"{job.reader} {job.version}"
    return Manifest(fingerprint(files), len(files), reader, options, slices)


def _run(
    engine: Engine, slices: Sequence[Slice], job: Job, folder: Path, address: str | None, jobs: int
) -> Iterator[Finished]:
    if not slices:
        return iter(())
    if engine == "ray":
        return read_on_ray(slices, job, folder, address, jobs)
    return read_here(slices, job, folder, jobs)


def _why_missing(finished: Finished) -> str:
    piece = finished.part.pieces[0]
    return (
        f"{finished.part.name}, which begins in “{piece.url}”, could not be read: "
        f"{finished.problem} Run the same again to try once more."
    )


def _summary(
    folder: Path, manifest: Manifest, missing: int, problems: Sequence[str]
) -> CollectionReading:
    whole, undated = Tally(), 0
    for path in sorted(folder.glob("part-*.parquet")):
        whole += _tally_of(path)
        undated += _undated_in(path)
    return CollectionReading(
        folder=folder,
        slices=len(manifest.slices),
        read_before=len(manifest.slices) - missing,
        documents=whole.documents,
        failed=whole.failed,
        problems=tuple(problems),
        undated=undated,
    )


def _tally_of(path: Path) -> Tally:
    """How many rows and errors a file has, by its footer alone."""
    footer = pq.read_metadata(path)
    column = footer.schema.names.index("error")
    groups = [footer.row_group(number) for number in range(footer.num_row_groups)]
    failed = sum(group.num_rows - group.column(column).statistics.null_count for group in groups)
    return Tally(footer.num_rows, failed)


def _undated_in(path: Path) -> int:
    """How many documents of a file have a note on their day of publication."""
    notes = pq.read_table(path, columns=["notes"])["notes"]
    return sum(pc.match_substring(pc.list_flatten(notes), NOT_UNDERSTOOD).to_pylist())
