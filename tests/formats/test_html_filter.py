"""The page in a browser, where there is one: its search, and what is printed of it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from memoranda.formats.html_report import page
from memoranda.reader.pipeline import read
from memoranda.reader.resolution.across import join
from memoranda.records import Document, Register

pytestmark = pytest.mark.integration

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
STORIES = {
    "belgrade": "On Thursday, Serbia and Iran signed a memorandum of understanding on e-commerce in"
    " Belgrade. The Minister of Information, Mihailo Ristić, met the Ambassador of Iran.",
    "tallinn": "Estonia and Rwanda signed a memorandum of understanding on digital skills in"
    " Tallinn on 14 January 2025.",
    "auction": "The regulator auctioned frequencies to three operators.",
}
DRIVER = """
const outcomes = [];
for (const asked of ASKED) {
  document.getElementById("filter").reset();
  for (const [name, value] of Object.entries(asked))
    document.getElementById("f-" + name).value = value;
  document.getElementById("filter").dispatchEvent(new Event("input"));
  const all = (where) => Array.from(document.querySelectorAll(where));
  const texts = (where) => all(where).map((n) => n.textContent.trim());
  const shown = (where) => all(where).filter((n) => !n.hasAttribute("hidden"));
  outcomes.push({
    agreements: shown(".entry.a").map((n) => n.dataset.parties),
    people: shown(".entry.p").length,
    documents: shown(".document").map((n) => n.querySelector("h3").textContent.slice(0, 12)),
    marks: shown("#timeline svg a").length,
    notes: shown(".whole").length,
    counts: [texts("#agreements h2 .count")[0], texts('nav a[href="#agreements"] .count')[0]],
    result: document.getElementById("f-result").textContent,
  });
}
document.title = JSON.stringify(outcomes);
"""
ASKED: dict[str, dict[str, str]] = {
    "nothing": {},
    "without accents": {"words": "ristic"},
    "code": {"words": "SRB"},
    "day": {"words": "2025-02-27"},
    "month": {"words": "2025-01"},
    "party": {"party": "EST"},
    "text": {"words": "Frequencies"},
    "absent": {"words": "submarine"},
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the page shows for each thing that is asked for."""
    driver = DRIVER.replace("ASKED", json.dumps(list(ASKED.values())), 1)
    title = driven(page(told()), driver, tmp_path_factory.mktemp("page"))
    return dict(zip(ASKED, json.loads(title), strict=True))


def told() -> Register:
    """What the stories tell."""
    documents = [
        Document(name, text, published=date(2025, 2, 28), language="en")
        for name, text in STORIES.items()
    ]
    return join([read(document) for document in documents])


def driven(html: str, driver: str, folder: Path) -> str:
    """The title that a script gives the page."""
    html = re.sub(r"<meta http-equiv=[^>]*>", "", html).replace(
        "</body>", f"<script>{driver}</script></body>"
    )
    shown = browse(html, folder, "--virtual-time-budget=5000", "--dump-dom")
    title = re.search(r"<title>(.*?)</title>", shown, re.DOTALL)
    assert title is not None
    return unescape(title[1])


def browse(html: str, folder: Path, *options: str) -> str:
    """What the browser writes of the page."""
    if BROWSER is None:
        pytest.skip("There is no Chromium on this machine.")
    file = folder / "page.html"
    file.write_text(html, encoding="utf-8")
    call = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", *options, file.as_uri()]
    return subprocess.run(call, capture_output=True, text=True, check=True, timeout=120).stdout  # noqa: S603 - ours


def test_the_whole_page_is_shown_at_first(outcomes: dict[str, Any]) -> None:
    whole = outcomes["nothing"]

    assert whole["agreements"] == ["SRB|IRN", "EST|RWA"]
    assert (len(whole["documents"]), whole["notes"]) == (3, 0)
    assert (whole["counts"], whole["result"]) == (["2", "2"], "")


@pytest.mark.parametrize("asked", ["code", "day"])
def test_codes_and_dates_are_found(outcomes: dict[str, Any], asked: str) -> None:
    assert outcomes[asked]["agreements"] == ["SRB|IRN"]


def test_months_are_found(outcomes: dict[str, Any]) -> None:
    assert outcomes["month"]["agreements"] == ["EST|RWA"]


def test_names_are_found_without_their_accents(outcomes: dict[str, Any]) -> None:
    assert outcomes["without accents"]["people"] == 1


def test_all_of_the_page_is_narrowed_or_says_that_it_is_not(outcomes: dict[str, Any]) -> None:
    party = outcomes["party"]

    assert party["counts"] == ["1 of 2", "1 of 2"]
    assert (party["documents"], party["marks"], party["notes"]) == (["Estonia and "], 1, 2)
    assert party["result"].endswith(" in 1 of 3 documents.")


def test_a_document_is_found_by_its_own_words(outcomes: dict[str, Any]) -> None:
    text = outcomes["text"]

    assert (text["agreements"], text["documents"]) == ([], ["The regulato"])
    assert text["result"] == (
        "No entry fits, but the words stand in 1 of 3 documents. "
        "Use fewer or other words, or clear the search."
    )


def test_nothing_found_is_told(outcomes: dict[str, Any]) -> None:
    absent = outcomes["absent"]

    assert (absent["documents"], absent["marks"], absent["counts"]) == ([], 0, ["0 of 2"] * 2)
    assert absent["result"] == ("Nothing was found. Use fewer or other words, or clear the search.")


def test_documents_that_are_not_on_the_page_are_not_counted_as_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("memoranda.formats.html_report.passages.MOST_TEXTS", 2)
    driver = """
    document.getElementById("f-words").value = "memorandum";
    document.getElementById("filter").dispatchEvent(new Event("input"));
    const texts = ["f-result", "documents"].map((id) => document.getElementById(id).textContent);
    document.title = JSON.stringify(texts.map((text) => text.slice(0, 50)));
    """
    result, documents = json.loads(driven(page(told()), driver, tmp_path))

    assert re.fullmatch(r"\d+ of \d+ entries in 1 of 2 documents shown\.", result)
    assert documents.startswith("Documents 1 of 2")


def test_a_link_to_what_the_search_has_emptied_shows_it_again(tmp_path: Path) -> None:
    driver = """
    document.getElementById("f-kind").value = "a";
    document.getElementById("filter").dispatchEvent(new Event("input"));
    const people = document.getElementById("people");
    const before = people.matches(".emptied");
    document.querySelector('nav a[href="#people"]').click();
    setTimeout(() => {
      document.title = JSON.stringify([before, people.matches(".emptied")]);
    }, 500);
    """
    assert json.loads(driven(page(told()), driver, tmp_path)) == [True, False]


def test_every_passage_and_every_table_is_printed(tmp_path: Path) -> None:
    register = told()
    agreement = register.agreements[0]
    quotes = [agreement.quote, *(STORIES["belgrade"][:length] for length in (50, 40, 30))]
    several = tuple(replace(agreement.evidence, end=len(q), quote=q) for q in quotes)
    html = page(replace(register, agreements=(replace(agreement, evidences=several),)))
    paper = tmp_path / "page.pdf"

    browse(html, tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={paper}")

    printed = pypdfium2.PdfDocument(paper)
    words = "".join(leaf.get_textpage().get_text_bounded() for leaf in printed)
    whole = " ".join(words.split())
    assert [quote for quote in quotes if f"“{quote.strip()}”" not in whole] == []
    assert "Year Agreements Meetings Commitments" in whole
    assert "Who with whom as a table" in whole
