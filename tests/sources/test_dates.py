from datetime import UTC, date, datetime

import pytest

from memoranda.sources.dates import day_named


@pytest.mark.parametrize(
    "value",
    [
        *("spring", "Feb 2025", "2025-02", "2025", "5 March", "10:30", "31 February 2025"),
        *("03/02/2025", "03.02.2025", "2025/28/02"),  # which is the day, which the month?
        *("1403-12-10", "2568-02-28", "0001-01-01"),  # another calendar, and none
        *("28 Feb 2025 – 3 March 2025", "2025022810", "28 février 2025"),
        *(0, 2025, True, float("nan"), None, "", ["2025-02-28"]),
    ],
)
def test_what_names_no_day_for_certain(value: object) -> None:
    assert day_named(value) is None


@pytest.mark.parametrize(
    "value",
    [
        *(date(2025, 2, 28), datetime(2025, 2, 28, 23, tzinfo=UTC)),
        *("2025-02-28", "2025-02-28T23:15:00+03:30", "2025-02-28 10:15", "2025/2/28", "2025.02.28"),
        *("20250228", 20250228, 20250228.0, "20250228T101500Z", "20250228101500"),
        *(1740700800, 1740700800000, "1740700800"),
        *("28.02.2025", "28/2/2025", "02/28/2025", "28-02-2025 10:15"),
        *("28 February 2025", "28 Feb 2025, 10:15", "28-Feb-2025", "28th of February 2025"),
        *("February 28, 2025", "Feb. 28 2025 at 10:15 a.m.", "Friday, 28 February 2025"),
        *("Fri, 28 Feb 2025 10:15:00 +0330", "Fri Feb 28 10:15:00 2025"),
    ],
)
def test_the_same_day_in_many_forms(value: object) -> None:
    assert day_named(value) == date(2025, 2, 28)


def test_a_number_twice_is_the_month_and_the_day() -> None:
    assert day_named("03.03.2025") == date(2025, 3, 3)
