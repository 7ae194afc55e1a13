"""Whatever the bytes are, each outcome is a document or a refusal, and nothing is raised."""

import gzip
import zipfile
from io import BytesIO
from unicodedata import normalize

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from memoranda.records import Document
from memoranda.sources import Limits, Refusal, open_documents
from memoranda.sources.encodings import decode
from memoranda.sources.offsets import position_in_original
from memoranda.sources.opening import open_bytes
from memoranda.sources.web import Fetcher

#: Beginnings that lead the bytes to each of the readers.
STARTS = [
    b"",
    b"%PDF-1.4\n1 0 obj\n",
    b"PK\x03\x04",
    b"\x1f\x8b\x08\x00",
    b"PAR1",
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 20\r\n\r\n",
    b"<!doctype html><p>The minister met ",
    b"<html><body><table><tr><td>",
    b"<rss><channel><item><title>a</title><description>",
    b"<feed><entry><content type='xhtml'><div>",
    b"From: a@b\nDate: Fri, 23 May 2025\nSubject: x\nMIME-Version: 1.0\n",
    b"From: a\nDate: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n",
    b"From a@b Fri May 23 20:00:00 2025\nSubject: x\n\n",
    b'{"text": "The minister met"}\n{"text": ',
    b"---\ntitle: x\n---\n# ",
    b"date 2025-05-23 ",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
]
NAMES = ["", "a.txt", "a.md", "a.html", "a.jsonl", "a.json", "a.eml", "a.mbox", "a.pdf", "a.xml"]
BYTES = st.builds(bytes.__add__, st.sampled_from(STARTS), st.binary(max_size=200))
WORDS = st.builds(
    bytes.__add__,
    st.sampled_from(STARTS),
    st.text(max_size=120).map(lambda text: text.encode("utf-8", "surrogatepass")),
)
RELAXED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def never_reached(_: str) -> bool:
    return False


def outcomes(data: bytes, name: str) -> list[Document | Refusal]:
    fetcher = Fetcher(policy=never_reached)
    return list(open_bytes(data, name=name, source="input", fetcher=fetcher))


def check(data: bytes, name: str) -> None:
    found = outcomes(data, name)
    assert found
    for each in found:
        if isinstance(each, Refusal):
            assert "input" in each.reason
        else:
            each.text.encode("utf-8")
            assert each.text.strip()


@RELAXED
@given(BYTES, st.sampled_from(NAMES))
def test_bytes_never_raise(data: bytes, name: str) -> None:
    check(data, name)


@RELAXED
@given(WORDS, st.sampled_from(NAMES))
def test_text_never_raises(data: bytes, name: str) -> None:
    check(data, name)


@settings(RELAXED, max_examples=60)
@given(BYTES, st.sampled_from(NAMES))
def test_packed_bytes_never_raise(data: bytes, name: str) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name or "a", data)
    check(packed.getvalue(), "a.zip")
    check(gzip.compress(data), name + ".gz")


@RELAXED
@example("豈", "")
@given(st.text(max_size=200), st.sampled_from(["", " date 2025-05-23 ", "date 2025-05-23\r\n"]))
def test_every_character_of_a_text_leads_back_to_the_original(text: str, start: str) -> None:
    # Letters that are composed lead back to what they are composed of: see test_composing.py.
    data = (start + normalize("NFC", text)).encode("utf-8", "replace")
    original = decode(data).text
    for document in outcomes(data, "a.txt"):
        if isinstance(document, Document) and not document.source.startswith("input#"):
            for position, character in enumerate(document.text):
                there = original[position_in_original(document.offsets, position)]
                assert there == character or (character == "\n" and there == "\r")


@RELAXED
@given(st.binary(max_size=300), st.sampled_from([None, "latin-1", "utf-16", "hz", "idna", "x"]))
def test_decoding_never_raises(data: bytes, declared: str | None) -> None:
    decode(data, declared).text.encode("utf-8", "surrogatepass")


def test_limits_are_kept_by_standard_input() -> None:
    [outcome] = open_documents(
        "-", stdin=BytesIO(b"word " * 100), limits=Limits(document_bytes=100)
    )
    assert isinstance(outcome, Refusal)
    assert outcome.reason.startswith("standard input is larger than the 100 bytes")
