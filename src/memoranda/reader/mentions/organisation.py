"""Finding organisations and state bodies by the words of which their names are made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from memoranda.reader.mentions.firm import find_firms
from memoranda.reader.mentions.firmrows import NO_FIRMS
from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.organisation_name import (
    IN_BRACKETS,
    NOT_IN_NAMES,
    Stretch,
    Surroundings,
    left_end,
    right_end,
)
from memoranda.reader.vocabularies.finder import find_terms
from memoranda.reader.vocabularies.party_terms import word_list

#: What a body is like, and so long that may be.
_LIKE: Final = re.compile(r"(?<=s )[a-z][a-z-]+ (?:[a-z][a-z-]+ )?$")
_LONGEST_LIKE: Final = 30
_OF_SEVERAL: Final = frozenset(
    "Joint Intergovernmental Inter-Governmental Inter-governmental Mixed Bilateral Binational "
    "Trilateral Steering Working Organizing Organising Coordination Consultative Expert Task "
    "Study Advisory Contact Friendship Parliamentary Intergovernmental".split()
)
_OF_THE_STATE: Final = frozenset(
    "National State Federal Supreme Royal Central Public General".split()
)
#: An institute that is a state's agency where its state is told.
_NATIONAL: Final = frozenset(("National", "Federal"))
_STATE_INSTITUTES: Final = frozenset("Institute Foundation Laboratory Academy".split())
#: Makes an agreement of an alliance, rather than an organisation.
_OF_PARTNERS: Final = frozenset("Strategic Digital Technology Cyber Connectivity".split())
#: A way of governing, and nobody's government: "a centre for *Digital Government*".
_WAYS_OF_GOVERNING: Final = frozenset(
    "Digital Smart Open Electronic Mobile Good Transparent".split()
)
#: What a national company is called, before its land: "Power *Corporation* of India".
_OF_A_LAND: Final = frozenset(("Corporation", "Company"))
_LOCAL: Final = frozenset(
    "City Municipal Provincial Regional Province District Metropolitan".split()
)
_OWNERS: Final = frozenset(("name", "adjective", "people", "body"))
#: Who stands behind a field and never behind a firm: "Kenyan Digital Technologies *Minister*".
_HOLDER: Final = re.compile(r" (?:[Dd]eputy |[Vv]ice )?(?:[Mm]inist(?:er|ry)|[Ss]ecretary)\b")


def find_organisations(
    text: str,
    mentions: list[PartyMention],
    heads: list[tuple[int, int, str]],
    language: str = "en",
    agencies: Sequence[PartyMention] = (),
) -> list[PartyMention]:
    """Find names built around a head word, and the acronyms that the text gives them.

    Reads: "India's Ministry of Electronics (MeitY)" - India, and so does "MeitY" below.
    Leaves alone: "the Joint Economic Commission", "the ministry".

    Args:
        text: the whole document, its apostrophes and hyphens made alike.
        mentions: the parties already found there by their names.
        heads: start, end and kind of each head word.
        language: the code of the language that the text is in.
        agencies: the bodies of states already found there by their names.
    """
    here = _surroundings(text, mentions, language)
    built = [_organisation(here, *head) for head in heads if head[2] not in ("firm", "firms")]
    known = {(agency.start, agency.end) for agency in agencies}
    named = (m for m in built if m is not None and (m.start, m.end) not in known)
    # A firm's branch first: "Ooredoo Group" is the firm that the text calls "Ooredoo" too.
    found = [*_branches(here, mentions), *named]
    found += _by_letters(here, mentions)
    found += find_firms(text, [*mentions, *found], heads, language)
    found += _lands(here, heads)
    return found + _by_acronym(text, _acronyms(text, [*found, *mentions, *agencies]))


def _surroundings(text: str, mentions: list[PartyMention], language: str) -> Surroundings:
    owners = [m for m in mentions if m.form in _OWNERS]
    return Surroundings(
        text,
        {m.start: m for m in owners},
        {m.end: m for m in owners},
        word_list("field_words.txt", language),
        word_list("region_words.txt", language),
    )


def _organisation(here: Surroundings, start: int, end: int, kind: str) -> PartyMention | None:
    """Build the name around the head word at ``start``, if there is one."""
    left = left_end(here, start)
    before = set(here.text[left:start].split())
    if _OF_SEVERAL & before or (here.text[start:end] == "Alliance" and _OF_PARTNERS & before):
        return None
    if here.text[start:end] == "Government" and _WAYS_OF_GOVERNING & before:
        return None
    letters = _international(here, left, end)
    if letters is not None:
        return PartyMention(left, end, letters, "body")
    if kind in ("government", "state"):
        return _state_body(here, left, (start, end), kind)
    named = [word for word in here.text[left:start].split() if word not in ("and", "&", "New")]
    by_fields = here.field_words.issuperset(named)
    right = right_end(here, end)
    if here.text[start:end] in _STATE_INSTITUTES and _NATIONAL & before:
        owner = here.starting.get(left) or _owner_before(here, left) or right.owner
        if owner is not None and owner.form != "body":
            # "India's National Institute of Electronics" is the state's.
            start = min(owner.start, left)
            return PartyMention(start, right.end, owner.party, "government")
    # "Power Corporation of India" is a name, "NEC Corporation of Japan" a firm and its land.
    national = here.text[start:end] in _OF_A_LAND and right.owner is not None
    of_land = national and by_fields and named
    stop = right.end if kind == "institute" or of_land else end
    if by_fields and (stop == end or here.text[start:end] == "Society"):
        return None
    if _HOLDER.match(here.text, stop):
        return None
    return PartyMention(left, stop, here.text[left:stop], "organisation")


def _international(here: Surroundings, left: int, end: int) -> str | None:
    """The letters of a body of several states that is named by its region.

    Reads "Caribbean Disaster Emergency Management Agency (CDEMA)"; leaves "African Bank of
    Kenya (ABK)" and "Asian Paints" alone.
    """
    first = here.text[left:end].split()[:2]
    if here.regions.isdisjoint(first) or any(left <= at < end for at in here.starting):
        return None
    brackets = IN_BRACKETS.match(here.text, end)
    return brackets[1] if brackets and brackets[1].isupper() else None


#: A state's body told by its letters alone: "Australia's *OAIC* and …".
_LETTERS: Final = re.compile(
    r"'s (?P<letters>[A-Z]{3,8})"
    r"(?=[,.;)]| (?:and|with|has|have|is|was|will|to|in|on|by|signed|said)\b)"
)


def _by_letters(here: Surroundings, mentions: list[PartyMention]) -> list[PartyMention]:
    """Bodies of states that only their letters name."""
    taken = {mention.start for mention in mentions}
    states = [m for m in mentions if m.form == "name" and here.text[m.end : m.end + 2] == "'s"]
    found = []
    for state in states:
        named = _LETTERS.match(here.text, state.end)
        if named is None or named["letters"] in NO_FIRMS or named.start("letters") in taken:
            continue
        found.append(PartyMention(state.start, named.end(), state.party, "government"))
    return found


#: Part of a state that has a ministry of its own: "*Tatarstan*'s Ministry of Informatization".
_LAND: Final = re.compile(
    r"(?:^|(?<=[\s(]))(?P<land>[A-Z]\w+(?:[ -][A-Z]\w+)?)'s Ministry (?:of|for) "
)
_LONGEST_LAND: Final = 40


def _land_behind(here: Surroundings, end: int, name: Stretch) -> str | None:
    """The part of a state that closes a ministry's name: "Ministry of Economy *of Bavaria*"."""
    fields, of, land = here.text[end : name.end].rpartition(" of ")
    if name.owner is not None or not (of and fields) or not land[:1].isupper():
        return None
    words = land.split()
    return land if here.field_words.isdisjoint(words) and NOT_IN_NAMES.isdisjoint(words) else None


