"""What a phrase points at."""

from dataclasses import replace

import pytest

from memoranda.reader.clauses import Ref

REF = Ref(4, 9, "party", "KEN", "KEN", 1, "with")


@pytest.mark.parametrize(
    "other",
    [
        None,
        replace(REF, start=3),
        replace(REF, end=10),
        replace(REF, value="OMN"),
        replace(REF, link=""),
    ],
)
def test_refs_that_differ_in_anything_are_two(other: Ref | None) -> None:
    assert other != REF


def test_refs_that_differ_in_nothing_are_one() -> None:
    assert replace(REF) == REF
