"""An English sentence as units: mentions whole, and every other word with its part of speech."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from memoranda.reader.languages.en import words
from memoranda.reader.mentions.found import Mentions
from memoranda.reader.mentions.mention import PartyMention

#: Tags of units: M person, P party, D date, L place, I instrument; d determiner, p preposition,
#: c coordinator, s subordinator, r relative, T "that", o pronoun, t "to", m modal, b be, h have,
#: n not, a adverb, v verb, V noun or verb (to be settled), N anything else; , ; and q quote mark.
MENTIONS = "MPDLI"


@dataclass(slots=True)
class Unit:
    """One mention or one word of a sentence.

    Most of what the reader makes and looks at are units: of all forms this is the quickest.
    """

    start: int
    end: int
    word: str
    tag: str
    value: object


#: A word with the space after it. The first line only says sooner what the others would say of a
#: plain word; nothing but space before the first word lies between two of them.
_TOKEN = re.compile(
    r"(?:\w++(?![-.&/’']\w)|[,.;:()]"
    r"|(?i:\b(?:did|do|does|is|are|was|were|has|have|had|ca|wo|would|should|could)(?=n[’']t\b))"
    r"|(?i:\b(?:we|they|i|you|he|she|it|who|that|there)(?=[’'](?:ll|ve|re|d|m|s)\b))"
    r"|[’']s\b|n[’']t\b|[’'](?:ll|ve|re|d)\b|\w+(?:[-.&/’']\w+)*(?<![’']s)|[“”\"«»„]|\S"
    r")\s*+"
)
_POSSESSIVE = ("'s", "’s", "s’", "s'")
_PUNCTUATION = {
    ",": ",", ";": ";", ":": ";", "—": ";", "–": ";", "(": "(", ")": ")", "-": "-", ".": ".",
    "!": ".", "?": ".",
}  # fmt: skip
#: Written so, these are names and no pronoun or modal.
_CAPITAL_NOUNS = frozenset(("IT", "US", "May", "Will", "Mark", "Grant", "Rose", "Bill"))
_QUOTES = '“”"«»„'
#: So many words are kept: most of those that news is written in.
_MOST_BY_HEART = 12_000


@cache
def _tags() -> dict[str, str]:
    """Word → tag, for the words whose tag does not depend on the place."""
    table: dict[str, str] = {}
    for form in words.verb_forms():
        table[form] = "v"
    for form in words.noun_classes():
        table.setdefault(form, "N")
    for tag, group in (
        ("p", words.PREPOSITIONS),
        ("s", words.SUBORDINATORS),
        ("d", words.DETERMINERS),
        ("a", words.ADVERBS),
        ("c", words.COORDINATORS),
        ("n", words.NOT),
        ("r", words.RELATIVES),
        ("m", frozenset(words.MODALS)),
        ("b", words.BE),
        ("h", words.HAVE),
    ):
        table.update(dict.fromkeys(group, tag))
    table.update(dict.fromkeys(("he", "she", "it", "they", "we", "i", "you", "us"), "o"))
    table.update({"that": "T", "to": "t", "'s": "'", "’s": "'", "there": "o"})
    return table


def units_of(text: str, start: int, end: int, mentions: Mentions) -> list[Unit]:
    """The units of one sentence, mentions first, words between them."""
    units: list[Unit] = []
    at = start
    for mention, tag, left, right in mentions.within(start, end):
        if left > at:
            _add_words(units, text, at, left)
        units.append(Unit(left, right, text[left:right].lower(), tag, mention))
        at = right
    if at < end:
        _add_words(units, text, at, end)
    return settle(units)


def _add_words(units: list[Unit], text: str, at: int, end: int) -> None:
    """Add the words between two mentions."""
    while at < end and text[at].isspace():
        at += 1
    for written in _TOKEN.findall(text, at, end):
        word, tag, length = _by_heart[written]
        units.append(Unit(at, at + length, word, tag, None))
        at += len(written)


class _ByHeart(dict[str, tuple[str, str, int]]):
    """Words as they are written, with the space after them → in lower case, with tag and length.

    Full, it starts anew.
    """

    def __missing__(self, written: str) -> tuple[str, str, int]:
        if len(self) == _MOST_BY_HEART:
            self.clear()
        word = written.rstrip()
        known = self[written] = (*_in_lower_case(word), len(word))
        return known


_by_heart = _ByHeart()


def _in_lower_case(written: str) -> tuple[str, str]:
    """A word in lower case, and its tag."""
    lower = written.lower()
    acronym = 1 < len(written) < 6 and written.isupper()
    tag = "N" if acronym or written in _CAPITAL_NOUNS else _tags().get(lower)
    if tag is not None:
        return lower, tag
    if written in _PUNCTUATION:
        return lower, _PUNCTUATION[written]
    if written in _QUOTES:
        return lower, "q"
    if written.islower() and words.may_be_past(lower):
        return lower, "v"
    return lower, "a" if lower.endswith("ly") and len(lower) > 4 else "N"


#: Determiners that may stand for a noun: "Both agreed …".
_STANDING_ALONE = frozenset("both each all these those this that some others".split())
_POINTING = frozenset("this that these those some".split())
_BEFORE_GERUNDS = frozenset("by for of in on".split())
#: What comes before or after something that was done: "after *meeting* the minister".
_AROUND = frozenset("after before while upon".split())
#: Words that may open a clause ("as they met") or a phrase ("as a partner").
_BOTH_WAYS = frozenset("as after before since until".split())


def settle(units: list[Unit]) -> list[Unit]:
    """Decide which words that may be verbs are verbs here."""
    before = Unit(0, 0, "", "", None)
    for number, unit in enumerate(units):
        told = unit.tag
        if told in "vmsT" or unit.word == "like":
            unit.tag = _settled(units, number, before)
        if told != "a":
            before = unit
    return units


def _settled(units: Sequence[Unit], number: int, before: Unit) -> str:
    """The tag of a word that may be several things, with the word before it."""
    word, tag = units[number].word, units[number].tag
    if tag == "m" and not words.MODALS[word] and not _helps(units, number):
        return "N"
    if word == "since" and before.tag == "h":
        return "a"  # "has since expired"
    if tag == "s" and word in _BOTH_WAYS and not _clause_follows(units, number):
        return "p"
    if tag == "T" and before.tag in ("p", "t"):
        before.tag = "p"
        return "d"  # "under that document", "agreed to that"
    if word == "like" and before.tag == "m":
        tag = "v"
    if tag == "v" and not _is_verb(units, number, before, *words.verb_forms()[word]):
        return "N"
    return tag


def _is_verb(units: Sequence[Unit], number: int, before: Unit, lemma: str, parts: str) -> bool:
    """Whether a word that can be a verb is one, by what stands before and after it."""
    word = units[number].word
    tag = before.tag
    told_past = "d" in parts or "n" in parts
    if tag == "o" or (tag == "M" and told_past) or (lemma == "take" and _place(units, number)):
        return True
    if tag in ("m", "t") or (tag == "n" and "b" in parts):
        return "b" in parts
    if tag in ("b", "h"):
        return "n" in parts or "g" in parts or (tag == "h" and word == "yet")
    if parts == "g":
        told = before.word in _AROUND and _object_follows(units, number)
        return told or tag in ("", ",", ";", "q", "c", "s") or before.word in _BEFORE_GERUNDS
    noun = lemma in words.NOUNISH and not told_past
    pointed = noun and tag == "d" and before.word in _POINTING
    alone = before.word in _STANDING_ALONE and not pointed
    if alone and (told_past or "b" in parts):
        return not _is_attribute(units, number, before)
    if tag in ("d", "'") or (tag == "p" and before.word not in ("as", "than")):
        return False
    if told_past:
        return not _is_attribute(units, number, before)
    return _is_present(units, number, before, noun, parts)


def _object_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether somebody is named right after a word: "after meeting *Li*"."""
    return number + 1 < len(units) and units[number + 1].tag in "MP"


