"""What holds for the repository as a whole."""

from __future__ import annotations

import re
import subprocess
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

import memoranda
from memoranda.reader import pipeline

ROOT = Path(__file__).parents[1]
LOCKS = ROOT / "requirements"
#: The locked sets, each within the next.
SETS = ("demo.txt", "test.txt", "bench.txt")
#: Put together here, so that this file does not name them itself.
REGISTRY_HOSTS = [
    b"python" + b"hosted",
    b"pypi" + b".org",
    b"registry" + b".npmjs",
    b"deb" + b".debian",
]
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - whichever git there is
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    if listed.returncode:
        pytest.skip("This tree is no git checkout, so nobody knows which files belong to it.")
    return [ROOT / name for name in listed.stdout.split("\0") if (ROOT / name).is_file()]


def pins(lock: str) -> set[tuple[str, str]]:
    return set(PINNED.findall((LOCKS / lock).read_text(encoding="utf-8")))


def test_no_file_names_the_host_of_a_package_registry() -> None:
    naming = [
        str(file.relative_to(ROOT))
        for file in tracked_files()
        if any(host in file.read_bytes() for host in REGISTRY_HOSTS)
    ]

    assert naming == []


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    drawers = {"utils", "util", "helpers", "common", "misc"}

    assert [path for path in (ROOT / "src").rglob("*.py") if path.stem in drawers] == []


@pytest.mark.parametrize("lock", ["install.txt", *SETS])
def test_every_locked_package_has_a_version_and_a_hash(lock: str) -> None:
    text = (LOCKS / lock).read_text(encoding="utf-8")
    packages = re.split(r"\n(?! )", text.strip())

    assert [p for p in packages if not re.match(r"\S+==\S+.*\\\n +--hash=sha256:", p)] == []
    assert pins(lock) != set()


@pytest.mark.parametrize(("smaller", "larger"), [*pairwise(SETS)])
def test_a_smaller_lock_lies_within_the_larger(smaller: str, larger: str) -> None:
    assert pins(smaller) - pins(larger) == set()


def test_the_demo_installs_no_engine_for_collections() -> None:
    assert {name for name, _ in pins("demo.txt")} & {"daft", "ray", "spacy"} == set()


def test_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    released = re.findall(r"^## \[(\d\S*)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)

    assert project["version"] == memoranda.__version__ == pipeline.VERSION
    assert released[:1] in ([], [memoranda.__version__])


def test_package_says_that_it_is_typed() -> None:
    assert Path(memoranda.__file__).with_name("py.typed").is_file()
