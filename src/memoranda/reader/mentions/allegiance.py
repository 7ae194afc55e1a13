"""Whom a person acts for, where it is not told with the office itself."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from memoranda.reader.mentions.mention import PartyMention
from memoranda.reader.mentions.office import STATE_FORMS, Office
from memoranda.reader.mentions.sheet import Sheet
from memoranda.reader.vocabularies.place_terms import place_terms

_DATELINE_MARKS: Final = frozenset({"–", "—", "-", "--", ":", "(", "."})
_DATELINE_DASHES: Final = frozenset({"–", "—", "-", "--"})
_DATELINE_WORDS: Final = 14
_DATE_WORDS: Final = 6
_BACK: Final = 400
_LONGEST_HEADLINE: Final = 160
_APPOSED: Final = frozenset({",", "was", "were", "is", "being", "among", "them", "including"})
_FAR_BEHIND: Final = 9
_STOPS: Final = frozenset({".", ";", ":"})
_LEADS: Final = frozenset({"leading", "leads", "led", "heading", "heads", "headed"})
#: Verbs that "on" goes with: not "*called on* the Rwandan side".
_TURNING: Final = frozenset({"called", "calls", "call", "calling", "prevailed", "depends", "rests"})
_SIGNED: Final = frozenset({"signed", "initialled", "pen", "signature", "signing", "name"})
_ENDS: Final = frozenset({",", ".", ";", ")", "and"})
#: So many words before a party "on behalf of the host country" may begin.
_NEAR_BEHALF: Final = 5
#: What follows the party in "for Dushanbe *it* was X", "From Japan*,* X" and "for Peru*:* X".
_AFTER_A_SIDE: Final = frozenset({",", ":", "it", "by"})
_ENVOYS: Final = frozenset({"ambassador", "envoy"})
_ENVOY_WORDS: Final = 6
_EMBASSIES: Final = frozenset({"embassy", "consulate"})
#: So many words open a story.
_OPENING: Final = 40
#: States named from which on a dateline whose own state is not among them is a venue abroad.
_ABROAD: Final = 2
#: So many words behind a state its visit may be told.
_VISIT_WORDS: Final = 12
_VISITS: Final = frozenset("visit trip tour visits journey visiting".split())
_OF_STATES: Final = frozenset({"government", "body"})
_OF_CABINETS: Final = frozenset({"minister", "undersecretary"})
_TO_TOWNS: Final = frozenset({"in", "at", "to", "from", "near", "of"})
_POSSESSIVES: Final = frozenset({"'s", "’s"})
#: So far before a state stands whose envoy somebody is.
_SENT_BY: Final = 40
_WITH: Final = (" with ", " with the ")
#: So many words behind an owner its neighbour is named.
_NEAR_OWNER: Final = 5


class Story(NamedTuple):
    """The states of a story: its own, whether its dateline says so, all in order of mention."""

    own: str | None
    dated: bool
    states: tuple[str, ...]

    def other_than(self, party: str | None) -> str | None:
        """The first state that is another."""
        return next((state for state in self.states if state != party), None)


def read_story(sheet: Sheet, parties: list[PartyMention], offices: list[Office]) -> Story:
    """The state a story is told from: that of its dateline, else the first that is named."""
    forms = STATE_FORMS | {"government"}
    named = [mention for mention in parties if mention.form in forms or mention.party == "EU"]
    states = dict.fromkeys(
        mention.party for mention in named if mention.party and mention.form != "capital"
    )
    order = tuple(states | dict.fromkeys(mention.party for mention in named if mention.party))
    dateline = _dateline(sheet)
    headed = _headed(sheet, named)
    if dateline is not None and headed and dateline not in headed:
        dateline = None  # the state's own agency reports from abroad
        order = (headed[0], *(state for state in order if state != headed[0]))
    at_home = dateline in states or len(states) < _ABROAD or _opens_at_home(sheet, offices)
    at_home = at_home and not _is_between_others(sheet, dateline)
    if dateline is not None and at_home:
        return Story(dateline, True, (dateline, *(state for state in order if state != dateline)))
    return Story(_host_of_envoys(sheet) or _teller(sheet, named, order), False, order)


def with_land_of_towns(story: Story, sheet: Sheet, language: str) -> Story:
    """A story that names no state as one of the land in which all its towns lie."""
    if story.states:
        return story
    terms = place_terms(language)
    towns = (
        terms.get(sheet.words[place])
        for place in sheet.names
        if sheet.word(place - 1) in _TO_TOWNS or sheet.word(place + 1) in {"'s", "’s"}
    )
    lands = {town.country for town in towns if town is not None and town.kind == "city"}
    return Story(lands.pop(), False, ()) if len(lands) == 1 else story


def _teller(sheet: Sheet, named: list[PartyMention], order: tuple[str, ...]) -> str | None:
    """The state named first, unless talks "with the Australian Government" open the story."""
    if named and _is_of_envoy(sheet, named[0].start):
        return next((state for state in order if state != named[0].party), None)
    if named and _is_visited(sheet, named[0].start):
        return next((state for state in order if state != named[0].party), named[0].party)
    if not named or not sheet.text.endswith(_WITH, 0, named[0].start):
        return next(iter(order), None)
    return next((state for state in order if state != named[0].party), next(iter(order), None))


def _is_of_envoy(sheet: Sheet, start: int) -> bool:
    """Whether a state is only told as whose envoy somebody is: "the ambassador *of Japan*".

    So is "*Japanese* ambassador calls on minister".
    """
    after, party = sheet.party_at.get(bisect_left(sheet.starts, start), (0, None))
    if party is not None and party.form == "adjective" and sheet.word(after) in _ENVOYS:
        return True
    before = sheet.text[max(0, start - _SENT_BY) : start].lower().removesuffix("the ")
    return before.endswith(" of ") and before.removesuffix(" of ").split()[-1] in _ENVOYS


def _is_visited(sheet: Sheet, start: int) -> bool:
    """Whether a state is told in the first sentence as visited: "X *in India*, the first visit"."""
    place = bisect_left(sheet.starts, start)
    at = place - 1 - (sheet.word(place - 1) == "the")
    if sheet.word(at) not in {"in", "to"} or sentence_start(sheet, place) > 0:
        return False
    behind = sheet.lower[place : place + _VISIT_WORDS]
    told = sheet.lower[:place] + behind[: behind.index(".") if "." in behind else None]
    return not _VISITS.isdisjoint(told)


def _opens_at_home(sheet: Sheet, offices: list[Office]) -> bool:
    """Whether a lead begins with an office whose state goes without saying: that of the town."""
    if not offices:
        return False
    office = offices[0]
    owned = office.parties or office.scoped or office.possessor or office.plural
    of_state = sheet.lower[office.head] in _OF_CABINETS  # "Minister *of Transport*" names no body
    if owned or office.counterpart or not (office.body is None or of_state):
        return False
    begun = sentence_start(sheet, office.first)
    named = [place for place in range(begun, office.first) if place in sheet.party_at]
    return all(sheet.party_at[place][1].form == "capital" for place in named)


def _is_between_others(sheet: Sheet, dateline: str | None) -> bool:
    """Whether a story opens with ties of others than its dateline's state: "between A and B"."""
    for place in range(min(_OPENING, len(sheet.words))):
        if sheet.lower[place] != "between":
            continue
        after, one = sheet.party_at.get(place + 1 + (sheet.word(place + 1) == "the"), (0, None))
        if one is None or sheet.word(after) != "and" or not one.party:
            continue
        after += 2 if sheet.word(after + 1) == "the" else 1
        _, other = sheet.party_at.get(after, (0, None))
        return other is not None and bool(other.party) and dateline not in (one.party, other.party)
    return False


