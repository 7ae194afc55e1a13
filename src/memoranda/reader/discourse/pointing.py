"""Whom a phrase points at: "he", "the minister", "his counterpart", "the two sides"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest
from typing import Final

from memoranda.reader.clauses import AHEAD, Clause, Ref
from memoranda.reader.discourse.drafts import AgreementDraft
from memoranda.reader.discourse.memory import Memory
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.mention import PersonMention

#: Words that stand for the side that is speaking.
_OWN: Final = frozenset(
    "cabinet parliament country ministry government nation side kingdom state delegation"
    " authorities authority secretariat commission council bank company agency regulator team"
    " neighbour".split()
)
#: Words that stand for the body or company last named.
_BODIES: Final = frozenset(
    "academy university foundation bank association union organisation organization operator"
    " company agency institution body institute fund bloc grouping lender".split()
)
#: Those who act in a body for its members.
_ACTING_IN_BODIES: Final = frozenset(
    "heads leaders presidents ministers members governments".split()
)
#: The last letter of the acronyms of those who are called so: the EU, the ADB.
_CALLED: Final = {"union": "U", "bank": "B"}
#: Words for sides of one sort: states, companies, and those who hold office.
_STATES: Final = frozenset(
    "countries nations states governments neighbours neighbors capitals".split()
)
#: So far behind "his host" his name may stand, with his office.
_APPOSED: Final = 60
#: The length of ", and the ".
_ROW: Final = 11
#: What tells that a body is of both sides, and so long before its word.
_JOINT: Final = frozenset(
    "joint bilateral mixed intergovernmental inter-governmental trilateral".split()
)
_ADJECTIVE: Final = 12
FIRMS: Final = frozenset("companies firms operators enterprises".split())
#: Those who come with somebody, and the length of "his" before them.
_FOLLOWING: Final = frozenset(("delegation", "team", "entourage"))
_HIS: Final = 4
#: So far behind a number those may be named in a row whom it counts.
_AHEAD: Final = 3000
_OFFICE_HOLDERS: Final = frozenset(
    "ministers presidents officials leaders two men women pair both they".split()
)
#: Those who hold office in states alone.
_OF_STATES: Final = frozenset("ministers ambassadors envoys premiers".split())
#: Those who are of the other side than whoever is named with them.
_AT_HOME_OR_NOT: Final = frozenset("host guest visitor caller".split())
#: What stands before "ministers" where those told of before are meant.
_MEANING_THEM: Final = frozenset("the both two these same".split())
#: Heads that may stand for the same office.
_ALIKE: Final = {
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


class Pointing(Memory):
    """A memory that can be asked whom a phrase points at."""

    def parties(self, refs: Iterable[Ref]) -> tuple[str, ...]:
        """The parties that some refs point at, each once, in order."""
        found: list[str] = []
        for ref in refs:
            beside = found and ref.value in _AT_HOME_OR_NOT and not ref.party
            for party in self._beside(found) if beside else self.resolve(ref):
                if party not in found:
                    found.append(party)
        return tuple(found)

    def _beside(self, known: Sequence[str]) -> tuple[str, ...]:
        """The party of a guest or host told with somebody: "Li *and her guest*"."""
        others = [party for party in self.frame if party not in known]
        if len(others) == len(self.frame) and self.home is not None and self.home not in known:
            return (self.home,)
        return tuple(others[:1])

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

    def persons(self, refs: Iterable[Ref]) -> tuple[str, ...]:
        """The names of the persons that some refs point at."""
        found: list[str] = []
        told = list(refs)
        for ref, following in zip_longest(told, told[1:]):
            if ref.kind == "other" and self._tells_who(following, ref):
                continue
            name = self.person(ref)
            for each in (name,) if name is not None else self._pair(ref):
                if each not in found:
                    found.append(each)
                if ref.kind == "person" and ref.party and self.party_of(ref.value) is None:
                    self.told_party[ref.value] = ref.party
        return tuple(found)

    def _tells_who(self, ref: Ref | None, other: Ref) -> bool:
        """Whether a name behind "his host" tells who that is: "*his host, Ali Khan*"."""
        if ref is None or ref.kind != "person" or not 0 < ref.start - other.end < _APPOSED:
            return False
        gap = self.lower[other.end : ref.start]
        return gap.startswith(", ") and gap.count(",") == 1

    def person(self, ref: Ref) -> str | None:
        """The person that a ref points at, if it is one."""
        if ref.kind == "person":
            return ref.value
        if ref.kind == "role":
            return self._holder(ref.value, ref.party, ref.start)
        if ref.kind == "speaker" or self._is_following(ref):
            return self.speaker or self.last_of(self.speaker_party) or self._named_before(ref)
        if ref.kind == "other":
            return self.last_of(next(iter(self.resolve(ref)), None))
        return None

    def _is_following(self, ref: Ref) -> bool:
        """Whether those with the one last told of are meant: "*his delegation* met"."""
        if ref.kind != "home" or ref.value not in _FOLLOWING:
            return False
        return self._is_his(ref)

    def _is_his(self, ref: Ref) -> bool:
        """Whether somebody is told as of who last spoke: "*his* guest"."""
        told = self.lower[max(0, ref.start - _HIS) : ref.end].split()
        return "his" in told or "her" in told

    def signed_before(self, clause: Clause) -> AgreementDraft | None:
        """What a clause leaves unsaid: "The memorandum was signed. X *signed* for Oman."."""
        told = self.agreement
        if told is None or told.status in ("proposed", "in_preparation"):
            return None
        if clause.act != "sign" or clause.passive or clause.negated or clause.mood in AHEAD:
            return None
        return told

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
            "thing": self.told_of or (self.subject if len(self.subject) == 1 else ()),
            "instrument": tuple(self.agreement.parties) if self.agreement else (),
            "meeting": self.frame,
        }.get(ref.kind, ())

    def _named_before(self, ref: Ref) -> str | None:
        """The person named last before a pronoun, where nobody is known to have acted.

        Where nobody was named for long, it stands for the story's own.
        """
        if self.speaker_party is not None:
            return None
        people = between(self.mentions.people, ref.start - 400, ref.start)
        return people[-1].name if people else self.last_of(self.home)

    def _other(self, ref: Ref) -> tuple[str, ...]:
        """The party of "his counterpart", "the guest", "the host"."""
        if ref.value in _AT_HOME_OR_NOT and self.speaker_party in self.frame and self._is_his(ref):
            return tuple(p for p in self.frame if p != self.speaker_party)[:1]
        at_home = self._met_at() or self.home
        if at_home is not None and at_home in self.frame:
            if ref.value == "host":
                return (at_home,)
            if ref.value in ("guest", "visitor", "caller"):
                return tuple(p for p in self.frame if p != at_home)[:1]
        return tuple(p for p in self.frame if p != self.speaker_party)[:1]

    def _met_at(self) -> str | None:
        """The side in whose town the sides met."""
        place = self.meeting.place if self.meeting is not None else None
        towns = between(self.mentions.places, place.start, place.end) if place is not None else ()
        country = towns[0].country if towns else None
        return country if country in self.frame else None

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
            return (self._body_called(ref.value) or self.last_body,)
        if ref.value in _OWN and ref.number < 2 and self._is_joint(ref):
            return self.frame
        if ref.value in _OWN and ref.number < 2:
            party = self.speaker_party or self.home
            return (party,) if party else ()
        if several := self._acting_together(ref):
            return several
        alike = self._of_their_kind(ref)
        if alike:
            return alike
        if ref.number == 2 and len(self.frame) > 2 and set(self.pair) & set(self.frame):
            return self.pair  # "the two" are not the three of whom the last sentence told
        if ref.number == 2 and len(self.frame) != 2 and self.meeting is not None:
            return tuple(self.meeting.parties) if len(self.meeting.parties) == 2 else self.frame
        if ref.number > 2 and ref.number != len(self.frame):
            return self._row(ref)
        if ref.value in _OF_STATES:  # "the ministers": not the firm that sat with them
            official = {p.party for p in self.mentions.parties if p.form != "organisation"}
            of_states = tuple(party for party in self.frame if party in official)
            return of_states if len(of_states) > 1 else self.frame
        return self.frame

    def met_apart(self, ref: Ref) -> bool:
        """Whether "the four" are those of whom one has met the others one after the other."""
        return ref.kind == "group" and ref.number > 2 and ref.number == len(self.all_met)

    def _acting_together(self, ref: Ref) -> tuple[str, ...]:
        """The parties of "they" and "both": who acted last, or "Chad and Mali, he said: *both*"."""
        if ref.value == "both":
            acted = self.subject if len(self.subject) == 2 else ()
            return self._named_together(ref.start) or acted
        if ref.value == "they" and self.people_told:
            return self.people_told
        return self.subject if ref.value == "they" and len(self.subject) > 1 else ()

    def body_of(self, ref: Ref) -> str | None:
        """The body last told of, where those meant by a ref act in it: "leaders *of the bloc*"."""
        if self.last_body is None or ref.value not in _ACTING_IN_BODIES:
            return None
        told = self.cues.of_the_body.match(self.lower, ref.end)
        return None if told is None else self._body_called(told["body"]) or self.last_body

    def _body_called(self, word: str) -> str | None:
        """The body meant where the one named last is called otherwise: "the Union" is no ASEAN."""
        letter = _CALLED.get(word)
        if letter is None or self.last_body is None or self.last_body.lower().endswith(word):
            return None
        return self.last_called.get(letter)

    def _is_joint(self, ref: Ref) -> bool:
        """Whether both sides make up a body: "a *joint* commission"."""
        before = self.lower[max(0, ref.start - _ADJECTIVE) : ref.end].split()
        return len(self.frame) > 1 and not _JOINT.isdisjoint(before)

    def _row(self, ref: Ref) -> tuple[str, ...]:
        """So many states or firms, of the sides or named in a row: "the three countries"."""
        of_firms = ref.value in FIRMS
        sides = tuple(p for p in self.frame if (p in self.states) is not of_firms)
        if len(sides) == ref.number:
            return sides
        self.note_rows(self.opening, ref.start)
        row = self.rows.get(ref.number, ())
        if row or of_firms:
            return row if of_firms == self.states.isdisjoint(row) else ()
        above = self.lower.rfind("\n", 0, max(0, self.opening - 2)) + 1
        for begin in (above, 0):  # just above, or all that the story has named
            told = dict.fromkeys(
                p.party
                for p in between(self.mentions.parties, begin, ref.start)
                if p.form == "name" and p.party in self.states
            )
            if len(told) == ref.number:
                return tuple(told)
        return self._row_ahead(ref)

    def _row_ahead(self, ref: Ref) -> tuple[str, ...]:
        """Those of whom a story tells in a row further on, with no other in it."""
        last: tuple[str, ...] = ()
        for row in self.rows_in(ref.end, ref.end + _AHEAD):
            if len(last) == ref.number and row[: len(last)] != last:
                break
            last = row
        return last if len(last) == ref.number and self.states.issuperset(last) else ()

    def _of_their_kind(self, ref: Ref) -> tuple[str, ...]:
        """ "The countries" and "the two companies", where the sides are not all such.

        Also "the four" of whom one has met the others one after the other.
        """
        if self.met_apart(ref):
            return self.all_met
        if like := self._like_of_frame(ref):
            return like
        if ref.number != 2:
            return ()
        if ref.value in _STATES and (pair := self._named_together(ref.start)):
            return pair
        if ref.value in _STATES and not set(self.frame) <= self.states:
            return self.countries
        return self.firms if ref.value in FIRMS and set(self.frame) & self.states else ()

    def _like_of_frame(self, ref: Ref) -> tuple[str, ...]:
        """Those of the sides that are such: of two states and a firm, "the governments"."""
        if ref.value not in _STATES and ref.value not in FIRMS:
            return ()
        told = self.states if ref.value in _STATES else set(self.frame) - self.states - self.bodies
        like = tuple(party for party in self.frame if party in told)
        counted = ref.number in (1, len(like))
        return like if counted and 1 < len(like) < len(self.frame) else ()

    def is_group_of_sides(self, parties: Sequence[str]) -> bool:
        """Whether parties are the firms, or the states, of those who deal with one another."""
        rest = set(self.frame).difference(parties)
        if not rest or not set(parties) < set(self.frame):
            return False
        firms = {party for party in self.frame if party not in self.states | self.bodies}
        return set(parties) == firms or rest == firms

    def _named_together(self, at: int) -> tuple[str, ...]:
        """Two states just named in one breath: "in Chile and Peru, *both countries*"."""
        told = [p for p in between(self.mentions.parties, self.opening, at) if p.form == "name"]
        for one, two in reversed(list(pairwise(told))):
            gap = self.lower[one.end : two.start]
            if len(gap) < _ROW and self.cues.listed.search(gap):
                alone = len(told) == 2 and one.party != two.party
                return (one.party, two.party) if alone else ()
        return ()

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


def _holds(person: PersonMention, heads: Sequence[str]) -> bool:
    """Whether a person's office has one of these heads."""
    office = (person.office or "").lower()
    return any(head in office for head in heads)
