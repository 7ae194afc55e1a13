"""Records while a document is still being read: more may yet be told of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from memoranda.reader.mentions.mention import TopicMention

# A class that is made often writes out how: a compiled dataclass is made by plain Python.


@dataclass(init=False)
class Slot:
    """A value with the place that states it; ``None`` where it was concluded, not stated.

    Attributes:
        assumed: taken from the dateline, for want of a place told.
    """

    value: str
    start: int
    end: int
    assumed: bool

    def __init__(
        self,
        value: str,
        start: int,
        end: int,
        assumed: bool = False,
    ) -> None:
        self.value = value
        self.start = start
        self.end = end
        self.assumed = assumed


@dataclass(init=False)
class MeetingDraft:
    """A meeting as far as it has been told.

    Attributes:
        heading: told by a headline so far.
        as_news: told as news of the story, not looked back at.
        from_afar: held by telephone or video.
        separate: told to be another than the one before.
        again: of the meeting told before.
        assembly: of a body, whose members and guests may be told later.
        joint: its first parties met the last ones together.
        round: somebody met several others, who are not told to have met together.
        visit: a stay in a country, which may be the occasion of other meetings.
        more: further passages that tell of it.
    """

    start: int
    end: int
    rule: str
    parties: list[str]
    people: list[str]
    date: Slot | None
    place: Slot | None
    paragraph: int
    last_paragraph: int
    heading: bool
    as_news: bool
    from_afar: bool
    separate: bool
    again: bool
    assembly: bool
    joint: bool
    round: bool
    visit: bool
    more: list[tuple[int, int]]

    def __init__(
        self,
        start: int,
        end: int,
        rule: str,
        parties: list[str],
        people: list[str] | None = None,
        date: Slot | None = None,
        place: Slot | None = None,
        paragraph: int = 0,
        last_paragraph: int = 0,
        heading: bool = False,
        as_news: bool = False,
        from_afar: bool = False,
        separate: bool = False,
        again: bool = False,
        assembly: bool = False,
        joint: bool = False,
        round: bool = False,  # noqa: A002 - as the field is named
        visit: bool = False,
        more: list[tuple[int, int]] | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.rule = rule
        self.parties = parties
        self.people = [] if people is None else people
        self.date = date
        self.place = place
        self.paragraph = paragraph
        self.last_paragraph = last_paragraph
        self.heading = heading
        self.as_news = as_news
        self.from_afar = from_afar
        self.separate = separate
        self.again = again
        self.assembly = assembly
        self.joint = joint
        self.round = round
        self.visit = visit
        self.more = [] if more is None else more

    def forget_before(self, start: int) -> None:
        """Leave out the day and the place that were told before a position: of another thing."""
        self.date = self.date if self.date and self.date.start >= start else None
        self.place = self.place if self.place and self.place.start >= start else None


@dataclass(init=False)
class AgreementDraft:
    """An instrument as far as it has been told."""

    start: int
    end: int
    rule: str
    kind: str
    status: str
    count: int
    parties: list[str]
    mention: tuple[int, int]
    date: Slot | None
    topics: list[TopicMention]
    #: The fields it has where none is told of it.
    topics_else: Sequence[TopicMention]
    title: str | None
    signatories: list[str]
    meeting: MeetingDraft | None
    dated_by_meeting: bool
    paragraph: int
    heading: bool
    #: Told by a word for any instrument so far: "deal".
    general: bool
    last_paragraph: int
    #: The sentence that last told of it, and one that gives its fields without its name.
    last_sentence: int
    fields_told: int
    place: Slot | None
    stated: bool
    #: Told as the news of the story.
    as_news: bool
    #: Between the sides of the story, for want of others told.
    of_frame: bool
    adopted_by: MeetingDraft | None
    #: How many of several told together have since been told one by one.
    told_apart: int
    more: list[tuple[int, int]]

    def __init__(
        self,
        start: int,
        end: int,
        rule: str,
        kind: str,
        status: str,
        count: int,
        parties: list[str],
        mention: tuple[int, int] = (0, 0),
        date: Slot | None = None,
        topics: list[TopicMention] | None = None,
        topics_else: Sequence[TopicMention] = (),
        title: str | None = None,
        signatories: list[str] | None = None,
        meeting: MeetingDraft | None = None,
        dated_by_meeting: bool = False,
        paragraph: int = 0,
        heading: bool = False,
        general: bool = False,
        last_paragraph: int = 0,
        last_sentence: int = 0,
        fields_told: int = -1,
        place: Slot | None = None,
        stated: bool = False,
        as_news: bool = False,
        of_frame: bool = False,
        adopted_by: MeetingDraft | None = None,
        told_apart: int = 0,
        more: list[tuple[int, int]] | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.rule = rule
        self.kind = kind
        self.status = status
        self.count = count
        self.parties = parties
        self.mention = mention
        self.date = date
        self.topics = [] if topics is None else topics
        self.topics_else = topics_else
        self.title = title
        self.signatories = [] if signatories is None else signatories
        self.meeting = meeting
        self.dated_by_meeting = dated_by_meeting
        self.paragraph = paragraph
        self.heading = heading
        self.general = general
        self.last_paragraph = last_paragraph
        self.last_sentence = last_sentence
        self.fields_told = fields_told
        self.place = place
        self.stated = stated
        self.as_news = as_news
        self.of_frame = of_frame
        self.adopted_by = adopted_by
        self.told_apart = told_apart
        self.more = [] if more is None else more


@dataclass(init=False)
class CommitmentDraft:
    """A stance, complete but for the records it belongs to."""

    start: int
    end: int
    sentence: int
    rule: str
    by: list[str]
    with_: list[str]
    strength: str
    topics: list[str]
    topic_spans: list[tuple[int, int]]
    due: Slot | None
    speaker: str | None
    meeting: MeetingDraft | None
    agreement: AgreementDraft | None
    day: str | None
    heading: bool
    more: list[tuple[int, int]]

    def __init__(
        self,
        start: int,
        end: int,
        sentence: int,
        rule: str,
        by: list[str],
        with_: list[str],
        strength: str,
        topics: list[str],
        topic_spans: list[tuple[int, int]],
        due: Slot | None,
        speaker: str | None,
        meeting: MeetingDraft | None,
        agreement: AgreementDraft | None,
        day: str | None,
        heading: bool = False,
        more: list[tuple[int, int]] | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.sentence = sentence
        self.rule = rule
        self.by = by
        self.with_ = with_
        self.strength = strength
        self.topics = topics
        self.topic_spans = topic_spans
        self.due = due
        self.speaker = speaker
        self.meeting = meeting
        self.agreement = agreement
        self.day = day
        self.heading = heading
        self.more = [] if more is None else more
