"""Files dropped anywhere on a form, its text fields included."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_HELD = {QEvent.Type.DragEnter, QEvent.Type.DragMove}


class FileDrop(QObject):
    """Takes files that are dropped on ``form``; without it a text field would write their path.

    Signals:
        held(bool): files are held over the form, or are not any more.
        dropped(list): the paths of files that were dropped.
    """

    held = Signal(bool)
    dropped = Signal(object)

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        form.setAcceptDrops(True)
        for one in (form, *form.findChildren(QWidget)):
            if one.acceptDrops():
                one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is a file; leave everything else to the field."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self.held.emit(False)  # noqa: FBT003 - a signal's
        if kind not in _HELD | {QEvent.Type.Drop} or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        paths = local_files(event.mimeData())
        if not paths:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        self.held.emit(kind in _HELD)
        if kind == QEvent.Type.Drop:
            self.dropped.emit(paths)
        return True


def local_files(data: QMimeData) -> Sequence[Path]:
    """Return the files of this computer that ``data`` names."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
