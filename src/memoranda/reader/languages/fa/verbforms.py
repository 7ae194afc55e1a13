"""Persian verb forms: what tense and number a verb is in, and how many words it takes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from memoranda.reader.languages.fa.words import rows

_PERSONS: Final = ("ند", "م", "یم", "ید", "")
_PRESENT: Final = ("ند", "م", "یم", "ید", "د")
_PLURAL: Final = ("ند", "یم", "ید")
_TO_BE: Final = {
    "است": "present", "هست": "present", "هستند": "present", "هستیم": "present", "اند": "present",
    "بود": "past", "بودند": "past", "باشد": "subjunctive", "باشند": "subjunctive",
}  # fmt: skip
_AUXILIARIES: Final = frozenset(("است", "اند", "بود", "بودند", "باشد", "باشند", "ایم", "ام"))
_NOT_TO_BE: Final = {"نیست": "present", "نیستند": "present", "نبود": "past", "نبودند": "past"}


class Form(NamedTuple):
    """A verb as it stands.

    ``tense`` is "past", "perfect", "present", "future", "subjunctive" or "participle" (without
    its auxiliary); ``length`` the number of its words.
    """

    infinitive: str
    tense: str
    negated: bool
    plural: bool
    length: int
    passive: bool = False


@cache
def _words() -> dict[str, Form]:
    """Forms of one word."""
    forms: dict[str, Form] = {}
    for infinitive, past, present in rows("stems.tsv"):
        stem = present.removesuffix("ی") if infinitive in ("گفتن", "افزودن", "نمودن") else present
        for negation in ("", "ن"):
            no = bool(negation)
            for ending in _PERSONS:
                plural = ending in _PLURAL
                _add(forms, negation, past + ending, Form(infinitive, "past", no, plural, 1))
                joined = f"{negation}می{past}{ending}"
                forms.setdefault(joined, Form(infinitive, "present", no, plural, 1))
            _add(forms, negation, past + "ه", Form(infinitive, "participle", no, False, 1))
            for ending in _PRESENT:
                plural = ending in _PLURAL
                told = Form(infinitive, "subjunctive", no, plural, 1)
                for base in {stem, present}:
                    _add(forms, negation, base + ending, told)
                    joined = f"{negation}می{base}{ending}"
                    forms.setdefault(joined, told._replace(tense="present"))
                    if not no:
                        forms.setdefault(f"ب{base}{ending}", told)
    for table, no in ((_TO_BE, False), (_NOT_TO_BE, True)):
        for word, tense in table.items():
            forms[word] = Form("بودن", tense, no, word.endswith("ند"), 1)
    return forms


def _add(forms: dict[str, Form], negation: str, word: str, form: Form) -> None:
    """Add a form; a negation before a long vowel takes a glide."""
    glide = "ی" if negation and word.startswith("آ") else ""
    forms.setdefault(negation + glide + (word.replace("آ", "ا", 1) if glide else word), form)


@cache
def _past_stems() -> dict[str, str]:
    """Past stem → infinitive."""
    return {past: infinitive for infinitive, past, _ in rows("stems.tsv")}


def form_at(words: Sequence[str], at: int) -> Form | None:
    """The verb form that begins at a word, if one does."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    if word.removeprefix("ن").startswith("خواه") and following in _past_stems():
        plural = word.endswith(_PLURAL)
        infinitive = _past_stems()[following]
        return Form(infinitive, "future", word[0] == "ن", plural, 2)
    if word in ("می", "نمی"):
        form = _words().get(following)
        if form is None or form.tense not in ("past", "subjunctive"):
            return None
        return form._replace(tense="present", negated=word == "نمی", length=2)
    form = _words().get(word)
    return _completed(form, words, at) if form is not None and form.tense == "participle" else form


def _completed(form: Form, words: Sequence[str], at: int) -> Form:
    """A participle with the auxiliary after it: done, or (with "become") a passive."""
    if at + 1 == len(words):
        return form
    following = words[at + 1]
    if following in _AUXILIARIES:
        return form._replace(tense="perfect", plural=following.endswith("ند"), length=2)
    become = form_at(words, at + 1)
    if become is not None and become.infinitive == "شدن" and become.tense != "participle":
        return become._replace(infinitive=form.infinitive, length=become.length + 1, passive=True)
    if following == "و":
        return form._replace(tense="past")
    return form


def is_verb_form(word: str) -> bool:
    """Whether a single word is a form of one of the verbs."""
    return word in _words()
