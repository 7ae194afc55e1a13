"""What never changes is marked so: compiled code then need not look it up by its name."""

import ast
from pathlib import Path

import memoranda.reader

READER = Path(memoranda.reader.__path__[0])


def test_constants_are_final() -> None:
    """Write ``NAME: Final = …``: a twentieth of the time of reading went into such looking up."""
    told = [
        f"{path.relative_to(READER)}: {name}"
        for path in READER.rglob("*.py")
        for name in _not_final(ast.parse(path.read_text(encoding="utf-8")))
        if "across" not in path.parts  # is not compiled
    ]
    assert told == []


def _not_final(module: ast.Module) -> list[str]:
    return [
        target.id
        for line in module.body
        if isinstance(line, ast.Assign) and not _is_of_types(line.value)
        for target in line.targets
        if isinstance(target, ast.Name) and target.id.isupper()
    ]


def _is_of_types(value: ast.expr) -> bool:
    """Whether a value is a type variable."""
    return isinstance(value, ast.Call) and ast.unparse(value.func) == "TypeVar"
