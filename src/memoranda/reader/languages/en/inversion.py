"""Sentences turned round: "*Taking part were* the ministers of Oman and Chile"."""

from __future__ import annotations

from dataclasses import replace

from memoranda.reader.languages.en.drafts import ANIMATE, Progress

#: Acts that those do who are named behind "were".
_DONE = frozenset("attend sign meet see lead welcome say other".split())
#: So many units open a sentence ("*Also* taking part"), and so near to "were" somebody is named.
_OPENING, _NEAR = 2, 4


def set_right(progress: Progress) -> None:
    """Give the participle that a sentence opens with its subject, which "were" names."""
    if len(progress.drafts) < 2:
        return
    told, being = progress.drafts[:2]
    first, be = told.group.first, being.group
    if told.relation != "participle" or first >= _OPENING or told.group.act not in _DONE:
        return
    if be.lemma != "be" or be.mood or "," in progress.tags[first : be.first]:
        return
    stop = min((d.own_start for d in progress.drafts[2:]), default=len(progress.units))
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
    del progress.drafts[0]
    for draft in progress.drafts:
        draft.parent = max(-1, draft.parent - 1)
