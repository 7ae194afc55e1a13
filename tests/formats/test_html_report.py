"""The page: whole, linked both ways, and closed to any text that means harm."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memoranda.formats.html_report import page
from memoranda.formats.html_report import passages as texts
from memoranda.formats.html_report.markup import element, web_address
from memoranda.formats.html_report.matrix import MOST_PARTIES, dealings
from memoranda.formats.html_report.timeline import Scale
from memoranda.formats.html_report.words import document_title
from memoranda.reader.resolution.across import join
from memoranda.records import (
    Agreement,
    Alternative,
    Document,
    Evidence,
    Meeting,
    Person,
    Reading,
    Register,
)

VOID = {"meta", "input", "br", "link"}
HOSTILE = (
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<!-- ]]> &lt; &#x202e;",
    "javascript:alert(1)",
    "\u202eevil\u202c \u2066\u2069 \x00\x1b[2J",
)


class Page(HTMLParser):
    """The page as a browser takes it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [value or "" for _, found, value in self.attributes if found == name]


def poisoned(words: str) -> Register:
    """A register of one story in which every text is the given one."""
    document = Document(id=words, text=words, source=words, title=words, notes=(words,))
    proof = (Evidence(words, 0, len(words), words),)
    return Register(
        documents=(document,),
        people=(Person(id="p1", rule=words, evidences=proof, name=words, office=words),),
        meetings=(
            Meeting(id="m1", rule="r", evidences=proof, place=words, parties=(words, "KEN")),
        ),
        agreements=(
            Agreement(
                id="a1",
                rule="r",
                evidences=proof,
                kind=words,
                status=words,
                title=words,
                parties=(words, "KEN"),
                topics=(words,),
                signatories=(words,),
            ),
        ),
        notes=(words,),
    )


def test_the_page_asks_nothing_of_any_network(everything: list[Reading]) -> None:
    shown = Page(page(join(everything)))
    assert {"img", "link", "iframe", "object", "form"} & set(shown.tags) == {"form"}
    assert shown.values("src") == shown.values("action") == shown.values("style") == []
    assert [value for value in shown.values("href") if value[0] != "#"] == [
        "https://example.org/kigali"
    ]


def test_the_policy_allows_our_own_script_and_style_alone(everything: list[Reading]) -> None:
    html = page(join(everything))
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', html)
    for name in ("script", "style"):
        (source,) = re.findall(rf"<{name}>(.*?)</{name}>", html, re.DOTALL)
        digest = b64encode(sha256(source.encode()).digest()).decode()
        assert f"{name}-src &#x27;sha256-{digest}&#x27;" in policy
    assert policy.startswith("default-src &#x27;none&#x27;")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_only_text(words: str) -> None:
    shown, calm = Page(page(poisoned(words))), Page(page(poisoned("x" * len(words))))
    assert shown.tags == calm.tags
    assert [(tag, name) for tag, name, _ in shown.attributes] == [
        (tag, name) for tag, name, _ in calm.attributes
    ]
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b]", page(poisoned(words)))


@given(st.text(min_size=1, max_size=40))
def test_any_text_gives_a_well_formed_page(words: str) -> None:
    shown = Page(page(poisoned(words)))
    assert not [name for _, name, _ in shown.attributes if name.startswith("on")]


def test_every_link_inside_the_page_leads_somewhere(everything: list[Reading]) -> None:
    shown = Page(page(join(everything)))
    ids = shown.values("id")
    assert len(ids) == len(set(ids))
    targets = {value[1:] for value in shown.values("href") if value.startswith("#")}
    assert targets <= set(ids)


def test_passages_and_records_lead_to_each_other(kigali: Reading) -> None:
    html = page(join([kigali]))
    assert re.search(
        r'id="a1-1" class="anchor"></span>(<span[^>]*></span>)*<mark class="a m">', html
    )
    assert 'href="#a1-1"' in html
    assert '<a href="#a1" class="ref a" aria-label="Record a1">A1</a>' in html


