"""English phrases: what the nouns, names and pronouns of a passage point at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from memoranda.reader.clauses import Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.units import Unit
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.mentions.mention import PartyMention, PersonMention

_LINKS = {
    "with": "with", "alongside": "with", "between": "between", "among": "in", "to": "to",
    "towards": "to", "toward": "to", "from": "from", "by": "by", "of": "of", "for": "for",
    "in": "in", "at": "in", "within": "under", "under": "under", "during": "in", "on": "on",
    "about": "on", "regarding": "on", "concerning": "on", "over": "on", "into": "to",
    "against": "on", "through": "by", "via": "by", "including": "", "like": "on", "as": "as",
    "after": "in", "following": "in", "before": "in",
}  # fmt: skip
_PRONOUNS = {
    "he": "speaker", "she": "speaker", "it": "thing", "they": "group", "we": "we", "i": "speaker",
    "us": "we", "them": "group", "him": "speaker", "themselves": "group",
}  # fmt: skip
_HOME = frozenset("his her its their my our".split())
_PLAIN_PARTY = ("name", "capital", "body", "organisation", "government")
#: Tags that end a noun phrase: prepositions, "to", subordinators; verbs and other breaks.
_LINKING = "pts"
_ENDS_PHRASE = _LINKING + "vbhmT;r"
#: How a phrase hangs on a word that is not among the links.
_OTHER_LINKS = {"p": "in", "t": "to"}
#: Words that make another office of one: "the *deputy* minister".
_RANKS = frozenset("deputy vice prime assistant".split())
_NUMBER_WORDS = frozenset("two both three each pair duo four five trio".split())


#: "In the *presence* of", "before the *eyes* of": who is there too.
_BESIDE = frozenset(("presence", "eyes", "attendance"))
#: What stands between a comma and a name.
_TITLES = frozenset("mr mrs ms dr prof eng sheikh shri sir dato . h.e".split())
#: Prepositions after which a list of persons goes on where it was.
_ASIDE = frozenset("of from at in for on".split())


@cache
def _telling_nouns() -> frozenset[str]:
    """The nouns that point at something or say how many; all others tell nothing."""
    pointing = {word for word, name in words.noun_classes().items() if name in words.NOUN_CLASSES}
    return frozenset(pointing | words.NUMBERS.keys() | {"number", "numbers", "him"})


class _Phrase:
    """What is known of the noun phrase that is being read."""

    __slots__ = ("extra", "number", "of_list", "owner", "party", "party_at")

    def __init__(self) -> None:
        #: How the persons of a list hang on their verb: "A *of* X, B *of* Y and C met".
        self.of_list: str | None = None
        self.clear()

    def clear(self) -> None:
        """Begin a new phrase."""
        self.party: str | None = None
        self.party_at: Unit | None = None
        self.owner = ""
        self.number = 1
        #: Further parties of the same noun: "*Iranian and* Turkmen officials".
        self.extra: Sequence[Unit] = ()


def refs_of(units: Sequence[Unit], start: int, end: int) -> list[Ref]:
    """Everything that the units from ``start`` to ``end`` point at, in order."""
    return _with_lands(_refs(units, start, end)) if start < end else []


def _refs(units: Sequence[Unit], start: int, end: int) -> list[Ref]:
    """The same, each by itself."""
    refs: list[Ref] = []
    phrase = _Phrase()
    telling = _telling_nouns()
    link = ""
    for number, unit in enumerate(units[start:end], start):
        tag = unit.tag
        if tag == "N":
            if unit.word in telling:
                _take_noun(units, number, end, phrase, link, refs)
        elif tag in "MIP":
            told = _link_told(units, number, refs, link) if tag == "M" else link
            _mention(units, number, end, phrase, told, refs)
        elif tag in "dD":
            link = "" if _is_over(units, number, start) else link
            _determiner(units, number, end, phrase, link, refs)
        elif tag == "o":
            refs.extend(_pronoun(unit, link))
        elif tag in _ENDS_PHRASE:
            _leave(phrase, refs)
            phrase.of_list = link if _leads_aside(units, number, start) else None
            link = _link(units, number, link)
        elif tag == ",":
            link = "" if number > start and units[number - 1].word == "other" else link
            if number + 1 >= end or units[number + 1].tag not in "Pc":
                _leave(phrase, refs)
    _leave(phrase, refs)
    return refs


def _is_over(units: Sequence[Unit], number: int, start: int) -> bool:
    """Whether what hung on a preposition is over: "welcomed in Cairo *today the* minister"."""
    if units[number].tag == "d":
        return number > start and units[number - 1].tag in "NPML"
    after = units[number + 1] if number + 1 < len(units) else None
    return after is not None and (after.tag in "MPd," or after.word in _TITLES)


def _link_told(units: Sequence[Unit], number: int, refs: Sequence[Ref], link: str) -> str:
    """The link of a mention: a name that tells who a role is hangs where the role does.

    "received the ambassador *to* the island, *Le Thanh Tung*".
    """
    at = number - 1
    while at > 0 and units[at].tag in "N." and units[at].word in _TITLES:
        at -= 1
    if at >= 0 and units[at].tag == ",":
        for ref in reversed(refs):
            if ref.kind == "role" and ref.link not in ("owner", "of"):
                return ref.link
            if ref.kind in ("person", "role"):
                break
    return link


def _pronoun(unit: Unit, link: str) -> list[Ref]:
    """What a pronoun points at, if it is one of those that stand for somebody or something."""
    kind = _PRONOUNS.get(unit.word)
    return [Ref(unit.start, unit.end, kind, unit.word, None, 1, link)] if kind else []


def _leads_aside(units: Sequence[Unit], number: int, start: int) -> bool:
    """Whether a preposition leads aside from a list: "Paula Ingabire *of* Rwanda, and …"."""
    if number == start or units[number].word not in _ASIDE:
        return False
    for unit in units[number + 1 : number + 12]:
        if unit.tag in ",c":
            return True
        if unit.tag not in "dNaP":
            return False
    return False


def _link(units: Sequence[Unit], number: int, link: str) -> str:
    """How what follows a unit hangs on what came before it."""
    unit = units[number]
    others = unit.word == "among" and units[number + 1 : number + 2]
    if unit.tag not in _LINKING or (others and others[0].word == "others"):
        return ""
    if unit.word == "of" and units[number - 1].word in _BESIDE:
        return "with"
    told = _LINKS.get(unit.word)
    return _OTHER_LINKS.get(unit.tag, link) if told is None else told


def _with_lands(refs: list[Ref]) -> list[Ref]:
    """The refs, each role with the party told right after it."""
    for at, ref in enumerate(refs[:-1]):
        if ref.kind == "role" and ref.party is None:
            refs[at] = _with_land(ref, refs[at + 1])
    return refs


def _with_land(ref: Ref, owner: Ref) -> Ref:
    """A role with its party: "the ambassador *of Turkmenistan*"."""
    near = owner.start - ref.end < 60
    owned = owner.kind == "party" and owner.link in ("of", "owner", "from")
    return ref._replace(party=owner.value) if owned and near else ref


def _also(phrase: _Phrase, ref: Ref) -> list[Ref]:
    """The refs of further parties that share the noun of a ref."""
    if ref.party is None:
        return []
    return [
        ref._replace(start=u.start, end=u.end, value=u.value.party, party=u.value.party)
        for u in phrase.extra
        if isinstance(u.value, PartyMention)
    ]


def _leave(phrase: _Phrase, refs: list[Ref]) -> None:
    """End a phrase whose adjective or possessive met no noun that names somebody."""
    if phrase.party_at is None:  # and then it has no further ones
        phrase.clear()
        return
    for unit in phrase.extra:
        if isinstance(unit.value, PartyMention):
            code = unit.value.party
            refs.append(Ref(unit.start, unit.end, "party", code, code, 1, "owner"))
    if phrase.party is not None:
        unit = phrase.party_at
        refs.append(Ref(unit.start, unit.end, "party", phrase.party, phrase.party, 1, "owner"))
    phrase.clear()


def _mention(
    units: Sequence[Unit], number: int, end: int, phrase: _Phrase, link: str, refs: list[Ref]
) -> None:
    """Take in a person, an instrument or a party."""
    unit = units[number]
    if isinstance(unit.value, PersonMention):
        party = unit.value.party or phrase.party or _land_after(units, number, end)
        phrase.clear()
        link = link if phrase.of_list is None else phrase.of_list
        if number + 1 < end and units[number + 1].tag == "'":
            link = "owner"  # "*Suzuki's* predecessor"
        refs.append(Ref(unit.start, unit.end, "person", unit.value.name, party, 1, link))
    elif isinstance(unit.value, InstrumentMention):
        _leave(phrase, refs)
        mention = unit.value
        link = _link_of_list(units, number, refs, link)
        refs.append(
            Ref(unit.start, unit.end, "instrument", mention.kind, None, mention.count, link)
        )
    elif isinstance(unit.value, PartyMention):
        follower = units[number + 1] if number + 1 < end else None
        owns = follower is not None and follower.tag == "'"
        if unit.value.form in _PLAIN_PARTY and not owns and not _before_head(units, number, end):
            _leave(phrase, refs)
            code = unit.value.party
            kind = "party" if code else "group"
            if unit.value.form == "capital" and link == "in":
                kind = "place"
            refs.append(Ref(unit.start, unit.end, kind, code or "ministry", code or None, 1, link))
        elif unit.value.form == "people" and not _before_head(units, number, end):
            _leave(phrase, refs)
            code = unit.value.party
            refs.append(Ref(unit.start, unit.end, "party", code, code, 2, "of"))
        else:
            joined = number > 1 and units[number - 1].tag in "c," and units[number - 2].tag == "P"
            extra = [*phrase.extra, phrase.party_at] if joined and phrase.party_at else []
            if not joined:
                _leave(phrase, refs)
            phrase.clear()
            phrase.party, phrase.party_at, phrase.extra = unit.value.party, unit, extra


def _link_of_list(units: Sequence[Unit], number: int, refs: Sequence[Ref], link: str) -> str:
    """The link of an instrument told after another: "a memorandum on X *and a protocol* on Y"."""
    at = number - 1
    while at >= 0 and units[at].tag in "adN":
        at -= 1
    article = number > 0 and units[number - 1].tag in "da"
    if article and at >= 0 and units[at].tag in ",c":
        return next((r.link for r in reversed(refs) if r.kind == "instrument"), link)
    return link


def _land_after(units: Sequence[Unit], number: int, end: int) -> str | None:
    """The party told right after a name: "Paula Ingabire *of Rwanda*"."""
    if number + 2 < end and units[number + 1].word in ("of", "from"):
        party = units[number + 2].value
        if isinstance(party, PartyMention):
            return party.party or None
    return None


def _before_head(units: Sequence[Unit], number: int, end: int) -> bool:
    """Whether a party's name stands right before a word for somebody ("the Iran side")."""
    if number + 1 >= end or units[number + 1].tag != "N":
        return False
    return words.noun_classes().get(units[number + 1].word) in ("role", "roles", "collective")


