"""Help and keys, and what this program is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QMessageBox, QPushButton, QVBoxLayout, QWidget

from journal.paths import Paths, shown
from journal.ui.actions import keys_of_commands
from journal.ui.page import Sheet, scrolling
from journal.ui.widgets.card import Card, label

_HABITS = (
    (
        "A two-minute morning",
        "On Today, press a digit for how strong Resistance is, Tab to its shapes and Space for"
        " each that fits, Tab to the one thing you will do anyway and type it. Say the belief"
        " aloud. Everything is saved as you go.",
    ),
    (
        "The morning by keyboard",
        "0 to 9 (1 0 for ten) rates Resistance · Tab, Space: each shape that fits · Tab: type the"
        " one thing · Tab, Space: open its plan, if you want one · Tab, arrows: did I do it ·"
        " Tab, digits: the four things I control · Tab: the note · Tab, arrows or digits: the"
        " numbers of the day · Tab, Space: I said it. On a shape of your own F2 renames, the menu"
        " key archives.",
    ),
    (
        "Rehearse by keyboard",
        "On Beliefs, Ctrl+R begins with what has waited longest · Space turns the card · Space: I"
        " said it aloud · 1, 2 or 3: recalled, partly, not · digits and Enter for each of the two"
        " beliefs · Enter saves and shows the next card · Esc leaves; what is done is kept.",
    ),
    (
        "Attempts by keyboard",
        "On Attempts, arrows choose a prospect · two letters log an attempt, in either order: how"
        " it was made (C call, E e-mail, M message, V visit, L letter, O other way) and what came"
        " of it (A no answer, W left word, G gatekeeper, T talked, B booked a meeting, N heard a"
        " no) · Ctrl+Z takes back · Enter changes the prospect, Del deletes it.",
    ),
    (
        "A one-minute evening",
        "Say whether you did it, and write down what went well while it is fresh.",
    ),
    (
        "Ratings",
        "Digits rate, arrows move, Delete clears. A rating you never touched is missing, not 0.",
    ),
    (
        "What this is not",
        "A journal helps to reflect; it is not therapy. If a hard time does not lift, a doctor, a"
        " counsellor or your local crisis line is the better place to turn to.",
    ),
)


class HelpDialog(QDialog):
    """Shows the daily habit and every key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Help and keys")
        room = parent.screen().availableSize() - QSize(40, 80)
        self.resize(QSize(640, 620).boundedTo(room))
        content = Sheet()
        column = QVBoxLayout(content)
        column.setSpacing(14)
        for title, words in _HABITS:
            card = Card(title)
            card.body.addWidget(label(words))
            column.addWidget(card)
        column.addWidget(_keys())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        area = scrolling(content)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # there is nothing else to scroll it by
        area.setAccessibleName("Help and keys")
        outer.addWidget(area)
        close = QPushButton("Close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        area.setFocus()
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _keys() -> Card:
    card = Card("Keys")
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    for row, (words, keys) in enumerate(keys_of_commands()):
        grid.addWidget(label(keys, "strong", wrap=False), row, 0)
        grid.addWidget(label(words), row, 1)
    grid.setColumnStretch(1, 1)
    card.body.addLayout(grid)
    return card


def about(parent: QWidget, version: str, paths: Paths) -> None:
    """Show what this program is, where the journal lies and whose work it stands on."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("About Rep Journal")
    box.setIconPixmap(parent.windowIcon().pixmap(56, 56))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Rep Journal {version}")
    box.setInformativeText(
        "An offline journal for a sales rep.\n\n"
        f"Your journal: {shown(paths.journal)}\n\n"
        "MIT licence. Made with Qt for Python (LGPL), SQLAlchemy, SQLCipher, matplotlib and the"
        " Lucide icons (ISC)."
    )
    box.open()
