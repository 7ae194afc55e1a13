from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from memoranda.records import Document
from memoranda.sources import Refusal

Documents = Callable[..., list[Document]]


def parquet(columns: dict[str, list[Any]], **options: Any) -> bytes:
    out = BytesIO()
    pq.write_table(pa.table(columns), out, **options)
    return out.getvalue()


def test_rows_are_read_and_further_columns_carried_along(documents_of: Documents) -> None:
    columns: dict[str, list[Any]] = {
        "id": ["a", "b"],
        "text": ["One.", "Two."],
        "published": [date(2025, 5, 23), None],
        "people": [[{"name": "A"}], []],
        "size": [1, 2],
        "picture": [b"\x00\x01", None],
    }
    one, two = documents_of(parquet(columns, row_group_size=1), "corpus.parquet")
    assert (one.id, one.text, one.published) == ("a", "One.", date(2025, 5, 23))
    assert one.extra == {"people": [{"name": "A"}], "size": 1, "picture": "AAE="}
    assert (two.id, two.published, two.source[-2:]) == ("b", None, "#2")


def test_a_row_without_text_is_refused_and_the_others_are_read(
    read_bytes: Callable[..., list[Document | Refusal]],
) -> None:
    outcomes = read_bytes(parquet({"text": ["One.", None, "Three."]}), "corpus.parquet")
    assert [type(o) for o in outcomes] == [Document, Refusal, Document]


def test_without_a_text_column_the_refusal_lists_the_columns(
    refusal_of: Callable[..., str],
) -> None:
    assert refusal_of(parquet({"id": ["a"], "body": ["One."]}), "corpus.parquet") == (
        "corpus.parquet has no column “text” but id, body. Rename the column of the story."
    )


def test_a_damaged_file_is_refused(refusal_of: Callable[..., str]) -> None:
    whole = parquet({"text": ["One."] * 100})
    assert refusal_of(whole[:-50], "cut.parquet").startswith(
        "cut.parquet is damaged or not really Parquet ("
    )


def test_a_damaged_file_never_raises(stands_damage: Callable[..., None]) -> None:
    stands_damage(parquet({"id": ["a", "b"] * 20, "text": ["One.", "Two."] * 20}), "corpus.parquet")