def _determiner(
    units: Sequence[Unit], number: int, end: int, phrase: _Phrase, link: str, refs: list[Ref]
) -> None:
    """Take in an article, a possessive, "both", "each"."""
    unit = units[number]
    follower = units[number + 1] if number + 1 < end else None
    if unit.word == "her" and (follower is None or follower.tag not in "NPMVIL'"):
        refs.append(Ref(unit.start, unit.end, "speaker", unit.word, None, 1, link))
    elif unit.word in _HOME:
        phrase.owner = unit.word
    elif unit.word in ("both", "each"):
        phrase.number = 2
        if follower is None or follower.tag not in "NdPMVI":
            refs.append(Ref(unit.start, unit.end, "group", unit.word, None, 2, link))


def _take_noun(
    units: Sequence[Unit], number: int, end: int, phrase: _Phrase, link: str, refs: list[Ref]
) -> None:
    """Take in a noun, or "him"; one that points at something ends the phrase."""
    refs.extend(_pronoun(units[number], link))
    ref = _noun(units, number, end, phrase, link)
    if ref is not None:
        refs.extend(_also(phrase, ref))
        refs.append(ref)
        phrase.clear()


def _noun(units: Sequence[Unit], number: int, end: int, phrase: _Phrase, link: str) -> Ref | None:
    """What a noun points at, with what the words before it told; None for a plain noun."""
    unit = units[number]
    name = words.noun_classes().get(unit.word)
    if unit.word in ("number", "numbers") and number > 0 and units[number - 1].word == "opposite":
        return Ref(unit.start, unit.end, "other", unit.word, phrase.party, 1, link)
    if name is None or name not in words.NOUN_CLASSES:
        if unit.word in words.NUMBERS:
            phrase.number = words.NUMBERS[unit.word]
        return None
    if unit.word in _NUMBER_WORDS:
        phrase.number = words.NUMBERS.get(unit.word, 2)
        if number + 1 < end and units[number + 1].tag in "NPdI":
            return None
    return _pointing(units, number, end, name, phrase, link)


