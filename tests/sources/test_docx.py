import zipfile
from collections.abc import Callable
from io import BytesIO

from memoranda.records import Document

Documents = Callable[..., list[Document]]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Cable pact</dc:title>'
    "<dcterms:created>2024-03-01T10:00:00Z</dcterms:created></cp:coreProperties>"
)


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def paragraph(*runs: str) -> str:
    stops = '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>'
    return f"<w:p>{stops}{''.join(runs)}</w:p>"


def row(*cells: list[str]) -> str:
    return f"<w:tr>{''.join('<w:tc>' + ''.join(each) + '</w:tc>' for each in cells)}</w:tr>"


def docx(*body: str, core: str | None = None, before: str = "") -> bytes:
    xml = f"{before}<w:document {W}><w:body>{''.join(body)}</w:body></w:document>"
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
        if core:
            archive.writestr("docProps/core.xml", core)
    return out.getvalue()


def test_paragraphs_and_their_runs(documents_of: Documents) -> None:
    body = (
        paragraph(run("Cable pact")),
        paragraph(),
        paragraph(run("The minister "), run("met"), "<w:r><w:br/></w:r>", run("the envoy.")),
    )
    [document] = documents_of(docx(*body), "story.docx")
    assert document.text == "Cable pact\n\nThe minister met\nthe envoy."
    assert (document.title, document.notes) == (None, ())


def test_what_was_deleted_is_not_read(documents_of: Documents) -> None:
    kept = f"<w:ins>{run('signed')}</w:ins>"
    gone = "<w:del><w:r><w:delText>refused</w:delText></w:r></w:del>"
    gone += f"<w:moveFrom>{run('x')}</w:moveFrom>"
    [document] = documents_of(docx(paragraph(run("They "), gone, kept)), "story.docx")
    assert document.text == "They signed"


def test_a_table_row_is_a_paragraph_unless_it_only_lays_out_the_page(
    documents_of: Documents,
) -> None:
    data = row([paragraph(run("Party"))], [paragraph(run("Italy"))])
    layout = row([paragraph(run("One.")), paragraph(run("Two."))])
    [document] = documents_of(docx(f"<w:tbl>{data}{layout}</w:tbl>"), "story.docx")
    assert document.text == "Party | Italy\n\nOne.\n\nTwo."


def test_the_title_is_kept_and_the_day_it_was_made_only_noted(documents_of: Documents) -> None:
    [document] = documents_of(docx(paragraph(run("One.")), core=CORE), "story.docx")
    assert document.title == "Cable pact"
    assert document.published is None
    assert [note[:31] for note in document.notes] == ["The file was made on 2024-03-01"]


def test_entities_are_refused(refusal_of: Callable[..., str]) -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaa">]>'
    reason = refusal_of(docx(paragraph(run("&a;")), before=bomb), "story.docx")
    assert reason == (
        "story.docx declares entities, which are not expanded because they can do harm. "
        "Open it in a word processor and save it again."
    )


def test_a_document_without_words_is_refused(refusal_of: Callable[..., str]) -> None:
    assert refusal_of(docx(paragraph()), "story.docx") == (
        "story.docx is a Word document without words. Give the text itself."
    )


def test_other_office_files_are_refused(refusal_of: Callable[..., str]) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert refusal_of(out.getvalue(), "book.xlsx") == (
        "book.xlsx is a spreadsheet, which is not read. Save its stories as JSONL or Parquet."
    )
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    assert refusal_of(old, "old.doc") == (
        "old.doc is an old or password-protected Office file, which is not read. "
        "Save it as DOCX or PDF."
    )
    assert refusal_of(old, "release.msg") == (
        "release.msg is an Outlook message, which is not read. Save it as EML."
    )


def test_a_damaged_file_never_raises(stands_damage: Callable[..., None]) -> None:
    stands_damage(docx(paragraph(run("One.")), row([paragraph(run("a"))]), core=CORE), "story.docx")
