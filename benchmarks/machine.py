"""What the figures were measured on: they mean little without it."""

from __future__ import annotations

import os
import platform
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import psutil

from memoranda.reader import pipeline

PACKAGES = ("memoranda", "spacy", "daft")


def machine() -> dict[str, Any]:
    """Processor, memory, system, versions, the reader, the time, and how busy the machine is."""
    return {
        "measured_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9, 1),
        "system": platform.platform(),
        "python": platform.python_version(),
        "packages": _versions(),
        "reader": reader(),
        "load_before": load(),
    }


def reader() -> str:
    """Which reader is measured: the same source reads quicker compiled."""
    return "plain Python" if pipeline.__file__.endswith(".py") else "compiled"


def load() -> float:
    """Processes that wanted a core, on average over the last minute."""
    return round(psutil.getloadavg()[0], 2)


def warning(busy: float, cores: int) -> str:
    """What to tell about a machine that was not free, "" where it was."""
    # A benchmark itself keeps up to two cores busy, but not before it starts.
    if busy < 0.25 * cores:
        return ""
    return (
        f"The machine was shared: a load of {busy} on {cores} cores before the start. Times are "
        "worse than on a free machine."
    )


def _processor() -> str:
    """The processor's own name, where the system tells it."""
    listing = Path("/proc/cpuinfo")
    if listing.is_file():
        for line in listing.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _versions() -> dict[str, str]:
    found = {}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed"
    return found
