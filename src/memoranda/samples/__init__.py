"""Sample stories that come with the package: public facts in our own words.

``README.md`` beside this file tells where the facts of each story come from.

Example:
    >>> from memoranda.samples import samples_folder
    >>> (samples_folder() / "2025-11-baku-bilateral-meetings.txt").is_file()
    True
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def samples_folder() -> Path:
    """The folder of the sample stories, for a command or a reader to be pointed at.

    Raises:
        FileNotFoundError: where the package was not unpacked when installed.
    """
    folder = files("memoranda.samples") / "stories"
    if not isinstance(folder, Path):
        raise FileNotFoundError(
            f"The sample stories are inside an archive ({folder}). "
            "Install memoranda with pip, which unpacks it, to read them."
        )
    return folder


def sample_paths() -> tuple[Path, ...]:
    """Each sample file, sorted by name, which begins with the time it tells of."""
    return tuple(sorted(samples_folder().iterdir()))
