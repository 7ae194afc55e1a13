"""Whom an introduced person acts for: what the text tells, and else what it takes for granted."""

from __future__ import annotations

from typing import Final

from memoranda.reader.mentions.allegiance import (
    body_party,
    embassy_telling,
    owner_before,
    sentence_start,
    side_before,
    side_behind,
)
from memoranda.reader.mentions.company import firm_of_head
from memoranda.reader.mentions.context import Scene
from memoranda.reader.mentions.counterpart import succeeds
from memoranda.reader.mentions.introduction import Introduction
from memoranda.reader.mentions.leader import leader_party
from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.met_by import PRONOUNS, counterpart_behind, met_by, other_side
from memoranda.reader.mentions.name import begins_office
from memoranda.reader.mentions.nearby import (
    government_before,
    seat_before,
    seat_behind,
    state_before,
    state_near,
    two_before,
    visited_before,
)
from memoranda.reader.mentions.office import Office
from memoranda.reader.mentions.roster import Entry, name_parts
from memoranda.reader.mentions.sheet import Sheet
from memoranda.reader.mentions.standpoint import turned_to

_LIST_WORDS: Final = frozenset(
    ", ; and the as well by & a an with together along "
    "assisted accompanied flanked represented who was were is then afterwards later".split()
)
_NEAR: Final = 3
#: What stands behind the name of a body in apposition.
_CLOSING: Final = frozenset((",", ".", ";", ")", "\n"))
_HOSTED: Final = frozenset("received welcomed hosted greeted".split())
_ENVOYS: Final = frozenset({"ambassador", "envoy", "consul", "commissioner", "chargé"})
#: Those whom one state sends to another.
_SENT: Final = frozenset({"ambassador", "envoy", "high commissioner"})
_TWO: Final = 2
#: So many people are looked back at, so that long texts stay linear.
_REMEMBERED: Final = 200
#: Words of offices that are held abroad: "*regional* director in Cairo".
_STATIONED: Final = frozenset(
    {"regional", "resident", "country", "representative", "hub", "editor"}
)
#: Those who serve in an embassy beside its secretaries, and the ranks of these.
_OF_EMBASSIES: Final = frozenset({"attaché", "attache", "counsellor", "counselor", "consul"})
_MISSIONS: Final = frozenset({"embassy", "commission", "consulate", "mission"})
_RANKS: Final = frozenset({"first", "second", "third"})


#: Those who are of a field, and of no house that acts by itself.
_OF_FIELDS: Final = frozenset({"minister", "secretary", "undersecretary"})
_OF: Final = frozenset({"of", "for"})


#: Those of whom a state has one, so that where they are told on a visit they are its own.
_HEADS_OF_STATES: Final = frozenset(
    {"prime minister", "president", "premier", "chancellor", "king"}
)


def told_party(scene: Scene, introduction: Introduction) -> str | None:
    """The party told with the office or behind the name."""
    office = introduction.office
    told = (*office.parties, *office.scoped)
    if introduction.behind:
        return introduction.behind.party
    several = office.plural or (office.counterpart and len(told) > 1)
    if several and len(told) > introduction.rank:
        return told[introduction.rank].party
    if office.parties and office.parties[-1].party:
        return office.parties[-1].party
    of_another = office.counterpart and not succeeds(scene.sheet, office)
    owner = _owner(scene, office.possessor) if office.possessor and not of_another else None
    return owner or next((party.party for party in office.scoped if _acts(scene, party)), None)


def _acts(scene: Scene, party: PartyMention) -> bool:
    """Whether a party acts in its own right: known, and no company named by its field alone."""
    words = scene.sheet.text[party.start : party.end].lower().split()
    field = all(word in scene.sheet.lexicon.not_names for word in words)
    return bool(party.party) and not (party.form == "organisation" and field)


def _owner(scene: Scene, span: tuple[int, int]) -> str | None:
    """The party of an owner: a person's own, an embassy's envoy's, else that of the body."""
    entry = scene.roster.find(name_parts(scene.sheet, *span))
    if entry:
        return entry.party
    if scene.sheet.word(span[1] - 1) == "embassy":
        return _of_envoy(scene)
    if scene.sheet.word(span[1] - 1) in scene.sheet.lexicon.guests:
        return None  # "his guest's minister": no body
    return body_party(scene.sheet, span, span[0])[0]


def _of_envoy(scene: Scene) -> str | None:
    """The state of the envoy introduced last, not too far back."""
    for entry in reversed(scene.roster.entries[-_REMEMBERED:]):
        if entry.office and not _ENVOYS.isdisjoint(entry.office.lower().split()):
            return entry.party
    return None


