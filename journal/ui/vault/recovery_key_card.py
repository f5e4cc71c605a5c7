"""Show a recovery key and let it be put on paper."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QWidget

from journal.errors import JournalError
from journal.ui.vault.clipboard_loan import ClipboardLoan
from journal.ui.vault.recovery_key_paper import TITLE, RecoveryKeyPaper
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.spoken_line import SpokenLine

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_WHAT = (
    "It opens your journal if the passphrase is forgotten. Print it or write it down, and keep it"
    " away from this laptop: whoever has both can read everything. It is shown this once."
)


class RecoveryKeyCard(Card):
    """The key in large groups, and Print, Save and Copy.

    ``ask_printer`` returns a printer and ``ask_path`` a file, None where the person changed their
    mind.

    Signals:
        noted(): the person says that they have it.
        postponed(): the person wants to go on without.
    """

    noted = Signal()
    postponed = Signal()

    def __init__(self, recovery_key: str, made_on: date) -> None:
        super().__init__()
        self.setAccessibleName(TITLE)
        self.ask_printer: Callable[[QWidget], QPrinter | None] = ask_printer
        self.ask_path: Callable[[QWidget], Path | None] = ask_path
        self._key = recovery_key
        self._paper = RecoveryKeyPaper(recovery_key, made_on)
        self._loan: ClipboardLoan | None = None
        self._shown = _key_label(recovery_key)
        self._print = QPushButton("Print…")
        self._save = QPushButton("Save as PDF…")
        self._copy = QPushButton("Copy")
        self._note = SpokenLine("small")
        self._later = QPushButton("Later…")
        self._later.setProperty("kind", "bare")
        self._go_on = QPushButton("I have it on paper")
        self._go_on.setProperty("kind", "primary")
        self._build()
        self._connect()

    def take_focus(self) -> None:
        """Begin at the key, so that it is read aloud."""
        self._shown.setFocus()

    def _build(self) -> None:
        ways = FlowLayout(spacing=10)
        for button in (self._print, self._save, self._copy):
            button.setAutoDefault(True)
            ways.addWidget(button)
        self.body.addWidget(label(_WHAT))
        self.body.addWidget(self._shown)
        self.body.addLayout(ways)
        self.body.addWidget(self._note)
        self.body.addWidget(ButtonRow([self._later], [self._go_on]))

    def _connect(self) -> None:
        self._print.clicked.connect(self._print_it)
        self._save.clicked.connect(self._save_it)
        self._copy.clicked.connect(self._copy_it)
        self._later.clicked.connect(self.postponed)
        self._go_on.clicked.connect(self.noted)

    def _print_it(self) -> None:
        printer = self.ask_printer(self)
        if printer is None:
            return
        if printer.outputFileName():  # Qt's own file would be everybody's to read
            self._write(Path(printer.outputFileName()))
            return
        printer.setDocName(TITLE)
        try:
            self._paper.paint(printer)
        except JournalError as error:
            self._note.say(error.one_line)
        else:
            self._note.say("Sent to the printer. Wait for the sheet before you go on.")

    def _save_it(self) -> None:
        target = self.ask_path(self)
        if target is not None:
            self._write(target)

    def _write(self, target: Path) -> None:
        try:
            self._paper.write_pdf(target)
        except JournalError as error:
            self._note.say(error.one_line)
        else:
            self._note.say(
                f"Saved {target.name}. Print it or move it elsewhere: whoever finds it on this"
                " laptop can open the journal."
            )

    def _copy_it(self) -> None:
        if self._loan is not None:
            self._loan.ended.disconnect(self._taken_back)
            self._loan.take_back()
        self._loan = ClipboardLoan(self._key)
        self._loan.ended.connect(self._taken_back)
        self._note.say(
            "Copied. Every program can read it on the clipboard, so it is taken off again in a"
            " minute, unless you copy something else."
        )

    def _taken_back(self) -> None:
        self._loan = None
        self._note.say("It is not on the clipboard any more.")


def ask_printer(parent: QWidget) -> "QPrinter | None":
    """Let the person choose a printer."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Print the recovery key")
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if agreed else None


def ask_path(parent: QWidget) -> Path | None:
    """Ask where to save; the dialog itself asks before a file is replaced."""
    dialog = QFileDialog(parent, "Save the recovery key")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(folder if folder and Path(folder).is_dir() else str(Path.home()))
    dialog.selectFile(f"Rep Journal {TITLE.lower()}")
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if agreed and chosen else None


def _key_label(recovery_key: str) -> QLabel:
    """Return the key to read: not to select, for a selection lies on a clipboard of its own."""
    groups = recovery_key.split("-")
    shown = label("  ".join(groups), "key")
    shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
    shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shown.setAccessibleName(f"{TITLE}: {', '.join(' '.join(group) for group in groups)}")
    return shown
