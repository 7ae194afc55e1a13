"""What `make bench` makes of what it measures. Nothing is timed here."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from typing import Any

import pytest
from benchmarks.accuracy import BARS, SEED_BARS, accuracy, together, totals_of
from benchmarks.dev_stories import Annotated, records
from benchmarks.figure import Bar, Figure, missed
from benchmarks.growth import PEAK_MB, RATIO
from benchmarks.growth import figures_of as memory_figures
from benchmarks.halves import LOOKED_AT, halves, split
from benchmarks.machine import machine, warning
from benchmarks.quotes import exact_quotes, quotes
from benchmarks.report import results, summary, table, written
from benchmarks.score import KINDS, figures
from benchmarks.speed import Round, count_sentences
from benchmarks.speed import figures_of as speed_figures
from rich.console import Console

from memoranda.records import Document, Evidence, Person, Reading

TEXT = "Minister Ana Kovač of Utopia spoke."


def story(id_: str, *, names: tuple[str, ...] = ()) -> dict[str, Any]:
    people = [{"name": name, "office": "Minister", "party": "UTO"} for name in names]
    empty: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    return {"id": id_, "text": TEXT, **empty, "people": people}


def annotated(*pairs: tuple[Mapping[str, Any], Mapping[str, Any]]) -> Annotated:
    return Annotated([gold for gold, _ in pairs], {gold["id"]: read for gold, read in pairs})


FOUND = annotated((story("a", names=("Ana Kovač",)), story("a", names=("Ana Kovač",))))
MISSED = annotated((story("b", names=("Ben Okri", "Li Wei")), story("b")))


def by_name(found: list[Figure]) -> dict[str, Figure]:
    return {figure.name: figure for figure in found}


def shown(found: list[Figure], width: int = 100) -> str:
    out = io.StringIO()
    Console(file=out, width=width).print(table(found, "compiled"))
    return out.getvalue()


def evidence(start: int, quote: str) -> Evidence:
    return Evidence("a", start, start + len(quote), quote)


# Bars


@pytest.mark.parametrize(
    ("bar", "value", "reached"),
    [
        (Bar(2), 1.99, False),
        (Bar(2), 2.0, True),
        (Bar(2, at_most=True), 2.01, False),
        (Bar(2, at_most=True), 2.0, True),
    ],
)
def test_a_bar_is_reached_from_the_right_side(bar: Bar, value: float, reached: bool) -> None:
    assert Figure("part", "name", value, bar=bar).reached is reached


def test_a_figure_without_a_bar_is_neither_reached_nor_missed() -> None:
    assert Figure("part", "name", 0).reached is None
    assert missed([Figure("part", "name", 0)]) == []


# Accuracy


def test_totals_of_two_files_are_those_of_one_file_with_both() -> None:
    both = annotated(
        *((gold, kept.read[gold["id"]]) for kept in (FOUND, MISSED) for gold in kept.gold)
    )

    assert together([totals_of(FOUND), totals_of(MISSED)]) == totals_of(both)
    assert figures(totals_of(both))["people"]["F1"] == 2 * 1 / (1 + 3)


def test_summing_leaves_its_parts_alone() -> None:
    totals = totals_of(FOUND)
    together([totals, totals])

    assert totals == totals_of(FOUND)


def test_without_seeds_the_english_stories_are_held_to_the_bars() -> None:
    found = by_name(accuracy(FOUND, None))

    assert [*found] == [f"English stories, {kind}" for kind in (*KINDS, "all")]
    assert [figure.bar for figure in found.values()] == [BARS[kind] for kind in (*KINDS, "all")]


def test_with_seeds_both_together_are_held_to_the_bars_and_seeds_to_their_own() -> None:
    found = by_name(accuracy(MISSED, FOUND))

    assert found["English stories and seeds, people"].value == 2 * 1 / (1 + 3)
    assert found["English stories and seeds, people"].bar == BARS["people"]
    assert found["English stories, people"].value == 0
    assert found["English stories, people"].bar is None
    assert found["seeds, people"].value == 1
    assert found["seeds, all"].bar == SEED_BARS["all"]


def test_a_story_that_was_not_read_counts_as_missed() -> None:
    assert totals_of(Annotated(MISSED.gold, {})) == totals_of(MISSED)


def test_read_records_are_in_the_form_that_is_scored() -> None:
    read = records([Document(id="a", text=TEXT, language="en")])

    assert {*KINDS} <= {*read["a"]}


# The two halves


def test_the_halves_are_the_same_in_whatever_order_the_stories_come() -> None:
    ids = [f"en-{number}" for number in range(75)]

    assert split(ids) == split(reversed(ids))


def test_the_halves_share_no_story_and_leave_none_out() -> None:
    ids = {f"en-{number}" for number in range(75)}
    looked_at, unseen = split(ids)

    assert (len(looked_at), len(unseen)) == (LOOKED_AT, 75 - LOOKED_AT)
    assert looked_at & unseen == set()
    assert looked_at | unseen == ids


def test_the_difference_of_the_halves_has_no_sign() -> None:
    stories = [story(f"s{number}", names=("Ana Kovač",)) for number in range(LOOKED_AT + 2)]
    looked_at, unseen = split(each["id"] for each in stories)
    for read in (looked_at, unseen):
        found = by_name(
            halves(
                annotated(*((each, each if each["id"] in read else story("")) for each in stories))
            )
        )

        assert found["difference, people"].value == 1
        assert found["difference, all"].value == 0.25
        assert found["difference, all"].reached is False


# Quotes


def test_a_quote_from_another_place_is_counted_as_wrong() -> None:
    right, wrong = evidence(9, "Ana Kovač"), evidence(0, "Ana Kovač")
    person = Person(id="p1", rule="test", evidences=(right, wrong), name="Ana Kovač")
    reading = Reading(Document(id="a", text=TEXT), people=(person,))

    assert exact_quotes(reading) == (1, 2)


def test_no_quotes_at_all_are_no_success() -> None:
    assert [figure.reached for figure in quotes([])] == [False]


# Speed and memory, with times and sizes that are given


def test_speed_is_told_by_the_median_round() -> None:
    rounds = [Round(1.0, 1.0, 0.1), Round(2.0, 1.0, 0.1), Round(9.0, 1.0, 0.1)]
    found = by_name(speed_figures(rounds, 4000))

    assert found["sentences read, one core"].value == 2000
    assert found["sentences read, one core"].reached is True
    assert found["sentences read, by processor time"].value == 4000
    assert found["reading against splitting by spaCy"].value == 20
    assert found["reading against splitting by spaCy"].reached is True


def test_sentences_are_counted_by_the_reader_itself() -> None:
    text = "Dr. Ana Kovač spoke. The U.S. side listened.\n\nNobody signed."

    assert count_sentences([Document(id="a", text=text)] * 2) == 6


def test_memory_is_told_by_the_larger_collection() -> None:
    peaks = {"10 stories": 100.0, "100 stories": 130.0, "ratio": 1.3}
    largest, ratio = memory_figures("read", peaks, (10, 100))

    assert (largest.value, largest.bar, largest.reached) == (130.0, PEAK_MB, True)
    assert (ratio.value, ratio.bar, ratio.reached) == (1.3, RATIO, False)


# The table and the results


EXAMPLE = [
    Figure("speed", "reading", 2210.4, "sentences/s", Bar(2000, goal=5000), "median of 5"),
    Figure("speed", "splitting", 68100.0, "sentences/s"),
    Figure("accuracy", "all", 0.71849, bar=Bar(0.77)),
    Figure("start", "first story", 0.356, "s", Bar(1, at_most=True)),
]


def test_the_table_holds_every_figure_with_its_bar() -> None:
    lines = [" ".join(line.strip("│").split()) for line in shown(EXAMPLE).splitlines()]

    assert "reading │ 2,210 sentences/s │ ≥ 2,000 │ ≥ 5,000 │ reached" in lines
    assert "splitting │ 68,100 sentences/s │ │ │" in lines
    assert "all │ 0.718 │ ≥ 0.770 │ │ missed" in lines
    assert "first story │ 0.36 s │ ≤ 1.00 │ │ reached" in lines


def test_the_table_can_be_read_on_a_narrow_terminal() -> None:
    found = shown(EXAMPLE, width=80)

    assert "2,210 sentences/s" in found
    assert max(map(len, found.splitlines())) <= 80


def test_a_figure_is_written_shorter_the_larger_it_is() -> None:
    assert [written(value, "s") for value in (0.123, 12.34, 1234.5)] == ["0.12", "12.3", "1,234"]
    assert written(0.12345, "") == "0.123"


def test_the_summary_names_what_was_missed() -> None:
    assert summary(EXAMPLE) == "2 of 3 bars reached. Missed: accuracy: all."
    assert summary(EXAMPLE[:2]) == "1 of 1 bars reached."


def test_results_hold_all_that_the_table_shows() -> None:
    found = results(EXAMPLE, ["memory"], {"cores": 2}, quick=True)

    assert json.loads(json.dumps(found)) == found
    assert found["machine"] == {"cores": 2}
    assert (found["quick"], found["left_out"]) == (True, ["memory"])
    assert found["figures"][0] == {
        "part": "speed",
        "name": "reading",
        "value": 2210.4,
        "unit": "sentences/s",
        "at_least": 2000,
        "reached": True,
        "goal": 5000,
        "note": "median of 5",
    }
    assert found["figures"][2] == {
        "part": "accuracy",
        "name": "all",
        "value": 0.7185,
        "at_least": 0.77,
        "reached": False,
    }
    assert found["figures"][3]["at_most"] == 1


def test_a_busy_machine_is_told() -> None:
    assert warning(0.1, 2) == ""
    assert "a load of 1.5 on 2 cores" in warning(1.5, 2)


def test_the_machine_is_described() -> None:
    found = machine()

    assert found["cores"] >= 1
    assert found["packages"].keys() == {"memoranda", "spacy", "daft"}
    assert found["reader"] in ("compiled", "plain Python")
