"""Persian sentences into clauses: each clause ends with its verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.languages.fa.phrases import refs_of
from memoranda.reader.languages.fa.units import Unit, Verb

_ANIMATE: Final = frozenset(("person", "party", "role", "group", "speaker", "we", "other", "home"))
_TELLING: Final = frozenset(("say", "praise", "welcome", "be", "have"))
_STANCES: Final = frozenset("discuss request want propose stress offer agree".split())
#: Acts that an instrument may be the subject of.
_OF_INSTRUMENTS: Final = frozenset(("provide", "be", "have", "strengthen", "other"))
_ACTS_OF_SOMEBODY: Final = _STANCES | frozenset(("meet", "sign", "say", "cooperate", "do"))
_MOODS: Final = {"future": "will", "perfect": "perfect", "subjunctive": "would"}


class _Frame:
    """A clause whose verb has not come yet."""

    def __init__(self, after: int, relation: str = "", antecedent: Ref | None = None) -> None:
        self.units: list[Unit] = []
        #: Number of the clause that ended just before, or -1.
        self.after = after
        #: How it hangs on that clause where a word tells it: "that", "relative".
        self.relation = relation
        self.antecedent = antecedent

    @property
    def opened(self) -> bool:
        """Whether more than a joint or a mark has been read."""
        return any(unit.tag not in "c,q:." for unit in self.units)

    def begins_with(self, tags: str) -> bool:
        """Whether its first unit has one of these tags."""
        return bool(self.units) and self.units[0].tag in tags


class ClauseReader:
    """Reads the clauses of one sentence."""

    def __init__(self, number: int, heading: bool, quoted: Sequence[tuple[int, int]]) -> None:
        self.number = number
        self.heading = heading
        self.quoted = quoted
        self.clauses: list[Clause] = []
        self.plural: list[bool] = []

    def read(self, units: Sequence[Unit]) -> list[Clause]:
        """All clauses, in the order of their verbs."""
        frame, outer = _Frame(-1), []
        for unit in units:
            if unit.tag == "k" and not frame.opened and self.clauses:
                frame.relation = "that"
            elif unit.tag == "k" and frame.opened:
                outer.append(frame)
                frame = _Frame(-1, "relative", self._antecedent(frame))
            elif unit.tag == ":" and not frame.opened and self.clauses:
                frame.relation = "that"
            elif unit.tag == "V" and isinstance(unit.value, Verb):
                self._close(frame, unit, unit.value)
                relative = frame.relation == "relative" and outer
                frame = outer.pop() if relative else _Frame(len(self.clauses) - 1)
            else:
                frame.units.append(unit)
        return self.clauses

    def _antecedent(self, frame: _Frame) -> Ref | None:
        """What a relative clause tells more of."""
        refs = refs_of(frame.units)
        return refs[-1] if refs else None

    def _close(self, frame: _Frame, unit: Unit, verb: Verb) -> None:
        """Make the clause that ends with this verb."""
        refs = refs_of([*frame.units, unit])
        act = _act(verb, frame.units)
        passive = verb.act.passive and not _carried(frame.units)
        passive = passive or (act == "sign" and verb.form.infinitive == "رسیدن")
        subject = _subject(refs, frame.units, act, passive)
        relation, parent = self._relation(frame, verb, act, bool(subject))
        told = [one for one in frame.units if one.tag not in "c,q:."]
        start = told[0].start if told else unit.start
        content = subject[-1].end if subject else start
        objects = tuple(ref for ref in refs if ref not in subject)
        if not subject:
            subject = self._unspoken(frame, verb, act, passive, relation, parent, unit)
        self.plural.append(verb.form.plural)
        self.clauses.append(
            Clause(
                self.number, start, unit.end, tuple(subject), verb.act.lemma, act,
                self._mood(frame, verb, parent), passive, verb.form.negated, content, unit.end,
                objects, relation, parent, self._in_quotation(start), self.heading,
            )
        )  # fmt: skip
        if relation == "embedded":
            if self.clauses[parent].act == "stress" and _has_modal(frame):
                self.clauses[parent] = replace(self.clauses[parent], act="propose")
            self._extend(parent, unit.end, objects)

    def _extend(self, number: int, end: int, objects: tuple[Ref, ...]) -> None:
        """Let a clause reach to the end of what is told as its content, and point at it too."""
        while number >= 0:
            clause = self.clauses[number]
            self.clauses[number] = replace(
                clause, end=end, content_end=end, objects=clause.objects + objects
            )
            number = clause.parent if clause.relation == "embedded" else -1

    def _relation(self, frame: _Frame, verb: Verb, act: str, own: bool) -> tuple[str, int]:
        """How a clause hangs on the one before it."""
        if frame.relation == "relative":
            return "relative", -1
        if frame.after < 0:
            return "main", -1
        before = self.clauses[frame.after]
        if frame.relation == "that":
            return ("said" if before.act == "say" else "embedded"), frame.after
        joined = frame.begins_with("c,")
        if verb.form.tense == "subjunctive" and not _has_modal(frame):
            inside = before.relation == "embedded" and joined
            return "embedded", before.parent if inside else frame.after
        if before.act == "say" and not joined:
            return "said", frame.after
        if joined and before.relation in ("said", "embedded"):
            again = verb.form.tense == "past" and act in _STANCES | _TELLING and not own
            return ("main", -1) if again else (before.relation, before.parent)
        return "main", -1

    def _mood(self, frame: _Frame, verb: Verb, parent: int) -> str:
        """The mood that the verb or a modal before it tells."""
        modal = next((str(unit.value) for unit in frame.units if unit.tag == "m"), "")
        mood = modal or _MOODS.get(verb.form.tense, "")
        if mood == "would" and parent >= 0 and self.clauses[parent].act in ("agree", "plan"):
            return "is_to"
        return mood

    def _unspoken(
        self, frame: _Frame, verb: Verb, act: str, passive: bool, relation: str, parent: int,
        unit: Unit,
    ) -> Sequence[Ref]:  # fmt: skip
        """The subject that the verb does without: one told before, or only its number."""
        if relation == "relative" and frame.antecedent is not None:
            return (frame.antecedent,)
        if passive:
            return ()
        if relation == "main" and frame.after >= 0:
            shared = self._main(frame.after)
            if self.plural[shared] == verb.form.plural:
                return self.clauses[shared].subject
        if parent >= 0 and self.plural[parent] == verb.form.plural:
            return self.clauses[parent].subject
        if act not in _ACTS_OF_SOMEBODY:
            return ()
        kind, value, number = ("group", "they", 2) if verb.form.plural else ("speaker", "he", 1)
        return (Ref(unit.start, unit.start, kind, value, None, number, ""),)

    def _main(self, number: int) -> int:
        """The clause in whose content a clause stands."""
        while self.clauses[number].parent >= 0:
            number = self.clauses[number].parent
        return number

    def _in_quotation(self, at: int) -> bool:
        return any(start <= at < end for start, end in self.quoted)


def _has_modal(frame: _Frame) -> bool:
    return any(unit.tag == "m" for unit in frame.units)


def _act(verb: Verb, units: Sequence[Unit]) -> str:
    """The act of a verb, or of the noun or adjective that it carries."""
    act, _, otherwise = verb.act.act.partition("-")
    nouns = [str(unit.name) for unit in units if unit.tag == "N"]
    if verb.act.act == "be":
        return _named(nouns, "adj-") or "be"
    if verb.act.act == "have" or act == "carry":
        signing = _named(nouns, "doing-") if verb.form.infinitive == "رسیدن" else None
        return _named(nouns, "act-") or signing or otherwise or act
    if verb.act.act == "request" and verb.form.infinitive == "خواستن":
        asked = any(unit.tag == "p" and unit.value == "from" for unit in units)
        return "request" if asked else "want"
    if verb.act.act == "stress" and "need" in nouns:
        # To stress that something is needed is to propose it.
        return "propose"
    if verb.act.act == "other":
        return _carried(units) or "other"
    return verb.act.act


def _named(nouns: Sequence[str], prefix: str) -> str | None:
    """The act of the first noun of a class."""
    return next((name.removeprefix(prefix) for name in nouns if name.startswith(prefix)), None)


def _carried(units: Sequence[Unit]) -> str | None:
    """The act of "خواستار" and the like, which stand far from their verb."""
    told = {unit.word for unit in units}
    return "request" if "خواستار" in told else None


def _subject(refs: Sequence[Ref], units: Sequence[Unit], act: str, passive: bool) -> Sequence[Ref]:
    """Who acts: the first that hang on no preposition, joined by "and"."""
    if passive:
        return [ref for ref in refs if ref.link == ""][:1]
    free = [number for number, ref in enumerate(refs) if ref.link == "" and ref.kind in _ANIMATE]
    if not free:
        things = [ref for ref in refs if ref.link == "" and ref.kind == "instrument"]
        return things[:1] if act in _OF_INSTRUMENTS else ()
    last = free[0]
    while last + 1 in free and _joined(refs[last], refs[last + 1], units):
        last += 1
    return refs[free[0] : last + 1]


def _joined(one: Ref, two: Ref, units: Sequence[Unit]) -> bool:
    """Whether "and" or a comma stands between two refs, or one phrase tells both."""
    if one.end == two.end:
        return True
    return any(unit.tag in "c," and one.end <= unit.start < two.start for unit in units)


def clauses_of(
    units: Sequence[Unit], number: int, heading: bool, quoted: Sequence[tuple[int, int]]
) -> list[Clause]:
    """The clauses of one sentence."""
    return ClauseReader(number, heading, quoted).read(units)
