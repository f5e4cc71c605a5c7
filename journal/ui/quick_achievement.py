"""One line, Enter, done: an achievement from anywhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.models.achievement import TITLE_LIMIT, Achievement
from journal.notebook import Notebook
from journal.ui.widgets.card import label

TITLE_TOO_LONG = f"A title holds {TITLE_LIMIT} characters; the rest was left out."


class QuickAchievement(QDialog):
    """Asks for a title and files it under today.

    Signals:
        saved(str): it is in the journal; carries a line for a toast.
        failed(JournalError): it is not; the dialog keeps the words.
    """

    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, notebook: Notebook, parent: QWidget) -> None:
        super().__init__(parent)
        self._notebook = notebook
        self._record: Achievement | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Quick achievement")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(label("What went well?", "card"))
        self.title = QLineEdit()
        self.title.setAccessibleName("What went well?")
        self.title.setMaxLength(TITLE_LIMIT)
        self.title.setMinimumWidth(420)
        column.addWidget(self.title)
        self._complaint = label("", "error")
        self._complaint.hide()
        column.addWidget(self._complaint)
        self.title.inputRejected.connect(self._tell_limit)
        row = QHBoxLayout()
        row.addWidget(label("It is filed under today; add the number later.", "small"), 1)
        cancel = QPushButton("Cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        add = QPushButton("Add")
        add.setProperty("kind", "primary")
        add.setDefault(True)
        add.clicked.connect(self._add)
        row.addWidget(cancel)
        row.addWidget(add)
        column.addLayout(row)

    @property
    def complaint(self) -> str:
        """What the dialog says is wrong, "" where nothing is."""
        return "" if self._complaint.isHidden() else self._complaint.text()

    def _complain(self, words: str) -> None:
        self._complaint.setText(words)
        self._complaint.show()

    def _tell_limit(self) -> None:
        self._complain(TITLE_TOO_LONG)

    def _add(self) -> None:
        title = self.title.text().strip()
        if not title:
            self.title.setFocus()
            return
        if self._record is None:
            self._record = Achievement(day=self._notebook.clock.today(), title=title)
        self._record.title = title
        try:
            self._notebook.save(self._record, origin=self)
        except JournalError as error:
            self._complain(error.one_line)
            self.failed.emit(error)
            return
        self.saved.emit("Added to today's achievements.")
        self.accept()
