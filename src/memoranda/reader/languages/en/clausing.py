"""English sentences into clauses: one pass over the verb groups of a sentence."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.assertion import (
    is_asked,
    is_supposed,
    says_nothing,
    without_the_denied,
)
from memoranda.reader.languages.en.being import act_of_being
from memoranda.reader.languages.en.passages import (
    after_coordinator,
    begin_of_list,
    continues_list,
    coordinates_animates,
    cut_at_commas,
    heads_of,
    is_apposition,
    is_aside,
    phrase_after_aside,
    phrase_end,
    skip,
)
from memoranda.reader.languages.en.phrases import SentenceRefs
from memoranda.reader.languages.en.units import Unit
from memoranda.reader.languages.en.verbgroups import VerbGroup, verb_group

#: What is taken to do something: "took the opportunity to meet".
_CHANCES = frozenset(("advantage", "opportunity", "occasion", "chance", "time", "use"))
_ANIMATE = frozenset(("person", "party", "role", "group", "speaker", "we", "other", "home"))
#: What opens a clause without a subject: "*after* meeting the minister".
_AROUND = frozenset(("after", "before", "while", "upon"))
#: Acts in which those take part whom "by" names.
_WITH_GUESTS = frozenset(("meet", "see", "welcome", "attend"))
#: Acts that several do together, by themselves.
_OF_SEVERAL = frozenset(("meet", "discuss"))
#: Going somewhere, which has a purpose.
_COMING = frozenset("go travel fly come stop head arrive journey visit drive return".split())
#: Acts whose content may hold a clause of its own, told by somebody.
_TELLING = frozenset(("say", "praise", "welcome"))
#: Acts that instruments and meetings do by themselves: they expire, enter into force, turn on.
_OF_THINGS = frozenset(("end", "ratify", "discuss"))
#: Verbs by which an assembly goes its way: it took place, wound up.
_OF_MEETINGS = frozenset(
    "wind wrap take close open begin start conclude convene end stall continue resume fail follow"
    " focus revolve deal last drag collapse break touch".split()
)
#: "by" them is how, not who.
_MEANS = frozenset("video telephone phone videoconference link teleconference mail".split())
#: Acts that are done with instruments.
_ON_INSTRUMENTS = frozenset("sign issue approve ratify extend operate prepare end provide".split())
#: Acts that somebody takes by speaking, and acts that only tell how things are.
_SPOKEN = frozenset("say praise request propose stress offer".split())
_STATES = frozenset("be have other do strengthen".split())
#: Acts whose content is what the stance is about.
_STANCES = frozenset(
    "discuss request want plan propose stress offer agree provide prepare approve".split()
)


#: Stances that people take in words of their own: "they endorse a link … *and pledge* to …".
_TAKEN = frozenset("agree want propose request offer plan stress".split())
#: Verbs after which another stands bare: "help Syria *modernise* its network".
_LEAVING_BARE = frozenset("help helps helped helping let lets letting see".split())
#: What is made of an offer or a request by those who hear it.
_ANSWERS = frozenset("accept grant welcome".split())


#: The tags at which a verb group may begin, and those at which a new clause may.
_VERBAL = frozenset("mbhv")
_BOUNDARIES = frozenset("rTs;q")


class _Draft:
    """A clause whose end is not known yet."""

    __slots__ = (
        "antecedent", "before", "group", "opener", "own_start", "parent", "relation", "subject",
        "subject_units",
    )  # fmt: skip

    def __init__(
        self, group: VerbGroup, subject: list[Ref], subject_units: tuple[int, int],
        own_start: int, relation: str, parent: int,
    ) -> None:  # fmt: skip
        self.group = group
        self.subject = subject
        self.subject_units = subject_units
        self.own_start = own_start
        self.relation = relation
        self.parent = parent
        #: The units before the subject: "With his guest, the minister …".
        self.before = (own_start, own_start)
        #: The unit that opened the clause ("*if* they sign"), or -1.
        self.opener = -1
        #: What a relative clause with a subject of its own is about: "which the two *signed*".
        self.antecedent: list[Ref] = []


class ClauseReader:
    """Reads the clauses of one sentence."""

    def __init__(self, units: Sequence[Unit], refs: SentenceRefs, heading: bool) -> None:
        self.units = units
        self.refs = refs
        self.heading = heading
        self.drafts: list[_Draft] = []
        self.bound = 0
        self.relation = ""
        self.antecedent = -1

    def read(self) -> list[_Draft]:
        """All clauses, in the order of their verbs."""
        tags = [unit.tag for unit in self.units]
        at = 0
        while at < len(tags):
            tag = tags[at]
            if tag in _VERBAL:
                at = self._verb(at)
            elif tag == "t":
                at = self._infinitive(at)
            else:
                if tag in _BOUNDARIES:
                    self._boundary(at, tag)
                at += 1
        return self.drafts

    def _boundary(self, at: int, tag: str) -> None:
        """Note where a new clause may begin."""
        if tag == "r":
            self._open("relative", at)
            self.antecedent = at
        elif tag == "T":
            self._open("that" if self._is_complement(at) else "relative", at)
            self.antecedent = at
        elif tag == "s":
            last = self.drafts[-1].group.act if self.drafts else ""
            asks = self.units[at].word in ("where", "whether") and last in _STANCES | _TELLING
            self._open("that" if asks else "sub", at)
        elif tag in ";q":
            self._open("", at)

    def _open(self, relation: str, at: int) -> None:
        self.bound = at + 1
        self.relation = relation

    def _is_complement(self, at: int) -> bool:
        """Whether "that" opens what is said or agreed, rather than a relative clause."""
        if not self.drafts or at == 0:
            return False
        before = self.units[at - 1]
        if before.tag in "vMPacq,)" or before.tag == "o":
            return True
        group = self.drafts[-1].group
        told = self.units[group.end : at]
        follows = self.units[min(at + 1, len(self.units) - 1)]
        if follows.tag in "bhm" and any(unit.tag == "I" for unit in told):
            return False  # "referred to the accord with Ghana *that was* signed"
        if group.act == "say" and len(told) < 6 and all(unit.tag not in "vmbh" for unit in told):
            return True
        if at - 1 in (group.carried, group.end - 1):
            return True
        return words.noun_classes().get(before.word, "").startswith("act-")

    def _verb(self, at: int) -> int:
        """Read a verb group; gives the number of the unit to go on at."""
        group = verb_group(self.units, at)
        if group is None:
            return at + 1
        if group.form == "participle":
            self._participle(group)
        elif self._opens_as_guest(group):
            guest = replace(group, passive=True)
            self._add(guest, [], (group.first, group.first), group.first, "participle", -1)
            self.bound = group.end
        elif group.form in ("finite", "past") and not self._goes_on(group):
            self._finite(group)
        if self.drafts and self.drafts[-1].group is group:
            self.bound = group.end
            self.relation = ""
        return group.end

    def _opens_as_guest(self, group: VerbGroup) -> bool:
        """Whether a sentence opens with who received its subject: "Received by the king, …"."""
        if group.first or group.form != "past" or group.act not in _WITH_GUESTS:
            return False
        return any(unit.word == "by" for unit in self.units[group.end : group.end + 6])

    def _goes_on(self, group: VerbGroup) -> bool:
        """Whether a bare verb shares the modal or the "to" of a verb before it.

        "will share … *and train*", "ways to develop …, *encourage* …", "to help Syria *modernise*".
        """
        if not self.drafts or group.mood:
            return False
        parts = words.verb_forms().get(self.units[group.first].word, ("", ""))[1]
        if "b" not in parts or "d" in parts:
            return False
        gap = self._gap(group)
        if gap == "c" and self.drafts[-1].group.mood:
            return True
        told = self.units[self.drafts[-1].group.end : group.first]
        verbs = [unit.word for unit in told if unit.tag in "vmb"]
        if verbs and verbs[-1] in _LEAVING_BARE and gap not in (",", "c"):
            return True
        infinitive = any(unit.tag == "t" for unit in told)
        return infinitive and gap in (",", "c") and not (self.relation or group.act in _TAKEN)

    def _participle(self, group: VerbGroup) -> None:
        """A clause such as "noting that …" or ", discussing …"."""
        before = self.units[group.first - 1].tag if group.first else ""
        if before == "a" and group.first > 1:
            before = self.units[group.first - 2].tag
        around = group.first > 0 and self.units[group.first - 1].word in _AROUND
        if before not in ("", ",", ";", "q", "s", "c") and not around:
            return
        if before == "c" and not (self.drafts and self.drafts[-1].group.form == "participle"):
            return
        self._add(group, [], (group.first, group.first), group.first, "participle", -1)

    def _infinitive(self, at: int) -> int:
        """What stands after "to": a purpose worth a clause, or part of the content."""
        if at + 1 >= len(self.units) or self.units[at + 1].tag not in "vabh":
            return at + 1
        group = verb_group(self.units, at + 1, infinitive=True)
        if group is None:
            return at + 1
        if not self.drafts and self._opens(at) and group.act in ("meet", "discuss", "sign"):
            self._add(group, [], (at, at), at, "main", -1)
            self.bound = group.end
            return group.end
        if self.heading and not self.drafts and at > 0:
            start, end, subject = self._subject(replace(group, first=at))
            finite = replace(group, form="finite", mood="is_to")
            self._add(finite, subject, (start, end), start, "main", -1)
            self.bound = group.end
        elif self.drafts and self._is_purpose(group):
            self._add(group, [], (at, at), at, "purpose", len(self.drafts) - 1)
        return group.end

    def _opens(self, at: int) -> bool:
        """Whether an infinitive opens a sentence: "In order *to meet*", not "Its offer *to*"."""
        if at == 0 or at > 3:
            return at == 0
        return self.units[at - 1].tag not in "NI'v" or self.units[at - 1].word == "order"

    def _is_purpose(self, group: VerbGroup) -> bool:
        """Whether an encounter was held in order to do this, or a stay was used for one."""
        last = self.drafts[-1].group
        if group.act in ("meet", "see"):
            between = self.units[last.end : group.first]
            chance = any(unit.word in _CHANCES for unit in between)
            told = last.mood in ("", "perfect") and not last.negated
            there = any(unit.tag in "PL" for unit in between)
            came = last.lemma in _COMING or self.units[last.first].word in ("was", "were")
            return told and (
                last.lemma == "use"
                or (last.lemma in ("take", "make") and chance)
                or (came and there)
            )
        used = last.lemma == "use" and not last.mood
        return (used or last.act in ("meet", "see", "attend")) and group.act == "discuss"

    def _finite(self, group: VerbGroup) -> None:
        """A clause with a finite verb."""
        start, end, subject = self._subject(group)
        relation, parent = self._relation(group, start)
        explicit = bool(subject) or start < end
        group = self._by_subject(group, start, end)
        if (
            group.form == "past"
            and not group.mood
            and not self._may_be_past(group, subject, start, end)
        ):
            if group.act == "attend" and start < end and self._names_soon(group, ("by",)):
                self._add(replace(group, passive=True), subject, (start, end), group.first,
                          "relative", -1)  # fmt: skip
            elif self._is_by_persons(group):
                self._add(replace(group, passive=True), self._instrument_before(group),
                          (group.first, group.first), group.first, "relative", -1)  # fmt: skip
            return
        if not explicit:
            subject, own = self._shared_subject(group, relation)
            if own is not None:
                start, end = own
        own_start = start if explicit else group.first
        bound = self.bound
        self._add(group, subject, (start, end), own_start, relation, parent)
        self.drafts[-1].opener = bound - 1 if self.relation == "sub" else -1
        if relation in ("main", "said") and bound < own_start:
            first = self.units[skip(self.units, bound, "ac,")]
            if first.tag in "pD":
                self.drafts[-1].before = (bound, own_start)
        if relation == "relative" and explicit and not group.passive:
            self.drafts[-1].antecedent = self._antecedent(group.act)

    def _is_by_persons(self, group: VerbGroup) -> bool:
        """Whether a participle tells who signed: "an accord, *signed in May by Li and Roe*"."""
        signed = group.act in ("sign", "issue") or group.lemma == "exchange"
        if not signed or not self._instrument_before(group):
            return False
        return self._names_soon(group, ("by", "between", "presence"))

    def _names_soon(self, group: VerbGroup, after: Sequence[str]) -> bool:
        """Whether a person is named soon after a verb, behind one of some words."""
        told = False
        for unit in self.units[group.end : group.end + 16]:
            if unit.tag in "vmbh;r":
                break
            told = told or unit.word in after
            if told and unit.tag == "M":
                return True
        return False

    def _instrument_before(self, group: VerbGroup) -> list[Ref]:
        """The instrument that a participle describes."""
        refs = self.refs.between(max(0, group.first - 8), group.first)
        return [replace(ref, link="") for ref in refs if ref.kind == "instrument"][-1:]

    def _by_subject(self, group: VerbGroup, start: int, end: int) -> VerbGroup:
        """The group with the act that its subject carries: "an *agreement* was reached"."""
        if group.passive and group.lemma in words.CARRIERS | _ANSWERS:
            for unit in self.units[start:end]:
                name = words.noun_classes().get(unit.word, "")
                if name.startswith("act-") or unit.word.endswith("agreement"):
                    return replace(group, act=name.removeprefix("act-") or "agree")
        if group.act == "be" and group.lemma == "be":
            return act_of_being(self.units, group, self.units[start:end])
        return group

    def _may_be_past(self, group: VerbGroup, subject: list[Ref], start: int, end: int) -> bool:
        """Whether a form such as "signed" is a past tense here, and not a participle."""
        before = self.units[group.first - 1] if group.first else None
        if before is None or self._describes(group, before) or self._is_by_persons(group):
            return False
        if group.act == "say" and start < end:
            return True
        if before.tag == "I" and group.act in ("sign", "issue", "approve", "extend", "operate"):
            return False
        if any(ref.kind in _ANIMATE for ref in subject):
            follower = self.units[group.end] if group.end < len(self.units) else None
            by_agent = follower is not None and follower.word == "by"
            after = self.units[group.end + 1] if group.end + 1 < len(self.units) else None
            by_agent = by_agent and (after is None or after.word not in _MEANS)
            return not by_agent or group.lemma in ("say",)
        after_relative = start == end and self.drafts and self.drafts[-1].relation == "relative"
        if after_relative and group.act in _OF_THINGS:
            return True
        if start == end:
            said = before.tag == "q" and group.act == "say"
            return said or before.tag in ",c" or self.relation == "relative"
        by_itself = group.act in _OF_THINGS or group.lemma == "follow"
        if by_itself and any(r.kind in ("instrument", "meeting") for r in subject):
            return True
        if group.lemma in _OF_MEETINGS and any(r.kind == "meeting" for r in subject):
            return True
        return self._goes_on_as_past(group)

    def _goes_on_as_past(self, group: VerbGroup) -> bool:
        """Whether what follows a form such as "signed" makes it a past tense."""
        follower = self.units[group.end] if group.end < len(self.units) else None
        if group.lemma == "take" and follower is not None and follower.word == "place":
            return True
        if follower is not None and (follower.tag in "d'tTPM" or follower.word in ("on", "that")):
            return follower.tag != "t" or group.act in ("want", "agree", "request")
        return self.heading

    def _describes(self, group: VerbGroup, before: Unit) -> bool:
        """Whether a verb that no table knows describes the noun before it: "a body *run* by"."""
        follower = self.units[group.end] if group.end < len(self.units) else None
        unknown = group.lemma not in words.acts()
        return unknown and before.tag == "N" and follower is not None and follower.tag == "p"

    def _relation(self, group: VerbGroup, start: int) -> tuple[str, int]:
        """How a finite clause hangs on the clause before it."""
        opened, last = self.relation, len(self.drafts) - 1
        if opened == "relative":
            return "relative", last
        if last < 0 or opened == "sub":
            return "main", -1
        parent = self._teller(last)
        draft = self.drafts[parent]
        if opened == "that":
            if self.units[max(self.antecedent - 1, 0)].tag == "c":
                parent = self._upward(parent)
            return self._told(parent, group), parent
        direct = start <= draft.group.end + 1 and not self._coordinated(start, group)
        if direct and parent == last and draft.group.act in _TELLING:
            return "said", parent
        if direct and parent == last and draft.group.act in _STANCES:
            return "embedded", parent
        if self._goes_on_in_relative(start, group):
            return "relative", self.drafts[last].parent
        if self._coordinated(start, group) and self.drafts[last].relation in ("said", "embedded"):
            shared = start >= group.first or self.units[start - 1].tag == "c"
            if shared and start >= group.first and self.drafts[last].group.act not in _TELLING:
                return self.drafts[last].relation, self.drafts[last].parent
        return "main", -1

    def _told(self, parent: int, group: VerbGroup) -> str:
        """How what follows "that" hangs on its verb: it is told, or it is what a stance is for."""
        act = self.drafts[parent].group.act
        stressed = act == "stress" and group.act in _TAKEN  # "stressed that he wished to learn"
        return "said" if act in _TELLING or stressed else "embedded"

    def _goes_on_in_relative(self, start: int, group: VerbGroup) -> bool:
        """Whether a verb goes on about an instrument: "which was signed in May *and expired*"."""
        last = self.drafts[-1]
        if last.relation != "relative" or start < group.first or self._gap(group) != "c":
            return False
        return group.act in _ON_INSTRUMENTS and any(r.kind == "instrument" for r in last.subject)

    def _teller(self, last: int) -> int:
        """The clause in whose content we are: relatives are passed over."""
        while last > 0 and self.drafts[last].relation == "relative":
            last -= 1
        return last

    def _upward(self, number: int) -> int:
        """The clause whose content holds this one: "said that … *and that* …"."""
        draft = self.drafts[number]
        while draft.group.act not in _TELLING | _STANCES and draft.parent >= 0:
            number = draft.parent
            draft = self.drafts[number]
        return number

    def _coordinated(self, start: int, group: VerbGroup) -> bool:
        """Whether a comma or "and" stands before this clause."""
        at = min(start, group.first) - 1
        while at >= 0 and self.units[at].tag == "a":
            at -= 1
        return at >= 0 and self.units[at].tag in ",c"

    def _subject(self, group: VerbGroup) -> tuple[int, int, list[Ref]]:
        """The units of a verb's own subject and what they point at."""
        if self.drafts and self._gap(group) == "c":
            return group.first, group.first, []
        if self._goes_on_after_relative(group):
            return group.first, group.first, self._antecedent("sign")
        if self._resumes(group):
            resumed = self._before_relative(self._aside().own_start)
            if resumed:
                return group.first, group.first, resumed
        parts = cut_at_commas(self.units, self.bound, group.first)
        parts = self._without_asides(parts, group)
        if not parts:
            return group.first, group.first, []
        if self.drafts and self.relation == "" and not self._after_quote():
            return self._latest_subject(parts, group)
        first = parts[0]
        if len(parts) > 1 and self._is_lone(*parts[-1]):
            named = any(unit.tag == "M" for unit in self.units[parts[0][0] : parts[-2][1]])
            first = parts[0] if named and self.units[parts[-1][0]].tag == "M" else parts[-1]
            if self._names(parts[-2], parts[-1]):
                first = parts[-2][0], parts[-1][1]
        first = begin_of_list(self.units, first, parts)
        start, end = first[0], self._end_of_list(first[1], parts[1:])
        return start, end, heads_of(self.refs.between(start, end))

    def _end_of_list(self, end: int, parts: Sequence[tuple[int, int]]) -> int:
        """Where a subject ends that goes on over commas: "A, Minister of X, and B of Y"."""
        for part in parts:
            if continues_list(self.units, part):
                end = part[1]
            elif not is_apposition(self.units, part):
                break
        return end

    def _without_asides(
        self, parts: list[tuple[int, int]], group: VerbGroup
    ) -> list[tuple[int, int]]:
        """The parts that may be a subject; of "In May the two sides" only the end of it."""
        kept = []
        for number, (start, end) in enumerate(parts):
            if not is_aside(self.units, start, end):
                kept.append((start, end))
                continue
            listed = number + 1 < len(parts) and continues_list(self.units, parts[number + 1])
            leads = listed or self._leads_up(parts, number, group)
            if leads and self._is_adjunct(start):
                inner = phrase_after_aside(self.units, start, end)
                if inner is not None:
                    kept.append((inner, end))
        return kept

    def _leads_up(self, parts: Sequence[tuple[int, int]], number: int, group: VerbGroup) -> bool:
        """Whether a part stands right before the verb, or before "and" with another name."""
        goes_on = number + 1 < len(parts) and self.units[parts[number + 1][0]].tag == "c"
        return goes_on or parts[number][1] >= group.first - 1

    def _is_adjunct(self, start: int) -> bool:
        return self.units[skip(self.units, start, "ac")].tag in "pD"

    def _gap(self, group: VerbGroup) -> str:
        """The tag of what stands before a verb group, adverbs passed over."""
        at = group.first - 1
        while at >= 0 and self.units[at].tag == "a":
            at -= 1
        return self.units[at].tag if at >= 0 else ""

    def _goes_on_after_relative(self, group: VerbGroup) -> bool:
        """Whether what a relative clause told of goes on: "an accord which they signed *had* …"."""
        if not self.drafts or self.relation or self.drafts[-1].relation != "relative":
            return False
        last = self.drafts[-1]
        between = self.units[last.group.end : group.first]
        if not last.antecedent or any(unit.tag not in "DapNL" for unit in between):
            return False
        return any(ref.kind == "instrument" for ref in last.antecedent)

    def _resumes(self, group: VerbGroup) -> bool:
        """Whether a subject is taken up again after an aside.

        "Oman, *he added*, is ready"; "the envoy, *heading a delegation*, met".
        """
        if not self.drafts or self._gap(group) != ",":
            return False
        last = self._aside()
        if last.own_start == 0 or self.units[last.own_start - 1].tag != ",":
            return False
        if last.relation == "participle":
            return True
        heard = self.units[last.group.end : group.first - 1]
        return last.group.act == "say" and len(heard) < 4 and all(u.tag in "oMdNP" for u in heard)

    def _aside(self) -> _Draft:
        """The clause that an aside opened with: "the envoy, *speaking* after meeting Li, said"."""
        at = len(self.drafts) - 1
        while (
            at > 0
            and self.drafts[at].relation == self.drafts[at - 1].relation == "participle"
            and self.units[self.drafts[at].own_start - 1].tag != ","
        ):
            at -= 1
        return self.drafts[at]

    def _is_lone(self, start: int, end: int) -> bool:
        """Whether a part is a single name or pronoun: "there, *he* met"."""
        while end > start and self.units[end - 1].tag == "a":
            end -= 1
        return end - start == 1 and self.units[start].tag in "oM"

    def _names(self, before: tuple[int, int], lone: tuple[int, int]) -> bool:
        """Whether a name only tells who somebody is: "Li and his guest, Ann Roe, met"."""
        joined = any(unit.tag == "c" for unit in self.units[before[0] : before[1]])
        return joined and self.units[lone[0]].tag == "M" and self.units[before[1] - 1].tag == "N"

    def _after_quote(self) -> bool:
        return self.bound > 0 and self.units[self.bound - 1].tag in "q;"

    def _latest_subject(
        self, parts: list[tuple[int, int]], group: VerbGroup
    ) -> tuple[int, int, list[Ref]]:
        """The subject among what follows an earlier verb: the last phrase before this one."""
        last_draft = self.drafts[-1]
        start, end = begin_of_list(self.units, parts[-1], parts)
        gap = self._gap(group)
        if gap == "," and last_draft.relation == "relative":
            return group.first, group.first, []
        if start > last_draft.group.end or last_draft.group.act in _TELLING | _STANCES:
            at = after_coordinator(self.units, start, end)
            if at > start and not coordinates_animates(self.units, start, at):
                start = at
            return start, end, heads_of(self.refs.between(start, end))
        at = after_coordinator(self.units, start, end)
        if at > start:
            return at, end, heads_of(self.refs.between(at, end))
        if gap == ",":
            return group.first, group.first, []
        return start, end, heads_of(self.refs.between(start, end))

    def _shared_subject(
        self, group: VerbGroup, relation: str
    ) -> tuple[list[Ref], tuple[int, int] | None]:
        """The subject of a verb that has none of its own."""
        if relation == "relative":
            return self._antecedent(group.act), None
        if group.act == "say" and self._gap(group) in (",", "q", ""):
            refs = self._inverted(group)
            if refs:
                return refs, None
        beside = [d for d in self.drafts if d.relation not in ("relative", "participle", "purpose")]
        for draft in reversed(beside):
            if draft.relation == "said" and group.act in _SPOKEN and draft.group.act in _STATES:
                continue
            if any(ref.kind in _ANIMATE for ref in draft.subject):
                return draft.subject, draft.subject_units
        if beside:
            return beside[-1].subject, beside[-1].subject_units
        if self.drafts and self.drafts[0].relation == "relative":
            return self._before_relative(self.drafts[0].own_start), None
        return [], None

    def _before_relative(self, end: int) -> list[Ref]:
        """The subject parted from its verb by a relative clause: "An accord, which …, expired"."""
        parts = [p for p in cut_at_commas(self.units, 0, end) if not is_aside(self.units, *p)]
        return heads_of(self.refs.between(*parts[0])) if parts else []

    def _inverted(self, group: VerbGroup) -> list[Ref]:
        """The subject that follows its verb: '…", said the minister'."""
        at = group.end
        if at >= len(self.units) or self.units[at].tag not in "MPdo":
            return []
        stop = phrase_end(self.units, at)
        if stop < len(self.units) and self.units[stop].tag in "vmbh":
            return []
        refs = heads_of(self.refs.between(at, stop))
        return refs if any(ref.kind in _ANIMATE for ref in refs) else []

    def _antecedent(self, act: str) -> list[Ref]:
        """What a relative pronoun stands for: the last phrase before it that fits the act."""
        end = self.antecedent
        start = end
        while start > 0 and self.units[start - 1].tag not in "vmbhsr;T":
            start -= 1
        refs = self.refs.between(start, end)
        instruments = [ref for ref in refs if ref.kind == "instrument"]
        if act in _ON_INSTRUMENTS and instruments:
            return [replace(instruments[-1], link="")]
        animate = [ref for ref in refs if ref.kind in _ANIMATE | {"instrument", "meeting"}]
        if not animate:
            return []
        last = animate[-1]
        if last.kind == "person":
            return self._both(animate) if act in _OF_SEVERAL else [last]
        return [ref for ref in animate if ref.kind == last.kind and ref.link == last.link]

    def _both(self, animate: Sequence[Ref]) -> list[Ref]:
        """The last person, with the one joined to him: "*A and B*, who had met before"."""
        last = animate[-1]
        for before in reversed(animate[:-1]):
            if before.kind == "person" and before.link == last.link:
                between = [u for u in self.units if before.end <= u.start < last.start]
                return [before, last] if any(u.tag == "c" for u in between) else [last]
        return [last]

    def _add(
        self, group: VerbGroup, subject: list[Ref], subject_units: tuple[int, int],
        own_start: int, relation: str, parent: int,
    ) -> None:  # fmt: skip
        self.drafts.append(_Draft(group, subject, subject_units, own_start, relation, parent))


