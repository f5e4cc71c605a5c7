"""Lets the key that locks be heard wherever one is: in a menu, in a dialog."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QShortcut
from PySide6.QtWidgets import QApplication


class LockKey(QObject):
    """Triggers the action for locking although a menu or a dialog takes the keys.

    Qt keeps a shortcut of the window from whoever is in one of its menus, and every shortcut of
    the program from whoever is in a modal dialog: the dialog gets a shortcut of its own.
    """

    def __init__(self, action: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._action = action
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._reach_into)

    def _reach_into(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog.findChild(QShortcut, self._name) is not None:
            return
        shortcut = QShortcut(self._action.shortcut(), dialog)
        shortcut.setObjectName(self._name)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.activated.connect(self._action.trigger)

    @property
    def _name(self) -> str:
        return "lock-key"