def test_the_marked_text_is_the_text(everything: list[Reading]) -> None:
    html = page(join(everything))
    for reading in everything:
        for paragraph in reading.document.text.split("\n\n"):
            shown = re.sub(r"<a [^>]*class=\"ref[^>]*>[^<]*</a>|<[^>]+>", "", html)
            assert paragraph.replace("'", "&#x27;") in shown


def test_the_words_of_documents_are_isolated_from_ours(tehran: Reading) -> None:
    html = page(join([tehran]))
    assert "<bdi>ستار هاشمی</bdi>" in html
    assert '<p dir="auto"><span id="m1-1"' in html
    assert 'lang="fa"' in html


def test_what_others_tell_otherwise_is_shown(kigali: Reading, nairobi: Reading) -> None:
    html = page(join([kigali, nairobi]))
    assert "Told otherwise" in html
    assert "<bdi>22 May 2025</bdi>" in html


def test_further_passages_unfold_and_others_are_counted(kigali: Reading) -> None:
    record = kigali.agreements[0]
    proof = record.evidence
    several = tuple(replace(proof, document=name) for name in ("kigali", "b", "c", "d"))
    others = tuple(
        Alternative(field, value, several[number])
        for number, (field, value) in enumerate(
            [("status", "proposed"), ("status", "proposed"), ("parties", ("KEN", "UGA"))]
        )
    )
    told = replace(record, evidences=several, alternatives=others)
    html = page(Register(documents=(kigali.document,), agreements=(told,)))
    assert "2 further passages" in html
    assert ", and 1 other</li>" in html
    assert "<bdi>Kenya, Uganda</bdi>" in html


def test_more_marks_than_a_lane_holds_are_told_as_a_number(kigali: Reading) -> None:
    record = kigali.meetings[0]
    many = tuple(replace(record, id=f"m{number}") for number in range(20))
    html = page(Register(documents=(kigali.document,), meetings=many))
    assert re.search(r'class="more">\+8</text>', html)


def test_an_empty_register_says_so() -> None:
    shown = Page(page(Register()))
    assert "Nothing has been read yet." in shown.words
    assert "nav" not in shown.tags


def test_a_story_with_nothing_to_record_says_so() -> None:
    html = page(Register(documents=(Document(id="a", text="Shares fell on Tuesday."),)))
    assert "Nothing to record was found in 1 document published on a day that is not known." in html
    assert "Each entry" not in html
    assert "Colours of the marks" not in html


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ((None,), "in 1 document published on a day that is not known."),
        ((None, None), "in 2 documents published on days that are not known."),
        ((1, None), "in 2 documents, 1 published on 1 May 2025 and 1 on a day that is not known."),
        (
            (3, None, 1, None),
            "in 4 documents, 2 published from 1 May 2025 to 3 May 2025 "
            "and 2 on days that are not known.",
        ),
        ((1,), "in 1 document published on 1 May 2025."),
        ((1, 1), "in 2 documents published on 1 May 2025."),
        ((3, 1), "in 2 documents published from 1 May 2025 to 3 May 2025."),
    ],
)
def test_days_of_publication_are_those_of_the_documents_that_tell_them(
    days: tuple[int | None, ...], told: str
) -> None:
    documents = tuple(
        Document(f"d{number}", "A story.", published=date(2025, 5, day) if day else None)
        for number, day in enumerate(days)
    )
    assert f"Nothing to record was found {told}" in page(Register(documents=documents))


def test_paper_is_light_whatever_the_screen_is(kigali: Reading) -> None:
    dark = re.findall(r"@media([^{]*dark[^{]*)", page(join([kigali])))
    assert dark
    assert all("screen" in condition for condition in dark)


def test_only_a_long_page_is_laid_out_as_it_comes_into_view(kigali: Reading) -> None:
    [first, *_] = kigali.people
    many = tuple(replace(first, id=f"p{number}") for number in range(501))
    short, long = (page(Register(documents=(kigali.document,), people=p)) for p in (many[1:], many))
    assert '<html lang="en" dir="ltr">' in short
    assert '<html lang="en" dir="ltr" class="long">' in long


