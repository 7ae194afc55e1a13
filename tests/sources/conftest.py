from collections.abc import Callable
from pathlib import Path

import pytest

from memoranda.records import Document
from memoranda.sources import Refusal, open_documents

#: Reads bytes as a file of that name.
Reads = Callable[..., list[Document | Refusal]]


@pytest.fixture
def read_bytes(tmp_path: Path) -> Reads:
    def read(data: bytes, name: str, **known: object) -> list[Document | Refusal]:
        path = tmp_path / name
        path.write_bytes(data)
        return list(open_documents(path, **known))  # type: ignore[arg-type]  # passed through

    return read


@pytest.fixture
def documents_of(read_bytes: Reads) -> Callable[..., list[Document]]:
    def read(data: bytes, name: str, **known: object) -> list[Document]:
        outcomes = read_bytes(data, name, **known)
        assert [o for o in outcomes if isinstance(o, Refusal)] == []
        return [o for o in outcomes if isinstance(o, Document)]

    return read


@pytest.fixture
def refusal_of(read_bytes: Reads, tmp_path: Path) -> Callable[..., str]:
    """The only refusal, without the folder's name; it must name its source."""

    def read(data: bytes, name: str, **known: object) -> str:
        [outcome] = read_bytes(data, name, **known)
        assert isinstance(outcome, Refusal), outcome
        assert outcome.source in outcome.reason
        assert "\n" not in outcome.reason
        return outcome.reason.replace(f"{tmp_path}/", "")

    return read
