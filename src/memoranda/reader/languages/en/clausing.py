"""English sentences into clauses: one pass over the verb groups of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.absolutes import absolute_subject
from memoranda.reader.languages.en.antecedents import antecedent_of, shared_subject
from memoranda.reader.languages.en.drafts import (
    ON_INSTRUMENTS,
    STANCES,
    TAKEN,
    TELLING,
    Progress,
)
from memoranda.reader.languages.en.finishing import finished
from memoranda.reader.languages.en.interrupted import held_subject, resumes_content
from memoranda.reader.languages.en.inversion import set_right
from memoranda.reader.languages.en.line import Line, Unit
from memoranda.reader.languages.en.meanings import MAY_PLEASE, by_paper_or_subject, pleased_in
from memoranda.reader.languages.en.nominal import nominal_clauses, without_talk_of
from memoranda.reader.languages.en.papers import (
    OF_PAPERS,
    given_assent,
    is_assent,
)
from memoranda.reader.languages.en.passages import skip, tag_before
from memoranda.reader.languages.en.phrases import SentenceRefs
from memoranda.reader.languages.en.questions import as_request
from memoranda.reader.languages.en.relations import (
    GLADNESS,
    content_of,
    given_chance,
    is_cleft,
    is_purpose,
    opens_content,
    relation_of,
)
from memoranda.reader.languages.en.subjects import doing_as_subject, subject_of
from memoranda.reader.languages.en.tenses import (
    instrument_before,
    is_by_persons,
    is_in_paper,
    is_of_talks,
    may_be_past,
    names_soon,
)
from memoranda.reader.languages.en.verbgroups import VerbGroup, verb_group
from memoranda.reader.languages.en.work import tells_going_on, working_together
from memoranda.reader.mentions.mention import PartyMention

#: Acts in which those take part whom "by" names.
_WITH_GUESTS: Final = frozenset(("meet", "see", "welcome", "attend"))
#: Acts of which several things may be told in a row of participles, and the acts of these.
_OF_ITEMS: Final = frozenset("discuss agree provide propose want offer request".split())
_ITEMS: Final = frozenset("do cooperate exchange strengthen operate prepare other".split())
#: What is done to a guest, told beside him: "Li, *received by Roe*, offered …".
_RECEIVED: Final = frozenset(("receive", "welcome", "greet"))
#: Those who act for whom they belong to.
_OWNED: Final = frozenset(("role", "people", "group"))
#: Verbs after which another stands bare: "help Syria *modernise* its network".
_LEAVING_BARE: Final = frozenset("help helps helped helping let lets letting see".split())
#: Acts of infinitives that may open a sentence: "*To sign* the accord, the minister flew to …".
_OPENING: Final = frozenset(("meet", "discuss", "sign"))
#: The tags that an object may begin with.
_OBJECTS: Final = frozenset("dMPoINL'")
#: The tags of "*To Li*, the minister explained …".
_TO_SOMEBODY: Final = ("tM", "tP")
#: The tags at which a verb group, an infinitive or a new clause may begin.
_TURN: Final = re.compile("[mbhvtrTs;q]")
#: Where a phrase stands that is told first: "It was *with Oman* that …".
_BEHIND_IT_WAS: Final = 2
#: The tags of what ends a phrase, be it a verb or a mark.
_NEXT: Final = re.compile("[mbhv,;qrsT]")


def clauses_of(
    line: Line,
    refs: SentenceRefs,
    sentence: int,
    heading: bool,
    quoted: Sequence[tuple[int, int]],
    untold: Sequence[tuple[int, int]],
) -> tuple[list[Clause], list[Clause]]:
    """The clauses of one sentence, and those that its nouns tell.

    Args:
        line: the sentence.
        refs: what it points at.
        sentence: its number.
        heading: whether it is a headline.
        quoted: the passages of the text that stand in quotation marks.
        untold: its units that tell nothing as true.
    """
    progress = Progress(line, refs, heading)
    _read(progress)
    if len(progress.drafts) > 1:
        set_right(progress)
    if progress.tags[:1] in ("m", "q"):
        as_request(progress)
    clauses = finished(progress, sentence, quoted, untold)
    nominal = nominal_clauses(progress, sentence, clauses)
    return without_talk_of(clauses, nominal) if nominal else clauses, nominal


def _read(progress: Progress) -> None:
    """Read all clauses, in the order of their verbs."""
    turn = _TURN.search(progress.tags)
    while turn is not None:
        at, tag = turn.start(), turn[0]
        if tag in "mbhv":
            after = _verb(progress, at)
        elif tag == "t":
            after = _infinitive(progress, at)
        else:
            _boundary(progress, at, tag)
            after = at + 1
        turn = _TURN.search(progress.tags, after)


def _boundary(progress: Progress, at: int, tag: str) -> None:
    """Note where a new clause may begin."""
    if tag == "r":
        progress.open("relative", at)
        progress.antecedent = at
    elif tag == "T" and at > 0 and progress.tags[at - 1] == "s":
        progress.open("sub", at)  # "provided *that* Mali signs"
    elif tag == "T" and is_cleft(progress, at):
        progress.open("", at)
    elif tag == "T":
        progress.open("that" if opens_content(progress, at) else "relative", at)
        progress.antecedent = at
    elif tag == "s":
        last = _asking(progress)
        word = progress.units[at].word
        asks = word in ("where", "whether") and last in STANCES | TELLING
        if word == "if" and last in ("want", "propose"):  # "would be glad *if* it could begin"
            asks = progress.drafts[-1].group.mood == "would"
        progress.open("that" if asks else "sub", at)
    else:
        progress.open("", at)


def _asking(progress: Progress) -> str:
    """The act that a question may be the content of: "What they *discussed* was *whether* …"."""
    drafts = progress.drafts
    if not drafts:
        return ""
    last = drafts[-1].group
    if last.lemma != "be" or len(drafts) < 2 or drafts[-2].relation != "relative":
        return last.act
    before = drafts[-2].group
    turned = any(unit.word == "what" for unit in progress.units[: before.first])
    return before.act if turned else last.act


def _verb(progress: Progress, at: int) -> int:
    """Read a verb group; gives the number of the unit to go on at."""
    group = verb_group(progress.units, at)
    if group is None:
        return at + 1
    if is_in_paper(progress.units, group):
        return group.end
    told = len(progress.drafts)
    if group.form == "past" and _shares_auxiliary(progress, group):
        last = progress.drafts[-1].group
        group = replace(group, form="finite", passive=True, mood=last.mood, negated=last.negated)
    if group.form == "participle":
        _participle(progress, group)
    elif _opens_as_guest(progress.units, group):
        guest = replace(group, passive=True)
        progress.add(guest, [], (group.first, group.first), group.first, "participle", -1)
        progress.bound = group.end
    elif group.form in ("finite", "past") and not (
        _goes_on(progress, group) or _is_work_going_on(progress, group)
    ):
        _finite(progress, group)
    if len(progress.drafts) > told:
        progress.bound = group.end
        progress.relation = ""
    return group.end


def _shares_auxiliary(progress: Progress, group: VerbGroup) -> bool:
    """Whether a participle tells on of an instrument: "will be drafted, approved *and signed*".

    Not where it has an object, as an active verb has: "was elected *and signed the accord*".
    """
    units, tags = progress.units, progress.tags
    if not progress.drafts or group.act not in ON_INSTRUMENTS:
        return False
    last = progress.drafts[-1].group
    if not last.passive or last.form != "finite" or tags[group.end : group.end + 1] in _OBJECTS:
        return False
    between = tags[last.end : group.first]
    participle = "n" in units[group.first].parts and group.first == group.end - 1
    return participle and between.rstrip("a") in ("c", ",c", ",")


def _opens_as_guest(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a sentence opens with who received its subject: "Received by the king, …"."""
    if group.first or group.form != "past" or group.act not in _WITH_GUESTS:
        return False
    return any(unit.word == "by" for unit in units[group.end : group.end + 6])


