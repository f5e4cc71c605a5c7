"""The formats a review pack can be written in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from journal.errors import JournalError
from journal.review.document import ReviewDocument
from journal.review.progress import Progress, ShouldStop


class Writer(Protocol):
    """What writes a document in one format."""

    def __call__(
        self,
        document: ReviewDocument,
        target: Path,
        *,
        overwrite: bool = ...,
        progress: Progress | None = ...,
        should_stop: ShouldStop | None = ...,
    ) -> None:
        """Write the document to ``target``, whole or not at all."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format by name; ``writer`` imports what it needs only when it is asked for."""

    words: str
    writer: Callable[[], Writer]


def _pdf() -> Writer:
    from journal.review.pdf import write_pdf

    return write_pdf


def _markdown() -> Writer:
    from journal.review.markdown import write_markdown

    return write_markdown


def _word() -> Writer:
    from journal.review.word import write_word

    return write_word


def _html() -> Writer:
    from journal.review.html import write_html

    return write_html


def _table() -> Writer:
    from journal.review.csv_table import write_csv

    return write_csv


def _text() -> Writer:
    from journal.review.plain_text import write_text

    return write_text


FORMATS: dict[str, Format] = {
    ".pdf": Format("PDF document", _pdf),
    ".docx": Format("Word document", _word),
    ".md": Format("Markdown text", _markdown),
    ".html": Format("Web page", _html),
    ".csv": Format("Table for a spreadsheet", _table),
    ".txt": Format("Plain text", _text),
}
"""Every format by the ending of its files."""


def write_review(
    document: ReviewDocument,
    target: Path,
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
    should_stop: ShouldStop | None = None,
) -> None:
    """Write a document in the format that the name of ``target`` ends with.

    The file is written whole or not at all. ``progress`` is told the share that is done;
    ``should_stop`` is asked now and then. Raises `StoppedError` when stopped, and `JournalError`
    for an unknown ending, a file that is there already or one that cannot be written.
    """
    chosen = FORMATS.get(target.suffix.lower())
    if chosen is None:
        *others, last = FORMATS
        ending = f"“{target.suffix}” is no format" if target.suffix else "A name needs an ending"
        raise JournalError(
            f"{ending} a review can be written in.",
            safe="Nothing was written.",
            next_step=f"Use a name that ends with {', '.join(others)} or {last}.",
        )
    write = chosen.writer()
    write(document, target, overwrite=overwrite, progress=progress, should_stop=should_stop)
