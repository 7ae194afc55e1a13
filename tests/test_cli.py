"""The command as a person or a script meets it."""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from memoranda import __version__, read
from memoranda.__main__ import main as command
from memoranda.cli import (
    SUBCOMMANDS,
    collections,
    interruption,
    memoranda,
    processes,
    progress,
    reading,
)
from memoranda.cli.call import Call, Collecting
from memoranda.corpus import CollectionReading, read_collection
from memoranda.formats import FORMATS
from memoranda.reader.pipeline import read as read_document
from memoranda.records import Document, Reading
from memoranda.sources import Outcome, Refusal

pytestmark = pytest.mark.integration

STORY = "Iran and Iraq signed a memorandum of understanding on data transit in Baghdad on Thursday."
COMMAND = [sys.executable, "-m", "memoranda"]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    file = tmp_path / "story.txt"
    file.write_text(f"date 2025-05-23\n\n{STORY}\n", encoding="utf-8")
    return file


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    file = tmp_path / "corpus.jsonl"
    rows = [{"id": f"s{number}", "text": f"{number}. {STORY}"} for number in range(200)]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def run(*arguments: str | Path, given_in: str | None = None) -> Result:
    return CliRunner().invoke(memoranda, [str(part) for part in arguments], input=given_in)


def process(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    call = [*COMMAND, *map(str, arguments)]
    return subprocess.run(call, capture_output=True, text=True, check=False)  # noqa: S603 - ours


def ids(lines: str) -> list[str]:
    return [json.loads(line)["id"] for line in lines.splitlines()]


# The call


def test_version_is_one_line() -> None:
    ended = process("--version")

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, f"memoranda {__version__}\n", "")


def test_version_loads_neither_the_reader_nor_any_heavy_library() -> None:
    program = (
        "import sys, memoranda.cli;"
        "heavy = {'memoranda.reader', 'memoranda.formats', 'memoranda.sources', 'rich', 'httpx',"
        " 'pyarrow', 'trafilatura', 'lxml', 'numpy', 'asyncio', 'daft', 'ray'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    ended = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert ended.stdout == "[]\n"


def test_help_names_every_subcommand_with_examples() -> None:
    shown = run("--help").output

    assert [name for name in SUBCOMMANDS if f"\n  {name} " not in shown] == []
    assert "memoranda read story.txt" in shown
    assert "_MEMORANDA_COMPLETE=bash_source" in shown


def test_help_tells_whole_sentences_on_a_usual_terminal() -> None:
    shown = CliRunner().invoke(memoranda, ["--help"], terminal_width=78)

    assert "..." not in shown.output.partition("Examples:")[0].replace("[ARGS]...", "")


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_help_of_a_subcommand_has_examples(name: str) -> None:
    shown = run(name, "--help")

    assert shown.exit_code == 0
    assert f"memoranda {name} " in shown.output


@pytest.mark.parametrize("line", ["read st", "read story.txt --out st", "explain st", "join st"])
def test_names_of_files_are_completed_by_the_shell(line: str) -> None:
    words = ["memoranda", *line.split()]
    asked = {"COMP_WORDS": " ".join(words), "COMP_CWORD": str(len(words) - 1)}
    ended = CliRunner().invoke(
        memoranda, prog_name="memoranda", env=asked | {"_MEMORANDA_COMPLETE": "bash_complete"}
    )

    assert ended.output == "file,st\n"


@pytest.mark.parametrize("call", [(), *((name,) for name in SUBCOMMANDS)])
def test_help_tells_every_exit_code(call: tuple[str, ...]) -> None:
    _, told, codes = run(*call, "--help").output.partition("Exit codes:\n")

    assert told
    shown = re.findall(r"^ +(\d+)  ", codes, re.MULTILINE)
    assert shown == ["0", "1", "2", "129", "130", "141", "143"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("red", "x"),
        ("read",),
        ("read", "x", "--format", "parchment"),
        ("read", "x", "--published", "on Thursday"),
        ("read", "x", "--language", "English"),
        ("read", "x", "--jobs", "0"),
        ("read", "x", "--format", "xlsx"),
        ("read", "x", "--engine", "local"),
        ("read", "x", "--engine", "local", "--out", "y", "--format", "table"),
        ("read", "x", "--engine", "local", "--out", "y", "--strict"),
        ("read", "x", "--address", "auto"),
        ("read", "x", "--engine", "local", "--out", "y", "--address", "auto"),
        ("read", "x", "--fresh"),
        ("read", "x", "--limit", "5"),
        ("read", "x", "--engine", "local", "--out", "y", "--limit", "0.5"),
        ("join", "x"),
        ("join", "x", "--out", "y", "--jobs", "0"),
        ("join", "x", "--out", "x"),
        ("join", "x", "--out", ""),
        ("join", "", "--out", "y"),
        ("read", ""),
        ("read", "x", "", "--engine", "local", "--out", "y"),
        ("read", "x", "--out", ""),
        ("explain", ""),
    ],
)
def test_wrong_call_ends_with_2_and_says_why(arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)

    assert ended.exit_code == 2
    assert "Error: " in ended.stderr
    assert ended.stdout == ""


