"""Which words of an English sentence that may be verbs are verbs there: the words around tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.absolutes import tells_besides
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.parting import is_parted_from_modal
from memoranda.reader.mentions.mention import PartyMention

#: Determiners that may stand for a noun: "Both agreed …".
_STANDING_ALONE: Final = frozenset("both each all these those this that some others".split())
_POINTING: Final = frozenset("this that these those some".split())
_BEFORE_GERUNDS: Final = frozenset("by for of in on".split())
#: Words that may open a clause ("as they met") or a phrase ("as a partner").
_BOTH_WAYS: Final = frozenset("as after before since until".split())

#: Verbs that "of" follows: "noting the plan, *approving of* it".
_WITH_OF: Final = frozenset(
    "approve consist complain dispose hear know learn speak think warn".split()
)
#: What stands behind a "once" that tells how often.
_HOW_OFTEN: Final = frozenset(("again", "more", "every", "each"))
_TERMS: Final = frozenset("second minute hour day week fortnight month quarter year decade".split())
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

#: What people do when they meet, and no quality of a thing.
_ACTS: Final = frozenset(
    "discuss sign meet see attend say praise welcome request approve ratify issue exchange".split()
)

#: The tags of marks that end an aside, and of those that open it.
_OPENINGS: Final = {",": ",", ")": "(", ";": ";"}
#: The tags behind which a word that may be a verb is a noun.
_BEFORE_NOUNS: Final = ("d", "p", "N", "'")

#: Words that are no verbs before others.
_NO_VERBS: Final = frozenset((("think", "tank"), ("think", "tanks"), ("clear", "that")))

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
_COUNTED: Final = frozenset(("two", "three"))
#: Verbs that open a condition before "that".
_PROVISOS: Final = frozenset(("provided", "providing", "assuming", "supposing"))
#: So many words may stand between "spent" and what time is spent with.
_LONG: Final = 13
#: What stands before the first word.
_NOTHING: Final = Unit("", "", 0)
#: So many words are kept as another part of speech.
_MOST_BY_HEART: Final = 2000


def settle(units: list[Unit]) -> None:
    """Decide which words that may be verbs are verbs here."""
    before = _NOTHING
    for number, unit in enumerate(units):
        if unit.doubtful:
            before = units[number] = _settled(units, number, before)
        elif unit.tag != "a":
            before = unit


@lru_cache(_MOST_BY_HEART)
def tagged(unit: Unit, tag: str) -> Unit:
    """The same word as another part of speech."""
    return replace(unit, tag=tag)


def _settled(units: list[Unit], number: int, before: Unit) -> Unit:
    """A word that may be several things as what it is behind the word before it."""
    unit = units[number]
    tag = _tag(units, number, before)
    if (before.tag, tag) == ("t", "d"):
        units[number - 1] = tagged(before, "p")  # "*to* that end"
    elif (before.tag, tag) == ("n", "a"):
        units[number - 1] = tagged(before, "a")  # "*not* long ago"
    elif unit.word == "as" and _is_as_expected(units, number):
        units[number + 1] = tagged(units[number + 1], "a")
    elif unit.word == "once" and number + 1 < len(units) and units[number + 1].word == "more":
        units[number + 1] = tagged(units[number + 1], "a")  # "once *more* pledged"
    return unit if tag == unit.tag else tagged(unit, tag)


def _is_as_expected(units: Sequence[Unit], number: int) -> bool:
    """Whether it is only told that something was known before: "*as expected*, they agreed"."""
    if number + 2 >= len(units) or units[number + 2].tag not in ",.;)":
        return False
    return "n" in units[number + 1].parts


def _is_wished(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether "like" tells a wish: "would both *like*", "would very much *like*"."""
    wished = before.tag == "m" or _is_of_each(units, number, before)
    return wished or _is_dearly(units, number)


def _is_dearly(units: Sequence[Unit], number: int) -> bool:
    """Whether somebody is told to wish something much: "would *very much* like"."""
    wished = any(unit.tag == "m" for unit in units[max(0, number - 3) : number])
    return wished and units[number - 1].word in words.DEARLY


