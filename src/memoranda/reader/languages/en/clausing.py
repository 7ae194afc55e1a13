"""English sentences into clauses: one pass over the verb groups of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from memoranda.reader.clauses import Clause, Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.agenda import act_of_agenda
from memoranda.reader.languages.en.antecedents import antecedent_of, shared_subject
from memoranda.reader.languages.en.being import act_of_beginning, act_of_being
from memoranda.reader.languages.en.coming import act_of_coming
from memoranda.reader.languages.en.drafts import (
    ANIMATE,
    ON_INSTRUMENTS,
    STANCES,
    TAKEN,
    TELLING,
    Progress,
)
from memoranda.reader.languages.en.finishing import finished
from memoranda.reader.languages.en.inversion import set_right
from memoranda.reader.languages.en.line import Line, Unit
from memoranda.reader.languages.en.nominal import is_owned, nominal_clauses, without_talk_of
from memoranda.reader.languages.en.papers import (
    GETS,
    OF_PAPERS,
    act_of_paper,
    given_assent,
    is_assent,
)
from memoranda.reader.languages.en.passages import skip, tag_before
from memoranda.reader.languages.en.phrases import SentenceRefs
from memoranda.reader.languages.en.prospects import act_of_prospects
from memoranda.reader.languages.en.questions import as_request
from memoranda.reader.languages.en.relations import GLADNESS, is_purpose, opens_content, relation_of
from memoranda.reader.languages.en.subjects import subject_of
from memoranda.reader.languages.en.tenses import (
    instrument_before,
    is_by_persons,
    is_of_talks,
    may_be_past,
    names_soon,
)
from memoranda.reader.languages.en.terms import OF_TERMS, act_of_terms
from memoranda.reader.languages.en.verbgroups import VerbGroup, verb_group

#: Acts in which those take part whom "by" names.
_WITH_GUESTS = frozenset(("meet", "see", "welcome", "attend"))
#: Acts of which several things may be told in a row of participles, and the acts of these.
_OF_ITEMS = frozenset("discuss agree provide propose want offer request".split())
_ITEMS = frozenset("do cooperate exchange strengthen operate prepare other".split())
#: What is done to a guest, told beside him: "Li, *received by Roe*, offered …".
_RECEIVED = frozenset(("receive", "welcome", "greet"))
#: Verbs after which another stands bare: "help Syria *modernise* its network".
_LEAVING_BARE = frozenset("help helps helped helping let lets letting see".split())
#: Acts of infinitives that may open a sentence: "*To sign* the accord, the minister flew to …".
_OPENING = frozenset(("meet", "discuss", "sign"))
#: Moods of what a project is to bring about.
_FIRM = frozenset(("will", "would", "is_to"))
_PASSING = frozenset("exchange share brief swap trade compare air".split())
#: Verbs of telling one another, and those of giving one another what is told.
_INFORMING = frozenset("tell inform brief update acquaint apprise familiarise familiarize".split())
_TOLD_OF = _INFORMING | {"give", "describe"}
_ACCOUNTS = frozenset(
    "account overview update briefing presentation outline summary picture idea report".split()
)
_TO_OTHER = ["to", "the", "other"]
_ABOUT = frozenset("about on of how what where".split())
#: What two sides tell one another where they exchange or share it.
_KNOWLEDGE = frozenset(
    "experience experiences information practices insights lessons plans strategies orientations"
    " priorities updates".split()
)
_TOLD_EACH = _KNOWLEDGE | words.VIEWS
#: Who is briefed by the other side, not by his own.
_GUESTS = frozenset("delegation delegates visitors guests team experts officials ministers".split())
#: What stands for things alone.
_OF_THINGS = frozenset(("which", "that"))
#: So many words behind a verb tell what it is about.
_NEAR = 5
_FAR = 12
_PLEASING = frozenset(("please", "delight"))
#: Verbs whose act what follows them tells.
_BY_OBJECT = _PLEASING | frozenset(("turn", "think", "have"))
#: What is made of an offer or a request by those who hear it.
_ANSWERS = frozenset("accept grant welcome".split())
_CARRIED = words.CARRIERS | _ANSWERS
#: What talks are on and papers are about.
_COVERS = frozenset("deal focus centre center concentrate touch address tackle revolve".split())
#: Verbs that with some word tell what a paper is on.
_ON = {
    "relate": ("to",), "pertain": ("to",), "apply": ("to",), "take": ("in",),
    "bear": ("on", "upon"), "deal": ("with",),
}  # fmt: skip
#: The tags that an object may begin with.
_OBJECTS = frozenset("dMPoINL'")
#: The tags at which a verb group, an infinitive or a new clause may begin.
_TURN = re.compile("[mbhvtrTs;q]")


def clauses_of(
    line: Line,
    refs: SentenceRefs,
    sentence: int,
    heading: bool,
    quoted: Sequence[tuple[int, int]],
) -> tuple[list[Clause], list[Clause]]:
    """The clauses of one sentence, and those that its nouns tell.

    Args:
        line: the sentence.
        refs: what it points at.
        sentence: its number.
        heading: whether it is a headline.
        quoted: the passages of the text that stand in quotation marks.
    """
    progress = Progress(line, refs, heading)
    _read(progress)
    if len(progress.drafts) > 1:
        set_right(progress)
    if progress.tags[:1] in ("m", "q"):
        as_request(progress)
    clauses = finished(progress, sentence, quoted)
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
    elif tag == "T":
        progress.open("that" if opens_content(progress, at) else "relative", at)
        progress.antecedent = at
    elif tag == "s":
        last = progress.drafts[-1].group.act if progress.drafts else ""
        word = progress.units[at].word
        asks = word in ("where", "whether") and last in STANCES | TELLING
        if word == "if" and last == "want":  # "would be glad *if* courses could begin"
            asks = progress.drafts[-1].group.mood == "would"
        progress.open("that" if asks else "sub", at)
    else:
        progress.open("", at)


def _verb(progress: Progress, at: int) -> int:
    """Read a verb group; gives the number of the unit to go on at."""
    group = verb_group(progress.units, at)
    if group is None:
        return at + 1
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
    elif group.form in ("finite", "past") and not _goes_on(progress, group):
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
    if "b" not in parts or "d" in parts:
        return False
    gap = tag_before(progress.tags, group.first)
    if gap == "c" and progress.drafts[-1].group.mood:
        return True
    start = progress.drafts[-1].group.end
    if gap not in (",", "c"):
        last = max(progress.tags.rfind(tag, start, group.first) for tag in "vmb")
        return progress.units[last if last >= 0 else start - 1].word in _LEAVING_BARE
    infinitive = progress.tags.find("t", start, group.first) >= 0
    return infinitive and not (progress.relation or group.act in TAKEN)


def _participle(progress: Progress, group: VerbGroup) -> None:
    """A clause such as "noting that …" or ", discussing …"."""
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
    progress.add(group, [], (group.first, group.first), group.first, "participle", -1)


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
    start, end, subject = subject_of(progress, group)
    relation, parent = relation_of(progress, group, start)
    explicit = bool(subject) or start < end
    group = _by_paper_or_subject(progress, group, subject, (start, end))
    if group.lemma in _PLEASING and (pleased := _pleased(progress, group)):
        group, subject = replace(group, act="want"), pleased
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
    own_start = start if explicit else group.first
    if relation == "relative" and _is_agreed_paper(group, subject):
        group = replace(group, act="sign")
    bound = progress.bound
    if explicit and not any(ref.kind == "instrument" for ref in subject):
        subject = _assented(progress, group, start, end) or subject
    progress.add(group, subject, (start, end), own_start, relation, parent)
    progress.drafts[-1].opener = bound - 1 if progress.relation == "sub" else -1
    if relation in ("main", "said"):
        if not explicit:  # "was received *by Li* and met": that leads up to nothing
            bound = max(bound, progress.tags.rfind("c", bound, own_start) + 1)
        _lead_up(progress, bound, own_start)
    if relation == "relative" and explicit and not group.passive:
        progress.drafts[-1].antecedent = antecedent_of(progress, group.act)


def _by_paper_or_subject(
    progress: Progress, group: VerbGroup, subject: list[Ref], span: tuple[int, int]
) -> VerbGroup:
    """The group with the act that a paper in its clause, or else who acts, makes of it."""
    told = _by_paper(progress, group, subject, span) if group.lemma in OF_PAPERS else group
    return _by_subject(progress, group, subject, span) if told is group else told


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
    if bound < own_start:
        first = progress.units[skip(progress.units, bound, "ac,")]
        if first.tag in "pD":
            draft.before = (bound, own_start)
    elif opens and len(drafts) == 2 and drafts[0].relation == "relative":
        draft.before = (0, drafts[0].own_start)


def _pleased(progress: Progress, group: VerbGroup) -> list[Ref]:
    """Whom something would please, who would like it: "It would please *Oman* to join"."""
    if group.mood != "would" or group.passive:
        return []
    near = progress.refs.between(group.end, min(group.end + _NEAR, len(progress.units)))
    return [replace(ref, link="") for ref in near[:1] if ref.kind in ANIMATE]


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


def _is_exchange_of_views(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Unit]) -> bool:
    """Whether it is told that something was talked about, by what passed between two sides."""
    if group.negated:
        return False
    if group.lemma not in _PASSING:
        return group.lemma in _TOLD_OF and _is_told_to_other(units, group)
    after = units[group.end : group.end + _NEAR]
    if group.lemma == "brief":  # "the delegation *was briefed on* the rules"
        told = group.passive and not group.mood and any(unit.word == "on" for unit in after)
        return told and any(unit.tag == "P" or unit.word in _GUESTS for unit in subject)
    if group.passive:
        told = group.lemma == "exchange" or units[group.first].word in ("was", "were")
        return told and any(unit.word in words.VIEWS for unit in subject)
    told = group.mood in ("", "perfect") and group.form in ("past", "finite")
    if not told or "d" not in units[group.end - 1].parts:
        return False
    behind = units[group.end + 1 : group.end + _NEAR + 1]
    return any(
        unit.word in _TOLD_EACH and (number >= len(behind) or behind[number].tag != "N")
        for number, unit in enumerate(after)
    )


def _by_paper(
    progress: Progress, group: VerbGroup, subject: list[Ref], own: tuple[int, int]
) -> VerbGroup:
    """The group with the act that is told of an instrument: "*Consent* was given to the accord"."""
    relative = progress.relation == "relative"
    of_paper = relative and progress.units[progress.antecedent - 1].tag in "pt"
    if not subject and own[0] == own[1] and group.lemma in GETS:
        if relative and progress.units[progress.antecedent].word in _OF_THINGS:
            subject = antecedent_of(progress, "sign")
        elif not relative:
            subject, _ = shared_subject(progress, group, "main")
    return act_of_paper(
        progress.units, group, subject, progress.units[own[0] : own[1]], of_paper=of_paper
    )


def _is_told_to_other(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether each side tells the other: "*gave each other* an account of", "told the other of"."""
    if group.passive or group.mood not in ("", "perfect"):
        return False
    after = [unit.word for unit in units[group.end : group.end + _FAR]]
    other = next((n + 1 for n in range(3) if after[n : n + 1] in (["other"], ["another"])), 0)
    told = after[other:]
    if other < 2 or after[other - 2] not in ("each", "one", "the") or not told:
        return group.lemma == "describe" and any(
            after[n : n + 3] in (["to", "each", "other"], ["to", "one", "another"], _TO_OTHER)
            for n in range(len(after))
        )
    if group.lemma in _INFORMING:
        return told[0] in _ABOUT
    return group.lemma == "give" and not _ACCOUNTS.isdisjoint(told[:_NEAR])


