"""Cities that act for themselves, and capitals that stand for their state."""

import pytest

from memoranda.reader.mentions.party import find_parties


def named(text: str) -> list[str]:
    return [mention.party for mention in find_parties(text)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Minsk and Moscow agreed on roaming.", ["BLR", "RUS"]),
        ("Talks in Moscow; the mayor came.", ["RUS"]),
        ("The Mayor of Moscow came. Minsk and Moscow agreed.", ["Moscow", "BLR", "RUS"]),
    ],
)
def test_a_capital_stands_for_its_state(text: str, parties: list[str]) -> None:
    assert named(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Lisbon's mayor came.", ["Lisbon"]),
        ("The deputy governor of Jakarta came.", ["Jakarta"]),
        ("The Baku City Executive Committee and Paris City Hall came.", ["Baku", "Paris"]),
        ("The mayors came: Seoul Mayor Oh and Sofia Mayor Ivanov.", ["Seoul", "Sofia"]),
    ],
)
def test_a_city_acts_by_its_government(text: str, parties: list[str]) -> None:
    assert named(text) == parties


def test_a_story_of_two_cities_is_of_them_throughout() -> None:
    text = "The Mayor of Rome and Madrid's mayor met in Rome. Rome and Madrid agreed."
    assert named(text) == ["Rome", "Madrid", "ITA", "Rome", "Madrid"]
