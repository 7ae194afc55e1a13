"""Bytes into characters, whatever encoding they are in."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")

#: The encodings that texts of our day come in beside Unicode; rarer ones only mislead the guess.
_IN_USE = [
    *(f"cp125{digit}" for digit in range(9)),
    *("koi8_r", "cp866", "iso8859_2", "iso8859_5", "iso8859_6", "cp874"),
    *("gb18030", "big5", "cp932", "euc_jp", "cp949"),
]

#: As much as is looked at to guess an encoding.
_SAMPLE = 65_536
_HIGH = re.compile(rb"[\x80-\xff]+")
#: What western European text has beyond ASCII in Windows-1252: quotes, dashes and letters.
_WESTERN = re.compile(
    "[€‚„…‘’“”•–—™ ¡£§©ª«­®°´·º»¿ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØŒÙÚÛÜßàáâäåæçèéêëìíîïñòóôöøœùúûüÿ]"
)


class Decoded(NamedTuple):
    """A text, the encoding it was in, and a note where that had to be guessed."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The characters of ``data``; never fails, and says what it had to guess.

    What the bytes themselves show comes before what was declared: a byte order mark, then valid
    UTF-8, then the declared encoding, then a guess.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    return (
        _wide_without_mark(data)
        or _as_declared(data, declared, escapes_only=True)
        or _strictly(data, "utf-8")
        or _as_declared(data, declared)
        or _mixed(data)
        or _western(data)
        or _guessed(data)
    )


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeError, LookupError):
        # Not in this encoding, or in none that is known: the next way is tried.
        return None


def _decoded(data: bytes, encoding: str) -> Decoded:
    return _strictly(data, encoding) or Decoded(
        data.decode(encoding, "replace"),
        encoding,
        (f"Some bytes are not {_name(encoding)} and were replaced by “\ufffd”.",),
    )


def _wide_without_mark(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without its mark, seen by the zero bytes that it puts between letters."""
    sample = data[:4096]
    if sample.count(0) * 10 < len(sample):
        return None
    for encoding in _WIDE:
        even = sample[: len(sample) // 4 * 4]
        found = _strictly(even, encoding)
        if found and found.text and _reads_like_text(found.text):
            return _decoded(data, encoding)
    return None


def _reads_like_text(text: str) -> bool:
    usual = sum(c in "\t\r\n" or (" " <= c < "\u0700" and c != "\x7f") for c in text)
    return usual >= 0.95 * len(text) and "\x00" not in text


def _as_declared(data: bytes, declared: str | None, escapes_only: bool = False) -> Decoded | None:
    """As declared; encodings made of escapes look like ASCII, so they come before UTF-8."""
    if not declared:
        return None
    name = declared.strip().lower()
    if escapes_only and not name.startswith(("iso-2022", "hz")):
        return None
    # Web pages say Latin-1 and mean Windows-1252, as the WHATWG encoding standard notes.
    return _strictly(data, "cp1252" if name in ("iso-8859-1", "latin-1", "us-ascii") else name)


def _mixed(data: bytes) -> Decoded | None:
    """Mostly UTF-8 with a few bytes that are not: those are read as Windows-1252."""
    loose = data.decode("utf-8", "replace")
    bad = loose.count("\ufffd")
    if sum(map(len, _NON_ASCII.findall(loose))) < 3 * bad:
        return None
    text = data.decode("utf-8", "memoranda-windows-1252")
    note = f"{bad} places that are not UTF-8 were read as Windows-1252."
    return Decoded(text, "utf-8", (note,))


_NON_ASCII = re.compile("[^\x00-\x7f]+")


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end


codecs.register_error("memoranda-windows-1252", _as_windows_1252)


def _western(data: bytes) -> Decoded | None:
    """Windows-1252, where every character beyond ASCII is one that western Europe writes."""
    beyond = b"".join(_HIGH.findall(data))
    if len(beyond) * 6 > len(data) or not _strictly(beyond, "cp1252"):
        return None
    if _WESTERN.sub("", beyond.decode("cp1252")):
        return None
    return _guess(data, "cp1252")


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, only for guessing

    best = from_bytes(data[:_SAMPLE], cp_isolation=_IN_USE).best()
    return _guess(data, best.encoding if best else "cp1252")


def _guess(data: bytes, encoding: str) -> Decoded:
    found = _decoded(data, encoding)
    note = f"Its encoding is not said; it was read as {_name(encoding)}."
    return Decoded(found.text, encoding, (note, *found.notes))


def _name(encoding: str) -> str:
    name = encoding.replace("_", "-").upper()
    return re.sub(r"^CP(125\d)$", r"Windows-\1", name)
