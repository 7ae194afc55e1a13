"""Who is on the stage: the sides that meet, who is speaking, which instrument is meant.

The scene resolves what a clause points at. Sentences are read in order; each may change the scene
for the ones after it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.drafts import AgreementDraft, MeetingDraft, Slot
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.languages.cues import Cues
from memoranda.reader.mentions.found import Mentions, between
from memoranda.reader.mentions.mention import (
    DateMention,
    PersonMention,
    PlaceMention,
    TopicMention,
)
from memoranda.reader.vocabularies.finder import lowered

#: So many names, meetings and instruments are kept in mind, so that long texts stay linear.
REMEMBERED = 200
#: So near to its beginning a sentence is opened.
_AT_ONCE = 4

_OWN = frozenset(
    "cabinet parliament country ministry government nation side kingdom state delegation"
    " authorities authority secretariat commission council bank company agency regulator team"
    " neighbour".split()
)
#: Words that stand for the body or company last named.
_BODIES = frozenset(
    "academy university foundation bank association union organisation organization operator"
    " company agency institution body institute fund".split()
)
_STATES = frozenset("countries nations states governments neighbours neighbors capitals".split())
_FIRMS = frozenset("companies firms operators enterprises".split())
_OFFICE_HOLDERS = frozenset(
    "ministers presidents officials leaders two men women pair both they".split()
)
#: What a gathering of many is told to have done.
_GATHERINGS_DO = frozenset("open conclude end close begin start run take hold convene wrap".split())
#: What stands before "ministers" where those told of before are meant.
_MEANING_THEM = frozenset("the both two these same".split())
#: Heads that may stand for the same office.
_ALIKE = {
    "envoy": ("ambassador", "envoy", "high commissioner", "chargé"),
    "diplomat": ("ambassador", "envoy", "consul", "counsellor", "minister"),
    "ambassador": ("ambassador", "high commissioner", "envoy"),
    "minister": ("minister", "secretary of state"),
    "premier": ("prime minister", "premier"),
    "chief": ("chief", "head", "director", "president", "chair", "secretary"),
    "head": ("head", "director", "chief", "president", "chair"),
    "executive": ("chief", "ceo", "director", "president", "executive"),
    "director": ("director",),
    "leader": ("president", "prime minister", "king", "leader", "premier"),
}


@dataclass
class Scene:
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
    lower: str = field(init=False)
    cues: Cues = field(default_factory=Cues)
    published: str | None = None
    home: str | None = None
    frame: tuple[str, ...] = ()
    frame_people: tuple[str, ...] = ()
    speaker: str | None = None
    speaker_party: str | None = None
    #: Whether somebody has acted in the sentence so far.
    acted: bool = False
    subject: tuple[str, ...] = ()
    agreement: AgreementDraft | None = None
    meeting: MeetingDraft | None = None
    session: MeetingDraft | None = None
    assembly: MeetingDraft | None = None
    unowned: AgreementDraft | None = None
    agreements: list[AgreementDraft] = field(default_factory=list)
    meetings: list[MeetingDraft] = field(default_factory=list)
    dateline: PlaceMention | None = None
    signed: AgreementDraft | None = None
    signing_day: Slot | None = None
    listed_status: str = "signed"
    #: Several instruments told together last, which may yet be told one by one.
    several: AgreementDraft | None = None
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
    paragraph: int = -1
    last_topics: Sequence[TopicMention] = ()
    last_topics_paragraph: int = -9
    paragraph_day: Slot | None = None
    #: The town that somebody went to, told in this paragraph.
    paragraph_place: Slot | None = None
    #: The fields that the sentence before named, in the same paragraph.
    topics_before: Sequence[TopicMention] = ()
    people: dict[str, PersonMention] = field(default_factory=dict)
    last_body: str | None = None
    #: The two sides that last dealt with one another alone.
    pair: tuple[str, ...] = ()
    #: The two states that last dealt with one another, and the two firms named together last.
    countries: tuple[str, ...] = ()
    firms: tuple[str, ...] = ()
    states: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    #: Parties told beside a name in passing: "Rwanda's Paula Ingabire".
    told_party: dict[str, str] = field(default_factory=dict)
    seen: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Learn the people and the country of the story."""
        self.lower = lowered(self.text)
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
        if self.home is None:
            self.home = _home(self.mentions)

    def party_of(self, name: str) -> str | None:
        """The party of a named person."""
        person = self.people.get(name)
        told = person.party if person is not None else None
        return told or self.told_party.get(name)

    def parties(self, refs: Iterable[Ref]) -> tuple[str, ...]:
        """The parties that some refs point at, each once, in order."""
        found: list[str] = []
        for ref in refs:
            for party in self.resolve(ref):
                if party not in found:
                    found.append(party)
        return tuple(found)

    def persons(self, refs: Iterable[Ref]) -> tuple[str, ...]:
        """The names of the persons that some refs point at."""
        found: list[str] = []
        for ref in refs:
            name = self.person(ref)
            for each in (name,) if name is not None else self._pair(ref):
                if each not in found:
                    found.append(each)
                if ref.kind == "person" and ref.party and self.party_of(ref.value) is None:
                    self.told_party[ref.value] = ref.party
        return tuple(found)

    def person(self, ref: Ref) -> str | None:
        """The person that a ref points at, if it is one."""
        if ref.kind == "person":
            return ref.value
        if ref.kind == "role":
            return self._holder(ref.value, ref.party, ref.start)
        if ref.kind == "speaker":
            return self.speaker or self.last_of(self.speaker_party) or self._named_before(ref)
        if ref.kind == "other":
            return self.last_of(next(iter(self.resolve(ref)), None))
        return None

    def _named_before(self, ref: Ref) -> str | None:
        """The person named last before a pronoun, where nobody is known to have acted."""
        if self.speaker_party is not None:
            return None
        people = between(self.mentions.people, ref.start - 400, ref.start)
        return people[-1].name if people else None

    def last_of(self, party: str | None) -> str | None:
        """The person last named of a party."""
        names = (n for n in reversed(self.seen) if self.party_of(n) == party)
        return next(names, None) if party else None

    def _pair(self, ref: Ref) -> tuple[str, ...]:
        """The names of "the two ministers", "both presidents"."""
        if ref.kind != "group" or ref.value not in _OFFICE_HOLDERS or len(self.frame_people) < 2:
            return ()
        head = ref.value.rstrip("s")
        names = list(dict.fromkeys(reversed(self.frame_people)))
        if head in ("minister", "president"):
            before = self.lower[max(0, ref.start - 14) : ref.start]
            if before.endswith("prime "):
                before, head = before.removesuffix("prime "), "prime minister"
            if before.split() and before.split()[-1] not in _MEANING_THEM:
                return ()
            names = [n for n in names if head in (self.people[n].office or "").lower()]
        elif head == "leader":
            names = [n for n in names if _holds(self.people[n], _ALIKE[head])] or names
        near = names[:2]
        return tuple(reversed(near)) if len(near) == len({*map(self.party_of, near)}) == 2 else ()

    def resolve(self, ref: Ref) -> tuple[str, ...]:
        """The parties that a ref points at; empty where that cannot be told."""
        if ref.kind == "party":
            return (ref.value,)
        if ref.kind == "person":
            party = self.party_of(ref.value) or ref.party
            return (party,) if party else ()
        if ref.party:
            return (ref.party,)
        if ref.kind == "role":
            return self._role(ref)
        if ref.kind == "group":
            return self._group(ref)
        if ref.kind == "other":
            return self._other(ref)
        return self._pronoun(ref)

    def _pronoun(self, ref: Ref) -> tuple[str, ...]:
        """The parties of "he", "we", "it", and of the instrument or meeting spoken of."""
        party = self.speaker_party
        if party is None and ref.kind == "speaker" and (name := self._named_before(ref)):
            party = self.party_of(name)
        speaking = (party,) if party else ()
        return {
            "speaker": speaking,
            "home": speaking,
            "we": speaking or self.frame,
            "thing": self.subject if len(self.subject) == 1 else (),
            "instrument": tuple(self.agreement.parties) if self.agreement else (),
            "meeting": self.frame,
        }.get(ref.kind, ())

    def _other(self, ref: Ref) -> tuple[str, ...]:
        """The party of "his counterpart", "the guest", "the host"."""
        if self.home is not None and self.home in self.frame:
            if ref.value == "host":
                return (self.home,)
            if ref.value in ("guest", "visitor"):
                return tuple(p for p in self.frame if p != self.home)[:1]
        return tuple(p for p in self.frame if p != self.speaker_party)[:1]

    def _role(self, ref: Ref) -> tuple[str, ...]:
        """The party of "the minister", "the official"."""
        head = ref.value.split()[-1]
        name = self._holder(ref.value, None, ref.start)
        party = self.party_of(name) if name else None
        if party is None and head in ("official", "diplomat", "leader", "executive"):
            party = self.speaker_party
        if party is None and head in ("minister", "president", "premier", "secretary"):
            party = self.home
        return (party,) if party else ()

    def _holder(self, head: str, party: str | None, before: int) -> str | None:
        """The person last seen who holds an office with this head, named before a place."""
        if head == "official" and party is None:
            return self.speaker
        base = head.split()[-1]
        if head != base and not any(_holds(self.people[n], (head,)) for n in self.seen):
            head = base
        alike = _ALIKE.get(head, (head,))
        candidates = [
            name
            for name in reversed(self.seen)
            if (party is None or self.party_of(name) == party)
            and (head == "official" or _holds(self.people[name], alike))
            and (party is not None or self.people[name].start < before)
        ]
        if party is None:
            own = [n for n in candidates if self.party_of(n) == self.home]
            here = [n for n in own if n in self.frame_people]
            if self.speaker in candidates and not (own and self.speaker not in own):
                return self.speaker
            if here or own:
                return (here or own)[0]
        near = [name for name in candidates if name in self.frame_people]
        return next(iter(near or candidates), None)

    def _group(self, ref: Ref) -> tuple[str, ...]:
        """The parties of "the two sides", "the ministry", "they"."""
        if ref.value in _BODIES and ref.number < 2 and self.last_body:
            return (self.last_body,)
        if ref.value in _OWN and ref.number < 2:
            party = self.speaker_party or self.home
            return (party,) if party else ()
        if ref.value == "they" and len(self.subject) > 1:
            return self.subject
        alike = self._of_their_kind(ref)
        if alike:
            return alike
        if ref.number == 2 and len(self.frame) > 2 and set(self.pair) & set(self.frame):
            return self.pair  # "the two" are not the three of whom the last sentence told
        if ref.number == 2 and len(self.frame) != 2 and self.meeting is not None:
            return tuple(self.meeting.parties) if len(self.meeting.parties) == 2 else self.frame
        if ref.number > 2 and ref.number != len(self.frame):
            states = tuple(party for party in self.frame if party in self.states)
            return states if len(states) == ref.number else ()
        return self.frame

    def _of_their_kind(self, ref: Ref) -> tuple[str, ...]:
        """ "The two countries" and "the two companies", where the sides are not both such."""
        if ref.number != 2:
            return ()
        if ref.value in _STATES and not set(self.frame) <= self.states:
            return self.countries
        return self.firms if ref.value in _FIRMS and set(self.frame) & self.states else ()

    def note_bodies(self, start: int, end: int) -> None:
        """Remember the body or company last named in a passage."""
        firms: dict[str, None] = {}
        for party in between(self.mentions.parties, start, end):
            if party.form in ("body", "organisation") and party.party:
                self.last_body = party.party
            if party.form == "organisation" and party.party:
                firms[party.party] = None
        self.firms = tuple(firms) if len(firms) == 2 else self.firms

    def note_people(self, start: int, end: int) -> None:
        """Remember who is named in a passage, the latest last."""
        for person in between(self.mentions.people, start, end):
            # The latest last; who was named long ago is no longer meant by "the minister".
            self.seen.pop(person.name, None)
            self.seen[person.name] = None
            if len(self.seen) > REMEMBERED:
                del self.seen[next(iter(self.seen))]

    def enter(self, parties: Sequence[str], people: Sequence[str] = ()) -> None:
        """Set the stage: these sides are dealing with one another now."""
        if len(parties) > 1:
            if set(parties) != set(self.frame):
                self.frame_people = ()
            self.frame = tuple(parties)
            if len(parties) == 2:
                self.pair = self.frame
                self.countries = self.frame if set(parties) <= self.states else self.countries
            self.frame_people = (*self.frame_people, *people)

    def begin(self, sight: Sight) -> None:
        """Take in a sentence before it is read."""
        if sight.paragraph != self.paragraph:
            self.paragraph = sight.paragraph
            self.paragraph_day = self.paragraph_place = None
            self.topics_before = ()
        self.note_people(sight.start, sight.end)
        self.acted = False
        if len(self.frame) < 2:
            self._open(sight)
        self._turn_to(sight)
        for clause in sight.clauses:
            # Who is said to speak is heard first, even where that is told last.
            if clause.act == "say":
                self.hear(clause)

    def end(self, sight: Sight) -> None:
        """Keep what later sentences may point back at."""
        self.note_bodies(sight.start, sight.end)
        topics = between(self.mentions.topics, sight.start, sight.end)
        self.topics_before = topics or self.topics_before
        named = [p.name for p in between(self.mentions.people, sight.start, sight.end)]
        if not self.acted and len(set(named)) == 1:
            # Of a sentence in which nobody acts, "he" is the one person named.
            self.speaker, self.speaker_party = named[0], self.party_of(named[0])
        here = [name for name in named if self.party_of(name) in self.frame]
        self.frame_people = (*self.frame_people, *here)[-20:]
        for mention in between(self.mentions.dates, sight.start, sight.end):
            opens = mention.start - sight.start < _AT_ONCE
            if self._is_day_of_events(mention, opens=opens) and not sight.in_aside(
                mention.start, history=True
            ):
                self.paragraph_day = Slot(mention.value or "", mention.start, mention.end)
                if sight.lead and self.lead_day is None:
                    self.lead_day = self.paragraph_day
            elif sight.lead and _is_of_gathering(mention, sight):
                assert mention.value is not None
                month = mention.value[: len("2025-01")]
                self.event_month = Slot(month, mention.start, mention.end)

    def _is_day_of_events(self, mention: DateMention, *, opens: bool) -> bool:
        """Whether a time is one on which something happened: not "since 2021", not next year.

        A mere year is that of what follows only where it opens a sentence: "*In 2019* they met."
        """
        if mention.form != "point" or mention.value is None:
            return False
        if self.published is not None and mention.value > self.published:
            return False
        if len(mention.value) == len("2019") and not opens:
            return False
        return not self.cues.no_day.match(self.lower, mention.start, mention.end)

    def _open(self, sight: Sight) -> None:
        """At the head of a story, the first two parties named are its sides."""
        named = self.parties(
            [r for r in sight.refs if r.kind in ("party", "person") and r.link != "in"]
        )
        self.enter(named if sight.heading else named[:2])

    def _turn_to(self, sight: Sight) -> None:
        """Set the stage by what opens a sentence: "At the session *with the Omani envoy*, …"."""
        clause = sight.clauses[0] if sight.clauses else None
        if clause is None or self.home is None or self.home not in self.frame:
            return
        opening = [ref for ref in clause.objects if ref.start < clause.start]
        if not any(ref.kind == "meeting" for ref in opening):
            return
        guests = self.parties(r for r in opening if r.link == "with" and r.kind != "meeting")
        if len(guests) == 1 and guests[0] not in self.frame:
            self.enter((self.home, guests[0]))

    def follow(self, clause: Clause) -> None:
        """Let "she", further on in the sentence, be who acts alone in this clause."""
        actor = clause.subject[0] if len(clause.subject) == 1 else None
        if clause.relation == "main" and actor is not None and actor.kind == "person":
            self.speaker, self.speaker_party = actor.value, self.party_of(actor.value)

    def hear(self, clause: Clause) -> None:
        """Remember who acted in a clause, for the pronouns after it."""
        if clause.relation in ("said", "embedded", "relative"):
            return
        actors = _actors(clause)
        if not actors:
            return
        parties = self.parties(actors)
        first = actors[0]
        if parties:
            self.subject = tuple(parties)
        if first.kind == "speaker" and self._speaks_of_own(clause):
            self._turn()
            return
        if len(parties) == 1 and first.kind in ("person", "role", "party", "group"):
            self.acted = True
            self.speaker = self.person(first) if first.kind != "party" else None
            self.speaker_party = parties[0]

    def _speaks_of_own(self, clause: Clause) -> bool:
        """Whether "he" would be thanking or asking his own side: then the other speaks."""
        return len(self.frame) == 2 and any(
            ref.kind == "party" and ref.value == self.speaker_party and ref.link in ("", "with")
            for ref in clause.objects
        )

    def _turn(self) -> None:
        """The other of the two sides speaks now."""
        other = next((p for p in self.frame if p != self.speaker_party), None)
        self.speaker_party, self.speaker = other, self.last_of(other)
        self.subject = (other,) if other else ()


