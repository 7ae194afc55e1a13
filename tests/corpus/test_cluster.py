"""Reading on a cluster, parts of which are killed in the middle."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

import psutil
import pytest

from memoranda.corpus import read_collection

pytestmark = [pytest.mark.integration, pytest.mark.slow]

DOCUMENTS = 200
SLICE_BYTES = 450


def test_every_document_is_read_once(
    two_nodes: Any, corpus: Path, tmp_path: Path, rows_in: Callable[[Path], list[dict[str, Any]]]
) -> None:
    _read(two_nodes, corpus, tmp_path / "out")

    assert [row["id"] for row in rows_in(tmp_path / "out")] == IDS


def test_a_worker_killed_in_the_middle_costs_nothing(
    two_nodes: Any, corpus: Path, tmp_path: Path, rows_in: Callable[[Path], list[dict[str, Any]]]
) -> None:
    with _after_three_files(tmp_path / "out", lambda: _kill(_busy_worker())):
        _read(two_nodes, corpus, tmp_path / "out")

    assert [row["id"] for row in rows_in(tmp_path / "out")] == IDS


def test_a_node_killed_in_the_middle_costs_nothing(
    two_nodes: Any, corpus: Path, tmp_path: Path, rows_in: Callable[[Path], list[dict[str, Any]]]
) -> None:
    with _after_three_files(tmp_path / "out", lambda: _kill_node(two_nodes)):
        _read(two_nodes, corpus, tmp_path / "out")

    assert [row["id"] for row in rows_in(tmp_path / "out")] == IDS


IDS = [f"d{number}" for number in range(DOCUMENTS)]


@pytest.fixture
def corpus(write_lines: Callable[[list[str]], Path]) -> Path:
    return write_lines([f"Story {number}" for number in range(DOCUMENTS)])


def _read(cluster: Any, corpus: Path, out: Path) -> None:
    reading = read_collection(
        [corpus],
        out,
        engine="ray",
        address=cluster.address,
        read="fake_readers:slow",
        slice_bytes=SLICE_BYTES,
    )
    assert (reading.documents, reading.failed, reading.problems) == (DOCUMENTS, 0, ())


@contextmanager
def _after_three_files(out: Path, kill: Callable[[], None]) -> Iterator[None]:
    """Kill something meanwhile, and make sure that it was in the middle."""
    stop = Event()
    unfinished = []

    def wait_and_kill() -> None:
        while not stop.wait(0.02):
            if len(list(out.glob("part-*.parquet"))) >= 3:
                kill()
                unfinished.append(len(list(out.glob("part-*.parquet"))))
                return

    killer = Thread(target=wait_and_kill)
    killer.start()
    try:
        yield
    finally:
        stop.set()
        killer.join()
    assert unfinished
    assert unfinished[0] < len(list(out.glob("part-*.parquet")))


def _busy_worker() -> psutil.Process:
    """A process of Ray that reads a slice at this moment."""
    while True:
        for process in psutil.Process().children(recursive=True):
            try:
                if process.cmdline()[:1] == ["ray::read_remotely"]:
                    return process
            except (psutil.NoSuchProcess, psutil.ZombieProcess):
                continue
        time.sleep(0.01)


def _kill_node(cluster: Any) -> None:
    """Kill the second node with all that runs on it, as a power cut would."""
    (node,) = cluster.worker_nodes
    raylet = psutil.Process(node.all_processes["raylet"][0].process.pid)
    victims = [raylet, *raylet.children(recursive=True)]
    for process in victims:
        _kill(process)


def _kill(process: psutil.Process) -> None:
    os.kill(process.pid, signal.SIGKILL)
