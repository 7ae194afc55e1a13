"""Which reader it is: two readings are only put together when the same one made them."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import memoranda.reader
from memoranda import __version__

#: The function that reads, where no other is named.
READER = "memoranda.reader.pipeline:read"


@cache
def reader_version() -> str:
    """The version of the package, and a digest of the reader's code and vocabularies."""
    folder = Path(memoranda.reader.__file__).parent
    whole = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            whole.update(f"{path.relative_to(folder).as_posix()}\n".encode())
            whole.update(path.read_bytes())
    return f"{__version__}+{whole.hexdigest()[:12]}"
