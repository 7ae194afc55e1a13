import gzip
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from memoranda.records import Document
from memoranda.sources import Limits, Refusal

Documents = Callable[..., list[Document]]
Reads = Callable[..., list[Document | Refusal]]


def zipped(**members: bytes) -> bytes:
    return zipped_as({name.replace("_", "."): data for name, data in members.items()})


def zipped_as(members: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_members_are_read_in_order_and_hidden_ones_passed_over(
    documents_of: Documents, tmp_path: Path
) -> None:
    members = {"b/two.txt": b"Two.", "a.txt": b"One.", "__MACOSX/a.txt": b"x", ".DS_Store": b"x"}
    documents = documents_of(zipped_as(members), "stories.zip")
    assert [(d.id, d.text) for d in documents] == [
        ("stories/a", "One."),
        ("stories/b/two", "Two."),
    ]
    assert documents[1].source == f"{tmp_path / 'stories.zip'}!b/two.txt"


def test_archives_in_archives_are_read_to_a_depth(read_bytes: Reads) -> None:
    data = zipped(story_txt=b"One.")
    for _ in range(2):
        data = zipped(inner_zip=data)
    [document] = read_bytes(data, "a.zip")
    assert isinstance(document, Document)
    for _ in range(2):
        data = zipped(inner_zip=data)
    [refusal] = read_bytes(data, "b.zip")
    assert isinstance(refusal, Refusal)
    assert "lies more than 3 containers deep" in refusal.reason


def test_a_member_leads_nowhere_outside(documents_of: Documents, tmp_path: Path) -> None:
    [document] = documents_of(zipped_as({"../../evil.txt": b"One."}), "a.zip")
    assert document.text == "One."
    assert sorted(tmp_path.iterdir()) == [tmp_path / "a.zip"]


def test_a_bomb_is_refused_and_the_other_members_are_read(read_bytes: Reads) -> None:
    data = zipped(a_txt=b"One.", bomb_txt=bytes(30_000_000), c_txt=b"Three.")
    outcomes = read_bytes(data, "bomb.zip")
    assert [type(each) for each in outcomes] == [Document, Refusal, Document]
    assert isinstance(outcomes[1], Refusal)
    assert "unpacks to more than is safe" in outcomes[1].reason


def test_an_archive_that_unpacks_to_too_much_is_stopped(read_bytes: Reads) -> None:
    data = zipped_as({f"{n}.txt": b"word " * 20 for n in range(20)})
    outcomes = read_bytes(data, "large.zip", limits=Limits(archive_bytes=1000))
    assert [type(each) for each in outcomes] == [Document] * 10 + [Refusal] * 2
    assert isinstance(outcomes[-1], Refusal)
    assert "what comes after was not read" in outcomes[-1].reason


def test_too_many_members_are_refused(refusal_of: Callable[..., str]) -> None:
    data = zipped_as({f"{n}.txt": b"One." for n in range(5)})
    assert refusal_of(data, "many.zip", limits=Limits(archive_members=4)) == (
        "many.zip has 5 members; at most 4 are read. Split it."
    )


def test_a_damaged_archive_is_refused(refusal_of: Callable[..., str]) -> None:
    whole = zipped(a_txt=b"One." * 100)
    assert refusal_of(whole[:-30], "cut.zip") == (
        "cut.zip is a ZIP file that is damaged or was cut off. Fetch it again."
    )
    assert refusal_of(zipped(), "none.zip") == (
        "none.zip has no documents. Check that it is the right one."
    )
    assert "could not be unpacked (" in refusal_of(
        whole.replace(whole[40:44], b"\xff\x00\xff\x00"), "bad.zip"
    )


def test_a_large_member_is_read_row_by_row(documents_of: Documents) -> None:
    rows = b"".join(b'{"id": "%d", "text": "%s"}\n' % (n, b"word " * 200) for n in range(20_000))
    assert len(documents_of(zipped(rows_jsonl=rows), "a.zip")) == 20_000


def test_gzip_is_read_as_what_is_inside(documents_of: Documents) -> None:
    [story] = documents_of(gzip.compress(b"One."), "story.txt.gz")
    assert (story.id, story.text) == ("story", "One.")
    rows = b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n'
    assert [d.id for d in documents_of(gzip.compress(rows), "rows.jsonl.gz")] == ["a", "b"]
    [packed] = documents_of(gzip.compress(zipped(a_txt=b"One.")), "a.zip.gz")
    assert packed.text == "One."


def test_truncated_gzip_gives_what_was_read_and_a_refusal(read_bytes: Reads) -> None:
    rows = b"".join(b'{"id": "%d", "text": "story %d"}\n' % (n, n * n) for n in range(20_000))
    outcomes = read_bytes(gzip.compress(rows)[:-2000], "rows.jsonl.gz")
    assert len(outcomes) > 10_000
    assert isinstance(outcomes[-1], Refusal)
    assert outcomes[-1].reason.endswith("was cut off while it was written. Fetch it again.")


def test_a_gzip_bomb_is_not_unpacked_further_than_it_may(refusal_of: Callable[..., str]) -> None:
    bomb = gzip.compress(b"word " * 10_000_000)
    assert "is larger than the 1 MB" in refusal_of(
        bomb, "bomb.txt.gz", limits=Limits(document_bytes=1_000_000)
    )


def test_a_damaged_file_never_raises(stands_damage: Callable[..., None]) -> None:
    stands_damage(zipped(a_txt=b"One." * 50, b_html=b"<p>Two.</p>"), "a.zip")
