"""Figures as CSV that every spreadsheet opens and none takes for a formula."""

import csv
import io
from collections.abc import Iterable, Sequence


def table_bytes(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a header and rows as RFC 4180 has it, numbers with a point and no more digits."""
    from journal.review.csv_table import inert  # slow to import, and seldom wanted

    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_MINIMAL)
    for row in (header, *rows):
        writer.writerow([inert(cell) if isinstance(cell, str) else _plain(cell) for cell in row])
    # Most open it with Excel, which knows UTF-8 by its mark alone.
    return text.getvalue().encode("utf-8-sig")


def _plain(cell: object) -> object:
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
