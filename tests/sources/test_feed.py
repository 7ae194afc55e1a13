from collections.abc import Callable
from datetime import date

from memoranda.records import Document
from memoranda.sources import Refusal

Documents = Callable[..., list[Document]]
Reads = Callable[..., list[Document | Refusal]]
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Agency</title><language>en-us</language>
<item><title>Pact &amp; plan</title><link>https://example.org/1</link>
<guid isPermaLink="false">tag:1</guid><pubDate>Fri, 23 May 2025 08:00:00 +0300</pubDate>
<description>A summary.</description><media:title>Not read</media:title>
<content:encoded><![CDATA[<p>The minister met <b>the envoy</b>.</p><p>They signed.</p>]]>
</content:encoded>
</item>
<item><title>Second</title><link>https://example.org/2</link><dc:date>2025-05-22</dc:date>
<description>&lt;p&gt;Only this.&lt;/p&gt;</description></item>
<item><title>Third</title><link>https://example.org/3</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Agence</title>
<entry><id>urn:1</id><title type="html">Un &lt;b&gt;accord&lt;/b&gt;</title>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/a"/>
<updated>2025-05-24T00:00:00Z</updated><published>2025-05-23T00:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un.</p><p>Deux.</p></div></content>
</entry></feed>"""


def test_the_entries_of_rss(read_bytes: Reads) -> None:
    one, two, three = read_bytes(RSS.encode(), "feed.xml")
    assert isinstance(one, Document)
    assert one.text == "The minister met the envoy.\n\nThey signed."
    assert (one.id, one.source, one.title) == ("tag:1", "https://example.org/1", "Pact & plan")
    assert (one.published, one.language) == (date(2025, 5, 23), "en")
    assert isinstance(two, Document)
    assert (two.text, two.published) == ("Only this.", date(2025, 5, 22))
    assert two.notes == ("Only the feed's summary of it was read.",)
    assert isinstance(three, Refusal)
    assert three.reason.endswith("has no text. Read https://example.org/3 instead.")


def test_the_entries_of_atom(documents_of: Documents) -> None:
    [document] = documents_of(ATOM.encode(), "feed.txt")
    assert document.text == "Un.\n\nDeux."
    assert (document.id, document.source) == ("urn:1", "https://example.org/a")
    assert (document.title, document.language) == ("Un accord", "fr")
    assert document.published == date(2025, 5, 23)


def test_days_that_are_not_understood_are_told_once_a_feed(read_bytes: Reads) -> None:
    feed = "<rss version='2.0'><channel>" + "".join(
        f"<item><description>Story.</description><pubDate>{day}</pubDate></item>"
        for day in ("28 Feb 2025", "soon", "")
    )
    one, two, three, told = read_bytes(f"{feed}</channel></rss>".encode(), "feed.xml")
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert isinstance(three, Document)
    assert (one.published, one.notes) == (date(2025, 2, 28), ())
    assert two.notes == ("Its “date” was not understood and passed over: 'soon'.",)
    assert (three.published, three.notes) == (None, ())
    assert isinstance(told, Refusal)
    assert told.reason.endswith(
        "feed.xml, entry 2 has a “date” that is not understood: “soon”. Give it as 2025-02-28."
    )


def test_entities_are_never_expanded(refusal_of: Callable[..., str]) -> None:
    doctype = '<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    feed = RSS.replace("<rss ", doctype + "<rss ").replace("Only this", "&secret;")
    assert refusal_of(feed.encode(), "feed.xml") == (
        "feed.xml declares entities, which are not expanded because they can do harm. "
        "Save the feed without them, or read its stories one by one."
    )


def test_a_broken_feed_gives_what_can_be_read(read_bytes: Reads) -> None:
    broken = RSS.replace("Pact &amp; plan", "Pact & plan &nbsp;").encode()
    outcomes = read_bytes(broken[: broken.index(b"Third")], "feed.xml")
    assert [o.text for o in outcomes if isinstance(o, Document)] == [
        "The minister met the envoy.\n\nThey signed.",
        "Only this.",
    ]


def test_a_feed_without_entries_is_refused(refusal_of: Callable[..., str]) -> None:
    assert refusal_of(b"<rss version='2.0'><channel/></rss>", "feed.xml") == (
        "feed.xml is a feed without entries. Try again later."
    )


def test_other_xml_is_refused(refusal_of: Callable[..., str]) -> None:
    assert refusal_of(b"<?xml version='1.0'?><data><a/></data>", "data.xml").startswith(
        "data.xml is XML, but neither a page nor a feed."
    )


def test_a_damaged_file_never_raises(stands_damage: Callable[..., None]) -> None:
    stands_damage(RSS.encode(), "feed.xml")
