"""The pointing words of Persian; a zero-width non-joiner may stand for a space."""

from __future__ import annotations

import re
from typing import Final

from memoranda.reader.languages.cues import Cues

_SPACE: Final = "[ \u200c]"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern.replace(' ', _SPACE)})(?!\w)")


CUES: Final = Cues(
    into_place=re.compile(rf"(?:در|به|شهر){_SPACE}+(?:شهر{_SPACE}+)?$"),
    here=_words("اینجا"),
    occasion=_words("حاشیه|نشست|اجلاس|همایش|نمایشگاه|مجمع|کنفرانس"),
    margins=_words("حاشیه"),
    another=_words("دیگر|دیگری|جداگانه|پیشین|دوم|قبلی"),
    elsewhen=_words("پیشین|قبلی|پیشتر"),
    presiding=_words("ریاست|میزبانی"),
    from_afar=_words("تلفنی|تلفن|ویدئو کنفرانس|ویدئوکنفرانس|مجازی|برخط|آنلاین"),
    again=re.compile(rf"(?:این|همین|آن){_SPACE}*$"),
    several=_words("جداگانه|دیدارهای دوجانبه|حاشیه"),
    of_all=_words("سه جانبه|چندجانبه|مشترک"),
    no_meeting=_words("نشست خبری|کنفرانس خبری"),
    about=_words("درباره|پیرامون|در زمینه|در خصوص|در مورد"),
    stressed=_words("ضرورت|لزوم|اهمیت|باید|همکاری|همکاری های|گسترش|توسعه|تقویت|افزایش"),
    needed=_words("ضرورت|لزوم|اهمیت|باید"),
    together=_words("مشترک|دوجانبه|میان|بین|تبادل|همکاری|همکاری های|دو کشور|دو طرف"),
    pointing_back=_words("(?:این|آن|همین) (?:طرح|برنامه|پروژه|حوزه|زمینه|بخش|موضوع|کابل|شبکه)"),
    pronoun=_words("آن|این"),
    activity=_words("کارگروه|نقشه راه|کمیته مشترک|کمیسیون مشترک|تیم مشترک|گروه کاری"),
    towards_all=_words("منطقه|منطقه ای|همسایه|همسایگان"),
    still=_words("هنوز"),
)
