"""Whom a card was shared with, and what they said."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from journal.models.reframe import Share
from journal.ui.pages.beliefs.menu_chip import shortened
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.clearing import clear
from journal.ui.widgets.more_button import MoreButton
from journal.ui.words import breakable, near_day

NO_REPLY = "No reply written down yet"


class SharedCard(Card):
    """Lists the shares of a card, the latest first; it is not there before the first one.

    Signals:
        edit_requested(Share): the person wants to change one, such as to add the reply.
        delete_requested(Share): the person wants one gone.
    """

    edit_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Shared with", parent=parent)
        self._shown: object = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addLayout(self._rows)
        self.hide()

    @property
    def rows(self) -> list["ShareRow"]:
        """The shares in view."""
        items = (self._rows.itemAt(at) for at in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [row for row in widgets if isinstance(row, ShareRow)]

    def show_shares(self, shares: Sequence[Share], today: date) -> None:
        """Show ``shares``, oldest first as they come; the keyboard stays in its place."""
        told = [(one.id, one.day, one.with_whom, one.how, one.reply) for one in shares]
        if (today, told) == self._shown:
            return
        self._shown = (today, told)
        focus = self.window().focusWidget()  # even while a dialog is in front of it
        here = (at for at, row in enumerate(self.rows) if row.isAncestorOf(focus))
        at = next(here, None)
        clear(self._rows)
        for share in reversed(shares):
            row = ShareRow(share, today)
            row.edit_requested.connect(self.edit_requested)
            row.delete_requested.connect(self.delete_requested)
            self._rows.addWidget(row)
        self.setVisible(bool(shares))
        if at is not None and shares:
            self.rows[min(at, len(shares) - 1)].line.setFocus()


class ShareRow(QWidget):
    """One person and what they said; Enter or a click edits it, Delete removes it.

    Signals:
        edit_requested(Share): the person wants to change it.
        delete_requested(Share): the person wants it gone.
    """

    edit_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, share: Share, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = share
        self.line = _Line(share, today)
        self.more = MoreButton(f"More for {shortened(share.with_whom)}")
        self.more.menu_shown.addAction("Edit…").triggered.connect(self._edit)
        self.more.menu_shown.addAction("Delete").triggered.connect(self._delete)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.line.clicked.connect(self._edit)
        self.line.delete_requested.connect(self._delete)

    def _edit(self) -> None:
        self.edit_requested.emit(self.share)

    def _delete(self) -> None:
        self.delete_requested.emit(self.share)


class _Line(QPushButton):
    """The words of a row.

    Signals:
        delete_requested(): Delete on it.
    """

    delete_requested = Signal()

    def __init__(self, share: Share, today: date) -> None:
        super().__init__()
        day = near_day(share.day, today)
        self.setProperty("kind", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        said = f"Reply: {shortened(share.reply, 200)}" if share.reply else NO_REPLY
        how = f", {shortened(share.how)}" if share.how else ""
        self.setAccessibleName(f"Shared with {shortened(share.with_whom)}{how}, {day}. {said}")
        self._words = column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(10)
        who = label(breakable(share.with_whom), "strong")
        when = label(day, "small", wrap=False)
        head.addWidget(who, 1)
        head.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        lines = [when, who]
        if share.how:
            lines.append(label(breakable(share.how), "muted"))
        lines.append(label(breakable(f"“{share.reply}”" if share.reply else NO_REPLY), ""))
        lines[-1].setProperty("kind", "" if share.reply else "small")
        for words in lines[2:]:
            column.addWidget(words)
        for words in lines:
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the size of the words inside."""
        return self._words.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the words inside."""
        return self._words.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter, as with Space; delete with Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)
