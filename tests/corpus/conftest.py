"""A small collection, the readers of these tests, and a Ray cluster of two nodes."""

from __future__ import annotations

import json
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow.parquet as pq
import pytest

HERE = str(Path(__file__).parent)

#: Ray keeps the first token that it sees for as long as the process lives.
TOKEN = secrets.token_hex(32)


@pytest.fixture(autouse=True)
def _fake_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets this process, and all that it starts, import the fake readers."""
    monkeypatch.syspath_prepend(HERE)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))


@pytest.fixture
def write_lines(tmp_path: Path) -> Callable[[list[str]], Path]:
    """Writes a JSONL file with those texts, whose ids are d0, d1 …"""

    def write(texts: list[str]) -> Path:
        path = tmp_path / "corpus.jsonl"
        rows = [json.dumps({"id": f"d{n}", "text": text}) for n, text in enumerate(texts)]
        path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
        return path

    return write


@pytest.fixture
def rows_in() -> Callable[[Path], list[dict[str, Any]]]:
    """All rows of a folder of records, in their order."""

    def read(folder: Path) -> list[dict[str, Any]]:
        files = sorted(folder.glob("part-*.parquet"))
        return [row for file in files for row in pq.read_table(file).to_pylist()]

    return read


@pytest.fixture
def two_nodes(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A Ray cluster of a head and one more node, with a core each."""
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    monkeypatch.setenv("RAY_AUTH_MODE", "token")
    monkeypatch.setenv("RAY_AUTH_TOKEN", TOKEN)
    import ray  # noqa: PLC0415 - heavy, and it reads the settings above as it loads
    from ray.cluster_utils import Cluster  # noqa: PLC0415 - the same

    node: dict[str, Any] = {
        "num_cpus": 1,
        "object_store_memory": 80_000_000,
        "include_dashboard": False,
    }
    quick = {"health_check_period_ms": 500, "health_check_failure_threshold": 4}
    with TemporaryDirectory(prefix="ray") as folder:
        # Not by `temp_dir`: the cluster writes its address below this one all the same, and
        # fails where no Ray has run on the machine before.
        monkeypatch.setenv("RAY_TMPDIR", folder)
        cluster = Cluster(initialize_head=True, head_node_args={**node, "_system_config": quick})
        try:
            cluster.add_node(**node)
            cluster.wait_for_nodes()
            yield cluster
        finally:
            ray.shutdown()
            cluster.shutdown()  # type: ignore[no-untyped-call]