def _serves_envoy(scene: Scene, office: Office) -> str | None:
    """The state of the envoy whom somebody of an embassy serves: "his commercial attaché"."""
    served = scene.sheet.lower[office.core : office.after]
    of_mission = served[-1] in _MISSIONS  # "first secretary *at the embassy*"
    secretary = served[0] in _RANKS and (served[-1] == "secretary" or of_mission)
    if _OF_EMBASSIES.isdisjoint(served) and not secretary:
        return None
    return _of_envoy(scene)


def _sent_by_teller(scene: Scene, office: Office) -> str | None:
    """The state of an envoy told with none, in a story that an embassy tells of its own."""
    sent = scene.sheet.cut(office.core, office.after).lower() in _SENT
    return embassy_telling(scene.sheet) if sent else None


def concluded_party(
    scene: Scene, introduction: Introduction, last: Introduction | None, other: Entry | None
) -> str | None:
    """The party by a body's name, the list a person stands in, the side, or the story."""
    if other is not None and succeeds(scene.sheet, introduction.office):
        return other.party
    if other is not None:
        theirs = next((state for state in scene.story.states if state != other.party), None)
        return _known(scene, introduction, other.office) or theirs
    known = _known(scene, introduction)
    if known:
        return known
    first = min(introduction.first, introduction.office.first)
    begun = sentence_start(scene.sheet, first)
    owner = _pointed_at(scene, introduction, begun)
    owner = owner or _serves_envoy(scene, introduction.office)
    owner = owner or _sent_by_teller(scene, introduction.office)
    if owner:
        return owner
    listed, parted = _list_party(scene, introduction, last)
    by_body = _body(scene, introduction, last if listed else None, in_list=parted)
    if by_body and not _is_others_body(scene, introduction, last, by_body, listed):
        return by_body
    host = _host_of_visitor(scene, introduction, begun, listed)
    if host:
        return host
    floor = max(begun, last.after) if last else begun
    behind = max(introduction.after, introduction.office.after)
    if _is_envoy_here(scene, introduction) or _is_envoy_beside(scene, introduction, listed):
        listed = None  # "the minister *and the ambassador*"
    elif listed and last and _is_host_of(scene, introduction, last):
        return scene.story.own if scene.story.own != listed else scene.story.other_than(listed)
    seat = _seat(scene, introduction) or side_behind(scene.sheet, behind)
    side = seat or side_before(scene.sheet, first, floor)
    side = side or _told_by_custom(scene, introduction) or listed
    return side or _story_party(scene, introduction, last, begun)


def _pointed_at(scene: Scene, introduction: Introduction, begun: int) -> str | None:
    """The party that "its" or "whose" stands for; a company's, where a company's head is told.

    "Their" stands for a people told last: "contacts with *the Turkmens*. *Their* ambassador …".
    """
    sheet, office = scene.sheet, introduction.office
    place = office.first - 1
    its = sheet.word(place) in {"its", "whose"}
    if not _owned(office) and (firm := firm_of_head(sheet, office, begun, introduction.rank)):
        return firm
    if not its and sheet.word(place) == "their":
        return _people_before(sheet, place)
    return owner_before(sheet, place, begun) if its else None


def _people_before(sheet: Sheet, at: int) -> str | None:
    """The party told last before a word, in its sentence or just before, if told by its people."""
    floor = sentence_start(sheet, max(0, sentence_start(sheet, at) - 1))
    for place in range(at, floor, -1):
        if place in sheet.party_upto:
            party = sheet.party_upto[place][1]
            return party.party if party.form == "people" and party.party else None
    return None


def _owned(office: Office) -> bool:
    """Whether an office tells itself in what body it is held."""
    return bool(office.body or office.scoped or office.possessor)


def _known(scene: Scene, introduction: Introduction, told: str | None = None) -> str | None:
    """The party of a leader whom the press need not introduce."""
    entry, office = scene.entry(introduction), introduction.office
    words = told or scene.sheet.cut(office.core, office.after)
    return leader_party(entry.name, words) if entry else None


def _body(
    scene: Scene, introduction: Introduction, last: Introduction | None, *, in_list: bool
) -> str | None:
    """The party of the body an office is held in, where its name tells it."""
    sheet, span = scene.sheet, introduction.office.body or _field_body(scene, introduction.office)
    if span is None:
        return None
    if introduction.first < introduction.office.first and (named := _named_behind(sheet, span)):
        return named
    owner = scene.roster.find(name_parts(sheet, span[0], span[0] + 1))
    if owner and sheet.word(span[0] + 1) in {"'s", "’s"}:
        return owner.party
    party, own = body_party(sheet, span, introduction.office.first)
    if party or own:
        return None if own and (in_list or _is_field(sheet, introduction.office, span)) else party
    if span[1] - span[0] == 1 and sheet.words[span[0]].isupper():
        return scene.story.own
    return _host(sheet, last.office) if last else None