def test_documents_left_out_are_counted() -> None:
    assert "3 further documents were read." in page(Register(), left_out=3)


def test_texts_beyond_the_most_are_listed_only(
    everything: list[Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "MOST_TEXTS", 1)
    html = page(join(everything))
    assert html.count("<article") == 1
    assert "2 further documents stand in the lists only" in html
    Page(html)


def test_a_passage_of_a_text_that_is_not_shown_leads_to_its_source(
    kigali: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "MOST_TEXTS", 0)
    html = page(join([kigali]))
    captions = re.findall("<figcaption>(.*?)</figcaption>", html)
    assert captions
    assert all('href="https://example.org/kigali"' in caption for caption in captions)


def test_a_register_without_texts_still_links_to_its_documents(kigali: Reading) -> None:
    bare = replace(kigali, document=replace(kigali.document, text=""))
    html = page(join([bare]))
    assert "The text of this document is not at hand." in html
    Page(html)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Iran met Iraq on Tuesday", "Iran met Iraq on Tuesday"),
        (
            "Jeudi, la France et le Sénégal ont signé à Dakar un mémorandum sur la cybersécurité.",
            "Jeudi, la France et le Sénégal ont signé à Dakar un mémorandum sur la…",
        ),
        (
            "Iran's ICT minister meets four delegations at development conference in Baku",
            "Iran's ICT minister meets four delegations at development conference in…",
        ),
        ("a b " + "x" * 80, "a b…"),
    ],
)
def test_a_long_first_line_is_cut_between_words(line: str, title: str) -> None:
    assert document_title(Document(id="a", text=line)) == title


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("stories/a.txt", None),
        ("http://[", None),
        ("https:", None),
        ("https://example.org/a?b", "https://example.org/a?b"),
    ],
)
def test_only_web_addresses_become_links(source: str, address: str | None) -> None:
    assert web_address(source) == address


def test_an_element_escapes_all_that_it_is_given() -> None:
    assert element("p", '<"&', title="<'\"") == ('<p title="&lt;&#x27;&quot;">&lt;&quot;&amp;</p>')


def test_an_instrument_not_yet_signed_counts_for_no_pair(kigali: Reading) -> None:
    proposed = replace(kigali.agreements[0], status="proposed")
    sixteen = replace(kigali.agreements[0], id="a2", count=16)
    counts = dealings(Register(agreements=(proposed, sixteen)))
    assert counts.signed == {("KEN", "RWA"): 16}


def test_a_picture_of_many_parties_shows_those_with_most(kigali: Reading) -> None:
    many = tuple(f"Party {number:02}" for number in range(40))
    html = page(
        Register(
            documents=(kigali.document,), agreements=(replace(kigali.agreements[0], parties=many),)
        )
    )
    assert f"{40 - MOST_PARTIES} parties with less in common are in the table only." in html


def test_years_without_anything_take_no_room() -> None:
    scale = Scale(["1998-05-01", "2024", "2025-05-21"])
    assert scale.columns == ["1998", "2024", "2025"]
    left, right = scale.extent("2024")
    assert right - left == pytest.approx(scale.width)
    assert scale.extent("2025-05-21")[0] == scale.extent("2025-05-21")[1] > right


def test_a_few_months_are_columns_of_their_own() -> None:
    assert Scale(["2024-11-02", "2025-01"]).columns == ["2024-11", "2024-12", "2025-01"]


@given(
    st.lists(st.dates().map(lambda day: day.isoformat()), min_size=1), st.sampled_from((4, 7, 10))
)
def test_every_date_has_its_place_on_the_page(days: list[str], size: int) -> None:
    dates = [value[:size] for value in days]
    scale = Scale(dates)
    for value in dates:
        left, right = scale.extent(value)
        assert 0 <= left <= right <= scale.whole
