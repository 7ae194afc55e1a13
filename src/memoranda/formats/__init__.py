"""Records → table, JSONL, JSON, CSV, XLSX, Parquet, HTML, PLOVER events, JSON-LD.

    from memoranda.formats import write

    write(readings, "jsonl", Path("records.jsonl"))

Each format is one file of this folder; ``FORMATS`` names them all.
"""

from memoranda.formats.form import Format, OutputError
from memoranda.formats.json_lines import reading_from_dict, reading_to_dict
from memoranda.formats.registry import FORMATS, find, find_by_name_of, refuse_foreign, write

__all__ = [
    "FORMATS",
    "Format",
    "OutputError",
    "find",
    "find_by_name_of",
    "reading_from_dict",
    "reading_to_dict",
    "refuse_foreign",
    "write",
]
