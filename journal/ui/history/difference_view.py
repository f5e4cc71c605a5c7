"""Shows field by field how one state became another, to read and to select from."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from journal.ui.history.changes import FieldChange
from journal.ui.history.difference import Mark, Run, folded
from journal.ui.theme import Look
from journal.ui.words import number

_BETWEEN = "\u200a"
"""A hair of space between what was and what took its place."""


class DifferenceView(QTextEdit):
    """Plain words with marks: added ones underlined, removed ones struck through."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[str, Sequence[FieldChange], str, bool] = ("", (), "", False)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setProperty("kind", "sheet")
        self.setAccessibleName("What differs")
        look.changed.connect(self._fill)

    def show_fields(
        self, lead: str, fields: Sequence[FieldChange], foot: str = "", *, whole: bool
    ) -> None:
        """Show ``fields`` between two quiet lines; ``whole`` leaves nothing of a text out."""
        self._shown = (lead, tuple(fields), foot, whole)
        self._fill()

    def _fill(self) -> None:
        lead, fields, foot, whole = self._shown
        self.clear()
        self.document().setDocumentMargin(self._look.px(16))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setBlockFormat(self._block(0))
        cursor.insertText(lead, self._format("faint", 13))
        for field in fields:
            cursor.insertBlock(self._block(16), QTextCharFormat())
            cursor.insertText(field.name, self._format("muted", 12, strong=True))
            cursor.insertBlock(self._block(4), QTextCharFormat())
            self._insert(cursor, field.runs if whole else folded(field.runs))
        if foot:
            cursor.insertBlock(self._block(18), QTextCharFormat())
            cursor.insertText(foot, self._format("faint", 13))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def _insert(self, cursor: QTextCursor, runs: Sequence[Run]) -> None:
        before: Mark | None = None
        for run in runs:
            if run.mark is Mark.ADDED and before is Mark.REMOVED:
                cursor.insertText(_BETWEEN, self._format("text"))
            cursor.insertText(_words(run), self._format_of(run.mark))
            before = run.mark

    def _format_of(self, mark: Mark) -> QTextCharFormat:
        if mark is Mark.ADDED:
            made = self._format("accent", ground="accent_soft")
            made.setFontUnderline(True)
        elif mark is Mark.REMOVED:
            made = self._format("resistance", ground="resistance_soft")
            made.setFontStrikeOut(True)
        elif mark is Mark.LEFT_OUT:
            made = self._format("faint", 13)
        else:
            made = self._format("text")
        return made

    def _format(
        self, role: str, pixels: int = 14, *, strong: bool = False, ground: str = ""
    ) -> QTextCharFormat:
        made = QTextCharFormat()
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        made.setFont(self._look.font(pixels, weight=weight))
        made.setForeground(self._look.color(role))
        if ground:
            made.setBackground(self._look.color(ground))
        return made

    def _block(self, above: int) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setTopMargin(self._look.px(above) if above else 0)
        return made


def _words(run: Run) -> str:
    if run.mark is Mark.LEFT_OUT:
        return f" … {number(len(run.text))} signs as before … "
    if run.mark is not Mark.KEPT and run.text.isspace():
        return run.text.replace("\n", "↵\n")
    return run.text
