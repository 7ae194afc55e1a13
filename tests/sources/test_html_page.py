import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from memoranda.records import Document
from memoranda.sources import Refusal, open_documents

BODY = """<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
<article><h1>Cable pact signed in Tunis</h1><p>TUNIS – The minister met <a href="x">the Italian
envoy</a> on Friday and&nbsp;signed a <b>memorandum</b> on cables.</p>
<p>The two sides would lay a cable.<br>It is new.</p><h2>Background</h2>
<ul><li>First point about fibre</li><li>Second point about data</li></ul>
<table><tr><td>Party</td><td>Italy</td></tr></table>
<p>More will follow in the coming year, the ministry added in a note.</p></article>
<script>var a = "not read";</script><footer>Copyright 2011 The Agency.</footer>"""
HEAD = """<title>Cable pact signed | Agency</title>
<meta property="article:published_time" content="2025-05-23T23:30:00+03:30">"""
TEXT = """Cable pact signed in Tunis

TUNIS – The minister met the Italian envoy on Friday and signed a memorandum on cables.

The two sides would lay a cable.
It is new.

Background

First point about fibre

Second point about data

Party | Italy

More will follow in the coming year, the ministry added in a note."""


def read(tmp_path: Path, markup: str | bytes, name: str = "page.html") -> Document | Refusal:
    path = tmp_path / name
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    [outcome] = open_documents(path)
    return outcome


def page(tmp_path: Path, markup: str | bytes, name: str = "page.html") -> Document:
    outcome = read(tmp_path, markup, name)
    assert isinstance(outcome, Document), outcome
    return outcome


def whole(head: str, body: str, lang: str = "en-GB") -> str:
    return f'<!doctype html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def test_the_main_text_and_what_the_page_says_of_itself(tmp_path: Path) -> None:
    document = page(tmp_path, whole(HEAD, BODY))
    assert document.text == TEXT
    assert document.title == "Cable pact signed in Tunis"
    assert document.published == date(2025, 5, 23)
    assert document.language == "en"
    assert document.notes == ()
    assert document.offsets is None


def test_a_day_in_the_words_of_the_page_is_not_its_publication(tmp_path: Path) -> None:
    body = BODY.replace("It is new.", "It was agreed on 14 March 2019.")
    assert page(tmp_path, whole("", body)).published is None


def test_a_page_is_known_by_its_content_not_its_name(tmp_path: Path) -> None:
    assert page(tmp_path, whole(HEAD, BODY), "page.txt").text == TEXT


def test_the_declared_encoding_is_used(tmp_path: Path) -> None:
    russian = "<p>Министр встретился с послом и подписал меморандум о связи в Астане.</p>" * 3
    declared = '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'
    markup = whole(declared, russian, lang="ru")
    document = page(tmp_path, markup.encode("koi8-r"))
    assert document.text.startswith("Министр встретился с послом")
    assert document.notes == ()


@pytest.mark.parametrize(
    "markup",
    [
        "<p>The minister met the envoy<p>and signed <b>a pact",
        "<html><body><div><div><p>The minister met the envoy</div><td>and signed a pact</i>",
        "<!-- odd --><h1>The minister met the envoy</h1> and signed a pact </body></html> <p",
    ],
)
def test_broken_markup_is_read(tmp_path: Path, markup: str) -> None:
    words = page(tmp_path, markup).text.split()
    assert " ".join(words).startswith("The minister met the envoy and signed a pact")


def test_a_language_that_the_letters_contradict_is_not_believed(tmp_path: Path) -> None:
    body = "<article><p>وزیر ارتباطات و سفیر عراق در تهران دیدار و گفتگو کردند.</p></article>"
    document = page(tmp_path, whole("", body, lang="en-US"))
    assert document.language is None
    assert document.notes == ("Its source says that it is in “en”, which its letters contradict.",)
    assert page(tmp_path, whole("", body, lang="fa")).language == "fa"


def test_a_page_that_is_one_table_keeps_its_paragraphs(tmp_path: Path) -> None:
    story = "The minister of communications met the envoy of Oman and signed a memorandum"
    menu = '<ul><li><a href="/">Home</a></li></ul>'
    cells = f"<td>{menu}</td><td><font>{story}.<br><br>{story} again.</font></td>"
    document = page(tmp_path, whole("", f"<table><tr>{cells}</tr></table>"))
    assert document.text == f"Home\n\n{story}.\n\n{story} again."
    assert document.notes == (
        "The main text could not be told from the rest of the page, so all of it was read.",
    )


def test_a_tag_of_very_many_attributes_is_refused_at_once(tmp_path: Path) -> None:
    attributes = " ".join(f'a{number}=">"' for number in range(100_000))
    outcome = read(tmp_path, whole("", f"<p {attributes}>The minister met the envoy."))
    assert outcome == Refusal(
        str(tmp_path / "page.html"),
        f"{tmp_path / 'page.html'} is damaged or not really HTML (a tag of it has more than 2,000 "
        "attributes). Save the page again, or give its text.",
    )


@pytest.mark.parametrize(
    "odd",
    [
        '<img src="data:image/png;base64,' + "AAAA BBBB\n" * 10_000 + '">',
        "<script>" + "if (a<b) c = d; " * 10_000 + "</script>",
        "<!-- <p " + "a b " * 10_000 + "-->",
        "<p title='" + "x y " * 10_000 + "'>",
    ],
)
def test_what_is_long_is_not_taken_for_attributes(tmp_path: Path, odd: str) -> None:
    assert "The minister met" in page(tmp_path, whole(HEAD, odd + BODY)).text


def test_a_page_without_words_is_refused(tmp_path: Path) -> None:
    outcome = read(tmp_path, "<html><body><script>var x</script></body></html>")
    assert outcome == Refusal(
        str(tmp_path / "page.html"),
        f"{tmp_path / 'page.html'} is a page without words. Save it as the browser shows it.",
    )


def test_without_the_extra_the_refusal_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    outcome = read(tmp_path, whole(HEAD, BODY))
    assert isinstance(outcome, Refusal)
    assert outcome.reason.endswith("Install it from a clone of Memoranda: pip install '.[files]'")


def test_a_damaged_file_never_raises(stands_damage: Callable[..., None]) -> None:
    stands_damage(whole(HEAD, BODY).encode(), "page.html")
