"""Text that a spreadsheet will not run.

A cell that begins with =, +, -, @, a tab or a carriage return may be taken for a formula, whatever
the file says of its type; an apostrophe before it makes it text in every spreadsheet.
"""

from __future__ import annotations

#: The last four are the full-width forms, which some spreadsheets fold to the plain ones.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(value: str) -> str:
    """The text, with an apostrophe before it where it could be taken for a formula."""
    return "'" + value if value.lstrip(" ").startswith(DANGEROUS) else value
