"""Write the reference pages from the code, so that they cannot say anything else.

Run as ``python docs/build_reference.py``; a test sees to it that the pages are current.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from memoranda.cli import SUBCOMMANDS, memoranda
from memoranda.formats import labels
from memoranda.records import (
    Agreement,
    Alternative,
    Commitment,
    Document,
    Evidence,
    Meeting,
    Person,
    Reading,
    Record,
    Register,
    Span,
)

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs/reference"
SPEC = ROOT / "tests/reader/spec"
READER = ROOT / "src/memoranda/reader"

MADE = "<!-- Made by docs/build_reference.py. Do not edit: change the code and run `make docs`. -->"
CLASSES = (
    Document,
    Record,
    Person,
    Meeting,
    Agreement,
    Commitment,
    Evidence,
    Span,
    Alternative,
    Reading,
    Register,
)
#: How a field is called in JSON, where Python does not allow the word.
JSON_KEYS = {"with_": "with"}
VOCABULARIES = {
    "Kinds of agreement": labels.KINDS,
    "Statuses of an agreement, from first word to last": labels.STATUSES,
    "Strengths of a commitment, from weakest to carried out": labels.STRENGTHS,
    "Topics": labels.TOPICS,
}
HELP_WIDTH = 88
#: An upright stroke that does not end a cell of a table.
STROKE = "\\|"


def fields_page() -> str:
    """Every class of the records, field by field."""
    lines = [
        "# Fields",
        "",
        "What a reading holds, under the names of JSON; in Python the field `with` is `with_`.",
        "A field that the text does not state is `None` (in JSON `null`) or empty, never a guess.",
    ]
    for cls in CLASSES:
        lines += ["", f"## {cls.__name__}", "", *class_section(cls)]
    return page(lines)


def class_section(cls: type) -> list[str]:
    """The text and the table of one class."""
    text, meanings = docstring(cls)
    own = [field for field in dataclasses.fields(cls) if field.name in cls.__annotations__]
    rows = [
        (f"`{JSON_KEYS.get(field.name, field.name)}`", f"`{field.type}`", meanings[field.name])
        for field in own
    ]
    return [text, "", *table(("Field", "Type", "Meaning"), rows)]


def docstring(cls: type) -> tuple[str, dict[str, str]]:
    """The text of a class's docstring, and what it says of each attribute."""
    text, _, attributes = (inspect.getdoc(cls) or "").partition("\nAttributes:\n")
    meanings = {field.name: "" for field in dataclasses.fields(cls)}
    for found in re.finditer(r"^    (\w+): (.*(?:\n     +.*)*)", attributes, re.MULTILINE):
        meanings[found[1]] = " ".join(found[2].split())
    return text.replace("``", "`").strip(), {k: v.replace("``", "`") for k, v in meanings.items()}


def vocabularies_page() -> str:
    """The codes of the records, and the word tables that the reader is made of."""
    lines = ["# Vocabularies", "", "## Codes", ""]
    lines += [
        "Parties are ISO 3166-1 alpha-3 codes, acronyms of intergovernmental bodies, or names."
    ]
    for title, words in VOCABULARIES.items():
        rows = [(f"`{code}`", word) for code, word in words.items()]
        lines += ["", f"### {title}", "", *table(("Code", "In words"), rows)]
    lines += [
        "",
        "## Word tables",
        "",
        "Each names its source and its date in its first lines.",
        "",
    ]
    tables = [
        (f"`{path.relative_to(READER)}`", head(path))
        for path in sorted(READER.rglob("*"))
        if path.suffix in (".tsv", ".toml", ".txt")
    ]
    lines += table(("Table, under `src/memoranda/reader`", "What it is"), tables)
    return page(lines)


def head(path: Path) -> str:
    """The comment that a table begins with."""
    comment = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        comment.append(line.lstrip("# ").replace("<", "&lt;"))
    return " ".join(part for part in comment if part)


def cli_page() -> str:
    """The help of the command and of each subcommand."""
    lines = ["# The command"]
    top = click.Context(
        memoranda, info_name="memoranda", terminal_width=HELP_WIDTH, **memoranda.context_settings
    )
    lines += help_section(top)
    for name, module in SUBCOMMANDS.items():
        command = import_module(module).command
        lines += help_section(
            click.Context(command, parent=top, info_name=name, terminal_width=HELP_WIDTH)
        )
    return page(lines)


def help_section(context: click.Context) -> list[str]:
    """The help of one command, as a person sees it."""
    text = context.command.get_help(context).rstrip()
    return ["", f"## {context.command_path}", "", "```text", text, "```"]


def rules_page() -> str:
    """The rules, shown by the sentences of their tests."""
    lines = [
        "# Rules",
        "",
        "Each rule with sentences that it must leave alone, and sentences that it reads. These are",
        "the cases of the tests, so every one of them holds.",
    ]
    cases = sorted(spec_cases(), key=lambda case: str(case["rule"]))
    for rule, group in groupby(cases, key=lambda case: str(case["rule"])):
        lines += cases_of(rule, list(group))
    return page(lines)


def spec_cases() -> Iterator[Mapping[str, Any]]:
    """All cases, file by file."""
    for path in sorted(SPEC.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def cases_of(rule: str, cases: Sequence[Mapping[str, Any]]) -> list[str]:
    """The section of one rule."""
    lines = ["", f"## {rule}"]
    ordered = sorted(cases, key=lambda case: case["reads"] is not None)
    for about, group in groupby(ordered, key=lambda case: str(case.get("about") or "")):
        lines += ["", about] if about else []
        for case in group:
            lines += ["", *quoted(case), "", *told(case["reads"])]
    return lines


def quoted(case: Mapping[str, Any]) -> list[str]:
    """The text of a case, with its day of publication."""
    lines = [f"> {line}".rstrip() for line in str(case["text"]).splitlines()]
    published = case.get("published")
    return [*lines, ">", f"> (published {published})"] if published else lines


def told(reads: Mapping[str, Sequence[Mapping[str, Any]]] | None) -> list[str]:
    """What a case reads, a line a record."""
    if not reads:
        return ["Left alone."]
    return [
        f"- *{kind}*: " + " · ".join(f"{key} {value}" for key, value in shown(record))
        for kind, records in reads.items()
        for record in records
    ] or ["Nothing."]


def shown(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The fields of a record that are stated."""
    for key, value in record.items():
        if value not in (None, [], ""):
            yield key, ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A Markdown table; an upright stroke within a cell is escaped."""
    rule = ["---"] * len(header)
    return [
        f"| {' | '.join(cell.replace('|', STROKE) for cell in cells)} |"
        for cells in (header, rule, *rows)
    ]


def page(lines: Sequence[str]) -> str:
    """The text of a page, with the note that it is made."""
    return "\n".join([MADE, "", *lines]) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "fields.md": fields_page,
    "vocabularies.md": vocabularies_page,
    "cli.md": cli_page,
    "rules.md": rules_page,
}


def main() -> None:
    """Write all pages."""
    for name, make in PAGES.items():
        (REFERENCE / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