def _place(units: Sequence[Unit], number: int) -> bool:
    """Whether "place" follows a form of "take": "the first *took place*"."""
    return number + 1 < len(units) and units[number + 1].word == "place"


def _is_present(units: Sequence[Unit], number: int, before: Unit, noun: bool, parts: str) -> bool:
    """Whether a word that can be a present tense is one; some are nouns at least as often."""
    if noun and (before.tag == "T" or before.word in _POINTING):
        return False
    if noun and before.tag == ",":
        return _after_aside(units, number)
    if noun:
        told = before.tag != "r" or not _link_follows(units, number)
        return told and _somebody(before) and _has_subject(units, number, before, parts)
    if before.tag == "T":
        return units[number].word not in words.noun_classes()  # "a cable that *joins* two towns"
    return _has_subject(units, number, before, parts) or before.tag in ("s", "r", "c")


def _after_aside(units: Sequence[Unit], number: int) -> bool:
    """Whether a verb is parted from its subject: "Seoul, the envoy said, *hopes* to join"."""
    told = number > 1 and units[number - 2].tag == "v"
    return told and number + 1 < len(units) and units[number + 1].word == "to"


def _link_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether a preposition follows: "under which *charges between* the two will fall"."""
    return number + 1 < len(units) and units[number + 1].tag == "p"


def _helps(units: Sequence[Unit], number: int) -> bool:
    """Whether a form of "do" only helps another verb: "did not meet", "does not have"."""
    for unit in units[number + 1 : number + 4]:
        if unit.tag in "vh":
            return True
        if unit.tag not in "an":
            return False
    return False


def _clause_follows(units: Sequence[Unit], number: int) -> bool:
    """Whether a verb comes before the next comma or stop."""
    before = ""
    for unit in units[number + 1 :]:
        if unit.tag in ",;.":
            return False
        if unit.tag in "mbh" or (unit.tag == "v" and before not in ("d", "p", "N", "'")):
            return True
        before = unit.tag
    return False


def _somebody(unit: Unit) -> bool:
    """Whether a unit names somebody who can act."""
    if unit.tag in ("M", "P", "o", "r"):
        return True
    return unit.tag == "N" and words.noun_classes().get(unit.word) in words.NOUN_CLASSES


def _has_subject(units: Sequence[Unit], number: int, before: Unit, parts: str) -> bool:
    """Whether the word before can be the subject of a present tense."""
    if before.tag == "o" or before.tag == "r":
        return True
    if before.tag in ("M",):
        return True
    if before.tag == "P":
        form = before.value.form if isinstance(before.value, PartyMention) else ""
        return form not in ("adjective",)
    plural = before.tag == "N" and before.word.endswith("s") and not before.word.endswith("ss")
    if parts.startswith("b") or "b" in parts:
        return plural or before.word in ("side", "both")
    follower = units[number + 1] if number + 1 < len(units) else None
    if _somebody(before) or (before.tag == "I" and before.word[-1] != "s"):
        return True
    return before.tag in ("N", "I") and follower is not None and follower.tag in "dPMDoTtpa"


def _is_attribute(units: Sequence[Unit], number: int, before: Unit) -> bool:
    """Whether a participle stands before its noun: "advanced courses", "tried and tested gear"."""
    follower = units[number + 1] if number + 1 < len(units) else None
    if follower is None or follower.tag != "N":
        return False
    plural = follower.word.endswith("s") and not follower.word.endswith("ss")
    paired = before.tag == "c" and number > 1 and units[number - 2].word.endswith("ed")
    return before.tag in ("", "c", ",") and (plural or paired)