def _tag(units: Sequence[Unit], number: int, before: Unit) -> str:
    """The tag of a word that may be several things."""
    word, tag = units[number].word, units[number].tag
    if tag == "m" and _is_no_modal(units, number, before):
        return "N"
    if word == "thanks" and _to_follows(units, number):
        return "p"  # "*thanks to* Korean support"
    if word in _PROVISOS and before.tag not in "bh" and _that_follows(units, number):
        return "s"  # "*provided that* Mali signs"
    if _is_adverb(units, number, before):
        return "a"
    if tag == "s" and word in _BOTH_WAYS and not _clause_follows(units, number):
        return "p"
    if tag == "T" and _points(units, number, before):
        return "d"
    if word == "like" and _is_wished(units, number, before):
        return "v"
    if tag == "v" and not _is_verb(units, number, before):
        return "N"
    return tag


def _is_adverb(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether a word that may open a clause, or be a verb, only tells when or how long."""
    word = units[number].word
    if word == "as":
        return _is_as_expected(units, number)
    if word == "since":
        return before.tag == "h"  # "has *since* expired"
    if word == "long":
        return not _is_longing(units, number)
    return word == "once" and not _tells_when(units, number)


def _is_longing(units: Sequence[Unit], number: int) -> bool:
    """Whether "long" tells a wish: "They *long to* join"."""
    return number + 1 < len(units) and units[number + 1].word in ("to", "for")


def _is_of_each(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether a modal stands before "both" before a word: "they *would both* like"."""
    return number > 1 and before.word in ("both", "all", "each") and units[number - 2].tag == "m"


def _is_no_modal(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether a word is a noun, not a modal: "is a *must*", "the political *will to* act"."""
    word = units[number].word
    if not words.MODALS[word] and not _helps(units, number):
        return True
    wish = word == "will" and (_to_follows(units, number) or _of_follows(units, number))
    return wish or before.word in ("a", "the")


def _points(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether a "that" points at something: "under *that* document", "*That* accord had been"."""
    if _of_follows(units, number):
        return True  # "his post was *that of* a minister"
    return before.tag in ("p", "t") or (before is _NOTHING and _one_follows(units, number))


def _one_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether a noun in the singular follows: "that *20-year accord*", not "that *firms* sign"."""
    last = _NOTHING
    for unit in units[number + 1 :]:
        if unit.tag not in "DIN":
            break
        last = unit
    return last.tag in ("I", "N") and not last.word.endswith("s")


def _is_verb(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether a word that can be a verb is one, by what stands before and after it."""
    unit = units[number]
    word, lemma, parts = unit.word, unit.lemma, unit.parts
    tag = before.tag
    told_past = "d" in parts or "n" in parts
    pair = number + 1 < len(units) and (word, units[number + 1].word) in _NO_VERBS
    if pair or before.word == "whose":  # "whose *head*, Li, attended"
        return False
    if tag == "o" or (tag == "M" and told_past) or (lemma == "take" and _place(units, number)):
        return True
    after_modal = tag in ("m", "t") or (tag == "d" and _is_of_each(units, number, before))
    after_modal = after_modal or ("b" in parts and is_parted_from_modal(units, number))
    if after_modal or (tag == "n" and before.word != "no" and "b" in parts):
        return "b" in parts
    if tag == "b" and word in words.PARTICIPIAL and _is_plural_behind(units, number):
        return False  # "are *promising fields* for joint work"
    if tag in ("b", "h"):
        return "n" in parts or "g" in parts or (tag == "h" and word == "yet")
    if parts == "g":
        spent = tag in "NDLP" and _is_time_spent(units, number)
        beside = tag in "NPM," and tells_besides(units, number)
        return spent or beside or _is_gerund(units, number, before)
    noun = lemma in words.NOUNISH and not told_past
    pointed = noun and tag == "d" and before.word in _POINTING
    alone = before.word in _STANDING_ALONE and not pointed and word != "present"
    if alone and (told_past or "b" in parts):
        return not _is_attribute(units, number, before)
    if tag in ("d", "'") or (tag == "p" and before.word not in ("as", "than")):
        return False
    if told_past:
        return not _is_attribute(units, number, before)
    return _is_present(units, number, before, noun, parts)


def _is_gerund(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether an -ing form tells of an act: "by *building* a link", not "in *training* and 5G"."""
    follower = units[number + 1].tag if number + 1 < len(units) else ""
    if units[number].word in words.PARTICIPIAL and follower == "N":
        return False  # "*promising* areas"
    around = before.word in words.AROUND and follower in ("M", "P")  # "after meeting *Li*"
    if around or before.word in _BEFORE_GERUNDS:
        return True
    opens = before.tag in (",", "c", "") and not _stands_in_a_row(units, number)
    return opens or before.tag in (";", "q", "s")


def _stands_in_a_row(units: Sequence[Unit], number: int) -> bool:
    """Whether an -ing form without an object is one of several things: "AI, *training* and 5G"."""
    if _of_follows(units, number):
        return units[number].lemma not in _WITH_OF
    at, row = number + 1, number > 0
    while at < len(units) and units[at].tag in (",", "c"):
        at += 1
        if at < len(units) and units[at].tag == "c":
            at += 1
        if at == len(units) or units[at].parts != "g":
            return at < len(units) and units[at].tag == "N"
        if _of_follows(units, at):
            return True
        at += 1
    return row and (at == len(units) or units[at].tag in ".;")


def _is_time_spent(units: Sequence[Unit], number: int) -> bool:
    """Whether time is spent with what a word tells: "*spent* two hours in Bern *discussing*"."""
    for unit in reversed(units[max(0, number - _LONG) : number]):
        if unit.tag in "vmbhrTst;,":
            return unit.lemma == "spend"
    return False


def _is_of_paper(units: Sequence[Unit], number: int) -> bool:
    """Whether an instrument does it to somebody: "*The accord* on data centres *ties* the firm"."""
    if number + 1 >= len(units) or not (
        units[number + 1].tag == "P" or units[number + 1].word in ("the", "a", "an")
    ):
        return False
    tags = "".join([unit.tag for unit in units[:number]])
    return "I" in tags and not _BEYOND_PHRASE.intersection(tags) and tags[-1] in "INLPD"


def _is_counted(units: Sequence[Unit], number: int, before: Unit, parts: str) -> bool:
    """Whether a word is told in a number: "two *measures*", not "one of the two *focuses* on"."""
    if before.word not in words.NUMBERS:
        return False
    if _verb_follows(units, number):
        return True  # "for the five *states* was"
    if before.word == "one" or parts != "s":
        return False
    return [unit.word for unit in units[max(0, number - 3) : number - 1]] != ["of", "the"]


def _place(units: Sequence[Unit], number: int) -> bool:
    """Whether "place" follows a form of "take": "the first *took place*"."""
    return number + 1 < len(units) and units[number + 1].word == "place"


def _is_present(units: Sequence[Unit], number: int, before: Unit, noun: bool, parts: str) -> bool:
    """Whether a word that can be a present tense is one; some are nouns at least as often."""
    told = units[number].word in _NO_NOUNS and before.tag in "NI"
    if told or _is_scope(units, number) or _forms_part(units, number):
        return True
    if units[number].noun in words.NOUN_CLASSES and _of_follows(units, number):
        return False  # "the CIS *heads of* government"
    if before.tag == "T":
        return _follows_that(units, number, noun, parts)
    if noun and (before.word in _POINTING or _is_paired(units, number)):
        return False
    counted = before.tag == "N" and _is_counted(units, number, before, parts)
    if noun and (counted or _opens_clause(units, number, before)):
        return False
    if noun and parts == "s" and _is_of_paper(units, number):
        return True
    if noun and before.tag == ",":
        return _after_aside(units, number)
    if noun and parts == "b" and _is_plural(before) and _is_told_of(units, number):
        return True
    if noun:
        return _is_told_by_somebody(units, number, before, parts)
    before = _before_aside(units, number, before)
    return _has_subject(units, number, before, parts, noun) or before.tag in ("s", "r", "c")


def _is_told_by_somebody(units: Sequence[Unit], number: int, before: Unit, parts: str) -> bool:
    """Whether what is a noun as often stands behind somebody, or a paper, as its subject."""
    told = before.tag != "r" or not _link_follows(units, number)
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
    told = told and (_article_follows(units, number) or units[number + 1].tag in "PM")
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
    if _article_follows(units, number):
        return True
    if units[number - 1].word in _BEFORE_VERBS:
        return True
    calls = units[number].word == "call" and number + 1 < len(units)
    return calls and units[number + 1].word == "for"


def _forms_part(units: Sequence[Unit], number: int) -> bool:
    """Whether something is a part: "Courses in AI *form part* of it"."""
    if units[number].word != "form" or number + 1 >= len(units):
        return False
    return units[number + 1].word == "part"


def _of_follows(units: Sequence[Unit], number: int) -> bool:
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


def _is_plural(unit: Unit) -> bool:
    return unit.tag == "N" and unit.word.endswith("s") and not unit.word.endswith("ss")


def _is_plural_behind(units: Sequence[Unit], number: int) -> bool:
    """Whether a noun in the plural stands behind a word, and what it is for behind that."""
    if number + 2 >= len(units) or not _is_plural(units[number + 1]):
        return False
    return units[number + 2].tag in "pc.,"


def _article_follows(units: Sequence[Unit], number: int) -> bool:
    return number + 1 < len(units) and units[number + 1].word in ("the", "a", "an")


def _verb_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether a modal, a form of be or of have stands right behind a word."""
    return number + 1 < len(units) and units[number + 1].tag in "mbh"


def _that_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether "that" stands right behind a word."""
    return number + 1 < len(units) and units[number + 1].word == "that"


def _to_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether "to" stands right behind a word."""
    return number + 1 < len(units) and units[number + 1].tag == "t"


def _helps(units: Sequence[Unit], number: int) -> bool:
    """Whether a form of "do" only helps another verb: "did not meet", "does not have"."""
    for unit in units[number + 1 : number + 4]:
        if unit.tag in "vh":
            return True
        if unit.tag not in "an":
            return False
    return False


def _clause_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether a verb comes before the next comma or stop, past what is thrown in at once."""
    before = ""
    begin = _past_thrown_in(units, number + 1)
    for at, unit in enumerate(units[begin:], start=begin):
        if unit.tag in ",;." or _acts(units, at):
            return unit.tag not in ",;."
        bare = before == "" and unit.parts in ("b", "s")  # "as *part* of", "after *talks*"
        verb = unit.tag == "v" and not bare and before not in _BEFORE_NOUNS
        if units[number].word == "as" and before == "N" and "d" in unit.parts:
            verb = verb or _article_follows(units, at)  # "as officials *signed the* accord"
        if unit.tag in "mbh" or verb or unit.parts == "d":  # "took" is nothing else
            return True
        if unit.tag != "a" and unit.word != "long":  # "as a *first* step", "after a *long* debate"
            before = unit.tag
    return False


def _past_thrown_in(units: Sequence[Unit], at: int) -> int:
    """The unit behind what commas part from a word that opens a clause: "until*, in May,* they"."""
    if at >= len(units) or units[at].tag != ",":
        return at
    for number, unit in enumerate(units[at + 1 : at + _LONG], start=at + 1):
        if unit.tag == ",":
            return number + 1
        if unit.tag not in "pdaDNLP":
            break
    return at


def _acts(units: Sequence[Unit], number: int) -> bool:
    """Whether a word tells in the present what those before it do: "once *ministers meet*"."""
    unit, before = units[number], units[number - 1]
    if unit.tag != "v" or before.tag != "N" or unit.lemma in words.NOUNISH:
        return False
    plural = before.word.endswith("s") and not before.word.endswith("ss")
    return unit.parts == ("b" if plural else "s")


def _tells_when(units: Sequence[Unit], number: int) -> bool:
    """Whether "once" opens a clause: "*once the lawyers have agreed*", not "once a year"."""
    after = units[number + 1] if number + 1 < len(units) else _NOTHING
    often = after.word in _HOW_OFTEN or any(
        u.word in _TERMS for u in units[number + 2 : number + 3]
    )
    if after.tag not in "dPMoNI" or often:
        return False
    return _clause_follows(units, number)


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
    alone = alone and not _to_follows(units, number)  # "the Republic of Kenya *hope to*"
    return parts == "b" and alone and not units[number - 1].word.endswith("s")


def _is_attribute(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether a participle stands before its noun: "advanced courses", "tried and tested gear"."""
    follower = units[number + 1] if number + 1 < len(units) else None
    if follower is None or follower.tag != "N":
        return False
    if before.tag == "," and number > 1 and units[number - 2].tag == "M":
        return False  # "Li, head of the agency, *received* delegates"
    if before.tag == "v" and units[number].word in words.PARTICIPIAL:
        return True  # "gave *renewed* assurances"
    if units[number].word == "advanced" and before.tag == "N" and before.word in words.verb_forms():
        return True  # "help the country *build advanced* networks"
    if before.tag != "" and words.acts().get(units[number].lemma) in _ACTS:
        return False  # "met Li *and discussed* satellites"
    plural = follower.word.endswith("s") and not follower.word.endswith("ss")
    paired = before.tag == "c" and number > 1 and units[number - 2].word.endswith("ed")
    return before.tag in ("", "c", ",") and (plural or paired)