def _by_object(progress: Progress, group: VerbGroup) -> VerbGroup:
    """The group with the act that what follows it tells: to whom one turns, what is in mind."""
    units = progress.units
    after = units[group.end : group.end + 2]
    words_after = [unit.word for unit in after]
    if group.lemma == "turn" and group.act == "discuss":
        refs = progress.refs.between(group.end, min(group.end + _NEAR, len(units)))[:1]
        if any(ref.kind in ANIMATE and ref.link == "to" for ref in refs):
            return replace(group, act="other")  # "turned *to his host* with an appeal"
    if group.lemma == "think" and group.mood == "progressive" and len(after) > 1:
        goes_on = after[1].parts == "g" or after[1].tag in ".,;"
        if goes_on and words_after[0] in ("about", "of"):
            return replace(group, act="want")  # "is *thinking of* building a joint centre"
    if units[0].tag == "m" and group.act == "want" and words_after == ["to", "know"]:
        return replace(group, act="request")  # "Could Oman help, he *wanted to know*"
    if group.passive and group.mood == "would" and group.lemma in _PLEASING:
        return replace(group, act="want", passive=False)  # "would be *pleased* to"
    if group.lemma == "have" and units[0].word == "what" and words_after == ["in", "mind"]:
        return replace(group, act="want")  # "What Oman *had in mind* was …"
    return group


