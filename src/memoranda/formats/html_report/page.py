"""The whole page, put together."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TextIO

from memoranda.formats.form import Format, Records
from memoranda.formats.html_report.filters import KINDS, filter_form
from memoranda.formats.html_report.lists import Entries, labels, newest_first
from memoranda.formats.html_report.markup import Markup, element, together
from memoranda.formats.html_report.matrix import matrix
from memoranda.formats.html_report.passages import MOST_TEXTS, Shelf, document_article
from memoranda.formats.html_report.timeline import timeline
from memoranda.formats.html_report.words import day_words
from memoranda.formats.labels import counted
from memoranda.formats.merging import merged
from memoranda.records import Register

TITLE = "What was said and signed"

#: More documents than this are counted, not shown: a page is for reading, not for mining.
MOST_DOCUMENTS = 2000

#: A page of more entries than this is long: browsers lay out only what is in view.
LONG_PAGE = 500

#: What stands where a part of the page has nothing to show.
EMPTY = {
    "agreements": "No agreement was found.",
    "commitments": "No commitment was found.",
    "meetings": "No meeting was found.",
    "people": "Nobody with an office was found.",
    "timeline": "Nothing that was found has a date.",
    "who": "No two parties were found to deal with each other.",
    "documents": "There is no document.",
}

#: What the search does not narrow.
WHOLE_TIMELINE = "Only what was found is marked; numbers and the table count everything."
WHOLE_WHO = "This counts everything, not only what was found."

Section = tuple[str, str, int, Markup | None]


def write_page(parts: Iterable[Records], out: TextIO) -> None:
    """Write the page of what was read."""
    read = merged(parts, MOST_DOCUMENTS)
    out.write(page(read.register, read.left_out))


def page(register: Register, left_out: int = 0) -> str:
    """The page as text.

    Args:
        register: what it shows.
        left_out: how many documents were read and are not in the register.
    """
    style, script = _own("style.css"), _own("filter.js")
    sections = list(_sections(register)) if register.documents else []
    body = element(
        "body",
        element("a", "Skip to the register", href="#register", class_="skip"),
        _header(register, left_out),
        _navigation(sections) if sections else None,
        element(
            "main",
            filter_form(register) if _count_entries(register) else None,
            *(_section(section) for section in sections),
            id="register",
            tabindex="-1",
        ),
        _footer(),
        element("script", Markup(script)),
    )
    head = element(
        "head",
        element("meta", charset="utf-8"),
        # By this the sources know the page again, and do not read it as a story.
        element("meta", name="generator", content="Memoranda"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", f"{TITLE} – Memoranda"),
        element("style", Markup(style)),
    )
    length = "long" if _count_entries(register) > LONG_PAGE else None
    html = element("html", head, body, lang="en", dir="ltr", class_=length)
    return f"<!doctype html>\n{html}\n"


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded from anywhere, and no script or style runs but our two."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(source: str) -> str:
    return "sha256-" + b64encode(sha256(source.encode()).digest()).decode()


@cache
def _own(name: str) -> str:
    return files("memoranda.formats.html_report").joinpath(name).read_text("utf-8")


def _sections(register: Register) -> Iterator[Section]:
    """Address, name, size and content of each part of the page."""
    shelf = Shelf(register)
    names = labels(register)
    entries = Entries(register, shelf, names)
    for address, name, items in (
        (
            "agreements",
            "Agreements",
            [entries.agreement(r) for r in newest_first(register.agreements)],
        ),
        (
            "commitments",
            "Commitments",
            [entries.commitment(r) for r in newest_first(register.commitments)],
        ),
        ("meetings", "Meetings", [entries.meeting(r) for r in newest_first(register.meetings)]),
        ("people", "People", [entries.office_holder(r) for r in register.people]),
    ):
        listed = element("ul", *items, class_=f"entries {address}") if items else None
        yield address, name, len(items), listed
    marks, pairs = timeline(register, names), matrix(register)
    yield "timeline", "Timeline", 0, _with_note(WHOLE_TIMELINE, marks)
    yield "who", "Who with whom", 0, _with_note(WHOLE_WHO, pairs)
    documents = [document_article(document, shelf, names) for document in shelf.documents]
    rest = counted(shelf.left_out, "further document")
    note = f"The first {MOST_TEXTS} texts are shown; {rest} stand in the lists only."
    legend = _legend() if _count_entries(register) else None
    shown = together(
        legend, *documents, element("p", note, class_="aside") if shelf.left_out else None
    )
    yield "documents", "Documents", len(register.documents), shown if documents else None


def _with_note(note: str, content: Markup | None) -> Markup | None:
    """The content below a note that the search shows, where it does not narrow all of it."""
    if content is None:
        return None
    return together(element("p", note, class_="aside whole", hidden=True), content)


def _count_entries(register: Register) -> int:
    kinds = (register.agreements, register.commitments, register.meetings, register.people)
    return sum(map(len, kinds))


def _legend() -> Markup:
    """What the colours of the marks stand for."""
    items = [
        element("li", element("span", class_=f"swatch {letter}"), f" {name}")
        for letter, name in KINDS
    ]
    return element("ul", *items, class_="key", aria_label="Colours of the marks")


def _header(register: Register, left_out: int) -> Markup:
    facts = (
        (len(register.agreements), "agreement", "agreements", "#agreements"),
        (len(register.commitments), "commitment", "commitments", "#commitments"),
        (len(register.meetings), "meeting", "meetings", "#meetings"),
        (len(register.people), "person", "people", "#people"),
        (len(register.documents), "document", "documents", "#documents"),
    )
    tiles = [
        element(
            "li",
            element(
                "a",
                element("strong", f"{number:,}"),
                " ",
                element("span", one if number == 1 else many),
                href=address,
            ),
        )
        for number, one, many, address in facts
    ]
    notes = [element("p", note, class_="note") for note in register.notes]
    if left_out:
        more = counted(left_out, "further document")
        note = f"This page shows the first {MOST_DOCUMENTS:,} documents; {more} were read."
        notes.append(element("p", note, class_="note"))
    return element(
        "header",
        element("p", "Memoranda", class_="brand"),
        element("h1", TITLE),
        element("p", _summary(register), class_="lead"),
        element("ul", *tiles, class_="tiles"),
        *notes,
        class_="top",
    )


def _summary(register: Register) -> str:
    """How many documents of which days."""
    if not register.documents:
        return "Nothing has been read yet."
    where = counted(len(register.documents), "document") + _of_days(register)
    if not _count_entries(register):
        return f"Nothing to record was found in {where}."
    return f"Read in {where}. Each entry shows the words that prove it."


def _of_days(register: Register) -> str:
    """When the documents were published, and of how many that is not known."""
    days = sorted(d.published.isoformat() for d in register.documents if d.published)
    undated = len(register.documents) - len(days)
    if not days:
        return f" published on {_unknown(undated)}"
    first, last = day_words(days[0]), day_words(days[-1])
    published = f"published on {first}" if first == last else f"published from {first} to {last}"
    if not undated:
        return f" {published}"
    return f", {len(days):,} {published} and {undated:,} on {_unknown(undated)}"


def _unknown(days: int) -> str:
    return "a day that is not known" if days == 1 else "days that are not known"


def _navigation(sections: Iterable[Section]) -> Markup:
    items = [
        element(
            "li",
            element(
                "a",
                name,
                element("span", f"{size:,}", class_="count") if size else None,
                href=f"#{address}",
            ),
        )
        for address, name, size, content in sections
        if content
    ]
    return element("nav", element("ul", *items), aria_label="Parts of this page")


def _section(section: Section) -> Markup:
    address, name, size, content = section
    heading = element("h2", name, element("span", f" {size:,}", class_="count") if size else None)
    nothing = element("p", EMPTY[address], class_="untold")
    return element("section", heading, content or nothing, id=address, aria_label=name)


def _footer() -> Markup:
    return element(
        "footer",
        element(
            "p",
            "Read by rules, not by people: check the passage before you rely on an entry. "
            "What a text does not state is left open.",
        ),
        element("p", "Made with Memoranda. This page is one file and loads nothing."),
    )


FORMAT = Format(
    name="html",
    description="one self-contained page: register, timeline, who with whom, marked documents",
    extension=".html",
    merged=True,
    to_stream=write_page,
)
