"""Tables of programs for the tests: written, imported into an empty list, broken and repaired."""

import csv
import io

HEADER = [
    "name",
    "specialty",
    "kind",
    "state",
    "minimum_step2_ck",
    "cutoff",
    "maximum_years_since_graduation",
    "visas",
    "img_percent",
    "seen",
    "source",
    "note",
    "status",
    "track",
    "signal",
]
WELL = {
    "specialty": "internal_medicine",
    "kind": "community",
    "state": "OH",
    "minimum_step2_ck": "220",
    "cutoff": "strict",
    "maximum_years_since_graduation": "5",
    "visas": "j1;h1b",
    "img_percent": "45",
    "seen": "2026-10-18",
    "source": "program website",
    "note": 'Ask, in January; "maybe".',
    "status": "considering",
    "track": "categorical",
    "signal": "-",
}


def row(number, **changed):
    """The cells of a good row, some of them changed."""
    said = {"name": f"Program {number}"} | WELL | changed
    return [said[name] for name in HEADER]


def written(rows, header=HEADER, by=","):
    """A table as bytes."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=by, lineterminator="\r\n").writerows([header, *rows])
    return text.getvalue().encode()
