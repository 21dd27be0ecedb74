"""CSV that survives a spreadsheet, and cells that it would take for formulas.

A cell that begins with = + - @ a tab or a line end is run as a formula, even when it is quoted (OWASP, "CSV
injection"). An apostrophe in front makes it text; import takes it off again. Text that has apostrophes before
such a sign gets one more, so that each way back is exact.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def spreadsheet(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table as CSV that any spreadsheet opens: UTF-8 with a mark, CRLF, all quoted, no formulas."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(map(defuse, row) for row in rows)
    return text.getvalue().encode("utf-8-sig")


def defuse(text: str) -> str:
    """`text` as a cell that no spreadsheet runs."""
    return f"'{text}" if _FORMULA.match(text) else text


def restore(cell: str) -> str:
    """The text of a cell that may be defused."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
