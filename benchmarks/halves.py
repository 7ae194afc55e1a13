"""Whether the rules are general: stories that they were written with against stories unseen."""

from __future__ import annotations

import random
from collections.abc import Iterable

from benchmarks.accuracy import totals_of
from benchmarks.dev_stories import Annotated
from benchmarks.figure import Bar, Figure
from benchmarks.score import KINDS, figures

#: Chooses the stories that whoever writes rules may look at, the same at every time.
SEED = 20261122
LOOKED_AT = 38

#: How far F1 may differ between the halves.
BAR = Bar(0.06, at_most=True)


def halves(english: Annotated) -> list[Figure]:
    """F1 on the stories looked at and on the others, and how far the two differ."""
    looked_at, unseen = split([story["id"] for story in english.gold])
    before = figures(totals_of(english, looked_at))
    after = figures(totals_of(english, unseen))
    found = [
        Figure("halves", f"looked at ({len(looked_at)} stories), all", before["all"]["F1"]),
        Figure("halves", f"unseen ({len(unseen)} stories), all", after["all"]["F1"]),
    ]
    for kind in ("all", *KINDS):
        was, now = before[kind]["F1"], after[kind]["F1"]
        note = f"{was:.3f} looked at, {now:.3f} unseen"
        bar = BAR if kind == "all" else None
        found.append(Figure("halves", f"difference, {kind}", abs(was - now), bar=bar, note=note))
    return found


def split(ids: Iterable[str], looked_at: int = LOOKED_AT) -> tuple[set[str], set[str]]:
    """The ids looked at, and the others."""
    everything = sorted(ids)
    chosen = set(random.Random(SEED).sample(everything, looked_at))  # noqa: S311 - nothing secret
    return chosen, set(everything) - chosen
