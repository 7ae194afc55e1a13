"""A text twice as long takes twice the steps, whatever it holds much of."""

import sys
from collections.abc import Callable

import pytest

from memoranda.reader.pipeline import read
from memoranda.records import Document

LETTERS = "bcdfghjklm"
TEXTS: dict[str, Callable[[int], str]] = {
    "namesakes": lambda n: f"Minister {name(n)} Li met Ambassador {name(n + 5000)} Li of Oman.",
    "counterparts": lambda n: f"The minister met his Omani counterpart {name(n)} Khan.",
    "joined names": lambda _: "Ministry of Trade of",
    "quotations": lambda n: f"“We shall build plant {n} and cooperate,” said the minister.",
}


def name(number: int) -> str:
    """A name of its own for each number."""
    digits = f"{number:04}"
    return "".join(LETTERS[int(digit)] + "a" for digit in digits).title()


def steps(text: str) -> int:
    """Calls of functions that reading the text takes."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    document = Document(id="long", text=text, language="en")
    sys.setprofile(count)
    try:
        read(document)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("kind", TEXTS)
def test_twice_the_text_takes_twice_the_steps(kind: str) -> None:
    once = " ".join(map(TEXTS[kind], range(500)))
    twice = " ".join(map(TEXTS[kind], range(1000)))
    read(Document(id="warm", text=once, language="en"))
    assert steps(twice) < 2.2 * steps(once)
