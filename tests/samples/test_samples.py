import json
from email import message_from_bytes
from email.policy import default

from memoranda.reader.pipeline import read
from memoranda.reader.resolution.across import join
from memoranda.records import Document
from memoranda.samples import sample_paths, samples_folder
from memoranda.sources import open_all


def test_a_dozen_and_more_stories_come_with_the_package() -> None:
    assert len(sample_paths()) >= 12
    assert all(path.parent == samples_folder() for path in sample_paths())


def test_they_vary_in_form() -> None:
    endings = {path.suffix for path in sample_paths()}

    assert endings == {".txt", ".md", ".html", ".eml", ".jsonl"}


def test_every_story_is_utf_8_and_ends_with_one_line_end() -> None:
    for path in sample_paths():
        text = path.read_text(encoding="utf-8")
        assert text.endswith("\n"), path.name
        assert not text.endswith("\n\n"), path.name


def test_the_readme_tells_where_the_facts_of_each_story_come_from() -> None:
    readme = (samples_folder().parent / "README.md").read_text(encoding="utf-8")
    told = {line.split("`")[1] for line in readme.splitlines() if line.startswith("| `")}

    assert told == {path.name for path in sample_paths()}


def test_the_notes_are_documents_of_a_corpus() -> None:
    notes = samples_folder() / "2023-2025-short-notes.jsonl"
    rows = [json.loads(line) for line in notes.read_text(encoding="utf-8").splitlines()]

    assert len(rows) == 3
    for row in rows:
        assert row.keys() == {"id", "published", "language", "source", "title", "text"}


def test_the_mail_holds_a_communique() -> None:
    mail = message_from_bytes(
        (samples_folder() / "2024-04-leuven-communique.eml").read_bytes(), policy=default
    )
    body = mail.get_body(("plain",))

    assert body is not None
    assert "COMMUNIQUÉ" in body.get_content()


def test_one_paragraph_is_told_word_for_word_in_two_stories() -> None:
    names = ("2025-05-ashgabat-data-transit.txt", "2025-05-beijing-visit.txt")
    paragraphs = [
        set((samples_folder() / name).read_text(encoding="utf-8").strip().split("\n\n"))
        for name in names
    ]

    shared = paragraphs[0] & paragraphs[1]

    assert [paragraph[:26] for paragraph in shared] == ["At the Iran Corridor 2025 "]


def test_what_the_tutorial_tells_of_belgrade_and_of_the_auction_is_so() -> None:
    documents = [each for each in open_all(sample_paths()) if isinstance(each, Document)]
    register = join([read(document) for document in documents])

    [memorandum] = (one for one in register.agreements if {*one.parties} == {"SRB", "IRN"})
    assert {evidence.document for evidence in memorandum.evidences} == {
        "2025-02-belgrade-fa",
        "2025-02-belgrade-memorandum",
        "note-belgrade-2025",
    }
    [auction] = (read(one) for one in documents if one.id == "2024-06-spectrum-auction")
    assert auction.records == ()
