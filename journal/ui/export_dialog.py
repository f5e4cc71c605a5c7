"""How far an export is, and a way to stop it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from journal.ui.widgets.card import label


class ExportDialog(QDialog):
    """Shows how far an export is; closing it stops the export.

    Signals:
        rejected(): the person wants it to stop.
    """

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Export")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(380)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(14)
        self._words = label(f"Writing {name} …")
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Done")
        self.cancel = QPushButton("Cancel")
        self.cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        column.addLayout(row)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.open)

    def show_soon(self, patience_ms: int) -> None:
        """Appear unless the export is over by then."""
        self._patience.start(patience_ms)

    def show_share(self, share: float) -> None:
        """Show how much is done, 0 to 1."""
        self._bar.setValue(round(100 * share))

    def reject(self) -> None:
        """Ask for the stop and wait for it: the file is tidied up first."""
        self._words.setText("Stopping …")
        self.cancel.setEnabled(False)
        self.rejected.emit()

    def finish(self) -> None:
        """Go away."""
        self._patience.stop()
        self.done(QDialog.DialogCode.Accepted)
        self.deleteLater()
