"""How an English clause hangs on the one before it: told by it, its content, its purpose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from memoranda.reader.clauses import AHEAD, Ref
from memoranda.reader.languages.en import words
from memoranda.reader.languages.en.drafts import (
    ON_INSTRUMENTS,
    STANCES,
    TAKEN,
    TELLING,
    Draft,
    Progress,
)
from memoranda.reader.languages.en.line import Unit
from memoranda.reader.languages.en.passages import skip, tag_before
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: What is taken to do something: "took the opportunity to meet".
_CHANCES: Final = frozenset("advantage opportunity occasion chance time use".split())
#: How somebody gets it, and what he then is told to have done.
_GIVING: Final = frozenset("give offer provide afford grant present".split())
_DONE: Final = frozenset(("sign", "meet", "see", "discuss"))
_PERSONS: Final = frozenset(("person", "role"))
#: What somebody had, or was, who did do something: "had the *honour* to meet", "was *glad* to".
GLADNESS: Final = frozenset(
    "glad happy pleased delighted honoured honored privileged proud thrilled grateful lucky"
    " fortunate able great good nice wonderful pleasure honour honor privilege joy delight".split()
)
_PAST: Final = frozenset("was were had been".split())
#: What is done with a text before it is signed.
_FINISHING: Final = frozenset("finalise finalize complete prepare".split())
_WAS: Final = frozenset(("was", "were"))
#: Going somewhere, which has a purpose.
_COMING: Final = frozenset(
    "go travel fly come stop head arrive journey visit drive return land sail ride".split()
)
#: What somebody crosses, and then is there.
_BORDERS: Final = frozenset("border frontier strait sea channel river ocean bridge gulf".split())
#: Acts that are told with a "that", which a day may part from them: "agreed on Monday *that* …".
_TAKING_THAT: Final = frozenset("say agree propose request stress offer want".split())
#: Verbs whose object is who is told: "told *the delegates of the members* that …".
_TO_HEARERS: Final = frozenset("tell inform assure notify brief remind".split())
#: What leads to what he is told of.
_OF_WHAT: Final = frozenset("of on about regarding concerning".split())
#: Verbs of saying that "that" follows only within their object: "described a hall *that* …".
_DESCRIBING: Final = frozenset("describe present outline cite quote elaborate".split())
#: So many units may stand between a verb of saying and "that", and where they name no more than
#: the hearer or the occasion: "declared *in a statement with its neighbours* that …".
_NEAR, _FAR = 6, 12


#: Acts that may lead up to one of saying, and the length of that verb with its hearer.
_LEADING: Final = frozenset(("be", "have", "other"))
_HEARER: Final = 3

#: The tags of names and days.
_NAMED: Final = frozenset("PMLD")
#: The tags of verbs, and those of what may be gone to.
_VERBAL: Final = frozenset("vmbh")
_PLACED: Final = frozenset("PL")

#: What is done with an instrument to bring it about.
_CONCLUDING: Final = frozenset("sign issue approve ratify".split())
#: The tags with which an object begins.
_OBJECTS: Final = frozenset("dMPoIN'")


def relation_of(progress: Progress, group: VerbGroup, start: int) -> tuple[str, int]:
    """How a finite clause hangs on the clause before it."""
    opened, last = progress.relation, len(progress.drafts) - 1
    if opened == "relative" or _is_bare_relative(progress, start):
        return "relative", last
    subject = start == 0 and progress.units[0].word != "what"  # "*How X may join* was discussed"
    if last < 0 or opened == "sub" or subject:
        return "main", -1
    before = progress.drafts[last]
    parent = last if _is_told_in(progress, before) else _teller(progress.drafts, last)
    if opened == "that":
        return content_of(progress, group, _of_content(progress, parent))
    coordinated = tag_before(progress.tags, min(start, group.first)) in (",", "c")
    asked = progress.units[start].word == "how"  # "a debate on *how they might* link up"
    if asked and before.group.act in STANCES and before.group.end < start:
        return "embedded", last
    direct = parent == last and start <= before.group.end + 1 and not coordinated
    if direct and before.group.act in TELLING:
        return "said", parent
    if direct and before.group.act in STANCES:
        return "embedded", parent
    shared = start >= group.first
    if shared and _goes_on_in_relative(progress.tags, before, group):
        return "relative", before.parent
    told = before.relation in ("said", "embedded") and before.group.act not in TELLING
    if shared and coordinated and told:
        goes_on = before if _may_share(progress, before, group) else progress.drafts[before.parent]
        return goes_on.relation, goes_on.parent
    return "main", -1


def content_of(progress: Progress, group: VerbGroup, parent: int) -> tuple[str, int]:
    """How a verb hangs on the clause whose content it is."""
    if _leads_to_news(progress, progress.drafts[parent].group):
        return "said", parent
    return _told(progress.drafts[parent].group.act, group), parent


def _of_content(progress: Progress, parent: int) -> int:
    """The clause whose content a "that" opens, by the one that is told last."""
    if progress.tags[max(progress.antecedent - 1, 0)] == "c":
        return _upward(progress.drafts, parent)
    return parent - _is_thrown_in(progress, parent)


def _is_bare_relative(progress: Progress, start: int) -> bool:
    """Whether a clause tells of the things before it: "the steps *they might take*"."""
    if progress.relation or not progress.drafts or progress.tags[start - 1 : start + 1] != "No":
        return False
    things = progress.units[start - 1]
    return not things.noun and things.word.endswith("s") and not things.word.endswith("ss")


def _is_thrown_in(progress: Progress, number: int) -> bool:
    """Whether a clause only tells who tells it: "It was agreed, *he told reporters*, that …"."""
    told, tags = progress.drafts[number], progress.tags
    if number == 0 or told.group.act != "say" or progress.units[progress.antecedent].tag != "T":
        return False
    parted = tags[told.own_start - 1] == tags[progress.antecedent - 1] == ","
    before = progress.drafts[number - 1].group
    return parted and before.act in _TAKING_THAT and before.end == told.own_start - 1


def _may_share(progress: Progress, before: Draft, group: VerbGroup) -> bool:
    """Whether a verb may go on with what is told: not "hoped it would grow *and invited* Li"."""
    parts = progress.units[group.first].parts
    past = not group.mood and "d" in parts and "b" not in parts
    return before.parent < 0 or not (past and before.group.mood in AHEAD)


def _leads_to_news(progress: Progress, group: VerbGroup) -> bool:
    """Whether a verb only leads up to one of saying: "We *are happy* to announce that …"."""
    glad = group.act == "want" and group.lemma == "be"
    if group.mood or group.negated or not (glad or group.act in _LEADING):
        return False
    before = progress.units[max(group.end, progress.antecedent - _HEARER) : progress.antecedent]
    acts = words.acts()
    return any("b" in unit.parts and acts.get(unit.lemma) == "say" for unit in before)


def _told(act: str, group: VerbGroup) -> str:
    """How what follows "that" hangs on its verb: it is told, or it is what a stance is for."""
    stressed = act == "stress" and group.act in TAKEN  # "stressed that he wished to learn"
    return "said" if act in TELLING or stressed else "embedded"


def _goes_on_in_relative(tags: str, last: Draft, group: VerbGroup) -> bool:
    """Whether a verb goes on about an instrument: "which was signed in May *and expired*"."""
    if last.relation != "relative" or tag_before(tags, group.first) != "c":
        return False
    return group.act in ON_INSTRUMENTS and any(r.kind == "instrument" for r in last.subject)


def _is_told_in(progress: Progress, last: Draft) -> bool:
    """Whether what follows is told by a relative clause: "Li, *who said that* it was ready"."""
    group = last.group
    if last.relation != "relative" or group.passive or group.act not in _TAKING_THAT:
        return False
    opens = progress.antecedent if progress.relation == "that" else group.end
    return group.end <= opens and "," not in progress.tags[group.end : opens]


def _teller(drafts: Sequence[Draft], last: int) -> int:
    """The clause in whose content we are: relatives are passed over."""
    while last > 0 and drafts[last].relation == "relative":
        last -= 1
    return last


def _upward(drafts: Sequence[Draft], number: int) -> int:
    """The clause whose content holds this one: "said that … *and that* …"."""
    draft = drafts[number]
    while draft.group.act not in TELLING | STANCES and draft.parent >= 0:
        number = draft.parent
        draft = drafts[number]
    return number


#: A phrase told first, with what it names: "It was *with Oman, in May,* that".
_TOLD_FIRST: Final = re.compile("ob[pDt][^vmbhrsTt;]*")


def is_cleft(progress: Progress, at: int) -> bool:
    """Whether "that" only goes on behind a phrase told first: "It was with Oman *that* Ali met"."""
    if not progress.tags.startswith("T", at) or progress.units[0].word != "it":
        return False
    named = not _NAMED.isdisjoint(progress.tags[:at])
    return named and _TOLD_FIRST.fullmatch(progress.tags, 0, at) is not None


def opens_content(progress: Progress, at: int) -> bool:
    """Whether "that" opens what is said or agreed, rather than a relative clause."""
    if not progress.drafts or at == 0:
        return False
    before = progress.units[at - 1]
    group = progress.drafts[-1].group
    told = progress.tags[group.end : at]
    of_paper = "I" in told and progress.tags[at + 1 : at + 2] in ("b", "h", "m")
    if of_paper and before.tag == "P":
        return False  # "has an accord with Ghana *that was* signed"
    if before.tag in "vMPacq,)o" or (before.tag == "D" and group.act in _TAKING_THAT):
        return True
    if before.tag == "N" and _has_no_subject(progress, at + 1):
        return False  # "explained the rules *that govern* it"
    if of_paper:
        return False  # "referred to the accord with Ghana *that was* signed"
    if _is_told_of(progress, group, told):
        return False
    if (before.tag == "I" or "I" in told) and _is_signed_behind(progress.units, at + 1):
        return False  # "is set out in an accord *that Li and Roe signed* in May"
    if _is_told_that(group, told):
        return True
    if at - 1 in (group.carried, group.end - 1):
        return True
    return before.noun.startswith("act-") and not _goes_on_about_noun(progress, at + 1)


def _is_signed_behind(units: Sequence[Unit], at: int) -> bool:
    """Whether the first verb from a unit on tells of signing, and what is signed stands before."""
    acts = words.acts()
    for number, unit in enumerate(units[at:], at):
        if unit.tag in ";,rTs.t":
            return False
        if unit.tag == "v":
            follower = units[number + 1].tag if number + 1 < len(units) else ""
            return acts.get(unit.lemma) in _CONCLUDING and follower not in _OBJECTS
    return False


def _has_no_subject(progress: Progress, at: int) -> bool:
    """Whether a verb stands right behind "that", and no other that it may be the subject of."""
    if not _goes_on_about_noun(progress, at) or progress.tags[at] != "v":
        return False
    return _VERBAL.isdisjoint(progress.tags[at + 1 : at + 4])


def _goes_on_about_noun(progress: Progress, at: int) -> bool:
    """Whether a verb stands right behind "that": "an agreement *that allows* them to trade"."""
    at = skip(progress.units, at, "a")
    if progress.tags[at : at + 1] in ("b", "h", "m"):
        return True
    return progress.tags[at : at + 1] == "v" and "g" not in progress.units[at].parts


def _is_told_of(progress: Progress, group: VerbGroup, between: str) -> bool:
    """Whether "that" goes on about what somebody heard of: "was briefed *on a call that* …"."""
    if group.lemma not in _TO_HEARERS or not between.startswith("p") or "I" in between:
        return False
    return progress.units[group.end].word in _OF_WHAT and between[-1] == "N"


def _is_told_that(group: VerbGroup, between: str) -> bool:
    """Whether a verb of saying has a "that" after it, with units of these tags between."""
    if group.act != "say" or group.lemma in _DESCRIBING:
        return False
    aside = between.startswith("p") or (between != "" and group.lemma in _TO_HEARERS)
    return len(between) < (_FAR if aside else _NEAR) and _VERBAL.isdisjoint(between)


def is_purpose(progress: Progress, group: VerbGroup) -> bool:
    """Whether an encounter was held in order to do this, or a stay was used for one."""
    last = progress.drafts[-1].group
    if group.act == "welcome":
        glad = is_glad(progress.units[last.first : group.first])
        return glad and last.mood in ("", "perfect") and not last.negated
    if group.act == "sign":
        return _is_signing_there(progress, last, group)
    if group.act in ("meet", "see"):
        if progress.units[group.first - 2].noun.startswith("act-"):
            return False  # "It was his *wish to see* …"
        between = progress.units[last.end : group.first]
        chance = any(unit.word in _CHANCES for unit in between)
        told = last.mood in ("", "perfect") and not last.negated
        there = not _PLACED.isdisjoint(progress.tags[last.end : group.first])
        came = last.lemma in _COMING or _was_there(progress, last)
        crossed = last.lemma == "cross" and any(unit.word in _BORDERS for unit in between)
        if told and crossed:
            return True
        if told and is_glad(progress.units[last.first : group.first]):
            return True
        return told and (
            last.lemma == "use" or (last.lemma in ("take", "make") and chance) or (came and there)
        )
    used = last.lemma == "use" and not last.mood
    return (used or last.act in ("meet", "see", "attend")) and group.act == "discuss"


def _is_signing_there(progress: Progress, last: VerbGroup, group: VerbGroup) -> bool:
    """Whether something was signed there and then: "*met* in Bern *to sign*", "*used* a pen *to*".

    Not by who wanted to, or only went there: "*flew* to Bern *to sign* it".
    """
    told = progress.tags[last.end : group.first - 1]
    promised = progress.units[group.first - 2].noun.startswith("act-")
    if group.lemma in _FINISHING or "t" in told or promised:
        return False  # "met *to prepare* to sign", "met *a promise* to sign"
    there = _was_there(progress, last) and not _PLACED.isdisjoint(told)
    met = last.act == "meet" or last.lemma == "use" or (last.act == "be" and there)
    return met and last.mood in ("", "perfect") and not last.negated


def _was_there(progress: Progress, group: VerbGroup) -> bool:
    """Whether somebody was somewhere: "*was* in Bern", "*had been* in Bern"."""
    first, last = progress.units[group.first].word, progress.units[group.end - 1].word
    return first in _WAS or (group.lemma == "be" and last == "been" and not group.mood)


def given_chance(progress: Progress, group: VerbGroup) -> list[Ref]:
    """Who did something that he had the chance to do: "The forum *gave Li the chance to sign*"."""
    last = progress.drafts[-1].group
    if last.lemma not in _GIVING or group.act not in _DONE or last.mood not in ("", "perfect"):
        return []
    if last.negated or progress.units[group.first - 2].word not in _CHANCES:
        return []
    given = progress.refs.between(last.end, group.first)
    return [ref for ref in given if ref.kind in _PERSONS or (ref.kind, ref.number) == ("group", 2)]


def is_glad(units: Sequence[Unit]) -> bool:
    """Whether somebody was glad to do something, or had the chance to, and so did it."""
    told = [unit.word for unit in units]
    if _PAST.isdisjoint(told):
        return False
    glad = not GLADNESS.isdisjoint(told)
    return glad or ("had" in told and not _CHANCES.isdisjoint(told))
