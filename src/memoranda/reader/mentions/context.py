"""What is known of a text when a person is introduced in it."""

from __future__ import annotations

from typing import NamedTuple

from memoranda.reader.mentions.allegiance import Story
from memoranda.reader.mentions.introduction import Introduction
from memoranda.reader.mentions.office import Office
from memoranda.reader.mentions.roster import Entry, Roster, name_parts
from memoranda.reader.mentions.sheet import Sheet


class Scene(NamedTuple):
    """What is known of a text when a person is introduced."""

    sheet: Sheet
    story: Story
    roster: Roster
    offices: list[Office]

    def entry(self, introduction: Introduction) -> Entry | None:
        """The entry of an introduced person."""
        parts = name_parts(self.sheet, introduction.first, introduction.after)
        return self.roster.find(parts)
