"""What makes a meeting, in the words that clauses carry."""

from __future__ import annotations

NOT_HAPPENED = frozenset(("will", "would", "should", "can", "is_to"))
SOMEBODY = frozenset(("person", "role", "other", "group", "party"))
NAMED = frozenset(("person", "role", "other", "speaker"))
TALKS = frozenset(
    "talks discussions discussion consultations negotiations conversation conversations meeting"
    " meetings dialogue audience encounter call reception gathering round-table roundtable"
    " videoconference teleconference breakfast lunch luncheon dinner tete-a-tete"
    " tête-à-tête".split()
)
ASSEMBLIES = TALKS | frozenset(("session", "summit", "conference", "forum"))
CHAIRS = frozenset("chair co-chair cochair host preside".split())
