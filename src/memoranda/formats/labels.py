"""Words for codes: what a person reads where a record holds a code."""

from __future__ import annotations

KINDS = {
    "memorandum": "memorandum",
    "agreement": "agreement",
    "protocol": "protocol",
    "declaration": "declaration",
    "partnership": "partnership",
    "plan": "plan",
    "contract": "contract",
    "letter_of_intent": "letter of intent",
    "other": "instrument",
}
PLURALS = {"memorandum": "memoranda", "letter_of_intent": "letters of intent"}

#: From first word to last rung; also the order in which lists and filters show them.
STATUSES = {
    "proposed": "proposed",
    "in_preparation": "in preparation",
    "approved": "approved",
    "signed": "signed",
    "in_force": "in force",
    "in_operation": "in operation",
    "stalled": "stalled",
    "ended": "ended",
}
STRENGTHS = {
    "discussed": "discussed",
    "requested": "requested",
    "interested": "interested",
    "proposed": "proposed",
    "offered": "offered",
    "agreed": "agreed",
    "under_way": "under way",
    "done": "done",
}
TOPICS = {
    "artificial_intelligence": "artificial intelligence",
    "broadband": "broadband",
    "cybersecurity": "cybersecurity",
    "data_centres": "data centres and cloud",
    "data_governance": "data governance",
    "data_transit": "data transit",
    "digital_economy": "digital economy",
    "e_commerce": "e-commerce",
    "e_government": "e-government",
    "emergency": "emergency and resilience",
    "fintech": "fintech and payments",
    "ict_general": "ICT in general",
    "inclusion": "digital inclusion",
    "industry": "ICT industry",
    "investment": "investment",
    "media": "media and culture",
    "mobile": "mobile networks",
    "postal": "postal services",
    "research": "research",
    "sector_applications": "use in other sectors",
    "skills": "skills and training",
    "smart_cities": "smart cities",
    "space": "space and satellites",
    "spectrum_regulation": "spectrum and regulation",
    "startups": "startups and innovation",
    "submarine_cables": "submarine cables",
}


def kind_words(kind: str, count: int = 1) -> str:
    """ "memorandum", or "16 memoranda"."""
    word = KINDS.get(kind, kind.replace("_", " "))
    return word if count == 1 else f"{count} {PLURALS.get(kind, word + 's')}"


def status_words(status: str) -> str:
    """ "in preparation" for "in_preparation"."""
    return STATUSES.get(status, status.replace("_", " "))


def strength_words(strength: str) -> str:
    """ "under way" for "under_way"."""
    return STRENGTHS.get(strength, strength.replace("_", " "))


def topic_words(topic: str) -> str:
    """ "data transit" for "data_transit"."""
    return TOPICS.get(topic, topic.replace("_", " "))


def counted(number: int, one: str, many: str | None = None) -> str:
    """ "1 meeting", "1,204 meetings"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
