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


def fields_page() -> str:
    """Every class of the records, field by field."""
    lines = [
        "# Fields",
        "",
        "What a reading holds. In JSON the field `with_` is called `with`; a field that the text",
        "does not state is `null` or an empty list, never a guess.",
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
        (f"`{path.relative_to(READER)}`", str(entries(path)), head(path))
        for path in sorted(READER.rglob("*"))
        if path.suffix in (".tsv", ".toml")
    ]
    lines += table(("Table, under `src/memoranda/reader`", "Lines", "What it is"), tables)
    return page(lines)


def entries(path: Path) -> int:
    """How many lines of a table are neither empty nor comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return sum(1 for line in lines if line and not line.startswith("#"))


def head(path: Path) -> str:
    """The comment that a table begins with."""
    comment = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        comment.append(line.lstrip("# ").replace("|", "\\|").replace("<", "&lt;"))
    return " ".join(part for part in comment if part)


def cli_page() -> str:
    """The help of the command and of each subcommand."""
    lines = [
        "# The command",
        "",
        "Exit status: 0 all was read, 1 some was not, 2 the call was wrong.",
    ]
    commands: dict[str, click.Command] = {"memoranda": memoranda}
    for name, module in SUBCOMMANDS.items():
        commands[f"memoranda {name}"] = import_module(module).command
    for name, command in commands.items():
        context = click.Context(command, info_name=name, terminal_width=HELP_WIDTH)
        lines += ["", f"## {name}", "", "```text", command.get_help(context).rstrip(), "```"]
    return page(lines)


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
    """A Markdown table."""
    rule = ["---"] * len(header)
    return [f"| {' | '.join(cells)} |" for cells in (header, rule, *rows)]


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
