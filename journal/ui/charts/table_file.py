"""Figures as CSV that every spreadsheet opens and none takes for a formula."""

from collections.abc import Iterable, Sequence

from journal.harmless import table_text


def table_bytes(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a header and rows as a table, numbers with a point and no more digits."""
    # Most open it with Excel, which knows UTF-8 by its mark alone.
    return table_text(header, rows).encode("utf-8-sig")
