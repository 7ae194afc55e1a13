"""Building HTML so that no text can become markup: everything is escaped unless built here."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

from memoranda.formats.odd_characters import harmless

VOID = frozenset(("br", "circle", "input", "line", "link", "meta", "path", "rect"))


class Markup(str):
    """Text that is markup already; only this module and files of our own make it."""

    __slots__ = ()


Content = str | None
Attribute = str | int | float | bool | None


def text(value: str) -> Markup:
    """Any text as markup, without characters that reorder or break what is around it."""
    return value if isinstance(value, Markup) else Markup(escape(harmless(value)))


def together(*parts: Content, between: str = "") -> Markup:
    """Several parts in a row."""
    return Markup(str(text(between)).join(text(part) for part in parts if part))


def element(name: str, /, *content: Content, **attributes: Attribute) -> Markup:
    """An element; ``class_`` is written class, ``data_party`` data-party.

    An attribute that is None or False is left out, True stands by its name alone.
    """
    opening = name + "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID:
        return Markup(f"<{opening}>" if name not in SHAPES else f"<{opening}/>")
    return Markup(f"<{opening}>{together(*content)}</{name}>")


SHAPES = frozenset(("circle", "line", "path", "rect"))


def told(value: str, **attributes: Attribute) -> Markup:
    """Words of a document inside a line of ours: isolated, in their own direction."""
    return element("bdi", value, **attributes)


def web_address(source: str) -> str | None:
    """The source where it is an http(s) address, which alone may become a link."""
    try:
        parts = urlsplit(source)
    except ValueError:
        return None
    return source if parts.scheme in ("http", "https") and parts.netloc else None


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    shown = f"{value:g}" if isinstance(value, float) else harmless(str(value))
    return f' {name}="{escape(shown, quote=True)}"'
