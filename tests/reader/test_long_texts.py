"""A text twice as long takes twice the steps, whatever it holds much of."""

import ast
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import memoranda.reader
from memoranda.reader.pipeline import read
from memoranda.records import Document

READER = Path(memoranda.reader.__path__[0])
LETTERS = "bcdfghjklm"
#: What searches a text for a pattern that was not made before.
SEARCHES = {f"re.{how}" for how in ("search", "match", "finditer", "findall", "split", "sub")}
TEXTS: dict[str, Callable[[int], str]] = {
    "namesakes": lambda n: f"Minister {name(n)} Li met Ambassador {name(n + 5000)} Li of Oman.",
    "counterparts": lambda n: f"The minister met his Omani counterpart {name(n)} Khan.",
    "joined names": lambda _: "Ministry of Trade of",
    "met one by one": lambda n: (
        f"Minister {name(n)} Khan of Oman met Minister {name(n + 5)} Li of Chad."
    ),
    "letters": lambda n: f"Oman and Chad signed the {name(n)} Trade Agreement (CoTA). CoTA is new.",
    "visits": lambda n: f"The President of Oman visited Chad on {1 + n % 28} May {2000 + n}.",
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


def test_no_pattern_is_made_of_a_name() -> None:
    """With a pattern for each name, the whole text is searched for each: look names up together."""
    told = [
        f"{path.relative_to(READER)}:{call.lineno}"
        for path in READER.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func) in SEARCHES
        if isinstance(call.args[0], ast.JoinedStr)
    ]
    assert told == []
