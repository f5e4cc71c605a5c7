"""The files kept in the journal as evidence of an achievement."""

from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from journal.attaching import attach
from journal.errors import JournalError
from journal.models.attachment import Attachment, attachments_of, content_of
from journal.notebook import Change
from journal.ui.desk import Desk
from journal.ui.pages.achievements.file_chip import FileChip
from journal.ui.pages.achievements.picture_preview import PicturePreview, picture_of
from journal.ui.widgets.chips import chip
from journal.ui.widgets.flow_layout import FlowLayout
from journal.vault.private_copy import PrivateCopies

ATTACH, DROP = "+ Attach a file", "Drop to attach"
TITLE_FIRST = "Give it a title first; then it can hold files."


class AttachedFiles(QWidget):
    """Attaches, shows and removes files, each at once.

    Signals:
        about_to_attach(): what is typed is to be saved now; a file needs a stored achievement.
        changed(): other files are shown.
        said(str): a line for a toast.
        deleted(str): a file went to the trash and can be undone; carries the words.
        failed(JournalError): nothing was written, or a file cannot be shown.
    """

    about_to_attach = Signal()
    changed = Signal()
    said = Signal(str)
    deleted = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._achievement_id: UUID | None = None
        self._stale = False
        self._before: QWidget | None = None
        self.chips: list[FileChip] = []
        self.attach_button = chip(ATTACH, "achievement")
        self.attach_button.setAccessibleName("Attach a file")
        self._flow = FlowLayout(self)
        self._flow.addWidget(self.attach_button)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.attach_button.clicked.connect(self._choose)
        desk.notebook.changed.connect(self._hear)

    def follow(self, before: QWidget) -> None:
        """Take the place behind ``before`` in the tab order, however often the files change."""
        self._before = before

    def show_for(self, achievement_id: UUID | None) -> None:
        """Show the files of a stored achievement; None for one the journal does not have."""
        self._achievement_id = achievement_id
        self._read()

    def show_drop(self, over: bool) -> None:  # noqa: FBT001 - a slot
        """Say that files held over the form would be attached."""
        self.attach_button.setText(DROP if over else ATTACH)
        self.attach_button.setDown(over)

    def attach_files(self, paths: Iterable[Path]) -> None:
        """Attach every file; one that cannot be is told, the others are kept."""
        self.about_to_attach.emit()
        if self._achievement_id is None:
            self.said.emit(TITLE_FIRST)
            return
        refused: list[JournalError] = []
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            for path in paths:
                try:
                    attach(self._desk.notebook, self._achievement_id, path, origin=self)
                except JournalError as error:
                    refused.append(error)
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._read()
        for refusal in refused:
            self.failed.emit(refusal)

    def showEvent(self, event: QShowEvent) -> None:
        """Take in what changed while it was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def _read(self) -> None:
        found: list[Attachment] = []
        if self._achievement_id is not None:
            try:
                found = self._desk.notebook.read(attachments_of(self._achievement_id))
            except JournalError as error:
                self._stale = True
                self.failed.emit(error)
                return
        self._stale = False
        if [one.id for one in found] != [one.attachment.id for one in self.chips]:
            self._show(found)
            self.changed.emit()

    def _show(self, found: list[Attachment]) -> None:
        """Show ``found`` before the button that adds; the keyboard stays where it was."""
        focus = QApplication.focusWidget()
        at = next((n for n, one in enumerate(self.chips) if one.isAncestorOf(focus or self)), None)
        self._flow.takeAt(self._flow.count() - 1)
        self._flow.clear()
        self.chips = [FileChip(self._desk.look, one) for one in found]
        before = self._before or self
        for one in self.chips:
            one.opened.connect(self._open)
            one.remove_requested.connect(self._remove)
            self._flow.addWidget(one)
            one.show()
            QWidget.setTabOrder(before, one.button)
            QWidget.setTabOrder(one.button, one.remove)
            before = one.remove
        QWidget.setTabOrder(before, self.attach_button)
        self._flow.addWidget(self.attach_button)
        self.updateGeometry()
        if at is not None:
            place = self.chips[min(at, len(self.chips) - 1)].button if self.chips else None
            (place or self.attach_button).setFocus()

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), "Attach files")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, names: list[str]) -> None:
        self.attach_files([Path(name) for name in names])

    def _open(self, attachment: Attachment) -> None:
        """Show a picture here; let another program open everything else."""
        content = self._content(attachment)
        image = None if content is None else picture_of(content)
        if image is not None:
            preview = PicturePreview(self._desk.look, attachment, image, self.window())
            preview.outside_requested.connect(self._open_outside)
            preview.open()
        elif content is not None:
            self._open_outside(attachment)

    def _open_outside(self, attachment: Attachment) -> None:
        content = self._content(attachment)
        if content is None:
            return
        try:
            copy = PrivateCopies(self._desk.notebook.database.path).make(attachment.name, content)
        except JournalError as error:
            self.failed.emit(error)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self.said.emit("No program on this computer opens such a file.")

    def _content(self, attachment: Attachment) -> bytes | None:
        try:
            content = self._desk.notebook.read(content_of(attachment.digest))
        except JournalError as error:
            self.failed.emit(error)
            return None
        if content is None:
            self.said.emit("This file is not in the journal any more.")
        return content

    def _remove(self, attachment: Attachment) -> None:
        try:
            self._desk.notebook.delete(attachment, origin=self)
        except JournalError as error:
            self.failed.emit(error)
            return
        self._read()
        self.deleted.emit("File removed.")

    def _hear(self, change: Change) -> None:
        if change.origin is self or not change.touches(Attachment):
            return
        self._stale = True
        if self.isVisible():
            self._read()
