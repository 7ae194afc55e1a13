"""Times in English texts: what is none, what each stands for, and what always holds."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.mentions.date import dateline_date, find_dates

FRIDAY = date(2025, 5, 23)


def told(text: str, published: date | None = FRIDAY) -> list[tuple[str, str | None, str]]:
    """The words, value and form of each time in a text."""
    found = find_dates(text, published)
    return [(text[one.start : one.end], one.value, one.form) for one in found]


def values(text: str, published: date | None = FRIDAY) -> list[str | None]:
    """The values of the times in a text."""
    return [one.value for one in find_dates(text, published)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ministers met.",
        "The plan is part of Vision 2030.",
        'It follows the "Somewhere 2030" strategy.',
        "Agenda 2063 of the African Union",
        "The 2025 World Telecommunication Development Conference opened.",
        "They spoke on the sidelines of the 2025 World Radio Forum.",
        "World Telecommunication Development Conference 2025",
        "on the margins of TIBO 2024",
        "Some 2,000 students and 2030 schools took part.",
        "The network grew to 2000 villages.",
        "a cable of 2015 km in 2000 kilometres",
        "fiscal year 1399 was hard",
        "The parties may 5 times renew it.",
        "They may sign, and will march on.",
        "Prime Minister Theresa May met May Chidiac and April Smith.",
        "a statement by April Smith",
        "The recent talks were held now.",
        "They met at the Museum of Tomorrow.",
        "He told Russia Today so.",
        "A mayor and a market decided.",
        "The child is three years old.",
        "half a year ago",
        "on 31 February 2024",
        "Call 2024-555-0199.",
    ],
)
def test_no_date(text: str) -> None:
    """Numbers, names and other words that only look like times."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("May 23, 2025", "2025-05-23"),
        ("23 May 2025", "2025-05-23"),
        ("the 23rd of May 2025", "2025-05-23"),
        ("Thursday, May 22, 2025", "2025-05-22"),
        ("06.06.2024", "2024-06-06"),
        ("2025-05-23", "2025-05-23"),
        ("23/05/2025", "2025-05-23"),
        ("05/23/2025", "2025-05-23"),
        ("04/05/2025", "2025"),
        ("in May 2024", "2024-05"),
        ("In March, 2021", "2021-03"),
        ("in 2023", "2023"),
        ("Earlier in 2023", "2023"),
        ("late 2023", "2023"),
        ("in mid-2023", "2023"),
        ("September 5-7, 2023", "2023-09-05"),
        ("11-13 November 2012", "2012-11-11"),
        ("30 May - 2 June 2023", "2023-05-30"),
        ("on August 24 and 25, 2020", "2020-08-24"),
        ("in the spring of 2024", "2024"),
        ("the first quarter of 2024", "2024"),
        ("since the beginning of 2019", "2019"),
        ("at the end of March 2024", "2024-03"),
        ("the 2019 memorandum", "2019"),
        ("11 Khordad 1403", "2024-05-31"),
        ("Khordad 1403", "2024"),
        ("15 Ramadan 1445", "2024-03-25"),
        ("in the Iranian year 1403", None),
    ],
)
def test_told_with_its_year(text: str, value: str | None) -> None:
    """A date that needs nothing else has the same value with and without a day of publication."""
    sentence = f"It was so {text} there."
    assert values(sentence) == [value]
    assert values(sentence, None) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Thursday.", "2025-05-22"),
        ("They met on Friday.", "2025-05-23"),
        ("They met on Monday morning.", "2025-05-19"),
        ("They met last Friday.", "2025-05-16"),
        ("They met today.", "2025-05-23"),
        ("They met yesterday.", "2025-05-22"),
        ("He was received this morning.", "2025-05-23"),
        ("They met this week.", "2025-05"),
        ("They met last week.", "2025-05"),
        ("They met last month.", "2025-04"),
        ("They met earlier this month.", "2025-05"),
        ("They met earlier this year.", "2025"),
        ("They met last year.", "2024"),
        ("It was signed a year ago.", "2024"),
        ("It was signed two months ago.", "2025-03"),
        ("It was signed three days ago.", "2025-05-20"),
        ("It was signed on July 28.", "2024-07-28"),
        ("It was signed on 1 May.", "2025-05-01"),
        ("It was signed in November.", "2024-11"),
        ("It was signed this January.", "2025-01"),
        ("It was signed last May.", "2024-05"),
        ("It was signed in May last year.", "2024-05"),
        ("It was signed on 4 March of last year.", "2024-03-04"),
        ("It was signed in February this year.", "2025-02"),
        ("It will be signed by June next year.", "2026-06"),
        ("It was signed in May.", "2025-05"),
        ("DUSHANBE, May 24 -- They met.", "2025-05-24"),
        ("They will meet on September 1.", "2025-09-01"),
        ("The forum is to be held in October.", "2025-10"),
        ("A visit is scheduled for June.", "2025-06"),
        ("The accord, which expires in December, was signed.", "2025-12"),
        ("It was a fruit of October's talks.", "2024-10"),
        ("On July 4, the ministers will meet.", "2025-07-04"),
        ("They will meet next Monday.", "2025-05-26"),
        ("They will meet next month.", "2025-06"),
        ("They will meet next year.", "2026"),
        ("They will carry out what was signed in November.", "2024-11"),
        ("The sides will build a centre, he said on Thursday.", "2025-05-22"),
    ],
)
def test_told_against_publication(text: str, value: str) -> None:
    """A relative date is resolved by the day of publication, and has no value without one."""
    assert values(text) == [value]
    assert values(text, None) == [None]


