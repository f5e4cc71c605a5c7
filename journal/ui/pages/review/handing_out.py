"""Hand a pack out: a last look at what leaves, the file, and the record of it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.review_pack import ReviewPack
from journal.review.document import ReviewDocument
from journal.ui.desk import Desk
from journal.ui.exporting import Exporting
from journal.ui.pages.review.last_look import LastLook, last_lines


class HandingOut(QObject):
    """Lets a pack leave, and keeps it so that the next review begins where this one ended.

    Signals:
        said(str): a line for a toast.
        failed(JournalError): nothing left, or what left is not kept.
        kept(): the pack is in the journal.
    """

    said = Signal(str)
    failed = Signal(object)
    kept = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._leaving: ReviewPack | None = None
        self._seen: set[tuple[object, ...]] = set()
        self.last_look: LastLook | None = None
        self.exporting = Exporting(page)
        self.exporting.said.connect(self.said)
        self.exporting.failed.connect(self.failed)
        self.exporting.written.connect(self._keep)

    def begin(
        self,
        pack: ReviewPack,
        document: ReviewDocument,
        offered: Sequence[Achievement],
        ending: str,
    ) -> None:
        """Hand ``pack`` out as a file with ``ending``, or "" for the clipboard.

        What leaves is looked at first, unless just that was looked at before.
        """
        seen = (pack.chosen, pack.goals, pack.beliefs, pack.check_ins)
        if seen in self._seen:
            self._hand_out(pack, document, ending)
            return
        lines = last_lines(document, pack, offered)
        dialog = self.last_look = LastLook(self._desk.look, lines, self._page)

        def agreed() -> None:
            self._seen.add(seen)
            self._hand_out(pack, document, ending)

        dialog.accepted.connect(agreed)
        dialog.open()

    def _hand_out(self, pack: ReviewPack, document: ReviewDocument, ending: str) -> None:
        self._leaving = pack
        if ending:
            self.exporting.export_document(document, name=f"Review {pack.day.isoformat()}{ending}")
            return
        from journal.ui.review_clipboard import clipboard_data

        QGuiApplication.clipboard().setMimeData(clipboard_data(document))
        self.said.emit("Copied: paste it where it is asked for.")
        self._keep(None)

    def _keep(self, target: object) -> None:
        pack, self._leaving = self._leaving, None
        if pack is None:
            return
        pack.file = "" if target is None else str(target)
        pack.format = "clipboard" if target is None else pack.file.rpartition(".")[2]
        try:
            self._desk.notebook.save(pack, origin=self._page)
        except JournalError as error:
            self.failed.emit(error)
        else:
            self.kept.emit()
