"""Reads odd texts, many of them, and tells which one the reader cannot bear.

Run as ``python -m benchmarks.fuzz_reader [--texts N] [--seed N]``. Each text is made of sentences
of the samples, shuffled, broken and mixed with characters that no story should hold. Reading it
must not fail, every quote must be the passage it names, and reading it again must give the same.
The same seed makes the same texts, so what it finds can be found again.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
import traceback
from collections.abc import Callable, Sequence

from benchmarks.synthetic import STORIES

from memoranda.reader.pipeline import explain, read
from memoranda.records import Document
from memoranda.sources import open_all

LANGUAGES = ("en", "fa", None)
#: Most pieces of one text.
MOST_PIECES = 25
#: Most changes made to one text.
MOST_CHANGES = 12
ODD: Sequence[str] = [
    *"\x00\x07\x0b\x0c\x1b\x85\xa0\xad\u200b\u200c\u200e\u200f\u2028\u2029\u202e\u2066\u2069\ufeff",
    *"\ufffd\ud800\udfff\u0301\u0640\u06f3\u0663٫،؟。「」『』«»„“”‘’\"'()[]{}<>&;:,.!?…–—-_/\\|\t\r\n",
    *(
        "\U0001f1ee\U0001f1f7",
        "\U0001f91d",
        "\n\n",
        "\r\n",
        "((((",
        "““““",
        "….",
        "!!!",
        "’s",
        "Mr.",
    ),
    *("A" * 3000, "a " * 1500, "1" * 300, "and " * 400, "the memorandum ", "İ", "ǅ", "ß", "ﬁ"),
    *("31/02/2024", "30 February 0000", "0/0/0", "9999-12-31", "on Thursday", "in 99999 years"),
]

Change = Callable[[random.Random, str], str]


def main() -> int:
    """Read as many texts as the command line asks for; 1 where one was not borne."""
    parser = argparse.ArgumentParser(description="Read odd texts and tell which one fails.")
    parser.add_argument("--texts", type=int, default=20_000, help="how many (20000)")
    parser.add_argument("--seed", type=int, default=0, help="of the first text (0)")
    asked = parser.parse_args()
    pool = pieces()
    fault_of(" ".join(pool), "en")  # so that no text is charged with loading the words
    slowest = (0.0, asked.seed)
    for seed in range(asked.seed, asked.seed + asked.texts):
        text, language = odd_text(seed, pool)
        before = time.perf_counter()
        fault = fault_of(text, language)
        slowest = max(slowest, ((time.perf_counter() - before) / (len(text) + 100), seed))
        if fault:
            show(seed, language, shrunk(text, language, fault), fault)
            return 1
    print(f"{asked.texts:,} odd texts were read without a fault.")
    print(f"Slowest: {slowest[0] * 1e6:.0f} µs a character, seed {slowest[1]}.")
    return 0


def pieces() -> list[str]:
    """The sentences of the samples, in all their languages."""
    texts = [each.text for each in open_all([STORIES]) if isinstance(each, Document)]
    return [piece for text in texts for piece in re.split(r"(?<=[.!?؟]) |(?<=\n)", text) if piece]


def odd_text(seed: int, pool: Sequence[str]) -> tuple[str, str | None]:
    """The text of a seed, and the language it is read as."""
    choose = random.Random(seed)  # noqa: S311 - nothing secret
    chosen = choose.choices(pool, k=choose.randint(0, MOST_PIECES))
    text = choose.choice((" ", "", "\n", "\n\n")).join(chosen)
    for _ in range(choose.randint(0, MOST_CHANGES)):
        text = choose.choice(CHANGES)(choose, text)
    return text, choose.choice(LANGUAGES)


def _insert(choose: random.Random, text: str) -> str:
    """Something odd in the middle."""
    at = choose.randint(0, len(text))
    return text[:at] + choose.choice(ODD) + text[at:]


def _scatter(choose: random.Random, text: str) -> str:
    """Something odd between many words."""
    odd = choose.choice([each for each in ODD if len(each) < 20])
    return re.sub(" ", lambda _: odd if choose.random() < 0.1 else " ", text)


def _cut(choose: random.Random, text: str) -> str:
    """A piece less."""
    start = choose.randint(0, len(text))
    return text[:start] + text[start + choose.randint(0, 60) :]


def _repeat(choose: random.Random, text: str) -> str:
    """A piece told several times."""
    start = choose.randint(0, len(text))
    piece = text[start : start + choose.randint(1, 200)]
    return text[:start] + piece * choose.randint(2, 20) + text[start:]


def _shout(choose: random.Random, text: str) -> str:
    """A piece in capitals, or in small letters."""
    start = choose.randint(0, len(text))
    end = start + choose.randint(0, 400)
    piece = text[start:end]
    return text[:start] + choose.choice((piece.upper(), piece.lower(), piece.title())) + text[end:]


CHANGES: Sequence[Change] = (_insert, _scatter, _cut, _repeat, _shout)


def fault_of(text: str, language: str | None) -> str:
    """What goes wrong when a text is read; "" where nothing does."""
    document = Document("odd", text, language=language)
    try:
        reading = read(document)
        explain(document)
        again = read(document)
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {place.name}, line {place.lineno} of {place.filename}"
    passages = [each for record in reading.records for each in record.evidences]
    if any(text[each.start : each.end] != each.quote for each in passages):
        return "A quote is not the passage it names."
    spans = [span for record in reading.records for each in record.spans.values() for span in each]
    if any(span.end > len(text) for span in spans):
        return "A span lies beyond the text."
    return "" if again == reading else "Reading it again gives something else."


def shrunk(text: str, language: str | None, fault: str) -> str:
    """A shorter text with the same fault: whatever can be left out is."""
    size = len(text) // 2
    while size:
        for start in range(0, len(text), size):
            shorter = text[:start] + text[start + size :]
            if fault_of(shorter, language) == fault:
                text = shorter
                break
        else:
            size //= 2
    return text


def show(seed: int, language: str | None, text: str, fault: str) -> None:
    """Tell a person what was found, and how to find it again."""
    print(f"Seed {seed}, read as {language or 'whatever it is'}: {fault}")
    print(f"The shortest text found with it: {text!a}")
    print(f"Again: python -m benchmarks.fuzz_reader --texts 1 --seed {seed}")


if __name__ == "__main__":
    sys.exit(main())
