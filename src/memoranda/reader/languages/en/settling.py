"""Which words of an English sentence that may be verbs are verbs there: the words around tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.absolutes import tells_besides
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.parting import is_parted_from_modal
from memoranda.reader.languages.en.presents import (
    POINTING,
    article_follows,
    is_plural,
    is_present,
    of_follows,
    to_follows,
)
from memoranda.reader.mentions.mention import PartyMention

#: Determiners that may stand for a noun: "Both agreed …".
_STANDING_ALONE: Final = frozenset("both each all these those this that some others".split())
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


#: What people do when they meet, and no quality of a thing.
_ACTS: Final = frozenset(
    "discuss sign meet see attend say praise welcome request approve ratify issue exchange".split()
)

#: The tags behind which a word that may be a verb is a noun.
_BEFORE_NOUNS: Final = ("d", "p", "N", "'")

#: Words that are no verbs before others.
_NO_VERBS: Final = frozenset((("think", "tank"), ("think", "tanks"), ("clear", "that")))

#: Verbs of giving, behind which stands who gets something and then what: "gave *Mali support*".
_GIVING: Final = frozenset("give offer grant lend sell send award pay promise lease deny".split())
#: The tags of those who get it.
_TAKERS: Final = "dNPML"

#: Verbs that open a condition before "that".
_PROVISOS: Final = frozenset(("provided", "providing", "assuming", "supposing"))
#: So many words may stand between "spent" and what time is spent with.
_LONG: Final = 13
#: The place of the first word that an article and a town may stand before.
_SECOND: Final = 2
#: The tags of three or more who are named in a row.
_ROW: Final = re.compile("d?[PM](?:,d?[PM])+,?cd?[PM]")
#: What stands behind a noun and tells which are meant, and is no verb there.
_POSTPOSED: Final = frozenset("concerned involved affected interested".split())
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
    if word == "thanks" and to_follows(units, number):
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
    wish = word == "will" and (to_follows(units, number) or of_follows(units, number))
    return wish or before.word in ("a", "the")


def _points(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether a "that" points at something: "under *that* document", "*That* accord had been"."""
    if of_follows(units, number):
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
    if _is_plain_noun(units, number, before):
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
    pointed = noun and tag == "d" and before.word in POINTING
    alone = before.word in _STANDING_ALONE and not pointed and word != "present"
    if alone and (told_past or "b" in parts):
        return not _is_attribute(units, number, before)
    if tag in ("d", "'") or (tag == "p" and before.word not in ("as", "than")):
        return False
    if told_past:
        return not (_is_attribute(units, number, before) or _is_postposed(units, number, before))
    return is_present(units, number, before, noun, parts)


def _is_plain_noun(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether what stands beside a word makes it a noun: "whose *head*, Li, attended"."""
    unit = units[number]
    if number + 1 < len(units) and (unit.word, units[number + 1].word) in _NO_VERBS:
        return True
    given = unit.parts == "b" and before.tag in ("P", "M") and _is_given(units, number)
    return given or before.word == "whose" or _is_of_town(units, number, before)


def _is_of_town(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether a town with an article tells which one a thing is: "the *Vienna* talks"."""
    if number < _SECOND or units[number - 2].tag != "d" or "d" in units[number].parts:
        return False
    return isinstance(before.value, PartyMention) and before.value.form == "capital"


def _is_postposed(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether a participle only tells of which it is said: "the states *concerned* met"."""
    if units[number].word not in _POSTPOSED or before.tag != "N" or number + 1 >= len(units):
        return False
    return units[number + 1].tag in "vmbh,"


def _is_given(units: Sequence[Unit], number: int) -> bool:
    """Whether a word tells what somebody is given: "offered Uganda *transit*"."""
    taken = number - 1
    while taken > 0 and units[taken].tag in _TAKERS:
        taken -= 1
    return units[taken].tag == "v" and units[taken].lemma in _GIVING


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
    if of_follows(units, number):
        return units[number].lemma not in _WITH_OF
    at, row = number + 1, number > 0
    while at < len(units) and units[at].tag in (",", "c"):
        at += 1
        if at < len(units) and units[at].tag == "c":
            at += 1
        if at == len(units) or units[at].parts != "g":
            return at < len(units) and units[at].tag == "N"
        if of_follows(units, at):
            return True
        at += 1
    return row and (at == len(units) or units[at].tag in ".;")


def _is_time_spent(units: Sequence[Unit], number: int) -> bool:
    """Whether time is spent with what a word tells: "*spent* two hours in Bern *discussing*"."""
    for unit in reversed(units[max(0, number - _LONG) : number]):
        if unit.tag in "vmbhrTst;,":
            return unit.lemma == "spend"
    return False


def _place(units: Sequence[Unit], number: int) -> bool:
    """Whether "place" follows a form of "take": "the first *took place*"."""
    return number + 1 < len(units) and units[number + 1].word == "place"


def _is_plural_behind(units: Sequence[Unit], number: int) -> bool:
    """Whether a noun in the plural stands behind a word, and what it is for behind that."""
    if number + 2 >= len(units) or not is_plural(units[number + 1]):
        return False
    return units[number + 2].tag in "pc.,"


def _that_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether "that" stands right behind a word."""
    return number + 1 < len(units) and units[number + 1].word == "that"


def _helps(units: Sequence[Unit], number: int) -> bool:
    """Whether a form of "do" only helps another verb: "did not meet", "does not have"."""
    for unit in units[number + 1 : number + 4]:
        if unit.tag in "vh":
            return True
        if unit.tag not in "an":
            return False
    return False


def _is_part_of(units: Sequence[Unit], number: int) -> bool:
    """Whether "as" only tells of what something is part: "Li, *as part of* his visit, met Roe"."""
    named = units[number + 1 : number + 5]
    part = next((at for at, unit in enumerate(named) if unit.word == "part"), None)
    if units[number].word != "as" or part is None or any(u.tag not in "diI" for u in named[:part]):
        return False
    return part + 1 < len(named) and named[part + 1].word == "of"


def _clause_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether a verb comes before the next comma or stop, past what is thrown in at once."""
    if _is_part_of(units, number):
        return False
    before = ""
    begin = _past_row(units, _past_thrown_in(units, number + 1))
    for at, unit in enumerate(units[begin:], start=begin):
        if unit.tag in ",;." or _acts(units, at):
            return unit.tag not in ",;."
        bare = before == "" and unit.parts in ("b", "s")  # "as *part* of", "after *talks*"
        verb = unit.tag == "v" and not bare and before not in _BEFORE_NOUNS
        if units[number].word == "as" and before == "N" and "d" in unit.parts:
            verb = verb or article_follows(units, at)  # "as officials *signed the* accord"
        if unit.tag in "mbh" or verb or unit.parts == "d":  # "took" is nothing else
            return True
        if unit.tag != "a" and unit.word != "long":  # "as a *first* step", "after a *long* debate"
            before = unit.tag
    return False


def _past_row(units: Sequence[Unit], at: int) -> int:
    """The last of three or more who may act: "before *Oman, Chad and Mali* sign".

    A town may be one that somebody has been to: "After Rome, Li and Roe flew home".
    """
    first = units[at].value if at < len(units) else None
    if isinstance(first, PartyMention) and first.form == "capital":
        return at
    row = "".join([unit.tag for unit in units[at : at + _LONG]])
    told = _ROW.match(row)
    return at + told.end() - 1 if told is not None else at


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
