"""Sentences turned round: "*Taking part were* the ministers of Oman", "…, *suggested Li*"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from memoranda.reader.languages.en.drafts import ANIMATE, Draft, Progress

#: Acts that those do who are named behind "were".
_DONE: Final = frozenset("attend sign meet see lead welcome say other".split())
#: Where a clause may open with a participle: "*Also taking* part", "while *heading* their team".
_OPENING: Final = re.compile("(?:^|[s;])a?v")
#: So near to "were" somebody is named.
_NEAR: Final = 4


#: What somebody may be told behind his words to have done with them.
_VOICED: Final = frozenset(("propose", "stress"))


def set_right(progress: Progress) -> None:
    """Give each participle that a clause opens with its subject, which "were" names.

    A verb that tells whose words a sentence holds has it behind it, too.
    """
    _set_behind(progress, progress.drafts[-1])
    for opening in _OPENING.finditer(progress.tags):
        _set_right(progress, opening.end() - 1)
    for number in range(len(progress.drafts) - 1, 0, -1):
        if _says_likewise(progress, number):
            _take_out(progress, number)  # "Li was there, *as was* Roe": they were there both


def _says_likewise(progress: Progress, number: int) -> bool:
    """Whether a clause only tells that somebody else was there too."""
    group, before = progress.drafts[number].group, progress.drafts[number - 1].group
    if group.lemma != "be" or before.act != "attend" or group.end != group.first + 1:
        return False
    return progress.units[group.first - 1].word in ("as", "so")


def _take_out(progress: Progress, number: int) -> None:
    """Leave a clause out, so that the one before it goes on."""
    del progress.drafts[number]
    for draft in progress.drafts[number:]:
        draft.parent = draft.parent - 1 if draft.parent > number else draft.parent


def _set_right(progress: Progress, first: int) -> None:
    """The same for the participle at one unit."""
    drafts = progress.drafts
    number = next((n for n, d in enumerate(drafts[:-1]) if d.group.first == first), -1)
    if number < 0:
        return
    told, being = drafts[number : number + 2]
    be = being.group
    if told.relation != "participle" or told.group.act not in _DONE:
        return
    if be.lemma != "be" or be.mood or "," in progress.tags[first : be.first]:
        return
    stop = min((d.own_start for d in drafts[number + 2 :]), default=len(progress.units))
    named = progress.refs.between(be.end, stop)
    here = progress.refs.between(be.end, min(be.end + _NEAR, stop))
    if not here or here[0].link or here[0].kind not in ANIMATE:
        return
    being.subject = [
        ref for ref in named
        if ref.kind == "person" or (ref.kind in ANIMATE and ref.link in ("", "of"))
    ]  # fmt: skip
    being.before = (told.group.end, be.first)
    being.told_behind = [ref for ref in named if ref not in being.subject]
    being.group = replace(told.group, end=be.end, form="finite", negated=be.negated, carried=-1)
    being.own_start = first
    _take_out(progress, number)


def _set_behind(progress: Progress, draft: Draft) -> None:
    """Give a verb its subject that ends the sentence: "Courses could be held, *suggested Li*"."""
    group, tags = draft.group, progress.tags
    if group.act not in _VOICED or draft.subject or group.passive or group.mood:
        return
    if tags[group.first - 1] not in ",q" or group.first < 2:
        return
    named = progress.refs.between(group.end, len(tags))
    if not named or named[0].link or named[0].kind not in ANIMATE:
        return
    if named[0].start - progress.line.starts[group.end] > _NEAR:
        return
    draft.subject, draft.told_behind = named[:1], named[1:]
    draft.group = replace(group, end=len(tags.rstrip(".q")))
