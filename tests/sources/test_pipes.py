"""Pipes with a name, which can be opened only once."""

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from memoranda.records import Document
from memoranda.sources import Refusal, open_documents

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "news"
    os.mkfifo(path)
    return path


def through(pipe: Path, data: bytes) -> Iterator[Document | Refusal]:
    writer = Thread(target=pipe.write_bytes, args=(data,))
    writer.start()
    yield from open_documents(pipe)
    writer.join()


def test_a_pipe_without_words_is_refused(pipe: Path) -> None:
    told = f"{pipe} is empty. Check that it is the right one."
    assert list(through(pipe, b"")) == [Refusal(str(pipe), told)]


@pytest.mark.parametrize("times", [1, 9000])
def test_a_story_that_comes_through_a_pipe_is_read(pipe: Path, times: int) -> None:
    [story] = through(pipe, b"Kenya met Oman. " * times)
    assert isinstance(story, Document)
    assert (story.id, story.source, story.text) == ("news", str(pipe), "Kenya met Oman. " * times)


def test_rows_that_come_through_a_pipe_are_read(pipe: Path) -> None:
    rows = list(through(pipe, b'{"text": "Kenya met Oman."}\n' * 9000))
    assert len({row.id for row in rows if isinstance(row, Document)}) == 9000


def test_a_substituted_process_is_read() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"Kenya met Oman.")
    os.close(writing)
    [story] = open_documents(f"/dev/fd/{reading}")
    os.close(reading)
    assert isinstance(story, Document)
    assert story.text == "Kenya met Oman."


def test_a_device_that_gives_nothing_is_refused() -> None:
    [told] = open_documents(os.devnull)
    assert told == Refusal(os.devnull, f"{os.devnull} is empty. Check that it is the right one.")