def _host_of_visitor(
    scene: Scene, introduction: Introduction, begun: int, listed: str | None
) -> str | None:
    """The state visited, for its head who is told with the visitor: "… he *and the premier, Li*".

    Not where the visitor is its own, nor of a head who is told with his state.
    """
    sheet, office = scene.sheet, introduction.office
    if _owned(office) or sheet.cut(office.core, office.after).lower() not in _HEADS_OF_STATES:
        return None
    first = min(introduction.first, office.first)
    beside = first - 1 - (sheet.word(first - 1) == "the")
    if sheet.word(beside) not in {"and", "by"}:
        return None
    if sheet.word(beside - 1) in PRONOUNS:
        begun = sentence_start(sheet, max(0, begun - 1))
    visited = visited_before(sheet, first, begun)
    return visited if visited != (listed or scene.story.own) else None


def _is_field(sheet: Sheet, office: Office, span: tuple[int, int]) -> bool:
    """Whether what somebody is minister of is his field: "Secretary *of Homeland Security*"."""
    return sheet.lower[office.head] in _OF_FIELDS and sheet.word(span[0] - 1) in _OF


def _is_others_body(
    scene: Scene, introduction: Introduction, last: Introduction | None, party: str,
    listed: str | None,
) -> bool:  # fmt: skip
    """Whether "the regulator" cannot be the body told before: its own minister met its chair.

    Nor can it be where its chair is listed with those of another land.
    """
    sheet, span = scene.sheet, introduction.office.body
    if span is None or span[1] - span[0] != 1 or sheet.lower[span[0]] not in sheet.lexicon.taken_up:
        return False
    if sheet.lower[span[0]] not in sheet.lexicon.government:
        return False
    if listed is not None:
        return listed != party
    begun = sentence_start(sheet, min(introduction.first, introduction.office.first))
    return met_by(scene, introduction, last, begun) == party


def _named_behind(sheet: Sheet, span: tuple[int, int]) -> str | None:
    """The name of a body that is told by what it is: "deputy head of the supplier, *Alcatel*,"."""
    kind, first = span[1] - 1, span[1] + 1
    if sheet.words[kind] not in sheet.lexicon.taken_up or sheet.word(span[1]) != ",":
        return None
    after, party = sheet.party_at.get(first, (first, None))
    while after < len(sheet.words) and sheet.words[after][0].isupper():
        after += 1
    if after == first or sheet.word(after) not in _CLOSING or begins_office(sheet, after + 1):
        return None  # "chair of the regulator, *Li Wu, minister of* trade" are two
    if party is not None and sheet.party_at[first][0] == after:
        return party.party or None
    return sheet.cut(first, after)


def _field_body(scene: Scene, office: Office) -> tuple[int, int] | None:
    """The words of a body named by its field alone that an office is held in."""
    for place in range(office.head + 1, office.after if office.scoped else 0):
        end, party = scene.sheet.party_at.get(place, (0, None))
        if party is not None and party.form == "organisation" and not _acts(scene, party):
            return place, end
    return None


def _seat(scene: Scene, introduction: Introduction) -> str | None:
    """The state of a town told with an office: where it is held, or where its holder is met."""
    sheet, office = scene.sheet, introduction.office
    if sheet.lower[office.head] in _ENVOYS or not _STATIONED.isdisjoint(
        sheet.lower[office.core : office.after]
    ):
        return None
    for place in range(office.head + 2, office.after):
        party = sheet.party_at.get(place)
        if party and party[1].form == "capital" and sheet.word(place - 1) == "in":
            return party[1].party
    apart = office.first > introduction.first or sheet.word(office.after) == "in"
    behind = seat_behind(sheet, office.after) if apart else None
    first = min(introduction.first, office.first)
    return behind or seat_before(sheet, first) or _seat_of_host(sheet, introduction, first)


def _seat_of_host(sheet: Sheet, introduction: Introduction, first: int) -> str | None:
    """The state of the capital where a host is visited: "*received by* Minister X *in Bern*"."""
    by = [word for word in sheet.lower[max(0, first - _NEAR) : first] if word != "the"][-_TWO:]
    if len(by) < _TWO or by[1] != "by" or by[0] not in _HOSTED:
        return None
    after = max(introduction.after, introduction.office.after)
    _, party = sheet.party_at.get(after + 1, (0, None))
    capital = party is not None and party.form == "capital" and sheet.word(after) == "in"
    return party.party or None if capital and party is not None else None


