"""The register as JSON, as linked data, and as tables for a terminal."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from rich.console import Console

from memoranda.formats import table, write
from memoranda.formats.merging import Merged
from memoranda.reader.resolution.across import join
from memoranda.records import Reading, Register


def written(readings: Any, name: str) -> str:
    out = io.StringIO()
    write(readings, name, out)
    return out.getvalue()


def printed(register: Register, width: int, left_out: int = 0, **options: Any) -> str:
    out = io.StringIO()
    table.print_register(Merged(register, left_out), Console(file=out, width=width, **options))
    return out.getvalue()


def test_json_holds_each_thing_once_with_all_that_tell_it(everything: list[Reading]) -> None:
    register = json.loads(written(everything, "json"))
    assert [document["id"] for document in register["documents"]] == [
        "kigali",
        "nairobi",
        "tehran",
    ]
    signed = register["agreements"][1]
    assert [part["document"] for part in signed["evidences"]] == ["kigali", "nairobi"]
    (other,) = signed["alternatives"]
    assert (other["field"], other["value"], other["published"]) == (
        "date",
        "2025-05-22",
        "2025-05-23",
    )


def test_json_of_half_a_character_is_still_utf_8(kigali: Reading) -> None:
    person = replace(kigali.people[0], name="\ud800")
    text = written([replace(kigali, people=(person,))], "json")
    assert json.loads(text.encode())["people"][0]["name"] == "\ud800"


def test_linked_data_names_every_reference_once(everything: list[Reading]) -> None:
    graph = json.loads(written(everything, "jsonld"))
    ids = [node["@id"] for node in graph["@graph"]]
    assert len(ids) == len(set(ids))
    text = json.dumps(graph["@graph"])
    assert set(re.findall(r'"@id": "(#[^"]+)"', text)) == set(ids)


def test_linked_data_shows_where_the_words_stand(kigali: Reading) -> None:
    graph = json.loads(written([kigali], "jsonld"))
    (signed,) = (node for node in graph["@graph"] if "Legislation" in node["@type"])
    (passage,) = signed["prov:wasDerivedFrom"]
    words, place = passage["oa:hasSelector"]
    text = kigali.document.text
    assert text[place["start"] : place["end"]] == words["exact"]
    assert text.startswith(words["suffix"], place["end"])
    assert signed["participant"] == [{"@id": "#party/KEN"}, {"@id": "#party/RWA"}]


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("/home/desk/kigali.txt", None),
        ("stories/kigali.txt", None),
        ("", None),
        ("https://example.org/kigali", "https://example.org/kigali"),
    ],
)
def test_linked_data_gives_addresses_but_no_path_of_this_machine(
    kigali: Reading, source: str, url: str | None
) -> None:
    reading = replace(kigali, document=replace(kigali.document, source=source))
    graph = json.loads(written([reading], "jsonld"))
    (article,) = (node for node in graph["@graph"] if "Article" in node["@type"])
    assert article.get("url") == url


@pytest.mark.parametrize("width", [40, 80, 160])
def test_no_line_of_a_table_is_wider_than_the_terminal(
    width: int, everything: list[Reading]
) -> None:
    lines = printed(join(everything), width).splitlines()
    assert max(map(len, lines)) <= width


def test_a_narrow_table_has_codes_and_a_wide_one_names(everything: list[Reading]) -> None:
    register = join(everything)
    assert "KEN → RWA" in printed(register, 80)
    assert "Kenya → Rwanda" in printed(register, 160)


def test_colour_tells_nothing_that_words_do_not(everything: list[Reading]) -> None:
    register = join(everything)
    coloured = printed(register, 80, force_terminal=True, color_system="truecolor")
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == printed(register, 80)


def test_a_document_cannot_steer_the_terminal(kigali: Reading) -> None:
    person = replace(kigali.people[0], name="\x1b[2J[red]Eve\x9b1m\u202e")
    shown = printed(join([replace(kigali, people=(person,))]), 80)
    assert "[2J[red]Eve" in shown
    assert not re.search("[\x1b\x9b\u202e]", shown)


def test_an_empty_register_is_told_in_a_line() -> None:
    assert printed(Register(), 80) == (
        "0 documents · 0 agreements · 0 commitments · 0 meetings · 0 people\n"
    )


def test_documents_left_out_are_counted(
    everything: list[Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "MOST_DOCUMENTS", 1)
    shown = written(everything, "table")
    assert shown.startswith("1 document ·")
    assert "2 further documents not shown here" in shown
