"""Runs what the documentation shows, so that no page can go stale.

Of each page, in order and in one temporary folder that holds the sample stories where a clone has
them:

- ```` ```python ```` blocks run in one namespace; lines with ``>>>`` must print what is shown;
- ```` ```console ```` and ```` ```sh ```` blocks: lines that begin with ``$ `` run in bash; what
  stands below one, if anything, must be what it prints (``...`` stands for anything). A command
  must succeed, unless the next one is ``echo $?``;
- a block with ``title="name"`` is a file to be written first.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from memoranda.samples import samples_folder

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), samples_folder().parent / "README.md"]
)
FENCE = re.compile(r"^```(\w+)?(.*)$")
TITLE = re.compile(r'title="([^"/]+)"')
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


class Block(NamedTuple):
    language: str
    title: str | None
    line: int
    text: str


class Step(NamedTuple):
    command: str
    shown: str


def pages() -> Iterator[Any]:
    """Every page by its name; that which starts a cluster takes its time."""
    for page in PAGES:
        marks = [pytest.mark.slow] if "-on-ray" in page.name else []
        yield pytest.param(page, marks=marks, id=str(page.relative_to(ROOT)))


def blocks(page: Path) -> Iterator[Block]:
    lines = iter(enumerate(page.read_text(encoding="utf-8").splitlines(), 1))
    for number, line in lines:
        if opening := FENCE.match(line):
            inside = []
            for _, inner in lines:
                if inner == "```":
                    break
                inside.append(inner)
            title = TITLE.search(opening[2])
            yield Block(
                opening[1] or "", title[1] if title else None, number, "\n".join(inside) + "\n"
            )


def steps(text: str) -> Iterator[Step]:
    command, shown = "", [""]
    continued = False
    for line in text.splitlines():
        if line.startswith("$ ") and not continued:
            if command:
                yield Step(command, "\n".join(shown))
            command, shown = line[2:], []
            continued = line.endswith("\\")
        elif continued:
            command += "\n" + line
            continued = line.endswith("\\")
        else:
            shown.append(line)
    if command:
        yield Step(command, "\n".join(shown))


def run_python(block: Block, page: Path, namespace: dict[str, Any]) -> None:
    if ">>>" not in block.text:
        exec(compile(block.text, f"{page}:{block.line}", "exec"), namespace)  # noqa: S102 - our own page
        return
    test = doctest.DocTestParser().get_doctest(
        block.text, namespace, page.name, str(page), block.line
    )
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    result = runner.run(test, out=report.append, clear_globs=False)
    namespace.update(test.globs)
    assert result.failed == 0, "".join(report)


def run_console(block: Block, page: Path, folder: Path) -> None:
    todo = list(steps(block.text))
    status = 0
    for number, step in enumerate(todo):
        done = run(f"(exit {status}); {step.command}", folder)
        status = done.returncode
        where = f"{page.name}:{block.line}: $ {step.command}"
        told_next = number + 1 < len(todo) and todo[number + 1].command == "echo $?"
        assert status == 0 or told_next, f"{where}\n{done.stdout}"
        if step.shown.strip():
            assert_same(step.shown, done.stdout, where)


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    commands = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(  # noqa: S603 - our own page
        ["bash", "-c", command],  # noqa: S607 - whichever bash the person has
        cwd=folder,
        env={"PATH": commands, "HOME": str(folder), "LANG": "C.UTF-8", "COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def assert_same(shown: str, printed: str, where: str) -> None:
    wanted, got = (
        "\n".join(line.rstrip() for line in text.strip("\n").splitlines()) + "\n"
        for text in (shown, printed)
    )
    if not doctest.OutputChecker().check_output(wanted, got, doctest.ELLIPSIS):
        assert got == wanted, where


def test_a_command_may_go_over_several_lines() -> None:
    assert list(steps("$ a \\\n  b\nout\n\n$ c\n")) == [Step("a \\\n  b", "out\n"), Step("c", "")]


def test_a_block_knows_its_language_and_title(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text('Text\n```xml title="feed.xml"\n<a/>\n```\n```\nplain\n```\n')

    assert list(blocks(page)) == [
        Block("xml", "feed.xml", 2, "<a/>\n"),
        Block("", None, 5, "plain\n"),
    ]


@pytest.mark.parametrize("text", ["$ false\n", "$ echo one\ntwo\n"])
def test_a_page_that_promises_too_much_is_found(text: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        run_console(Block("console", None, 1, text), tmp_path / "page.md", tmp_path)


@pytest.mark.parametrize(
    "text", ["$ false\n$ echo $?\n1\n", "$ echo one two\none ...\n", "$ echo silent\n"]
)
def test_a_page_that_tells_the_truth_passes(text: str, tmp_path: Path) -> None:
    run_console(Block("console", None, 1, text), tmp_path / "page.md", tmp_path)


def test_a_python_block_that_prints_something_else_is_found() -> None:
    with pytest.raises(AssertionError):
        run_python(Block("python", None, 1, ">>> 1 + 1\n3\n"), Path("page.md"), {})


@pytest.mark.parametrize("page", list(pages()))
def test_what_a_page_shows_is_what_happens(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(samples_folder(), tmp_path / "src/memoranda/samples/stories")
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, Any] = {"__name__": "page"}
    for block in blocks(page):
        if block.title:
            (tmp_path / block.title).write_text(block.text, encoding="utf-8")
        elif block.language == "python":
            run_python(block, page, namespace)
        elif block.language in ("console", "sh"):
            run_console(block, page, tmp_path)
