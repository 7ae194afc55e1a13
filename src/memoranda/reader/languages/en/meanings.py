"""What who acts, what is acted on, and the paper told of make of the act of a verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from memoranda.reader.clauses import Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.agenda import act_of_agenda
from memoranda.reader.languages.en.antecedents import antecedent_of, shared_subject
from memoranda.reader.languages.en.being import act_of_beginning, act_of_being
from memoranda.reader.languages.en.coming import act_of_coming
from memoranda.reader.languages.en.drafts import (
    ANIMATE,
    Progress,
)
from memoranda.reader.languages.en.judging import act_of_judging
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.nominal import is_owned
from memoranda.reader.languages.en.papers import (
    GETS,
    OF_PAPERS,
    act_of_paper,
)
from memoranda.reader.languages.en.passages import names_actor
from memoranda.reader.languages.en.prospects import GAINING, act_of_prospects
from memoranda.reader.languages.en.tenses import tells_stance
from memoranda.reader.languages.en.terms import OF_TERMS, act_of_terms
from memoranda.reader.languages.en.timetable import ahead_by_day
from memoranda.reader.languages.en.verbgroups import VerbGroup

_PASSING: Final = frozenset("exchange share brief swap trade compare air".split())


#: Verbs of telling one another, and those of giving one another what is told.
_INFORMING: Final = frozenset(
    "tell inform brief update acquaint apprise familiarise familiarize".split()
)


_TOLD_OF: Final = _INFORMING | {"give", "describe"}


_ACCOUNTS: Final = frozenset(
    "account overview update briefing presentation outline summary picture idea report".split()
)


_TO_OTHER: Final = ["to", "the", "other"]


_ABOUT: Final = frozenset("about on of how what where".split())


#: What two sides tell one another where they exchange or share it.
_KNOWLEDGE: Final = frozenset(
    "experience experiences information practices insights lessons plans strategies orientations"
    " priorities updates".split()
)


_TOLD_EACH: Final = _KNOWLEDGE | words.VIEWS
_ON_WHAT: Final = frozenset("on about concerning regarding".split())


#: Who is briefed by the other side, not by his own.
_GUESTS: Final = frozenset(
    "delegation delegates visitors guests team experts officials ministers".split()
)


#: What stands for things alone.
_OF_THINGS: Final = frozenset(("which", "that"))


#: So many words behind a verb tell what it is about.
_NEAR: Final = 5


_FAR: Final = 12


PLEASING: Final = frozenset(("please", "delight"))
#: How it is told that something interests somebody.
_INTERESTING: Final = frozenset(("be", "interest"))
MAY_PLEASE: Final = PLEASING | _INTERESTING


#: Verbs whose act what follows them tells.
_BY_OBJECT: Final = PLEASING | frozenset(("turn", "think", "have", "consider"))


#: What is made of an offer or a request by those who hear it.
_ANSWERS: Final = frozenset("accept grant welcome".split())


_CARRIED: Final = words.CARRIERS | _ANSWERS


#: How somebody acts for a side, and where that is to sign.
_STANDING_FOR: Final = frozenset(("represent", "act", "stand"))
_SIGNINGS: Final = frozenset(("signing", "signature", "signatures"))
#: What is done with suggestions by those who make them, and words for these.
_PUTTING_UP: Final = frozenset(
    "draw work make put submit present prepare hand send table offer formulate advance forward"
    " pass convey lay bring".split()
)
_IDEAS: Final = frozenset("suggestion suggestions proposal proposals recommendations ideas".split())


#: What ties do by something that is suggested, and words for these.
_BONDS: Final = frozenset(
    "ties relations relationship cooperation co-operation collaboration partnership trade"
    " exchanges links work".split()
)
_SUGGESTING: Final = GAINING | _PUTTING_UP


#: How those are brought together who meet from afar, and by what.
_LINKING: Final = frozenset("link connect join hook patch".split())
_VIDEO: Final = frozenset(
    "video videolink video-link videoconference teleconference telephone".split()
)


#: Verbs of looking for something, and what those look for who talk about it.
_SEEKING: Final = frozenset("look search seek hunt cast".split())
_WAYS: Final = frozenset(
    "ways way means avenues avenue options possibilities opportunities".split()
)
#: What only several do together.
_OF_SEVERAL: Final = _LINKING | _SEEKING | _PASSING | _TOLD_OF


#: Those who pass a text of their own, where a parliament passes what is laid before it.
_ADOPTING: Final = frozenset(
    "organization organisation association union ministers leaders members states countries sides"
    " participants delegates delegations presidents heads they".split()
)


#: How talks pass to their next subject.
_ONWARDS: Final = frozenset("to on over into from".split())


#: What talks are on and papers are about.
_COVERS: Final = frozenset(
    "deal focus centre center concentrate touch address tackle revolve".split()
)


#: Verbs that with some word tell what a paper is on.
_ON: Final = {
    "relate": ("to",), "pertain": ("to",), "apply": ("to",), "take": ("in",),
    "bear": ("on", "upon"), "deal": ("with",),
}  # fmt: skip


def by_paper_or_subject(
    progress: Progress, group: VerbGroup, subject: list[Ref], span: tuple[int, int]
) -> VerbGroup:
    """The group with the act that a paper in its clause, or else who acts, makes of it."""
    told = _by_paper(progress, group, subject, span) if group.lemma in OF_PAPERS else group
    return _by_subject(progress, group, subject, span) if told is group else told


def pleased_in(progress: Progress, group: VerbGroup) -> list[Ref]:
    """Whom something would please, who would like it: "It would please *Oman* to join".

    So one likes what interests him: "Their labs were of special interest to *the minister*".
    """
    begin = group.end
    if group.lemma in _INTERESTING:
        begin = _past_interest(progress.units, group)
        if begin < 0 or group.negated:
            return []
    elif group.mood != "would" or group.passive:
        return []
    near = progress.refs.between(begin, min(begin + _NEAR, len(progress.units)))
    return [replace(ref, link="") for ref in near[:1] if ref.kind in ANIMATE]


def _past_interest(units: Sequence[Unit], group: VerbGroup) -> int:
    """Where those are told whom something interests: "is of much interest *to*", or -1."""
    if group.mood not in ("", "perfect") or group.passive:
        return -1
    if group.lemma == "interest":
        return group.end
    if group.end + 2 >= len(units) or units[group.end].word != "of":
        return -1
    for at in range(group.end + 1, min(group.end + _NEAR, len(units) - 1)):
        if units[at].word in ("no", "little"):
            break
        if units[at].word == "interest":
            return at + 1 if units[at + 1].tag in "tp" else -1
    return -1


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
        on = group.end < len(units) and units[group.end].word in _ON_WHAT
        known = _TOLD_EACH if on else words.VIEWS
        return told and any(unit.word in known for unit in subject)
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
    if group.lemma == "think" and group.mood == "should" and words_after[:1] in (["about"], ["of"]):
        return replace(group, act="do")  # "*ought to think about* a new cable"
    if group.lemma == "think" and group.mood == "progressive" and len(after) > 1:
        goes_on = after[1].parts == "g" or after[1].tag in ".,;"
        if goes_on and words_after[0] in ("about", "of"):
            return replace(group, act="want")  # "is *thinking of* building a joint centre"
    if units[0].tag == "m" and group.act == "want" and words_after == ["to", "know"]:
        return replace(group, act="request")  # "Could Oman help, he *wanted to know*"
    if group.passive and group.lemma == "consider" and after and after[0].tag in "dN":
        return replace(group, act="other")  # "AI is *considered a tool* for growth"
    if group.passive and group.mood == "would" and group.lemma in PLEASING:
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
    told = group.lemma in _OF_SEVERAL
    if told and (several := _act_of_several(units, group, subject, units[start:end])):
        return replace(group, act=several)
    group = _by_predicate(units, group, units[start:end])
    begin = min(progress.bound, start)
    group = ahead_by_day(units, group, begin, progress.heading)
    group = act_of_coming(units, group, subject, begin, start)
    if group.lemma in _SUGGESTING and _is_suggested(units, group, units[start:end]):
        return replace(group, act="propose", passive=True)
    told = group.lemma in OF_TERMS
    if told and (termed := act_of_terms(units, group, begin)) is not group:
        return termed
    if (act := _act_by_actor(units, group, subject)) is not None:
        return replace(group, act=act)
    group = _by_subject_matter(progress, group, begin)
    if group.act == "provide" and tells_stance(units[start:end]):
        return replace(group, act="other")  # "*Her proposal* covers roaming"
    return replace(group, act="provide") if _is_of_contents(units, group, subject) else group


def _by_predicate(units: Sequence[Unit], group: VerbGroup, own: Sequence[Unit]) -> VerbGroup:
    """The group with the act that is told of its subject: what it is, or that it has begun."""
    if group.act == "be" and group.lemma == "be":
        return act_of_judging(units, act_of_being(units, group, own), own)
    if group.act == "other":
        group = act_of_judging(units, group, own)
    return act_of_beginning(units, group, own)


def _is_suggested(units: Sequence[Unit], group: VerbGroup, own: Sequence[Unit]) -> bool:
    """Whether it is told what would do good, or that suggestions were drawn up."""
    if group.lemma in GAINING:
        theirs = names_actor(own) or any(unit.word in _BONDS for unit in own)
        return theirs and group.mood == "would" and _if_follows(units, group)
    put_up = group.passive and group.lemma in _PUTTING_UP and _are_ideas(own)
    return put_up and not _is_by_others(units, group)


def _is_by_others(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether something is done by what is nobody: "ideas were brought to market *by startups*"."""
    behind = units[group.end : group.end + _NEAR]
    by = next((number for number, unit in enumerate(behind) if unit.word == "by"), None)
    return by is not None and not names_actor(behind[by:])