def _pointing(
    units: Sequence[Unit], number: int, end: int, name: str, phrase: _Phrase, link: str
) -> Ref | None:
    """The ref of a noun that stands for somebody or for an encounter."""
    unit = units[number]
    start = phrase.party_at.start if phrase.party_at is not None else unit.start
    party = phrase.party
    follower = units[number + 1] if number + 1 < end else None
    if follower is not None and follower.tag == "P" and name == "collective":
        return None
    if follower is not None and follower.tag == "N" and name != "meeting":
        inner = words.noun_classes().get(follower.word)
        if inner in words.NOUN_CLASSES:
            return None
    kind, value = _kind_of(name, unit.word, phrase)
    if kind == "role" and number > 0 and units[number - 1].word in _RANKS:
        value = f"{units[number - 1].word} {value}"
    if follower is not None and follower.tag == "'":
        link = "owner"
    if kind == "party":
        if party is None:
            return None
        return Ref(start, unit.end, "party", party, party, phrase.number, link)
    return Ref(start, unit.end, kind, value, party, phrase.number, link)


def _kind_of(name: str, word: str, phrase: _Phrase) -> tuple[str, str]:
    """The kind of ref that a class of noun gives."""
    if name == "meeting":
        return "meeting", word
    if name == "other":
        return "other", word
    if phrase.party is not None and name in ("roles", "collective"):
        return "party", phrase.party
    if name == "role":
        return "role", word
    if name == "collective" and phrase.owner and phrase.number == 1 and not word.endswith("s"):
        return ("group", word) if phrase.owner == "their" else ("home", word)
    return "group", word
