"""A chip that opens a menu."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from journal.ui.widgets.chips import Chip
from journal.ui.widgets.plain_tip import set_plain_tip

LONGEST = 42


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return ``text`` on one line with at most ``longest`` signs."""
    line = " ".join(text[: 8 * longest].split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def escaped(text: str) -> str:
    """Return ``text`` for a button or a menu, where & would mean a key."""
    return text.replace("&", "&&")


class MenuChip(Chip):
    """Shows what is chosen; a press opens ``menu`` below it."""

    def __init__(self, name: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__("", role, parent)
        self._name = name
        self.clicked.connect(self._open)
        self.menu_shown = QMenu(self)
        self.show_choice("")

    def show_choice(self, words: str, *, strong: bool = False, none: str = "choose") -> None:
        """Show what is chosen, or ``none``; ``strong`` fills the chip."""
        self.setText(escaped(shortened(words) or none))
        self.setCheckable(strong)
        self.setChecked(strong)
        set_plain_tip(self, words if len(words) > LONGEST else "")
        self.setAccessibleName(f"{self._name}: {words or none}")

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Stay as the choice is: a press opens the menu and switches nothing."""

    def _open(self) -> None:
        self.menu_shown.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
