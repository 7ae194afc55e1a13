"""Build the wheel into a folder: compiled where C can be compiled, else plain, and say which.

``python tools/build_wheel.py FOLDER``, in the environment that the Makefile sets up. It is built
from the source distribution, so that nothing of an earlier build can come into it, and with the
locked packages alone: nothing is fetched.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
NO_COMPILER = """\
The wheel is plain Python, which reads more slowly: “{compiler}” cannot compile against Python.h.
For a compiled one, install a C compiler and Python's headers (Debian: apt install gcc python3-dev).
"""


def main() -> int:
    """Build, and give the exit code."""
    folder = Path(sys.argv[1])
    compiler = os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc"
    compiles = can_compile(compiler)
    if not compiles:
        sys.stdout.write(NO_COMPILER.format(compiler=compiler))
        sys.stdout.flush()
    command = [sys.executable, "-m", "uv", "build", "--offline", "--no-build-isolation"]
    command += ["--python", sys.executable, "--out-dir", str(folder.absolute()), str(ROOT)]
    asked = {**os.environ, "MEMORANDA_COMPILE": "1" if compiles else "0"}
    done = subprocess.run(  # noqa: S603 - our own words
        command, env=asked, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode != 0:
        sys.stdout.write(done.stdout)
    else:
        newest = max(folder.glob("*.whl"), key=lambda wheel: wheel.stat().st_mtime)
        sys.stdout.write(f"Built {newest}, {'compiled' if compiles else 'plain Python'}.\n")
    return done.returncode


def can_compile(compiler: str) -> bool:
    """Whether a compiler makes a library of C that includes Python.h."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "try.c")
        source.write_text("#include <Python.h>\n", encoding="utf-8")
        include = f"-I{sysconfig.get_path('include')}"
        command = [*shlex.split(compiler), "-shared", "-fPIC", include, str(source)]
        try:
            done = subprocess.run(  # noqa: S603 - the user's own compiler
                [*command, "-o", str(Path(folder, "try.so"))], capture_output=True, check=False
            )
        except OSError:
            return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
