"""What a language gives and the rules read: who does what to whom, sentence by sentence.

A language turns its sentences into clauses; the rules know clauses only. A new language is a new
folder under ``languages/`` that fills the same form.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# A class that is made often writes out how: a compiled dataclass is made by plain Python.


@dataclass(slots=True, init=False)
class Ref:
    """Something that a phrase points at.

    ``kind``:
        person     a named person; ``value`` is the fullest name
        party      a party; ``value`` is its code
        role       "the minister", "the Omani ambassador"; ``value`` the head, ``party`` if told
        group      "the two sides", "both ministers"; ``value`` the head, ``number`` if told
        people     "Korean engineers": they stand for their party, and speak for nobody
        speaker    "he", "she", "the official": whoever was last speaking
        thing      "it", "they" where nothing nearer is known
        we         "we" in a quotation
        other      "his counterpart", "his guest"
        home       "his country"
        instrument a memorandum, agreement, ...; ``value`` is its kind
        meeting    an encounter
        doing      what is done, told as a thing: "*sharing data* would help"
    ``link`` is how it hangs on the verb: "" (subject or object) or one of the words of LINKS.
    """

    start: int
    end: int
    kind: str
    value: str
    party: str | None
    number: int
    link: str

    def __init__(
        self, start: int, end: int, kind: str, value: str, party: str | None, number: int, link: str
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value
        self.party = party
        self.number = number
        self.link = link

    def __eq__(self, other: object) -> bool:
        """Compare first where they begin, which parts almost all that are asked about."""
        return (
            isinstance(other, Ref)
            and self.start == other.start
            and (self.end, self.kind, self.value, self.party, self.number, self.link)
            == (other.end, other.kind, other.value, other.party, other.number, other.link)
        )


#: The ways a phrase may hang on its verb, by the sense of the preposition or case.
LINKS: Final = ("with", "between", "to", "from", "by", "of", "for", "in", "under", "on")


@dataclass(slots=True, init=False)
class Clause:
    """One clause.

    Attributes:
        sentence: number of its sentence.
        start, end: the passage, a part of the sentence.
        subject: who acts (for a passive: who or what is acted on).
        lemma: dictionary form of the verb, or of the noun that carries the act.
        act: the class of the verb, one of ACTS.
        mood: "" or one of MOODS.
        passive, negated: as the verb stands.
        content_start, content_end: what the act is about.
        objects: what the content points at, in order.
        relation: "main", "said" (told by the speaker of its parent), "embedded" (content of its
            parent's act), "relative", "participle" or "purpose"; "nominal" for what a noun tells
            by itself ("*Kenya's request for* training").
        parent: number of the clause it belongs to within the sentence, or -1.
        quoted: whether it stands inside quotation marks.
        heading: whether it is a headline.
    """

    sentence: int
    start: int
    end: int
    subject: tuple[Ref, ...]
    lemma: str
    act: str
    mood: str
    passive: bool
    negated: bool
    content_start: int
    content_end: int
    objects: tuple[Ref, ...]
    relation: str
    parent: int
    quoted: bool
    heading: bool

    def __init__(
        self,
        sentence: int,
        start: int,
        end: int,
        subject: tuple[Ref, ...],
        lemma: str,
        act: str,
        mood: str,
        passive: bool,
        negated: bool,
        content_start: int,
        content_end: int,
        objects: tuple[Ref, ...],
        relation: str,
        parent: int,
        quoted: bool,
        heading: bool,
    ) -> None:
        self.sentence = sentence
        self.start = start
        self.end = end
        self.subject = subject
        self.lemma = lemma
        self.act = act
        self.mood = mood
        self.passive = passive
        self.negated = negated
        self.content_start = content_start
        self.content_end = content_end
        self.objects = objects
        self.relation = relation
        self.parent = parent
        self.quoted = quoted
        self.heading = heading


#: What a verb may do; the languages sort their verbs by these.
ACTS: Final = (
    "say praise welcome discuss request want plan propose stress offer agree provide meet see "
    "attend sign issue approve ratify extend operate prepare end stall cooperate exchange do "
    "strengthen lead be have other"
).split()

#: How it may do it: will (a firm future), would, should (a duty), can, is_to (arranged),
#: progressive (under way), perfect (carried out), infinitive and imperative ("let us").
MOODS: Final = ("will", "would", "should", "can", "is_to", "progressive", "perfect")

#: Moods of what has not happened.
AHEAD: Final = frozenset(("will", "would", "should", "can", "is_to"))
