"""Whether a word that can be a present tense is one: the words around tell who would do it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.mentions.mention import PartyMention

#: Determiners that point at something.
POINTING: Final = frozenset("this that these those some".split())
#: Forms that nobody takes for a noun, whatever follows: "A plan for roaming *exists* as a draft".
_NO_NOUNS: Final = frozenset(
    "exists expires belong belongs consists foresees envisages stipulates focuses".split()
)
#: What a paper is, or has: "The last *chapter* calls for joint courses".
_OF_PAPERS: Final = frozenset(
    "chapter section article clause annex paragraph text document paper".split()
)
_PROVISIONS: Final = frozenset("provisions articles clauses chapters sections paragraphs".split())
#: What a noun may follow that is asked for.
_ASKING: Final = frozenset("what which whose whatever whichever".split())
#: Adverbs that stand before verbs and not before nouns.
_BEFORE_VERBS: Final = frozenset(
    "also now still already then jointly thus therefore further".split()
)
#: The tags of marks that end an aside, and of those that open it.
_OPENINGS: Final = {",": ",", ")": "(", ";": ";"}
#: Tags that a noun phrase does not have.
_BEYOND_PHRASE: Final = frozenset("vmbhrTs,;")
#: What a field may hold, and for what.
_SCOPE: Final = frozenset(
    "scope room potential opportunity opportunities prospects possibilities".split()
)
_JOINT_WORK: Final = frozenset(
    "joint common shared together cooperation co-operation collaboration partnership"
    " partnerships".split()
)
#: Words in the singular for several who act: "The *two* want to".
_OF_SEVERAL: Final = frozenset(("side", "both", "pair", "duo", "trio"))
#: A head, a comma and "who".
_WITH_HEAD: Final = 3
_COUNTED: Final = frozenset(("two", "three"))


def is_present(units: Sequence[Unit], number: int, before: Unit, noun: bool, parts: str) -> bool:
    """Whether a word that can be a present tense is one; some are nouns at least as often."""
    told = units[number].word in _NO_NOUNS and before.tag in "NI"
    if told or _is_scope(units, number) or _forms_part(units, number):
        return True
    if units[number].noun in words.NOUN_CLASSES and of_follows(units, number):
        return False  # "the CIS *heads of* government"
    if before.tag == "T":
        return _follows_that(units, number, noun, parts)
    if noun and (before.word in POINTING or _is_paired(units, number)):
        return False
    counted = before.tag == "N" and _is_counted(units, number, before, parts)
    if noun and (counted or _opens_clause(units, number, before)):
        return False
    if noun and parts == "s" and _is_of_paper(units, number):
        return True
    if noun and before.tag == ",":
        return _after_aside(units, number)
    if noun and parts == "b" and _is_told_of_several(units, number, before):
        return True
    if noun:
        return _is_told_by_somebody(units, number, before, parts)
    before = _before_aside(units, number, before)
    return _has_subject(units, number, before, parts, noun) or before.tag in ("s", "r", "c")


def _is_of_paper(units: Sequence[Unit], number: int) -> bool:
    """Whether an instrument does it to somebody: "*The accord* on data centres *ties* the firm"."""
    if number + 1 >= len(units) or not (
        units[number + 1].tag == "P" or units[number + 1].word in ("the", "a", "an")
    ):
        return False
    tags = "".join([unit.tag for unit in units[:number]])
    return "I" in tags and not _BEYOND_PHRASE.intersection(tags) and tags[-1] in "INLPD"


def _is_of_those(units: Sequence[Unit], number: int) -> bool:
    """Whether a relative clause tells what those before it do: "firms *which work* in Oman"."""
    if number < _WITH_HEAD or units[number - 1].word not in ("who", "which"):
        return False
    head = units[number - 3] if units[number - 2].tag == "," else units[number - 2]
    return _are_several(head)


def _is_counted(units: Sequence[Unit], number: int, before: Unit, parts: str) -> bool:
    """Whether a word is told in a number: "two *measures*", not "one of the two *focuses* on"."""
    if before.word not in words.NUMBERS:
        return False
    if _verb_follows(units, number):
        return True  # "for the five *states* was"
    if before.word == "one" or parts != "s":
        return False
    return [unit.word for unit in units[max(0, number - 3) : number - 1]] != ["of", "the"]


def _is_told_by_somebody(units: Sequence[Unit], number: int, before: Unit, parts: str) -> bool:
    """Whether what is a noun as often stands behind somebody, or a paper, as its subject."""
    told = before.tag != "r" or not _link_follows(units, number) or _is_of_those(units, number)
    of_paper = before.tag == "I" or before.word in _OF_PAPERS
    paper = of_paper and parts == "s"  # "the memorandum *lists*"
    paper = paper or (before.word in _PROVISIONS and parts == "b")
    acts = paper or _somebody(before)
    return told and acts and _has_subject(units, number, before, parts, noun=True)


def _before_aside(units: Sequence[Unit], number: int, before: Unit) -> Unit:
    """What stands before a verb and an aside: "The *parties*, meanwhile, intend to"."""
    close = number - 1
    while close > 0 and units[close].tag == "a":
        close -= 1  # "…, *also* intend to"
    if before.tag == "D" and close > 0:
        first = all(unit.tag not in "vmbhr" for unit in units[:close])
        return units[close - 1] if first else before  # "The *parties* on Tuesday agree"
    opening = _OPENINGS.get(before.tag)
    if opening is None or (opening == "," and "b" not in units[number].parts):
        return before
    for at in range(close - 1, 0, -1):
        if units[at].tag == opening:
            aside = units[at + 1 : close]
            apart = opening != "," or (_is_apart(aside) and units[at - 1].tag != "c")
            return units[at - 1] if apart else before
        if units[at].tag in "c;":
            break
    return before


def _is_apart(aside: Sequence[Unit]) -> bool:
    """Whether words between commas only add something: "on the whole", "he said", "which met"."""
    if not aside:
        return False
    if aside[0].tag in "apDrv":
        return not any(unit.tag in "mbh" for unit in aside) or aside[0].tag == "r"
    return aside[-1].tag == "v" and words.acts().get(aside[-1].lemma) == "say"


def _follows_that(units: Sequence[Unit], number: int, noun: bool, parts: str) -> bool:
    """Whether it is told what a noun before "that" does: "a cable that *joins* two towns".

    What may be a noun is a verb before an article or somebody: "a pact that *lays the* ground".
    """
    if not noun:
        return not units[number].noun
    told = parts == "s" and number + 1 < len(units)
    told = told and (article_follows(units, number) or units[number + 1].tag in "PM")
    return told and number > 1 and units[number - 2].tag in "NIM)"


def _is_scope(units: Sequence[Unit], number: int) -> bool:
    """Whether a field is told to hold something: "Fintech *offers scope* for joint work"."""
    if units[number].lemma != "offer" or number == 0 or units[number - 1].tag != "N":
        return False
    told = [unit.word for unit in units[number + 1 : number + 10]]
    return not (_SCOPE.isdisjoint(told[:3]) or _JOINT_WORK.isdisjoint(told))


def _opens_clause(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether a verb behind a word is told of that word: "the SCO *states* are".

    Not where it is told of what a relative clause is about: "a link that Oman *hopes* will open".
    """
    if not _verb_follows(units, number):
        return False
    if before.word in _ASKING:
        return True
    return all(unit.tag not in "rTq" for unit in units[:number])


