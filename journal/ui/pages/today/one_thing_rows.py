"""The lines around the one thing: the unfinished one of a day before, and a done one's way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journal.ui.widgets.card import Card, label
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.one_click_button import OneClickButton
from journal.ui.words import breakable, one_line

_LONGEST = 200


class UnfinishedRow(Card):
    """Brings an unfinished one thing back.

    Signals:
        taken_on(): it is today's.
        let_go(): it is nobody's any more.
        brought_back(): letting it go was too early.
    """

    taken_on = Signal()
    let_go = Signal()
    brought_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="resistance", parent=parent)
        self.body.setContentsMargins(14, 10, 14, 10)
        self.body.setSpacing(6)
        self._words = label()
        self.body.addWidget(self._words)
        self.take_button = OneClickButton("Take it on")
        self.let_go_button = OneClickButton("Let it go")
        self.back_button = OneClickButton("Bring it back")
        for button in (self.let_go_button, self.back_button):
            button.setProperty("kind", "quiet")
        self.take_button.clicked.connect(self.taken_on)
        self.let_go_button.clicked.connect(self.let_go)
        self.back_button.clicked.connect(self.brought_back)
        row = FlowLayout(spacing=8)
        for button in (self.take_button, self.let_go_button, self.back_button):
            row.addWidget(button)
        self.body.addLayout(row)
        self.hide()

    @property
    def words(self) -> str:
        """What is said, "" where nothing is."""
        return "" if self.isHidden() else self._words.text()

    def show_thing(self, when: str, thing: str, *, free: bool, gone: bool) -> None:
        """Show the one thing of ``when``; it can be taken on where today's is still ``free``."""
        line = _short(thing)
        self._words.setText(breakable(f"Let go: {line}" if gone else f"{when}: {line}"))
        self.take_button.setVisible(free and not gone)
        self.let_go_button.setVisible(not gone)
        self.back_button.setVisible(gone)
        self.setAccessibleName(f"Not done yet, {when}")
        self.show()


class AchievedRow(QWidget):
    """Makes a done one thing an achievement, once.

    Signals:
        wanted(): the person wants it as an achievement.
        undone(): it was too early.
        open_requested(): the person wants to fill in the rest.
    """

    wanted = Signal()
    undone = Signal()
    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", "muted")
        self.make_button = OneClickButton("Make it an achievement")
        self.undo_button = OneClickButton("Undo")
        self.undo_button.setAccessibleName("Undo the achievement")
        self.open_button = OneClickButton("Add the number")
        self.undo_button.setProperty("kind", "quiet")
        self.make_button.clicked.connect(self.wanted)
        self.undo_button.clicked.connect(self.undone)
        self.open_button.clicked.connect(self.open_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for button in self._buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.make_button, self.undo_button, self.open_button)

    def offer(self) -> None:
        """Offer to make it an achievement."""
        self._show("Done. Keep it while it is fresh?", self.make_button)

    def tell_kept(self, *, untouched: bool) -> None:
        """Say that it is one; an ``untouched`` one can be undone."""
        more = (self.undo_button,) if untouched else ()
        self._show("Kept as an achievement.", *more, self.open_button)

    def _show(self, words: str, *offered: QPushButton) -> None:
        keyboard = any(button.hasFocus() for button in self._buttons)
        self._words.setText(words)
        for button in self._buttons:
            button.setVisible(button in offered)
        self.show()
        if keyboard and not any(button.hasFocus() for button in offered):
            offered[-1].setFocus()


def _short(text: str) -> str:
    line = one_line(text[: 8 * _LONGEST])
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