def test_format_that_a_collection_is_not_written_in_is_named(tmp_path: Path) -> None:
    ended = run("read", "x", "--engine", "local", "--format", "html", "--out", tmp_path / "y")

    assert "--engine writes Parquet, not html" in ended.stderr


# Places


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "csv"])
@pytest.mark.parametrize("link", ["same", "symbolic", "hard", "folder"])
def test_story_is_never_overwritten(story: Path, tmp_path: Path, form: str, link: str) -> None:
    before = story.read_bytes()
    out = tmp_path.parent / f"{tmp_path.name}-out"
    if link == "symbolic":
        out.symlink_to(story)
    elif link == "hard":
        out.hardlink_to(story)
    else:
        out = story
    ended = run("read", tmp_path if link == "folder" else story, "--out", out, "--format", form)

    assert ended.exit_code == 2
    assert ended.stderr.splitlines()[-1] == (
        f"Error: {out} is one of the stories to read and would be overwritten. "
        "Choose another place with --out."
    )
    assert story.read_bytes() == before


def test_table_of_the_input_is_never_overwritten_by_a_folder_of_tables(tmp_path: Path) -> None:
    table = tmp_path / "documents.csv"
    table.write_text(STORY, encoding="utf-8")
    for place in (table, tmp_path):
        ended = run("read", place, "--out", tmp_path, "--format", "csv")
        assert (ended.exit_code, table.read_text("utf-8")) == (2, STORY)


def test_file_from_which_standard_input_comes_is_never_overwritten(story: Path) -> None:
    before = story.read_bytes()
    with story.open("rb") as stream:
        call = [*COMMAND, "read", "-", "--out", str(story)]
        ended = subprocess.run(call, stdin=stream, capture_output=True, check=False)  # noqa: S603 - ours

    assert (ended.returncode, story.read_bytes()) == (2, before)


