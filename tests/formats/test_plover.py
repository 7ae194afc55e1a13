"""Records as PLOVER events."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import pytest

from memoranda.formats import write
from memoranda.records import Agreement, Commitment, Document, Evidence, Meeting, Reading

WORDS = "Iran and Armenia met."


def rows(*records: Any, text: str = WORDS) -> list[dict[str, str]]:
    document = Document(id="d", text=text)
    told = (Evidence("d", 0, len(text), text),)
    found: dict[type, list[Any]] = {Meeting: [], Agreement: [], Commitment: []}
    for type_, fields in records:
        found[type_].append(type_(id="x1", rule="r", evidences=told, **fields))
    reading = Reading(
        document,
        meetings=tuple(found[Meeting]),
        agreements=tuple(found[Agreement]),
        commitments=tuple(found[Commitment]),
    )
    out = io.StringIO()
    write([reading], "plover", out)
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def acts(*records: Any, text: str = WORDS) -> list[tuple[str, ...]]:
    return [
        (row["actor"], row["recipient"], row["event"], row["cameo_root"], row["mode"])
        for row in rows(*records, text=text)
    ]


@pytest.mark.parametrize("status", ["stalled", "ended"])
def test_a_state_of_an_agreement_is_no_event(status: str) -> None:
    agreement = {"kind": "memorandum", "status": status, "parties": ("IRN", "ARM")}
    assert acts((Agreement, agreement)) == []


def test_one_party_alone_makes_no_event_of_an_agreement_or_meeting() -> None:
    agreement = {"kind": "memorandum", "status": "signed", "parties": ("IRN",)}
    assert acts((Agreement, agreement), (Meeting, {"parties": ("IRN",)})) == []


def test_a_single_sentence_without_a_date_yields_events() -> None:
    first, second = rows((Meeting, {"parties": ("IRN", "ARM")}))
    assert first == {
        "document": "d",
        "date": "",
        "actor": "IRN",
        "recipient": "ARM",
        "event": "CONSULT",
        "cameo_root": "04",
        "mode": "",
        "context": "diplomatic",
        "place": "",
        "quote": WORDS,
        "start": "0",
        "end": str(len(WORDS)),
    }
    assert (second["actor"], second["recipient"]) == ("ARM", "IRN")


@pytest.mark.parametrize(
    ("fields", "text", "modes"),
    [
        ({"place": "Yerevan"}, WORDS, ["visit", "host"]),
        ({"place": "Geneva"}, WORDS, ["third-party", "third-party"]),
        ({}, "They spoke by telephone.", ["phone", "phone"]),
        ({}, "The two held talks by video link.", ["phone", "phone"]),
        ({"place": "Palace of Nations, Geneva"}, WORDS, ["third-party", "third-party"]),
        ({"place": "a hotel"}, WORDS, ["", ""]),
        ({"parties": ("IRN", "EU")}, WORDS, ["multilateral", "multilateral"]),
    ],
)
def test_the_mode_of_a_meeting(fields: dict[str, Any], text: str, modes: list[str]) -> None:
    meeting = {"parties": ("IRN", "ARM")} | fields
    assert [row["mode"] for row in rows((Meeting, meeting), text=text)] == modes


@pytest.mark.parametrize(
    ("status", "event", "root"),
    [
        ("proposed", "AGREE", "03"),
        ("in_preparation", "AGREE", "03"),
        ("approved", "SUPPORT", "05"),
        ("signed", "SUPPORT", "05"),
        ("in_force", "SUPPORT", "05"),
        ("in_operation", "COOPERATE", "06"),
    ],
)
def test_an_agreement_by_its_stage(status: str, event: str, root: str) -> None:
    agreement = {"kind": "memorandum", "status": status, "parties": ("IRN", "ARM")}
    assert acts((Agreement, agreement)) == [
        ("IRN", "ARM", event, root, ""),
        ("ARM", "IRN", event, root, ""),
    ]


@pytest.mark.parametrize(
    ("fields", "act"),
    [
        ({"strength": "discussed"}, ("CONSULT", "04", "")),
        ({"strength": "requested"}, ("REQUEST", "10", "assist")),
        ({"strength": "interested"}, ("AGREE", "03", "")),
        ({"strength": "proposed"}, ("AGREE", "03", "")),
        ({"strength": "offered"}, ("AGREE", "03", "")),
        ({"strength": "agreed"}, ("AGREE", "03", "")),
        ({"strength": "under_way"}, ("COOPERATE", "06", "")),
        ({"strength": "done", "topics": ("skills",)}, ("AID", "07", "")),
    ],
)
def test_a_commitment_by_its_strength(fields: dict[str, Any], act: tuple[str, ...]) -> None:
    commitment = {"by": ("IRN",), "with_": ("ARM",)} | fields
    assert acts((Commitment, commitment)) == [("IRN", "ARM", *act)]


def test_a_joint_act_gives_an_event_each_way() -> None:
    commitment = {"by": ("IRN", "ARM"), "strength": "done", "topics": ("skills",)}
    assert acts((Commitment, commitment)) == [
        ("IRN", "ARM", "COOPERATE", "06", ""),
        ("ARM", "IRN", "COOPERATE", "06", ""),
    ]


def test_a_stance_towards_nobody_named_has_no_recipient() -> None:
    assert acts((Commitment, {"by": ("IRN",), "strength": "interested"})) == [
        ("IRN", "", "AGREE", "03", "")
    ]


def test_contexts_come_from_topics(kigali: Reading) -> None:
    agreement = replace(kigali.agreements[0], topics=("cybersecurity", "investment"))
    out = io.StringIO()
    write([replace(kigali, agreements=(agreement,), meetings=(), commitments=())], "plover", out)
    assert {row["context"] for row in csv.DictReader(io.StringIO(out.getvalue()))} == {
        "cyber;economic"
    }