def _by_subject(
    progress: Progress, group: VerbGroup, subject: list[Ref], own: tuple[int, int]
) -> VerbGroup:
    """The group with the act that its subject carries: "an *agreement* was reached"."""
    units, (start, end) = progress.units, own
    if group.passive and group.lemma in _CARRIED and group.act != "end":  # "was *given* up"
        for at, unit in enumerate(units[start:end], start):
            if (unit.tag == "I" and group.lemma == "extend") or is_owned(progress, at):
                break  # a pact that is extended, not an invitation; "Kenya's offer to …"
            if unit.noun.startswith("act-") or unit.word.endswith("agreement"):
                return replace(group, act=unit.noun.removeprefix("act-") or "agree")
    if _is_exchange_of_views(units, group, units[start:end]):
        return replace(group, act="discuss")  # "*views* were exchanged on …"
    if group.act == "be" and group.lemma == "be":
        group = act_of_being(units, group, units[start:end])
    else:
        group = act_of_beginning(units, group, units[start:end])
    begin = min(progress.bound, start)
    group = act_of_coming(units, group, subject, begin, start)
    told = group.lemma in OF_TERMS
    if told and (termed := act_of_terms(units, group, begin)) is not group:
        return termed
    if (act := _act_by_actor(units, group, subject)) is not None:
        return replace(group, act=act)
    group = _by_subject_matter(progress, group, begin)
    return replace(group, act="provide") if _is_of_contents(units, group, subject) else group


