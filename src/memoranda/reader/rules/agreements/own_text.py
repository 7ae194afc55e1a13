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

#: So far behind its first word the parties of an instrument are named.
_HEAD: Final = 1500
#: What may stand before its name: "DRAFT ", "The ".
_BEFORE: Final = 12


def own_text(sight: Sight, scene: Scene) -> AgreementDraft | None:
    """The instrument whose own text a document is, where its first words say so."""
    if sight.number or sight.clauses or scene.cues.operative.search(scene.lower) is None:
        return None
    named = between(scene.mentions.instruments, sight.start, sight.end)
    if not named or named[0].start - sight.start > _BEFORE or named[0].count > 1:
        return None
    parties = _parties_of_head(sight, scene)
    return _draft(named[0], parties, sight, scene) if len(parties) > 1 else None


def take_for_own(draft: AgreementDraft, scene: Scene) -> None:
    """Read on as in the text of an instrument itself."""
    operative = scene.cues.operative.search(scene.lower)
    scene.own_text, scene.operative = draft, operative.start() if operative else -1


def _parties_of_head(sight: Sight, scene: Scene) -> list[str]:
    """The parties named before anything is told, up to the line with the second of them."""
    told: dict[str, None] = {}
    head = between(scene.mentions.parties, sight.start, sight.start + _HEAD)
    end = sight.end
    for mention in head:
        if len(told) > 1 and mention.start > end:
            break
        if mention.party:
            told[mention.party] = None
        line = scene.text.find("\n", mention.end)
        end = max(end, line if line > 0 else len(scene.text))
    return list(told)


def _draft(
    mention: InstrumentMention, parties: list[str], sight: Sight, scene: Scene
) -> AgreementDraft:
    after = max((p.end for p in between(scene.mentions.parties, mention.end, sight.end)), default=0)
    fields = between(scene.mentions.topics, max(after, mention.end), sight.end)
    return AgreementDraft(
        sight.start, sight.end, "agreements/own_text",
        kind="other" if mention.kind == "text" else mention.kind, status="signed", count=1,
        parties=parties, mention=(mention.start, mention.end),
        topics=list(fields), title=mention.title,
        paragraph=sight.paragraph, last_paragraph=sight.paragraph, last_sentence=sight.number,
        stated=True, as_news=True,
    )  # fmt: skip


def close_own_text(sight: Sight, scene: Scene) -> None:
    """Take in where and when the text was signed: "*Done at Nairobi on 4 March 2025*"."""
    draft = scene.own_text
    if draft is None or not scene.cues.done_at.match(scene.lower, sight.start):
        return
    days = [d for d in between(scene.mentions.dates, sight.start, sight.end) if d.value]
    draft.date = slot_of(days[0]) if days else None
    draft.place = _town(sight, scene)
    draft.more.append((sight.start, sight.end))
    if not days:
        draft.status = "in_preparation"  # "Done at …… on ……": a draft, with room for the day
    draft.signatories.extend(_signatories(sight, scene))


def _town(sight: Sight, scene: Scene) -> Slot | None:
    towns = between(scene.mentions.places, sight.start, sight.end)
    return Slot(towns[0].name, towns[0].start, towns[0].end) if towns else None


def _signatories(sight: Sight, scene: Scene) -> Sequence[str]:
    """Who is named behind the last words of a text."""
    people = between(scene.mentions.people, sight.end, len(scene.text))
    return tuple(dict.fromkeys(person.name for person in people))
