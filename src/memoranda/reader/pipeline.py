"""Reading one document: text → mentions → clauses → records."""

from __future__ import annotations

from collections.abc import Sequence

from memoranda.reader.clauses import Clause
from memoranda.reader.discourse.drafts import Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.reading import read_sentence
from memoranda.reader.mentions.date import dateline_date, find_dates
from memoranda.reader.mentions.found import Mentions, between
from memoranda.reader.mentions.instrument import find_instruments
from memoranda.reader.mentions.party import find_parties
from memoranda.reader.mentions.person import find_people
from memoranda.reader.mentions.place import find_places
from memoranda.reader.mentions.topic import find_topics
from memoranda.reader.resolution.within import Story, agreements_of, commitments_of, meetings_of
from memoranda.reader.rules.agreements import read_agreements
from memoranda.reader.rules.commitments import read_commitment
from memoranda.reader.rules.meetings import read_meetings
from memoranda.reader.rules.people import read_people
from memoranda.reader.text.quotations import quotations
from memoranda.reader.text.segments import paragraphs, sentences
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
    scene = Scene(text, mentions)
    story = Story()
    for sight in _sights(text, mentions):
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
    return Mentions(
        people=find_people(text, parties),
        parties=parties,
        dates=find_dates(text, published),
        places=find_places(text),
        instruments=find_instruments(text, words.instrument_words()),
        topics=find_topics(text),
    )


def _sights(text: str, mentions: Mentions) -> list[Sight]:
    """The sentences as the rules see them."""
    parts = paragraphs(text)
    quoted = quotations(text, parts)
    lead = next((n for n, part in enumerate(parts) if not part.heading), 0)
    sights = []
    for number, sentence in enumerate(sentences(text, words.ABBREVIATIONS)):
        heading = parts[sentence.paragraph].heading
        clauses, refs, participles = read_sentence(
            text, number, sentence, heading, mentions, quoted
        )
        sights.append(
            Sight(
                number, sentence.start, sentence.end, sentence.paragraph, heading,
                sentence.paragraph == lead, clauses, refs, participles,
            )
        )  # fmt: skip
    return sights


def _play(sight: Sight, scene: Scene, story: Story) -> None:
    """Let one sentence act on the scene, and take down what it tells."""
    if sight.paragraph != scene.paragraph:
        scene.paragraph = sight.paragraph
        scene.paragraph_day = None
    scene.note_people(sight.start, sight.end)
    _open(sight, scene)
    _hear_speakers(sight.clauses, scene)
    for draft in read_meetings(sight, scene):
        scene.meeting = story.add_meeting(draft)
        scene.enter(draft.parties, draft.people)
    for agreement in read_agreements(sight, scene):
        scene.enter(agreement.parties)
    for clause in sight.clauses:
        scene.hear(clause, scene.parties(clause.subject))
        commitment = read_commitment(clause, sight, scene)
        if commitment is not None and not sight.heading:
            story.commitments.append(commitment)
            if len(commitment.by) > 1:
                scene.enter(commitment.by)
    story.agreements = scene.agreements
    _note_day(sight, scene)


def _open(sight: Sight, scene: Scene) -> None:
    """At the head of a story, the first two parties named are its sides."""
    if len(scene.frame) < 2:
        named = scene.parties([r for r in sight.refs if r.kind in ("party", "person")])
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
