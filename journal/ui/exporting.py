"""Export what a page shows to a file, in a thread, with a way to stop it."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QThread, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.review.document import ReviewDocument
from journal.review.formats import FORMATS
from journal.review.progress import StoppedError
from journal.ui.export_dialog import ExportDialog
from journal.ui.words import number

PATIENCE_MS = 300
"""An export that takes no longer shows no dialog."""
TABLE = ".csv"
"""What most open with Excel, which knows UTF-8 by its mark alone."""


class Exporting(QObject):
    """Asks where to, writes the file and tells how it went; one export at a time.

    ``ask_path`` returns where to write, None where the person changed their mind.

    Signals:
        written(Path): the file is there, whole.
        said(str): a line for a toast, without a word of any entry.
        failed(JournalError): nothing was written; it can be tried again.
        ended(): the export is over, whatever came of it.
    """

    written = Signal(object)
    said = Signal(str)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.ask_path: Callable[[QWidget, str], Path | None] = ask_path
        self._window = window
        self._writing: _Writing | None = None
        self._dialog: ExportDialog | None = None
        self._left_out = 0

    @property
    def dialog(self) -> "ExportDialog | None":
        """What shows how far it is, while it runs."""
        return self._dialog

    def export(
        self,
        achievements: Sequence[Achievement],
        *,
        first: date | None,
        last: date | None,
        name: str,
        known: Sequence[Achievement] = (),
    ) -> None:
        """Ask for a file, ``name`` without suffix being suggested, and write ``achievements``.

        ``known`` are all of the journal: an alias that any of them has holds in every text.
        """
        if self._writing is not None:
            return
        open_ones = [one for one in achievements if not one.confidential]
        self._left_out = len(achievements) - len(open_ones)
        if not open_ones:
            why = "everything shown is confidential" if achievements else "nothing is shown"
            self.said.emit(f"There is nothing to export: {why}.")
            return
        target = self.ask_path(self._window, name)
        if target is None:
            return

        def compose() -> ReviewDocument:
            from journal.review.choosing import pack_of
            from journal.review.contents import review_of

            pack = pack_of(open_ones, first=first, last=last)
            return review_of(known or achievements, pack)

        self._begin(_Writing(compose, target))

    def export_document(self, document: ReviewDocument, *, name: str) -> None:
        """Ask for a file and write ``document`` in the format its ending names.

        ``name`` is suggested; its suffix chooses the format offered first.
        """
        if self._writing is not None:
            return
        self._left_out = 0
        target = self.ask_path(self._window, name)
        if target is not None:
            self._begin(_Writing(lambda: document, target))

    def _begin(self, writing: "_Writing") -> None:
        # What these take of Qt must not be made in the thread (importing.py says why).
        import journal.review.chart_picture
        import journal.review.contents
        import journal.review.pdf
        import journal.review.words  # noqa: F401

        self._writing = writing
        self._dialog = ExportDialog(writing.target.name, self._window)
        self._dialog.rejected.connect(writing.stop)
        writing.stepped.connect(self._dialog.show_share)
        writing.written.connect(self._written)
        writing.failed.connect(self._failed)
        writing.finished.connect(self._end)
        self._dialog.show_soon(PATIENCE_MS)
        writing.start()

    def _written(self) -> None:
        assert self._writing is not None  # noqa: S101 - it is what told us
        words = f"Saved {self._writing.target.name}."
        if self._left_out:
            are = "one is" if self._left_out == 1 else "ones are"
            words += f" {number(self._left_out)} confidential {are} left out."
        self.said.emit(words)
        self.written.emit(self._writing.target)

    def _failed(self, error: JournalError) -> None:
        if not isinstance(error, StoppedError):
            self.failed.emit(error)
        else:
            self.said.emit("Export stopped; nothing was written.")

    def _end(self) -> None:
        if self._dialog is not None:
            self._dialog.finish()
        self._dialog = self._writing = None
        self.ended.emit()


class _Writing(QThread):
    """Writes one file.

    Signals:
        stepped(float): the share that is done, 0 to 1.
        written(): the file is there, whole.
        failed(JournalError): it is not; what was there before is unharmed.
    """

    stepped = Signal(float)
    written = Signal()
    failed = Signal(object)

    def __init__(self, compose: Callable[[], ReviewDocument], target: Path) -> None:
        # The program and not the page owns it: a page may go while a thread still works.
        program = QCoreApplication.instance()
        super().__init__(program)
        self.target = target
        self._compose = compose
        self.finished.connect(self.deleteLater)
        if program is not None:
            program.aboutToQuit.connect(self._stop_at_once)

    def run(self) -> None:
        """Write; everything slow is imported here."""
        from journal.review.formats import write_review

        try:
            write_review(
                self._compose(),
                self.target,
                overwrite=True,
                with_bom=self.target.suffix.lower() == TABLE,
                progress=self.stepped.emit,
                should_stop=self.isInterruptionRequested,
            )
        except JournalError as error:
            self.failed.emit(error)
            return
        self.written.emit()

    def stop(self) -> None:
        """Ask it to stop; it does so soon."""
        self.requestInterruption()

    def _stop_at_once(self) -> None:
        self.requestInterruption()
        self.wait()


def ask_path(window: QWidget, name: str) -> Path | None:
    """Ask where to save; the dialog itself asks before a file is replaced."""
    dialog = QFileDialog(window, "Export achievements")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    endings = {f"{one.words} (*{ending})": ending for ending, one in FORMATS.items()}
    dialog.setNameFilters(list(endings))
    suffix = Path(name).suffix.lower()
    wanted = suffix if suffix in FORMATS else next(iter(FORMATS))
    dialog.selectNameFilter(next(words for words, one in endings.items() if one == wanted))
    dialog.setDefaultSuffix(wanted)

    def follow(chosen: str) -> None:
        dialog.setDefaultSuffix(endings[chosen])

    dialog.filterSelected.connect(follow)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(folder if folder and Path(folder).is_dir() else str(Path.home()))
    dialog.selectFile(name)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if agreed and chosen else None
