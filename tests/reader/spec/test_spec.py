"""The reader's specification: short texts, and what is read in them.

The cases of each language stand in a file of its own, named by its code. `docs/build_reference.py`
makes the reference page of the rules from them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from memoranda.reader.pipeline import read
from memoranda.records import Document, Reading, Record

HERE = Path(__file__).parent
#: What must be empty where a text is left alone; somebody with an office may still be named.
EVENTS = ("meetings", "agreements", "commitments")
#: Lists whose order tells nothing.
UNORDERED = ("parties", "people", "topics", "by", "with", "signatories")

Case = Mapping[str, Any]
Fields = Mapping[str, Any]


def cases() -> Iterator[Any]:
    """Every case of every language."""
    for path in sorted(HERE.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                case = {"language": path.stem, **json.loads(line)}
                yield pytest.param(case, id=f"{path.stem}-{number}-{case['rule']}")


def read_case(case: Case) -> Reading:
    published = date.fromisoformat(case["published"]) if case.get("published") else None
    return read(Document(id="s", text=case["text"], language=case["language"], published=published))


def plain(name: str, value: Any) -> Any:
    """A value as JSON writes it, sorted where its own order tells nothing."""
    if not isinstance(value, list | tuple):
        return value
    return sorted(value) if name in UNORDERED else list(value)


def fields_of(record: Record, names: Sequence[str]) -> dict[str, Any]:
    """What a record says in some fields."""
    values = {name: getattr(record, "with_" if name == "with" else name) for name in names}
    return {name: plain(name, value) for name, value in values.items()}


def match(expected: Sequence[Fields], found: Sequence[Record]) -> tuple[list[Fields], list[Record]]:
    """The expected records that are not found, and the found ones that are not expected."""
    missing, left = [], list(found)
    for fields in expected:
        wanted = {name: plain(name, value) for name, value in fields.items()}
        same = next((each for each in left if fields_of(each, list(fields)) == wanted), None)
        if same is None:
            missing.append(fields)
        else:
            left.remove(same)
    return missing, left


@pytest.mark.parametrize("case", list(cases()))
def test_a_text_is_read_as_specified(case: Case) -> None:
    reading = read_case(case)
    expected: Mapping[str, Sequence[Fields]] = case["reads"] or dict.fromkeys(EVENTS, ())

    # A kind that is named is told in full; one that is not may hold anything.
    for kind, records in expected.items():
        assert match(records, getattr(reading, kind)) == ([], []), (kind, case["text"])


def test_a_case_that_must_be_left_alone_comes_first() -> None:
    for path in HERE.glob("*.jsonl"):
        lines = path.read_text(encoding="utf-8").splitlines()
        seen: set[str] = set()
        for case in map(json.loads, filter(None, lines)):
            assert case["reads"] is not None or case["rule"] not in seen, case["text"]
            if case["reads"] is not None and any(case["reads"].values()):
                seen.add(case["rule"])
