"""The shapes of Resistance; the rep's own ones have a menu."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton

from journal.models.check_in import GONE_SHAPE, SHAPES
from journal.ui.widgets.chips import Chips
from journal.ui.widgets.plain_tip import set_plain_tip

_LONGEST = 32
"""A longer chip would be wider than the card at the largest text."""

_TIP = "Right click or menu key: rename, archive"


class ShapeChips(Chips):
    """Chips of which the rep's own ask for their menu by mouse or key; F2 renames.

    Signals:
        menu_requested(str, QPoint): the person wants the menu of that shape, there on screen.
        rename_requested(str): the person wants to rename that shape.
    """

    menu_requested = Signal(str, QPoint)
    rename_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__("resistance", "Shapes of Resistance", add_label="+ Add your own")

    def offer(self, words: Mapping[str, str], choice: tuple[str, ...] = ()) -> None:
        """Show ``words`` with ``choice`` switched on; a renamed one stays where it is."""
        super().offer(words, choice)
        for key, button in self.buttons.items():
            button.setText(_short(words[key]).replace("&", "&&"))
            button.setAccessibleName(words[key])
            if key not in SHAPES and words[key] != GONE_SHAPE:
                whole = "" if _short(words[key]) == words[key] else f"{words[key]}\n"
                set_plain_tip(button, f"{whole}{_TIP}")
                button.setAccessibleDescription("your own; F2 renames, the menu key offers more")
                button.installEventFilter(self)  # once, however often it is called

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the menu and F2 on the rep's own chips."""
        if isinstance(event, QContextMenuEvent) and isinstance(watched, QPushButton):
            by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
            below = watched.mapToGlobal(QPoint(0, watched.height()))
            self.menu_requested.emit(self._key(watched), event.globalPos() if by_mouse else below)
            return True
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_F2
        ):
            self.rename_requested.emit(self._key(watched))
            return True
        return super().eventFilter(watched, event)

    def _key(self, button: QObject) -> str:
        return next((key for key, one in self.buttons.items() if one is button), "")


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
