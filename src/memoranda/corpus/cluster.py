"""The Ray engine: the slices as stateless tasks on a cluster.

Tasks, not actors: when a node dies, Ray gives its tasks to other nodes, while a pool of actors
was seen to wait for ever. A task sends its file back and the driver writes it, so the nodes need
to share the input but no folder for the output.

Daft's own Ray runner is not used: it knows no slices that can be found finished after a kill.
"""

from __future__ import annotations

import logging
import os
import signal
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from typing import Any

from memoranda.corpus.errors import CollectionError
from memoranda.corpus.extras import corpus_extra
from memoranda.corpus.finished import Finished
from memoranda.corpus.guard import GuardedReader, PieceError
from memoranda.corpus.job import Job, Tally, read_slice
from memoranda.corpus.manifest import whole_file
from memoranda.corpus.slices import Slice
from memoranda.corpus.version import reader_version

#: How many times a slice is read again when its worker or node dies or its storage fails.
RETRIES = 5

#: Slices given to the cluster for each of its cores, so that none of them waits for the driver.
AHEAD = 2

#: Seconds that a task may stay silent beyond the time limit of a document before it is ended.
PATIENCE = 300.0


def read_on_ray(
    slices: Sequence[Slice], job: Job, folder: Path, address: str | None, cores: int
) -> Iterator[Finished]:
    """Read the slices on a cluster; each is given out when its file is there.

    Args:
        slices: what to read.
        job: what is the same for all of them.
        folder: where the files are written, by this machine.
        address: of the cluster; None starts one on this machine.
        cores: of the cluster started on this machine.

    Raises:
        CollectionError: there is no such cluster, or its reader is another one.
    """
    with _connected(address, cores) as ray:
        task = ray.remote(num_cpus=1, max_retries=RETRIES, retry_exceptions=[PieceError])(
            read_remotely
        )
        waiting = deque(slices)
        running: dict[Any, Slice] = {}
        while waiting or running:
            while waiting and len(running) < _room(ray):
                part = waiting.popleft()
                running[task.remote(part, job)] = part
            (done,), _ = ray.wait(list(running))
            yield _finish(ray, done, running.pop(done), folder)


def read_remotely(part: Slice, job: Job) -> tuple[bytes, Tally]:
    """Read a slice on a node: its file and its tally.

    Raises:
        CollectionError: the node has another reader than the driver.
    """
    if (here := reader_version(job.reader)) != job.version:
        raise CollectionError(
            f"A node of the cluster has the reader {here}, this machine has {job.version}. "
            "Install the same Memoranda on all of them."
        )
    sink = BytesIO()
    silence = job.limit + PATIENCE
    # The kernel ends a worker whose storage never answers; Ray then reads the slice elsewhere.
    _set_alarm(silence)
    try:
        guard = _guard(job.reader, job.limit)
        tally = read_slice(part, job, guard, sink, on_rows=partial(_set_alarm, silence))
    finally:
        _set_alarm(0)
    return sink.getvalue(), tally


def _set_alarm(seconds: float) -> None:
    signal.setitimer(signal.ITIMER_REAL, seconds)


@cache
def _guard(reader: str, limit: float) -> GuardedReader:
    """One reader for all slices that this worker gets, so that it is loaded once."""
    return GuardedReader(reader, limit)


def _finish(ray: Any, done: Any, part: Slice, folder: Path) -> Finished:
    try:
        content, tally = ray.get(done)
    except CollectionError as problem:
        raise CollectionError(str(getattr(problem, "cause", problem))) from problem
    except (ray.exceptions.RayError, PieceError) as problem:
        return Finished(part, problem=str(problem).strip().splitlines()[-1])
    with whole_file(folder / part.name) as out:
        out.write(content)
    return Finished(part, tally)


def _room(ray: Any) -> int:
    """How many slices the cluster, as large as it now is, gets at once."""
    return max(1, int(ray.cluster_resources().get("CPU", 1))) * AHEAD


def ray_library() -> Any:
    """The library, loaded when first needed, and told to report nothing to its makers.

    Raises:
        CollectionError: it is not installed.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    with corpus_extra("ray"):
        import ray  # noqa: PLC0415 - heavy, only for clusters

    return ray


@contextmanager
def _connected(address: str | None, cores: int) -> Iterator[Any]:
    """Ray, connected; a connection that was there before stays afterwards."""
    ray = ray_library()
    if ray.is_initialized():
        yield ray
        return
    quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": logging.ERROR}
    try:
        if address is None:
            ray.init(num_cpus=cores, include_dashboard=False, **quiet)
        else:
            ray.init(address=address, **quiet)
    except (ConnectionError, ValueError, RuntimeError) as problem:
        raise CollectionError(
            f"There is no Ray cluster at “{address}” ({problem}). Start one with “ray start "
            "--head”, or leave the address out to use this machine."
        ) from problem
    try:
        yield ray
    finally:
        ray.shutdown()
