"""How a document was read, sentence by sentence, for a person to follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import Mentions, between
from memoranda.records import Reading

#: A passage with what it was recognised as: start, end, kind, value.
Recognised = tuple[int, int, str, str]


class SentenceExplained(NamedTuple):
    """One sentence: what was recognised in it, its clauses, and the rules that fired."""

    start: int
    end: int
    text: str
    mentions: list[Recognised]
    clauses: list[str]
    rules: list[str]


class Explanation(NamedTuple):
    """All sentences of a document; ``notes`` say what could not be read."""

    sentences: Sequence[SentenceExplained]
    notes: Sequence[str] = ()


def explained(
    text: str, mentions: Mentions, sights: Sequence[Sight], reading: Reading
) -> Explanation:
    """The explanation of a reading."""
    fired = [
        (evidence.start, f"{record.rule} → {record.id}")
        for record in reading.records
        for evidence in record.evidences
    ]
    return Explanation(
        [
            SentenceExplained(
                sight.start,
                sight.end,
                text[sight.start : sight.end],
                sorted(_recognised(text, mentions, sight.start, sight.end)),
                [_in_words(clause) for clause in sight.clauses],
                [rule for start, rule in fired if sight.start <= start < sight.end],
            )
            for sight in sights
        ],
        reading.notes,
    )


def _recognised(text: str, mentions: Mentions, start: int, end: int) -> Iterator[Recognised]:
    """Everything recognised in a passage."""
    for person in between(mentions.people, start, end):
        value = f"{person.name}, {person.office or 'no office here'} ({person.party or '?'})"
        yield person.start, person.end, "person", value
    for party in between(mentions.parties, start, end):
        yield party.start, party.end, "party", f"{party.party or '?'} ({party.form})"
    for moment in between(mentions.dates, start, end):
        yield moment.start, moment.end, "date", f"{moment.value or '?'} ({moment.form})"
    for place in between(mentions.places, start, end):
        yield place.start, place.end, "place", place.name
    for instrument in between(mentions.instruments, start, end):
        yield instrument.start, instrument.end, "instrument", instrument.kind
    for topic in between(mentions.topics, start, end):
        yield topic.start, topic.end, "topic", topic.topic


def _in_words(clause: Clause) -> str:
    """A clause in one line: who, act, mood, towards whom."""
    mood = " ".join(
        part for part in (clause.mood, "passive" if clause.passive else "",
                          "not" if clause.negated else "") if part
    )  # fmt: skip
    who = _names(clause.subject) or "nobody named"
    act = f"{clause.lemma} [{clause.act}{', ' + mood if mood else ''}]"
    whom = _names(clause.objects)
    return f"{clause.relation}: {who} – {act}{' – ' + whom if whom else ''}"


def _names(refs: Sequence[Ref]) -> str:
    """Some refs in one line."""
    return ", ".join(f"{ref.link + ' ' if ref.link else ''}{ref.value}" for ref in refs)
