"""HTML pages: the main text, and what the page says of itself."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from memoranda.sources.context import Context
from memoranda.sources.dates import day_named
from memoranda.sources.encodings import Decoded, decode
from memoranda.sources.extras import files_extra, parsing
from memoranda.sources.markup import MOST_ATTRIBUTES, is_overloaded, markup_text, paragraphs
from memoranda.sources.original import Original
from memoranda.sources.refusal import Outcome, UnreadableError
from memoranda.sources.story import Story, digest, document_of

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{1,200}(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.I
)
_LANGUAGE = re.compile(r"""<html\b[^>]{0,500}?\blang\s*=\s*["']?([\w-]+)""", re.I)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_DAY_IN_ADDRESS = re.compile(r"/(\d{4})[/-](\d{2})[/-](\d{2})(?=[/-])")
_WHOLE_PAGE = "The main text could not be told from the rest of the page, so all of it was read."
_REMEDY = "Save the page again, or give its text."


def read_html(original: Original, context: Context) -> Iterator[Outcome]:
    """The one document of a page."""
    data = original.load(context.limits)
    decoded = decode_page(data, original.charset)
    yield document_of(
        page_story(decoded, original.source),
        context,
        id=original.id,
        source=original.source,
        sha256=digest(data),
    )


def decode_page(data: bytes, declared: str | None) -> Decoded:
    """The characters of a page, whose encoding it may declare itself."""
    found = None if declared else _CHARSET.search(data[:4096])
    own = found.group(1).decode("ascii", "replace") if found else declared
    # What is read as ASCII as far as the declaration is not UTF-16, whatever it says.
    return decode(data, None if own and own.lower().startswith("utf-16") else own)


def page_story(decoded: Decoded, source: str) -> Story:
    """The main text, title, day of publication and language of a page.

    Raises:
        UnreadableError: the page has no words, or its library is not installed.
    """
    markup = _DECLARATION.sub("", decoded.text.replace("\x00", ""), count=1)
    with files_extra(source, "an HTML page"), parsing(source, "HTML", _REMEDY):
        if is_overloaded(markup):
            raise ValueError(f"a tag of it has more than {MOST_ATTRIBUTES:,} attributes")
        found = _main_text(markup)
        whole = markup_text(markup) if "\n\n" not in found.text else ""
        lumped = "\n\n" in whole and (not found.text or whole.split() == found.text.split())
        text, notes = (whole, (_WHOLE_PAGE,)) if lumped or not found.text else (found.text, ())
    if not text:
        raise UnreadableError(f"{source} is a page without words. Save it as the browser shows it.")
    language = _LANGUAGE.search(markup[:16_384])
    return Story(
        text,
        title=found.title,
        published=found.published or _day_in_address(source),
        language=language.group(1) if language else None,
        notes=(*decoded.notes, *notes),
    )


class _MainText(NamedTuple):
    text: str
    title: str | None
    published: date | None


def _main_text(markup: str) -> _MainText:
    from trafilatura import bare_extraction  # noqa: PLC0415 - heavy, only for HTML

    _keep_quiet()
    page = bare_extraction(
        markup,
        with_metadata=True,
        include_comments=False,
        # The day must stand in the page's metadata: no search through its words.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if page is None or isinstance(page, dict):
        return _MainText("", None, None)
    text = paragraphs(page.body) if page.body is not None else ""
    return _MainText(text, page.title, day_named(page.date))


def _keep_quiet() -> None:
    """What these libraries log about a page is told by the document's notes, or by a refusal."""
    for name in ("trafilatura", "htmldate"):
        log = logging.getLogger(name)
        if not log.handlers:
            log.addHandler(logging.NullHandler())


def _day_in_address(source: str) -> date | None:
    found = _DAY_IN_ADDRESS.search(source) if "://" in source else None
    return day_named("-".join(found.groups())) if found else None
