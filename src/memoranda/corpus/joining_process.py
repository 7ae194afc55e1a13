"""Joining one bucket: what many documents tell of the same things becomes one row a thing.

Run as ``python -m memoranda.corpus.joining_process KIND BUCKET FOLDER FILE``; it prints a line for
each document whose name stands for two texts.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from memoranda.formats.json_lines import FIELDS, key_of, reading_from_dict
from memoranda.formats.json_register import told_record_to_dict
from memoranda.formats.parquet import LISTS, NUMBERS
from memoranda.reader.resolution.across import join
from memoranda.records import Reading, Record

#: A record's place in the collection: its document, and its id there.
Place = tuple[str, str]

#: Which kind of record each reference names, in the order in which the kinds are joined.
REFERENCES: Mapping[str, Mapping[str, str]] = {
    "people": {},
    "meetings": {},
    "agreements": {"said_in": "meetings"},
    "commitments": {"said_in": "meetings", "under": "agreements"},
}

#: Stands between the two parts of a place while it is carried through the joining.
BETWEEN = "\x1f"

_TEXT, _NUMBER = pa.string(), pa.int64()
_PASSAGE = pa.struct([("document", _TEXT), ("quote", _TEXT), ("start", _NUMBER), ("end", _NUMBER)])
_OTHER = [("field", _TEXT), ("value", _TEXT), ("published", _TEXT), ("evidence", _PASSAGE)]


def schema(kind: str) -> pa.Schema:
    """The columns of a kind of joined records.

    ``tellings`` are the places of the records that were joined, ``alternatives`` the values told
    otherwise, as JSON.
    """
    return pa.schema(
        [
            ("id", _TEXT),
            *((key_of(name), _type_of(name)) for name in FIELDS[kind]),
            ("rule", _TEXT),
            ("evidences", pa.list_(_PASSAGE)),
            ("tellings", pa.list_(pa.struct([("document", _TEXT), ("id", _TEXT)]))),
            ("alternatives", pa.list_(pa.struct(_OTHER))),
        ]
    )


def _type_of(name: str) -> pa.DataType:
    return pa.list_(_TEXT) if name in LISTS else _NUMBER if name in NUMBERS else _TEXT


def main(kind: str, bucket: str, folder: Path, out: Path) -> None:
    """Join the tellings in the folder and write the file."""
    rows = pq.read_table(folder).to_pylist()
    references = {(row["id"], row[kind]["id"]): row for row in rows}
    register = join(_readings(rows, kind))
    joined = [
        _row(kind, f"{kind[0]}{bucket}-{number}", record, references)
        for number, record in enumerate(getattr(register, kind), start=1)
    ]
    pq.write_table(pa.Table.from_pylist(joined, schema(kind)), out, compression="zstd")
    sys.stdout.writelines(f"{note}\n" for note in register.notes)


def _readings(rows: Sequence[Mapping[str, Any]], kind: str) -> Iterator[Reading]:
    """A reading for each document, with its records of the bucket alone."""
    in_order = sorted(rows, key=lambda row: (row["id"], row["source"] or ""))
    for (_, _), told in groupby(in_order, key=lambda row: (row["id"], row["source"])):
        first, *others = told
        published = first["published"]
        whole: dict[str, Any] = {
            **{name: first[name] for name in ("id", "source", "language", "title")},
            "published": published.isoformat() if published else None,
            **{each: [] for each in FIELDS},
            kind: [_telling(row[kind], row["id"]) for row in (first, *others)],
        }
        yield reading_from_dict(whole)


def _telling(record: Mapping[str, Any], document: str) -> dict[str, Any]:
    """The record as in ``jsonl``; its passages carry its place, by which it is known again."""
    place = BETWEEN.join((document, record["id"]))
    passages = [{**passage, "document": place} for passage in record["evidences"]]
    return {**record, "spans": {}, "evidences": passages}


def _row(
    kind: str, name: str, record: Record, references: Mapping[Place, Mapping[str, Any]]
) -> dict[str, Any]:
    places = list(dict.fromkeys(_place(evidence.document) for evidence in record.evidences))
    row = told_record_to_dict(kind, replace(record, id=name))
    row["evidences"] = [_passage(passage) for passage in row["evidences"]]
    row["alternatives"] = [_alternative(other) for other in row["alternatives"]]
    row["tellings"] = [{"document": document, "id": id_} for document, id_ in places]
    return row | {
        field: _first(references[place][f"{field}_joined"] for place in places)
        for field in REFERENCES[kind]
    }


def _place(carried: str) -> Place:
    document, _, id_ = carried.rpartition(BETWEEN)
    return document, id_


def _passage(passage: Mapping[str, Any]) -> dict[str, Any]:
    return {**passage, "document": _place(passage["document"])[0]}


def _alternative(other: Mapping[str, Any]) -> dict[str, Any]:
    value = json.dumps(other["value"], ensure_ascii=False)
    return {**other, "value": value, "evidence": _passage(other["evidence"])}


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
