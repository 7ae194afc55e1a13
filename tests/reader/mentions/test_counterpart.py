"""People told with another's office: counterparts, predecessors, who held a post before."""

import pytest

from memoranda.reader.mentions.party import find_parties
from memoranda.reader.mentions.person import find_people

HASHEMI = "Iran's acting ICT minister, Sattar Hashemi, spoke. "


def others(text: str) -> list[tuple[str, str | None, str | None]]:
    """Everybody with an office but the first."""
    told = [mention for mention in find_people(text, find_parties(text)) if mention.office]
    return [(mention.name, mention.office, mention.party) for mention in told][1:]


@pytest.mark.parametrize(
    "text",
    [
        "The company and its predecessor, Orange Jordan, came later.",
        "The predecessor agreement was signed.",
        "Hashemi's post was not there. Ali Khan, who held the post, had left.",
        "Ali Khan, who held Digital Week, had left.",
    ],
)
def test_nobody_else_has_an_office(text: str) -> None:
    assert others(HASHEMI + text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hashemi's predecessor, Issa Zarepour, came.", ("Issa Zarepour", "ICT minister", "IRN")),
        ("He praised his predecessor, Issa Zarepour.", ("Issa Zarepour", "ICT minister", "IRN")),
        (
            "Issa Zarepour, who held Hashemi's post at the time, came.",
            ("Issa Zarepour", "ICT minister", "IRN"),
        ),
        (
            "Issa Zarepour, who now holds Hashemi's old post, came.",
            ("Issa Zarepour", "ICT minister", "IRN"),
        ),
        (
            "Hashemi met his Chinese counterpart, Li Lecheng.",
            ("Li Lecheng", "acting ICT minister", "CHN"),
        ),
    ],
)
def test_another_with_the_same_office(text: str, expected: tuple[str, str, str]) -> None:
    assert others(HASHEMI + text) == [expected]
