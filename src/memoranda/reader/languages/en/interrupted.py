"""What somebody says, where a relative clause parts its subject from its verb.

Reads: "He said that *the plan*, which was signed in May, *would be* carried out".
Leaves alone: "He said that they met in a town which, he added, *was* small".
"""

from __future__ import annotations

from typing import Final

from memoranda.reader.clauses import Ref
from memoranda.reader.languages.en.drafts import Progress
from memoranda.reader.languages.en.passages import cut_at_commas, heads_of, tag_before
from memoranda.reader.languages.en.verbgroups import VerbGroup

#: The tags of auxiliaries, which are no part of what is told of the subject.
_AUXILIARIES: Final = frozenset("mbh")
#: What does not stand between the verb of a relative clause without commas and the one after it.
_BREAKING: Final = frozenset(",;srTtmbhvqc(")
#: Acts whose content may begin without "that": "who *said Oman* agreed".
_TAKING_CLAUSES: Final = frozenset(("say", "agree", "want", "stress"))


def resumes_content(progress: Progress, group: VerbGroup) -> bool:
    """Whether a verb is that of a subject which a relative clause has parted from it."""
    if progress.held is None or progress.relation or not progress.drafts:
        return False
    last, (_, pronoun, teller) = progress.drafts[-1], progress.held
    if teller < 0 or last.relation != "relative":
        return False
    if progress.tags[pronoun - 1] == ",":
        return tag_before(progress.tags, group.first) == ","
    between = progress.tags[last.group.end : group.first]
    if progress.tags[group.first] not in _AUXILIARIES or not _BREAKING.isdisjoint(between):
        return False
    return last.group.act not in _TAKING_CLAUSES or between[:1] not in "dPMN"


def held_subject(progress: Progress) -> list[Ref]:
    """The subject that was told before the relative clause."""
    if progress.held is None:
        return []
    begin, pronoun, _ = progress.held
    parts = cut_at_commas(progress.tags, begin, pronoun)
    return heads_of(progress.refs.between(parts[-1][0], pronoun)) if parts else []
