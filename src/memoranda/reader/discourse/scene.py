"""Who is on the stage: the sides that meet, who is speaking, the day that holds.

Sentences are read in order; each may change the scene for the ones after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.discourse.drafts import Slot
from memoranda.reader.discourse.pointing import Pointing
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.discourse.things import note_things
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.mention import DateMention

#: So near to its beginning a sentence is opened.
_AT_ONCE: Final = 4
#: What a gathering of many is told to have done.
_GATHERINGS_DO: Final = frozenset(
    "open conclude end close begin start run take hold convene wrap".split()
)


#: So soon behind a verb the party stands towards whom one acts.
_TOWARDS: Final = 30
#: So far into a sentence somebody is named whom "with" opens it.
_WITH: Final = 8
#: The length of " and ".
_AND: Final = 5
#: The news is told within so many paragraphs, a headline among them.
_OPENING: Final = 3
#: What one side does by itself, and what tells of both.
_AT_HOME: Final = frozenset(("do", "other", "strengthen", "be", "have", "issue", "approve"))
_GOING: Final = frozenset("arrive come be travel fly visit lead go tour attend".split())
_OF_BOTH_SIDES: Final = frozenset(("instrument", "meeting", "group", "person", "speaker", "we"))
#: Acts whose day is that of what is told next.
_ENCOUNTERS: Final = frozenset("meet see sign discuss issue".split())
#: Acts that a guest and his host share.
_OF_BOTH: Final = frozenset("meet agree discuss sign".split())
#: By whom something may be done.
_AGENTS: Final = frozenset(("person", "role", "group"))
#: Who acts by a name or an office, and how many deal with one another alone.
_NAMED_ACTORS: Final = frozenset(("person", "role", "party"))
_PAIR: Final = 2
#: Those who met, where two are told of: no paper has "two ministers".
_PERSONS: Final = frozenset("ministers officials presidents leaders premiers".split())
#: Who may be asked for something.
_ASKED: Final = frozenset(("party", "group", "people", "person"))


class Scene(Pointing):
    """A story as it goes on, sentence by sentence."""

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
        self.opening = sight.start
        if sight.paragraph != self.paragraph:
            self.paragraph = sight.paragraph
            self.paragraph_day = self.paragraph_place = None
            self.topics_before = ()
        self.note_people(sight.start, sight.end)
        self.acted = False
        self.turned_to = None
        if len(self.frame) < 2:
            self._open(sight)
        self._go_round(sight)
        self._turn_to(sight)
        self._come_back(sight)
        for clause in sight.clauses:
            # Who is said to speak is heard first, even where that is told last.
            told_him = clause.passive and any(r.kind == "speaker" for r in clause.subject)
            if clause.act == "say" and not told_him:  # "*he* was briefed by Li"
                self.hear(clause)

    def end(self, sight: Sight) -> None:
        """Keep what later sentences may point back at."""
        self.note_bodies(sight.start, sight.end)
        self.note_rows(sight.start, sight.end)
        topics = between(self.mentions.topics, sight.start, sight.end)
        self.topics_before = topics or self.topics_before
        note_things(sight, self)
        if not self.lead_topics and not sight.heading and sight.paragraph < _OPENING:
            self.lead_topics = topics
        if sight.heading and sight.number == 0:
            self.headline_topics = topics
            parties = between(self.mentions.parties, sight.start, sight.end)
            self.headline_parties = frozenset(p.party for p in parties if p.party)
        named = [p.name for p in between(self.mentions.people, sight.start, sight.end)]
        if not self.acted and len(set(named)) == 1 and not self._is_with_him(sight):
            # Of a sentence in which nobody acts, "he" is the one person named.
            self.speaker, self.speaker_party = named[0], self.party_of(named[0])
        if self.turned_to is not None:  # "*His guest* praised it. *He* hoped …"
            self.speaker, self.speaker_party = self.last_of(self.turned_to), self.turned_to
        here = [name for name in named if self.party_of(name) in self.frame]
        self.frame_people = (*self.frame_people, *here)[-20:]
        for mention in between(self.mentions.dates, sight.start, sight.end):
            opens = mention.start - sight.start < _AT_ONCE
            told = self._is_day_of_events(mention, opens=opens)
            told = told and not sight.in_aside(mention.start, history=True)
            told = told and not sight.is_of_paper(mention.start)
            told = told and not self._is_of_paper_alone(mention, sight)
            told = told and not self._is_of_own_affairs(mention, sight)
            told = told and (opens or not self._is_counted_back(mention, sight))
            if told and not sight.is_invited_to(mention.start, self.lower):
                self.paragraph_day = Slot(mention.value or "", mention.start, mention.end)
                if sight.lead and self.lead_day is None:
                    self.lead_day = self.paragraph_day
            elif sight.lead and _is_of_gathering(mention, sight):
                assert mention.value is not None
                month = mention.value[: len("2025-01")]
                self.event_month = Slot(month, mention.start, mention.end)

    def _is_with_him(self, sight: Sight) -> bool:
        """Whether only he is named whom one spoken of met: "*His meeting with Li* was"."""
        named = [ref for ref in sight.refs if ref.kind == "person"]
        if self.speaker is None or any(ref.link != "with" for ref in named):
            return False
        return self.cues.his_meeting.match(self.lower, sight.start) is not None

    def _is_of_paper_alone(self, mention: DateMention, sight: Sight) -> bool:
        """Whether an earlier month is only that of a signature: "The pact was signed *in May*"."""
        news, told = self.lead_day or self.event_month, mention.value or ""
        if news is None or len(told) != len("2025-01") or news.value.startswith(told):
            return False
        clause = next((c for c in sight.clauses if c.start <= mention.start < c.end), None)
        if clause is None or not clause.passive or clause.act != "sign":
            return False
        return bool(clause.subject) and all(ref.kind == "instrument" for ref in clause.subject)

    def _is_of_own_affairs(self, mention: DateMention, sight: Sight) -> bool:
        """Whether an earlier day is only that of what one side did at home: "took office *in May*".

        What follows is of the day of the news again.
        """
        news, told = self.lead_day, mention.value or ""
        if news is None or not told < news.value[: len(told)]:
            return False
        clause = next((c for c in sight.clauses if c.start <= mention.start < c.end), None)
        if clause is None or clause.act not in _AT_HOME or clause.lemma in _GOING:
            return False
        if any(ref.kind in _OF_BOTH_SIDES for ref in sight.refs):
            return False
        people = between(self.mentions.people, sight.start, sight.end)
        return not people and len(set(self.parties(clause.subject))) < _PAIR

    def _is_counted_back(self, mention: DateMention, sight: Sight) -> bool:
        """Whether a day only tells how long before another thing was: "a storm *a day earlier*".

        But not "they had met *two days earlier*".
        """
        if self.cues.counted_back.search(self.lower, mention.start, mention.end) is None:
            return False
        clause = next((c for c in sight.clauses if c.start <= mention.start < c.end), None)
        return clause is not None and clause.act not in _ENCOUNTERS

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
        """At the head of a story, the parties named are its sides."""
        if sight.heading and _meets_them_all(sight):
            return
        named = self.parties([r for r in sight.refs if r.kind in ("party", "person")])
        if any(r.kind == "group" and r.number == 2 for r in sight.refs) and not sight.lead:
            # "It was agreed *with Oman* when *the two ministers* met"
            told = tuple(party for party in named if party != self.home)
            named = (self.home, *told) if len(told) == 1 and self.home else named
        self.enter(named)

    def _turn_to(self, sight: Sight) -> None:
        """Set the stage by what opens a sentence: "At the session *with the Omani envoy*, …"."""
        if (met := self._opened_with(sight)) is not None and self.speaker_party:
            self.enter((self.speaker_party, *self.parties([met])))
            self.acted = True  # "*With Li*, she did not mince words. *She* …"
            return
        clause = sight.clauses[0] if sight.clauses else None
        if clause is None or self.home is None or self.home not in self.frame:
            return
        opening = [ref for ref in clause.objects if ref.start < clause.start]
        if not any(ref.kind == "meeting" for ref in opening):
            return
        guests = self.parties(r for r in opening if r.link == "with" and r.kind != "meeting")
        if len(guests) == 1 and guests[0] not in self.frame:
            self.enter((self.home, guests[0]))

    def look_aside(self, parties: Sequence[str], paragraph: int, *, at_talks: bool) -> None:
        """Note that something was told in passing of others than those who met last in the news.

        Args:
            parties: whose it was.
            paragraph: where it was told.
            at_talks: whether others met, and not that they have an instrument.
        """
        if self.latest is not None and set(parties) != set(self.latest.parties):
            self.aside, self.aside_at_talks = paragraph, at_talks

    def _come_back(self, sight: Sight) -> None:
        """Let those who met deal with one another again, once what was told aside is over.

        "Oman met Kenya. In 2020 it signed an accord with Chad. *The Omani minister* proposed …"
        """
        met = self.latest
        if self.aside < 0 or met is None or len(met.parties) != _PAIR or not sight.clauses:
            return
        theirs, others = set(met.parties), set(self.frame) - set(met.parties)
        named = {party.party for party in between(self.mentions.parties, sight.start, sight.end)}
        people = between(self.mentions.people, sight.start, sight.end)
        named.update(self.party_of(person.name) or "" for person in people)
        if not others or not others.isdisjoint(named):
            return
        actors = _actors(sight.clauses[0])
        acting = set(self.parties([ref for ref in actors if ref.kind in _NAMED_ACTORS]))
        told_of_talks = self.aside_at_talks and sight.paragraph == self.aside
        both = any(ref.number == _PAIR and ref.value in _PERSONS for ref in actors)
        both = both and not told_of_talks
        alone = acting and acting <= theirs and not (told_of_talks and acting <= set(self.frame))
        if alone or both:
            self.aside = -1
            self.enter(met.parties)

    def _go_round(self, sight: Sight) -> None:
        """Let "he" be who meets one after the other, where the next of them is named.

        "Li met two ministers. Roe of Chad praised it. *He* then saw Poe of Mali."
        """
        host = self.round_of
        own = self.party_of(host) if host is not None else None
        if own is None or self.speaker_party in (own, None):
            return
        spoken_of = next((ref for ref in sight.refs if ref.kind == "speaker"), None)
        acts = spoken_of is not None and spoken_of.link == ""
        if not (acts or self.cues.his_meeting.match(self.lower, sight.start)):
            return
        named = {self.party_of(ref.value) for ref in sight.refs if ref.kind == "person"}
        if named and named.isdisjoint({own, self.speaker_party, None}):
            self.speaker, self.speaker_party = host, own

    def _opened_with(self, sight: Sight) -> Ref | None:
        """Who is named before "she", who is of another side: "*With Li, the minister,* she …"."""
        first = sight.refs[0] if sight.refs else None
        if first is None or first.kind != "person" or first.link != "with":
            return None
        late = first.start - sight.start > _WITH
        if late or self.party_of(first.value) in (None, self.speaker_party):
            return None
        return first if any(ref.kind == "speaker" for ref in sight.refs[1:3]) else None

    def follow(self, clause: Clause) -> None:
        """Let "she", further on in the sentence, be who acts alone in this clause."""
        actors = _actors(clause)
        actor = actors[0] if len(actors) == 1 else None
        if clause.relation != "main" or actor is None:
            return
        if actor.kind == "person":
            self.speaker, self.speaker_party = actor.value, self.party_of(actor.value)
        elif actor.kind == "role" and actor.party and (name := self.person(actor)):
            self.speaker, self.speaker_party = name, actor.party

    def hear(self, clause: Clause) -> None:
        """Remember who acted in a clause, for the pronouns after it."""
        self._note_party(clause)
        if clause.relation in ("said", "embedded", "relative"):
            return
        actors = _actors(clause)
        if not actors:
            return
        if actors[0].value != "they":
            self.people_told = self._people_named(actors)
        if actors[0].kind == "people":
            return
        parties = self.parties(actors)
        first = actors[0]
        if parties:
            self.subject = tuple(parties)
        if first.kind in ("speaker", "we") and self._speaks_of_own(clause):
            self._turn()
            return
        self.acted = self.acted or first.kind == "speaker"
        alone = first.kind == "other" and len(actors) == len(parties) == 1
        alone = alone and clause.act not in _OF_BOTH and clause.lemma != "be"
        self.turned_to = parties[0] if alone else None
        if len(parties) == 1 and first.kind in ("person", "role", "party", "group"):
            self.acted = True
            self.speaker = self.person(first) if first.kind != "party" else None
            self.speaker_party = parties[0]

    def _people_named(self, actors: Sequence[Ref]) -> tuple[str, ...]:
        """The party that acts under the name of its people: "*The Omanis* did. *They* …"."""
        first = actors[0]
        if len(actors) > 1 or first.kind != "party":
            return ()
        named = between(self.mentions.parties, first.start, first.end)
        return (first.value,) if any(p.form == "people" for p in named) else ()

    def _note_party(self, clause: Clause) -> None:
        """Remember the party that is said to do something: "said *India* would help. *It* …"."""
        first = clause.subject[0] if len(clause.subject) == 1 else None
        if first is not None and first.kind == "thing":
            return
        alone = first is not None and first.kind == "party" and clause.relation == "said"
        self.told_of = (first.value,) if alone and first is not None else ()

    def _speaks_of_own(self, clause: Clause) -> bool:
        """Whether "he" would be thanking or asking his own side: then the other speaks."""
        if clause.act == "agree" and self.cues.content.match(self.lower, clause.content_start):
            return False  # "He promised *that China would* help" for his own side
        asked = next((ref for ref in clause.objects if not ref.link), None)
        if asked is not None and clause.lemma == "invite" and asked.kind == "person":
            return len(self.frame) == 2 and self.party_of(asked.value) == self.speaker_party
        if asked is not None and asked.value != self.speaker_party and asked.kind in _ASKED:
            return False  # "She invited *the firms* to come to Oman"
        if self.names_both(clause):
            return False  # "He called on *Tehran and Moscow* to work together"
        return len(self.frame) == 2 and any(
            ref.kind == "party" and ref.value == self.speaker_party and self.is_towards(ref, clause)
            for ref in clause.objects
        )

    def is_towards(self, ref: Ref, clause: Clause) -> bool:
        """Whether somebody acts towards a party: not "hoped that the pact would help *Chad*"."""
        return ref.link == "with" or (not ref.link and ref.start - clause.content_start < _TOWARDS)

    def names_both(self, clause: Clause) -> bool:
        """Whether the two sides are what comes right behind a verb: "urged *Oman and Iran*"."""
        first = clause.objects[:2]
        if len(first) < 2 or any(ref.kind != "party" for ref in first):
            return False
        told = {ref.value for ref in first} == set(self.frame)
        return told and 0 < first[1].start - first[0].end <= _AND

    def _turn(self) -> None:
        """The other of the two sides speaks now."""
        other = next((p for p in self.frame if p != self.speaker_party), None)
        self.speaker_party, self.speaker = other, self.last_of(other)
        self.subject = (other,) if other else ()


def _meets_them_all(sight: Sight) -> bool:
    """Whether a headline names those alone with whom somebody deals: "*Minister* meets X, Y"."""
    clause = sight.clauses[0] if sight.clauses else None
    if clause is None or clause.passive or len(clause.subject) != 1:
        return False
    actor = clause.subject[0]
    return actor.kind == "role" and actor.party is None and actor.start <= sight.start + _AT_ONCE


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
    by = [ref for ref in clause.objects if ref.link == "by" and ref.kind in _AGENTS]
    return by or clause.subject
