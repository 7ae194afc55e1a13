"""Texts in languages without rules: nothing is read, and a note says so plainly."""

from __future__ import annotations

import pytest

from memoranda.reader.pipeline import explain, read
from memoranda.reader.text.script import language_of
from memoranda.records import Document

TEXTS = {
    "ru": "Министры Ирана и Таджикистана подписали меморандум о сотрудничестве в Душанбе.",
    "zh": "伊朗和塔吉克斯坦在杜尚别签署了信息技术合作谅解备忘录。",
    "ar": "وقعت إيران وطاجيكستان مذكرة تفاهم بشأن التعاون في مجال تكنولوجيا المعلومات في دوشنبه.",
}
ARABIC = [
    "التقى وزير الاتصالات الإيراني السفير الطاجيكي في طهران.",
    "قال الوزير إن البلدين اتفقا على التعاون في مجال الأمن السيبراني.",
    "مذكرة تفاهم بين إيران والعراق",
]
PERSIAN = [
    "وزیر ارتباطات ایران با سفیر تاجیکستان در تهران دیدار کرد.",
    "تفاهم‌نامه ایران و عراق امضا شد",
    "وزير ارتباطات ايران با سفير عمان ديدار كرد",
    "دیدار وزیران ارتباطات ایران و ترکیه",
]


@pytest.mark.parametrize("told", [True, False], ids=["told", "found out"])
@pytest.mark.parametrize("code", TEXTS)
def test_a_language_without_rules_gives_a_note_and_no_record(code: str, told: bool) -> None:
    document = Document(id="d", text=TEXTS[code], language=code if told else None)
    note = f"Not read: there are no rules for the language “{code}” yet."

    reading = read(document)

    assert (list(reading.records), reading.notes) == ([], (note,))
    assert explain(document).notes == (note,)


@pytest.mark.parametrize("text", ["", "…", "12 345", "\n\n"])
def test_a_text_without_words_gives_a_note(text: str) -> None:
    assert read(Document(id="d", text=text)).notes == (
        "This text has no words that could be read.",
    )


@pytest.mark.parametrize("text", ARABIC)
def test_arabic_is_not_taken_for_persian(text: str) -> None:
    assert language_of(text) == "ar"


@pytest.mark.parametrize("text", PERSIAN)
def test_persian_is_not_taken_for_arabic(text: str) -> None:
    assert language_of(text) == "fa"
