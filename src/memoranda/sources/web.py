"""Fetching from the web: the only place of the library that reaches a network."""

from __future__ import annotations

from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from memoranda.sources.addresses import AddressPolicy, public_only
from memoranda.sources.extras import files_extra
from memoranda.sources.limits import Limits, in_megabytes
from memoranda.sources.original import Original, original_bytes, printable
from memoranda.sources.refusal import UnreadableError

if TYPE_CHECKING:
    import ssl

    import httpx

_REDIRECTS = 5


class Fetcher:
    """Fetches http and https addresses, within bounds of address, size and time.

    Redirects are followed, each under the same bounds.
    """

    def __init__(
        self,
        *,
        policy: AddressPolicy = public_only,
        seconds: float = 30.0,
        user_agent: str = "memoranda",
    ) -> None:
        """Set the bounds.

        Args:
            policy: says which numeric addresses may be reached; by default public ones only.
            seconds: how long one fetch may take, with all its redirects.
            user_agent: how requests name their sender.
        """
        self._policy = policy
        self._seconds = seconds
        self._user_agent = user_agent

    def fetch(self, url: str, limits: Limits) -> Original:
        """What stands at ``url``.

        Raises:
            UnreadableError: it cannot be reached, may not be, or is too large or too slow.
        """
        name = shown(url)
        if not url.lower().startswith(("http://", "https://")):
            raise UnreadableError(f"{name} is neither an http nor an https address. Check it.")
        if not _names_a_site(url):
            raise UnreadableError(f"{name} does not name a site. Check it.")
        with files_extra(name, "an address of the web"):
            import httpcore  # noqa: PLC0415 - heavy, only for the web
            import httpx  # noqa: PLC0415 - heavy, only for the web

            from memoranda.sources.connections import (  # noqa: PLC0415 - with httpx
                AddressRefusedError,
                DeadlineError,
                GuardedTransport,
            )
        transport = GuardedTransport(self._policy, self._tls, self._seconds)
        try:
            with self._client(transport) as client, client.stream("GET", url) as answer:
                return _original(answer, url, limits)
        except AddressRefusedError as refused:
            raise UnreadableError(
                f"{name} leads to {printable(str(refused))}, which is not on the public internet. "
                "Save the page and read the file."
            ) from refused
        except (DeadlineError, httpcore.TimeoutException, TimeoutError) as error:
            raise UnreadableError(
                f"{name} did not answer within {self._seconds:g} seconds. Try again later."
            ) from error
        except (
            *(httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol),
            *(httpx.HTTPError, httpx.InvalidURL, ValueError, OSError),
        ) as error:
            why = printable(str(error))[:200].rstrip(".") or type(error).__name__
            raise UnreadableError(f"{name} could not be fetched ({why}). Check it.") from error

    def _client(self, transport: httpx.BaseTransport) -> httpx.Client:
        import httpx  # noqa: PLC0415 - heavy, only for the web

        return httpx.Client(
            transport=transport,
            trust_env=False,  # a proxy would make the connections instead, unchecked
            follow_redirects=True,
            max_redirects=_REDIRECTS,
            timeout=self._seconds,
            headers={"User-Agent": self._user_agent, "Accept-Encoding": "gzip"},
        )

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        import ssl  # noqa: PLC0415 - heavy, only for the web

        return ssl.create_default_context()


def _names_a_site(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False


def shown(url: str) -> str:
    """The address without a name and password in it."""
    try:
        parts = urlsplit(url)
        bare = parts._replace(netloc=parts.netloc.rpartition("@")[2])
        return printable(urlunsplit(bare))
    except ValueError:
        # Not an address after all; the fetch will say so.
        return printable(url)


def _original(answer: httpx.Response, url: str, limits: Limits) -> Original:
    name = shown(url)
    if answer.status_code != 200:
        raise UnreadableError(
            f"{name} answered {answer.status_code} {printable(answer.reason_phrase)}. "
            "Check the address, or try again later."
        )
    parts: list[bytes] = []
    size = 0
    for part in answer.iter_bytes():
        size += len(part)
        if size > limits.document_bytes:
            raise UnreadableError(
                f"{name} sends more than the {in_megabytes(limits.document_bytes)} that one "
                "document may hold. Download it and read the file."
            )
        parts.append(part)
    split = urlsplit(str(answer.url))
    return original_bytes(
        b"".join(parts),
        source=name,
        id=_id(name),
        name=split.path.rpartition("/")[2],
        charset=answer.charset_encoding,
        media_type=answer.headers.get("content-type", "").partition(";")[0].strip().lower(),
    )


def _id(name: str) -> str:
    """An address as an id: without its scheme and its extension."""
    split = urlsplit(name)
    path = PurePosixPath(split.path)
    query = f"?{split.query}" if split.query else ""
    return f"{split.netloc}{path.with_suffix('') if path.name else ''}{query}"
