"""The history of one record: its past states, what became of each, and a way back."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journal.errors import JournalError
from journal.models.base import Record
from journal.models.revision import PastState
from journal.ui.desk import Desk
from journal.ui.field_words import text_of
from journal.ui.history.changes import fields_between
from journal.ui.history.difference_view import DifferenceView
from journal.ui.history.states import State, states_of
from journal.ui.history.states_model import StatesModel
from journal.ui.history.states_view import StatesView
from journal.ui.moment import moment
from journal.ui.record_names import names_for
from journal.ui.record_words import name_of, title_of
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import label
from journal.ui.widgets.elided_label import ElidedLabel

LEGEND = "Underlined: written since then. Struck through: written then, and not there any more."
AS_NOW = "This is how it is now."
SAME = "It read the same then as it does now."
ONLY_NOW = (
    "This is how it is now. No earlier version is kept yet: one is, each time you come back to"
    " change something."
)
_SIZE = QSize(940, 640)
_LIST = 230
_COMPARE_AFTER_MS = 30
"""Walking down the list with an arrow key compares only where one stops."""


class HistoryDialog(QDialog):
    """Lists the states of a record beside how the chosen one differs from the present.

    Signals:
        restored(str): a past state is the present one now; carries a line for a toast.
        failed(JournalError): it is not; nothing was changed.
    """

    restored = Signal(str)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, record: Record, past: Sequence[PastState], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = names_for(desk.notebook, record)
        self._chosen = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"History of this {_plain(record)}")
        self._model = StatesModel(states_of(record, past), self._names, desk.notebook.clock, self)
        self.states = StatesView(desk.look, self._model)
        self.difference = DifferenceView(desk.look)
        self.whole_button = QPushButton()
        self.whole_button.setCheckable(True)
        self.whole_button.setProperty("kind", "quiet")
        stays = self.whole_button.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self.whole_button.setSizePolicy(stays)
        self.copy_button = QPushButton("Copy text")
        self.restore_button = QPushButton("Restore this version")
        self.restore_button.setProperty("kind", "primary")
        self.close_button = QPushButton("Close")
        self._complaint = label("", "error")
        self._complaint.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_COMPARE_AFTER_MS)
        self._lay_out(record)
        self._connect()
        self._open_at(1 if len(self._model.states) > 1 else 0)

    @property
    def chosen(self) -> State:
        """The state in view."""
        return self._model.states[self._chosen]

    @property
    def complaint(self) -> str:
        """What the dialog says went wrong, "" where nothing did."""
        return "" if self._complaint.isHidden() else self._complaint.text()

    def restore(self) -> None:
        """Make the chosen state the present one."""
        if self.chosen.is_now:
            return
        try:
            self._desk.notebook.restore(self.chosen.record)
        except JournalError as error:
            self._complaint.setText(error.one_line)
            self._complaint.show()
            self.failed.emit(error)
            return
        written = moment(self.chosen.written_at, self._desk.notebook.clock)
        written = written[:1].lower() + written[1:]
        self.restored.emit(
            f"Restored the version of {written}. Nothing is lost: what was there before it is in"
            " the history."
        )
        self.accept()

    def copy_text(self) -> None:
        """Put the chosen state on the clipboard, every field of it."""
        QApplication.clipboard().setText(text_of(self.chosen.record, self._names))
        self.copy_button.setText("Copied")

    def _open_at(self, row: int) -> None:
        room = self.screen().availableGeometry().size() - QSize(40, 80)
        look = self._desk.look
        self.resize(QSize(look.px(_SIZE.width()), look.px(_SIZE.height())).boundedTo(room))
        self.states.choose(row)
        self._show()
        self.states.setFocus()

    def _connect(self) -> None:
        self.states.chosen.connect(self._choose)
        self.states.opened.connect(self.difference.setFocus)
        self._soon.timeout.connect(self._show)
        self.whole_button.toggled.connect(self._show)
        self.copy_button.clicked.connect(self.copy_text)
        self.restore_button.clicked.connect(self.restore)
        self.close_button.clicked.connect(self.reject)

    def _choose(self, row: int) -> None:
        self._chosen = row
        self.restore_button.setEnabled(not self.chosen.is_now)
        self.copy_button.setText("Copy text")
        self._complaint.hide()
        self._soon.start()

    def _show(self) -> None:
        """Show how the chosen state differs from the present; the present shows all it says."""
        self._soon.stop()
        state, now = self.chosen, self._model.states[0]
        fields = fields_between(state.record, now.record, self._names)
        changed = [one for one in fields if one.changed]
        whole = self.whole_button.isChecked() or not changed
        self.whole_button.setVisible(bool(changed))
        shown_whole = self.whole_button.isChecked()
        self.whole_button.setText("Show only what changed" if shown_whole else "Show everything")
        if changed:
            lead = LEGEND
        elif state.is_now:
            lead = AS_NOW if len(self._model.states) > 1 else ONLY_NOW
        else:
            lead = SAME
        same = [one.name for one in fields if not one.changed and not whole]
        foot = f"Unchanged: {', '.join(same)}." if same else ""
        self.difference.show_fields(lead, fields if whole else changed, foot, whole=whole)

    def _lay_out(self, record: Record) -> None:
        look = self._desk.look
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        heading = ElidedLabel(look, widest=_SIZE.width())
        heading.setProperty("kind", "heading")
        heading.show_text(title_of(record))
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.whole_button)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(14)
        self.states.setMinimumWidth(look.px(_LIST))
        row.addWidget(self.states, 4)
        row.addWidget(self.difference, 9)
        column.addLayout(row, 1)
        column.addWidget(self._complaint)
        self.close_button.setDefault(True)  # Enter in the text must not restore
        column.addWidget(ButtonRow((), (self.copy_button, self.restore_button, self.close_button)))


def _plain(record: Record) -> str:
    name = name_of(record)
    return name[:1].lower() + name[1:]