def _lands(here: Surroundings, heads: list[tuple[int, int, str]]) -> list[PartyMention]:
    """Parts of states that are told to have a ministry, wherever the text names them."""
    lands: dict[str, PartyMention] = {}
    for start, end, _ in heads:
        if here.text[start:end] != "Ministry":
            continue
        behind = _land_behind(here, end, right_end(here, end))
        if behind is not None:
            at = here.text.find(behind, end)
            lands[behind] = PartyMention(at, at + len(behind), behind, "organisation")
        if here.text[start - 3 : start] != "'s ":
            continue
        if start - 3 in here.ending:
            continue
        for named in _LAND.finditer(here.text, max(0, start - _LONGEST_LAND), end + 5):
            land = named["land"]
            lands[land] = PartyMention(named.start(), named.end("land"), land, "organisation")
    return _by_acronym(here.text, lands)


#: What a firm adds to its name for a part of itself, and for its office in a region.
_PART_OF_FIRM: Final = re.compile(
    r" (?:Data Cent(?:re|er)s?|Telecom|Networks?|Cloud|Digital|Group|Technolog(?:y|ies)|Systems"
    r"|International|Global|Solutions|Marine|Space|Energy|Ventures|Foundation)\b"
)
_REGION: Final = re.compile(
    r" (?:(?:East |West |Southern |North |Central |South |Southeast |Latin )?"
    r"(?:Africa|Asia|Europe|America)|Middle East|Asia[ -]Pacific|MENA|Eurasia)\b"
)


