"""The generated reference pages are those that the code gives now."""

import json
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
BUILD: dict[str, Any] = runpy.run_path(str(ROOT / "docs/build_reference.py"))
PAGES: dict[str, Callable[[], str]] = BUILD["PAGES"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_current(name: str) -> None:
    page = ROOT / "docs/reference" / name

    assert page.read_text(encoding="utf-8") == PAGES[name](), "Run: make docs"


def test_every_field_of_a_record_is_explained() -> None:
    rows = [line for line in PAGES["fields.md"]().splitlines() if line.startswith("| `")]

    assert [row for row in rows if row.rstrip().endswith("|  |")] == []


def test_a_case_that_is_left_alone_comes_first() -> None:
    read = {"rule": "signing", "about": "A signing.", "text": "A and B signed.", "reads": {}}
    alone = {**read, "text": "A signed off.", "reads": None}

    lines = BUILD["cases_of"]("signing", [read, alone])

    assert lines.index("> A signed off.") < lines.index("> A and B signed.")


def test_records_of_a_case_are_told_in_words() -> None:
    reads = {"agreements": [{"kind": "memorandum", "parties": ["IRN", "SRB"], "date": None}]}

    assert BUILD["told"](json.loads(json.dumps(reads))) == [
        "- *agreements*: kind memorandum · parties IRN, SRB"
    ]
