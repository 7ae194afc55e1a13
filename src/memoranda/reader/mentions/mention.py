"""What the finders of mentions give: passages of the text with what they stand for."""

from __future__ import annotations

from typing import NamedTuple


class PartyMention(NamedTuple):
    """A passage that names a party.

    ``form`` tells how: "name" (Iran), "adjective" (Iranian), "people" (Iranians), "capital"
    (Tehran), "body" (ITU), "organisation" (Huawei). A capital may be a place or stand for its
    government; the clause decides.
    """

    start: int
    end: int
    party: str
    form: str


class PersonMention(NamedTuple):
    """A passage that names a person.

    Where the person is introduced with an office here, ``office`` is the words of it and
    ``office_start``/``office_end`` its place; else None and -1. ``name`` is the fullest form of
    the name in the document, so that all mentions of one person share it. ``of_another`` where
    the office was told of somebody else, whose counterpart the person is.
    """

    start: int
    end: int
    name: str
    office: str | None
    office_start: int
    office_end: int
    party: str | None
    of_another: bool = False


class DateMention(NamedTuple):
    """A passage that names a time.

    ``value`` is an ISO date of whatever precision is certain. ``form`` tells how it stands:
    "point" (on Thursday, in May 2024), "deadline" (by 2030, by the end of the year, within three
    months, before March), "duration" (for three years), "recurring" (every year). ``relative``
    where it was resolved against another date.
    """

    start: int
    end: int
    value: str | None
    form: str
    relative: bool


class TopicMention(NamedTuple):
    """A passage that names a field of cooperation; ``topic`` is its code."""

    start: int
    end: int
    topic: str


class PlaceMention(NamedTuple):
    """A passage that names a city or a venue, as written in ``name``, though not all in capitals.

    ``country`` is the code of the state where it lies, "" for a venue.
    """

    start: int
    end: int
    name: str
    country: str
