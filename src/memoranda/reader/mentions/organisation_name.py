"""Where the name of an organisation begins and ends around its head word."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from memoranda.reader.mentions.mention import PartyMention

NOT_IN_NAMES: Final = frozenset(
    "The A An In At On Of With From By For To And Or But As Under After Before During While When "
    "Meanwhile Also Both This That These Those His Her Its Their Our He She It They We Minister "
    "President Chairman Chairwoman Chair Director Secretary CEO Chief Head Deputy Vice Ambassador "
    "Premier Prime Governor DG CTO CFO COO CIO Undersecretary Chairperson "
    "Mr Mrs Ms Dr Between Among Via Through Signs Signed Meets Sign Meet "
    "Visits Says Said Former Engineer Professor Several Two Three Four Five Many All".split()
)
#: Capitalised words for days, which are in no name: "the World Bank *on March* 5".
CALENDAR: Final = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December Yesterday Today Tomorrow".split()
)
_LONGEST_WORD: Final = 60
_FULL_NAME: Final = 2
_POSSESSIVE: Final = "'s "
#: A name holds fewer "of"s than this; odd text may hold any number.
_MOST_JOINTS: Final = 12
_WORD: Final = re.compile(r"[A-Z][\w&-]*")
#: A capitalised word with the letter of its time: "*eGovernment* Authority", "*e-Governance* …".
_ELECTRONIC: Final = re.compile(r"e-?[A-Z]")
_OF: Final = re.compile(r" (?:of|for|on) (?:the )?")
_JOINED: Final = re.compile(r", and |, | and | & ")
#: What leads from somebody's office to the body in which it is held.
_OFFICE_OF: Final = re.compile(r"[A-Z][\w-]+ (?:of|at) (?:the )?$")
#: What only a personal name goes on with: "… and Legal Affairs Sultan *bin Saif*".
_GOES_ON: Final = re.compile(r" (?:bin|ibn|bint|ben|ould|mint|van|von|de|da|dos|di) [A-Z]")
_OF_STATE: Final = re.compile(r" of (?:the )?|, (?:the )?[Gg]overnment of (?:the )?")
#: Further fields of a name that its letters close: "…, *Access to Data and Archives* (ITDA)".
_LISTED: Final = re.compile(
    r"(?:, [A-Z][\w-]*(?: (?:to|of|for|the|[A-Z][\w-]*))*){1,3}"
    r",? and (?:of )?[A-Z][\w-]*(?: (?:of|[A-Z][\w-]*))*(?= \([A-Z]{2,10}\))"
)
IN_BRACKETS: Final = re.compile(r" ?\((?:the )?[\"'“]?([A-Z][\w&-]{1,11})[\"'”]?\)")


class Surroundings(NamedTuple):
    """The text with its states and bodies by where they start and where they end."""

    text: str
    starting: dict[int, PartyMention]
    ending: dict[int, PartyMention]
    field_words: frozenset[str]
    regions: frozenset[str]


class Stretch(NamedTuple):
    """Where a name ends, and the state or body that it names last ("... of Oman")."""

    end: int
    owner: PartyMention | None


def left_end(here: Surroundings, head: int) -> int:
    """Give where the run of capitalised words begins that leads up to ``head``."""
    text, at = here.text, head
    while at > 0 and text[at - 1] == " ":
        begin = word_start(text, at - 1)
        word = text[begin : at - 1]
        if not (_is_part(word) or _joins_fields(here, word, begin, at)):
            break
        at = begin
    return at


def word_start(text: str, end: int) -> int:
    """Give where the word begins that ends at a place: after the last space or line end."""
    space = text.rfind(" ", 0, end) + 1
    return max(space, text.rfind("\n", space, end) + 1)


def _is_part(word: str) -> bool:
    """Tell whether a word can stand in a name: capitalised, no possessive, no comma after it."""
    return (
        (word[:1].isupper() or _ELECTRONIC.match(word) is not None)
        and word[-1:].isalnum()
        and not word.endswith("'s")
        and word not in NOT_IN_NAMES
        and word not in CALENDAR
    )


def _joins_fields(here: Surroundings, word: str, begin: int, after: int) -> bool:
    """Tell whether "and" joins two words for fields, as in "Science and Technology"."""
    if word not in ("and", "&"):
        return False
    before = here.text[max(0, begin - _LONGEST_WORD) : begin].rstrip(" ").rpartition(" ")[2]
    following = _WORD.match(here.text, after)
    return before in here.field_words and bool(following and following[0] in here.field_words)


def right_end(here: Surroundings, end: int) -> Stretch:
    """Give where a name goes on to that has its head first: "Ministry of ... of Oman"."""
    at = end
    for _ in range(_MOST_JOINTS):
        joint = _OF.match(here.text, at)
        if joint is None or (not joint.group().startswith(" of") and _is_whole(here, at)):
            break
        owner = here.starting.get(joint.end())
        if owner is not None and here.text.startswith(_POSSESSIVE, owner.end):
            break  # "the State Company of *Iraq's* Ministry of Communications"
        if owner is not None and not _goes_on(here, owner):
            return Stretch(owner.end, owner)
        word = _WORD.match(here.text, joint.end())
        if word is None or word[0] in CALENDAR:
            break
        at = _run_end(here, word.end())
    return _past_brackets(here, _past_list(here, at))


def _is_whole(here: Surroundings, at: int) -> bool:
    """Whether the name of a known body ends here: "agreed with *the World Bank* on Digital Skills".

    Somebody's office in it may go on: "Deputy Secretary of the *Arab League* for Legal Affairs".
    """
    body = here.ending.get(at)
    return (
        body is not None
        and _OFFICE_OF.search(here.text, max(0, body.start - _LONGEST_WORD), body.start) is None
    )


def _past_list(here: Surroundings, at: int) -> int:
    """Give where further fields end that a name's letters close, the same place without any."""
    listed = _LISTED.match(here.text, at) if here.text.startswith(", ", at) else None
    if listed is None or here.field_words.isdisjoint(_WORD.findall(listed.group())):
        return at
    return listed.end()


