"""One record out of all tellings of a thing; what they disagree on is kept beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from memoranda.reader.resolution.across.dates import best_date
from memoranda.reader.resolution.across.people import is_one_office, is_short_office
from memoranda.reader.resolution.across.telling import Telling, folded, is_empty
from memoranda.records import Agreement, Alternative, Evidence, Record

R = TypeVar("R", bound=Record)

#: How far each stage is along the way; of differing ones the furthest was reached.
STAGES = (
    "proposed",
    "in_preparation",
    "approved",
    "signed",
    "in_force",
    "in_operation",
    "stalled",
    "ended",
)
#: Lists in which each telling may add something.
LISTS = ("people", "topics", "signatories")
DATES = ("date", "on", "due")
#: References are rewritten to the register's ids, which is done once all of these are known.
REFERENCES = ("said_in", "under")
OWN = frozenset(field.name for field in fields(Record))


def one_record(tellings: Sequence[Telling[R]]) -> R:
    """The record that all of them tell, with every evidence, the best first."""
    ordered = sorted(tellings, key=_telling_most_first)
    best = ordered[0].record
    values = {
        field.name: _value(field.name, ordered)
        for field in fields(best)
        if field.name not in OWN and field.name not in REFERENCES
    }
    return replace(
        best,
        evidences=tuple(_evidences(ordered)),
        spans={
            name: spans
            for name, spans in best.spans.items()
            if name in REFERENCES or getattr(best, name, None) == values.get(name)
        },
        alternatives=tuple(_alternatives(values, ordered)),
        **values,
    )


def _telling_most_first(telling: Telling[R]) -> Any:
    """The telling with most fields and the most precise day; of equal ones the earliest."""
    record = telling.record
    stated = [f.name for f in fields(record) if not is_empty(getattr(record, f.name))]
    precision = sum(len(getattr(record, name, None) or "") for name in DATES)
    return (-len(stated), -precision, telling.place)


def _evidences(tellings: Iterable[Telling[R]]) -> Iterable[Evidence]:
    seen: set[Evidence] = set()
    first, *others = tellings
    for telling in (first, *sorted(others, key=lambda t: t.place)):
        for evidence in telling.record.evidences:
            if evidence not in seen:
                seen.add(evidence)
                yield evidence


def _value(name: str, tellings: Sequence[Telling[R]]) -> Any:
    told = [value for t in tellings if not is_empty(value := getattr(t.record, name))]
    if not told:
        return getattr(tellings[0].record, name)
    if name in LISTS:
        return tuple(dict.fromkeys(part for value in told for part in value))
    if name == "date" and isinstance(tellings[0].record, Agreement):
        return _date_of_stage(tellings)
    if name in DATES:
        return best_date(told)
    if name == "with_" and len({frozenset(map(folded, value)) for value in told}) > 1:
        return ()  # each telling took it from other news around the same words
    return CHOICES.get(name, _most_told)(told, tellings)


def _date_of_stage(tellings: Sequence[Telling[Any]]) -> str | None:
    """The date of the furthest stage, where that has one."""
    stage = _furthest([t.record.status for t in tellings], tellings)
    dated = [t.record for t in tellings if t.record.date]
    reached = [record.date for record in dated if record.status == stage]
    return best_date(reached or [record.date for record in dated])


def _most_told(told: Sequence[Any], tellings: Sequence[Telling[R]]) -> Any:
    """The value that most tell; of equal ones the longest."""
    counts = Counter(told)
    return min(counts, key=lambda value: (-counts[value], -len(str(value)), str(value)))


def _fullest(told: Sequence[str], tellings: Sequence[Telling[R]]) -> str:
    """The name with most parts; of equal ones the one most told."""
    counts = Counter(told)
    return min(counts, key=lambda name: (-len(name.split()), -counts[name], name))


def _furthest(told: Sequence[str], tellings: Sequence[Telling[R]]) -> str:
    """The stage that is furthest along."""
    return max(told, key=lambda status: (STAGES.index(status) if status in STAGES else -1, status))


def _latest(told: Sequence[str], tellings: Sequence[Telling[Any]]) -> str:
    """The office that was told last, in its fullest wording: the last told is the one held."""
    holders = [t for t in tellings if t.record.office]
    newest = max(map(_day_told, holders))
    last = str(_most_told([t.record.office for t in holders if _day_told(t) == newest], tellings))
    fuller = [t for t in holders if is_short_office(last, t.record.office)]
    return _latest(told, fuller) if fuller else last


def _day_told(telling: Telling[Any]) -> str:
    return telling.published.isoformat() if telling.published else ""


CHOICES: dict[str, Callable[[Sequence[Any], Sequence[Telling[Any]]], Any]] = {
    "name": _fullest,
    "office": _latest,
    "status": _furthest,
}


def _alternatives(values: dict[str, Any], tellings: Sequence[Telling[R]]) -> Iterable[Alternative]:
    """What was told otherwise, with who told it and when."""
    for telling in sorted(tellings, key=lambda t: t.place):
        record = telling.record
        for name, chosen in values.items():
            value = getattr(record, name)
            if name not in LISTS and differs(name, value, chosen):
                yield Alternative(name, value, record.evidence, telling.published)
        yield from record.alternatives


def differs(name: str, value: Any, chosen: Any) -> bool:
    """Whether a telling contradicts what was chosen; a coarser or shorter form does not."""
    if is_empty(value) or value == chosen:
        return False
    if name in DATES:
        return not str(chosen).startswith(value)
    if name == "office":
        return not is_one_office(value, chosen) and not is_short_office(value, chosen)
    if isinstance(value, tuple):
        return frozenset(map(folded, value)) != frozenset(map(folded, chosen))
    if name in ("name", "speaker", "place", "title"):
        return not set(folded(value).split()) <= set(folded(chosen).split())
    return folded(str(value)) != folded(str(chosen))
