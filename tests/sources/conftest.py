import random
from collections.abc import Callable
from pathlib import Path

import pytest

from memoranda.records import Document
from memoranda.sources import Fetcher, Refusal, open_bytes, open_documents

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


@pytest.fixture
def stands_damage() -> Callable[..., None]:
    """Reads a file in many damaged forms: each outcome is whole, and nothing is raised."""

    def read(data: bytes, name: str, times: int = 150) -> None:
        chance = random.Random(data)  # noqa: S311 - repeatable, not secret
        nowhere = Fetcher(policy=lambda _: False)
        for _ in range(times):
            outcomes = list(open_bytes(_damaged(data, chance), name=name, fetcher=nowhere))
            assert outcomes
            for outcome in outcomes:
                if isinstance(outcome, Refusal):
                    assert "\n" not in outcome.reason
                else:
                    assert outcome.text.encode("utf-8").strip()

    return read


def _damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some changed, lost, put in, told twice or cut off."""
    for _ in range(chance.choice((1, 1, 2, 8))):
        place = chance.randrange(len(data) + 1)
        other = chance.randrange(len(data) + 1)
        before, after = data[:place], data[place:]
        data = chance.choice(
            (
                before + bytes([chance.randrange(256)]) + after[1:],
                before + after[chance.randrange(1, 20) :],
                before + bytes(chance.choices(b'\x00<>&"\n\xff(A', k=4)) + after,
                before + data[other : other + 40] + after,
                before,
            )
        )
    return data
