"""Write the entries of a review document as a table, one a row, that obeys nobody's formula."""

import re
from collections.abc import Iterator
from decimal import Decimal

from journal.harmless import table_text
from journal.review.document import Entry, ReviewDocument
from journal.review.progress import ShouldStop, keep_going

FIELDS = (
    *("title", "happened_on", "ended_on", "category", "goal", "priority"),
    *("situation", "task", "action", "result"),
    *("measure_name", "measure_unit", "measure_before", "measure_after"),
    *("evidence", "evidence_link", "credit_to", "tags", "proposal_status", "customer"),
)
"""The columns, in this order; fields of other names follow them."""

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_NUMBERS = frozenset(("measure_before", "measure_after"))


def csv_text(document: ReviewDocument, *, should_stop: ShouldStop | None = None) -> str:
    """Return a header of field names and a row for each entry."""
    rows = [_row(entry) for entry in document.entries]
    others = dict.fromkeys(name for row in rows for name in row if name not in FIELDS)
    names = (*FIELDS, *others)

    def cells() -> Iterator[list[str | Decimal]]:
        for row in rows:
            keep_going(should_stop)
            yield [_cell(name, row.get(name, "")) for name in names]

    return table_text(names, cells())


def _row(entry: Entry) -> dict[str, str]:
    """Return an entry's fields; what has none is told by its words."""
    if entry.fields:
        return dict(entry.fields)
    texts = {label.lower(): text for label, text in entry.paragraphs}
    tags = ", ".join(entry.tags)
    return {"title": entry.title, "credit_to": entry.credit, "tags": tags, **texts}


def _cell(name: str, text: str) -> str | Decimal:
    return Decimal(text) if name in _NUMBERS and _NUMBER.fullmatch(text) else text