def _goes_on(progress: Progress, group: VerbGroup) -> bool:
    """Whether a bare verb shares the modal or the "to" of a verb before it.

    "will share … *and train*", "ways to develop …, *encourage* …", "to help Syria *modernise*".
    """
    if not progress.drafts or group.mood:
        return False
    parts = progress.units[group.first].parts
    gap = tag_before(progress.tags, group.first)
    if "b" not in parts or ("d" in parts and gap != "c"):
        return False  # but "will draft laws and *put* them into practice"
    if gap == "c" and progress.drafts[-1].group.mood:
        return not _is_behind_relative(progress, group)
    start = progress.drafts[-1].group.end
    if gap not in (",", "c"):
        last = max(progress.tags.rfind(tag, start, group.first) for tag in "vmb")
        return progress.units[last if last >= 0 else start - 1].word in _LEAVING_BARE
    infinitive = progress.tags.find("t", start, group.first) >= 0
    return infinitive and not (progress.relation or group.act in TAKEN)


def _is_behind_relative(progress: Progress, group: VerbGroup) -> bool:
    """Whether a relative clause has ended: "gave money, *whose use will vary,* and pledged"."""
    if progress.drafts[-1].relation != "relative":
        return False
    outer = [draft for draft in progress.drafts if draft.relation != "relative"]
    ended = progress.tags[: group.first].rstrip("a").endswith(",c")
    return ended and bool(outer) and not outer[-1].group.mood


