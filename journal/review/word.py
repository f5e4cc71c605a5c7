"""Write a review document for Word, with real headings, lists and pictures."""

import io
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.shared import Pt
from PySide6.QtCore import QSizeF

from journal.review.chart_picture import BAR_SIZE, CHART_SIZE, bar_png, chart_png
from journal.review.document import NOTHING_WORDS, Entry, GoalReport, Group, ReviewDocument
from journal.review.progress import Progress, ShouldStop, keep_going
from journal.review.readable import blocks_of, one_line
from journal.review.sheet import POINT
from journal.review.word_styles import Styles, dress
from journal.whole_file import replacing

_PICTURE_SHARE = 0.97
"""How wide pictures are beside those of the PDF: some readers move what fills a whole line."""
_SAVING = 0.1
"""The share of the work that packing the file is."""


def write_word(
    document: ReviewDocument,
    target: Path,
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
    should_stop: ShouldStop | None = None,
) -> None:
    """Write the document to ``target`` as .docx, whole or not at all.

    Needs a ``QGuiApplication`` where goals have charts. Raises `StoppedError` when asked to
    stop, and `JournalError` where the file cannot be written or is there and must not be
    overwritten.
    """
    with replacing(target, overwrite=overwrite) as part:
        keep_going(should_stop)
        word = Document()
        styles = dress(word, document)
        _Body(word, styles).fill(document, progress, should_stop)
        packed = io.BytesIO()
        word.save(packed)
        keep_going(should_stop)
        part.write_bytes(packed.getvalue())
    if progress is not None:
        progress(1.0)


class _Body:
    """What stands on the pages, appended paragraph by paragraph.

    The library looks through all paragraphs for the section's end at each new one, and through
    all styles for a name: here the end is put aside and each style is known by its id.
    """

    def __init__(self, word: WordDocument, styles: Styles) -> None:
        self._word = word
        self._styles = styles
        self._body: Any = word.element.body

    def fill(
        self,
        document: ReviewDocument,
        progress: Progress | None,
        should_stop: ShouldStop | None,
    ) -> None:
        """Append everything in reading order."""
        self._head(document)
        end = self._body.sectPr
        self._body.remove(end)
        if not document.entry_count:
            self._say(NOTHING_WORDS, self._styles.body)
        done = 0
        for group in document.groups:
            if group.title:
                self._say(group.title, self._styles.group)
            for entry in group.entries:
                keep_going(should_stop)
                self._entry(entry, group)
                done += 1
                if progress is not None:
                    progress(done / document.entry_count * (1 - _SAVING))
        self._body.append(end)

    def _head(self, document: ReviewDocument) -> None:
        """Say what comes before the entries; there is little of it, and some are pictures."""
        end = self._body.sectPr
        self._body.remove(end)
        self._say(document.title, self._styles.title)
        self._say(document.period_words, self._styles.period)
        self._say(" · ".join(document.facts), self._styles.facts)
        self._prose(document.summary)
        self._body.append(end)
        if document.totals:
            self._totals(document)
        if document.goals:
            self._word.add_paragraph("Goals").style = self._word.styles["Heading 1"]
        for goal in document.goals:
            self._goal(goal)

    def _totals(self, document: ReviewDocument) -> None:
        """Put the figures side by side, four to a row."""
        columns = min(4, len(document.totals))
        table = self._word.add_table(rows=0, cols=columns)
        for start in range(0, len(document.totals), columns):
            cells = table.add_row().cells
            for cell, total in zip(cells, document.totals[start : start + columns], strict=False):
                figure, words = cell.paragraphs[0], cell.add_paragraph()
                self._fill(figure._p, one_line(total.figure), self._styles.figure)
                self._fill(words._p, one_line(total.words), self._styles.facts)

    def _goal(self, goal: GoalReport) -> None:
        self._word.add_paragraph(one_line(goal.title)).style = self._word.styles["Heading 2"]
        if goal.share is not None:
            share = f"{round(100 * goal.share)} % of the way"
            self._picture(bar_png(goal.share), BAR_SIZE, share)
        end = self._body.sectPr
        self._body.remove(end)
        self._prose(goal.words)
        self._body.append(end)
        if goal.chart is not None:
            self._picture(chart_png(goal.chart), CHART_SIZE, goal.chart.alternative)

    def _picture(self, png: bytes, size: QSizeF, alternative: str) -> None:
        """Add a picture as wide as in the PDF, with words for those who do not see it."""
        run = self._word.add_paragraph().add_run()
        width = size.width() * _PICTURE_SHARE / POINT
        shape = run.add_picture(io.BytesIO(png), width=Pt(width))
        shape._inline.docPr.set("descr", one_line(alternative))

    def _entry(self, entry: Entry, group: Group) -> None:
        self._say(entry.title, self._styles.entry if group.title else self._styles.group)
        self._say(group.facts_of(entry), self._styles.facts)
        self._say(entry.measure, self._styles.measure)
        for label, text in entry.sections:
            self._prose(text, label)

    def _prose(self, text: str, label: str = "") -> None:
        """Keep the person's lines, paragraphs and lists; the label stands before the first."""
        for block in blocks_of(text):
            if block.is_list:
                if label:
                    self._paragraph("", self._styles.body, label)
                for line in block.lines:
                    self._paragraph(line.strip(), self._styles.item)
            else:
                self._paragraph("\n".join(block.lines), self._styles.body, label)
            label = ""

    def _say(self, text: str, style: str) -> None:
        if words := one_line(text):
            self._paragraph(words, style)

    def _paragraph(self, text: str, style: str, label: str = "") -> None:
        paragraph = OxmlElement("w:p")
        self._body.append(paragraph)
        self._fill(paragraph, text, style, label)

    def _fill(self, paragraph: Any, text: str, style: str, label: str = "") -> None:
        paragraph.style = style
        if label:
            run = paragraph.add_r()
            run.style = self._styles.label
            run.text = f"{one_line(label)}  "
        paragraph.add_r().text = text
