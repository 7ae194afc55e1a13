"""Times in Persian texts."""

from __future__ import annotations

from datetime import date

import pytest

from memoranda.reader.mentions.date import find_dates

FRIDAY = date(2025, 5, 23)


@pytest.mark.parametrize(
    "text", ["", "وزیران دیدار کردند.", "۲۰ می شود", "مهر و دوستی دو کشور", "چشم‌انداز ۲۰۳۰"]
)
def test_no_date(text: str) -> None:
    """Words and numbers that only look like times."""
    assert find_dates(text, FRIDAY, "fa") == []


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("وزیر روز پنجشنبه دیدار کرد.", "2025-05-22", "point"),
        ("وزیر سه‌شنبه دیدار کرد.", "2025-05-20", "point"),
        ("امروز دیدار کرد.", "2025-05-23", "point"),
        ("دیروز دیدار کرد.", "2025-05-22", "point"),
        ("۱۱ خرداد ۱۴۰۳ امضا شد.", "2024-05-31", "point"),
        ("١١ خرداد ١٤٠٣ امضا شد.", "2024-05-31", "point"),
        ("در خردادماه ۱۴۰۳ امضا شد.", "2024", "point"),
        ("۲۳ مه ۲۰۲۵ امضا شد.", "2025-05-23", "point"),
        ("۱۴۰۴/۰۲/۳۰", "2025-05-20", "point"),
        ("۱۵ رمضان ۱۴۴۵ امضا شد.", "2024-03-25", "point"),
        ("در سال ۲۰۲۳ میلادی امضا شد.", "2023", "point"),
        ("یک سال پیش امضا شد.", "2024", "point"),
        ("ماه گذشته امضا شد.", "2025", "point"),
        ("هفته گذشته امضا شد.", "2025-05", "point"),
        ("در مهر ماه برگزار خواهد شد.", "2025", "point"),
        ("تا پایان سال ۱۴۰۴ اجرا خواهد شد.", "2026-03-20", "deadline"),
        ("ظرف سه ماه اجرا خواهد شد.", "2025-08", "deadline"),
        ("طرح ۲۵ ساله امضا شد.", None, "duration"),
        ("هر سال برگزار شد.", None, "recurring"),
    ],
)
def test_persian(text: str, value: str | None, form: str) -> None:
    """Weekdays, three calendars, two kinds of figures, deadlines."""
    assert [(one.value, one.form) for one in find_dates(text, FRIDAY, "fa")] == [(value, form)]