def _participle(progress: Progress, group: VerbGroup) -> None:
    """A clause such as "noting that …" or ", discussing …"."""
    start, acting = absolute_subject(progress, group)
    if acting:
        group = by_paper_or_subject(progress, group, acting, (start, group.first))
        progress.add(group, acting, (start, group.first), start, "participle", -1)
        return
    before = progress.tags[max(group.first - 1, 0) : group.first]
    if before == "a":
        before = progress.tags[group.first - 2] if group.first > 1 else ""
    around = group.first > 0 and progress.units[group.first - 1].word in words.AROUND
    if before not in ("", ",", ";", "q", "s", "c") and not around:
        return
    if before == "c" and not (progress.drafts and progress.drafts[-1].group.form == "participle"):
        return
    if before in (",", "c") and _is_item(progress, group):
        return
    if before in ("", "c") and _is_subject(progress, group):
        return
    progress.add(group, [], (group.first, group.first), group.first, "participle", -1)


def _is_subject(progress: Progress, group: VerbGroup) -> bool:
    """Whether a gerund is the subject of what follows: "*Linking both grids* would cut costs"."""
    turn = _NEXT.search(progress.tags, group.end)
    if turn is None or turn[0] not in "mb" or group.act in TELLING | STANCES:
        return False
    after = verb_group(progress.units, turn.start())
    if after is None or after.act == "say" or doing_as_subject(progress, after) != group.first:
        return False
    named = progress.tags[after.end : after.end + 2].strip("da")[:1]
    turned = after.act == "be" and named in ("M", "P")
    return not turned  # "Accompanying her *was Ann Roe*"


def _is_item(progress: Progress, group: VerbGroup) -> bool:
    """Whether a participle is one of several things: "talked of linking X, *sharing Y* and Z"."""
    last = progress.drafts[-1].group if progress.drafts else None
    if last is None or last.act not in _OF_ITEMS or group.act not in _ITEMS:
        return False
    at = last.end
    while at < group.first and progress.units[at].tag in "pa":
        at += 1
    first = progress.units[at]
    return first.parts == "g" and at < group.first


def _infinitive(progress: Progress, at: int) -> int:
    """What stands after "to": a purpose worth a clause, or part of the content."""
    units, first = progress.units, not progress.drafts
    if at + 1 >= len(units) or units[at + 1].tag not in "vabh":
        return at + 1
    group = verb_group(units, at + 1, infinitive=True)
    if group is None:
        return at + 1
    if first and _opens(units, at) and group.act in _OPENING:
        progress.add(group, [], (at, at), at, "main", -1)
        progress.bound = group.end
        return group.end
    if progress.heading and first and at > 0:
        start, end, subject = subject_of(progress, replace(group, first=at))
        finite = replace(group, form="finite", mood="is_to")
        progress.add(finite, subject, (start, end), start, "main", -1)
        progress.bound = group.end
    elif not first and (given := given_chance(progress, group)):
        finite = replace(group, form="finite")
        progress.add(finite, given, (at, at), at, "main", -1)
        progress.bound = group.end
    elif not first and is_purpose(progress, group):
        progress.add(group, [], (at, at), at, "purpose", len(progress.drafts) - 1)
    return group.end


def _opens(units: Sequence[Unit], at: int) -> bool:
    """Whether an infinitive opens a sentence: "In order *to meet*", not "Its offer *to*".

    So it does in a note: "Great *to meet* Li today."
    """
    if at == 0 or at > 3:
        return at == 0
    if units[at - 1].word in GLADNESS:
        return True
    return units[at - 1].tag not in "NPMI'v" or units[at - 1].word == "order"


def _finite(progress: Progress, group: VerbGroup) -> None:
    """A clause with a finite verb."""
    resumed = progress.held if resumes_content(progress, group) else None
    if resumed is not None:
        (start, end, teller), subject = resumed, held_subject(progress)
        relation, parent = content_of(progress, group, teller)
        progress.held = None
    else:
        start, end, subject = subject_of(progress, group)
        relation, parent = relation_of(progress, group, start)
    explicit = bool(subject) or start < end
    group = by_paper_or_subject(progress, group, subject, (start, end))
    if group.lemma in MAY_PLEASE and (pleased := pleased_in(progress, group)):
        group, subject = replace(group, act="want"), pleased
        # What interests somebody stands before the verb.
        start, end = (start, end) if group.mood == "would" else (group.first, group.first)
    if (
        group.form == "past"
        and not group.mood
        and not may_be_past(progress, group, subject, start, end)
    ):
        _participial(progress, group, subject, (start, end))
        return
    if not explicit:
        subject, own = shared_subject(progress, group, relation)
        if own is not None:
            start, end = own
    own_start = start if explicit and resumed is None else group.first
    if relation == "relative" and _is_agreed_paper(group, subject):
        group = replace(group, act="sign")
    bound = progress.bound
    if explicit and not any(ref.kind == "instrument" for ref in subject):
        subject = _assented(progress, group, start, end) or subject
    subject = _of_owner(progress, subject, relation)
    progress.add(group, subject, (start, end), own_start, relation, parent)
    progress.drafts[-1].opener = bound - 1 if progress.relation == "sub" else -1
    _lead_in(progress, bound, own_start, explicit=explicit)


