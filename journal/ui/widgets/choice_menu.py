"""A chip with a menu in which any number of words can be switched on."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from journal.ui.words import one_line

_ON_CHIP, _IN_MENU = 22, 60
"""The most characters of one word on the chip, and in the menu."""


class _StayingMenu(QMenu):
    """A menu that stays open while words are switched on and off."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Switch the word under the pointer."""
        action = self.actionAt(event.position().toPoint())
        if action in self._switches():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch the chosen word with Space; Enter switches it and closes the menu."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action in self._switches():
            action.trigger()
        else:
            super().keyPressEvent(event)

    def _switches(self) -> list[QAction]:
        return [action for action in self.actions() if action.isCheckable()]


class ChoiceMenu(QPushButton):
    """Shows what is chosen in a word or two; the menu has a way back to everything.

    ``idle`` is what it says while nothing is chosen, "All …" where it is not given.

    Signals:
        chosen(object): the person changed the choice; carries the frozenset of chosen keys.
    """

    chosen = Signal(object)

    def __init__(
        self,
        words: Mapping[str, str],
        plural: str,
        role: str,
        parent: QWidget | None = None,
        *,
        idle: str = "",
    ) -> None:
        super().__init__(parent)
        self._plural = plural
        self._idle = idle or f"All {plural}"
        self._words: dict[str, str] = {}
        self.setProperty("chip", role)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._menu = menu = _StayingMenu(self)
        self._everything = menu.addAction(f"All {plural}")
        self._everything.triggered.connect(self._choose_everything)
        menu.addSeparator()
        self._actions: dict[str, QAction] = {}
        self.clicked.connect(self._open)
        self.offer(words)

    def offer(self, words: Mapping[str, str]) -> None:
        """Offer other words from now on; what is chosen and still there stays chosen."""
        if list(words.items()) != list(self._words.items()) or not self._actions:
            choice = self.choice
            for old in self._actions.values():
                self._menu.removeAction(old)
                old.deleteLater()
            self._words, self._actions = dict(words), {}
            for key, text in words.items():
                action = self._menu.addAction(_short(text, _IN_MENU).replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(key in choice)
                action.triggered.connect(self._tell)
                self._actions[key] = action
        self._describe()

    @property
    def choice(self) -> frozenset[str]:
        """The chosen keys; none means everything."""
        return frozenset(key for key, action in self._actions.items() if action.isChecked())

    def choose(self, keys: frozenset[str]) -> None:
        """Show ``keys`` as chosen without telling it as the person's act."""
        for key, action in self._actions.items():
            action.setChecked(key in keys)
        self._describe()

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Stay as the choice is: a press opens the menu and switches nothing."""

    @property
    def menu_shown(self) -> QMenu:
        """The menu that a press opens."""
        return self._menu

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _choose_everything(self) -> None:
        self.choose(frozenset())
        self.chosen.emit(self.choice)

    def _tell(self) -> None:
        self._describe()
        self.chosen.emit(self.choice)

    def _describe(self) -> None:
        choice = self.choice
        words = f"All {self._plural}" if not choice else f"{len(choice)} {self._plural}"
        if len(choice) == 1:
            words = self._words[next(iter(choice))]
        shown = _short(words, _ON_CHIP) if choice else self._idle
        self.setText(f"{shown} ▾".replace("&", "&&"))
        self.setAccessibleName(f"{self._plural.capitalize()}: {words}")
        self.setChecked(bool(choice))


def _short(text: str, most: int) -> str:
    text = one_line(text)
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
