"""English verb groups: "has yet to enter", "would be willing to share", "are being studied"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.parting import verb_behind_phrase
from memoranda.reader.languages.en.verbacts import act_of, adjective_at, is_stance_adjective

#: What takes the denial from a "not": "was not *merely* a declaration".
_MERELY: Final = frozenset("only merely just simply solely".split())


@dataclass(slots=True, init=False)
class VerbGroup:
    """A verb with its auxiliaries.

    ``first`` and ``end`` are unit numbers; ``form`` is "finite", "participle" (-ing), "past" (a
    past or a participle: the subject decides) or "infinitive". ``carried`` is the number of the
    noun or adjective that carries the act ("expressed *interest*"), or -1.
    """

    first: int
    end: int
    lemma: str
    act: str
    mood: str
    passive: bool
    negated: bool
    form: str
    carried: int

    def __init__(
        self,
        first: int,
        end: int,
        lemma: str,
        act: str,
        mood: str,
        passive: bool,
        negated: bool,
        form: str,
        carried: int,
    ) -> None:
        self.first = first
        self.end = end
        self.lemma = lemma
        self.act = act
        self.mood = mood
        self.passive = passive
        self.negated = negated
        self.form = form
        self.carried = carried


#: Moods in which "have" tells of what never was: "could *have* signed".
_UNREAL: Final = frozenset(("would", "can", "should"))
_NEARLY: Final = frozenset("almost nearly never hardly barely scarcely".split())
#: What may stand between a form of have and its verb: "have *both* agreed".
_EACH: Final = frozenset(("all", "both", "each"))
#: A phrase with no verb of its own between two parts of a verb, up to the second of these.
_ASIDE: Final = re.compile("(?:,[ps][dNaDPM'poLt]+,|(?:p[dNaPMp']*D?|D)a?(?=[bh]))a*[vbhN]")
_LONGEST_ASIDE: Final = 10
#: The same between "is" and "to".
_BEFORE_TO: Final = re.compile("(?:,[apdNDPL']+,)(?=ta*[vbh])")


#: How it is told that somebody had better do something.
_ADVISED: Final = (
    ("do", "well", "to"), ("be", "well", "advised", "to"), ("be", "wise", "to"),
    ("be", "well-advised", "to"),
)  # fmt: skip


#: How one ends something, and so many units what is ended may have.
_BRINGING: Final = frozenset(("bring", "draw"))
_ENDS: Final = frozenset(("close", "end", "conclusion", "finish"))
_LONGEST_OBJECT: Final = 16


class _Parse:
    """One left-to-right pass over a verb group."""

    __slots__ = ("at", "auxiliary", "mood", "negated", "passive", "past", "units")

    def __init__(self, units: Sequence[Unit], first: int) -> None:
        self.units = units
        self.at = first
        self.mood = ""
        self.passive = False
        self.negated = False
        self.auxiliary = ""
        #: Whether what would, could or should have been is told: "might *have* signed".
        self.past = False

    def peek(self) -> Unit | None:
        """The next unit that is no adverb, no negation, and no day that parts the verb."""
        while self.at < len(self.units) and self.units[self.at].tag in "an":
            unit = self.units[self.at]
            only = self.at + 1 < len(self.units) and self.units[self.at + 1].word in _MERELY
            if (unit.tag == "n" and not only) or unit.word == "unlikely":
                self.negated = True
            self.at += 1
        while self.auxiliary == "modal" and self._is(words.DEARLY):
            self.at += 1
        if self._is_parted():
            self.at += 1
        if self.auxiliary in ("modal", "have"):
            self.at = self._past_aside()
        elif self.auxiliary == "be" and self.units[self.at : self.at + 1]:
            self.at = self._before_to()
        return self.units[self.at] if self.at < len(self.units) else None

    def _past_aside(self) -> int:
        """Where a verb goes on that a phrase parts: "could *in her view* be", "has, *of late*,"."""
        if self.at >= len(self.units) or self.units[self.at].tag not in ",pD":
            return self.at
        tags = "".join(unit.tag for unit in self.units[self.at : self.at + _LONGEST_ASIDE])
        aside = _ASIDE.match(tags)
        if aside is None:
            return self._past_phrase()
        goes_on = self.units[self.at + aside.end() - 1]
        told, part = (("been",), "n") if self.auxiliary == "have" else (("be", "have"), "b")
        ready = goes_on.word in told or (tags[0] == "," and part in goes_on.parts)
        return self.at + aside.end() - 1 if ready else self._past_phrase()

    def _before_to(self) -> int:
        """Where "to" stands that an aside parts from "is": "are*, furthermore, to* meet"."""
        if self.units[self.at].tag != ",":
            return self.at
        tags = "".join(unit.tag for unit in self.units[self.at : self.at + _LONGEST_ASIDE])
        aside = _BEFORE_TO.match(tags)
        return self.at + aside.end() if aside is not None else self.at

    def _past_phrase(self) -> int:
        """Where the bare verb stands that a phrase parts from a modal: "will *under it* share"."""
        return verb_behind_phrase(self.units, self.at) if self.auxiliary == "modal" else self.at

    def _is(self, told: frozenset[str]) -> bool:
        """Whether the next unit is one of some words."""
        return self.at < len(self.units) and self.units[self.at].word in told

    def _is_parted(self) -> bool:
        """Whether a day or "all" parts an auxiliary from its verb: "had *in May* concluded"."""
        if self.auxiliary not in ("have", "modal") or self.at + 1 >= len(self.units):
            return False
        after = self.units[self.at + 1]
        if self.auxiliary == "modal":  # "would *both* like"
            return self.units[self.at].word in _EACH and after.tag in "vbh"
        told = after.tag == "b" or (after.tag == "v" and "n" in after.parts)
        return told and (self.units[self.at].tag == "D" or self.units[self.at].word in _EACH)


#: What being able to do something tells: "*are able to* share", but "*were able to* discuss".
_ABLE: Final = {"is": "can", "are": "can", "has": "perfect", "have": "perfect", "had": "perfect"}


def verb_group(units: Sequence[Unit], first: int, infinitive: bool = False) -> VerbGroup | None:
    """The verb group that begins at a unit, or None where none does."""
    parse = _Parse(units, first)
    form = "infinitive" if infinitive else ""
    while True:
        unit = parse.peek()
        if unit is None:
            return _bare_auxiliary(parse, first, form)
        if parse.mood == "would" and (told := _advised(parse)) > 0:
            parse.mood, parse.auxiliary = "should", "modal"
            parse.at += told
        elif unit.tag in "mbh":
            form = form or _form_of_auxiliary(unit)
            _take_auxiliary(parse, unit)
        elif unit.tag == "t" and _takes_to(parse, first):
            _take_to(parse)
        elif parse.auxiliary == "be" and _is_followed_up(parse, unit):
            _take_adjective(parse, unit, units[first])
        elif parse.auxiliary == "be" and is_stance_adjective(unit) and not _is_made(parse, unit):
            return _bare_auxiliary(parse, first, form)
        elif unit.tag == "v" and not _starts_another(parse, unit):
            return _closed_by_verb(parse, first, unit, form)
        elif unit.tag == "v":
            form = form or _form_of_verb(unit)
            _take_starter(parse, unit)
        else:
            return _bare_auxiliary(parse, first, form)


def _is_made(parse: _Parse, unit: Unit) -> bool:
    """Whether something is told to be made, not somebody to be willing: "is to be *prepared*"."""
    if unit.word != "prepared" or parse.at + 1 >= len(parse.units):
        return False
    after = parse.units[parse.at + 1]
    return after.tag not in "t," and after.word != "for"


def _is_followed_up(parse: _Parse, unit: Unit) -> bool:
    """Whether it is told by an adjective that something is arranged or can be done."""
    if unit.word in words.ARRANGED:
        return _is_arranged(parse)
    return unit.word == "able" and _to_follows(parse)


def _take_adjective(parse: _Parse, unit: Unit, first: Unit) -> None:
    """Read such an adjective: "is *due* to", "are *able* to"."""
    if unit.word == "able":
        parse.mood = parse.mood or _ABLE.get(first.word, "")
    else:
        parse.mood = "" if unit.word == "likely" else "is_to"
    parse.auxiliary = "arranged"
    parse.at += 1


def _take_starter(parse: _Parse, unit: Unit) -> None:
    """Read a verb that only begins another, or tells that it ought to be: "*need* to work"."""
    if unit.lemma == "need":
        parse.mood, parse.auxiliary = "should", "modal"
        parse.at += 2
        return
    if unit.lemma == "go" and unit.parts == "g" and parse.auxiliary == "be":
        parse.mood = "will"  # "are *going to* train"
    parse.negated = parse.negated or _fails(unit)
    parse.auxiliary = "starter"
    passed = _passes_time(parse, unit)
    parse.at = passed if passed > 0 else _after_particle(parse)


def _advised(parse: _Parse) -> int:
    """How many words tell before a verb that it had better be done: "would *do well to* think"."""
    told = [unit.word for unit in parse.units[parse.at : parse.at + 4]]
    for words_told in _ADVISED:
        if told[: len(words_told)] == list(words_told):
            return len(words_told)
    return 0


def _form_of_auxiliary(unit: Unit) -> str:
    """What form an auxiliary gives the group."""
    return "participle" if unit.word in ("being", "having") else "finite"


def _form_of_verb(verb: Unit) -> str:
    """What form a full verb has by itself."""
    if verb.parts == "g":
        return "participle"
    return "past" if "n" in verb.parts and "b" not in verb.parts else "finite"


def _take_auxiliary(parse: _Parse, unit: Unit) -> None:
    """Read a modal, a form of be or a form of have."""
    if unit.tag == "m":
        parse.mood = words.MODALS[unit.word]
        parse.auxiliary = "modal"
    elif unit.tag == "b":
        if unit.word == "being" and parse.auxiliary == "be":
            parse.mood = parse.mood or "progressive"
        parse.auxiliary = "be"
    else:
        parse.past = parse.mood in _UNREAL and parse.units[parse.at - 1].word != "must"
        parse.auxiliary = "have"
    parse.at += 1
    follower = parse.units[parse.at] if parse.at < len(parse.units) else None
    if follower is not None and follower.word in ("yet", "still") and unit.tag in "bh":
        after = parse.units[parse.at + 1] if parse.at + 1 < len(parse.units) else None
        parse.negated = parse.negated or (after is not None and after.tag == "t")


def _takes_to(parse: _Parse, first: int) -> bool:
    """Whether "to" goes on with the group: "is *to* go", "ought *to* go"."""
    if parse.auxiliary == "be" and _is_measured(parse.units, first):
        return False
    after = parse.units[parse.at + 1 : parse.at + 2]
    if parse.auxiliary == "be" and after and after[0].tag in "PMLo":
        return False  # "It was *to Oman* that she turned"
    ought = parse.auxiliary == "modal" and parse.units[first].word == "ought"
    return ought or parse.auxiliary in ("be", "have", "arranged", "starter")


def _is_measured(units: Sequence[Unit], be: int) -> bool:
    """Whether it is told how something would be: "*how important it was* to work together"."""
    return be > 2 and units[be - 1].word == "it" and units[be - 3].word == "how"


def _is_missed(units: Sequence[Unit], first: int) -> bool:
    """Whether a thing was never done, or all but done: "*never* met", "*nearly* signed"."""
    return first > 0 and units[first - 1].word in _NEARLY


def _take_to(parse: _Parse) -> None:
    """Read the "to" of "is to", "have to", "is expected to", "went on to"."""
    parse.past = False
    if parse.auxiliary == "be":
        been = parse.units[parse.at - 1].word == "been"
        parse.mood = "perfect" if been and not parse.mood else "is_to"  # "had *been to* see Li"
    elif parse.auxiliary == "have" and not parse.negated:
        parse.mood = "should"
    parse.auxiliary = "modal"
    parse.at += 1


def _is_arranged(parse: _Parse) -> bool:
    """Whether "is due" looks ahead: "is due *to* arrive", "is due *in* Bern"."""
    after = parse.units[parse.at + 1].word if parse.at + 1 < len(parse.units) else ""
    due = parse.units[parse.at].word == "due" and after in ("in", "at", "for", "back", "here")
    return due or _to_follows(parse)


def _to_follows(parse: _Parse) -> bool:
    """Whether "to" follows the next unit."""
    after = parse.at + 1
    return after < len(parse.units) and parse.units[after].tag == "t"


def _starts_another(parse: _Parse, unit: Unit) -> bool:
    """Whether a verb only begins, continues or helps another one that follows."""
    if unit.lemma in _ENDING and _ends_by(parse):
        return True
    if _passes_time(parse, unit) > 0:
        return True
    needs = unit.lemma == "need" and parse.auxiliary != "be"  # "the two *need* to coordinate"
    if unit.lemma not in words.STARTERS and unit.lemma not in words.FAILERS and not needs:
        return False
    after = parse.at + 1
    if after < len(parse.units) and parse.units[after].word == "on":
        after += 1
    if after + 1 >= len(parse.units) or parse.units[after].tag != "t":
        return False
    return parse.units[after + 1].tag in "vba"


def _ends_by(parse: _Parse) -> bool:
    """Whether a verb only tells that another came first or last: "*ended by* inviting Li"."""
    after = parse.at + 1
    if after >= len(parse.units) or parse.units[after].word != "by":
        return False
    told = next((u for u in parse.units[after + 1 : after + 3] if u.tag != "a"), None)
    return told is not None and told.tag == "v" and told.parts == "g"


def _passes_time(parse: _Parse, unit: Unit) -> int:
    """Where the verb stands with which time is spent: "*spent an hour* in Bern *discussing*"."""
    if unit.lemma != "spend" or parse.auxiliary == "be":
        return -1
    timed = False
    for number, told in enumerate(parse.units[parse.at + 1 : parse.at + _LONG], parse.at + 1):
        timed = timed or told.tag == "D" or told.word in _TIMES
        if told.tag == "v" and told.parts == "g":
            return number if timed else -1
        if told.tag in "vmbhrTst;,":
            break
    return -1


def _fails(unit: Unit) -> bool:
    """Whether a verb says that the one after it does not happen."""
    return unit.lemma in words.FAILERS


def _after_particle(parse: _Parse) -> int:
    """The unit after a starting verb and its particle."""
    after = parse.at + 1
    return after + 1 if parse.units[after].word in ("on", "by") else after


def _closed_by_verb(parse: _Parse, first: int, unit: Unit, form: str) -> VerbGroup:
    """The group with its full verb."""
    lemma, parts = unit.lemma, unit.parts
    if parse.auxiliary == "be":
        if "g" in parts:
            parse.mood = parse.mood or "progressive"
        elif "n" in parts:
            parse.passive = True
    elif parse.auxiliary == "have" and "n" in parts:
        parse.mood = parse.mood or "perfect"
    if lemma in _BRINGING and _to_an_end(parse.units, parse.at + 1):
        lemma = "end"
    act, carried = act_of(parse.units, parse.at, lemma, parse.passive)
    if act == "meet" and parse.mood == "progressive" and _has_been(parse, first):
        parse.mood = "perfect"
    unreal = (parse.past and "n" in parts) or (
        not parse.auxiliary and _is_missed(parse.units, first)
    )
    if lemma == "continue" and parse.mood in ("will", "would", "should", "is_to"):
        act = "do"  # "he continued" is speech, "will continue the research" is not
    return VerbGroup(
        first, parse.at + 1, lemma, act, parse.mood, parse.passive, parse.negated or unreal,
        form or _form_of_verb(unit), carried,
    )  # fmt: skip


def _to_an_end(units: Sequence[Unit], at: int) -> bool:
    """Whether something is brought to an end: "brought the session *to a close*"."""
    for number, unit in enumerate(units[at : at + _LONGEST_OBJECT], at):
        if unit.tag in "vmbhrTs.;,":
            return False
        if unit.tag == "t" and number + 2 < len(units) and units[number + 1].tag == "d":
            return units[number + 2].word in _ENDS
    return False


def _has_been(parse: _Parse, first: int) -> bool:
    """Whether something was done up to then: "*have been* meeting since Monday"."""
    return any(unit.word == "been" for unit in parse.units[first : parse.at])


def _bare_auxiliary(parse: _Parse, first: int, form: str) -> VerbGroup | None:
    """A form of be or have as the verb itself; an adjective may carry its act ("is ready")."""
    if parse.auxiliary not in ("be", "have", "modal") or not form:
        return None
    if parse.auxiliary == "have":
        act, carried = act_of(parse.units, parse.at - 1, "have", False)
        return VerbGroup(
            first, parse.at, "have", act, parse.mood, False, parse.negated, form, carried
        )
    if parse.auxiliary == "be" and _is_welcome(parse.units, parse.at, parse.mood):
        return VerbGroup(
            first, parse.at + 1, "invite", "offer", parse.mood, True, parse.negated, form, -1
        )
    if parse.auxiliary == "be" and (busy := _in_process(parse.units, parse.at)) > 0:
        act, carried = act_of(parse.units, busy, parse.units[busy].lemma, False)
        return VerbGroup(
            first, busy + 1, parse.units[busy].lemma, act, parse.mood or "progressive", False,
            parse.negated, form, carried,
        )  # fmt: skip
    if parse.auxiliary == "be" and _is_host(parse.units, parse.at):
        return VerbGroup(
            first, parse.at + 2, "host", "meet", parse.mood, False, parse.negated, form, -1
        )
    carried = adjective_at(parse.units, parse.at)
    act = "be"
    if carried >= 0:
        act = parse.units[carried].noun.removeprefix("adj-")
    return VerbGroup(first, parse.at, "be", act, parse.mood, False, parse.negated, form, carried)


#: What stands between "be" and what is being done: "is *in the process of* building".
_IN_PROCESS: Final = (("busy",), ("in", "the", "process", "of"), ("in", "the", "midst", "of"))


def _in_process(units: Sequence[Unit], at: int) -> int:
    """The number of the verb that is told to be in process, or -1."""
    for told in _IN_PROCESS:
        end = at + len(told)
        if end >= len(units) or units[at].word != told[0] or units[end].parts != "g":
            continue
        if all(unit.word == word for unit, word in zip(units[at:end], told, strict=True)):
            return end
    return -1


def _to_after_aside(units: Sequence[Unit], at: int) -> bool:
    """Whether "to" follows words between two commas: "welcome*, he said, to* invest"."""
    tags = "".join(unit.tag for unit in units[at : at + _LONGEST_ASIDE])
    return tags.startswith(",") and tags.find(",t") > 0


def _is_welcome(units: Sequence[Unit], at: int, mood: str) -> bool:
    """Whether somebody is welcome: "would be *welcome at* it", "are *welcome to invest*"."""
    told = units[at : at + 2]
    if len(told) < 2 or told[0].word != "welcome":
        return False
    if told[1].tag == "t" or _to_after_aside(units, at + 1):
        return True
    return mood in ("will", "would") and told[1].word in ("at", "to", "in", "on")


def _is_host(units: Sequence[Unit], at: int) -> bool:
    """Whether somebody is told to receive another: "was *host to* his counterpart"."""
    told = [unit.word for unit in units[at : at + 3]]
    return told[:2] == ["host", "to"] or told == ["the", "host", "to"]


#: Verbs that tell when another was done: "*began by* thanking".
_ENDING: Final = frozenset(
    "conclude end close finish begin start open continue respond reply".split()
)
#: What time is told in, and so many words may stand before what it is spent with.
_TIMES: Final = frozenset(
    "minutes hour hours day days week weeks month months morning mornings afternoon afternoons"
    " evening evenings weekend time".split()
)
_LONG: Final = 14