def _lead_in(progress: Progress, bound: int, own_start: int, *, explicit: bool) -> None:
    """Note what a clause just kept was led up to by, or what it is about."""
    draft = progress.drafts[-1]
    if draft.relation in ("main", "said"):
        if not explicit:  # "was received *by Li* and met": that leads up to nothing
            bound = max(bound, progress.tags.rfind("c", bound, own_start) + 1)
        _lead_up(progress, bound, own_start)
    if draft.relation == "relative" and explicit and not draft.group.passive:
        draft.antecedent = antecedent_of(progress, draft.group.act)


def _of_owner(progress: Progress, subject: list[Ref], relation: str) -> list[Ref]:
    """Who acts in a relative clause, as those of a party: "Japan, *whose experts* trained them"."""
    at = progress.antecedent
    if relation != "relative" or at < 1 or progress.units[at].word != "whose":
        return subject
    before = at - 1 - (progress.tags[at - 1] == ",")
    party = progress.units[before].value
    if before < 0 or not isinstance(party, PartyMention):
        return subject
    return [replace(r, party=party.party) if r.kind in _OWNED else r for r in subject]


def _is_work_going_on(progress: Progress, group: VerbGroup) -> bool:
    """Whether a clause tells that work together goes on; then it is kept as of those who do it."""
    if not tells_going_on(progress.units, group):
        return False
    start, end, _ = subject_of(progress, group)
    sides, first = working_together(progress, (start, end))
    if not sides:
        return False
    working = replace(group, act="cooperate", lemma="cooperate", mood="progressive")
    progress.add(working, sides, (first, group.first), first, *relation_of(progress, group, start))
    return True


def _assented(progress: Progress, group: VerbGroup, start: int, end: int) -> list[Ref]:
    """What assent is given to: "Assent was given *to the accord*"."""
    may = (group.passive or group.lemma in OF_PAPERS) and is_assent(group)
    return given_assent(progress.refs.between(start, end)) if may else []


def _is_agreed_paper(group: VerbGroup, subject: Sequence[Ref]) -> bool:
    """Whether a paper is told to have been agreed: "the plan, which *was agreed* in June"."""
    agreed = group.passive and group.lemma == "agree" and bool(subject)
    return agreed and all(ref.kind == "instrument" for ref in subject)


def _lead_up(progress: Progress, bound: int, own_start: int) -> None:
    """Note what leads up to a clause: "*Under the pact*, users (who travel) will pay …"."""
    drafts = progress.drafts
    draft, opens = drafts[-1], progress.tags.startswith("p")
    behind = tag_before(progress.tags, own_start) == "," and len(drafts) > 1
    if behind and draft.group.act == "say" and not progress.tags[draft.group.end :].strip("."):
        return  # "He met Li in Bern, *an agency reported*"
    if is_cleft(progress, bound - 1):
        draft.before = (_BEHIND_IT_WAS, bound - 1)
    elif bound < own_start:
        first = skip(progress.units, bound, "ac,")
        to_somebody = progress.tags.startswith(_TO_SOMEBODY, first)
        if progress.tags[first] in "pD" or to_somebody:
            draft.before = (bound, own_start)
    elif opens and len(drafts) == 2 and drafts[0].relation == "relative":
        draft.before = (0, drafts[0].own_start)


def _participial(
    progress: Progress, group: VerbGroup, subject: list[Ref], units: tuple[int, int]
) -> None:
    """A participle that tells who took part: "a forum *attended by Li*", "… *signed by Li*"."""
    passive, at = replace(group, passive=True), group.first
    attended = group.act == "attend" and units[0] < units[1]
    received = group.lemma in _RECEIVED and bool(subject)
    if (attended or received) and names_soon(progress.units, group, ("by",)):
        progress.add(passive, subject, units, at, "relative", -1)
    elif is_of_talks(progress.units, group, units[0]):
        progress.add(passive, [], (at, at), at, "participle", -1)
    elif is_by_persons(progress, group):
        instrument = instrument_before(progress, group)
        progress.add(passive, instrument, (at, at), at, "relative", -1)
