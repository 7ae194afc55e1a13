"""Finding the parties that a text names: states, bodies, companies, ministries."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from memoranda.reader.mentions.city import with_cities
from memoranda.reader.mentions.described import with_described
from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.organisation import find_organisations
from memoranda.reader.vocabularies.finder import Finder, alike, leftmost_longest
from memoranda.reader.vocabularies.party_terms import (
    BEFORE_HYPHEN,
    INSIDE_SENTENCE,
    NOT_A_PARTY,
    WITH_FULL_NAME,
    PartyTerm,
    party_terms,
    word_list,
)
from memoranda.reader.vocabularies.table import language_rows, names

_NOT_THE_STATE: Final = re.compile(
    r"[ -](?:languages?|speaking|dollars?|rupees?|yuan|francs?|pounds?|rubles?|roubles?|rials?"
    r"|riyals?|dirhams?|dinars?|lira|won|yen|pesos?|reais|kroner|kronor|shillings?|naira)\b"
    r"|\$|-friendly"
)
_VERB_POLISH: Final = re.compile(r" (?:the|up|off|your|their|his|her|its|and)\b")
_NEXT_WORD: Final = re.compile(r" ([A-Z][a-z'-]+)(?=( [^A-Z\s]|[.,;:!?)]|'s|$))")
_SENTENCE_ENDS: Final = ".!?:;\"“”'(\n—-•*"
_ROLE_WORDS: Final = frozenset(
    "Minister Ministry Ambassador President King Queen Prince Government Embassy Prime Deputy "
    "Vice Foreign Parliament Premier Chancellor Envoy Delegation Consul Army Police Airport "
    "Chairman Director Secretary Telecom Company Group Valley River Week Day Summit Forum".split()
)


class _Hit:
    __slots__ = ("end", "start", "term")

    def __init__(self, start: int, end: int, term: PartyTerm) -> None:
        self.start = start
        self.end = end
        self.term = term


class _Vocabulary(NamedTuple):
    finder: Finder
    terms: list[PartyTerm]
    given: frozenset[str]
    family: frozenset[str]
    first_names: frozenset[str]
    field_words: frozenset[str]


@cache
def _vocabulary(language: str) -> _Vocabulary:
    """Build what finding parties in a language needs, once."""
    terms = party_terms(language)
    personal = {
        kind: names(column) for kind, column in language_rows("personal_names.tsv", language)
    }
    return _Vocabulary(
        finder=Finder(terms),
        terms=list(terms.values()),
        given=frozenset(personal.get("given", ())),
        family=frozenset(personal.get("family", ())),
        first_names=word_list("given_names.txt", language),
        field_words=word_list("field_words.txt", language) | _ROLE_WORDS,
    )


def find_parties(text: str, language: str = "en") -> list[PartyMention]:
    """Find every passage that names a party, in order, none within another.

    Reads: "Iran’s Ministry of ICT and Huawei" - a government and an organisation.
    Leaves alone: "the Indian Ocean", "Michael Jordan", "Tehran Times reported".

    Args:
        text: the whole document, so that what it defines once is known throughout.
        language: the code of the language that the text is in.
    """
    same = alike(text)
    vocabulary = _vocabulary(language)
    hits = _hits(same, vocabulary)
    mentions = _table_mentions(same, hits, vocabulary)
    agencies = _agencies(hits, mentions)
    heads = [(hit.start, hit.end, hit.term.party) for hit in hits if hit.term.form == "head"]
    built = find_organisations(same, mentions, heads, language, agencies)
    companies = [m for m in mentions if m.form == "organisation"]
    others = [m for m in mentions if m.form != "organisation"]
    kept = leftmost_longest(others + agencies + built + companies)
    named = _one_name_each(text, [m for m in kept if m.form != NOT_A_PARTY])
    return with_described(same, with_cities(same, named), language)


def _hits(text: str, vocabulary: _Vocabulary) -> list[_Hit]:
    return [_Hit(f.start, f.end, vocabulary.terms[f.term]) for f in vocabulary.finder.find(text)]


def _table_mentions(text: str, hits: list[_Hit], vocabulary: _Vocabulary) -> list[PartyMention]:
    """Give the mentions by terms of the tables, with the phrases that name none among them."""
    in_full = {h.term.party for h in hits if h.term.form == "body" and not h.term.needs}
    mentions = []
    end = 0
    for hit in hits:
        if hit.start < end or hit.term.form in ("head", "government"):
            continue
        if _may_stand(text, hit, in_full) and not _is_personal(text, hit, vocabulary):
            mentions.append(_mention(hit))
            end = mentions[-1].end
    return _settle_namesakes(mentions)


def _agencies(hits: list[_Hit], mentions: list[PartyMention]) -> list[PartyMention]:
    """Give the agencies of the tables; one told with another land is that land's: "ARCEP Togo"."""
    lands = {m.start: m for m in mentions if m.form == "name"}
    found = []
    for hit in hits:
        if hit.term.form == "government":
            land = lands.get(hit.end + 1)
            agency = _mention(hit)
            found.append(agency._replace(end=land.end, party=land.party) if land else agency)
    return found


