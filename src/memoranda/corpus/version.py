"""Which reader it is: two readings are only put together when the same one made them."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from memoranda import __version__
from memoranda.corpus.errors import CollectionError

#: The function that reads, where no other is named.
READER = "memoranda.reader.pipeline:read"


@cache
def reader_version(reader: str) -> str:
    """The version of Memoranda, and a digest of the reader's package: its code and its words.

    Args:
        reader: name of the function that reads, as "package.module:function".
    """
    place = _place_of(reader.partition(":")[0])
    whole = sha256()
    for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
        if path.is_file() and path.suffix != ".pyc":
            whole.update(f"{path.relative_to(place.parent).as_posix()}\n".encode())
            whole.update(path.read_bytes())
    return f"{__version__}+{whole.hexdigest()[:12]}"


def _place_of(module: str) -> Path:
    """The folder of the package that holds the module, or its file where it lies in none."""
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise CollectionError(f"There is no reader “{module}”. Check its name.")
    path = Path(spec.origin)
    return path.parent if "." in module else path
