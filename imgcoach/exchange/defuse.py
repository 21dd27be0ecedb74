"""Cells that a spreadsheet would take for formulas.

A cell that begins with = + - @ a tab or a line end is run as a formula, even when it is quoted (OWASP, "CSV
injection"). An apostrophe in front makes it text; import takes it off again. Text that has apostrophes before
such a sign gets one more, so that each way back is exact.
"""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def defuse(text: str) -> str:
    """`text` as a cell that no spreadsheet runs."""
    return f"'{text}" if _FORMULA.match(text) else text


def restore(cell: str) -> str:
    """The text of a cell that may be defused."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
