"""The wheel, built without a compiler: with one, ``make test`` builds and tests it compiled."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.integration
def test_without_a_compiler_the_wheel_is_plain_whole_and_says_so(tmp_path: Path) -> None:
    built = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, ROOT / "tools" / "build_wheel.py", tmp_path],
        env={**os.environ, "CC": "/no/compiler"},
        capture_output=True,
        check=True,
        text=True,
    )
    (wheel,) = tmp_path.glob("*-py3-none-any.whl")
    packed = {name for name in ZipFile(wheel).namelist() if name.startswith("memoranda/")}

    assert "“/no/compiler” cannot compile against Python.h" in built.stdout
    assert packed == package_files()


def package_files() -> set[str]:
    """What lies in the package, by its name in a wheel."""
    source = ROOT / "src"
    return {
        path.relative_to(source).as_posix()
        for path in (source / "memoranda").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
