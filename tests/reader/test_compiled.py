"""Which reader is tested: plain Python in ``src``, or compiled in ``build/compiled``."""

from __future__ import annotations

import ast
import tomllib
from importlib.util import find_spec
from pathlib import Path
from pkgutil import walk_packages

import pytest

import memoranda.reader

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LEFT_OUT = [
    "memoranda.reader." + path.replace("/", ".") for path in PYPROJECT["tool"]["memoranda"]["plain"]
]


def is_plain(module: str) -> bool:
    """Whether a module is imported from Python source that holds anything."""
    spec = find_spec(module)
    assert spec is not None
    assert spec.origin is not None
    return spec.origin.endswith(".py") and Path(spec.origin).stat().st_size > 0


def test_the_reader_is_compiled_where_the_compiled_one_is_tested_and_plain_elsewhere(
    pytestconfig: pytest.Config,
) -> None:
    compiled = "compiled" in {Path(path).name for path in pytestconfig.getini("pythonpath")}
    modules = [
        found.name for found in walk_packages(memoranda.reader.__path__, "memoranda.reader.")
    ]
    open_to_it = [name for name in modules if not name.startswith(tuple(LEFT_OUT))]

    assert len(open_to_it) > len(LEFT_OUT)
    assert any(map(is_plain, open_to_it)) != compiled


def test_no_compiled_file_lies_among_the_sources() -> None:
    sources = (ROOT / "src" / "memoranda").rglob("*")

    assert [path for path in sources if path.suffix in (".so", ".pyd")] == []


@pytest.mark.parametrize("path", sorted((ROOT / "src/memoranda/reader").rglob("*.py")), ids=str)
def test_no_source_asks_whether_something_is_in_a_row_with_a_star(path: Path) -> None:
    """``value in (one, *others)`` stops the compiler, which is asked only after all other tests."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    rows = [
        row for node in ast.walk(tree) if isinstance(node, ast.Compare) for row in node.comparators
    ]

    starred = [
        row.lineno
        for row in rows
        if isinstance(row, ast.Tuple | ast.List | ast.Set)
        and any(isinstance(item, ast.Starred) for item in row.elts)
    ]
    assert starred == []
