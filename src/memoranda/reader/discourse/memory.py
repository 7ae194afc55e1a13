"""What a reader keeps in mind of a story: its sides, who spoke last, what was told of.

The rules write down here what later sentences may point back at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from memoranda.reader.discourse.drafts import AgreementDraft, MeetingDraft, Slot
from memoranda.reader.languages.cues import Cues
from memoranda.reader.languages.sieve import cues_in
from memoranda.reader.mentions.found import Mentions, between
from memoranda.reader.mentions.mention import PersonMention, PlaceMention, TopicMention
from memoranda.reader.vocabularies.finder import lowered

#: So many names, meetings and instruments are kept in mind, so that long texts stay linear.
REMEMBERED: Final = 200
#: So many characters may stand between two parties that are named in a row.
_IN_ROW: Final = 10
#: So far before a firm it may be told that it only owns another.
_OWNER: Final = 50
_PAIR: Final = 2


class Memory:
    """The state of a story at one sentence.

    Attributes:
        mentions: all mentions of the document.
        home: the country whose story it is, where that can be told.
        frame: the sides that are dealing with one another at this point.
        speaker, speaker_party: who was last speaking or taking a stance.
        agreement, meeting: those last told of.
    """

    text: str
    mentions: Mentions
    #: The text in which cues are searched: no pattern has to look at capitals.
    lower: str
    cues: Cues
    published: str | None = None
    home: str | None = None
    frame: tuple[str, ...] = ()
    frame_people: tuple[str, ...] = ()
    speaker: str | None = None
    speaker_party: str | None = None
    #: Who spoke last in the sentence as "his guest" or "her counterpart", the other of two sides.
    turned_to: str | None = None
    #: Whether somebody has acted in the sentence so far.
    acted: bool = False
    subject: tuple[str, ...] = ()
    #: The one party that a sentence told to do something, not by somebody's name: "it" after that.
    told_of: tuple[str, ...] = ()
    #: Who was last told to do something by the name of a people: "they" after "the Omanis".
    people_told: tuple[str, ...] = ()
    agreement: AgreementDraft | None = None
    meeting: MeetingDraft | None = None
    #: The meeting of which the story tells as its news.
    news: MeetingDraft | None = None
    session: MeetingDraft | None = None
    assembly: MeetingDraft | None = None
    #: What was opened last by somebody of one party, at which others may have been.
    opened: MeetingDraft | None = None
    unowned: AgreementDraft | None = None
    #: An instrument that was signed, it is not yet told by whom.
    unsigned: AgreementDraft | None = None
    #: An instrument that was named, it is not yet told what became of it.
    introduced: AgreementDraft | None = None
    #: The instrument whose own text this is, and where what it lays down begins.
    own_text: AgreementDraft | None = None
    operative: int = -1
    agreements: list[AgreementDraft]
    #: All that were told of so far.
    meetings: list[MeetingDraft]
    #: All sides of the meetings that one sentence told of, where it told of several.
    all_met: tuple[str, ...] = ()
    dateline: PlaceMention | None = None
    signed: AgreementDraft | None = None
    signing_day: Slot | None = None
    listed_status: str = "signed"
    #: Several instruments told together last, which may yet be told one by one.
    several: AgreementDraft | None = None
    #: Those told one by one in one sentence, in their order.
    row: Sequence[AgreementDraft] = ()
    signing_paragraph: int = -9
    lead_day: Slot | None = None
    lead_place: Slot | None = None
    #: The month of a gathering that the lead tells of in passing.
    event_month: Slot | None = None
    occasion_day: Slot | None = None
    occasion_place: Slot | None = None
    lead_over: bool = False
    #: Who meets several others one after the other, and where that was last told.
    round_of: str | None = None
    round_paragraph: int = -9
    #: Whether its lead tells of a visit.
    on_visit: bool = False
    #: The town that its lead tells somebody to have come to.
    stay_place: Slot | None = None
    #: The country that somebody of the dateline's went to.
    gone_to: str | None = None
    paragraph: int = -1
    #: Where the sentence begins.
    opening: int = 0
    last_topics: Sequence[TopicMention] = ()
    last_topics_paragraph: int = -9
    paragraph_day: Slot | None = None
    #: The town that somebody went to, told in this paragraph.
    paragraph_place: Slot | None = None
    #: The fields and the parties that the headline named.
    headline_topics: Sequence[TopicMention] = ()
    lead_topics: Sequence[TopicMention] = ()
    headline_parties: frozenset[str] = frozenset()
    #: The fields that the sentence before named, in the same paragraph.
    topics_before: Sequence[TopicMention] = ()
    #: The fields of each thing told of, by the word that it is called: "centre".
    things: dict[str, Sequence[TopicMention]]
    people: dict[str, PersonMention]
    last_body: str | None = None
    #: The body named last of those whose acronym ends in a letter: "U" for the unions.
    last_called: dict[str, str]
    #: The two sides that last dealt with one another alone.
    pair: tuple[str, ...] = ()
    #: The two states that last dealt with one another, and the two firms named together last.
    countries: tuple[str, ...] = ()
    firms: tuple[str, ...] = ()
    #: The parties named last in a row of three or more, by how many they are.
    rows: dict[int, tuple[str, ...]]
    #: The meeting told last that is no older than the news; the paragraph in which something was
    #: told aside of others than those who met there, else -1, and whether these met too.
    latest: MeetingDraft | None = None
    aside: int = -1
    aside_at_talks: bool = False
    states: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    #: Parties told beside a name in passing: "Rwanda's Paula Ingabire".
    told_party: dict[str, str]
    seen: dict[str, None]

    def __init__(
        self,
        text: str,
        mentions: Mentions,
        cues: Cues | None = None,
        published: str | None = None,
        dateline: PlaceMention | None = None,
    ) -> None:
        """Learn the people and the country of the story."""
        self.text = text
        self.mentions = mentions
        self.published = published
        self.dateline = dateline
        self.agreements = []
        self.meetings = []
        self.things = {}
        self.people = {}
        self.last_called = {}
        self.rows = {}
        self.told_party = {}
        self.seen = {}
        self.lower = lowered(text)
        self.cues = cues_in(self.lower, Cues() if cues is None else cues)
        for person in self.mentions.people:
            known = self.people.get(person.name)
            if known is None or (known.office is None and person.office is not None):
                self.people[person.name] = person
        self.states = frozenset(
            p.party
            for p in self.mentions.parties
            if p.form in ("name", "adjective", "capital", "people")
        )
        self.bodies = frozenset(p.party for p in self.mentions.parties if p.form == "body")
        self.home = _home(self.mentions)

    def party_of(self, name: str) -> str | None:
        """The party of a named person."""
        person = self.people.get(name)
        told = person.party if person is not None else None
        return told or self.told_party.get(name)

    def last_of(self, party: str | None) -> str | None:
        """The person last named of a party."""
        names = (n for n in reversed(self.seen) if self.party_of(n) == party)
        return next(names, None) if party else None

    def note_bodies(self, start: int, end: int) -> None:
        """Remember the body or company last named in a passage."""
        firms: dict[str, None] = {}
        for party in between(self.mentions.parties, start, end):
            if party.form in ("body", "organisation") and party.party:
                self.last_body = party.party
            if party.form == "body" and party.party:
                self.last_called[party.party[-1]] = party.party
            if party.form == "organisation" and party.party and not self._owns(party.start):
                firms[party.party] = None
        if len(firms) == 2:
            self.firms = tuple(firms)
        elif len(firms) == 1 and not set(firms) <= set(self.firms):
            self.firms = (*self.firms[-1:], *firms)

    def _owns(self, at: int) -> bool:
        """Whether a firm is only told to own another: "a unit *of the operator* X"."""
        return self.cues.owned_by.search(self.lower, max(0, at - _OWNER), at) is not None

    def note_rows(self, start: int, end: int) -> None:
        """Remember parties named in a row: "Chad, Mali and Niger"."""
        for row in self.rows_in(start, end):
            self.rows[len(row)] = row

    def rows_in(self, start: int, end: int) -> Iterator[tuple[str, ...]]:
        """The parties named in a row in a passage, each row also while it grows."""
        row: dict[str, None] = {}
        before = start
        for party in between(self.mentions.parties, start, end):
            apart = self.lower[before : party.start]
            if len(apart) > _IN_ROW or not self.cues.listed.search(apart):
                row = {}
            if party.party:
                row[party.party] = None
            before = party.end
            if len(row) > _PAIR:
                yield tuple(row)

    def note_people(self, start: int, end: int) -> None:
        """Remember who is named in a passage, the latest last."""
        for person in between(self.mentions.people, start, end):
            # The latest last; who was named long ago is no longer meant by "the minister".
            self.seen.pop(person.name, None)
            self.seen[person.name] = None
            if len(self.seen) > REMEMBERED:
                del self.seen[next(iter(self.seen))]


def _home(mentions: Mentions) -> str | None:
    """The party whose story it is: the one named most often, its people counting too."""
    counts: dict[str, int] = {}
    for party in mentions.parties:
        if party.party and party.form != "organisation":
            counts[party.party] = counts.get(party.party, 0) + 1
    for person in mentions.people:
        if person.party:
            counts[person.party] = counts.get(person.party, 0) + 1
    return max(counts, key=lambda code: counts[code]) if counts else None
