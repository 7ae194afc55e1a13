"""Finding firms that only what is told of them shows to be such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from memoranda.reader.mentions.elsewhere import Elsewhere
from memoranda.reader.mentions.firmrows import NO_FIRMS, no_names, rows_of_firms
from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.organisation_name import CALENDAR
from memoranda.reader.vocabularies.finder import find_terms, matches
from memoranda.reader.vocabularies.party_terms import word_list
from memoranda.reader.vocabularies.place_terms import place_terms

_NAME: Final = r"(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2})"
#: The same with a particle: "*Cabos de Timor-Leste*"; and the letters by which it goes.
_LONG_NAME: Final = (
    rf"(?!(?:On|In|At|After|Since|{'|'.join(sorted(CALENDAR))})\b)"
    r"(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}(?: (?:de|do|da|del|di) [A-Z][\w&-]*)?)"
)
_ITS_LETTERS: Final = r"(?: \([A-Z][A-Za-z]{1,7}\))?"
_END: Final = r"(?=[\s,.;:)'’])"
#: The name right after what a firm is: "the Russian company *Zyfra*".
_AFTER_KIND: Final = re.compile(rf"\s+{_NAME}{_END}")
#: The first of several: "the operators *Alta* and Brava".
_SEVERAL: Final = re.compile(rf"\s+{_NAME}(?=(?:, [A-Z][\w&-]*)*,? and [A-Z])")
#: All of them in an aside: "its two operators, *Alta and Brava*, have signed".
_ASIDE: Final = re.compile(r", [A-Z][\w&-]*(?:(?:,? and |, | )[A-Z][\w&-]*){1,8}(?=[,.;:)])")
_OF_THEM: Final = re.compile(r" (?:of|for|from) (?:the|both|their|its) (?:[\w-]+ ){0,3}[\w-]+$")
_ONE: Final = re.compile(rf"{_NAME}(?=,| and|[.;:)])")
#: The name before what a firm is: "*Cinia*, the Finnish network operator".
_BEFORE_KIND: Final = re.compile(
    rf"(?:^|.*?[\s(]){_LONG_NAME}{_ITS_LETTERS}, (?:the|an?) "
    r"(?:(?!(?:of|at|for|in|by|from|to)\b)[\w'’-]+ ){0,4}$",
    re.DOTALL,
)
#: "The *Zyfra* company".
_BEFORE_HEAD: Final = re.compile(rf"(?:^|.*?[\s(])[Tt]he {_NAME} $", re.DOTALL)
#: What is told of a firm and of no person: "*Zyfra*, which has its seat in Lima".
_SEATED: Final = re.compile(
    rf"(?<![\w-]){_NAME}, which (?:has its (?:seat|headquarters|head office)"
    r"|is (?:based|headquartered|listed|registered|incorporated)) in "
)
_ENDS_APPOSITION: Final = re.compile(
    r"[,.;)]| (?:of|in|that|which|who|whose|behind|owned|based|for|with|and)\b"
)
#: "The company's chief executive" is a person.
_POSSESSIVE: Final = ("'s", "’s")
#: So far before the word for what it is, or does, a firm's name may begin.
_APPOSED: Final = 90
#: What is told to be signed with a name that is no person's: "a contract *with EllaLink*".
_LINKED: Final = re.compile(rf"(?:with|by) {_NAME}(?= (?:and|with|in|on|for|to|at|as)\b|[,.;])")
#: The same where its land is told: "a memorandum *with Zyfra of* Russia".
_OF_LAND: Final = re.compile(r"with (?P<name>[A-Z][\w&-]*[a-z][\w&-]*) of ")
_BETWEEN_WORD: Final = re.compile("between ")
_BETWEEN: Final = re.compile(rf"between {_NAME}(?= and )")
_AND: Final = re.compile(rf"between [^.;,\n]{{2,60}}? and (?:the )?{_NAME}{_END}")
_INSTRUMENT: Final = re.compile(
    r"\b(?:signed|inked|concluded|contract|agreement|memorandum|understanding|MoU|deal|partnership)"
    r"\b[^.;\n]*[ (]$"
)
#: So far behind the word for an instrument its clause may go on.
_REACH: Final = 90
#: That something was signed, and by whom: "*EllaLink* has signed".
_SIGNED: Final = ("signed", "inked", "awarded", "won")
_SIGNS: Final = re.compile(rf"(?:{'|'.join(_SIGNED)}) (?:an?|the|its|their)\b")
_SIGNER: Final = re.compile(rf"(?:^|.*?[\s(]){_NAME} (?:has |have |had )?$", re.DOTALL)
#: What stands between two firms of a list, and a further one: "Orange, *Moldcell* and Digicel".
_BETWEEN_FIRMS: Final = re.compile(
    r"(?:, | and )(?P<name>[A-Z][\w&-]+(?: [A-Z][\w&-]+){0,2})(?=,? and (?:the )?[A-Z]|, [A-Z])"
)
#: A firm told beside another by its letters, by capitals within, or by how the names of operators
#: end: "between BSNL *and LankaPay*", "of Telkom *and Moldtelecom*".
_LETTERS_AFTER: Final = re.compile(
    r" and (?P<name>[A-Z]{3,6}|[A-Z][a-z]{2,}[A-Z][A-Za-z]+"
    r"|[A-Z][a-z]+(?:telecom|telekom|tel|cell|mobile|soft|sat))(?=[\s,.;:)'])"
)
_LETTERS_BEFORE: Final = re.compile(r"(?:^|.*[\s(])(?P<name>[A-Z]{3,6}) and $", re.DOTALL)
#: So far before a firm its neighbour in letters may begin.
_NEIGHBOUR: Final = 12
#: What a country's own deals with another firm: "*Poland's Exatel* and Lithuania's Telia".
_BESIDE: Final = re.compile(
    rf"{_NAME}(?: of (?:the )?[A-Z][\w ]+?)?(?: (?:has|had|have))?(?: [a-z]+ed)?"
    r"(?: an? [\w -]{1,50}?)?,? (?:and|with|to) (?:the )?(?:[A-Z][\w-]+(?:'s)? )?(?:[a-z]+ ){0,2}$"
)
#: So far before a firm such a one may begin.
_DEALING: Final = 110
#: So far before a firm the word stands that joins it to another.
_JOINT: Final = 40
_GAPS: Final = (" and ", ", and ", ", ", " and the ")
#: The shortest name that is looked for again.
_SHORTEST: Final = 3


def find_firms(
    text: str, mentions: list[PartyMention], heads: list[tuple[int, int, str]], language: str
) -> list[PartyMention]:
    """Find the firms that a text tells to be such, wherever it names them.

    Reads: "Cinia, the Finnish operator", and "Cinia" below; "a contract with EllaLink".
    Leaves alone: "Ivanov signed", where a "Sergei Ivanov" is named.

    Args:
        text: the whole document, its apostrophes and hyphens made alike.
        mentions: the parties already found there by their names.
        heads: start, end and kind of each head word.
        language: the code of the language that the text is in.
    """
    taken = {mention.start for mention in mentions}
    elsewhere = Elsewhere(text)
    signing = _by_signing(text, mentions, language, elsewhere)
    found = [
        PartyMention(*match.span("name"), match["name"], "organisation")
        for match in (*_by_kind(text, heads, language), *_by_seat(text, language), *signing)
        if match.start("name") not in taken
    ]
    found += _listed_with_firms(text, [*mentions, *found])
    found += rows_of_firms(text, [*mentions, *found], language, elsewhere)
    found += _dealing_with_firms(text, [*mentions, *found], language, elsewhere)
    return [*found, *_named_again(text, found, mentions, elsewhere)]


def _by_kind(
    text: str, heads: list[tuple[int, int, str]], language: str
) -> Iterator[re.Match[str]]:
    """Firms named beside what they are."""
    for start, end, kind in heads:
        if kind == "firms":
            yield from _several(text, end, language)
        if kind != "firm" or text.startswith(_POSSESSIVE, end):
            continue
        after = _AFTER_KIND.match(text, end)
        ends = _ENDS_APPOSITION.match(text, end)
        named = _BEFORE_HEAD.match(text, max(0, start - _APPOSED), start)
        if (
            ends
            and named is not None
            and not no_names(language).intersection(named["name"].split())
        ):
            yield named
        before = ends and _BEFORE_KIND.match(text, max(0, start - _APPOSED), start)
        yield from (match for match in (after, before) if match is not None)


def _several(text: str, end: int, language: str) -> Iterator[re.Match[str]]:
    """Firms named behind the word for what they are: the first of a row, or all of an aside."""
    several = _SEVERAL.match(text, end)
    if several is not None and no_names(language).isdisjoint(several["name"].split()):
        yield several
    aside = _ASIDE.match(text, end)
    if _OF_THEM.search(text, max(0, end - _APPOSED), end):
        return  # "the heads *of the two companies*, Ann Roe and Jan Moe"
    if aside is not None and " and " in aside[0]:
        named = [*_ONE.finditer(text, end, aside.end() + 1)]
        if not any(_is_known(one["name"], language) for one in named):
            yield from named


def _by_seat(text: str, language: str) -> Iterator[re.Match[str]]:
    """Firms of which it is told where they have their seat."""
    if ", which " in text:
        yield from (m for m in _SEATED.finditer(text) if not _is_known(m["name"], language))


def _is_known(name: str, language: str) -> bool:
    """Whether a name is a place's, or has words that no firm's has."""
    return name in place_terms(language) or not no_names(language).isdisjoint(name.split())


def _by_signing(
    text: str, mentions: list[PartyMention], language: str, elsewhere: Elsewhere
) -> Iterator[re.Match[str]]:
    """Firms that sign or with whom something is signed, and who are no persons and no places."""
    excluded = no_names(language)
    for match in (*_signed_with(text), *_of_lands(text, mentions), *_signers(text)):
        name = match["name"]
        if not excluded.isdisjoint(name.split()):
            continue
        # Of several words, or once behind another, it may be a person's.
        if " " in name or name in place_terms(language) or elsewhere.in_brackets(name):
            continue
        if elsewhere.behind_another(name):
            continue
        yield match


def _signers(text: str) -> Iterator[re.Match[str]]:
    """The names of those who sign."""
    for signs in matches(_SIGNS, text, _SIGNED):
        at = signs.start()
        if (match := _SIGNER.match(text, max(0, at - _APPOSED), at)) is not None:
            yield match


def _signed_with(text: str) -> Iterator[re.Match[str]]:
    """The names that follow an instrument in its clause."""
    for linked in _LINKED.finditer(text):
        at = linked.start()
        if _INSTRUMENT.search(text, max(0, at - _REACH), at) is not None:
            yield linked
    for word in _BETWEEN_WORD.finditer(text):
        at = word.start()
        if _INSTRUMENT.search(text, max(0, at - _REACH), at) is not None:
            yield from (m for m in (_BETWEEN.match(text, at), _AND.match(text, at)) if m)


def _of_lands(text: str, mentions: list[PartyMention]) -> Iterator[re.Match[str]]:
    """The names that follow an instrument and are told with their land."""
    lands = {mention.start for mention in mentions if mention.form == "name"}
    for linked in _OF_LAND.finditer(text):
        at = linked.start()
        if linked.end() in lands and _INSTRUMENT.search(text, max(0, at - _REACH), at):
            yield linked


def _listed_with_firms(text: str, mentions: Iterable[PartyMention]) -> list[PartyMention]:
    """Firms that only the company they are in shows to be such."""
    mentions = list(mentions)
    firms = [mention for mention in mentions if mention.form == "organisation"]
    taken = {mention.start for mention in mentions}
    begins = {mention.start for mention in firms}
    found = []
    for firm in firms:
        matches = [
            _BETWEEN_FIRMS.match(text, firm.end),
            _LETTERS_AFTER.match(text, firm.end),
            _LETTERS_BEFORE.match(text, max(0, firm.start - _NEIGHBOUR), firm.start),
        ]
        for match in matches:
            if match is None or match.start("name") in taken or match["name"] in NO_FIRMS:
                continue
            closed = match.re is not _BETWEEN_FIRMS or _leads_to_firm(text, match.end(), begins)
            if closed:
                found.append(PartyMention(*match.span("name"), match["name"], "organisation"))
    return found


def _dealing_with_firms(
    text: str, mentions: Sequence[PartyMention], language: str, elsewhere: Elsewhere
) -> list[PartyMention]:
    """A country's own that deal with a firm: "*Egypt's Orascom* signed a deal with Nokia"."""
    taken = {mention.start for mention in mentions}
    lands = [m for m in mentions if m.form in ("name", "adjective")]
    starts = {m.start for m in lands if m.form == "name"}
    ends = {m.end for m in lands}
    found = []
    for firm in mentions:
        if firm.form != "organisation" or not _is_joined(text, firm.start):
            continue
        match = _BESIDE.search(text, max(0, firm.start - _DEALING), firm.start)
        if match is None or match.start("name") in taken:
            continue
        start, end = match.span("name")
        if any(body.start < start < body.end for body in mentions):
            continue  # "Iraq's *Ministry* of Communications signed a contract with Zyfra"
        owned = start - len("'s ") in ends and text.startswith("'s ", start - len("'s "))
        if not (owned or (text.startswith(" of ", end) and end + len(" of ") in starts)):
            continue
        name = match["name"]
        person = no_names(language).issuperset(name.split()) or elsewhere.behind_office(name)
        person = person or not word_list("given_names.txt", language).isdisjoint(name.split())
        if not (person or name in place_terms(language) or elsewhere.behind_another(name)):
            found.append(PartyMention(start, end, name, "organisation"))
    return found


def _is_joined(text: str, at: int) -> bool:
    """Whether what stands at a position may be told behind another, with a word that joins them."""
    before = text[max(0, at - _JOINT) : at]
    return " and " in before or " with " in before or " to " in before


def _leads_to_firm(text: str, at: int, begins: set[int]) -> bool:
    """Whether a firm is the next of a list after a position."""
    return any(text.startswith(gap, at) and at + len(gap) in begins for gap in _GAPS)


def _named_again(
    text: str, firms: list[PartyMention], mentions: list[PartyMention], elsewhere: Elsewhere
) -> list[PartyMention]:
    """Every further place where a firm is named."""
    taken = {mention.start for mention in (*firms, *mentions)}
    names = dict.fromkeys(firm.party for firm in firms)
    # Letters in brackets are those of the name before them.
    terms = [n for n in names if len(n) >= _SHORTEST and not elsewhere.in_brackets(n)]
    if not terms:
        return []
    return [
        PartyMention(hit.start, hit.end, terms[hit.term], "organisation")
        for hit in find_terms(text, terms)
        if hit.start not in taken
    ]
