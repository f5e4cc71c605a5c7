"""The formats a review pack can be written in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from journal.errors import JournalError
from journal.review.document import ReviewDocument
from journal.review.progress import Progress, ShouldStop
from journal.review.text_file import Compose, text_writer


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
    """A format by name: pages with a writer of their own, or text.

    ``pages`` and ``text`` import what they need only when they are asked.
    """

    words: str
    pages: Callable[[], Writer] | None = None
    text: Callable[[], Compose] | None = None

    def writer(self, *, with_bom: bool = False) -> Writer | None:
        """Return what writes it; None for pages ``with_bom``, a mark that only text begins with."""
        if self.text is not None:
            return text_writer(self.text(), with_bom=with_bom)
        return None if with_bom or self.pages is None else self.pages()


def _pdf() -> Writer:
    from journal.review.pdf import write_pdf

    return write_pdf


def _word() -> Writer:
    from journal.review.word import write_word

    return write_word


def _markdown() -> Compose:
    from journal.review.markdown import markdown_text

    return markdown_text


def _html() -> Compose:
    from journal.review.html import html_page

    return html_page


def _table() -> Compose:
    from journal.review.csv_table import csv_text

    return csv_text


def _text() -> Compose:
    from journal.review.plain_text import plain_text

    return plain_text


FORMATS: dict[str, Format] = {
    ".pdf": Format("PDF document", pages=_pdf),
    ".docx": Format("Word document", pages=_word),
    ".md": Format("Markdown text", text=_markdown),
    ".html": Format("Web page", text=_html),
    ".csv": Format("Table for a spreadsheet", text=_table),
    ".txt": Format("Plain text", text=_text),
}
"""Every format by the ending of its files."""


def write_review(
    document: ReviewDocument,
    target: Path,
    *,
    overwrite: bool = False,
    with_bom: bool = False,
    progress: Progress | None = None,
    should_stop: ShouldStop | None = None,
) -> None:
    """Write a document in the format that the name of ``target`` ends with.

    The file is written whole or not at all. ``with_bom`` marks a text as UTF-8 for Excel.
    ``progress`` is told the share that is done; ``should_stop`` is asked now and then. Raises
    `StoppedError` when stopped, and `JournalError` for an unknown ending, a mark no such file
    has, a file that is there already or one that cannot be written.
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
    write = chosen.writer(with_bom=with_bom)
    if write is None:
        raise JournalError(
            f"A {chosen.words} has no byte order mark.",
            safe="Nothing was written.",
            next_step="Leave it out; it is for text, such as a table.",
        )
    write(document, target, overwrite=overwrite, progress=progress, should_stop=should_stop)
