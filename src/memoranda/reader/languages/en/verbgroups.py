"""English verb groups: "has yet to enter", "would be willing to share", "are being studied"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.line import Unit

#: What takes the denial from a "not": "was not *merely* a declaration".
_MERELY = frozenset("only merely just simply solely".split())


@dataclass(slots=True)
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


#: What may stand between a form of have and its verb: "have *both* agreed".
_EACH = frozenset(("all", "both", "each"))


#: How it is told that somebody had better do something.
_ADVISED = (
    ("do", "well", "to"), ("be", "well", "advised", "to"), ("be", "wise", "to"),
    ("be", "well-advised", "to"),
)  # fmt: skip


class _Parse:
    """One left-to-right pass over a verb group."""

    __slots__ = ("at", "auxiliary", "mood", "negated", "passive", "units")

    def __init__(self, units: Sequence[Unit], first: int) -> None:
        self.units = units
        self.at = first
        self.mood = ""
        self.passive = False
        self.negated = False
        self.auxiliary = ""

    def peek(self) -> Unit | None:
        """The next unit that is no adverb, no negation, and no day that parts the verb."""
        while self.at < len(self.units) and self.units[self.at].tag in "an":
            unit = self.units[self.at]
            only = self.at + 1 < len(self.units) and self.units[self.at + 1].word in _MERELY
            if unit.tag == "n" and not only:
                self.negated = True
            self.at += 1
        if self._is_parted():
            self.at += 1
        return self.units[self.at] if self.at < len(self.units) else None

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
_ABLE = {"is": "can", "are": "can", "has": "perfect", "have": "perfect", "had": "perfect"}


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
        elif unit.tag == "t" and parse.auxiliary in ("be", "have", "arranged", "starter"):
            _take_to(parse)
        elif unit.word in words.ARRANGED and parse.auxiliary == "be" and _is_arranged(parse):
            parse.mood = "" if unit.word == "likely" else "is_to"
            parse.auxiliary = "arranged"
            parse.at += 1
        elif unit.word == "able" and parse.auxiliary == "be" and _to_follows(parse):
            parse.mood = parse.mood or _ABLE.get(units[first].word, "")
            parse.auxiliary = "arranged"
            parse.at += 1
        elif parse.auxiliary == "be" and _is_stance_adjective(unit):
            return _bare_auxiliary(parse, first, form)
        elif unit.tag == "v" and not _starts_another(parse, unit):
            return _closed_by_verb(parse, first, unit, form)
        elif unit.tag == "v":
            form = form or _form_of_verb(unit)
            _take_starter(parse, unit)
        else:
            return _bare_auxiliary(parse, first, form)


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
        parse.auxiliary = "have"
    parse.at += 1
    follower = parse.units[parse.at] if parse.at < len(parse.units) else None
    if follower is not None and follower.word in ("yet", "still") and unit.tag in "bh":
        after = parse.units[parse.at + 1] if parse.at + 1 < len(parse.units) else None
        parse.negated = parse.negated or (after is not None and after.tag == "t")


def _take_to(parse: _Parse) -> None:
    """Read the "to" of "is to", "have to", "is expected to", "went on to"."""
    if parse.auxiliary == "be":
        parse.mood = "is_to"
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
    act, carried = _act_of(parse.units, parse.at, lemma, parse.passive)
    if lemma == "continue" and parse.mood in ("will", "would", "should", "is_to"):
        act = "do"  # "he continued" is speech, "will continue the research" is not
    return VerbGroup(
        first, parse.at + 1, lemma, act, parse.mood, parse.passive, parse.negated,
        form or _form_of_verb(unit), carried,
    )  # fmt: skip


def _bare_auxiliary(parse: _Parse, first: int, form: str) -> VerbGroup | None:
    """A form of be or have as the verb itself; an adjective may carry its act ("is ready")."""
    if parse.auxiliary not in ("be", "have", "modal") or not form:
        return None
    if parse.auxiliary == "have":
        act, carried = _act_of(parse.units, parse.at - 1, "have", False)
        return VerbGroup(
            first, parse.at, "have", act, parse.mood, False, parse.negated, form, carried
        )
    if parse.mood in ("will", "would") and _is_welcome(parse.units, parse.at):
        return VerbGroup(
            first, parse.at + 1, "invite", "offer", parse.mood, True, parse.negated, form, -1
        )
    if parse.auxiliary == "be" and (busy := _in_process(parse.units, parse.at)) > 0:
        act, carried = _act_of(parse.units, busy, parse.units[busy].lemma, False)
        return VerbGroup(
            first, busy + 1, parse.units[busy].lemma, act, parse.mood or "progressive", False,
            parse.negated, form, carried,
        )  # fmt: skip
    if parse.auxiliary == "be" and _is_host(parse.units, parse.at):
        return VerbGroup(
            first, parse.at + 2, "host", "meet", parse.mood, False, parse.negated, form, -1
        )
    carried = _adjective_at(parse.units, parse.at)
    act = "be"
    if carried >= 0:
        act = parse.units[carried].noun.removeprefix("adj-")
    return VerbGroup(first, parse.at, "be", act, parse.mood, False, parse.negated, form, carried)


#: What stands between "be" and what is being done: "is *in the process of* building".
_IN_PROCESS = (("busy",), ("in", "the", "process", "of"), ("in", "the", "midst", "of"))


def _in_process(units: Sequence[Unit], at: int) -> int:
    """The number of the verb that is told to be in process, or -1."""
    for told in _IN_PROCESS:
        end = at + len(told)
        if end >= len(units) or units[at].word != told[0] or units[end].parts != "g":
            continue
        if all(unit.word == word for unit, word in zip(units[at:end], told, strict=True)):
            return end
    return -1


def _is_welcome(units: Sequence[Unit], at: int) -> bool:
    """Whether somebody is told to be welcome somewhere: "would be *welcome at* the course"."""
    told = [unit.word for unit in units[at : at + 2]]
    return len(told) == 2 and told[0] == "welcome" and told[1] in ("at", "to", "in", "on")


def _is_host(units: Sequence[Unit], at: int) -> bool:
    """Whether somebody is told to receive another: "was *host to* his counterpart"."""
    told = [unit.word for unit in units[at : at + 3]]
    return told[:2] == ["host", "to"] or told == ["the", "host", "to"]


def _is_stance_adjective(unit: Unit) -> bool:
    """Whether a word is an adjective such as "interested" that carries a stance."""
    return unit.noun.startswith("adj-")


def _adjective_at(units: Sequence[Unit], at: int) -> int:
    """The number of an adjective such as "ready" right after a form of be, or -1."""
    for number in range(at, min(at + 3, len(units))):
        if _is_stance_adjective(units[number]):
            return number
        if units[number].tag not in "aNq":
            break
    return -1


#: Forms that keep their act whatever follows: a pact "was *extended* to 2027".
_WITHOUT_PARTICLE = frozenset(("extended",))


@cache
def _particles() -> dict[tuple[str, str], str]:
    """(lemma, following word) → act."""
    return {
        (lemma, follower): act
        for lemma, followers, act in words.rows("particles.tsv")
        for follower in followers.split()
    }


@cache
def _with_particles() -> frozenset[str]:
    """The lemmas whose act may depend on the word after them."""
    return frozenset(lemma for lemma, _ in _particles())


def plain_act(units: Sequence[Unit], at: int, lemma: str) -> str:
    """The act of a verb by itself or by its particle: "*carrying out*"."""
    told = _act_by_particle(units, at, lemma)[0] if lemma in _with_particles() else ""
    return told or words.acts().get(lemma, "other")


def _act_of(units: Sequence[Unit], at: int, lemma: str, passive: bool) -> tuple[str, int]:
    """The act of a verb, by itself, by its particle or by the noun that it carries."""
    act = words.acts().get(lemma, "other")
    if lemma in _STAYING and (carried := _adjective_at(units, at + 1)) >= 0:
        return units[carried].noun.removeprefix("adj-"), carried
    if lemma == "speak" and (carried := _carried_noun(units, at)) >= 0:
        return units[carried].noun.removeprefix("act-"), carried
    if passive and _is_talked_of(units, at, lemma):
        return "discuss", -1
    if lemma == "assemble" and not passive and _is_of_people(units, at):
        return "meet", -1
    # "mention was *made* of a request", "the line was *run* through the hall"
    made = passive and lemma in ("make", "run")
    if lemma in _with_particles() and units[at].word not in _WITHOUT_PARTICLE and not made:
        told, number = _act_by_particle(units, at, lemma)
        if told:
            return told, number
    if lemma in words.CARRIERS and not passive:
        carried = _carried_noun(units, at)
        held = lemma == "have" and carried >= 0 and units[carried].word == "views"
        if carried >= 0 and not held:
            return units[carried].noun.removeprefix("act-"), carried
    if lemma in _BRINGING_OUT and (carried := _carried_noun(units, at)) >= 0:
        return ("propose", carried) if units[carried].word in _PROPOSALS else (act, -1)
    if lemma in _MAKING_FIRM and (carried := _carried_noun(units, at)) >= 0:
        firm = units[carried].word in _RESOLVE
        return (units[carried].noun.removeprefix("act-"), carried) if firm else (act, -1)
    return act, -1


def _is_of_people(units: Sequence[Unit], at: int) -> bool:
    """Whether it is people who come together: "assembled *in Bern*", "… *its ministers*"."""
    after = [unit for unit in units[at + 1 : at + 6] if unit.tag != "a"]
    if not after or after[0].tag in "pDsT.,;":
        return True
    return after[0].word in words.OWN and any(unit.noun in ("role", "roles") for unit in after)


#: Verbs of talking of something, with words that nothing follows: "were *gone into*".
_TALKING_OF = {
    "go": ("into", "over", "through"), "run": ("through", "over"), "work": ("through", "over"),
    "look": ("into", "at"), "talk": ("over", "through", "about"), "speak": ("of", "about"),
    "thrash": ("out",), "thresh": ("out",), "hash": ("out", "over"), "chew": ("over",),
    "kick": ("around",), "bat": ("around",), "mull": ("over",), "pore": ("over",), "air": (),
}  # fmt: skip


def _is_talked_of(units: Sequence[Unit], at: int, lemma: str) -> bool:
    """Whether a passive tells that its subject was talked about: "Roaming was *gone into*"."""
    after = units[at + 1 : at + 3]
    if not after or after[0].word not in _TALKING_OF.get(lemma, ()):
        return False
    return len(after) < 2 or after[1].tag not in "dNPMLIo'" or after[1].word == "both"


#: How a body makes a proposal of its own: "*adopted a proposal* to include roaming".
_BRINGING_OUT = frozenset("adopt publish release unveil present".split())
_PROPOSALS = frozenset(("proposal", "proposals"))
#: Verbs of making a resolve firm, and words for it: "reinforced *their commitment* to".
_MAKING_FIRM = frozenset("reinforce strengthen deepen cement".split())
_RESOLVE = frozenset("commitment resolve determination pledge".split())
#: Verbs beside "be" that an adjective follows: "remains *ready* to".
_STAYING = frozenset("remain stay feel stand".split())
#: Verbs of turning to somebody, and what for.
_TURNING = frozenset(("turn", "look"))
_HELP = frozenset(
    "help support assistance advice aid expertise training funding guidance know-how".split()
)


#: Verbs that tell when another was done: "*began by* thanking".
_ENDING = frozenset("conclude end close finish begin start open continue respond reply".split())
#: What time is told in, and so many words may stand before what it is spent with.
_TIMES = frozenset(
    "minutes hour hours day days week weeks month months morning mornings afternoon afternoons"
    " evening evenings weekend time".split()
)
_LONG = 14
#: What is done with a stance: the first that is named is the one.
_VOICING = frozenset("express voice declare show".split())


def _act_by_particle(units: Sequence[Unit], at: int, lemma: str) -> tuple[str, int]:
    """The act that a verb has by a word after it, and the number of that word; "" for none."""
    table = _particles()
    found: str | None = None
    for number in range(at + 1, min(at + 14, len(units))):
        unit = units[number]
        found = table.get((lemma, unit.word), found if lemma == "enter" else None)
        under = found == "meet" and units[number - 1].word == "under"
        if under or (unit.word == "into" and lemma == "enter"):
            continue  # "have a plan *under discussion*"
        near = number == at + 1 or unit.tag in "NI" or found == "meet"
        parted = (
            found == "discuss"
            or lemma == "settle"
            or (lemma == "call" and unit.word in ("on", "upon", "for"))
        )
        near = near or (lemma == "shake" and units[number - 1].word == "hands")
        near = near or (lemma == "let" and units[number - 1].word == "be")
        near = near or (parted and _adverbs_alone(units, at, number))
        told = unit.tag == "v" and _is_stance_adjective(unit)
        if found is not None and (near or told or (unit.tag == "p" and lemma == "talk")):
            if lemma == "call" and unit.word != "for":
                found = "request" if _asks(units, number) else "meet"
            if unit.word == "up" and lemma == "come" and _follows(units, number, "with"):
                found = "propose"  # "came up *with* an idea", not "the matter came up"
            if lemma == "speak" and unit.word == "of" and _is_named_as(units, number):
                found = "say"  # "spoke *of* AI *as* a challenge"
            if _is_in_another_sense(units, lemma, number):
                continue
            if lemma in _TURNING and _for_help(units, number):
                found = "request"  # "turned to India *for help*"
            return found, number
        if _parts_from(unit, lemma) and not (unit.tag == "p" and lemma in _PUTTING):
            break
    return "", -1


def _is_in_another_sense(units: Sequence[Unit], lemma: str, number: int) -> bool:
    """Whether a word is no particle: "sees *potential partners*", "stood *by their* pledge"."""
    if lemma == "see":
        return number + 1 < len(units) and units[number + 1].tag == "N"
    if lemma == "go" and units[number].word == "on":
        return number + 1 < len(units) and units[number + 1].tag not in ",.qT"
    stands = lemma == "stand" and units[number].word == "by"
    return stands and not _follows(units, number, "to")  # but "stood by to help"


def _is_named_as(units: Sequence[Unit], of: int) -> bool:
    """Whether what is spoken of is called something: "of AI *as a* challenge"."""
    pairs = zip(units[of + 1 : of + 8], units[of + 2 : of + 9], strict=False)
    return any(one.word == "as" and other.tag == "d" for one, other in pairs)


def _adverbs_alone(units: Sequence[Unit], at: int, number: int) -> bool:
    """Whether no more than adverbs part a verb from a word: "touched, *too*, on"; a day is one."""
    return all(
        unit.tag in "a,D" or unit.word in ("here", "there") for unit in units[at + 1 : number]
    )


def _for_help(units: Sequence[Unit], at: int) -> bool:
    """Whether somebody is turned to for something: "to India *for help*"."""
    words_after = [unit.word for unit in units[at + 1 : at + 8]]
    if "for" not in words_after:
        return False
    return not _HELP.isdisjoint(words_after[words_after.index("for") :])


def _follows(units: Sequence[Unit], number: int, word: str) -> bool:
    """Whether a word stands right behind a unit."""
    return number + 1 < len(units) and units[number + 1].word == word


def _parts_from(unit: Unit, lemma: str) -> bool:
    """Whether what follows a unit is no particle of the verb any more."""
    if unit.tag == "t":
        return lemma not in ("go", "come")  # "went on *to* talks with"
    if unit.word == "be" and lemma == "let":
        return False  # "let it *be* known"
    if lemma in _VOICING and unit.noun.startswith("act-"):
        return True  # "expressed their *desire* for AI projects, support for startups"
    return (unit.tag in "vmb;sr" and unit.word != "as") or (
        unit.tag == "p" and unit.word not in _PASSED_OVER
    )


#: Verbs of which the place where something is put may stand far off: "put X from Y at …".
_PUTTING = frozenset(("put", "place"))
#: Prepositions between a verb and its particle: "spoke *by* telephone with".
_PASSED_OVER = frozenset(
    ("into", "in", "of", "by", "at", "via", "over", "for", "under", "as", "along")
)


def _asks(units: Sequence[Unit], at: int) -> bool:
    """Whether "call on somebody" is followed by what is asked: "to do" or "for"."""
    for number, unit in enumerate(units[at + 1 : at + 14], at + 1):
        follower = units[number + 1].word if number + 1 < len(units) else ""
        if unit.tag == "t":
            return words.acts().get(follower) not in ("discuss", "meet", "say")
        if unit.word == "for":
            return True
        if unit.tag in "vmbhr;":
            break
    return False


def _carried_noun(units: Sequence[Unit], at: int) -> int:
    """The noun that carries the act of a verb such as "express", or -1."""
    for number in range(at + 1, min(at + 9, len(units))):
        unit = units[number]
        if unit.tag == "N" and unit.noun.startswith("act-"):
            return number
        if unit.tag == "t" and units[at].lemma == "point":
            continue  # "pointed *to* the need for"
        if unit.tag in "vmbt;srT," or (unit.tag == "p" and unit.word not in ("of", "for", "to")):
            break
    return -1
