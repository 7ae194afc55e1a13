"""English phrases: what the nouns, names and pronouns of a passage point at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from memoranda.reader.clauses import Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.line import Line, Unit
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.mentions.mention import PartyMention, PersonMention

_LINKS: Final = {
    "with": "with", "alongside": "with", "between": "between", "among": "in", "to": "to",
    "towards": "to", "toward": "to", "from": "from", "by": "by", "of": "of", "for": "for",
    "in": "in", "at": "in", "within": "under", "under": "under", "during": "in", "on": "on",
    "about": "on", "regarding": "on", "concerning": "on", "over": "on", "into": "to",
    "against": "on", "upon": "on", "through": "in", "via": "in", "including": "",
    "like": "on", "as": "as", "after": "in", "following": "in", "before": "in",
}  # fmt: skip
#: Words that stand for somebody or something behind another: what that is, and what they tell.
_SECOND_WORDS: Final = {
    "number": ("opposite", "other", "number"),
    "numbers": ("opposite", "other", "numbers"),
    "table": ("round", "meeting", "roundtable"),
    "tables": ("round", "meeting", "roundtable"),
}
#: Talks that are one only where they are told as a thing: "*a* talk", "*their* discussion".
_ONE_TALK: Final = frozenset(("talk", "discussion", "consultation"))
_ADDING: Final = frozenset(("together", "along"))
_BLOCS: Final = frozenset(("bloc", "grouping"))
#: So long no encounter takes.
_AGES: Final = ("years", "decades", "century", "centuries")
_PRONOUNS: Final = {
    "he": "speaker", "she": "speaker", "it": "thing", "they": "group", "we": "we", "i": "speaker",
    "us": "we", "them": "group", "him": "speaker", "themselves": "group",
}  # fmt: skip
_HOME: Final = frozenset("his her its their my our".split())
_TELLING_DETERMINERS: Final = _HOME | {"both", "each"}
_PLAIN_PARTY: Final = ("name", "capital", "body", "organisation", "government")
#: Tags that end a noun phrase: prepositions, "to", subordinators; verbs and other breaks.
_LINKING: Final = "pts"
_BREAKING: Final = "vbhmT;r"
#: What stands for one of a kind told before, and what leads to one that is alike.
_STANDING_FOR: Final = frozenset("that those one ones".split())
_LIKE: Final = frozenset("on upon to like as from than after".split())
#: How it is told where a firm has its seat, and so many words before that land the firm stands.
_AT_HOME: Final = frozenset(
    "seat headquarters office based headquartered registered listed".split()
)
_FAR_SEAT: Final = 10
#: What stands before one more firm, with what it is: ", *and the Finnish operator* Altel".
_GOING_ON: Final = re.compile(",cd?[NP]{0,4}$")
#: How a phrase hangs on a word that is not among the links.
_OTHER_LINKS: Final = {"p": "in", "t": "to"}
#: The tags of what somebody does who stands right before it.
_ACTING: Final = frozenset("vmbh")
#: Words that make another office of one: "the *deputy* minister".
_RANKS: Final = frozenset("deputy vice prime assistant".split())
#: Offices that a state has in its capital.
_SEATED: Final = frozenset(
    "government ministry authorities cabinet parliament leadership regulator".split()
)
#: The tags of what "her" owns, "both" counts, a number counts.
_OWNED: Final = frozenset("NPMVIL'")
_COUNTED: Final = frozenset("NdPMVI")
_NUMBERED: Final = frozenset("NPdI")
_PAIR: Final = 2
_NUMBER_WORDS: Final = frozenset("two both three each pair duo four five trio".split())


#: The tags of verbs.
_VERBS: Final = frozenset("vmbh")
#: "In the *presence* of", "before the *eyes* of": who is there too.
_BESIDE: Final = frozenset(("presence", "eyes", "attendance"))
#: What something is done under: "as *part* of the accord", "in *line* with it".
_GROUNDS: Final = frozenset(
    "framework part basis virtue terms umbrella accordance line keeping pursuance"
    " provisions strength".split()
)
#: What stands between "by" and "of" where something is the means: "by *way* of an accord".
_MEANS: Final = frozenset(("way", "means", "dint"))
#: What stands before such a ground.
_TO_GROUNDS: Final = frozenset("in within as on by under the a".split())
#: What stands between a comma and a name.
_TITLES: Final = frozenset("mr mrs ms dr prof eng sheikh shri sir dato . h.e".split())
#: States whose letters the press uses like adjectives, and how many words may follow those.
_LETTERS: Final = frozenset("us u.s. uk u.k. uae eu drc".split())
_ATTRIBUTES: Final = 3
#: Prepositions after which a list of persons goes on where it was.
_ASIDE: Final = frozenset("of from at in for on".split())


@cache
def _telling_nouns() -> frozenset[str]:
    """The nouns that point at something or say how many; all others tell nothing."""
    pointing = {word for word, name in words.noun_classes().items() if name in words.NOUN_CLASSES}
    return frozenset(pointing | words.NUMBERS.keys() | _SECOND_WORDS.keys() | {"him"})


class SentenceRefs:
    """Everything that a sentence points at, read once, and what passages of it point at."""

    __slots__ = ("_line", "all")

    def __init__(self, line: Line) -> None:
        self._line = line
        #: In order.
        self.all = _refs_of(line, 0, len(line.units))

    def between(self, start: int, end: int) -> list[Ref]:
        """Everything that the units from ``start`` to ``end`` point at, in order."""
        line = self._line
        if start >= end:
            return []
        if start and line.tags[start - 1] not in _BREAKING:
            return _refs_of(line, start, end)  # what stands before it would tell too
        first, last = line.starts[start], line.end(end - 1)
        return [ref for ref in self.all if ref.start >= first and ref.end <= last]


def _refs_of(line: Line, start: int, end: int) -> list[Ref]:
    """The refs of a passage, read by itself."""
    return _with_lands(_Phrases(line, start, end).read(), line)


def _with_lands(refs: list[Ref], line: Line) -> list[Ref]:
    """The refs, each role or delegation with the party told right after it."""
    for at, ref in enumerate(refs[:-1]):
        if ref.party is None and ref.link != "owner" and _is_sent(ref):
            owner = refs[at + 1]
            close = owner.link != "owner" and ref.value not in words.OF_ONE_LAND
            if close or not _is_parted(ref, owner, line):
                refs[at] = _with_land(ref, owner)
    return refs


def _is_parted(ref: Ref, owner: Ref, line: Line) -> bool:
    """Whether a verb stands between somebody and an owner: "the host *will train* Kenyan staff"."""
    first, last = bisect_left(line.starts, ref.end), bisect_left(line.starts, owner.start)
    return not _VERBS.isdisjoint(line.tags[first:last])


def _is_sent(ref: Ref) -> bool:
    """Whether a ref is of one land: a role, "his counterpart", "a delegation", "the regulator"."""
    if ref.kind == "group":
        return ref.value in words.SENT or ref.value in words.OF_ONE_LAND
    return ref.kind == "role" or (ref.kind == "other" and not ref.value.endswith("s"))


def _with_land(ref: Ref, owner: Ref) -> Ref:
    """A ref with its party: "the ambassador *of Turkmenistan*", "a delegation *from Oman*"."""
    near = owner.start - ref.end < 60
    owned = owner.kind == "party" and owner.link in ("of", "owner", "from")
    if ref.kind == "group" and (
        owner.link == "owner" or (owner.link == "from" and ref.value in words.OF_ONE_LAND)
    ):
        return ref  # "a delegation of the *Azerbaijani* operator"
    return replace(ref, party=owner.value) if owned and near else ref


class _Phrases:
    """One pass over a passage: its refs so far, and what is known of the noun phrase at hand."""

    __slots__ = (
        "begun", "end", "link", "number", "of_list", "owner", "parties", "party", "refs", "start",
        "starts", "tags", "units",
    )  # fmt: skip

    def __init__(self, line: Line, start: int, end: int) -> None:
        self.units, self.starts, self.tags = line
        self.start = start
        self.end = end
        self.refs: list[Ref] = []
        #: How what comes next hangs on its verb.
        self.link = ""
        #: How the persons of a list do: "A *of* X, B *of* Y and C met".
        self.of_list: str | None = None
        self._begin()

    def _begin(self) -> None:
        """Begin a new phrase."""
        #: Whether anything is known of it.
        self.begun = False
        #: Whose it is, by adjectives and possessives ("*Iranian and* Turkmen officials").
        self.parties: Sequence[PartyMention] = ()
        #: The last of them.
        self.party: str | None = None
        self.owner = ""
        self.number = 1

    def read(self) -> list[Ref]:
        """The refs, each by itself."""
        telling = _telling_nouns()
        for at, tag in enumerate(self.tags[self.start : self.end], self.start):
            if tag in _BREAKING:
                self._break()
            elif tag != "N" or self.units[at].word in telling:
                take = _TAKEN.get(tag)
                if take is not None:
                    take(self, at, self.units[at])
        if self.begun:
            self._leave()
        return self.refs

    def _point(
        self, at: int, unit: Unit, kind: str, value: str, party: str | None, number: int = 1,
        link: str | None = None,
    ) -> None:  # fmt: skip
        """Add what a unit points at by itself."""
        start = self.starts[at]
        link = self.link if link is None else link
        self.refs.append(Ref(start, start + unit.length, kind, value, party, number, link))

    def _leave(self) -> None:
        """End a phrase that was begun, but whose words met no noun that names somebody."""
        for party in self.parties:
            code = party.party
            self.refs.append(Ref(party.start, party.end, "party", code, code, 1, "owner"))
        self._begin()

    def _take_link(self, at: int, unit: Unit) -> None:
        """Take in a preposition, "to" or a subordinator."""
        if self.begun:
            self._leave()
        word = unit.word
        self.of_list = self.link if word in _ASIDE and self._leads_aside(at) else None
        link = _LINKS.get(word)
        if link is None:
            self.link = _OTHER_LINKS.get(unit.tag, self.link)
        elif word == "of" and at > 0 and self.units[at - 1].word in _BESIDE:
            self.link = "with"
        elif word == "of" and at > 0 and self.units[at - 1].word in ("that", "those"):
            pass  # "concluded an accord with *that of* Sweden"
        elif word == "of" and self.units[at - 1].word in _MEANS and self._is_by_means(at):
            self.link = "by"
        elif word in ("with", "between") and self._is_of_another(at):
            self.link = "like"
        elif word in ("of", "with") and self._is_on_grounds(at):
            self.link = "under"
        elif word == "including" and self.refs and self.refs[-1].kind in ("group", "other"):
            self.link = self.refs[-1].link  # "met *with* colleagues, *including* Li"
        elif word == "among" and at + 1 < len(self.units) and self.units[at + 1].word == "others":
            self.link = ""
        else:
            self.link = link

    def _is_of_another(self, at: int) -> bool:
        """Whether others have one like what is told of: "modelled *on that with* Ghana"."""
        before = [unit.word for unit in self.units[max(0, at - 3) : at]]
        if not before or before.pop() not in _STANDING_FOR:
            return False
        if before[-1:] == ["the"]:
            before.pop()
        return bool(before) and before[-1] in _LIKE

    def _is_by_means(self, at: int) -> bool:
        """Whether an "of" tells by what instrument it is done: "by way *of* a memorandum"."""
        if at < 2 or self.units[at - 2].word != "by":
            return False
        return "I" in self.tags[at + 1 : at + 4]

    def _is_on_grounds(self, at: int) -> bool:
        """Whether a preposition tells under what something is done: "by virtue *of* the accord"."""
        if at < 2 or self.units[at - 1].word not in _GROUNDS:
            return False
        return self.units[at - 2].word in _TO_GROUNDS

    def _leads_aside(self, at: int) -> bool:
        """Whether a preposition leads aside from a list: "Paula Ingabire *of* Rwanda, and …"."""
        if at == self.start:
            return False
        return self.tags[at + 1 : at + 12].lstrip("dNaP").startswith((",", "c"))

    def _break(self) -> None:
        """Take in a verb or another word behind which all begins anew."""
        if self.begun:
            self._leave()
        self.of_list, self.link = None, ""

    def _take_comma(self, at: int, _unit: Unit) -> None:
        """Take in a comma, which ends a phrase unless it joins parties."""
        if at > self.start and self.units[at - 1].word == "other":
            self.link = ""
        joins = self._tag(at + 1) == "P" or (self._tag(at + 1) == "c" and self._tag(at - 1) != "N")
        if self.begun and not joins:
            self._leave()

    def _take_person(self, at: int, unit: Unit) -> None:
        """Take in a named person."""
        person = unit.value
        assert isinstance(person, PersonMention)
        party = person.party or self.party or self._land_after(at)
        self._begin()
        link = self._link_told(at) if self.of_list is None else self.of_list
        if self._tag(at + 1) == "'":
            link = "owner"  # "*Suzuki's* predecessor"
        self._point(at, unit, "person", person.name, party, link=link)

    def _link_told(self, at: int) -> str:
        """The link of a name: one that tells who a role is hangs where the role does.

        "received the ambassador *to* the island, *Le Thanh Tung*".
        """
        before = at - 1
        while before > 0 and self.tags[before] in "N." and self.units[before].word in _TITLES:
            before -= 1
        if before >= 0 and self.tags[before] == ",":
            for ref in reversed(self.refs):
                if ref.kind == "role" and ref.link not in ("owner", "of"):
                    return ref.link
                if ref.kind in ("person", "role"):
                    break
        return self.link

    def _land_after(self, at: int) -> str | None:
        """The party told right after a name: "Paula Ingabire *of Rwanda*"."""
        if at + 2 < self.end and self.units[at + 1].word in ("of", "from"):
            party = self.units[at + 2].value
            if isinstance(party, PartyMention):
                return party.party or None
        return None

    def _take_instrument(self, at: int, unit: Unit) -> None:
        """Take in an instrument."""
        if self.begun:
            self._leave()
        told = unit.value
        assert isinstance(told, InstrumentMention)
        link = self._link_of_list(at, several=told.count > 1)
        self._point(at, unit, "instrument", told.kind, None, told.count, link)

    def _link_of_list(self, at: int, *, several: bool) -> str:
        """The link of an instrument told after another: "a text on X *and a protocol* on Y"."""
        before = self.tags[:at].rstrip("adN")
        told = [ref.link for ref in self.refs[-2:] if ref.kind == "instrument"]
        if told and self._is_beside(len(before) - 1):
            return told[-1]
        if (several or self.tags[:at].endswith(("d", "a"))) and before.endswith((",", "c")):
            return next((r.link for r in reversed(self.refs) if r.kind == "instrument"), self.link)
        return self.link

    def _is_beside(self, at: int) -> bool:
        """Whether a preposition adds one more: "signed it *together with* two memoranda"."""
        if at < 1 or self.units[at].word not in ("with", "alongside"):
            return False
        return self.units[at].word == "alongside" or self.units[at - 1].word in _ADDING

    def _take_party(self, at: int, unit: Unit) -> None:
        """Take in a party: it stands for itself, or tells whose the noun after it is."""
        party = unit.value
        assert isinstance(party, PartyMention)
        code, form = party.party, party.form
        if form == "name" and (self._is_land_of_firm(at) or self._is_seat_of_firm(at)):
            return
        if form == "organisation" and (listed := self._link_past_apposition(at)) is not None:
            self.link = listed
        before_head = self._before_head(at)
        if form == "capital" and self._tag(at + 1) == "N" and self.units[at + 1].noun == "meeting":
            return  # "the *Geneva* talks": where they were, and no party to them
        if form in _PLAIN_PARTY and not before_head and self._tag(at + 1) != "'":
            if self.begun:
                self._leave()
            kind = "party" if code else "group"
            if form == "capital" and self.link == "in":
                kind = "place"
            self._point(at, unit, kind, code or "ministry", code or None)
        elif form == "people" and not before_head:
            if self.begun:
                self._leave()
            self._point(at, unit, "party", code, code, 2, "of")
        elif form == "adjective" and self._stands_for_somebody(at):
            self._point(at, unit, "other", "colleague", code)
        else:
            self._take_owner(at, party)

    def _link_past_apposition(self, at: int) -> str | None:
        """The link of the firm that a list goes on from: "A, *the operator in Bern*, and B".

        What the next firm is may stand before it: "and *the state-owned* B".
        """
        if _GOING_ON.search(self.tags, self.start, at) is None:
            return None
        close = self.tags.rfind(",", self.start, at)
        opening = self.tags.rfind(",", self.start, close)
        if opening <= self.start or self.tags[opening - 1 : opening + 2] != "P,d":
            return None
        first = self.starts[opening - 1]
        return next((ref.link for ref in self.refs if ref.start == first), None)

    def _stands_for_somebody(self, at: int) -> bool:
        """Whether an adjective tells by itself who somebody is: "*the American* voiced"."""
        alone = at > self.start and self.units[at - 1].word == "the" and not self.begun
        return alone and at + 1 < len(self.tags) and self.tags[at + 1] in _ACTING

    def _is_land_of_firm(self, at: int) -> bool:
        """Whether a land only tells whence a firm is: "between Nokia *of Finland* and Safaricom".

        What is told beside the firm hangs where that does.
        """
        last = self.refs[-1] if self.refs else None
        if at < self.start + 2 or self.units[at - 1].word != "of" or last is None:
            return False
        firm = self.units[at - 2].value
        if not isinstance(firm, PartyMention) or firm.form != "organisation":
            return False
        if last.start != firm.start or last.kind != "party":
            return False
        if self._tag(at + 1) in (",", "c"):
            self.link = last.link
        return True

    def _is_seat_of_firm(self, at: int) -> bool:
        """Whether a land only tells where a firm is: "Zyfra, which has its seat *in Peru*"."""
        if at < 2 or self.units[at - 1].word != "in":
            return False
        if self.units[at - 2].word not in _AT_HOME:
            return False
        before = (unit.value for unit in self.units[max(0, at - _FAR_SEAT) : at])
        return any(isinstance(v, PartyMention) and v.form == "organisation" for v in before)

    def _take_owner(self, at: int, party: PartyMention) -> None:
        """Take in an adjective or a possessive, which may follow others."""
        joined = self.tags[:at].endswith(("Pc", "P,"))
        others = self.parties if joined else ()
        if self.begun and not joined:
            self._leave()
        self._begin()
        self.begun = True
        self.parties, self.party = (*others, party), party.party

    def _before_head(self, at: int) -> bool:
        """Whether a party's name stands right before a word for somebody ("the Iran side").

        Behind letters that word may have others before it: "the US *technology* company".
        """
        last = at + (_ATTRIBUTES if self.units[at].word in _LETTERS else 1)
        while at < last and self._tag(at + 1) == "N":
            at += 1
            if self.units[at].noun in ("role", "roles", "collective", "people"):
                return True
        return False

    def _tag(self, at: int) -> str:
        """The tag of a unit, "" beyond the passage."""
        return self.tags[at] if at < self.end else ""

    def _take_determiner(self, at: int, unit: Unit) -> None:
        """Take in an article, a possessive, "both", "each"."""
        before = self.units[at - 1] if at > self.start else None
        if before is not None and before.tag in "NPML" and before.word not in words.NUMBERS:
            self.link = ""  # but "with two *other* operators"
        word = unit.word
        if word not in _TELLING_DETERMINERS:
            return
        self.begun = True
        if word == "her" and self._tag(at + 1) not in _OWNED:
            self._point(at, unit, "speaker", word, None)
        elif word in _HOME:
            self.owner = word
        elif word in ("both", "each"):
            self.number = 2
            if self._tag(at + 1) not in _COUNTED:
                self._point(at, unit, "group", word, None, 2)

    def _take_day(self, at: int, _unit: Unit) -> None:
        """Take in a day, behind which no preposition holds: "welcomed in Cairo *today* the …"."""
        after = self.units[at + 1] if at + 1 < len(self.units) else None
        if after is not None and (after.tag in "MPd," or after.word in _TITLES):
            self.link = ""

    def _take_pronoun(self, at: int, unit: Unit) -> None:
        """Take in a pronoun, if it is one of those that stand for somebody or something."""
        kind = _PRONOUNS.get(unit.word)
        if kind is not None:
            self._point(at, unit, kind, unit.word, None)

    def _take_noun(self, at: int, unit: Unit) -> None:
        """Take in a noun, or "him"; one that points at something ends the phrase."""
        self._take_pronoun(at, unit)
        ref = self._noun(at, unit)
        if ref is not None:
            if ref.party is not None:
                self.refs.extend(_shared(ref, party) for party in self.parties[:-1])
            if ref.kind == "people":
                self._leave()  # whose they are is told too
            self.refs.append(ref)
            self._begin()

    def _noun(self, at: int, unit: Unit) -> Ref | None:
        """What a noun points at, with what the words before it told; None for a plain noun."""
        self.begun = True
        name = unit.noun
        if unit.word in _SECOND_WORDS and at > 0:
            before, kind, value = _SECOND_WORDS[unit.word]
            if self.units[at - 1].word == before:
                start = self.starts[at]
                return Ref(start, start + unit.length, kind, value, self.party, 1, self.link)
        if name == "people" and self.party is None and self._are_of(at):
            return self._pointing(at, unit, name)
        if name not in words.NOUN_CLASSES or (name == "people" and self.party is None):
            self.number = words.NUMBERS.get(unit.word, self.number)
            return None
        if unit.word in _NUMBER_WORDS:
            self.number = words.NUMBERS.get(unit.word, 2)
            if self._tag(at + 1) in _NUMBERED:
                return None
        return self._pointing(at, unit, name)

    def _are_of(self, at: int) -> bool:
        """Whether it is told behind a noun whose people they are: "engineers *from* Oman"."""
        behind = at + 2 if self._tag(at + 2) not in ("d", "p") else at + 3
        told = self._tag(at + 1) == "p" and self.units[at + 1].word in ("from", "of")
        sent = self._tag(at + 2) == "p" and self.units[at + 1].word in ("sent", "delegated")
        return (told or sent) and self._tag(behind) == "P"

    def _pointing(self, at: int, unit: Unit, name: str) -> Ref | None:
        """The ref of a noun that stands for somebody or for an encounter."""
        follower = self._tag(at + 1)
        if unit.word in _ONE_TALK and at > 0 and self.units[at - 1].tag == "p":
            return None  # "is under *discussion*", "in *consultation* with"
        if name == "meeting" and at > 1 and self.units[at - 2].word.endswith(_AGES):
            return None  # "thirty years of *dialogue*"
        if unit.word in _BLOCS and not self._is_the_bloc(at):
            return None
        if name == "collective" and (
            follower == "P" or self._is_apposed(at) or self._is_named_after(at)
        ):
            return None
        if name == "roles" and self._are_named_after(at):
            return None
        if follower == "N" and name != "meeting" and self.units[at + 1].noun in words.NOUN_CLASSES:
            return None
        kind, value = self._kind_of(name, unit.word)
        if kind == "group" and (seat := self._seat(at, unit.word)) is not None:
            kind, value, self.party = "party", seat, seat
        if kind == "role" and at > 0 and self.units[at - 1].word in _RANKS:
            value = f"{self.units[at - 1].word} {value}"
        link = "owner" if follower == "'" else self.link
        if link == "of" and name == "role" and self.of_list:
            link = self.of_list  # "*between* the head of A and *the head* of B"
        begin = self.starts[at]
        start = self.parties[-1].start if self.parties else begin
        return Ref(start, begin + unit.length, kind, value, self.party, self.number, link)

    def _is_the_bloc(self, at: int) -> bool:
        """Whether a body told before acts as "*the* bloc": not "firms of *the bloc*"."""
        return self.link in ("", "with", "to") and at > 0 and self.units[at - 1].word == "the"

    def _seat(self, at: int, word: str) -> str | None:
        """Whose an office is by its capital: "the foreign *ministry in Tallinn*"."""
        if word not in _SEATED or self.party is not None or self._tag(at + 2) != "P":
            return None
        town = self.units[at + 2].value
        told = self.units[at + 1].word == "in" and isinstance(town, PartyMention)
        return town.party if told and town.form == "capital" else None

    def _is_apposed(self, at: int) -> bool:
        """Whether a noun only tells what the one before is: "EllaLink, *the Irish operator*"."""
        units, before = self.units, at - 1
        while before > self.start and units[before].tag in "NPa'":
            before -= 1
        if before < 2 or units[before].tag != "d" or units[before - 1].tag != ",":
            return False
        named = units[before - 2].value
        return isinstance(named, PartyMention) and named.form == "organisation"

    def _is_named_after(self, at: int) -> bool:
        """Whether those whom a noun tells are named: "two *operators*, Alta and Brava"."""
        if self._tag(at + 1) != "," or self._tag(at + 2) != "P" or self._tag(at + 3) not in ",c":
            return False
        named = self.units[at + 2].value
        plural = self.units[at].word.endswith("s")
        return plural and isinstance(named, PartyMention) and named.form == "organisation"

    def _are_named_after(self, at: int) -> bool:
        """Whether a number of persons are named behind it: "two *ministers*, Oman's Li and Roe"."""
        if self._tag(at + 1) != "," or self.number < 2 or self.units[at - 1].tag == "d":
            return False
        behind = self.tags[at + 2 : at + 5]
        return behind.startswith(("M", "P'M", "PM")) and self.units[at - 2].tag != "d"

    def _kind_of(self, name: str, word: str) -> tuple[str, str]:
        """The kind of ref that a class of noun gives."""
        if name in ("meeting", "other", "people"):
            return name, word
        if self.party is not None and name in ("roles", "collective"):
            return "party", self.party
        if name == "role":
            return ("group" if self.number == _PAIR else "role"), word  # "*each minister*"
        if name == "collective" and self.owner and self.number == 1 and not word.endswith("s"):
            return ("group", word) if self.owner == "their" else ("home", word)
        return "group", word


def _shared(ref: Ref, party: PartyMention) -> Ref:
    """The ref of a further party that shares the noun of a ref."""
    code = party.party
    return replace(ref, start=party.start, end=party.end, value=code, party=code)


#: Tag → how a unit that has it is taken in.
_TAKEN: Mapping[str, Callable[[_Phrases, int, Unit], None]] = {
    "N": _Phrases._take_noun, "M": _Phrases._take_person, "I": _Phrases._take_instrument,
    "P": _Phrases._take_party, "d": _Phrases._take_determiner, "o": _Phrases._take_pronoun,
    ",": _Phrases._take_comma, "D": _Phrases._take_day,
    **dict.fromkeys(_LINKING, _Phrases._take_link),
}  # fmt: skip