def _headed(sheet: Sheet, named: list[PartyMention]) -> list[str]:
    """The states that a headline names which opens with one: "*Vietnam* steps up its links"."""
    end = next((sheet.starts[n] for n, word in enumerate(sheet.words) if word[0] == "\n"), 0)
    if end == 0 or end > _LONGEST_HEADLINE or sheet.text[end - 1] == ".":
        return []
    told = [mention for mention in named if mention.party and mention.start < end]
    opens = bool(told) and told[0].start == 0 and told[0].form == "name"
    return [mention.party for mention in told] if opens else []


def _host_of_envoys(sheet: Sheet) -> str | None:
    """The state that an envoy of the story is sent to: "the ambassador of Japan *to Peru*"."""
    for place, party in sorted(sheet.party_at.items()):
        if sheet.word(place - 1) in {"to", "in"} and party[1].form in STATE_FORMS:
            before = sheet.lower[max(0, place - _ENVOY_WORDS) : place]
            if any(word in _ENVOYS for word in before):
                return party[1].party
    return None


def embassy_telling(sheet: Sheet) -> str | None:
    """The state whose embassy opens a story as the one that tells it."""
    for place in range(min(_OPENING, len(sheet.words))):
        after, party = sheet.party_at.get(place, (0, None))
        if party is not None and not _EMBASSIES.isdisjoint(sheet.lower[place : after + 1]):
            return party.party or None
    return None


