"""All mentions together: which of two that overlap covers the passage."""

from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.mentions.found import Mentions, between
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.mentions.mention import (
    DateMention,
    PartyMention,
    PersonMention,
    PlaceMention,
)


def person(start: int, end: int, office: tuple[int, int] | None = None) -> PersonMention:
    left, right = office or (-1, -1)
    return PersonMention(
        start, end, "Josephine Teo", "minister" if office else None, left, right, "SGP"
    )


def party(start: int, end: int) -> PartyMention:
    return PartyMention(start, end, "SGP", "name")


def instrument(start: int, end: int) -> InstrumentMention:
    return InstrumentMention(start, end, "memorandum", "name", 1, False, "", None)


def covered(mentions: Mentions) -> list[tuple[str, int, int]]:
    return [(tag, start, end) for _, tag, start, end in mentions.covers]


def test_without_mentions_nothing_is_covered() -> None:
    assert list(Mentions().within(0, 100)) == []


def test_a_person_covers_the_office_beside_the_name() -> None:
    before, after = person(20, 33, (0, 18)), person(50, 63, (65, 80))

    assert covered(Mentions(people=[before, after])) == [("M", 0, 33), ("M", 50, 80)]


def test_an_office_told_elsewhere_is_not_covered() -> None:
    assert covered(Mentions(people=[person(200, 213, (0, 18))])) == [("M", 200, 213)]


def test_an_office_that_two_persons_share_is_covered_once() -> None:
    two = [person(20, 30, (0, 18)), person(35, 45, (0, 18))]

    assert covered(Mentions(people=two)) == [("M", 0, 30), ("M", 35, 45)]


def test_a_party_within_an_office_or_a_title_is_part_of_it() -> None:
    found = Mentions(
        people=[person(20, 33, (0, 18))],
        instruments=[instrument(40, 60)],
        parties=[party(0, 9), party(45, 50), party(70, 79)],
    )

    assert covered(found) == [("M", 0, 33), ("I", 40, 60), ("P", 70, 79)]


def test_a_country_goes_before_a_town_of_the_same_place() -> None:
    town = PlaceMention(0, 9, "Singapore", "SGP")
    found = Mentions(parties=[party(0, 9)], places=[town])

    assert covered(found) == [("P", 0, 9)]


def test_a_passage_holds_the_mentions_that_lie_wholly_in_it() -> None:
    found = Mentions(parties=[party(0, 5), party(10, 15), party(20, 25)])

    assert [start for _, _, start, _ in found.within(5, 22)] == [10]


def test_a_passage_holds_what_begins_in_it() -> None:
    dates = [DateMention(at, at + 5, "2024", "point", False) for at in (0, 10, 20)]

    assert list(between(dates, 5, 20)) == [dates[1]]
    assert list(between(dates, 0, 21)) == dates
    assert list(between(dates, 21, 30)) == []


PLACES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=8).map(
    lambda pairs: sorted({(start, start + length) for start, length in pairs})
)


@given(PLACES, PLACES, PLACES)
def test_no_two_covers_of_different_kinds_overlap(
    people: list[tuple[int, int]],
    instruments: list[tuple[int, int]],
    parties: list[tuple[int, int]],
) -> None:
    found = Mentions(
        people=[person(*place) for place in apart(people)],
        instruments=[instrument(*place) for place in apart(instruments)],
        parties=[party(*place) for place in apart(parties)],
    )
    places = [place for _, _, start, end in found.covers for place in (start, end)]

    assert places == sorted(places)


def apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that do not overlap, as one finder gives them."""
    kept: list[tuple[int, int]] = []
    for place in places:
        if not kept or kept[-1][1] <= place[0]:
            kept.append(place)
    return kept
