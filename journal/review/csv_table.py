"""Write the entries of a review document as a table, one a row, that obeys nobody's formula."""

import csv
import io
import re
from pathlib import Path

from journal.review.document import Entry, ReviewDocument
from journal.review.progress import Progress, ShouldStop, keep_going
from journal.review.readable import lines_of
from journal.whole_file import replacing

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


def write_csv(
    document: ReviewDocument,
    target: Path,
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
    should_stop: ShouldStop | None = None,
    with_bom: bool = False,
) -> None:
    """Write the entries to ``target`` in UTF-8, whole or not at all.

    ``with_bom`` puts the mark before them by which some spreadsheets know UTF-8. Raises
    `StoppedError` when asked to stop, and `JournalError` where the file cannot be written or is
    there and must not be overwritten.
    """
    with replacing(target, overwrite=overwrite) as part:
        keep_going(should_stop)
        table = csv_text(document, should_stop=should_stop)
        part.write_bytes(table.encode("utf-8-sig" if with_bom else "utf-8"))
    if progress is not None:
        progress(1.0)


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


def _inert(name: str, text: str) -> str:
    """Return what no spreadsheet takes for a formula: a quote before it makes it a text."""
    if name in _NUMBERS and _NUMBER.fullmatch(text):
        return text
    bare = "\n".join(lines_of(text))
    return f"'{bare}" if _FORMULA.match(text) or _FORMULA.match(bare) else bare