def _mention(hit: _Hit) -> PartyMention:
    end = hit.end - (hit.term.needs == BEFORE_HYPHEN)
    return PartyMention(hit.start, end, hit.term.party, hit.term.form)


def _may_stand(text: str, hit: _Hit, in_full: set[str]) -> bool:
    """Tell whether a term stands for its party where it is."""
    term = hit.term
    if term.needs == WITH_FULL_NAME:
        return term.party in in_full
    if term.needs == BEFORE_HYPHEN:
        return text[hit.end : hit.end + 1].isalpha()
    if term.needs == INSIDE_SENTENCE:
        before = text[: hit.start].rstrip(" ")[-1:]
        return before not in _SENTENCE_ENDS and text[hit.end : hit.end + 1] != "-"
    other = _NOT_THE_STATE.match(text, hit.end)
    if other is not None:
        return other.group() == " won" and term.form != "adjective"  # "Kenya won", "Korean won"
    if term.form == "adjective":
        return _is_adjective_of_state(text, hit)
    return True


def _is_adjective_of_state(text: str, hit: _Hit) -> bool:
    """Tell an adjective from the name of a language ("in Arabic.") and from the verb "polish"."""
    written = text[hit.start : hit.end]
    if written == "Polish" and _VERB_POLISH.match(text, hit.end):
        return False
    named_language = text[hit.start - 3 : hit.start] == "in " and written not in ("US", "U.S.")
    return not (named_language and text[hit.end : hit.end + 1] in ".,;)")


def _is_personal(text: str, hit: _Hit, vocabulary: _Vocabulary) -> bool:
    """Tell "Michael Jordan" and "Jordan Peterson" from "Jordan" and "Jordan Minister"."""
    written = text[hit.start : hit.end]
    if written in vocabulary.family:
        before = text[max(0, hit.start - 20) : hit.start].rstrip(" .").rpartition(" ")[2]
        if before.rpartition("\n")[2] in vocabulary.first_names:
            return True
    if written not in vocabulary.given:
        return False
    following = _NEXT_WORD.match(text, hit.end)
    if following is None or following[1] in vocabulary.field_words:
        return False
    return not following[1].endswith("s")


def _settle_namesakes(mentions: list[PartyMention]) -> list[PartyMention]:
    """Read "Congo" and "Congolese" as the state of the two that the text has named in full."""
    named = {m.party for m in mentions}
    if "COG" in named and not any(m.party == "COD" and m.end - m.start > 9 for m in mentions):
        mentions = [m._replace(party="COG") if m.party == "COD" else m for m in mentions]
    if "EU" in named and not any(m.party == "BEL" and m.form != "capital" for m in mentions):
        # "Seoul and Brussels": the capital of the Union.
        return [m._replace(party="EU") if m.party == "BEL" else m for m in mentions]
    return mentions


def _one_name_each(text: str, mentions: list[PartyMention]) -> list[PartyMention]:
    """Give each organisation of the tables the fullest name that the text has for it."""
    fullest: dict[str, str] = {}
    for mention in mentions:
        if mention.form == "organisation":
            written = text[mention.start : mention.end]
            if len(written) > len(fullest.get(mention.party, "")):
                fullest[mention.party] = written
    return [
        m._replace(party=fullest.get(m.party, m.party), form="organisation")
        if m.form in ("organisation", "office")
        else m
        for m in mentions
    ]
