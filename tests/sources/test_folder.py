from pathlib import Path

from memoranda.records import Document
from memoranda.sources import Refusal, open_all, open_documents


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".hidden.txt").write_text("Not read.", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    [outcome] = open_documents(tmp_path)
    assert outcome == Refusal(
        str(tmp_path),
        f"No documents found in the folder {tmp_path}. Check that it is the right one.",
    )


def test_a_folder_of_nothing_but_our_own_output_has_no_documents(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_text("document,date,actor,recipient,event,cameo_root,\n")
    (tmp_path / "more").mkdir()
    passed_over, refused = open_documents(tmp_path)
    assert isinstance(passed_over, Refusal)
    assert isinstance(refused, Refusal)
    assert (passed_over.passed_over, refused.passed_over) == (True, False)
    assert refused.reason.startswith(f"No documents found in the folder {tmp_path}.")


def test_a_folder_is_read_in_order_with_its_folders(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/one.txt", "a.md"):
        (tmp_path / name).write_text(f"# Story {name}", encoding="utf-8")
    documents = [d for d in open_documents(tmp_path) if isinstance(d, Document)]
    assert [d.id for d in documents] == ["a", "a-2", "b/one", "c"]


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("Read.", encoding="utf-8")
    assert [type(each) for each in open_documents(tmp_path)] == [Refusal, Document]


def test_ids_are_unique_among_several_inputs(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Read.", encoding="utf-8")
    assert [d.id for d in open_all([path, path]) if isinstance(d, Document)] == ["a", "a-2"]


def test_a_name_that_is_no_text_is_made_printable(tmp_path: Path) -> None:
    (tmp_path / "a\n\x1b[31m.txt").write_text("Read.", encoding="utf-8")
    [document] = open_documents(tmp_path)
    assert isinstance(document, Document)
    assert document.id == "a??[31m"


def test_an_input_without_a_name_is_not_the_current_folder() -> None:
    [outcome] = open_documents("")
    assert outcome == Refusal("", "The name of an input is empty. Name a file, or an address.")


def test_a_link_in_a_circle_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "circle.txt").symlink_to("circle.txt")
    (tmp_path / "story.txt").write_text("Read.", encoding="utf-8")
    circle, story = open_documents(tmp_path)

    assert isinstance(circle, Refusal)
    assert circle.source == str(tmp_path / "circle.txt")
    assert isinstance(story, Document)
