"""Reading one document: text → mentions → clauses → records."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from memoranda.reader.clauses import Clause
from memoranda.reader.discourse.circumstances import note_occasion
from memoranda.reader.discourse.drafts import CommitmentDraft, Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.reading import read_sentence
from memoranda.reader.mentions.date import dateline_date, find_dates
from memoranda.reader.mentions.found import Mentions, between
from memoranda.reader.mentions.instrument import find_instruments
from memoranda.reader.mentions.mention import (
    PartyMention,
    PersonMention,
    PlaceMention,
    TopicMention,
)
from memoranda.reader.mentions.party import find_parties
from memoranda.reader.mentions.person import find_people
from memoranda.reader.mentions.place import find_places
from memoranda.reader.mentions.topic import find_topics
from memoranda.reader.resolution.within import Story, agreements_of, commitments_of, meetings_of
from memoranda.reader.rules.agreements import read_agreements
from memoranda.reader.rules.commitments import read_commitment
from memoranda.reader.rules.meetings import read_meetings
from memoranda.reader.rules.people import read_people
from memoranda.reader.text.dateline import dateline
from memoranda.reader.text.quotations import quotations
from memoranda.reader.text.segments import Paragraph, Sentence, paragraphs, sentences
from memoranda.records import Document, Reading

VERSION = "0.1.0"


def read(document: Document) -> Reading:
    """Read one document.

    Args:
        document: the text with what is known of it.

    Returns:
        The records, each with the passages that prove it.
    """
    text = document.text
    mentions = _mentions(document)
    sights = _sights(text, mentions)
    lead = next((s for s in sights if s.lead), None)
    scene = Scene(text, mentions, dateline=_dateline_place(text, lead, mentions))
    story = Story(party_of={name: person.party for name, person in scene.people.items()})
    for sight in sights:
        _play(sight, scene, story)
    return Reading(
        document=document,
        people=tuple(read_people(document, list(mentions.people))),
        meetings=meetings_of(document, story.meetings),
        agreements=agreements_of(document, scene.agreements, story.meetings),
        commitments=commitments_of(document, story.commitments, story),
        reader=VERSION,
    )


def _mentions(document: Document) -> Mentions:
    """Everything that the finders find."""
    text = document.text
    published = document.published or dateline_date(text)
    parties = find_parties(text)
    people = find_people(text, parties)
    return Mentions(
        people=people,
        parties=parties,
        dates=find_dates(text, published),
        places=_towns(find_places(text), parties),
        instruments=find_instruments(text, words.instrument_words()),
        topics=_fields(find_topics(text), people, parties),
    )


def _dateline_place(text: str, lead: Sight | None, mentions: Mentions) -> PlaceMention | None:
    """The town of the dateline before the lead, if it has one."""
    if lead is None:
        return None
    start = text.rfind("\n", 0, lead.start) + 1
    return next(iter(between(mentions.places, start, min(lead.start, start + 40))), None)


def _towns(places: list[PlaceMention], parties: list[PartyMention]) -> list[PlaceMention]:
    """The places without those that are a country or a body here ("Armenia", a Colombian town)."""
    taken = {p.start for p in parties if p.form != "capital"}
    return [place for place in places if place.start not in taken]


def _fields(
    topics: list[TopicMention], people: list[PersonMention], parties: list[PartyMention]
) -> list[TopicMention]:
    """The topics that are no part of somebody's office or of a body's name."""
    taken = [(m.office_start, m.office_end) for m in people if m.office is not None]
    taken += [(m.start, m.end) for m in parties if m.form in ("government", "body", "organisation")]
    taken.sort()
    starts = [start for start, _ in taken]
    free = []
    for topic in topics:
        at = bisect_right(starts, topic.start) - 1
        if at < 0 or max(end for _, end in taken[max(0, at - 2) : at + 1]) <= topic.start:
            free.append(topic)
    return free


def _sights(text: str, mentions: Mentions) -> list[Sight]:
    """The sentences as the rules see them."""
    parts = paragraphs(text)
    quoted = quotations(text, parts)
    lead = next((n for n, part in enumerate(parts) if not part.heading), 0)
    sights = []
    for number, sentence in enumerate(_after_dateline(text, parts, lead)):
        heading = parts[sentence.paragraph].heading
        clauses, refs, after, before = read_sentence(
            text, number, sentence, heading, mentions, quoted
        )
        sights.append(
            Sight(
                number, sentence.start, sentence.end, sentence.paragraph, heading,
                sentence.paragraph == lead, clauses, refs, after, before,
            )
        )  # fmt: skip
    return sights


def _after_dateline(text: str, parts: Sequence[Paragraph], lead: int) -> list[Sentence]:
    """The sentences, the first of the story without its dateline."""
    found = sentences(text, words.ABBREVIATIONS)
    head = dateline(text, parts[lead].start, parts[lead].end) if parts else None
    if head is None:
        return found
    return [
        s if s.start >= head.end or s.end <= head.start else s._replace(start=head.end)
        for s in found
        if not (head.start <= s.start and s.end <= head.end)
    ]


def _play(sight: Sight, scene: Scene, story: Story) -> None:
    """Let one sentence act on the scene, and take down what it tells."""
    if sight.paragraph != scene.paragraph:
        scene.paragraph = sight.paragraph
        scene.paragraph_day = None
    scene.note_people(sight.start, sight.end)
    _open(sight, scene)
    _hear_speakers(sight.clauses, scene)
    note_occasion(sight, scene)
    for draft in read_meetings(sight, scene):
        scene.meeting = story.add_meeting(draft, scene.meeting)
        scene.enter(draft.parties, draft.people)
    for agreement in read_agreements(sight, scene):
        scene.enter(agreement.parties)
    for clause in sight.clauses:
        scene.hear(clause, scene.parties(clause.subject))
        commitment = read_commitment(clause, sight, scene)
        if commitment is not None and not sight.heading:
            story.commitments.append(commitment)
            _tie(commitment, clause, scene)
            named = between(scene.mentions.topics, clause.start, clause.end)
            if named:
                scene.last_topics, scene.last_topics_paragraph = named, sight.paragraph
            if len(commitment.by) > 1:
                scene.enter(commitment.by)
    story.agreements = scene.agreements
    _note_day(sight, scene)


def _tie(commitment: CommitmentDraft, clause: Clause, scene: Scene) -> None:
    """Tie what an agreement provides, or what its parties agreed on signing it, to it."""
    agreement = commitment.agreement
    if agreement is None and commitment.strength == "agreed" and scene.signed is not None:
        if set(commitment.by) == set(scene.signed.parties) and scene.agreement is scene.signed:
            agreement = scene.signed
    if agreement is not None:
        topics = between(scene.mentions.topics, clause.start, clause.end)
        agreement.topics.extend(t for t in topics if t not in agreement.topics)


def _open(sight: Sight, scene: Scene) -> None:
    """At the head of a story, the first two parties named are its sides."""
    if len(scene.frame) < 2:
        named = scene.parties(
            [r for r in sight.refs if r.kind in ("party", "person") and r.link != "in"]
        )
        if len(named) > 1:
            scene.enter(named[:2] if not sight.heading else named)


def _hear_speakers(clauses: Sequence[Clause], scene: Scene) -> None:
    """Hear first who is said to speak in a sentence, even where that is told last."""
    for clause in clauses:
        if clause.act == "say":
            scene.hear(clause, scene.parties(clause.subject))


def _note_day(sight: Sight, scene: Scene) -> None:
    """Keep the day of a sentence for the rest of its paragraph."""
    for mention in between(scene.mentions.dates, sight.start, sight.end):
        if mention.form == "point" and mention.value is not None:
            scene.paragraph_day = Slot(mention.value, mention.start, mention.end)
