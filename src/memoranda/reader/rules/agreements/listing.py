"""Several instruments told one by one.

Reads: "one with A, another with B"; "They signed three accords. The first concerns roaming."
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.discourse.drafts import AgreementDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.rules.agreements.telling import Telling

#: So many paragraphs after several were told they are still told one by one.
_STILL_LISTED: Final = 3
#: The length of "the second bilateral".
_JUST_BEFORE: Final = 30


def items_of(telling: Telling) -> list[tuple[int, int]]:
    """The passages of a sentence that tell of one instrument each: "one with A, another with B"."""
    mention, sight, scene = telling.mention, telling.sight, telling.scene
    if between(scene.mentions.instruments, mention.end, sight.end):
        return []
    found = list(scene.cues.item.finditer(scene.lower, mention.end, sight.end))
    begins, ends = [item.start("item") for item in found], [item.start() for item in found]
    if mention.count == 1:
        begins.insert(0, telling.start)
    else:
        ends = ends[1:]
    return list(zip(begins, [*ends, sight.end], strict=True)) if len(begins) > 1 else []


def told_one_by_one(
    sight: Sight, scene: Scene, named: Sequence[AgreementDraft]
) -> list[AgreementDraft]:
    """The instruments that a sentence tells of by their place among several just told.

    Args:
        sight: the sentence.
        scene: the story so far.
        named: the instruments that the sentence tells of by name.
    """
    several = scene.several
    if several is None or sight.paragraph - several.last_paragraph >= _STILL_LISTED:
        return []
    if named:
        listed = scene.cues.one_of_them.match(scene.lower, sight.start, sight.end)
        alike = [draft for draft in named if draft.kind == several.kind and draft is not several]
        several.told_apart += len(alike) if listed else 0
        return []
    text, found = (
        scene.text,
        list(scene.cues.by_place.finditer(scene.lower, sight.start, sight.end)),
    )
    if not found or found[0].start() != sight.start:
        return []
    ends = [*(match.start() for match in found[1:]), sight.end]
    drafts = []
    for match, end in zip(found, ends, strict=True):
        start = match.start("one")
        passage = text[start:end].rstrip(" ,;.\n")
        if not between(scene.mentions.instruments, start, start + len(passage)):
            drafts.append(_one_of(several, sight, scene, start, start + len(passage)))
    several.told_apart += len(drafts)
    return drafts


def by_its_place(telling: Telling) -> AgreementDraft | None:
    """The one of those told in a row that is meant by its place: "*The second memorandum* …"."""
    scene, mention = telling.scene, telling.mention
    if mention.count > 1 or not scene.row:
        return None
    told = scene.cues.nth.search(
        scene.lower, max(telling.sight.start, mention.start - _JUST_BEFORE), mention.start
    )
    draft = _at_place(told["nth"], telling.sight, scene) if told is not None else None
    if draft is None or not (set(telling.named) <= set(draft.parties)):
        return None
    return draft if mention.kind in (draft.kind, "text") else None


def told_by_place(sight: Sight, scene: Scene) -> None:
    """Add the fields of one that is meant by its place alone: "*Under the second*, …"."""
    told = scene.cues.nth_alone.match(scene.lower, sight.start, sight.end) if scene.row else None
    draft = _at_place(told["nth"], sight, scene) if told is not None else None
    if draft is None or between(scene.mentions.instruments, sight.start, sight.end):
        return
    topics = between(scene.mentions.topics, sight.start, sight.end)
    draft.topics.extend(topic for topic in topics if topic not in draft.topics)
    draft.last_paragraph, draft.last_sentence = sight.paragraph, sight.number
    scene.agreement = draft
    scene.enter(draft.parties)


def _at_place(nth: str, sight: Sight, scene: Scene) -> AgreementDraft | None:
    """The one at a place in the row told before."""
    row, at = scene.row, scene.cues.places[nth]
    last = max(draft.last_paragraph for draft in row)
    near = sight.paragraph - last < _STILL_LISTED and row[0].start < sight.start
    return row[at] if near and at < len(row) else None


def _one_of(
    several: AgreementDraft, sight: Sight, scene: Scene, start: int, end: int
) -> AgreementDraft:
    """One of several instruments, which a passage tells of."""
    named = scene.parties(
        [r for r in sight.refs if start <= r.start < end and r.kind in ("party", "person")]
    )
    return AgreementDraft(
        start=start,
        end=end,
        rule="agreements/listed",
        kind=several.kind,
        status=several.status,
        count=1,
        parties=list(named) if len(named) > 1 else list(several.parties),
        mention=(start, end),
        date=several.date,
        topics=list(between(scene.mentions.topics, start, end)),
        meeting=several.meeting,
        dated_by_meeting=several.dated_by_meeting,
        paragraph=sight.paragraph,
        last_paragraph=sight.paragraph,
        last_sentence=sight.number,
        stated=True,
        more=[(several.start, several.end)],
    )
