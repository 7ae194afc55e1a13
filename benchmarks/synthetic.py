"""Collections of any size, made of the sample stories with their paragraphs shuffled."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import memoranda.samples
from memoranda.records import Document
from memoranda.sources import open_all

STORIES = Path(memoranda.samples.__file__).parent / "stories"

#: With this, the same stories come out every time.
SEED = 20250523

#: A paragraph that is long enough to tell something.
SHORTEST = 80

_ARABIC_SCRIPT = re.compile("[\u0600-\u06ff]")


def write_stories(path: Path, count: int, paragraphs: int = 2) -> None:
    """Write a JSONL corpus.

    Args:
        path: the file.
        count: of its stories.
        paragraphs: of each story.
    """
    pool = _english_paragraphs()
    choose = random.Random(SEED)  # noqa: S311 - nothing secret
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            text = "\n\n".join(choose.sample(pool, paragraphs))
            row = {"id": f"s{number}", "text": text, "language": "en", "published": "2025-05-23"}
            out.write(json.dumps(row) + "\n")


def _english_paragraphs() -> list[str]:
    texts = [each.text for each in open_all([STORIES]) if isinstance(each, Document)]
    return [
        paragraph
        for text in texts
        for paragraph in text.split("\n\n")
        if len(paragraph) >= SHORTEST and not _ARABIC_SCRIPT.search(paragraph)
    ]
