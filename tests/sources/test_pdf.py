from collections.abc import Callable
from datetime import date

import pytest

from memoranda.records import Document

Documents = Callable[..., list[Document]]
#: x, y, words, size of the letters
Placed = tuple[int, int, str, int]

WRAPPED = [
    "The minister of communications met the envoy of Oman in Muscat and signed a memo-",
    "randum on cables. The two sides would also lay a cable between the ports, the min-",
    "istry said in a note on Tuesday.",
]
BACKGROUND = [
    "An earlier pact on long-term work was signed in 2019 by both ministers, and long-",
    "term plans followed.",
]


def lines(texts: list[str], top: int) -> list[Placed]:
    return [(72, top - 14 * n, text, 12) for n, text in enumerate(texts)]


STORY = [(72, 780, "Cable pact signed", 18), *lines(WRAPPED, 740), *lines(BACKGROUND, 680)]
TEXT = """Cable pact signed

The minister of communications met the envoy of Oman in Muscat and signed a memorandum on cables. \
The two sides would also lay a cable between the ports, the ministry said in a note on Tuesday.

An earlier pact on long-term work was signed in 2019 by both ministers, and long-term plans \
followed."""


def test_wrapped_lines_become_paragraphs_and_divided_words_whole(documents_of: Documents) -> None:
    [document] = documents_of(pdf(STORY), "story.pdf")
    assert document.text == TEXT
    assert document.notes == ()
    assert document.title is None


def test_a_pdf_is_known_by_its_content(documents_of: Documents) -> None:
    [document] = documents_of(b"\n" + pdf(STORY), "story.txt")
    assert document.text == TEXT


def test_the_day_it_was_made_is_no_day_of_publication(documents_of: Documents) -> None:
    made = pdf(STORY, about=b"/Title(Cable pact)/CreationDate(D:20240301120000Z)")
    [document] = documents_of(made, "story.pdf")
    assert document.title == "Cable pact"
    assert document.published is None
    assert document.notes == (
        "The file was made on 2024-03-01, which need not be its day of publication; "
        "give that day if you know it.",
    )
    [told] = documents_of(made, "story.pdf", published=date(2024, 2, 29))
    assert (told.published, told.notes) == (date(2024, 2, 29), ())


@pytest.mark.parametrize("title", [b"Microsoft Word - draft3.docx", b"untitled", b"note.pdf"])
def test_titles_that_programs_put_in_are_passed_over(documents_of: Documents, title: bytes) -> None:
    [document] = documents_of(pdf(STORY, about=b"/Title(%s)" % title), "story.pdf")
    assert document.title is None


def test_page_numbers_and_running_heads_are_left_out(documents_of: Documents) -> None:
    pages = [
        [(72, 810, "Ministry of Works", 9), *lines(WRAPPED, 740), (290, 30, f"- {n} -", 9)]
        for n in range(1, 4)
    ]
    [document] = documents_of(pdf(*pages), "story.pdf")
    paragraphs = document.text.split("\n\n")
    assert len(paragraphs) == 3
    assert all(each.startswith("The minister of") for each in paragraphs)


def test_a_sentence_that_runs_over_the_page_stays_one(documents_of: Documents) -> None:
    first = lines(["The minister of communications met the envoy of Oman and the"], 100)
    second = lines(["ambassador of Italy in Muscat."], 780)
    [document] = documents_of(pdf(first, second), "story.pdf")
    assert document.text == (
        "The minister of communications met the envoy of Oman and the "
        "ambassador of Italy in Muscat."
    )


def test_a_scan_without_text_is_refused(refusal_of: Callable[..., str]) -> None:
    assert refusal_of(pdf([], []), "scan.pdf") == (
        "scan.pdf has 2 pages but no text: it looks scanned. "
        "Run text recognition (OCR) over it and read the result."
    )


def test_a_page_without_text_is_noted(documents_of: Documents) -> None:
    [document] = documents_of(pdf(STORY, []), "story.pdf")
    assert document.notes == ("1 page without text, perhaps scanned, could not be read.",)


def test_an_encrypted_file_is_refused(refusal_of: Callable[..., str]) -> None:
    assert refusal_of(pdf(STORY, encrypted=True), "closed.pdf") == (
        "closed.pdf needs a password. Save it without one and read that."
    )


def test_a_truncated_file_is_refused(refusal_of: Callable[..., str]) -> None:
    assert refusal_of(pdf(STORY)[:700], "cut.pdf") == (
        "cut.pdf is a PDF that is damaged or was cut off. "
        "Fetch it again, or open it in a viewer and save it anew."
    )


def test_a_damaged_file_never_raises(stands_damage: Callable[..., None]) -> None:
    stands_damage(pdf(STORY, STORY, about=b"/Title(Cable pact)"), "story.pdf")


def pdf(*pages: list[Placed], about: bytes = b"", encrypted: bool = False) -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    kids = []
    for page in pages:
        drawn = b"".join(map(_drawn, page))
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
            b"/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    objects.append(b"<<%s>>" % about)
    return _whole(objects, encrypted)


def _drawn(placed: Placed) -> bytes:
    x, y, words, size = placed
    escaped = words.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %d Tf %d %d Td (%s) Tj ET\n" % (size, x, y, escaped)


def _whole(objects: list[bytes], encrypted: bool) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(b"%010d 00000 n \n" % len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    size = len(objects) + 1
    lock = b"<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>" % (b"41" * 32, b"42" * 32)
    trailer = b"<</Size %d/Root 1 0 R/Info %d 0 R" % (size, len(objects))
    if encrypted:
        trailer += b"/ID[<01><01>]/Encrypt " + lock
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, b"".join(places))
    return b"%s%strailer%s>>\nstartxref\n%d\n%%%%EOF\n" % (out, table, trailer, len(out))
