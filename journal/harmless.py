"""Bring any text into signs that nothing obeys: no terminal, and no spreadsheet.

Tables for spreadsheets are written here, whoever has something to put into one.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

_COMMANDS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What a terminal might obey and XML cannot hold."""
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")


def lines_of(text: str) -> list[str]:
    """Return the lines of a text without any control sign but the tab."""
    return [_COMMANDS.sub("", line) for line in text.splitlines()]


def inert(text: str) -> str:
    """Return what no spreadsheet takes for a formula: a quote before it makes it a text."""
    bare = "\n".join(lines_of(text))
    return f"'{bare}" if _FORMULA.match(text) or _FORMULA.match(bare) else bare


def table_text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a header and rows as RFC 4180 has it.

    Texts are inert; numbers are plain, with a point and no more digits than they have; dates are
    written as 2026-11-23, yes and no as words, and None is nothing.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_MINIMAL)
    for row in (header, *rows):
        writer.writerow([_cell(cell) for cell in row])
    return text.getvalue()


def _cell(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return inert(cell)
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else format(Decimal(repr(cell)), "f")
    return str(cell)  # whole numbers, ids and dates
