"""People: one record for everybody who is named with an office or a role.

Reads "Iran’s ICT minister, Sattar Hashemi, met ..." as Sattar Hashemi, ICT minister, IRN; leaves
alone "Mr Hashemi spoke", where nothing in the text tells an office.
"""

from __future__ import annotations

import re
from typing import Final

from memoranda.reader.mentions.mention import PersonMention
from memoranda.reader.mentions.person import says_more
from memoranda.records import Document, Evidence, Person, Span

RULE: Final = "people"
LONGEST_QUOTE: Final = 400
_BLANK_LINE: Final = re.compile(r"\n\s*\n")


def read_people(document: Document, mentions: list[PersonMention]) -> list[Person]:
    """One record for each person told with an office, in the order of their first mention."""
    by_name: dict[str, list[PersonMention]] = {}
    for mention in mentions:
        by_name.setdefault(mention.name, []).append(mention)
    told = [group for group in by_name.values() if any(mention.office for mention in group)]
    headline = _end_of_headline(document.text)
    return [_person(document, group, f"p{place}", headline) for place, group in enumerate(told, 1)]


def _person(document: Document, group: list[PersonMention], identity: str, headline: int) -> Person:
    """The record of one person, proved by each place that tells the office.

    Args:
        document: the story.
        group: the mentions of the person.
        identity: of the record.
        headline: where the headline ends.
    """
    introductions = [mention for mention in group if mention.office]
    best = introductions[0]
    for mention in introductions[1:]:
        in_short = best.start < headline <= mention.start and _is_longer(mention, best)
        if in_short or says_more(mention.office or "", best.office or ""):
            best = mention
    others = [mention for mention in introductions if mention is not best]
    return Person(
        id=identity,
        rule=RULE,
        evidences=tuple(_evidence(document, mention) for mention in (best, *others)),
        spans={
            "name": tuple(Span(mention.start, mention.end) for mention in group),
            "office": (Span(best.office_start, best.office_end),),
        },
        name=best.name,
        office=best.office,
        party=best.party,
    )


def _end_of_headline(text: str) -> int:
    """Where the headline ends, which tells offices in short; 0 where the text has none."""
    blank = _BLANK_LINE.search(text, len(text) - len(text.lstrip()))
    if blank is None or text[: blank.start()].rstrip().endswith((".", "!", "?", "”", '"')):
        return 0
    return blank.start()


def _is_longer(mention: PersonMention, than: PersonMention) -> bool:
    return len((mention.office or "").split()) > len((than.office or "").split())


def _evidence(document: Document, mention: PersonMention) -> Evidence:
    """The words from the office to the name, or the name alone where the office is told far off."""
    start = min(mention.start, mention.office_start)
    end = max(mention.end, mention.office_end)
    if end - start > LONGEST_QUOTE:
        start, end = mention.start, mention.end
    return Evidence(document.id, start, end, document.text[start:end])
