"""Compiles the reader where ``MEMORANDA_COMPILE=1`` asks for it; all else is in pyproject.toml.

``make wheel`` asks for it. Only a wheel is compiled: no compiled file ever lies in ``src``, where
it would outlive its source.
"""

import os
import sys
import tomllib
from pathlib import Path

from setuptools import Extension, setup

SETTINGS = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["memoranda"]


def modules() -> list[str]:
    """The modules to compile; an empty one has nothing to compile."""
    folder = Path(SETTINGS["compiled"])
    left_out = [folder / name for name in SETTINGS["plain"]]
    return sorted(
        str(path)
        for path in folder.rglob("*.py")
        if path.stat().st_size and not any(path.is_relative_to(other) for other in left_out)
    )


def compiled() -> list[Extension]:
    """The modules as C extensions in one shared library."""
    from mypyc.build import mypycify  # noqa: PLC0415 - only there where one compiles

    # The second level of optimisation takes longer to compile and makes nothing quicker.
    extensions = mypycify(
        ["--config-file=pyproject.toml", *modules()],
        opt_level="1",
        debug_level="0",
        group_name="memoranda_reader",
    )
    for extension in extensions:
        # Python's own -Wall makes the compiler look through this made code for three minutes more.
        extension.extra_compile_args.append("-Wno-all")
    return extensions


asked = os.environ.get("MEMORANDA_COMPILE") == "1" and "bdist_wheel" in sys.argv
setup(ext_modules=compiled() if asked else [])
