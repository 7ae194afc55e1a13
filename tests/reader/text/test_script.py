"""The language of a text, by its letters and its small words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.reader.text.script import language_of


@pytest.mark.parametrize("text", ["", " ", "2024-05-05", "… !?", "\x00", "\U0001f91d"])
def test_without_a_letter_there_is_no_language(text: str) -> None:
    assert language_of(text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The two ministers met in Geneva and signed a memorandum on the network."),
        ("fr", "Les deux ministres se sont rencontrés à Genève et ont signé un mémorandum."),
        ("es", "Los dos ministros se reunieron en Ginebra y firmaron un memorando con la UIT."),
        ("de", "Die beiden Minister trafen sich in Genf und haben eine Erklärung mit der EU."),
        ("tr", "İki ülke arasında bir mutabakat zaptı imzalandı ve bu metin kabul edildi."),
        ("fa", "وزیر ارتباطات ایران در تهران با وزیر عراق دیدار کرد و یک یادداشت امضا شد."),
        ("ar", "التقى وزير الاتصالات في بغداد مع وزير إيران ووقع على مذكرة التي تم بحثها."),
        ("ru", "Министры встретились в Женеве и подписали меморандум о сотрудничестве."),
        ("uk", "Міністри зустрілися в Женеві та підписали меморандум про співпрацю."),
        ("zh", "两国部长在日内瓦会面并签署了谅解备忘录。"),
        ("ja", "両国の大臣はジュネーブで会談し、覚書に署名しました。"),
        ("ko", "양국 장관은 제네바에서 만나 양해각서에 서명했다."),
        ("he", "שני השרים נפגשו בז׳נבה וחתמו על מזכר הבנות."),
        ("hi", "दोनों मंत्रियों ने जिनेवा में मुलाकात की।"),
    ],
)
def test_a_language_is_told_by_its_letters_and_small_words(language: str, text: str) -> None:
    assert language_of(text) == language


def test_a_name_in_other_letters_does_not_change_it() -> None:
    text = "The minister, سعید احمدی, met the 部长 in Geneva and signed a paper with him."

    assert language_of(text) == "en"


@given(st.text(max_size=200))
def test_any_text_has_one_language_or_none(text: str) -> None:
    found = language_of(text)

    assert found is None or found.isalpha()


def test_a_table_of_figures_before_a_text_does_not_hide_its_language() -> None:
    figures = "1 2.5 % " * 1000
    assert language_of(f"{figures}\n\nKenya and Finland signed a memorandum in Nairobi.") == "en"
