"""Readers for the tests: quick, slow, and misbehaving on the documents that ask for it."""

from __future__ import annotations

import os
import re
import signal
import time

from memoranda.records import Agreement, Commitment, Document, Evidence, Meeting, Person, Reading


def calm(document: Document) -> Reading:
    """Finds one meeting, which is the first word."""
    end = len(document.text.split()[0])
    evidence = Evidence(document.id, 0, end, document.text[:end])
    meeting = Meeting(id="m1", rule="first-word", evidences=(evidence,), parties=("IRN", "IRQ"))
    return Reading(document, meetings=(meeting,), reader="calm")


def slow(document: Document) -> Reading:
    """Takes its time, so that a test can end something meanwhile."""
    time.sleep(0.05)
    return calm(document)


def moody(document: Document) -> Reading:
    """Does what the document says."""
    if "raise" in document.text:
        raise ValueError("I do not like this one")
    if "hang" in document.text:
        re.match(r"(a+)+$", "a" * 60 + "b")
    if "sleep" in document.text:
        time.sleep(600)
    if "die" in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "leave" in document.text:
        raise SystemExit(3)
    if "surrogate" in document.text:
        return Reading(document, notes=("half a character: \ud800",))
    return calm(document)


def telling(document: Document) -> Reading:
    """Finds a person, a meeting, an agreement and a promise of the parties that it names."""
    one, other, day = document.text.split()[:3]
    proof = (Evidence(document.id, 0, len(document.text), document.text),)
    parties = (one, other)
    return Reading(
        document,
        people=(Person(id="p1", rule="r", evidences=proof, name=f"Ada {one}", party=one),),
        meetings=(Meeting(id="m1", rule="r", evidences=proof, date=day, parties=parties),),
        agreements=(
            Agreement(
                id="a1",
                rule="r",
                evidences=proof,
                kind="memorandum",
                status="signed",
                date=day,
                parties=parties,
                said_in="m1",
            ),
        ),
        commitments=(
            Commitment(
                id="c1",
                rule="r",
                evidences=proof,
                by=(one,),
                with_=(other,),
                strength="agreed",
                said_in="m1",
                under="a1",
            ),
        ),
    )
