"""All formats, and the one function that writes any of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

from memoranda.formats import (
    csv_folder,
    html_report,
    json_lines,
    json_register,
    jsonld,
    parquet,
    plover,
    table,
    workbook,
)
from memoranda.formats.destination import (
    open_text,
    standard_output,
    whole_file,
    whole_folder,
)
from memoranda.formats.form import Format, OutputError, Records
from memoranda.records import Reading, Register
from memoranda.sources.original import original_file
from memoranda.sources.own_output import is_own_output

#: By name, in the order in which the help lists them.
FORMATS: Mapping[str, Format] = {
    module.FORMAT.name: module.FORMAT
    for module in (
        table,
        json_lines,
        json_register,
        html_report,
        csv_folder,
        workbook,
        parquet,
        plover,
        jsonld,
    )
}

#: How the names of files end from which a format can be told: not by ".csv", which two have.
EXTENSIONS: Mapping[str, Format] = {
    form.extension: form
    for form in FORMATS.values()
    if form.extension and form is not plover.FORMAT
}

#: What formats need beyond the base of the package.
LIBRARIES = {"xlsx": "openpyxl", "parquet": "pyarrow"}


def find(name: str) -> Format:
    """The format of that name.

    Raises:
        OutputError: there is none; the message lists those there are.
    """
    try:
        return FORMATS[name]
    except KeyError:
        names = ", ".join(FORMATS)
        raise OutputError(f'There is no format "{name}". Choose one of: {names}.') from None


def find_by_name_of(place: Path) -> Format:
    """The format that the name of a file tells by its end; ``jsonl`` where it has none.

    Raises:
        OutputError: it has an end that is that of no format, or of two.
    """
    extension = place.suffix.lower()
    if not extension:
        return json_lines.FORMAT
    if extension in EXTENSIONS:
        return EXTENSIONS[extension]
    if extension == plover.FORMAT.extension:
        why = "may be csv, which is a folder of tables, or plover, a table of events"
        raise OutputError(f"{place} {why}. Say which with --format.")
    raise OutputError(
        f"{place} ends as no format does. Choose one with --format, or one of these ends: "
        f"{', '.join(EXTENSIONS)}."
    )


def refuse_foreign(form: Format, place: Path) -> None:
    """Let no file of somebody else be replaced in the folder that a format writes.

    Raises:
        OutputError: there is one of a name that the format uses.
    """
    for file in map(place.joinpath, form.files):
        if os.path.lexists(file) and not is_own_output(original_file(file)):
            raise OutputError(
                f"{file} is not as Memoranda writes it and would be overwritten. "
                "Move it away, or choose another folder with --out."
            )


def write(
    records: Iterable[Reading] | Register,
    format: str,  # noqa: A002 - the word that a person types
    out: Path | str | TextIO | None = None,
) -> None:
    """Write readings, or a register, in a format.

    Args:
        records: readings, taken one by one as they come, or one register.
        format: one of ``FORMATS``.
        out: a file or folder, an open stream, or None for the standard output.

    Raises:
        OutputError: the format is unknown, cannot go there, or the place cannot be written to.
    """
    form = find(format)
    parts: Iterable[Records] = [records] if isinstance(records, Register) else records
    _check_extra(form)
    if isinstance(out, Path | str):
        _write_to_path(form, parts, Path(out))
    elif form.to_stream is None:
        what = "folder" if form.target == "folder" else "file"
        raise OutputError(f"The format {form.name} needs a {what}: name one with --out.")
    elif out is None:
        with standard_output() as stream:
            form.to_stream(parts, stream)
    else:
        form.to_stream(parts, out)


def _check_extra(form: Format) -> None:
    """Say which extra is missing before anything is read."""
    library = LIBRARIES.get(form.name)
    if library is not None and find_spec(library) is None:
        raise OutputError(
            f"The format {form.name} needs {library}: "
            f"install it from a clone of Memoranda with pip install '.[{form.extra}]'."
        )


def _write_to_path(form: Format, parts: Iterable[Records], place: Path) -> None:
    if form.to_folder is not None:
        refuse_foreign(form, place)
        with whole_folder(place) as folder:
            form.to_folder(parts, folder)
        return
    with whole_file(place, keep_on_interrupt=form.keeps_whole_lines) as file:
        if form.to_file is not None:
            form.to_file(parts, file)
        elif form.to_stream is not None:
            with open_text(file) as stream:
                form.to_stream(parts, stream)
