"""English verb groups: act, mood, voice and negation."""

import pytest

from memoranda.reader.languages.en.units import units_of
from memoranda.reader.languages.en.verbgroups import VerbGroup, verb_group
from memoranda.reader.languages.en.words import instrument_words
from memoranda.reader.mentions.gathering import gather


def group(text: str) -> VerbGroup:
    """The first verb group of a sentence."""
    units = units_of(text, 0, len(text), gather(text, None, "en", instrument_words())).units
    first = next(number for number, unit in enumerate(units) if unit.tag in "mbhv")
    found = verb_group(units, first)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("They met in Muscat.", "meet"),
        ("She holds talks.", "hold"),
        ("They were drawing up a plan.", "draw"),
        ("It has been submitted.", "submit"),
        ("It was ratified.", "ratify"),
        ("They undertook it.", "undertake"),
        ("He went on to propose a fund.", "propose"),
        ("Oman is expected to host it.", "host"),
        ("It has yet to be implemented.", "implement"),
    ],
)
def test_the_lemma_is_that_of_the_full_verb(text: str, lemma: str) -> None:
    assert group(text).lemma == lemma


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("They met in Muscat.", "meet"),
        ("They held talks.", "meet"),
        ("They sat down in Muscat.", "meet"),
        ("Rwanda called on her Kenyan counterpart.", "meet"),
        ("Rwanda called on Kenya to help.", "request"),
        ("Kenya called for joint work.", "request"),
        ("They inked a memorandum.", "sign"),
        ("They put their names to a memorandum.", "sign"),
        ("It came into force.", "ratify"),
        ("It took effect in May.", "ratify"),
        ("They carried out the memorandum.", "operate"),
        ("They drew up a plan.", "prepare"),
        ("The cabinet gave its approval.", "approve"),
        ("Peru expressed interest in fibre.", "want"),
        ("Peru looks forward to joint work.", "want"),
        ("Turkey is ready to help.", "offer"),
        ("Turkey announced its readiness to help.", "offer"),
        ("They are interested in fibre.", "want"),
        ("They are committed to it.", "agree"),
        ("They exchanged views on fibre.", "discuss"),
        ("They talked about fibre.", "discuss"),
        ("He put forward a plan.", "propose"),
        ("He pointed out the delay.", "say"),
        ("They laid a cable.", "do"),
    ],
)
def test_the_act_is_that_of_the_verb_its_particle_or_its_noun(text: str, act: str) -> None:
    assert group(text).act == act


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("They share data.", ""),
        ("They shared data.", ""),
        ("They will share data.", "will"),
        ("They would share data.", "would"),
        ("They must share data.", "should"),
        ("They have to share data.", "should"),
        ("They could share data.", "can"),
        ("They are to share data.", "is_to"),
        ("They are expected to share data.", "is_to"),
        ("They are sharing data.", "progressive"),
        ("They have shared data.", "perfect"),
    ],
)
def test_the_mood_is_that_of_its_auxiliaries(text: str, mood: str) -> None:
    assert group(text).mood == mood


@pytest.mark.parametrize(
    ("text", "passive", "negated"),
    [
        ("They signed it.", False, False),
        ("It was signed.", True, False),
        ("It has been signed.", True, False),
        ("It is being signed.", True, False),
        ("They have never signed it.", False, True),
        ("It has yet to be signed.", True, True),
    ],
)
def test_voice_and_negation(text: str, passive: bool, negated: bool) -> None:
    found = group(text)

    assert (found.passive, found.negated) == (passive, negated)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("They have met.", "finite"),
        ("They meet often.", "finite"),
        ("They met often.", "finite"),
        ("They signed it.", "past"),
        ("Noting the delay, they left.", "participle"),
        ("Having met, they left.", "participle"),
    ],
)
def test_the_form_tells_whether_a_subject_is_needed(text: str, form: str) -> None:
    assert group(text).form in (form, "past" if form == "finite" else form)
