"""The act of a verb: by itself, by its particle, or by the noun or adjective that it carries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.passages import after_teller


def is_stance_adjective(unit: Unit) -> bool:
    """Whether a word is an adjective such as "interested" that carries a stance."""
    return unit.noun.startswith("adj-")


def adjective_at(units: Sequence[Unit], at: int) -> int:
    """The number of an adjective such as "ready" right after a form of be, or -1."""
    for number in range(at, min(at + 3, len(units))):
        if is_stance_adjective(units[number]):
            return number
        if units[number].tag not in "aNq":
            break
    return -1


#: Forms that keep their act whatever follows: a pact "was *extended* to 2027".
_WITHOUT_PARTICLE: Final = frozenset(("extended",))


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


#: Verbs by which something is made known: "*let it be known*", "*made it clear*".
_MAKING_KNOWN: Final = frozenset(("let", "make"))


_KNOWN: Final = frozenset(("known", "clear", "plain", "understood"))


def _is_made_known(units: Sequence[Unit], at: int) -> bool:
    """Whether something is told by letting it be known."""
    told = [unit.word for unit in units[at + 1 : at + 4]]
    if told[:1] == ["it"]:
        told = told[2:] if told[1:2] == ["be"] else told[1:]
    return bool(told) and told[0] in _KNOWN


def act_of(units: Sequence[Unit], at: int, lemma: str, passive: bool) -> tuple[str, int]:
    """The act of a verb, by itself, by its particle or by the noun that it carries."""
    act = words.acts().get(lemma, "other")
    if lemma in _STAYING and (carried := adjective_at(units, at + 1)) >= 0:
        return units[carried].noun.removeprefix("adj-"), carried
    if apart := _act_apart(units, at, lemma, passive):
        return apart, -1
    if lemma == "speak" and (carried := _carried_noun(units, at)) >= 0:
        return units[carried].noun.removeprefix("act-"), carried
    if passive and (done := _done_to(units, at, lemma)):
        return done, -1
    if lemma == "assemble" and not passive and _is_of_people(units, at):
        return "meet", -1
    if (told := _told_by_particle(units, at, lemma, passive)) is not None:
        return told
    if lemma in words.CARRIERS and not passive:
        carried = _carried_noun(units, at)
        held = lemma == "have" and carried >= 0 and units[carried].word == "views"
        if carried >= 0 and not held:
            return units[carried].noun.removeprefix("act-"), carried
    if (brought := _brought_out(units, at, lemma)) is not None:
        return brought
    return act, -1


#: The tags with which the object of a verb begins.
_OBJECT_TAGS: Final = ("d", "N", "I")
#: What is met without an encounter, and who is spoken to in a speech.
_OBJECTS_APART: Final = {
    "meet": frozenset(
        "need needs wish wishes hopes expectation expectations requirement requirements terms"
        " target targets goal goals condition conditions criteria deadline deadlines standard"
        " standards demand demands obligation obligations challenge challenges interests"
        " aspirations ambitions desire desires objective objectives cost costs commitments"
        " benchmarks request requests commitment".split()
    ),
    "address": frozenset(
        "event forum conference congress summit ceremony gathering audience delegates participants"
        " guests parliament assembly crowd attendees press reporters journalists seminar workshop"
        " symposium webinar session meeting plenary nation students panel".split()
    ),
}


def _act_apart(units: Sequence[Unit], at: int, lemma: str, passive: bool) -> str:
    """The act of a verb that by its object tells of something else; "" for none."""
    if lemma == "arrange":
        follower = units[at + 1].tag if at + 1 < len(units) else ""
        return "other" if follower in _OBJECT_TAGS and not passive else ""  # "arranged *a tour*"
    if lemma == "mean" and not passive:
        return "" if _to_follows(units, at) else "other"  # "asked what it would *mean for* them"
    if lemma in _MAKING_KNOWN:
        return "say" if _is_made_known(units, at) else ""
    if lemma in _OBJECTS_APART and _has_object(units, at, _OBJECTS_APART[lemma]):
        return "say" if lemma == "address" else "other"
    return ""


def _to_follows(units: Sequence[Unit], at: int) -> bool:
    """Whether a verb is followed by what one means to do: "*mean to* join"."""
    return at + 1 < len(units) and units[at + 1].tag == "t"


def _has_object(units: Sequence[Unit], at: int, told: frozenset[str]) -> bool:
    """Whether the object right behind a verb is one of some words: not "the *standards* chief"."""
    for number, unit in enumerate(units[at + 1 : at + 9], at + 2):
        if unit.word in told and (number == len(units) or units[number].tag not in "NM"):
            return True
        if unit.tag not in "daNP'":
            return False
    return False


def _told_by_particle(
    units: Sequence[Unit], at: int, lemma: str, passive: bool
) -> tuple[str, int] | None:
    """The act of a verb by its particle: not "mention was *made* of a request"."""
    made = passive and lemma in ("make", "run")
    if lemma not in _with_particles() or units[at].word in _WITHOUT_PARTICLE or made:
        return None
    told, number = _act_by_particle(units, at, lemma)
    if told == "propose" and lemma == "put" and (carried := _carried_noun(units, number)) >= 0:
        return units[carried].noun.removeprefix("act-"), carried  # "put forward *a request* for"
    return (told, number) if told else None


def _brought_out(units: Sequence[Unit], at: int, lemma: str) -> tuple[str, int] | None:
    """The act of what is brought out or made firm: "*put forward* a proposal"."""
    if lemma not in _BRINGING_OUT and lemma not in _MAKING_FIRM:
        return None
    carried = _carried_noun(units, at)
    if carried < 0:
        return None
    if lemma in _BRINGING_OUT:
        return ("propose", carried) if units[carried].word in _PROPOSALS else None
    firm = units[carried].word in _RESOLVE
    return (units[carried].noun.removeprefix("act-"), carried) if firm else None


def _is_of_people(units: Sequence[Unit], at: int) -> bool:
    """Whether it is people who come together: "assembled *in Bern*", "… *its ministers*"."""
    after = [unit for unit in units[at + 1 : at + 6] if unit.tag != "a"]
    if not after or after[0].tag in "pDsT.,;":
        return True
    return after[0].word in words.OWN and any(unit.noun in ("role", "roles") for unit in after)


#: Verbs of talking of something, with words that nothing follows: "were *gone into*".
_TALKING_OF: Final = {
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


#: What lines do to the towns and countries that they join: "are *joined by a cable*".
_JOINING: Final = frozenset("join unite tie couple bind hook wire".split())
_LINES: Final = frozenset("cable cables line lines fibre fiber link links network networks".split())
#: So many words behind the verb may tell by what.
_BY_WHAT: Final = 8


def _done_to(units: Sequence[Unit], at: int, lemma: str) -> str:
    """The act of a passive by what follows it: being talked about, being joined by a line."""
    if _is_talked_of(units, at, lemma):
        return "discuss"
    return "do" if lemma in _JOINING and _by_line(units, at) else ""


def _by_line(units: Sequence[Unit], at: int) -> bool:
    """Whether it is by a certain line that places are joined: not "are joined by fibre"."""
    told = [unit.word for unit in units[at + 1 : at + _BY_WHAT]]
    by = any(one == "by" and other in ("a", "an", "the") for one, other in pairwise(told))
    return by and not _LINES.isdisjoint(told)


#: How a body makes a proposal of its own: "*adopted a proposal* to include roaming".
_BRINGING_OUT: Final = frozenset("adopt publish release unveil present".split())


_PROPOSALS: Final = frozenset(("proposal", "proposals"))


#: Verbs of making a resolve firm, and words for it: "reinforced *their commitment* to".
_MAKING_FIRM: Final = frozenset("reinforce strengthen deepen cement".split())


_RESOLVE: Final = frozenset("commitment resolve determination pledge".split())


#: Verbs beside "be" that an adjective follows: "remains *ready* to".
_STAYING: Final = frozenset("remain stay feel stand".split())


#: Verbs of turning to somebody, and what for.
_TURNING: Final = frozenset(("turn", "look"))


_HELP: Final = frozenset(
    "help support assistance advice aid expertise training funding guidance know-how".split()
)


#: What is done with a stance: the first that is named is the one.
_VOICING: Final = frozenset("express voice declare show".split())


def _act_by_particle(units: Sequence[Unit], at: int, lemma: str) -> tuple[str, int]:
    """The act that a verb has by a word after it, and the number of that word; "" for none."""
    table = _particles()
    found: str | None = None
    skipped = after_teller(units, at + 1)
    for number in range(max(at + 1, skipped), min(at + 14, len(units))):
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
        near = near or number == skipped
        told = unit.tag == "v" and is_stance_adjective(unit)
        if found is not None and (near or told or (unit.tag == "p" and lemma == "talk")):
            if lemma == "call" and unit.word in ("on", "upon"):
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


#: What somebody has on what he wants.
_GAZE: Final = frozenset(("eye", "eyes", "sights"))


def _is_in_another_sense(units: Sequence[Unit], lemma: str, number: int) -> bool:
    """Whether a word is no particle: "sees *potential partners*", "stood *by their* pledge"."""
    if lemma == "see":
        return number + 1 < len(units) and units[number + 1].tag == "N"
    if lemma == "point":  # "pointed to the potential *of* its coast"
        return number + 1 < len(units) and units[number + 1].word == "of"
    if lemma == "go" and units[number].word == "on":
        return number + 1 < len(units) and units[number + 1].tag not in ",.qT"
    if lemma == "have" and units[number].word in _GAZE:
        return not _follows(units, number, "on")  # "has an *eye for* good design"
    if lemma == "stand" and units[number].word == "up":
        return not _follows(units, number, "for")  # "*stood up* and left", "stood up a team"
    stands = lemma == "stand" and units[number].word == "by"
    return stands and not _follows(units, number, "to")  # but "stood by to help"


def _is_named_as(units: Sequence[Unit], of: int) -> bool:
    """Whether what is spoken of is called something: "of AI *as a* challenge"."""
    pairs = zip(units[of + 1 : of + 8], units[of + 2 : of + 9], strict=False)
    return any(one.word == "as" and other.tag == "d" for one, other in pairs)


#: The words of adverbial phrases: "once again", "at some length", "in great detail".
_ADVERBIAL: Final = frozenset(
    "here there as and in at once twice again more several times some great length detail depth"
    " brief turn passing".split()
)


def _adverbs_alone(units: Sequence[Unit], at: int, number: int) -> bool:
    """Whether no more than adverbs part a verb from a word: "touched, *too*, on"; a day is one.

    So do phrases: "went *several times, and in detail*, through".
    """
    return all(unit.tag in "a,D" or unit.word in _ADVERBIAL for unit in units[at + 1 : number])


def _for_help(units: Sequence[Unit], at: int) -> bool:
    """Whether somebody is turned to for something: "to India *for help*"."""
    words_after = [unit.word for unit in units[at + 1 : at + 8]]
    if "for" not in words_after:
        return False
    return not _HELP.isdisjoint(words_after[words_after.index("for") :])


def _follows(units: Sequence[Unit], number: int, word: str) -> bool:
    """Whether a word stands right behind a unit."""
    return number + 1 < len(units) and units[number + 1].word == word


#: Verbs that "to" does not part from what tells their act.
_WITH_TO: Final = frozenset(("go", "come", "point"))


def _parts_from(unit: Unit, lemma: str) -> bool:
    """Whether what follows a unit is no particle of the verb any more."""
    if unit.tag == "t":
        return lemma not in _WITH_TO  # "went on *to* talks with"
    if unit.word == "be" and lemma == "let":
        return False  # "let it *be* known"
    if lemma in _VOICING and unit.noun.startswith("act-"):
        return True  # "expressed their *desire* for AI projects, support for startups"
    return (unit.tag in "vmb;sr" and unit.word != "as") or (
        unit.tag == "p" and unit.word not in _PASSED_OVER
    )


#: Verbs of which the place where something is put may stand far off: "put X from Y at …".
_PUTTING: Final = frozenset(("put", "place"))


#: Prepositions between a verb and its particle: "spoke *by* telephone with".
_PASSED_OVER: Final = frozenset(
    ("into", "in", "of", "by", "at", "via", "over", "for", "under", "as", "along")
)


def _asks(units: Sequence[Unit], at: int) -> bool:
    """Whether "call on somebody" is followed by what is asked: "to do" or "for"."""
    for number, unit in enumerate(units[at + 1 : at + 14], at + 1):
        follower = units[number + 1] if number + 1 < len(units) else unit
        to_act = follower.tag in "vbha" or follower.word == "do"  # not "according *to* Li"
        if unit.tag == "t" and to_act:
            return words.acts().get(follower.word) not in ("discuss", "meet", "say")
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
