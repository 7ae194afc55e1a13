"""Where a personal name stands: the grammar of names in running text.

Reads "Ivan John E. Uy", "Said bin Hamoud Al Maawali", "Li Lecheng" and "DN Dhungyel"; leaves
alone "Digital Summit", "Monday" and names of parties.
"""

from __future__ import annotations

from typing import Final

from memoranda.reader.mentions.sheet import Sheet

_LONGEST: Final = 8
_OPENING: Final = frozenset("\"“‘'")
_CLOSING: Final = frozenset("\"”’'")
#: Titles only behind others ("Tan Sri", "Datuk Seri"), for all three are names too.
_SECOND_TITLES: Final = frozenset({"sri", "seri"})
_AFTER_YANG: Final = frozenset({"berhormat", "berbahagia"})
_BEFORE_SECOND: Final = frozenset({"tan", "datuk", "dato", "dato'", "dato’"})
_RETIRED: Final = frozenset({"ret", "retd", "rtd", "ret'd", "ret’d", "retired"})
#: Titles with an article ("the Right Honourable").
_HONOURS: Final = frozenset(
    {"honourable", "honorable", "hon", "hon.", "hon'ble", "right", "rt", "rt.", "most"}
)
#: Titles that are given names as well: "*Amir* Hosseini, the deputy minister".
GIVEN_TITLES: Final = frozenset({"amir", "emir"})
_BEFORE_TITLES: Final = frozenset({"'s", "’s", "the", "deputy", "crown"})
_POSSESSIVES: Final = frozenset({"'s", "’s"})
#: What stands before the first word of a sentence.
_STOPS: Final = frozenset({"", ".", "\n", '"', "“"})
#: Of Arabic names ("Al Mannai", "el-Sisi").
ARTICLES: Final = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az"))


def name_from(sheet: Sheet, at: int) -> int:
    """The word after the name that begins at a word; the same word where none begins."""
    after = at
    place = at
    while place - at < _LONGEST and place < len(sheet.words):
        if place in sheet.party_at and not _part_of_name(sheet, at, place):
            break
        if is_name_word(sheet, place, later=place > at):
            after = place = place + 1
        elif place > at and (
            sheet.words[place] in sheet.lexicon.particles or _ends_in_apostrophe(sheet, place)
        ):
            place += 1
        elif place > at and _nickname(sheet, place):
            place += 3
        else:
            break
    while after > at + 1 and sheet.words[after - 1] in sheet.lexicon.postnominals:
        after -= 1
    return after if _whole(sheet, at, after) else at


def _ends_in_apostrophe(sheet: Sheet, place: int) -> bool:
    """Whether an apostrophe is the last letter of a name that goes on ("Shia' al-Sudani")."""
    if sheet.words[place] not in {"'", "’", "ʻ", "ʼ"}:
        return False
    return sheet.word(place + 1).startswith("al-") and sheet.end(place) < sheet.starts[place + 1]


def _nickname(sheet: Sheet, at: int) -> bool:
    """Whether a name in quotation marks stands between the others ("Ramon "Boy" Santos")."""
    return (
        sheet.words[at] in _OPENING
        and at + 3 < len(sheet.words)
        and sheet.words[at + 1][0].isupper()
        and sheet.words[at + 2] in _CLOSING
        and sheet.words[at + 3][0].isupper()
        and is_name_word(sheet, at + 3, later=True)
    )


def name_upto(sheet: Sheet, after: int) -> int:
    """The first word of the name that ends before a word; the same word where none does."""
    first = after
    place = after - 1
    while after - place <= _LONGEST and place >= 0:
        if is_name_word(sheet, place, later=True) and not _a_party_ends(sheet, place):
            first = place
        elif sheet.words[place] not in sheet.lexicon.particles or first == after:
            break
        place -= 1
    while first < after and not is_name_word(sheet, first, later=False):
        first += 1
    while first < after and is_title(sheet, first):
        first += 1
    return first if _whole(sheet, first, after) else after


def _a_party_ends(sheet: Sheet, place: int) -> bool:
    """Whether a party is named up to here, by no word of a name ("Al Kuwaiti", "Ana Lima")."""
    if place + 1 not in sheet.party_upto:
        return False
    first, party = sheet.party_upto[place + 1]
    if party.form == "capital" and first == place > 0:
        return not is_name_word(sheet, place - 1, later=False)
    return not (party.form == "adjective" and first == place and sheet.words[place - 1] == "Al")


def skip_titles(sheet: Sheet, at: int) -> int:
    """The first word at or after a word that is no title."""
    end = min(at + _LONGEST, len(sheet.words))
    while at < end:
        if is_title(sheet, at) or _title_tail(sheet, at):
            at += 1
        elif retired := _retired(sheet, at):
            at += retired
        else:
            break
    return at


def _retired(sheet: Sheet, at: int) -> int:
    """How many words a bracket has that tells of a former rank, or a calling: "*(ret.)* X"."""
    if sheet.word(at) != "(":
        return 0
    if sheet.word(at + 1).rstrip(".") not in _RETIRED and not is_title(sheet, at + 1):
        return 0
    stop = sheet.word(at + 2) == "."
    return 3 + stop if sheet.word(at + 2 + stop) == ")" else 0