def _is_of_contents(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Ref]) -> bool:
    """Whether it is told what a paper is about: "The accord *deals with* roaming"."""
    on = (group.act == "discuss" and group.lemma in _COVERS) or _is_on(units, group)
    return on and _is_of_papers(units, group, subject)


def _is_on(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether a verb tells what a single paper is on: "*relates to* AI", "*will deal with* AI"."""
    if group.negated or group.passive or group.end >= len(units):
        return False
    told = group.mood == "will" or (not group.mood and units[group.end - 1].word[-1] == "s")
    return told and units[group.end].word in _ON.get(group.lemma, ())


def _act_by_actor(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Ref]) -> str | None:
    """The act of a verb that tells another one of things and papers than of people."""
    if group.lemma == "engage" and not group.passive and _is_of_papers(units, group, subject):
        return "provide"  # "The roadmap *engages* both to work together"
    if group.mood not in _FIRM:
        return None
    if group.lemma == "see" and not any(ref.kind in ANIMATE for ref in subject):
        return "do"  # "The project *will see* engineers trained"
    together = group.act == "meet" and group.lemma == "bring" and group.passive
    return "do" if together else None  # "Experts *will be brought together* in a workshop"


def _is_of_papers(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Ref]) -> bool:
    """Whether what acts is an instrument, and no talks on one.

    In the present tense so is "it": where talks were held, they are over.
    """
    if [(ref.kind, ref.value) for ref in subject] == [("thing", "it")]:
        return not group.mood and units[group.end - 1].word.endswith("s")
    return bool(subject) and all(ref.kind == "instrument" or ref.link for ref in subject)


def _by_subject_matter(progress: Progress, group: VerbGroup, begin: int) -> VerbGroup:
    """The group with the act that is told by what it is about, from a unit on."""
    units = progress.units
    if group.lemma in _BY_OBJECT or group.act == "want":
        group = _by_object(progress, group)
    if group.act not in ("discuss", "propose"):
        group = act_of_prospects(units, group, begin)
    return group if group.act in ("discuss", "propose") else act_of_agenda(units, group, begin)
