"""Write the entries of a review document as a table, one a row, that obeys nobody's formula."""

import csv
import io
import re

from journal.review.document import Entry, ReviewDocument
from journal.review.progress import ShouldStop, keep_going
from journal.review.readable import lines_of

FIELDS = (
    *("title", "happened_on", "ended_on", "category", "goal", "priority"),
    *("situation", "task", "action", "result"),
    *("measure_name", "measure_unit", "measure_before", "measure_after"),
    *("evidence", "evidence_link", "credit_to", "tags", "proposal_status", "customer"),
)
"""The columns, in this order; fields of other names follow them."""

_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_NUMBERS = frozenset(("measure_before", "measure_after"))


def csv_text(document: ReviewDocument, *, should_stop: ShouldStop | None = None) -> str:
    """Return a header of field names and a row for each entry, as RFC 4180 has it."""
    rows = [_row(entry) for entry in document.entries]
    others = dict.fromkeys(name for row in rows for name in row if name not in FIELDS)
    names = (*FIELDS, *others)
    table = io.StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_MINIMAL)
    writer.writerow([_inert("", name) for name in names])
    for row in rows:
        keep_going(should_stop)
        writer.writerow([_inert(name, row.get(name, "")) for name in names])
    return table.getvalue()


def _row(entry: Entry) -> dict[str, str]:
    """Return an entry's fields; what has none is told by its words."""
    if entry.fields:
        return dict(entry.fields)
    texts = {label.lower(): text for label, text in entry.paragraphs}
    tags = ", ".join(entry.tags)
    return {"title": entry.title, "credit_to": entry.credit, "tags": tags, **texts}


def inert(text: str) -> str:
    """Return what no spreadsheet takes for a formula: a quote before it makes it a text."""
    bare = "\n".join(lines_of(text))
    return f"'{bare}" if _FORMULA.match(text) or _FORMULA.match(bare) else bare


def _inert(name: str, text: str) -> str:
    return text if name in _NUMBERS and _NUMBER.fullmatch(text) else inert(text)
