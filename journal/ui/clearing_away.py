"""Leave nothing of an entry behind in the window: dialogs, pages and what Python still holds."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from journal.ui.drafts import Drafts


def save_composed() -> None:
    """Let words that are still being composed arrive in their field."""
    QGuiApplication.inputMethod().commit()


def close_dialogs(window: QWidget) -> None:
    """Close every dialog, menu and pop-up without asking; their words are kept as drafts."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for widget in QApplication.topLevelWidgets():
        if widget is window or isinstance(widget, QMenu):
            continue
        if isinstance(widget, QDialog):
            for drafts in widget.findChildren(Drafts):
                drafts.let_be()
            QDialog.reject(widget)  # past its own question whether to lose what was typed
            widget.deleteLater()
        elif widget.isVisible():
            widget.close()


def destroy_now() -> None:
    """Destroy what was only to be destroyed later, and what only cycles keep alive."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