def _dateline(sheet: Sheet) -> str | None:
    """The state whose capital opens one of the first paragraphs as a dateline."""
    begins, paragraphs = True, 0
    for place, word in enumerate(sheet.words):
        if word[0] == "\n":
            begins, paragraphs = True, paragraphs + 1
            if paragraphs > 3:
                return None
        elif begins:
            begins = False
            party = sheet.party_at.get(place)
            if party and party[1].form == "capital" and _marked(sheet, party[0]):
                return party[1].party
    return None


def _marked(sheet: Sheet, after: int) -> bool:
    """Whether the dash or colon of a dateline follows soon."""
    if sheet.word(after) in sheet.lexicon.heads | {"and", "'s", "’s"}:
        return False
    behind = sheet.words[after : after + _DATELINE_WORDS]
    alone = any(word[0] == "\n" for word in behind[:_DATE_WORDS])  # "Rabat, 8 March 2024"
    return alone or any(word in _DATELINE_MARKS for word in behind)


def sentence_start(sheet: Sheet, at: int) -> int:
    """The first word of the sentence that a word stands in, at most some hundred words back."""
    limit = max(0, at - 120)
    while (
        at > limit and sheet.words[at - 1] not in {".", "!", "?"} and sheet.words[at - 1][0] != "\n"
    ):
        at -= 1
    return at


def side_before(sheet: Sheet, first: int, floor: int) -> str | None:
    """The side named last before a person: "the Indian side was represented by", "From Japan,"."""
    for place in range(first - 1, floor - 1, -1):
        if place not in sheet.party_upto:
            if _body_taken_up(sheet, place):
                return _last_body(sheet, place - 2, sheet.word(place - 1))
            continue
        start, party = sheet.party_upto[place]
        if _represented_after(sheet, place) or _spoken_for_before(sheet, start, place):
            return party.party
        led = sheet.word(place) in {"led", "headed"} and sheet.word(place + 1) == "by"
        if led or sheet.word(place) == "sent":
            return party.party
        if sheet.word(place) in sheet.lexicon.sides or _guest(sheet, place, first):
            return party.party
        if sheet.word(place) in {"'s", "’s"} and sheet.word(place + 1) in sheet.lexicon.sides:
            return party.party
        if sheet.word(start - 1) in {"from", "for"} and sheet.words[place] in _AFTER_A_SIDE:
            return party.party
        if _sentence_opens_for(sheet, start) or _other_one(sheet, start, place):
            return party.party
    return None


def _sentence_opens_for(sheet: Sheet, start: int) -> bool:
    """Whether a sentence opens with whom somebody acts for: "*For the ITU* it was signed by"."""
    while sheet.word(start - 1) == "the":
        start -= 1
    opens = start > 0 and sheet.words[start - 1] == "For"
    return opens and sentence_start(sheet, start - 1) == start - 1


def _other_one(sheet: Sheet, start: int, place: int) -> bool:
    """Whether an adjective stands for a side: "for the Uzbek side X, *for the Korean one* Y"."""
    if sheet.word(place) != "one" or sheet.word(start - 1) != "the":
        return False
    return sheet.word(start - 2) in {"for", "from", "on"}


def _represented_after(sheet: Sheet, place: int) -> bool:
    """Whether "was represented by" follows a party, or ", represented by"."""
    if sheet.word(place) not in {"was", "were", "is", ","}:
        return False
    return sheet.word(place + 1) == "represented" and "by" in sheet.lower[place + 2 : place + 6]


def _body_taken_up(sheet: Sheet, place: int) -> bool:
    """Whether a body told before was represented by somebody: "*The bank* was represented by"."""
    taken_up = _represented_after(sheet, place) and sheet.word(place - 2) == "the"
    return taken_up and sheet.word(place - 1) in sheet.lexicon.taken_up


