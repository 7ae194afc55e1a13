"""A document's sentences as the rules see them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from memoranda.reader.discourse.sight import Sight
from memoranda.reader.languages.language import Language
from memoranda.reader.mentions.found import Mentions, between
from memoranda.reader.mentions.mention import PlaceMention
from memoranda.reader.text.dateline import dateline
from memoranda.reader.text.quotations import quotations
from memoranda.reader.text.segments import Paragraph, Sentence, paragraphs, sentences

#: The last word of a sentence is no longer, if it opens a list.
_LAST_WORD: Final = 12


def sights_of(text: str, mentions: Mentions, language: Language) -> list[Sight]:
    """Every sentence of a text with what it tells, in order."""
    parts = paragraphs(text)
    quoted = quotations(text, parts)
    lead = next((n for n, part in enumerate(parts) if not part.heading), 0)
    sights = []
    found = _after_dateline(text, parts, lead, language)
    for number, sentence in enumerate(_as_items(text, parts, found, language)):
        heading = parts[sentence.paragraph].heading and sentence.opening is None
        told = language.read_sentence(text, number, sentence, heading, mentions, quoted)
        is_lead = sentence.paragraph == lead
        sights.append(
            Sight(
                number, sentence.start, sentence.end, sentence.paragraph, heading, is_lead,
                told.clauses, told.refs, told.after, told.before, told.nominal,
                told.untold,
            )
        )  # fmt: skip
    return sights


def _as_items(
    text: str, parts: Sequence[Paragraph], found: Sequence[Sentence], language: Language
) -> Iterator[Sentence]:
    """The sentences, those of a list with the passage that it goes on from: "They will: …"."""
    opening: tuple[int, int] | None = None
    for sentence in found:
        if parts[sentence.paragraph].item or text[sentence.start].islower():
            yield sentence._replace(opening=opening)
            continue
        last = max(sentence.start, sentence.end - _LAST_WORD)
        opened = language.cues.opens_list.search(text, last, sentence.end)
        opening = (sentence.start, sentence.end) if opened else None
        yield sentence


def dateline_place(text: str, sights: Sequence[Sight], mentions: Mentions) -> PlaceMention | None:
    """The town of the dateline before the lead, if it has one."""
    lead = next((sight for sight in sights if sight.lead), None)
    if lead is None:
        return None
    start = text.rfind("\n", 0, lead.start) + 1
    return next(iter(between(mentions.places, start, min(lead.start, start + 40))), None)


def _after_dateline(
    text: str, parts: Sequence[Paragraph], lead: int, language: Language
) -> list[Sentence]:
    """The sentences, the first of the story without its dateline."""
    found = sentences(text, language.abbreviations, parts)
    dated = bool(parts) and not parts[lead].item
    head = dateline(text, parts[lead].start, parts[lead].end) if dated else None
    if head is None:
        return found
    return [
        s._replace(start=head.end) if s.start < head.end < s.end else s
        for s in found
        if not (head.start <= s.start and s.end <= head.end)
    ]
