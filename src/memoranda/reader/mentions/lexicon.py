"""The words of a language by which offices and personal names are known."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from memoranda.reader.vocabularies.party_terms import party_terms


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of one language, in lower case; ``plurals`` leads a plural head to its singular.

    ``nouns`` are all by which an office is known: heads, their plurals and counterparts;
    ``telling`` are these with the verbs and posts that tell one too, ``marks`` all words by which
    somebody is introduced, with an office or without.
    The file ``languages/<code>/offices.toml`` says what each list holds; ``states`` are the names
    of states as written.
    """

    heads: frozenset[str]
    plurals: dict[str, str]
    counterparts: frozenset[str]
    nouns: frozenset[str]
    telling: frozenset[str]
    successions: frozenset[str]
    posts: frozenset[str]
    guests: frozenset[str]
    modifiers: frozenset[str]
    followers: frozenset[str]
    left_off: frozenset[str]
    linking: frozenset[str]
    scopes: frozenset[str]
    hosts: frozenset[str]
    portfolio: frozenset[str]
    government: frozenset[str]
    companies: frozenset[str]
    taken_up: frozenset[str]
    sides: frozenset[str]
    leading: frozenset[str]
    represents: frozenset[str]
    saying: frozenset[str]
    courtesies: frozenset[str]
    marks: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]
    also_names: frozenset[str]
    given_names: frozenset[str]
    postnominals: frozenset[str]
    capital_titles: frozenset[str]
    soft_government: frozenset[str]
    told_by_office: dict[str, str]
    told_by_title: dict[str, str]
    states: frozenset[str]


@cache
def load_lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language, or None where the reader has none for it."""
    folder = files("memoranda.reader.languages")
    if not language.isalpha():
        return None
    source = folder / language / "offices.toml"
    if not source.is_file():
        return None
    return _lexicon(tomllib.loads(source.read_text(encoding="utf-8")), _states(language))


def _states(language: str) -> frozenset[str]:
    """The names of states in a language."""
    terms = party_terms(language).items()
    return frozenset(name for name, term in terms if term.form == "name")


def _lexicon(data: dict[str, Any], states: frozenset[str]) -> Lexicon:
    """Word lists as sets; what belongs to an office is no part of a name."""
    lists = {key: frozenset(value.split()) for key, value in data.items() if isinstance(value, str)}
    irregular: dict[str, str] = data.get("plurals", {})
    plurals = {irregular.get(head, f"{head}s"): head for head in lists["heads"]}
    lists["nouns"] = lists["heads"].union(plurals, lists["counterparts"])
    lists["telling"] = lists["nouns"] | lists["leading"] | lists["posts"]
    lists["marks"] = lists["telling"] | lists["saying"] | lists["courtesies"]
    lists["not_names"] |= lists["nouns"] | lists["portfolio"] | lists["modifiers"]
    return Lexicon(
        plurals=plurals,
        states=states,
        told_by_office=data["told_by_office"],
        told_by_title=data["told_by_title"],
        **lists,
    )