def _spoken_for_before(sheet: Sheet, start: int, place: int) -> bool:
    """Whether a party stands in "on behalf of Rwanda," or "the delegation of Kuwait, under"."""
    if "behalf" in sheet.lower[max(0, start - _NEAR_BEHALF) : start]:
        return sheet.word(place) in {",", "by"}
    while sheet.word(start - 1) == "the":
        start -= 1
    if sheet.word(start - 1) != "of" or sheet.word(place) != ",":
        return False
    led = sheet.lower[place + 1 : place + 3]
    return sheet.word(start - 2) in sheet.lexicon.sides and (
        led[:1] == ["under"] or led in (["led", "by"], ["headed", "by"])
    )


def _guest(sheet: Sheet, place: int, first: int) -> bool:
    """Whether a party's adjective stands in "her Ivorian guest, Mr X" or "… co-signatory was X"."""
    if sheet.word(place) not in sheet.lexicon.guests:
        return False
    between = sheet.lower[place + 1 : first]
    return all(word in sheet.lexicon.titles or word in _APPOSED for word in between)


def _body_in_previous(sheet: Sheet, begun: int) -> str | None:
    """The party named first in the sentence before, in one paragraph."""
    if begun > 1 and sheet.words[begun - 1][0] == "\n" and sheet.word(begun) == "its":
        begun -= 1
    if begun <= 1 or sheet.words[begun - 1][0] == "\n":
        return None
    for place in range(sentence_start(sheet, begun - 1), begun):
        after, party = sheet.party_at.get(place, (0, None))
        if party is None or sheet.words[after] in _DATELINE_DASHES:
            continue
        if (beside := _apposed_to_owned(sheet, after)) is not None:
            party = beside
        return party.party or None
    return None


def _apposed_to_owned(sheet: Sheet, at: int) -> PartyMention | None:
    """The party that is told what it is to the owner before it: "Kenya's neighbour *Uganda*"."""
    if sheet.word(at) not in _POSSESSIVES:
        return None
    for place in range(at + 1, min(at + _NEAR_OWNER, len(sheet.words))):
        if place in sheet.party_at:
            return sheet.party_at[place][1]
        if not sheet.words[place].isalpha() or sheet.words[place][0].isupper():
            return None
    return None


def owner_before(sheet: Sheet, at: int, floor: int) -> str | None:
    """Whose "its" is: the party last before it in the sentence, else first in the one before.

    A town where something is ("the union's seat *in Lima* … its head") owns nothing.
    """
    return (
        _party_before(sheet, at, floor, but_towns=True)
        or _body_in_previous(sheet, floor)
        or _party_before(sheet, at, floor)
    )


def side_behind(sheet: Sheet, after: int) -> str | None:
    """The party somebody is told to act for further on: "signed for the Chilean side"."""
    for place in range(after, min(after + _FAR_BEHIND, len(sheet.words))):
        if sheet.words[place] in _STOPS or sheet.words[place][0] == "\n":
            return None
        if place not in sheet.party_at or place == after:
            continue
        end, party = sheet.party_at[place]
        start = place - 1 if sheet.word(place - 1) == "the" else place
        before = sheet.word(start - 1)
        behalf = sheet.word(end) in _POSSESSIVES and sheet.word(end + 1) == "behalf"
        signed = before == "for" or (before == "on" and behalf)
        did_so = sheet.lower[start - 3 : start - 1] == ["did", "so"]
        signed = signed and (did_so or not _SIGNED.isdisjoint(sheet.lower[after:start]))
        led = before in {"led", "headed"} and sheet.word(end) in sheet.lexicon.sides
        leads = before in {"from", "of"} and sheet.word(start - 2) in sheet.lexicon.sides
        leads = leads and not _LEADS.isdisjoint(sheet.lower[after:start])
        at_once = start == after + 1 and before in {"on", "for", "from"}
        at_end = before == "on" and sheet.word(end + 1) in _ENDS
        at_end = at_end and sheet.word(start - 2) not in _TURNING
        of_side = (at_once or at_end) and sheet.word(end) in sheet.lexicon.sides
        return party.party if signed or led or leads or of_side else None
    return None


