from datetime import date
from pathlib import Path

import pytest

from memoranda.records import Document
from memoranda.sources import Limits, Refusal, open_documents
from memoranda.sources.offsets import position_in_original

STORY = "TUNIS – Tunisia’s minister and his Italian counterpart agreed on cables.\n"
RUSSIAN = "Министр цифрового развития Казахстана провёл переговоры с послом Индии в Астане. " * 3
PERSIAN = "وزیر ارتباطات و سفیر عراق در تهران دیدار کردند و یادداشت تفاهم را امضا کردند. " * 3
CHINESE = "工业和信息化部部长在北京会见了巴基斯坦代表团，双方签署了谅解备忘录。" * 3
POLISH = (
    "Minister cyfryzacji spotkał się z ambasadorem i podpisał umowę o współpracy łączności. " * 3
)
FRENCH = "Le ministère a signé « un protocole » avec l’Algérie – la première étape, a-t-il précisé."


def read(path: Path, **known: object) -> Document:
    [outcome] = open_documents(path, **known)  # type: ignore[arg-type]
    assert isinstance(outcome, Document), outcome
    return outcome


def refused(path: Path, **known: object) -> str:
    [outcome] = open_documents(path, **known)  # type: ignore[arg-type]
    assert isinstance(outcome, Refusal), outcome
    assert outcome.source == str(path)
    assert outcome.source in outcome.reason
    assert "\n" not in outcome.reason
    return outcome.reason.replace(f"{path}", "X")


def test_text_without_anything_odd_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8", newline="")
    document = read(path)
    assert document.text == STORY
    assert document.offsets is None
    assert document.notes == ()
    assert document.published is None
    assert document.language is None
    assert (document.id, document.source) == ("story", str(path))
    assert len(document.sha256) == 64


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", PERSIAN),
        ("utf-8-sig", PERSIAN),
        ("utf-16", RUSSIAN),
        ("utf-32", CHINESE),
        ("utf-16-le", FRENCH),
        ("utf-16-be", FRENCH),
        ("cp1252", FRENCH),
        ("cp1250", POLISH),
        ("cp1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("cp1256", PERSIAN.replace("ی", "ي")),
        ("gb18030", CHINESE),
        ("big5", "外交部長在臺北會見了代表團，雙方簽署了合作備忘錄與協定。" * 3),
        ("shift_jis", "総務大臣は東京で会談し、覚書に署名しました。" * 3),
    ],
)
def test_any_encoding_is_read(tmp_path: Path, encoding: str, text: str) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(text.encode(encoding))
    assert read(path).text == text


def test_a_guessed_encoding_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(FRENCH.encode("cp1252"))
    assert read(path).notes == ("Its encoding is not said; it was read as Windows-1252.",)


def test_mixed_encodings_are_read_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes((PERSIAN + "\n").encode() + "caf\xe9".encode("latin-1"))
    document = read(path)
    assert document.text == PERSIAN + "\ncafé"
    assert document.notes == ("1 places that are not UTF-8 were read as Windows-1252.",)


def test_line_ends_become_line_feeds_and_the_map_leads_back(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    original = "One.\r\nTwo.\rThree.\n"
    path.write_bytes(original.encode())
    document = read(path)
    assert document.text == "One.\nTwo.\nThree.\n"
    start = document.text.index("Three")
    assert original[position_in_original(document.offsets, start) :].startswith("Three")


def test_a_day_in_the_first_sentence_is_not_metadata(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("The date 2025-05-23 was chosen.", encoding="utf-8")
    assert read(path).published is None


def test_a_day_that_is_none_is_left_in_the_text(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("date 2025-02-30 TEHRAN – A story.", encoding="utf-8")
    document = read(path)
    assert document.text.startswith("date 2025-02-30")
    assert document.published is None


@pytest.mark.parametrize("gap", [" ", "\n", "\r\n\r\n"])
def test_a_storys_own_date_line_is_metadata(tmp_path: Path, gap: str) -> None:
    path = tmp_path / "story.txt"
    original = f" date 2025-05-23{gap}TUNIS – A story.\r\nMore of it."
    path.write_bytes(original.encode())
    document = read(path, published=date(2020, 1, 1))
    assert document.published == date(2025, 5, 23)
    assert document.text == "TUNIS – A story.\nMore of it."
    for word in ("TUNIS", "More"):
        start = position_in_original(document.offsets, document.text.index(word))
        assert original[start:].startswith(word)


def test_the_given_day_and_language_fill_what_the_text_does_not_say(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    document = read(path, published=date(2020, 1, 1), language="en")
    assert (document.published, document.language) == (date(2020, 1, 1), "en")


def test_odd_characters_are_kept_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    text = "A pact\x00 signed \u202ein Baku\u202c. 🤝🏽"
    path.write_text(text, encoding="utf-8")
    document = read(path)
    assert document.text == text
    assert document.notes == (
        "The text holds 1 NUL characters; they were kept.",
        "The text holds 2 characters that turn the writing; they were kept.",
    )


def test_one_line_of_ten_megabytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("word " * 2_000_000, encoding="utf-8")
    assert len(read(path).text) == 10_000_000


def test_a_table_of_stories_is_not_read_as_one_story(tmp_path: Path) -> None:
    path = tmp_path / "stories.CSV"
    path.write_text(f"id,text\n1,{STORY}2,{STORY}", encoding="utf-8")
    assert refused(path) == (
        "X is a table, which is not read. Save its stories as JSONL or Parquet."
    )


def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    assert refused(path) == "There is no file X. Check its name and folder."
    path.write_bytes(b"")
    assert refused(path) == "X is empty. Check that it is the right one."
    path.write_bytes(b" \n\r\n")
    assert refused(path) == "X holds no words. Check that it is the right one."
    path.write_bytes(bytes(range(256)) * 40)
    assert refused(path).startswith("X is a binary file of an unknown format.")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert refused(path).startswith("X is a PNG picture, which is not read.")
    path.write_bytes(b"word " * 100)
    assert refused(path, limits=Limits(document_bytes=100)) == (
        "X is larger than the 100 bytes that one document may hold. "
        "Split it, or give its stories as JSONL, one a line."
    )


def test_a_file_without_the_right_to_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "closed.txt"

    def closed(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", closed)
    assert refused(path) == "You may not read X. Ask its owner for the right to."
