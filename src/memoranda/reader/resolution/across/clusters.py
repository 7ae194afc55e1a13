"""Grouping tellings that are of one thing, without comparing each with all.

Tellings are taken from the clearest to the vaguest. Each looks only at the clusters filed under
keys that it seeks, joins the one that it is most like, and stands alone where there is none or
where two fit equally well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from memoranda.reader.resolution.across.telling import Telling
from memoranda.records import Record

R = TypeVar("R", bound=Record)
R_contra = TypeVar("R_contra", bound=Record, contravariant=True)


@dataclass(eq=False, slots=True)
class Cluster(Generic[R]):
    """Tellings of one thing, at most one from each document.

    ``versions`` holds one telling of each way in which it is told: a thing told by thousands is
    told in a few ways, and only those need comparing.
    """

    tellings: list[Telling[R]] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    versions: dict[Hashable, Telling[R]] = field(default_factory=dict)

    def add(self, telling: Telling[R], version: Hashable) -> None:
        """Take one more telling in."""
        self.tellings.append(telling)
        self.documents.add(telling.document.id)
        self.versions.setdefault(version, telling)


class Sameness(Protocol[R_contra]):
    """When tellings of one kind of record are of one thing."""

    def filed(self, telling: Telling[R_contra]) -> Iterable[Hashable]:
        """Keys under which others may find it."""

    def sought(self, telling: Telling[R_contra]) -> Iterable[Hashable]:
        """Keys under which clusters are that it may belong to."""

    def vagueness(self, telling: Telling[R_contra]) -> Any:
        """What to sort by, the clearest first."""

    def version(self, telling: Telling[R_contra]) -> Hashable:
        """All that ``likeness`` looks at: tellings of one version are always of one thing."""

    def likeness(self, one: Telling[R_contra], other: Telling[R_contra]) -> float | None:
        """How alike two are; None where they cannot be the same."""


def group(tellings: Iterable[Telling[R]], sameness: Sameness[R]) -> list[Cluster[R]]:
    """The clusters, in no particular order but always the same one."""
    clusters: list[Cluster[R]] = []
    files: defaultdict[Hashable, dict[Cluster[R], None]] = defaultdict(dict)
    for telling in sorted(tellings, key=lambda t: (sameness.vagueness(t), t.place)):
        version = sameness.version(telling)
        found = {
            cluster: None
            for key in sameness.sought(telling)
            for cluster in files.get(key, ())
            if telling.document.id not in cluster.documents
        }
        cluster = _told_so(version, found) or _most_like(telling, found, sameness)
        if cluster is None:
            cluster = Cluster()
            clusters.append(cluster)
        cluster.add(telling, version)
        for key in sameness.filed(telling):
            files[key][cluster] = None
    return clusters


def _told_so(version: Hashable, found: Iterable[Cluster[R]]) -> Cluster[R] | None:
    """The first cluster that is told in just this way."""
    return next((cluster for cluster in found if version in cluster.versions), None)


def _most_like(
    telling: Telling[R], found: Iterable[Cluster[R]], sameness: Sameness[R]
) -> Cluster[R] | None:
    """The one cluster that it is most like; none where two fit equally well."""
    scored = [
        (score, cluster)
        for cluster in found
        if (score := _likeness(telling, cluster, sameness)) is not None
    ]
    top = max((score for score, _ in scored), default=None)
    best = [cluster for score, cluster in scored if score == top]
    return best[0] if len(best) == 1 else None


def _likeness(telling: Telling[R], cluster: Cluster[R], sameness: Sameness[R]) -> float | None:
    """Its mean likeness to all versions; None where it cannot be the same as any one of them."""
    total = 0.0
    for version in cluster.versions.values():
        score = sameness.likeness(telling, version)
        if score is None:
            return None
        total += score
    return total / len(cluster.versions)
