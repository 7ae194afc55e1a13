"""How well the reader's records agree with the annotation."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from benchmarks.dev_stories import Annotated
from benchmarks.figure import Bar, Figure
from benchmarks.score import KINDS, Figures, Totals, figures, score

#: F1 that the reader must reach on all stories.
BARS = {
    "people": Bar(0.92),
    "meetings": Bar(0.76),
    "agreements": Bar(0.76),
    "commitments": Bar(0.64),
    "all": Bar(0.77, goal=0.85),
}
#: The seeds are real stories, and fewer.
SEED_BARS = {"all": Bar(0.80)}


def accuracy(english: Annotated, seeds: Annotated | None) -> list[Figure]:
    """F1 a kind of record and of all, on the English stories and, where given, on the seeds.

    The bars hold for both together; without seeds, the English stories stand for both.
    """
    on_english = totals_of(english)
    if seeds is None:
        return _f1("English stories", figures(on_english), BARS)
    on_seeds = totals_of(seeds)
    return [
        *_f1("English stories and seeds", figures(together([on_english, on_seeds])), BARS),
        *_f1("English stories", figures(on_english), {}),
        *_f1("seeds", figures(on_seeds), SEED_BARS),
    ]


def totals_of(stories: Annotated, ids: Collection[str] | None = None) -> Totals:
    """How many records were read, annotated and paired, in all stories or in those named."""
    gold = [story for story in stories.gold if ids is None or story["id"] in ids]
    return score(gold, stories.read)[0]


def together(parts: Sequence[Totals]) -> Totals:
    """The totals of several files as if they were one."""
    return {
        kind: {name: sum(part[kind][name] for part in parts) for name in parts[0][kind]}
        for kind in KINDS
    }


def _f1(stories: str, found: Figures, bars: dict[str, Bar]) -> list[Figure]:
    return [
        Figure("accuracy", f"{stories}, {kind}", found[kind]["F1"], bar=bars.get(kind))
        for kind in (*KINDS, "all")
    ]