def is_title(sheet: Sheet, at: int) -> bool:
    """Whether a word is a title before a name."""
    lexicon = sheet.lexicon
    word = sheet.lower[at]
    if word in _SECOND_TITLES:
        return sheet.word(at - 1) in _BEFORE_SECOND
    if word == "tan":
        return sheet.word(at + 1) in _SECOND_TITLES
    if word == "yang":
        return sheet.word(at + 1) in _AFTER_YANG
    if word == "chief":
        return sheet.word(at + 1) == "marshal"
    if word == "ambassador":  # "Secretary-General *Ambassador* X"
        before = sheet.word(at - 1)
        rank = before in sheet.lexicon.modifiers and before != "general"
        return not rank and (before == "general" or before in sheet.lexicon.heads)
    return word in lexicon.titles or sheet.words[at] in lexicon.capital_titles


def _title_tail(sheet: Sheet, at: int) -> bool:
    """Whether a "." or "the" belongs to the titles around it ("Dr. *the* Honourable X")."""
    if sheet.word(at) == "the":
        return sheet.word(at + 1) in _HONOURS
    return sheet.word(at) == "." and sheet.word(at - 1) in sheet.lexicon.titles


def is_name_word(sheet: Sheet, at: int, *, later: bool) -> bool:
    """Whether a word can be the first, or a later, word of a personal name."""
    word, lower = sheet.words[at], sheet.lower[at]
    head = word[0]
    if not (head.isupper() or (head.isalpha() and head == head.swapcase())):
        return lower.partition("-")[0] in ARTICLES and word[-1] != "-" and "-" in word
    if lower in sheet.lexicon.not_names:
        if later:
            also = lower in sheet.lexicon.also_names or lower in sheet.lexicon.given_names
            return also or is_of_office_and_name(sheet, at)
        given = lower in sheet.lexicon.given_names and _goes_on(sheet, at + 1)
        if lower == "to" and _goes_on(sheet, at + 2) and sheet.word(at - 1)[:1] in _STOPS:
            return False  # "*To* Peter Roe, Li outlined …", but "*To* Lam said"
        return given and (lower not in GIVEN_TITLES or not _of_a_land(sheet, at))
    if not word.isalpha() and any(letter.isdigit() for letter in word):
        return False
    return later or _not_acronym(sheet, at)


def is_of_office_and_name(sheet: Sheet, at: int) -> bool:
    """Whether a word of offices is of somebody's name, told before the office itself.

    "Ama *Dean*, Director of X" and "Kofi *Chief* Moyo, the head of X"; not "Minister *Dean*".
    """
    word = sheet.lower[at]
    if at < 1 or not (word in sheet.lexicon.heads or word in sheet.lexicon.modifiers):
        return False
    if not (sheet.words[at].istitle() and sheet.words[at - 1].istitle()) or at in sheet.party_upto:
        return False
    if is_title(sheet, at - 1) or not is_name_word(sheet, at - 1, later=False):
        return False
    after = at + 1
    if after in sheet.names and after not in sheet.party_at:
        after += 1
    return sheet.word(after) == "," and begins_office(sheet, after + 1)


def begins_office(sheet: Sheet, at: int) -> bool:
    """Whether an office in capitals, or with an article or its land before it, begins here."""
    if sheet.word(at) in sheet.lexicon.left_off:
        at += 1
    if at in sheet.party_at:
        at = sheet.party_at[at][0] + (sheet.word(sheet.party_at[at][0]) in _POSSESSIVES)
    word = sheet.word(at)
    return word in sheet.lexicon.heads or word in sheet.lexicon.modifiers


def _of_a_land(sheet: Sheet, at: int) -> bool:
    """Whether a title has an article, a rank or its land before it: "Qatar's *Amir* Tamim"."""
    return sheet.word(at - 1) in _BEFORE_TITLES or at in sheet.party_upto


def _not_acronym(sheet: Sheet, at: int) -> bool:
    """Whether a word in capitals is initials or a surname before the rest of a name."""
    word = sheet.words[at]
    if len(word) < 2 or word.endswith(".") or not word.isupper():
        return True
    following = sheet.words[at + 1] if at + 1 < len(sheet.words) else ""
    return following[:1].isupper() and not following.isupper() and following[1:2].islower()


def _goes_on(sheet: Sheet, at: int) -> bool:
    """Whether a plain name word, or a particle, stands here."""
    if at in sheet.party_at or at >= len(sheet.words):
        return False
    word = sheet.words[at]
    named = word[0].isupper() and sheet.lower[at] not in sheet.lexicon.not_names
    arabic = sheet.lower[at].partition("-")[0] in ARTICLES and "-" in word
    return named or arabic or word in {"bin", "ibn", "al", "ould", "bint"}


def _part_of_name(sheet: Sheet, at: int, place: int) -> bool:
    """Whether a party is of a personal name ("Michael Jordan", "Baghdad Amreyev", "Ana Lima")."""
    after, party = sheet.party_at[place]
    if after != place + 1 or sheet.words[place].isupper():
        return False
    if place == at:
        return party.form == "capital" and _goes_on(sheet, after)
    if sheet.words[place - 1] == "Al":
        return party.form == "adjective"
    return party.form == "capital" or (place == at + 1 and party.form == "name")


def _whole(sheet: Sheet, first: int, after: int) -> bool:
    """Whether words can be a whole name: not initials alone, nor a title."""
    if first >= after:
        return False
    words = sheet.words[first:after]
    return any(len(word.rstrip(".")) > 1 for word in words) and not all(
        word.lower() in sheet.lexicon.titles for word in words
    )