def clauses_of(
    units: Sequence[Unit],
    refs: SentenceRefs,
    sentence: int,
    heading: bool,
    quoted: Sequence[tuple[int, int]],
) -> list[Clause]:
    """The clauses of one sentence.

    Args:
        units: the sentence.
        refs: what it points at.
        sentence: its number.
        heading: whether it is a headline.
        quoted: the passages of the text that stand in quotation marks.
    """
    drafts = ClauseReader(units, refs, heading).read()
    main = next((d for d in drafts if d.relation in ("main", "said") and d.subject), None)
    clauses = []
    for number, draft in enumerate(drafts):
        if draft.relation in ("participle", "purpose") and not draft.subject:
            draft.subject = _inherited(drafts, number, main)
        clauses.append(_clause(units, refs, drafts, number, sentence, heading, quoted))
    return without_the_denied(clauses)


def _is_thrown_in(units: Sequence[Unit], draft: _Draft) -> bool:
    """Whether an aside parts an adjective from its infinitive: "is ready, *he said*, to help"."""
    if draft.group.act != "say" or draft.own_start == 0 or draft.group.end + 1 >= len(units):
        return False
    closed = units[draft.group.end].tag == "," and units[draft.group.end + 1].tag == "t"
    return closed and units[draft.own_start - 1].tag == ","


