import gzip
from collections.abc import Callable

from memoranda.records import Document

Documents = Callable[..., list[Document]]
PAGE = b"<html lang=en><body><article><p>The minister met the envoy.</p></article></body></html>"


def warc(*pages: tuple[str, str, str, bytes], compressed: bool = True) -> bytes:
    records = [record("warcinfo", "", "application/warc-fields", b"software: a test\r\n")]
    for address, status, media_type, body in pages:
        head = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n"
        records.append(
            record("response", address, "application/http; msgtype=response", head.encode() + body)
        )
    return b"".join(map(gzip.compress, records) if compressed else records)


def record(kind: str, address: str, media_type: str, content: bytes) -> bytes:
    target = f"WARC-Target-URI: {address}\r\n" if address else ""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}WARC-Date: 2025-05-23T00:00:00Z\r\n"
        f"Content-Type: {media_type}\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


PAGES = (
    ("https://example.org/a", "200 OK", "text/html; charset=utf-8", PAGE),
    ("https://example.org/b", "404 Not Found", "text/html", PAGE),
    ("https://example.org/c.png", "200 OK", "image/png", b"\x89PNG"),
    ("https://example.org/d", "200 OK", "text/plain", b"A note."),
)


def test_the_pages_of_an_archive_compressed_or_not(documents_of: Documents) -> None:
    for compressed in (True, False):
        documents = documents_of(warc(*PAGES, compressed=compressed), "crawl.warc")
        assert [(d.id, d.text) for d in documents] == [
            ("https://example.org/a", "The minister met the envoy."),
            ("https://example.org/d", "A note."),
        ]
        assert documents[0].source == "https://example.org/a"


def test_an_archive_without_pages_is_refused(refusal_of: Callable[..., str]) -> None:
    assert refusal_of(warc(), "crawl.warc.gz") == (
        "crawl.warc.gz holds no pages that were fetched. Check that it is the right one."
    )


def test_a_truncated_archive_is_refused(refusal_of: Callable[..., str]) -> None:
    assert "crawl.warc.gz" in refusal_of(warc(*PAGES)[:300], "crawl.warc.gz")


def test_a_damaged_file_never_raises(stands_damage: Callable[..., None]) -> None:
    stands_damage(warc(*PAGES, compressed=False), "crawl.warc")
