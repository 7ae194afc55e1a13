"""The English name that is shown for a party's code."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def party_name(party: str) -> str:
    """ "Kenya" for "KEN"; a body's acronym or an organisation's name is its own name."""
    return _names().get(party, party)


@cache
def _names() -> dict[str, str]:
    table = files("memoranda.formats").joinpath("party_names.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {code: name for code, name in rows}  # noqa: C416 - tells what the columns are