def _is_quoted(at: int, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a character stands in one of the passages, which are in order."""
    before = bisect_right(quoted, (at, sys.maxsize))
    return before > 0 and at < quoted[before - 1][1]


def _inherited(drafts: Sequence[_Draft], number: int, main: _Draft | None) -> list[Ref]:
    """The subject of a participle: that of the clause it stands beside."""
    for draft in reversed(drafts[:number]):
        if draft.relation in ("main", "said") and draft.subject:
            return draft.subject
    return main.subject if main is not None else []


def _clause(
    units: Sequence[Unit], refs: SentenceRefs, drafts: Sequence[_Draft], number: int, sentence: int,
    heading: bool, quoted: Sequence[tuple[int, int]],
) -> Clause:  # fmt: skip
    """The finished clause: its content reaches to the next clause beside it."""
    draft = drafts[number]
    group = draft.group
    stop = len(units)
    for other in drafts[number + 1 :]:
        if _is_thrown_in(units, other):
            continue
        if other.relation in ("main", "said", "participle") and other.parent != number:
            stop = max(group.end, other.own_start)
            break
        if other.relation == "purpose":
            stop = max(group.end, other.own_start)
            break
    while stop > group.end and units[stop - 1].tag in ",;cq.sa(":
        stop -= 1
    first = min(draft.own_start, group.first)
    start, end = units[first].start, units[max(stop, group.end) - 1].end
    content_start = units[group.end].start if group.end < stop else end
    in_quotation = _is_quoted(units[group.first].start, quoted)
    negated = (
        group.negated
        or says_nothing(units, *draft.subject_units)
        or says_nothing(units, group.end, stop)
    )
    unreal = is_supposed(units, draft.opener) or is_asked(units, in_quotation)
    return Clause(
        sentence, start, end, tuple(draft.subject), group.lemma, group.act, group.mood,
        group.passive, negated, content_start, end,
        (*draft.antecedent, *refs.between(*draft.before), *refs.between(group.end, stop)),
        "embedded" if unreal else draft.relation, draft.parent, in_quotation, heading,
    )  # fmt: skip