def _is_of_gathering(mention: DateMention, sight: Sight) -> bool:
    """Whether a day only tells when a gathering was."""
    if mention.form != "point" or mention.value is None:
        return False
    return any(
        clause.relation == "relative"
        and clause.start <= mention.start < clause.end
        and clause.lemma in _GATHERINGS_DO
        and not clause.negated
        and not any(ref.kind == "instrument" for ref in clause.subject)
        for clause in sight.clauses
    )


def _actors(clause: Clause) -> Sequence[Ref]:
    """Who acts: the subject, or whom a passive names: "It was proposed *by the minister*"."""
    if not clause.passive:
        return clause.subject
    by = [ref for ref in clause.objects if ref.link == "by" and ref.kind in ("person", "role")]
    return by or clause.subject


def _holds(person: PersonMention, heads: Sequence[str]) -> bool:
    """Whether a person's office has one of these heads."""
    office = (person.office or "").lower()
    return any(head in office for head in heads)


def _home(mentions: Mentions) -> str | None:
    """The party whose story it is: the one named most often, its people counting too."""
    counts: Counter[str] = Counter()
    for party in mentions.parties:
        if party.party and party.form != "organisation":
            counts[party.party] += 1
    for person in mentions.people:
        if person.party:
            counts[person.party] += 1
    return max(counts, key=lambda code: counts[code]) if counts else None