def _are_ideas(own: Sequence[Unit]) -> bool:
    """Whether it is suggestions that something is done with."""
    head = next((n for n, unit in enumerate(own) if unit.tag in "ptI"), len(own))
    return any(unit.word in _IDEAS for unit in own[:head])


def _if_follows(units: Sequence[Unit], group: VerbGroup) -> bool:
    """Whether it is told what would do good: "Ties *would profit if* courses were exchanged"."""
    return any(unit.word == "if" for unit in units[group.end : group.end + _NEAR])


def _act_of_several(
    units: Sequence[Unit], group: VerbGroup, subject: Sequence[Ref], own: Sequence[Unit]
) -> str:
    """The act of what only several do together, "" where it is none of these."""
    if group.passive and group.lemma in _LINKING and _are_linked(units, group, subject):
        return "meet"  # "the ministers *were linked by video*"
    if group.lemma in _SEEKING and _seek_ways(units, group, subject):
        return "discuss"  # "they *looked for ways* to cooperate"
    return "discuss" if _is_exchange_of_views(units, group, own) else ""  # "*views* were exchanged"


def _are_linked(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Ref]) -> bool:
    """Whether those of several parties are told to have been linked to talk with one another."""
    if group.mood not in ("", "perfect") or not any(ref.party for ref in subject):
        return False
    after = [unit.word for unit in units[group.end : group.end + _NEAR]]
    return after[:1] in (["by"], ["via"], ["through"], ["over"]) and not _VIDEO.isdisjoint(after)


