"""Which language a text is in: by its script, and by the small words where scripts are shared."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import Final

#: So many words, and of so long a head of a text, tell its language.
_SAMPLE, _WORDS = 4000, 700
_WORD: Final = re.compile(r"[^\W\d_]+")
#: Small words that tell apart the languages of one script. Our own list.
_LISTS: Final = {
    "en": "the of and to in on that with by for was is said will at from its he has",
    "fr": "le la les des et du une dans pour que qui sur avec au aux par est ont été",
    "es": "el los las de y una en para que del con por al se su es ha fue como",
    "de": "der die das und den von mit für auf dem ist im zu des ein eine nicht sich",
    "tr": "ve bir bu ile için olarak da de ise olan iki tarafından ülke arasında",
    "fa": "از به در که این را با است برای می آن یک خود شد های کرد و بر",
    "ar": "من في على إلى أن التي الذي عن مع هذا هذه كما بين تم أو قال وقد",
    "ru": "и в на с по для что о из к от за не как его был между",
    "uk": "і в на з що до та для про від як у між за",
}
SMALL_WORDS: Final = {code: frozenset(words.split()) for code, words in _LISTS.items()}
_BY_SCRIPT: Final = {
    "latin": ("en", "fr", "es", "de", "tr"),
    "arabic": ("fa", "ar"),
    "cyrillic": ("ru", "uk"),
}


def language_of(text: str) -> str | None:
    """The code of the language that a text is most likely in, or None where it has no words."""
    # Words alone: a table of figures may stand before them.
    sample = " ".join(word[0] for word in islice(_WORD.finditer(text), _WORDS))[:_SAMPLE]
    scripts: Counter[str] = Counter()
    for char, count in Counter(sample).items():  # few characters are told apart, not thousands
        if script := _script(ord(char)):
            scripts[script] += count
    if not scripts:
        return None
    script = scripts.most_common(1)[0][0]
    if script == "han":
        return "ja" if scripts["kana"] > scripts["han"] // 10 else "zh"
    if script == "kana":
        return "ja"
    if script not in _BY_SCRIPT:
        return script
    words = [word.lower() for word in _WORD.findall(sample)]
    counts = {code: sum(w in SMALL_WORDS[code] for w in words) for code in _BY_SCRIPT[script]}
    return max(counts, key=lambda code: counts[code])


_RANGES: Final = (
    (0x41, 0x24F, "latin"),
    (0x400, 0x52F, "cyrillic"),
    (0x590, 0x5FF, "he"),
    (0x600, 0x77F, "arabic"),
    (0x8A0, 0x8FF, "arabic"),
    (0x900, 0x97F, "hi"),
    (0xE00, 0xE7F, "th"),
    (0x1E00, 0x1EFF, "latin"),
    (0x3040, 0x30FF, "kana"),
    (0x4E00, 0x9FFF, "han"),
    (0xAC00, 0xD7AF, "ko"),
    (0xFB50, 0xFDFF, "arabic"),
    (0xFE70, 0xFEFF, "arabic"),
)


def _script(point: int) -> str | None:
    """The script of a letter, or None where it tells nothing."""
    if point < 0x41 or 0x5A < point < 0x61 or 0x7A < point < 0xC0:
        return None
    return next((name for low, high, name in _RANGES if low <= point <= high), None)
