"""The language that a source tells for a text, unless its letters contradict it."""

from __future__ import annotations

import re

_TAG = re.compile(r"[a-z]{2,3}(?![a-z])")
_LETTERS = re.compile(r"[^\W\d_]")
_LATIN = re.compile("[a-zA-Z\u00c0-\u024f]")
_ARABIC = re.compile("[\u0620-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_HAN = re.compile("[\u3400-\u9fff]")
#: The letters of the languages that news of the field comes in most.
_SCRIPTS = {
    **dict.fromkeys(("en", "fr", "es", "de", "it", "pt", "tr"), _LATIN),
    **dict.fromkeys(("fa", "ar", "ur"), _ARABIC),
    **dict.fromkeys(("ru", "kk", "ky", "tg", "be", "uk"), _CYRILLIC),
    "zh": _HAN,
}
#: How many characters are looked at, and what part of the letters has to fit.
_SAMPLE = 4000
_FITTING = 0.3


def language_code(tag: str | None) -> str | None:
    """The language of a tag such as "fa-IR", or None where it names none.

    >>> language_code("fa-IR")
    'fa'
    """
    found = _TAG.match((tag or "").strip().lower())
    return found.group() if found and found.group() != "und" else None


def fits(language: str, text: str) -> bool:
    """Whether the letters of the text may be those of the language.

    Templates of web sites often say English of pages in whatever language.

    >>> fits("en", "دیدار وزیر ارتباطات"), fits("en", "A meeting")
    (False, True)
    """
    script = _SCRIPTS.get(language)
    sample = text[:_SAMPLE]
    if script is None or (script is _LATIN and sample.isascii()):
        return True
    letters = _LETTERS.findall(sample)
    if not letters:
        return True
    return sum(map(bool, map(script.match, letters))) >= _FITTING * len(letters)