def test_other_file_beside_the_stories_may_be_overwritten(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    out.write_text("old", encoding="utf-8")

    assert run("read", story, "--out", out).exit_code == 0
    assert ids(out.read_text("utf-8")) == ["story"]


@pytest.mark.parametrize("place", ["corpus.jsonl", ".", "records"])
def test_collection_is_never_written_into_its_input(
    corpus: Path, tmp_path: Path, place: str
) -> None:
    before = corpus.read_bytes()
    given = corpus if place == "corpus.jsonl" else tmp_path
    ended = run("read", given, "--engine", "local", "--out", tmp_path / place)

    assert ended.exit_code == 2
    assert "Choose a folder elsewhere with --out." in ended.stderr
    assert [(f.name, f.read_bytes()) for f in tmp_path.iterdir()] == [(corpus.name, before)]


def test_register_is_never_written_into_its_records(tmp_path: Path) -> None:
    for out in (tmp_path, tmp_path / "register"):
        ended = run("join", tmp_path, "--out", out)
        assert (ended.exit_code, list(tmp_path.iterdir())) == (2, [])


# Reading


def test_read_writes_one_json_line_a_document_to_a_pipe(story: Path) -> None:
    ended = process("read", story)

    assert (ended.returncode, ended.stderr) == (0, "")
    assert ids(ended.stdout) == ["story"]
    assert json.loads(ended.stdout)["published"] == "2025-05-23"


def test_read_takes_standard_input_with_a_day_and_a_language() -> None:
    ended = run("read", "-", "--published", "2025-05-23", "--language", "en-GB", given_in=STORY)

    row = json.loads(ended.stdout)
    assert (ended.exit_code, row["published"], row["language"]) == (0, "2025-05-23", "en")


def test_missing_input_costs_the_others_nothing(story: Path, tmp_path: Path) -> None:
    ended = run("read", tmp_path / "missing.txt", story)

    assert ended.exit_code == 1
    assert ids(ended.stdout) == ["story"]
    assert len(ended.stderr.splitlines()) == 1
    assert "missing.txt" in ended.stderr


def test_many_refusals_of_one_file_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "corpus.jsonl"
    file.write_text('{"words": "There is no text."}\n' * 1234, encoding="utf-8")
    ended = run("read", file)

    told = ended.stderr.splitlines()
    assert (ended.exit_code, len(told)) == (1, 21)
    assert told[-1] == f"{file} has 1,214 more parts that were not read."


@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_day_that_is_not_understood_is_told_and_is_no_failure(
    tmp_path: Path, strict: tuple[str, ...]
) -> None:
    file = tmp_path / "corpus.jsonl"
    rows = [{"text": STORY, "published": day} for day in ("28.02.2025", "Feb 2025")]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ended = run("read", file, *strict)

    told = "line 2 has a “published” that is not understood: “Feb 2025”. Give it as 2025-02-28."
    assert (ended.exit_code, ended.stderr) == (0, f"In {file}, {told}\n")
    published = [json.loads(line)["published"] for line in ended.stdout.splitlines()]
    assert published == ["2025-02-28", None]


def test_strict_stops_at_the_first_refusal_and_writes_no_file(story: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    ended = run("read", story, tmp_path / "missing.txt", "--strict", "--out", out)

    assert ended.exit_code == 1
    assert "missing.txt" in ended.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["story.txt"]


def test_nothing_read_makes_no_file(tmp_path: Path) -> None:
    ended = run("read", tmp_path / "missing.txt", "--out", tmp_path / "report.html")

    assert ended.exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_format_follows_the_extension_of_out(story: Path, tmp_path: Path) -> None:
    run("read", story, "--out", tmp_path / "report.html")

    assert (tmp_path / "report.html").read_text("utf-8").startswith("<!doctype html>")


def test_format_follows_an_extension_in_capitals(story: Path, tmp_path: Path) -> None:
    run("read", story, "--out", tmp_path / "REPORT.HTML")

    assert (tmp_path / "REPORT.HTML").read_text("utf-8").startswith("<!doctype html>")


def test_format_asked_for_beats_the_extension(story: Path, tmp_path: Path) -> None:
    run("read", story, "--format", "jsonl", "--out", tmp_path / "records.html")

    assert ids((tmp_path / "records.html").read_text("utf-8")) == ["story"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        *((f"x{end}", "ends as no format does.") for end in (".docx", ".pdf", ".gz", ".md", ".05")),
        ("x.csv", "may be csv, which is a folder of tables, or plover, a table of events."),
    ],
)
def test_a_name_that_ends_as_no_format_is_a_wrong_call(
    story: Path, tmp_path: Path, name: str, told: str
) -> None:
    ended = run("read", story, "--out", tmp_path / name)

    assert ended.exit_code == 2
    assert f"{tmp_path / name} {told}" in " ".join(ended.stderr.split())
    assert [file.name for file in tmp_path.iterdir()] == ["story.txt"]


@pytest.mark.parametrize(("name", "begins"), [("x", '{"id": '), ("x.txt", "1 document · ")])
def test_a_name_without_an_end_is_that_of_lines_and_txt_of_a_table(
    story: Path, tmp_path: Path, name: str, begins: str
) -> None:
    assert run("read", story, "--out", tmp_path / name).exit_code == 0
    assert (tmp_path / name).read_text("utf-8").strip().startswith(begins)


@pytest.mark.parametrize("foreign", ["people.csv", "documents.csv"])
def test_tables_replace_those_of_memoranda_and_no_others(
    story: Path, tmp_path: Path, foreign: str
) -> None:
    out = tmp_path / "tables"
    for _ in ("first", "again"):
        assert run("read", story, "--out", out, "--format", "csv").exit_code == 0
    (out / foreign).write_text("id,name\n1,Ada\n", encoding="utf-8")
    before = {file.name: file.read_bytes() for file in out.iterdir()}
    ended = run("read", story, "--out", out, "--format", "csv")

    assert ended.exit_code == 2
    told = f"{out / foreign} is not as Memoranda writes it and would be overwritten."
    assert told in " ".join(ended.stderr.split())
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before


def test_report_among_the_stories_is_passed_over_and_written_anew(
    story: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.html"
    run("read", tmp_path, "--out", report)
    first = report.read_text("utf-8")
    again = run("read", tmp_path, "--out", report, "--strict")

    told = f"{report} was passed over: Memoranda wrote it, and it is no story.\n"
    assert (again.exit_code, again.stderr) == (0, told)
    assert report.read_text("utf-8") == first


def test_place_that_cannot_be_written_is_told_in_one_sentence(story: Path, tmp_path: Path) -> None:
    ended = run("read", story, "--out", tmp_path / "no folder" / "records.jsonl")

    assert ended.exit_code == 1
    assert len(ended.stderr.splitlines()) == 1
    assert "no folder" in ended.stderr


def test_fault_of_the_reader_costs_one_document(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(document: Document) -> Reading:
        if document.id == "s7":
            raise IndexError("beyond the end")
        return read_document(document)

    monkeypatch.setattr(reading, "read", faulty)
    ended = run("read", corpus)

    assert ended.exit_code == 1
    assert ids(ended.stdout) == [f"s{number}" for number in range(200) if number != 7]
    assert "IndexError: beyond the end" in ended.stderr


@pytest.mark.parametrize("form", ["jsonl", "json", "table", "html"])
def test_language_without_rules_is_told(tmp_path: Path, form: str) -> None:
    file = tmp_path / "story.txt"
    file.write_text("Ministri i Komunikimit u takua me homologun e tij.", encoding="utf-8")
    ended = run("read", file, "--language", "sq", "--format", form)

    told = "ot read: there are no rules for the language “sq” yet."
    assert ended.exit_code == 1
    assert ended.stderr == f"{file}: n{told}\n"
    assert form == "table" or f"N{told}" in ended.stdout


def test_two_jobs_write_the_same_as_one(corpus: Path) -> None:
    one, two = process("read", corpus), process("read", corpus, "--jobs", "2")

    assert (two.returncode, two.stderr) == (0, "")
    assert two.stdout == one.stdout
    assert len(ids(one.stdout)) == 200


def test_collection_is_read_into_a_folder_once(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "records"
    first = process("read", corpus, "--out", out, "--engine", "local", "--jobs", "1")
    again = process("read", corpus, "--out", out, "--engine", "local", "--jobs", "1")

    assert (first.returncode, first.stdout) == (0, "")
    assert first.stderr == f"{out} holds the readings of 200 documents.\n"
    assert again.stderr == (
        f"{out} holds the readings of 200 documents; 1 of 1 slices were there already.\n"
    )


def test_days_of_a_collection_that_are_not_understood_are_told(tmp_path: Path) -> None:
    corpus, out = tmp_path / "corpus.jsonl", tmp_path / "records"
    corpus.write_text(json.dumps({"text": STORY, "published": "soon"}), encoding="utf-8")
    ended = run("read", corpus, "--engine", "local", "--out", out)

    told = "The publication day of 1 was not understood: see the column “notes”."
    assert (ended.exit_code, ended.stderr) == (
        0,
        f"{out} holds the readings of 1 document. {told}\n",
    )


def test_other_collection_is_read_into_a_folder_only_when_asked_for(
    corpus: Path, tmp_path: Path
) -> None:
    out = tmp_path / "records"
    run("read", corpus, "--out", out, "--engine", "local", "--jobs", "1")
    corpus.write_text(json.dumps({"text": STORY}), encoding="utf-8")
    refused = run("read", corpus, "--out", out, "--engine", "local", "--jobs", "1")
    fresh = run("read", corpus, "--out", out, "--engine", "local", "--jobs", "1", "--fresh")

    assert (refused.exit_code, fresh.exit_code) == (1, 0)
    assert refused.stderr == (
        f"“{out}” holds a reading of other inputs (of another size: “{corpus}”). "
        "Name another folder, or ask for a fresh reading (--fresh), which deletes that one.\n"
    )
    assert fresh.stderr == f"{out} holds the readings of 1 document.\n"


def test_time_for_a_document_of_a_collection_is_passed_on(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []

    def reading_asked(*inputs: object, limit: float, **options: object) -> CollectionReading:
        asked.append(limit)
        return CollectionReading(tmp_path, 1, 0, 1, 0, ())

    monkeypatch.setattr(collections, "read_collection", reading_asked)
    run("read", corpus, "--out", tmp_path, "--engine", "local")
    run("read", corpus, "--out", tmp_path, "--engine", "local", "--limit", "2.5")

    assert asked == [60.0, 2.5]


# Libraries


@pytest.mark.parametrize(("library", "extra"), [("daft", "corpus"), ("pyarrow.lib", "files")])
def test_library_that_is_missing_is_told_with_its_one_extra(
    library: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(call: Call) -> int:
        raise ModuleNotFoundError(name=library)

    monkeypatch.setattr(reading, "read_documents", missing)
    ended = run("read", "x")

    assert ended.exit_code == 1
    assert ended.stderr == (
        f"Error: This needs {library.partition('.')[0]}, which is not installed. "
        f"Install it from a clone of Memoranda: pip install '.[{extra}]'\n"
    )


# Joining


def test_collection_is_joined_into_a_folder_that_is_not_there_yet(
    corpus: Path, tmp_path: Path
) -> None:
    records, register = tmp_path / "records", tmp_path / "register"
    run("read", corpus, "--out", records, "--engine", "local", "--jobs", "1")
    joined = run("join", records, "--out", register, "--jobs", "1")
    again = run("join", records, "--out", register)

    assert (joined.exit_code, joined.stdout) == (0, "")
    assert joined.stderr == (
        f"{register} holds the register: people 0, meetings 0, agreements 1, commitments 0.\n"
    )
    assert again.exit_code == 1
    assert again.stderr == f"“{register}” is there already. Name a folder that is not.\n"


def test_slices_that_are_missing_from_a_register_are_told(corpus: Path, tmp_path: Path) -> None:
    records, register = tmp_path / "records", tmp_path / "register"
    read_collection([corpus], records, slice_bytes=10_000, jobs=1)
    (records / "part-00001.parquet").unlink()
    ended = run("join", records, "--out", register, "--jobs", "1")

    assert ended.exit_code == 1
    assert ended.stderr.startswith("The register lacks 1 of ")
    assert "agreements 1" in ended.stderr


# Ending early


@pytest.fixture
def long_reading(
    untraced: dict[str, str],
) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """A reading that goes on until it is stopped, since its input never ends."""
    started: list[subprocess.Popen[bytes] | subprocess.Popen[str]] = []

    def start(*options: str) -> subprocess.Popen[str]:
        row = json.dumps({"text": STORY})
        feeder = subprocess.Popen(["yes", row], stdout=subprocess.PIPE)  # noqa: S603, S607 - the system's
        reader = subprocess.Popen(  # noqa: S603 - ours
            [*COMMAND, "read", "-", *options],
            stdin=feeder.stdout,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=untraced,
        )
        started.extend((feeder, reader))
        return reader

    yield start
    for one in started:
        one.kill()
        one.communicate()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_after_a_whole_line_and_says_how_many_were_read(
    long_reading: Callable[..., subprocess.Popen[str]], jobs: str
) -> None:
    reader = long_reading("--jobs", jobs)
    assert reader.stdout is not None
    assert reader.stderr is not None
    lines = "".join(reader.stdout.readline() for _ in range(3))
    reader.send_signal(signal.SIGINT)
    lines += reader.stdout.read()

    assert (reader.wait(), lines[-1]) == (130, "\n")
    assert len(ids(lines)) >= 3
    assert reader.stderr.read() == f"Stopped after {len(ids(lines))} documents.\n"


def test_ctrl_c_waits_for_the_end_of_a_line() -> None:
    written = []

    def write() -> None:
        with interruption.held_back():
            signal.raise_signal(signal.SIGINT)
            written.append("the rest of the line")

    with pytest.raises(KeyboardInterrupt):
        write()

    assert written == ["the rest of the line"]


def test_ctrl_c_keeps_the_lines_of_a_file(
    long_reading: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    out = tmp_path / "records.jsonl"
    reader = long_reading("--out", str(out))
    while not any(file.stat().st_size for file in tmp_path.glob(".records*")):
        assert reader.poll() is None
    reader.send_signal(signal.SIGINT)
    told = reader.communicate()[1]

    count = len(ids(out.read_text("utf-8")))
    assert told in (
        f"Stopped after 1 document; it stands in {out}.\n",
        f"Stopped after {count:,} documents; they stand in {out}.\n",
    )
    assert list(tmp_path.iterdir()) == [out]


def test_ctrl_c_leaves_an_older_file_as_it_is(
    long_reading: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    out = tmp_path / "records.jsonl"
    out.write_text("old\n", encoding="utf-8")
    reader = long_reading("--out", str(out))
    while not any(file.stat().st_size for file in tmp_path.glob(".records*")):
        assert reader.poll() is None
    reader.send_signal(signal.SIGINT)
    told = reader.communicate()[1]

    partial = tmp_path / "records.jsonl.partial"
    assert len(ids(partial.read_text("utf-8"))) >= 1
    assert out.read_text("utf-8") == "old\n"
    assert told.endswith(f" in {partial}, and {out} is as it was.\n")


def test_ctrl_c_says_that_a_page_was_not_written(
    long_reading: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    out = tmp_path / "report.html"
    reader = long_reading("--out", str(out))
    while not list(tmp_path.glob(".report*")):
        assert reader.poll() is None
    reader.send_signal(signal.SIGINT)
    told = reader.communicate()[1]

    assert reader.returncode == 130
    assert told.startswith("Stopped ")
    assert len(told.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_end_leaves_no_file(
    long_reading: Callable[..., subprocess.Popen[str]], tmp_path: Path, asked: signal.Signals
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    reading = long_reading("--format", "html", "--out", str(out / "report.html"))
    deadline = time.monotonic() + 60
    while not list(out.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.05)
    reading.send_signal(asked)

    assert reading.wait(60) == 128 + asked
    assert list(out.iterdir()) == []


def test_ctrl_c_is_not_talked_about_where_the_pipe_was_stopped_too(
    long_reading: Callable[..., subprocess.Popen[str]],
) -> None:
    reader = long_reading("--format", "html")
    assert reader.stdout is not None
    assert reader.stderr is not None
    reader.stdout.close()
    time.sleep(2)
    reader.send_signal(signal.SIGINT)

    assert (reader.wait(), reader.stderr.read()) == (130, "")


def stopped(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_ctrl_c_while_the_command_is_being_loaded_ends_it_without_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("memoranda.cli.main", stopped)
    with pytest.raises(SystemExit) as ended:
        command()

    assert (ended.value.code, capsys.readouterr().err) == (130, "")


def test_ctrl_c_says_that_a_collection_goes_on(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collections, "read_collection", stopped)
    out = tmp_path / "records"
    with pytest.raises(interruption.Stopped) as told:
        collections.read_collected(
            Call((str(corpus),), None, out, None, None, None, False),
            out,
            Collecting("local", None, False, None),
        )

    assert str(told.value) == (
        f"Stopped; what is finished stands in {out}, and the same call goes on from there."
    )


def test_closed_pipe_is_no_fault(long_reading: Callable[..., subprocess.Popen[str]]) -> None:
    reader = long_reading()
    assert reader.stdout is not None
    assert reader.stderr is not None
    reader.stdout.readline()
    reader.stdout.close()

    assert reader.wait() == 141
    assert reader.stderr.read() == ""


@pytest.mark.parametrize("call", [("read", "--format", "table"), ("explain",)])
def test_closed_pipe_is_no_fault_for_what_is_printed(
    call: tuple[str, ...], corpus: Path, untraced: dict[str, str]
) -> None:
    reader = subprocess.Popen(  # noqa: S603 - ours
        [*COMMAND, *call, str(corpus)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=untraced,
    )
    assert reader.stdout is not None
    reader.stdout.close()
    _, told = reader.communicate()

    assert (reader.returncode, told) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize(
    "call",
    [
        ("read", "STORY"),
        ("read", "STORY", "--format", "table"),
        ("read", "STORY", "--format", "json"),
        ("explain", "STORY"),
        ("--help",),
        ("--version",),
        ("read", "--help"),
    ],
)
def test_a_full_disk_below_the_standard_output_is_told(call: tuple[str, ...], story: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(  # noqa: S603 - ours
            [*COMMAND, *(str(story) if word == "STORY" else word for word in call)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert (ended.returncode, ended.stderr) == (
        1,
        "The standard output was not written: no space is left on its disk; free some, or choose"
        " another place with --out.\n",
    )


@pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-"])
def test_a_closed_stream_is_an_empty_one(closed: str) -> None:
    call = ["/bin/sh", "-c", f'exec "$0" -m memoranda read - {closed}', sys.executable]
    ended = subprocess.run(  # noqa: S603 - ours
        call, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )

    told = "standard input is empty. Check that it is the right one.\n"
    assert (ended.returncode, ended.stderr) == (1, "" if closed == "2>&-" else told)


# Several processes


@given(st.lists(st.integers(0, processes.CHUNK_CHARACTERS), max_size=200))
def test_chunks_hold_every_document_in_order(lengths: list[int]) -> None:
    documents = [Document(str(place), " " * length) for place, length in enumerate(lengths)]
    chunks = list(processes.chunks(documents))

    assert [document for chunk in chunks for document in chunk] == documents
    assert all(chunks)


def end_of_process(document: Document) -> str:
    os._exit(9)


def test_no_more_processes_are_started_than_there_are_chunks(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hired: list[Any] = []
    launch = multiprocessing.get_context("spawn").Process

    def started(**named: Any) -> Any:
        hired.append(named)
        return launch(**named)

    monkeypatch.setattr("multiprocessing.context.SpawnContext.Process", staticmethod(started))
    ended = run("read", story, "--jobs", "1000")

    assert (ended.exit_code, len(hired)) == (0, 1)


def test_process_that_dies_is_told_to_a_person() -> None:
    with pytest.raises(processes.ProcessDiedError, match="fewer --jobs"):
        list(processes.each(end_of_process, [Document("d", "text")], 2))


# Progress


def test_extent_counts_a_file_as_done_when_the_next_begins(tmp_path: Path) -> None:
    first, second = tmp_path / "a.html", tmp_path / "b.html"
    first.write_bytes(b"x" * 100)
    second.write_bytes(b"x" * 50)
    extent = progress.Extent([str(tmp_path)])

    assert extent.total == 150
    assert extent.taken_by(Document("a", "x" * 10, source=str(first))) == 10
    assert extent.taken_by(Refusal(str(second), "It is broken.")) == 90


def test_extent_of_a_stream_is_unknown() -> None:
    assert progress.Extent(["-"]).total is None


def test_progress_lets_every_part_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", 0.0)
    parts: list[Outcome] = [Document("a", STORY), Refusal("b", "It is broken.")]

    assert list(progress.with_progress(parts, ["-"])) == parts


# Explaining


def test_explain_shows_each_sentence_with_what_was_recognised(story: Path) -> None:
    ended = run("explain", story)

    assert ended.exit_code == 0
    assert f"1. {STORY}" in ended.output
    assert "Iran → IRN" in ended.output
    assert "    rule " in ended.output


def test_explain_of_a_missing_file_ends_with_1(tmp_path: Path) -> None:
    ended = run("explain", tmp_path / "missing.txt")

    assert (ended.exit_code, ended.stdout) == (1, "")
    assert "missing.txt" in ended.stderr


def test_explain_tells_each_record_in_short(story: Path) -> None:
    assert (
        "agreements/signed → a1: memorandum · Iran – Iraq · signed · 2025-05-22 · data transit\n"
    ) in run("explain", story).stdout


def test_explain_of_a_language_without_rules_ends_like_read(story: Path) -> None:
    explained, read_ = (run(name, story, "--language", "sq") for name in ("explain", "read"))

    assert (explained.exit_code, explained.stdout) == (1, "")
    assert explained.stderr == read_.stderr
    assert explained.stderr == (
        f"{story}: not read: there are no rules for the language “sq” yet.\n"
    )


def test_explain_bears_control_characters(tmp_path: Path) -> None:
    file = tmp_path / "odd.txt"
    file.write_text("Iran \x1b[31mmet\x1b[0m Iraq.", encoding="utf-8")

    assert "\x1b[31m" not in run("explain", file).output


# The library


def test_read_from_python_takes_text_and_day() -> None:
    agreement = read(STORY, published=date(2025, 5, 23)).agreements[0]

    assert agreement.parties == ("IRN", "IRQ")
    assert agreement.date == "2025-05-22"


def test_read_from_python_keeps_what_a_document_knows() -> None:
    document = Document("d", STORY, published=date(2025, 5, 23), language="en")

    assert read(document).document == document