def _host(sheet: Sheet, office: Office) -> str | None:
    """The state an envoy is sent to, whose own agency signs beside him."""
    for place in range(office.head, office.after):
        party = sheet.party_at.get(place)
        if party and sheet.word(place - 1) == "to":
            return party[1].party
    return None


def _list_party(
    scene: Scene, introduction: Introduction, last: Introduction | None
) -> tuple[str | None, bool]:
    """The party of the person listed just before, and whether semicolons part the list."""
    if last is None:
        return None, False
    start = max(last.after, last.office.after if last.office.first >= last.first else 0)
    between = scene.sheet.lower[start : min(introduction.first, introduction.office.first)]
    office = introduction.office
    own = not office.counterpart and office.possessor is None
    if own and between[-1:] in (["his"], ["her"]):
        between.pop()  # "the minister X, *his* first deputy Y"
    listed = bool(between) and all(word in _LIST_WORDS for word in between)
    if not listed and not _comes_next(scene.sheet, between):
        return None, False
    entry = scene.entry(last)
    return (entry.party if entry else None), ";" in between


def _comes_next(sheet: Sheet, between: list[str]) -> bool:
    """Whether somebody is met after another: "he sees X, the staff, and *after that* Y"."""
    there = between[-2:] == ["after", "that"] or between[-1:] == ["then"]
    return there and sheet.lexicon.saying.isdisjoint(between) and "." not in between


def _story_party(
    scene: Scene, introduction: Introduction, last: Introduction | None, begun: int
) -> str | None:
    """The party a story takes for granted: its own, or not that of a named counterpart."""
    states, own = scene.story.states, scene.story.own
    if introduction.office.plural:
        several = two_before(scene.sheet, introduction.office.first, states) or states
        if introduction.rank < len(several):
            return several[introduction.rank]
    if _foreign(scene, introduction, last, begun) and last:
        host = scene.entry(last)
        return state_before(scene.sheet, introduction.first, host.party if host else own) or own
    turned = turned_to(scene.sheet, introduction.first)
    if turned is not None:
        own = turned
    elif not scene.story.dated:
        own = government_before(scene.sheet, introduction.first, begun) or own
    theirs = counterpart_behind(scene, introduction)
    if theirs is None and not scene.story.dated:
        theirs = other_side(scene, introduction, own)
    if theirs is None and _is_envoy_here(scene, introduction):
        return next(state for state in states if state != own)
    met = met_by(scene, introduction, last, begun) if theirs is None else None
    if met is not None:
        near = state_near(scene.sheet, introduction.first, met)
        return near or (scene.story.other_than(own) if met == own else None) or own
    if theirs is not None and theirs == own:
        return scene.story.other_than(own)
    return own


def _is_envoy_here(scene: Scene, introduction: Introduction) -> bool:
    """Whether an envoy told with no state is that of the one other state of the story."""
    sheet, office = scene.sheet, introduction.office
    if len(scene.story.states) != _TWO or sheet.word(office.after) in {"to", "in"}:
        return False
    return sheet.cut(office.core, office.after).lower() in _SENT


def _is_envoy_beside(scene: Scene, introduction: Introduction, listed: str | None) -> bool:
    """Whether an envoy is listed with somebody of no state, whose envoy he cannot be."""
    sheet, office = scene.sheet, introduction.office
    sent = sheet.cut(office.core, office.after).lower() in _SENT
    return sent and listed is not None and listed not in scene.story.states


def _is_host_of(scene: Scene, introduction: Introduction, last: Introduction) -> bool:
    """Whether a minister is told beside an envoy not his own: "envoy A *and Minister B*"."""
    sheet, sent = scene.sheet, last.office
    is_envoy = sheet.cut(sent.core, sent.after).lower() in _SENT
    return is_envoy and sheet.lower[introduction.office.head] == "minister"


def _told_by_custom(scene: Scene, introduction: Introduction) -> str | None:
    """The one state that words an office, or a title, so ("Union Minister", "Datuk")."""
    sheet, office = scene.sheet, introduction.office
    told = sheet.cut(office.core, office.after).lower()
    for words, state in sheet.lexicon.told_by_office.items():
        if told.startswith(words):
            return state
    for place in range(introduction.first - 1, max(-1, introduction.first - _NEAR - 1), -1):
        if sheet.lower[place] not in sheet.lexicon.titles:
            break
        if sheet.lower[place] in sheet.lexicon.told_by_title:
            return sheet.lexicon.told_by_title[sheet.lower[place]]
    return None


def _foreign(
    scene: Scene, introduction: Introduction, last: Introduction | None, begun: int
) -> bool:
    """Whether an envoy of no told state meets somebody named before in the sentence."""
    head = scene.sheet.lower[introduction.office.head]
    return head in _ENVOYS and last is not None and last.first >= begun
