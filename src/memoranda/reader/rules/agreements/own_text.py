"""The text of an instrument itself: "Memorandum of Understanding between X and Y", with articles.

Reads: "MEMORANDUM OF UNDERSTANDING between the Republic of Kenya and the Sultanate of Oman …
have reached the following understanding: Article 1 … Done at Nairobi on 4 March 2025".
Leaves alone: "Memorandum of understanding between Kenya and Oman signed", a headline.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from memoranda.reader.discourse.days import slot_of
from memoranda.reader.discourse.drafts import AgreementDraft, Slot
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention

#: So many lines may stand before its name: "CONFIDENTIAL", "Annex 3".
_BANNERS: Final = 3
#: So far behind its first word the parties of an instrument are named.
_HEAD: Final = 1500
#: What may stand before its name in its line: "DRAFT ", "The ".
_BEFORE: Final = 12
#: So far behind the parties the line begins that tells what it is on.
_ON: Final = 200
_PAIR: Final = 2


def own_text(sight: Sight, scene: Scene) -> AgreementDraft | None:
    """The instrument whose own text a document is, where its first lines say so."""
    if sight.number > _BANNERS or sight.clauses or scene.agreements or scene.meetings:
        return None
    named = between(scene.mentions.instruments, sight.start, sight.end)
    if not named or named[0].start - sight.start > _BEFORE or named[0].count > 1:
        return None
    if not (scene.cues.operative.search(scene.lower) or scene.cues.as_text.search(scene.lower)):
        return None
    parties, end = _parties_of_head(sight, scene)
    of_body = named[0].kind == "declaration" and scene.bodies.issuperset(parties)
    if len(parties) < (1 if of_body else _PAIR):
        return None
    return _draft(named[0], parties, end, sight, scene)


def take_for_own(draft: AgreementDraft, scene: Scene) -> None:
    """Read on as in the text of an instrument itself."""
    operative = scene.cues.operative.search(scene.lower, draft.start)
    scene.own_text, scene.operative = draft, operative.start() if operative else -1


def _parties_of_head(sight: Sight, scene: Scene) -> tuple[list[str], int]:
    """The parties named before anything is told, up to the line with the second of them.

    Also where the last of them ends.
    """
    told: dict[str, None] = {}
    end = line = sight.end
    for mention in between(scene.mentions.parties, sight.start, sight.start + _HEAD):
        if (len(told) >= _PAIR and mention.start > line) or scene.text[end : mention.start].count(
            "."
        ):
            break
        if mention.party:
            told[mention.party] = None
            end = mention.end
            line = max(line, scene.text.find("\n", end))
    return list(told), end


def _draft(
    mention: InstrumentMention, parties: list[str], end: int, sight: Sight, scene: Scene
) -> AgreementDraft:
    behind = " " + scene.lower[end : end + _ON].lstrip()
    on = scene.cues.on_field.match(behind)
    fields = between(scene.mentions.topics, end, end + _ON) if on else ()
    inside = between(scene.mentions.topics, mention.end, sight.end)
    return AgreementDraft(
        sight.start, sight.end, "agreements/own_text",
        kind="other" if mention.kind == "text" else mention.kind, status="in_preparation",
        count=1, parties=parties, mention=(mention.start, mention.end),
        topics=list(fields or [t for t in inside if t.start > end]), title=mention.title,
        paragraph=sight.paragraph, last_paragraph=sight.paragraph, last_sentence=sight.number,
        stated=True, as_news=True,
    )  # fmt: skip


def close_own_text(sight: Sight, scene: Scene) -> None:
    """Take in that the text was signed, where and when: "*Done at Nairobi on 4 March 2025*".

    Where room is left for the day, it is a draft still.
    """
    draft = scene.own_text
    if draft is None or not scene.cues.done_at.match(scene.lower, sight.start):
        return
    if scene.cues.blank.search(scene.lower, sight.start, sight.end):
        draft.status, draft.date = "in_preparation", None
        return
    days = [d for d in between(scene.mentions.dates, sight.start, sight.end) if d.value]
    draft.status = "signed"
    draft.date = slot_of(days[-1]) if days else draft.date
    draft.place = draft.place or _town(sight, scene)
    draft.more.append((sight.start, sight.end))
    for name in _signatories(sight, scene):
        if name not in draft.signatories:
            draft.signatories.append(name)


def _town(sight: Sight, scene: Scene) -> Slot | None:
    towns = between(scene.mentions.places, sight.start, sight.end)
    return Slot(towns[0].name, towns[0].start, towns[0].end) if towns else None


def _signatories(sight: Sight, scene: Scene) -> Sequence[str]:
    """Who is named behind the last words of a text."""
    people = between(scene.mentions.people, sight.end, len(scene.text))
    return tuple(dict.fromkeys(person.name for person in people))