def _is_told_of(units: Sequence[Unit], number: int) -> bool:
    """Whether a word is told of the plural before it: "The aims *also call*", "… *call for*".

    Also "Seminars *form the* second part".
    """
    if article_follows(units, number):
        return True
    if units[number - 1].word in _BEFORE_VERBS:
        return True
    calls = units[number].word == "call" and number + 1 < len(units)
    return calls and units[number + 1].word == "for"


def _is_told_of_several(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether a word is told of several: "The aims *call for*", "Older people *fear that*"."""
    told = is_plural(before) and _is_told_of(units, number)
    return told or (_are_several(before) and _that_follows(units, number))


def _are_several(before: Unit) -> bool:
    """Whether several are told who may think something: "*Users* fear that", "older *people*"."""
    return is_plural(before) or before.word == "people"


def _that_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether "that" opens a clause right behind a word: "Critics *fear that* fees will rise"."""
    following = units[number + 1 : number + 2]
    return bool(following) and following[0].word == "that" and following[0].tag == "T"


def _forms_part(units: Sequence[Unit], number: int) -> bool:
    """Whether something is a part: "Courses in AI *form part* of it"."""
    if units[number].word != "form" or number + 1 >= len(units):
        return False
    return units[number + 1].word == "part"


def of_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether an "of" follows a word."""
    return number + 1 < len(units) and units[number + 1].word == "of"


def _is_paired(units: Sequence[Unit], number: int) -> bool:
    """Whether a word is joined to a noun: "the EU-India *Trade and* Technology Council"."""
    behind = units[number + 1 : number + 3]
    return [unit.tag for unit in behind] == ["c", "N"]


def _after_aside(units: Sequence[Unit], number: int) -> bool:
    """Whether a verb is parted from its subject: "Seoul, the envoy said, *hopes* to join"."""
    if number + 1 < len(units) and units[number + 1].word in ("a", "an"):
        return True  # "The regulators, A and B, *plan* a memorandum"
    if number + 2 >= len(units) or units[number + 1].word != "to":
        return False
    told = number > 1 and units[number - 2].tag == "v"
    return told or (units[number + 2].tag in "vbh" and _aside_opens(units, number))


def _aside_opens(units: Sequence[Unit], number: int) -> bool:
    """Whether what a comma ends began right behind somebody: "Oman, *which chairs it*, hopes"."""
    for at in range(number - 2, 0, -1):
        if units[at].tag == ",":
            return units[at + 1].tag == "r" and _somebody(units[at - 1])
    return False


def _link_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether a preposition follows: "under which *charges between* the two will fall"."""
    return number + 1 < len(units) and units[number + 1].tag == "p"


def is_plural(unit: Unit) -> bool:
    return unit.tag == "N" and unit.word.endswith("s") and not unit.word.endswith("ss")


def article_follows(units: Sequence[Unit], number: int) -> bool:
    return number + 1 < len(units) and units[number + 1].word in ("the", "a", "an")


def _verb_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether a modal, a form of be or of have stands right behind a word."""
    return number + 1 < len(units) and units[number + 1].tag in "mbh"


def to_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether "to" stands right behind a word."""
    return number + 1 < len(units) and units[number + 1].tag == "t"


def _somebody(unit: Unit) -> bool:
    """Whether a unit names somebody who can act."""
    if unit.tag in ("M", "P", "o", "r"):
        return True
    return unit.tag == "N" and unit.noun in words.NOUN_CLASSES


def _has_subject(units: Sequence[Unit], number: int, before: Unit, parts: str, noun: bool) -> bool:
    """Whether the word before can be the subject of a present tense."""
    if before.tag == "o" or before.tag == "r":
        return True
    if before.tag in ("M",):
        return True
    if before.tag == "P":
        form = before.value.form if isinstance(before.value, PartyMention) else ""
        return form not in ("adjective",) and not (noun and _is_compound(units, number, parts))
    plural = before.tag in "NI" and before.word.endswith("s") and not before.word.endswith("ss")
    if parts.startswith("b") or "b" in parts:
        counted = before.word in _COUNTED and number > 1 and units[number - 2].word == "the"
        if plural or counted or before.word in _OF_SEVERAL:
            return True
        return _somebody(before) and _is_joined(units, number)
    follower = units[number + 1] if number + 1 < len(units) else None
    if _somebody(before) or (before.tag == "I" and before.word[-1] != "s"):
        return True
    followers = "dPMDoTtpa" if noun else "dPMDoTtpaNLI"  # "gives access", not "landing permits."
    befores = "NI" if noun else "NI,"
    return before.tag in befores and follower is not None and follower.tag in followers


def _is_joined(units: Sequence[Unit], number: int) -> bool:
    """Whether two are told who may act together: "the minister *and his guest* hope"."""
    for at in range(number - 1, 0, -1):
        if units[at].tag == "c":
            return units[at].word == "and" and _somebody(units[at - 1])
        if units[at].tag not in "dNP'o":
            return False
    return False


def _is_compound(units: Sequence[Unit], number: int, parts: str) -> bool:
    """Whether a noun stands behind one party's name, as no plural verb can: "an ECO *center*"."""
    alone = number < 2 or units[number - 2].tag in "dN"
    alone = alone and not to_follows(units, number)  # "the Republic of Kenya *hope to*"
    return parts == "b" and alone and not units[number - 1].word.endswith("s")
