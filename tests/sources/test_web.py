import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from memoranda.records import Document
from memoranda.sources import Fetcher, Limits, Refusal, open_documents
from memoranda.sources.addresses import any_address, public_only

pytestmark = pytest.mark.integration

PAGE = (
    b"<html lang=en><head><title>Pact</title></head><body><article>"
    b"<p>The minister met the envoy in Tunis and signed a pact on cables.</p></article>"
)
TEXT = "The minister met the envoy in Tunis and signed a pact on cables."
FEED = b"""<rss version="2.0"><channel><item><title>Pact</title><link>%s/page.html</link>
<pubDate>Fri, 23 May 2025 08:00:00 GMT</pubDate></item></channel></rss>"""


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        pages = {"/page.html": self.page, "/moved": self.moved, "/inside": self.inside}
        more = {"/huge": self.huge, "/slow": self.slow, "/feed": self.feed, "/drip": self.drip}
        with_text = {"/latin": self.latin, "/round": self.round}
        (pages | more | with_text).get(self.path.partition("?")[0], self.missing)()

    def answer(self, body: bytes, media_type: str = "text/html") -> None:
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def page(self) -> None:
        self.answer(PAGE)

    def latin(self) -> None:
        self.answer("Déjà signé.".encode("latin-1"), "text/plain; charset=iso-8859-1")

    def feed(self) -> None:
        self.answer(FEED % f"http://{self.headers['Host']}".encode(), "application/rss+xml")

    def redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def moved(self) -> None:
        self.redirect("/page.html")

    def round(self) -> None:
        self.redirect("/round")

    def inside(self) -> None:
        port = self.headers["Host"].rpartition(":")[2]
        self.redirect(f"http://127.0.0.2:{port}/page.html")

    def huge(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.send_slowly(b"word " * 20_000, pause=0)

    def drip(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        self.send_slowly(b"X-Slow: yes\r\n", pause=0.05)

    def slow(self) -> None:
        time.sleep(1.5)
        self.answer(PAGE)

    def send_slowly(self, part: bytes, pause: float) -> None:
        try:
            for _ in range(1000):
                self.wfile.write(part)
                time.sleep(pause)
        except OSError:
            self.close_connection = True

    def missing(self) -> None:
        self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        del format, args


class QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up early is what some of these tests are about."""


@pytest.fixture
def site() -> Iterator[str]:
    with QuietServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def local_only(address: str) -> bool:
    return address == "127.0.0.1"


def read(url: str, seconds: float = 20.0, limits: Limits = Limits()) -> Document | Refusal:  # noqa: B008
    fetcher = Fetcher(policy=local_only, seconds=seconds)
    [outcome] = open_documents(url, fetcher=fetcher, limits=limits)
    return outcome


def refused(url: str, seconds: float = 20.0, limits: Limits = Limits()) -> str:  # noqa: B008
    outcome = read(url, seconds, limits)
    assert isinstance(outcome, Refusal), outcome
    assert outcome.source == url
    return outcome.reason.replace(url, "X")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - an address that must be refused
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
    ],
)
def test_addresses_that_are_not_public_are_refused(address: str) -> None:
    assert not public_only(address)
    assert any_address(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1"])
def test_public_addresses_are_allowed(address: str) -> None:
    assert public_only(address)


def test_a_page_is_fetched(site: str) -> None:
    document = read(f"{site}/page.html?a=1")
    assert isinstance(document, Document)
    assert (document.text, document.title, document.language) == (TEXT, "Pact", "en")
    assert document.source == f"{site}/page.html?a=1"
    assert document.id == f"{site.removeprefix('http://')}/page?a=1"


def test_a_redirect_is_followed(site: str) -> None:
    document = read(f"{site}/moved")
    assert isinstance(document, Document)
    assert document.text == TEXT


def test_the_encoding_that_the_server_says_is_used(site: str) -> None:
    document = read(f"{site}/latin")
    assert isinstance(document, Document)
    assert (document.text, document.notes) == ("Déjà signé.", ())


def test_a_local_address_is_refused_by_default(site: str) -> None:
    [outcome] = open_documents(f"{site}/page.html")
    assert isinstance(outcome, Refusal)
    assert outcome.reason.endswith(
        "leads to 127.0.0.1, which is not on the public internet. Save the page and read the file."
    )


def test_a_redirect_to_an_address_that_is_not_allowed_is_refused(site: str) -> None:
    assert "leads to 127.0.0.2, which is not on the public internet" in refused(f"{site}/inside")


def test_a_name_that_resolves_to_a_private_address_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.7", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    [outcome] = open_documents("http://ministry.example/")
    assert isinstance(outcome, Refusal)
    assert "leads to ministry.example, which is not on the public internet" in outcome.reason


def test_a_huge_body_is_cut_off(site: str) -> None:
    reason = refused(f"{site}/huge", limits=Limits(document_bytes=1_000_000))
    assert reason == (
        "X sends more than the 1 MB that one document may hold. Download it and read the file."
    )


@pytest.mark.parametrize("path", ["slow", "drip"])
def test_a_slow_server_is_left(site: str, path: str) -> None:
    reason = refused(f"{site}/{path}", seconds=0.4)
    assert reason == "X did not answer within 0.4 seconds. Try again later."


def test_what_cannot_be_fetched_is_told_in_a_sentence(site: str) -> None:
    assert refused(f"{site}/nothing") == (
        "X answered 404 Not Found. Check the address, or try again later."
    )
    assert refused(f"{site}/round").startswith("X could not be fetched (Exceeded maximum")
    assert refused("ftp://example.org/a") == (
        "X is neither an http nor an https address. Check it."
    )
    for nowhere in ("http://", "https:///page", "http://[::1"):
        assert refused(nowhere).endswith(" does not name a site. Check it.")
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        assert "could not be fetched" in refused(f"http://127.0.0.1:{closed.getsockname()[1]}/")


def test_a_password_in_an_address_is_not_shown() -> None:
    [outcome] = open_documents("http://user:secret@127.0.0.1:1/")
    assert isinstance(outcome, Refusal)
    assert outcome.source == "http://127.0.0.1:1/"
    assert "secret" not in outcome.reason


def test_a_feed_is_followed_only_when_asked(site: str) -> None:
    fetcher = Fetcher(policy=local_only)
    [refusal] = open_documents(f"{site}/feed", fetcher=fetcher)
    assert isinstance(refusal, Refusal)
    [document] = open_documents(f"{site}/feed", fetcher=fetcher, follow=True)
    assert isinstance(document, Document)
    assert document.text == TEXT
    assert str(document.published) == "2025-05-23"
