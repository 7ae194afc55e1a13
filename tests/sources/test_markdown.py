from datetime import date
from pathlib import Path

from memoranda.records import Document
from memoranda.sources import Refusal, open_documents
from memoranda.sources.offsets import position_in_original


def read(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "story.md"
    path.write_bytes(text.encode())
    [outcome] = open_documents(path)
    assert isinstance(outcome, Document)
    return outcome


def test_what_only_looks_like_a_mark_is_left_alone(tmp_path: Path) -> None:
    plain = "Costs rose 2 * 3 times; see snake_case_name, [sic], 1. May and a < b > c.\n"
    assert read(tmp_path, plain).text == plain


def test_marks_go_and_words_stay(tmp_path: Path) -> None:
    marked = (
        "# Pact *signed*\r\n\r\n"
        "The **minister** met [the envoy](https://example.org/a) of _Oman_.\r\n"
        "\r\n> He ~~said~~ `5G`.\r\n\r\n- one ![logo](x.png)\r\n- two\r\n"
    )
    document = read(tmp_path, marked)
    assert document.title == "Pact *signed*"
    assert document.text == (
        "Pact signed\n\nThe minister met the envoy of Oman.\n\nHe ~~said~~ 5G.\n\none \ntwo\n"
    )
    for word in ("signed", "minister", "envoy", "Oman", "5G", "two"):
        start = position_in_original(document.offsets, document.text.index(word))
        assert marked[start:].startswith(word)


def test_front_matter_is_metadata(tmp_path: Path) -> None:
    document = read(tmp_path, '---\ntitle: "A pact"\ndate: 2024-03-01\nlang: fr\n---\n\nTexte.\n')
    assert (document.title, document.published, document.language) == (
        "A pact",
        date(2024, 3, 1),
        "fr",
    )
    assert document.text == "Texte.\n"


def test_a_date_that_is_not_understood_is_told(tmp_path: Path) -> None:
    path = tmp_path / "story.md"
    path.write_text("---\ndate: 03/02/2025\n---\n\nA story.\n", encoding="utf-8")
    [document, told] = open_documents(path)
    assert isinstance(document, Document)
    assert document.notes == ("Its “date” was not understood and passed over: '03/02/2025'.",)
    why = f"{path} has a “date” that is not understood: “03/02/2025”. Give it as 2025-02-28."
    assert told == Refusal(str(path), why, passed_over=True)
