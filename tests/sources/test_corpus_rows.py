import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from memoranda.records import Document
from memoranda.sources import Limits, Refusal, open_documents

ROW = {
    "id": "tun-1",
    "text": "TUNIS – A story.",
    "published": "2025-05-23",
    "language": "en-GB",
    "source": "https://example.org/1",
    "title": "A story",
}


def rows(tmp_path: Path, *lines: object, **known: object) -> list[Document | Refusal]:
    path = tmp_path / "corpus.jsonl"
    written = [each if isinstance(each, str) else json.dumps(each) for each in lines]
    path.write_text("\n".join(written), encoding="utf-8")
    return list(open_documents(path, **known))  # type: ignore[arg-type]


def document(tmp_path: Path, row: object) -> Document:
    [outcome] = rows(tmp_path, row)
    assert isinstance(outcome, Document)
    return outcome


def test_the_columns_of_a_row_are_read(tmp_path: Path) -> None:
    story = document(tmp_path, ROW)
    assert (story.id, story.text, story.title) == ("tun-1", "TUNIS – A story.", "A story")
    assert (story.published, story.language) == (date(2025, 5, 23), "en")
    assert story.source == "https://example.org/1"
    assert story.extra == {}


def test_annotation_is_carried_along_and_never_read(tmp_path: Path) -> None:
    annotation = {"people": [{"name": "A"}], "meetings": [], "agreements": [], "commitments": [1]}
    story = document(tmp_path, ROW | annotation)
    assert story.extra == annotation
    assert story == document(tmp_path, ROW) or story.text == ROW["text"]


def test_a_row_without_id_and_source_is_named_by_its_file_and_line(tmp_path: Path) -> None:
    [first, second] = rows(tmp_path, {"text": "One."}, {"text": "Two."})
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.id, first.source) == ("corpus-1", f"{tmp_path / 'corpus.jsonl'}#1")
    assert (second.id, second.source) == ("corpus-2", f"{tmp_path / 'corpus.jsonl'}#2")


def test_the_same_id_gets_a_suffix(tmp_path: Path) -> None:
    taken = [{"id": name, "text": "x"} for name in ("a", "a-2", "a", "a")]
    given = [d.id for d in rows(tmp_path, *taken) if isinstance(d, Document)]
    assert given == ["a", "a-2", "a-3", "a-4"]


def test_a_broken_line_is_refused_by_its_number_and_the_others_are_read(tmp_path: Path) -> None:
    outcomes = rows(tmp_path, ROW, '{"text": "cut of', "", "[1]", {"title": "no text"}, ROW)
    path = tmp_path / "corpus.jsonl"
    assert [type(each) for each in outcomes] == [Document, Refusal, Refusal, Refusal, Document]
    refusals = [each for each in outcomes if isinstance(each, Refusal)]
    assert [each.source for each in refusals] == [f"{path}#2", f"{path}#4", f"{path}#5"]
    assert refusals[0].reason == (
        f"Line 2 of {path} is not valid JSON (Invalid control character at character 17). "
        "Mend or drop it."
    )
    assert "line 4 is not an object" in refusals[1].reason
    assert "line 5 has no column “text” but title" in refusals[2].reason


@pytest.mark.parametrize("text", [None, 3, "", "  \n", ["a"]])
def test_a_row_whose_text_is_no_text_is_refused(tmp_path: Path, text: object) -> None:
    [outcome] = rows(tmp_path, {"text": text})
    assert isinstance(outcome, Refusal)
    assert outcome.reason.startswith(f"In {tmp_path / 'corpus.jsonl'}, line 1 has ")


@pytest.mark.parametrize("published", ["", None, float("nan"), "2025-02-28", 20250228])
def test_a_day_that_is_missing_or_understood_needs_no_word(
    tmp_path: Path, published: object
) -> None:
    assert document(tmp_path, {"text": "One.", "published": published}).notes == ()


def test_a_published_that_is_no_day_is_noted_and_told(tmp_path: Path) -> None:
    [story, told] = rows(tmp_path, {"text": "One.", "published": "spring"})
    assert isinstance(story, Document)
    assert story.published is None
    assert story.notes == ("Its “published” was not understood and passed over: 'spring'.",)
    path = str(tmp_path / "corpus.jsonl")
    why = f"In {path}, line 1 has a “published” that is not understood: “spring”."
    assert told == Refusal(path, f"{why} Give it as 2025-02-28.", passed_over=True)


def test_days_that_are_not_understood_are_told_once_a_file(tmp_path: Path) -> None:
    odd = {"text": "One.", "published": "Feb\n2025"}
    *stories, told = rows(tmp_path, ROW, *([odd] * 1234))
    path = tmp_path / "corpus.jsonl"
    assert len(stories) == 1235
    assert isinstance(told, Refusal)
    assert told.reason == (
        f"In {path}, 1,234 documents have a “published” that is not understood, the first in "
        "line 2: “Feb 2025”. Give it as 2025-02-28."
    )


def test_broken_characters_are_replaced_and_noted(tmp_path: Path) -> None:
    story = document(tmp_path, '{"text": "half \\ud83e of it"}')
    assert story.text == "half \ufffd of it"
    assert story.notes == ("1 broken character was replaced by “\ufffd”.",)


def test_a_title_has_no_broken_characters_either(tmp_path: Path) -> None:
    story = document(tmp_path, '{"text": "One.", "title": "half \\ud83e of it"}')
    assert story.title == "half \ufffd of it"


def test_a_line_longer_than_a_document_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    long = {"text": "x" * 900}
    outcomes = rows(tmp_path, long, ROW, limits=Limits(document_bytes=100))
    assert [type(each) for each in outcomes] == [Refusal, Document]


def test_utf_16_rows_are_read(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text('{"text": "Įvykis."}\n{"text": "Du."}\n', encoding="utf-16")
    assert [d.text for d in open_documents(path) if isinstance(d, Document)] == ["Įvykis.", "Du."]


def test_a_json_file_holds_one_story_or_a_list(tmp_path: Path) -> None:
    path = tmp_path / "stories.json"
    path.write_text(json.dumps([{"text": "One."}, {"text": "Two."}], indent=1), encoding="utf-8")
    assert [d.text for d in open_documents(path) if isinstance(d, Document)] == ["One.", "Two."]


def test_standard_input_is_text_or_rows() -> None:
    [story] = open_documents("-", stdin=BytesIO(b"A story."))
    assert isinstance(story, Document)
    assert (story.id, story.source, story.text) == ("stdin", "standard input", "A story.")
    piped = BytesIO(b'{"id": "a", "text": "One."}\n' * 9000)
    outcomes = list(open_documents("-", stdin=piped))
    assert len({d.id for d in outcomes if isinstance(d, Document)}) == 9000
    [nothing] = open_documents("-", stdin=BytesIO())
    assert nothing == Refusal(
        "standard input", "standard input is empty. Check that it is the right one."
    )