def test_a_week_in_two_months_is_known_by_its_year() -> None:
    """Only what is certain is told."""
    assert values("They met this week.", date(2023, 6, 3)) == ["2023"]
    assert values("They met this week.", date(2025, 1, 2)) == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On August 1, 2016 they met. In September a team came, in October another."
            " The following year they signed.",
            ["2016-08-01", "2016-09", "2016-10", "2017"],
        ),
        ("In March 2019 they met. A year later they signed.", ["2019-03", "2020"]),
        ("On 5 December 2017 they met. Officials met a day earlier.", ["2017-12-05", "2017-12-04"]),
        ("They met on May 4, 2021, and signed the same day.", ["2021-05-04", "2021-05-04"]),
        ("They met in June 2018. In the same month they signed.", ["2018-06", "2018-06"]),
        (
            "In February 2019 they met.\n\nIt had been signed on February 7.",
            ["2019-02", "2019-02-07"],
        ),
    ],
)
def test_story_goes_on_from_a_date(text: str, expected: list[str]) -> None:
    """What follows a dated event is told from there, whatever the day of publication."""
    assert values(text) == expected
    assert values(text, None) == expected


def test_a_new_paragraph_goes_back_to_publication() -> None:
    """A date of the background does not hold for the next paragraph, nor for who says it now."""
    assert values("In December 2022 they met.\n\nIn February he came.") == ["2022-12", "2025-02"]
    assert values("In 2021 it began, the minister said in February.") == ["2021", "2025-02"]


def test_the_talks_come_after() -> None:
    """ "Come five days after" names the earlier event."""
    assert values("They met today. The talks come five days after the signing.") == [
        "2025-05-23",
        "2025-05-18",
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("by 2030", "2030"),
        ("by the end of 2026", "2026-12-31"),
        ("by the end of the year", "2025-12-31"),
        ("by the end of this month", "2025-05-31"),
        ("by the end of next year", "2026-12-31"),
        ("by year-end", "2025-12-31"),
        ("before the end of September", "2025-09-30"),
        ("by the end of the first quarter of 2026", "2026"),
        ("by June 2026", "2026-06"),
        ("by early 2026", "2026"),
        ("before March", "2026-03"),
        ("no later than 1 June", "2025-06-01"),
        ("until 2027", "2027"),
        ("within three months", "2025-08"),
        ("within a year", "2026"),
        ("within three to five years", "2030"),
        ("within ten days", "2025-06-02"),
        ("in the next two years", "2027"),
        ("over the next five years", "2030"),
        ("by the end of Khordad 1404", "2025-06-21"),
    ],
)
def test_deadline(text: str, value: str) -> None:
    """A time by which something is due, with the words that make it so."""
    assert told(f"It will be ready {text}.") == [(text, value, "deadline")]


