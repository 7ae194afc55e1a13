"""Agreements: one instrument, existing or in the making, between parties.

Reads: "Iran and Serbia have signed a memorandum of understanding."
Leaves alone: "in agreement with", "agreements signed so far", "the need for an agreement".
"""

from __future__ import annotations

from memoranda.reader.discourse.drafts import AgreementDraft
from memoranda.reader.discourse.scene import Scene
from memoranda.reader.discourse.sight import Sight
from memoranda.reader.mentions.found import between
from memoranda.reader.mentions.instrument import InstrumentMention
from memoranda.reader.rules.agreements.afterwards import told_afterwards
from memoranda.reader.rules.agreements.apposition import is_told_as
from memoranda.reader.rules.agreements.introduced import told_to_be
from memoranda.reader.rules.agreements.known import bring_up_to_date, known_instrument
from memoranda.reader.rules.agreements.listing import by_its_place, told_by_place, told_one_by_one
from memoranda.reader.rules.agreements.new import (
    new_instruments,
    owned_at_last,
    signed_by_those,
)
from memoranda.reader.rules.agreements.own_text import close_own_text, own_text, take_for_own
from memoranda.reader.rules.agreements.telling import Telling

__all__ = ["read_agreements"]


def read_agreements(sight: Sight, scene: Scene) -> list[AgreementDraft]:
    """The instruments that a sentence tells of first; known ones are brought up to date."""
    own = own_text(sight, scene)
    if own is not None:
        take_for_own(own, scene)
        _keep(own, scene)
        return [own]
    close_own_text(sight, scene)
    return _told_in(sight, scene)


def _told_in(sight: Sight, scene: Scene) -> list[AgreementDraft]:
    """The instruments told of first in what is not the head of one."""
    found = owned_at_last(scene)
    scene.agreements.extend(found)
    for draft in signed_by_those(sight, scene):
        found.append(draft)
        _keep(draft, scene)
    introduced = told_to_be(sight, scene)
    if introduced is not None:
        found.append(introduced)
        _keep(introduced, scene)
    for mention in _told_of(sight, scene):
        telling = Telling(mention, sight, scene)
        if mention.count > 1 and telling.status in ("signed", "approved"):
            scene.listed_status = telling.status
            scene.signing_day = telling.day
            scene.signing_paragraph = sight.paragraph
        told = by_its_place(telling)
        if told is not None:
            scene.enter(told.parties)
        known = told or known_instrument(telling)
        if known is not None:
            _tell_more(known, telling)
            continue
        for draft in new_instruments(telling):
            found.append(draft)
            _keep(draft, scene)
    for draft in told_one_by_one(sight, scene, found):
        found.append(draft)
        scene.agreements.append(draft)
        scene.agreement = draft
    told_by_place(sight, scene)
    if len(found) > 1 and all(draft.count == 1 for draft in found):
        scene.row = found
    told_afterwards(sight, scene)
    return found


def _tell_more(known: AgreementDraft, telling: Telling) -> None:
    """Take in what is told of an instrument that was told of before."""
    scene = telling.scene
    if known is not scene.own_text:  # of which the last words alone tell the stage
        bring_up_to_date(known, telling)
    scene.agreement = known
    if telling.status is not None:
        scene.signed = known
    if known.count > 1:
        scene.several = known


def _told_of(sight: Sight, scene: Scene) -> list[InstrumentMention]:
    """The instruments that a sentence tells of: not one that is told not to be there."""
    named = between(scene.mentions.instruments, sight.start, sight.end)
    return [m for m in named if not (is_told_as(m, sight, scene) or sight.is_untold(m.start))]


def _keep(draft: AgreementDraft, scene: Scene) -> None:
    """Keep an instrument in mind, of which more may be told."""
    scene.agreements.append(draft)
    scene.agreement = draft
    if draft.stated:
        scene.signed = draft
    if draft.count > 1:
        scene.several, scene.row = draft, ()
