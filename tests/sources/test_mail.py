from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from pathlib import Path

from memoranda.records import Document
from memoranda.sources import Refusal

Documents = Callable[..., list[Document]]
Reads = Callable[..., list[Document | Refusal]]


def message(text: str | None = "The minister met the envoy.\n") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Press Office <press@example.org>"
    mail["To"] = "desk@example.org"
    mail["Subject"] = "Pact signé à Tunis"
    mail["Date"] = "Fri, 23 May 2025 23:30:00 +0330"
    mail["Message-ID"] = "<1@example.org>"
    if text is not None:
        mail.set_content(text)
    return mail


def test_a_message_is_a_document(documents_of: Documents) -> None:
    [document] = documents_of(message().as_bytes(), "note.eml")
    assert document.text == "The minister met the envoy.\n"
    assert document.title == "Pact signé à Tunis"
    assert document.published == date(2025, 5, 23)
    assert document.id == "note"


def test_of_a_header_without_end_the_beginning_is_read(documents_of: Documents) -> None:
    endless = b"Subject: Pact " + b"=?utf-8?q?x?= " * 100_000
    raw = b"From: a@example.org\nDate: Fri, 23 May 2025 23:30:00 +0330\n" + endless
    [document] = documents_of(raw + b"\n\nThe minister met the envoy.\n", "note.eml")
    assert document.text == "The minister met the envoy.\n"
    assert document.title is not None
    assert document.title.startswith("Pact xxx")


def test_the_plain_part_is_preferred_to_the_html_part(documents_of: Documents) -> None:
    mail = message()
    mail.add_alternative("<p>The <b>HTML</b> part.</p>", subtype="html")
    [document] = documents_of(mail.as_bytes(), "note.txt")
    assert document.text == "The minister met the envoy.\n"


def test_a_message_in_html_only_is_read(documents_of: Documents) -> None:
    mail = message(None)
    mail.set_content("<h1>Pact</h1><p>They <b>met</b>.</p><style>p {}</style>", subtype="html")
    [document] = documents_of(mail.as_bytes(), "note.eml")
    assert document.text == "Pact\n\nThey met."


def test_what_is_attached_is_read_with_the_day_of_the_message(
    documents_of: Documents, tmp_path: Path
) -> None:
    mail = message()
    mail.add_attachment(b"The pact itself.", maintype="text", subtype="plain", filename="pact.txt")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    note, pact = documents_of(mail.as_bytes(), "note.eml")
    assert note.notes == ("Attached and not read: logo.png.",)
    assert (pact.id, pact.text) == ("note/pact", "The pact itself.")
    assert pact.source == f"{tmp_path / 'note.eml'}!pact.txt"
    assert pact.published == date(2025, 5, 23)


def test_an_attachment_that_cannot_be_read_does_not_stop_the_message(read_bytes: Reads) -> None:
    mail = message()
    mail.add_attachment(bytes(300), maintype="application", subtype="x-odd", filename="odd.bin")
    assert [type(o) for o in read_bytes(mail.as_bytes(), "note.eml")] == [Document, Refusal]


def test_an_unknown_charset_and_broken_headers_are_read(read_bytes: Reads) -> None:
    data = (
        b"From: a@example.org\nDate: soon\nSubject: =?utf-8?b?broken\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=x-nobody-knows\n\ncaf\xc3\xa9 meeting\n"
    )
    [document, told] = read_bytes(data, "note.eml")
    assert isinstance(document, Document)
    assert document.text == "café meeting\n"
    assert document.published is None
    assert isinstance(told, Refusal)
    assert told.passed_over
    assert told.reason.endswith(
        "has a “Date” that is not understood: “soon”. Give it as 2025-02-28."
    )


def test_a_message_without_words_is_refused(refusal_of: Callable[..., str]) -> None:
    assert refusal_of(message("").as_bytes(), "note.eml") == (
        "note.eml is an e-mail without words. Check that it is whole."
    )


def test_a_mailbox_is_read_message_by_message(documents_of: Documents, tmp_path: Path) -> None:
    separator = b"From press@example.org Fri May 23 20:00:00 2025\n"
    first = message("One.\n\nFrom the ministry of 2025\n\n>From here on it was quoted.\n")
    box = separator + first.as_bytes() + b"\n" + separator + message("Two.").as_bytes()
    one, two = documents_of(box, "press.mbox")
    assert one.text == "One.\n\nFrom the ministry of 2025\n\nFrom here on it was quoted.\n\n"
    assert (two.id, two.source) == ("press-2", f"{tmp_path / 'press.mbox'}#2")


def test_a_forwarded_message_is_a_document_of_its_own(documents_of: Documents) -> None:
    mail = message("See below.\n")
    mail.add_attachment(message("What was forwarded.\n"))
    note, forwarded = documents_of(mail.as_bytes(), "note.eml")
    assert note.text == "See below.\n"
    assert forwarded.text == "What was forwarded.\n"
    assert forwarded.title == "Pact signé à Tunis"


def test_a_damaged_file_never_raises(stands_damage: Callable[..., None]) -> None:
    mail = message()
    mail.add_alternative("<p>The <b>HTML</b> part.</p>", subtype="html")
    mail.add_attachment(b"The pact.", maintype="text", subtype="plain", filename="pact.txt")
    stands_damage(mail.as_bytes(), "note.eml")
