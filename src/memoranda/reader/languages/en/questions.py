"""Questions by which one side asks the other for something: "*Could Seoul train* engineers?"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from memoranda.reader.languages.en.drafts import Draft, Progress

#: Moods of what is asked of somebody.
_MOODS: Final = frozenset(("can", "would", "will"))
#: Those who may be asked.
_ASKED: Final = frozenset(("party", "home", "other", "group"))


def as_request(progress: Progress) -> None:
    """Make a question that opens a sentence the request that it is: its subject is asked."""
    drafts = progress.drafts
    if len(drafts) < 2 or not _is_turned(progress, drafts[0]):
        return
    for number, draft in enumerate(drafts[1:3], 1):
        if any(ref.kind in _ASKED for ref in draft.subject) and draft.group.form == "finite":
            group = replace(draft.group, lemma="ask", act="request", passive=True)
            drafts[number].group = group
            drafts[number].relation, drafts[number].parent = "main", -1
            drafts[number].asks = True
            del drafts[0]
            for other in drafts:
                other.parent = max(-1, other.parent - 1)
            return


def _is_turned(progress: Progress, first: Draft) -> bool:
    """Whether a sentence opens with a modal verb before its subject."""
    group = first.group
    alone = group.lemma == "be" and group.end == group.first + 1 and group.mood in _MOODS
    opens = progress.tags[: group.first].strip("qac,") == ""
    return alone and opens and progress.tags[group.first] == "m"
