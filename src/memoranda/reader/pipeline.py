"""Reading one document: text → mentions → clauses → records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from memoranda.reader.discourse.drafts import AgreementDraft, MeetingDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.setting import set_in_wake
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.discourse.sighting import dateline_place, sights_of
from memoranda.reader.explanation import Explanation, SentenceExplained, explained
from memoranda.reader.languages import find_language
from memoranda.reader.languages.language import Language
from memoranda.reader.mentions.date import dateline_date
from memoranda.reader.mentions.found import Mentions
from memoranda.reader.mentions.gathering import gather
from memoranda.reader.resolution.finishing import reading_of
from memoranda.reader.resolution.within import Story
from memoranda.reader.rules.agreements import read_agreements
from memoranda.reader.rules.commitments import read_commitment
from memoranda.reader.rules.meetings import read_meetings
from memoranda.reader.text.lines import flowing
from memoranda.reader.text.script import language_of
from memoranda.records import Document, Reading

__all__ = ["Explanation", "SentenceExplained", "explain", "read"]


def read(document: Document) -> Reading:
    """Read one document.

    Args:
        document: the text with what is known of it. Without a language it is found out; in a
            language that has no rules yet, nothing is read and a note says so.

    Returns:
        The records, each with the passages that prove it.
    """
    code = document.language or language_of(document.text)
    language = find_language(code) if code else None
    if code is None or language is None:
        known = replace(document, language=code)
        return Reading(document=known, notes=_unread(code), reader=VERSION)
    document = _known(document, code)
    text = flowing(document.text)
    mentions, sights = _see(text, document.published, language)
    scene, story = _stage(text, document.published, language, mentions, sights)
    for sight in sights:
        _play(sight, scene, story)
    set_in_wake(story.meetings, scene)
    return reading_of(document, scene, story, VERSION)


def explain(document: Document) -> Explanation:
    """How a document is read: what each sentence was taken for, and which rules fired on it."""
    code = document.language or language_of(document.text)
    language = find_language(code) if code else None
    if language is None:
        return Explanation((), _unread(code))
    document = _known(document, language.code)
    mentions, sights = _see(flowing(document.text), document.published, language)
    return explained(document.text, mentions, sights, read(document))


def _known(document: Document, code: str) -> Document:
    """The document with its language and, where none was given, the day that it tells itself."""
    published = document.published or dateline_date(flowing(document.text), code)
    if document.language == code and document.published == published:
        return document
    return replace(document, language=code, published=published)


def _unread(code: str | None) -> tuple[str, ...]:
    """What to tell a person about a text that there are no rules for."""
    if code is None:
        return ("This text has no words that could be read.",)
    return (f"Not read: there are no rules for the language “{code}” yet.",)


def _see(text: str, published: date | None, language: Language) -> tuple[Mentions, list[Sight]]:
    """The mentions and the sentences of a document."""
    mentions = gather(text, published, language.code, language.instrument_words())
    return mentions, sights_of(text, mentions, language)


def _stage(
    text: str,
    published: date | None,
    language: Language,
    mentions: Mentions,
    sights: list[Sight],
) -> tuple[Scene, Story]:
    """The scene and the story before the first sentence."""
    scene = Scene(
        text,
        mentions,
        cues=language.cues,
        published=published.isoformat() if published else None,
        dateline=dateline_place(text, sights, mentions),
    )
    story = Story({name: person.party for name, person in scene.people.items()})
    scene.meetings = story.meetings
    return scene, story


#: Stages of what is told as a thing of the past, or of every day.
_BACKGROUND: Final = frozenset(("in_operation", "stalled", "ended"))


def _is_told_of_firms(agreement: AgreementDraft, scene: Scene) -> bool:
    """Whether firms alone have an instrument, told in passing in a story of two states."""
    if agreement.status not in _BACKGROUND or not scene.states.isdisjoint(agreement.parties):
        return False
    return len(scene.frame) == 2 and scene.states.issuperset(scene.frame)


def _play(sight: Sight, scene: Scene, story: Story) -> None:
    """Let one sentence act on the scene, and take down what it tells."""
    scene.begin(sight)
    going_on = _meet(sight, scene, story)
    for agreement in read_agreements(sight, scene):
        story.agreements.append(agreement)
        if not _is_told_of_firms(agreement, scene):
            scene.enter(agreement.parties)
            scene.look_aside(agreement.parties, sight.paragraph, at_talks=False)
    scene.meeting = going_on or scene.meeting
    for clause in sight.clauses:
        scene.hear(clause)
        commitment = read_commitment(clause, sight, scene)
        if commitment is not None:
            story.add_commitment(commitment, scene)
    for clause in sight.nominal:
        commitment = read_commitment(clause, sight, scene)
        if commitment is not None:
            story.add_commitment(commitment, scene)
    scene.end(sight)


def _meet(sight: Sight, scene: Scene, story: Story) -> MeetingDraft | None:
    """Let the meetings of one sentence take place; gives the one told before that goes on."""
    going_on = None
    meetings = read_meetings(sight, scene)
    if meetings:
        scene.all_met = _all_met(meetings)
    for meeting in meetings:
        before, scene.meeting = scene.meeting, story.add_meeting(meeting, scene.meeting)
        if scene.meeting.as_news and scene.news is None:
            scene.news = scene.meeting
        going_on = before if _is_in_passing(scene.meeting, before, scene) else None
        if scene.meeting.assembly and scene.meeting.parties[0] not in scene.states:
            scene.assembly = scene.meeting
        scene.enter(meeting.parties, meeting.people)
        if scene.news is not None and _is_earlier(scene.meeting, scene.news):
            scene.look_aside(meeting.parties, sight.paragraph, at_talks=True)
        elif scene.news is not None:
            scene.latest = scene.meeting
    return going_on


def _all_met(meetings: Sequence[MeetingDraft]) -> tuple[str, ...]:
    """The sides of several meetings, the one who met them all first; none of one meeting."""
    told = dict.fromkeys(party for meeting in meetings for party in meeting.parties)
    return tuple(told) if len(meetings) > 1 else ()


#: The length of " when ".
_WHEN: Final = 6


def _is_in_passing(told: MeetingDraft, before: MeetingDraft | None, scene: Scene) -> bool:
    """Whether the talks told before go on: "signed *on his trip*", "they *had met* in May"."""
    if before is None or not before.as_news or before.last_paragraph != scene.paragraph:
        return False
    if _is_earlier(told, before):
        return True
    if told.as_news or not (told.visit or told.separate):
        return False
    cues = (scene.cues.looked_back, scene.cues.when)
    begin = max(0, told.start - _WHEN)
    return told.visit or any(cue.search(scene.lower, begin, told.end) for cue in cues)


def _is_earlier(told: MeetingDraft, before: MeetingDraft) -> bool:
    """Whether a meeting was on a day before that of the one told before: "was signed *in May*"."""
    if told.date is None or before.date is None:
        return False
    one, two = told.date.value, before.date.value
    return one < two and not two.startswith(one)


VERSION: Final = "0.1.0"