def _branches(here: Surroundings, mentions: list[PartyMention]) -> list[PartyMention]:
    """Firms named with their land or their branch: "Orange Jordan", "Khazna Data Centers".

    Where the firm itself is named too, "Huawei Kenya" is only its office there; so is always
    that for a region, "Huawei Southern Africa".
    """
    firms = [mention for mention in mentions if mention.form == "organisation"]
    ends = {firm.start: _end_of_branch(here, firm) for firm in firms}
    bare = {firm.party for firm in firms if ends[firm.start] == firm.end}
    found = []
    for firm in firms:
        end = ends[firm.start]
        if end == firm.end:
            continue
        if _PART_OF_FIRM.match(here.text, firm.end):
            found.append(firm._replace(end=end))
        elif firm.party in bare or _REGION.match(here.text, firm.end):
            found.append(firm._replace(end=end, form="office"))
        else:
            name = here.text[firm.start : end]
            found.append(PartyMention(firm.start, end, name, "organisation"))
    return found


def _end_of_branch(here: Surroundings, firm: PartyMention) -> int:
    """Where the name of a firm ends with what it adds for a branch."""
    land = here.starting.get(firm.end + 1)
    if land is not None and land.form == "name" and here.text[firm.end] == " ":
        return land.end
    part = _PART_OF_FIRM.match(here.text, firm.end) or _REGION.match(here.text, firm.end)
    return part.end() if part is not None else firm.end


_SERVING: Final = (" for ", " for the ")


def _state_body(
    here: Surroundings, left: int, head: tuple[int, int], kind: str
) -> PartyMention | None:
    """Build the name of a ministry, regulator, state agency, or local government."""
    right = right_end(here, head[1])
    owner = _owner_before(here, left)
    start = owner.start if owner else left
    own = owner or _owner_inside(here, left, head[0])
    # "ITU Regional Office *for the CIS*" is told with whom it serves.
    serves = right.owner is not None and here.text.endswith(_SERVING, 0, right.owner.start)
    named = own if serves else (right.owner or own)
    if named is not None:
        form = "body" if named.form == "body" else "government"
        return PartyMention(start, right.end, named.party, form)
    land = _land_behind(here, head[1], right)
    if land is not None and here.text[head[0] : head[1]] == "Ministry":
        return PartyMention(left, right.end, land, "government")
    words = set(here.text[left : head[0]].split())
    local = here.text[head[0] : head[1]] == "Government" and right.end > head[1]
    if local or words & _LOCAL:
        return PartyMention(left, right.end, here.text[left : right.end], "organisation")
    if kind == "state" and not words & _OF_THE_STATE:
        return None
    return PartyMention(left, right.end, "", "government") if words or right.end > head[1] else None


def _owner_before(here: Surroundings, left: int) -> PartyMention | None:
    """Give the party that stands before the name as its owner: "India's Ministry".

    What it is like may stand between them: "India's *new* Data Protection Office".
    """
    alike = _LIKE.search(here.text, max(0, left - _LONGEST_LIKE), left)
    if (
        alike is not None and left not in here.starting
    ):  # "Kenya's partner *Oman* Telecom Authority"
        left = alike.start()
    for between in ("'s ", "' "):
        if here.text[max(0, left - len(between)) : left] == between:
            return here.ending.get(left - len(between))
    return None


def _owner_inside(here: Surroundings, left: int, head: int) -> PartyMention | None:
    """Give the one party named within the name: "Pakistan Telecommunication Authority"."""
    inside = [m for m in (here.starting.get(at) for at in range(left, head)) if m is not None]
    return inside[0] if len({m.party for m in inside}) == 1 else None


#: The capitals with which the words of a name begin: "*F*ederated *S*tates of *M*icronesia".
_INITIALS: Final = re.compile(r"\b[A-Z]")


def _acronyms(text: str, mentions: list[PartyMention]) -> dict[str, PartyMention]:
    """Give the acronyms in brackets behind the names, or within them."""
    given: dict[str, PartyMention] = {}
    for mention in mentions:
        if mention.form == "name" and text.startswith(" (", mention.end):
            brackets = IN_BRACKETS.match(text, mention.end)
            initials = "".join(_INITIALS.findall(text, mention.start, mention.end))
            if brackets and len(initials) > 1 and brackets[1] == initials:
                given.setdefault(initials, mention)
        if mention.form in ("organisation", "government", "body"):
            at = text.find("(", mention.start, mention.end + 2)
            if at < 0:
                continue
            after = IN_BRACKETS.match(text, mention.end)
            brackets = after or IN_BRACKETS.search(text, mention.start, mention.end)
            if brackets and not brackets[1].istitle():
                given.setdefault(brackets[1], mention)
    return given


def _by_acronym(text: str, acronyms: dict[str, PartyMention]) -> list[PartyMention]:
    """Give every place where an acronym stands for its organisation."""
    if not acronyms:
        return []
    mentions = list(acronyms.values())
    return [
        PartyMention(found.start, found.end, mentions[found.term].party, mentions[found.term].form)
        for found in find_terms(text, acronyms)
    ]
