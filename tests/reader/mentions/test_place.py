"""Cities and venues."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.mentions.place import find_places


def places(text: str) -> list[tuple[str, str]]:
    return [(m.name, m.country) for m in find_places(text)]


@pytest.mark.parametrize(
    "text",
    [
        "on the sidelines of the summit",
        "the Washington Post wrote",
        "the University of Tehran",
        "in the hall",
        "Sofia Petrova spoke",
        "in Iran",
    ],
)
def test_names_no_place(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Samarkand", [("Samarkand", "UZB")]),
        ("TASHKENT, May 5", [("Tashkent", "UZB")]),
        ("in Mexico City", [("Mexico City", "MEX")]),
        ("in Sharm El-Sheikh", [("Sharm El-Sheikh", "EGY")]),
        ("at the ITU headquarters", [("ITU headquarters", "")]),
        (
            "at the headquarters of the Ministry of Communications",
            [("headquarters of the Ministry of Communications", "")],
        ),
    ],
)
def test_names_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert places(text) == expected


@given(st.text(max_size=200))
def test_mentions_lie_in_the_text(text: str) -> None:
    assert all(text[m.start : m.end] == m.name for m in find_places(text))