def test_until_a_past_time_is_no_deadline() -> None:
    """It tells of the past."""
    assert told("He was minister until 2019.") == [("until 2019", "2019", "point")]


@pytest.mark.parametrize(
    ("text", "words", "form"),
    [
        ("It is valid for three years.", "valid for three years", "duration"),
        ("a three-year plan", "three-year", "duration"),
        ("the 25-year strategic partnership", "25-year", "duration"),
        ("for over four months", "for over four months", "duration"),
        ("Over the past year they met.", "Over the past year", "duration"),
        ("for the 2016-2021 term", "for the 2016-2021", "duration"),
        ("within four months of its signing", "within four months", "duration"),
        ("in the coming months", "in the coming months", "duration"),
        ("They meet every year.", "every year", "recurring"),
        ("They meet annually.", "annually", "recurring"),
        ("They meet each March.", "each March", "recurring"),
        ("They meet twice a year.", "twice a year", "recurring"),
    ],
)
def test_no_point_in_time(text: str, words: str, form: str) -> None:
    """Lengths and repetitions have no value."""
    assert told(text) == [(words, None, form)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met.", None),
        ("On 5 December 2017, ministers met.", None),
        ("TEHRAN, Feb 28 (XY) -- They met.", None),
        ("New Delhi, 14 September 2023: They met.", date(2023, 9, 14)),
        ("A headline\n\nDecember 15, 2020. They met.", date(2020, 12, 15)),
        ("date 2025-05-23\n\nThey met.", date(2025, 5, 23)),
        ("Tehran (12 May 2023): They met.", date(2023, 5, 12)),
        ("They met. It was signed 12 May 2023.", None),
    ],
)
def test_dateline(text: str, expected: date | None) -> None:
    """A full date at the head of a story, not one within its sentences."""
    assert dateline_date(text) == expected


def test_a_language_without_words_is_named() -> None:
    """The message says what to do."""
    with pytest.raises(ValueError, match="'xx'"):
        find_dates("", None, "xx")
    with pytest.raises(ValueError, match="no language code"):
        find_dates("", None, "../en")


PIECES = st.sampled_from(
    "by the end of in on May March 23 2025 , . \n\n next last year a three months ago Thursday 31"
    " February within every - 1403 Khordad Ramadan the same day İ 00/00/2025 29".split(" ")
)


@given(
    st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join)),
    st.none() | st.dates(),
    st.sampled_from(["en", "fa"]),
)
def test_always_valid(text: str, published: date | None, language: str) -> None:
    """Any text is read, and its times are passages in order with valid dates."""
    found = find_dates(text, published, language)
    dateline_date(text, language)
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        end = one.end
        assert one.form in ("point", "deadline", "duration", "recurring")
        if one.value:
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", one.value)
            date.fromisoformat((one.value + "-01-01")[:10])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Seven years after its adoption only five states apply the rule.", None),
        (
            "The convention was adopted in 2014. Two years after the adoption it was in force.",
            "2016",
        ),
    ],
)
def test_years_after_an_event_are_not_those_to_come(text: str, value: str | None) -> None:
    assert values(text)[-1] == value


def test_a_day_earlier_is_counted_from_the_last_day_told() -> None:
    text = "They met on Wednesday. The plan runs until 2030. A day earlier he had been in Oslo."

    assert values(text)[-1] == "2025-05-20"