def _seek_ways(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Ref]) -> bool:
    """Whether several are told to have looked for ways to do something, so talked about them."""
    several = len(subject) > 1 or any(ref.kind in ("group", "meeting") for ref in subject)
    if not several or group.passive or group.negated or group.mood not in ("", "perfect"):
        return False
    return any(unit.word in _WAYS for unit in units[group.end : group.end + _NEAR])


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


def _is_at_signing(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Ref]) -> bool:
    """Whether a person acts for a side where something is signed."""
    if not any(ref.kind == "person" and not ref.link for ref in subject):
        return False
    behind = units[group.end : group.end + _FAR]
    stop = next((n for n, unit in enumerate(behind) if unit.tag in ",;vsr"), len(behind))
    return any(unit.word in _SIGNINGS for unit in behind[:stop])


def _act_by_actor(units: Sequence[Unit], group: VerbGroup, subject: Sequence[Ref]) -> str | None:
    """The act of a verb that tells another one of things and papers than of people."""
    if group.lemma in _STANDING_FOR and not group.passive and _is_at_signing(units, group, subject):
        return "sign"  # "Li *represented Oman at the signing*"
    if group.lemma == "engage" and not group.passive and _is_of_papers(units, group, subject):
        return "provide"  # "The roadmap *engages* both to work together"
    if group.lemma == "pass" and group.act == "approve" and not group.passive:
        on = group.end < len(units) and units[group.end].word in _ONWARDS
        adopting = any(ref.kind == "meeting" or ref.value in _ADOPTING for ref in subject)
        return "issue" if adopting and not on else None  # "*The organisation* passed the strategy"
    if group.mood not in words.FIRM:
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
