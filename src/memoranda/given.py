"""What a caller says of a text: its day and its language, in the forms in which people write them.

The door of the library: what is wrong is told here, in a sentence, and not deep in the reader.
"""

from __future__ import annotations

import re
from datetime import date, datetime

LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")


def given_day(value: date | str) -> date:
    """The day, also of one written as 2025-05-23 or of a moment.

    Raises:
        ValueError: the words are no day.
        TypeError: it is something else altogether.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise TypeError(
            "A day of publication is a datetime.date or words such as 2025-05-23, "
            f"not {_named(value)}."
        )
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise ValueError(f'"{value}" is not a day; write it as 2025-05-23.') from None


def given_language(value: str) -> str:
    """The language's code in small letters, without a region: "en-GB" is "en".

    Raises:
        ValueError: the words are no code.
        TypeError: it is something else altogether.
    """
    if not isinstance(value, str):
        raise TypeError(f'A language is a code such as "en" or "fa", not {_named(value)}.')
    code = re.split("[-_]", value.strip().lower())[0]
    if not LANGUAGE_CODE.fullmatch(code):
        raise ValueError(f'"{value}" is not a language code; write "en" or "fa".')
    return code


def _named(value: object) -> str:
    """Such as "an int"."""
    name = type(value).__name__
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"
