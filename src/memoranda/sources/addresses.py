"""Which network addresses may be reached."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

#: Says of a numeric address whether it may be reached.
AddressPolicy = Callable[[str], bool]

#: IPv6 addresses that stand for an IPv4 address in their last four bytes (RFC 6052).
_NAT64 = IPv6Network("64:ff9b::/96")


def public_only(address: str) -> bool:
    """Whether the address is one of the public internet.

    Private, loopback, link-local, shared, reserved and multicast addresses are not, in whatever
    IPv6 form they are wrapped.

    >>> public_only("127.0.0.1"), public_only("::ffff:10.0.0.1"), public_only("1.1.1.1")
    (False, False, True)
    """
    inner = _unwrapped(ip_address(address.partition("%")[0]))
    return inner.is_global and not inner.is_multicast and not inner.is_reserved


def any_address(address: str) -> bool:
    """Allows every address; for a trusted network, where the caller answers for what is read."""
    return bool(ip_address(address.partition("%")[0]))


def _unwrapped(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or _of_teredo(address) or address


def _of_teredo(address: IPv6Address) -> IPv4Address | None:
    return address.teredo[1] if address.teredo else None