def _goes_on(here: Surroundings, owner: PartyMention) -> bool:
    """Tell whether a state's adjective opens what a name goes on with: "of *Indian* Banks"."""
    word = _WORD.match(here.text, owner.end + 1) if owner.form == "adjective" else None
    return bool(word) and here.text[owner.end] == " "


def _past_brackets(here: Surroundings, at: int) -> Stretch:
    """Go on to the state that follows an acronym in brackets: "Ministry of X (MX) of Oman"."""
    brackets = IN_BRACKETS.match(here.text, at)
    joint = _OF_STATE.match(here.text, brackets.end() if brackets else at)
    owner = here.starting.get(joint.end()) if joint else None
    if owner is None or here.text.startswith(_POSSESSIVE, owner.end):
        return Stretch(at, None)
    return Stretch(owner.end, owner)


def _run_end(here: Surroundings, at: int) -> int:
    """Give the end of a run of capitalised words, lists of fields included.

    A run of fields that ends with two or more other words is followed by somebody's name:
    "Ministry of Digital Transformation *Aida Kamenik*".
    """
    text = here.text
    fields_end, others = at, 0
    by_fields = _is_field(here, text[word_start(text, at) : at])
    while True:
        word = _WORD.match(text, at + 1) if text[at : at + 1] == " " else None
        if word is not None and word[0] not in NOT_IN_NAMES:
            at = word.end()
            others += 1
            if _is_field(here, word[0]):
                fields_end, others = at, 0
            continue
        joint = _JOINED.match(text, at)
        word = _WORD.match(text, joint.end()) if joint else None
        if word is None or word[0] not in here.field_words:
            named = others >= _FULL_NAME or (others > 0 and _GOES_ON.match(text, at) is not None)
            return fields_end if by_fields and named else at
        at = fields_end = word.end()
        others = 0


def _is_field(here: Surroundings, word: str) -> bool:
    """Tell whether a word names a field of government, or the ministers of a cabinet."""
    return word in here.field_words or word == "Ministers"