def _party_before(sheet: Sheet, at: int, floor: int, *, but_towns: bool = False) -> str | None:
    """The party named last before a word in the sentence, towns as places left out if wished."""
    for place in range(at, floor, -1):
        start, party = sheet.party_upto.get(place, (0, None))
        if party is None:
            continue
        if but_towns and party.form == "capital" and sheet.word(start - 1) in {"in", "at"}:
            continue
        return party.party or None
    return None


def body_party(sheet: Sheet, span: tuple[int, int], at: int) -> tuple[str | None, bool]:
    """The party of a body by its words, and whether the body acts in its own right.

    A ministry, agency or the like acts for a state, known or not; an acronym stands for the
    longer name that the text gives with it; "the company" takes up the body named last. A
    company named by its field alone ("the Telecommunication Infrastructure Company") is the
    state's that the story is told from.
    """
    first, after = span
    if after - first == 1 and sheet.words[first].isupper():
        long = _spelled_out(sheet, sheet.words[first])
        if long is not None:
            first, after = long
    named = sheet.lower[first:after]
    if named[-1] in sheet.lexicon.taken_up and after - first == 1:
        return _last_body(sheet, at, named[-1]), False
    inside = [sheet.party_at[place][1] for place in range(first, after) if place in sheet.party_at]
    known = STATE_FORMS | {"government"}
    states = [mention.party for mention in inside if mention.party and mention.form in known]
    if named[:2] == ["government", "of"] and not inside:
        return sheet.cut(first + 2 + (named[2] == "the"), after), True  # "… of Jalisco"
    marks = sheet.lexicon.government
    if any(word not in sheet.lexicon.not_names for word in named):
        marks = marks - sheet.lexicon.soft_government
    if states or any(word in marks for word in named):
        return (states[0] if states else _told_in_full(sheet, first, after)), False
    if all(word in sheet.lexicon.not_names for word in named):
        return _told_in_full(sheet, first, after), False
    return sheet.cut(first, after), True


def _told_in_full(sheet: Sheet, first: int, after: int) -> str | None:
    """The state of a body named before with it: "*the Central Bank*" of "… Bank of Oman"."""
    name = sheet.cut(first, after)
    if " " not in name:
        return None
    for place in range(first - 1, max(-1, first - _BACK), -1):
        _, party = sheet.party_at.get(place, (0, None))
        if party is None or not party.party or party.form not in _OF_STATES:
            continue
        if name in sheet.text[party.start : party.end]:
            return party.party
    return None


def _spelled_out(sheet: Sheet, acronym: str) -> tuple[int, int] | None:
    """The words an acronym stands for where the text gives it in brackets after them."""
    bracket = sheet.acronyms.get(acronym)
    return None if bracket is None else _long_form(sheet, bracket, acronym)


def _long_form(sheet: Sheet, bracket: int, acronym: str) -> tuple[int, int] | None:
    """The capitalised words before a bracket that begin with the acronym's first letter."""
    best = None
    for place in range(bracket - 1, max(-1, bracket - 3 * len(acronym) - 1), -1):
        word = sheet.words[place]
        if word[0].isupper():
            if word[0] == acronym[0]:
                best = place
        elif sheet.lower[place] not in {"of", "and", "for", "the", "in", "&", ",", "de", "on"}:
            break
    return None if best is None else (best, bracket)


def _last_body(sheet: Sheet, at: int, noun: str) -> str | None:
    """The body or organisation named last before a word, sooner one whose name has the noun.

    Its letters stand for it, too: "*the Union*" of "… Telecommunications Union (CTU) … the CTU".
    """
    near: dict[str, bool] = {}
    for place in range(at, max(-1, at - _BACK), -1):
        after, party = sheet.party_at.get(place, (0, None))
        if party is None or party.form in STATE_FORMS:
            continue
        named = noun in sheet.lower[place:after] or _is_of(sheet, place, noun)
        near[party.party] = near.get(party.party, False) or named
    return next((party for party, named in near.items() if named), next(iter(near), None))


def _is_of(sheet: Sheet, place: int, noun: str) -> bool:
    """Whether a party is told to have what a noun says: "the *secretariat* of the CIS"."""
    of = place - 2 if sheet.word(place - 1) == "the" else place - 1
    return sheet.word(of) == "of" and sheet.word(of - 1) == noun
