"""The recovery key, shown once: read it, put it on paper, type it again."""

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.ui.sidebar import Mark
from journal.ui.theme import Look
from journal.ui.vault.recovery_key_card import RecoveryKeyCard
from journal.ui.vault.recovery_key_paper import TITLE
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.middle import Middle
from journal.ui.widgets.secret_field import SecretField
from journal.ui.widgets.spoken_line import SpokenLine

_LATER = (
    "This key is not shown again. If the passphrase is forgotten and you have not got this key,"
    " nobody can open your journal, and nothing in it can be saved. You can make a new key in"
    " Settings while the journal is open."
)


class RecoveryKeySheet(QWidget):
    """Shows a new recovery key until the person has typed it from their paper, or insists.

    The key is kept nowhere else.

    Signals:
        finished(bool): the person goes on; True where they typed the key without a slip, False
            where they go on without it and said so twice.
    """

    finished = Signal(bool)

    def __init__(self, look: Look, recovery_key: str, *, made_on: date | None = None) -> None:
        super().__init__()
        self.setAccessibleName(f"Your {TITLE.lower()}")
        self._done = False
        self._show = RecoveryKeyCard(recovery_key, made_on or datetime.now().astimezone().date())
        self._type = _TypeAgainCard(recovery_key)
        self._later = _LaterCard()
        self._title = label("", "title")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(look.px(600))
        outer.addWidget(middle)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Mark(look, 40))
        head.addWidget(self._title, 1)
        middle.column.addLayout(head)
        for card in (self._show, self._type, self._later):
            middle.column.addWidget(card)
        self._connect()
        self._show_key()

    @property
    def half_typed(self) -> bool:
        """Tell whether closing the window now would lose the key unconfirmed."""
        return not self._done

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the key."""
        super().showEvent(event)
        self._show.take_focus()

    def _connect(self) -> None:
        self._show.noted.connect(self._ask_to_type)
        self._show.postponed.connect(self._ask_whether_later)
        self._type.back.clicked.connect(self._show_key)
        self._type.confirmed.connect(self._confirm)
        self._later.back.clicked.connect(self._show_key)
        self._later.go_on.clicked.connect(self._postpone)

    def _show_key(self) -> None:
        self._turn_to(self._show, "Your recovery key")
        self._show.take_focus()

    def _ask_to_type(self) -> None:
        self._turn_to(self._type, "Type it from your paper")
        self._type.take_focus()

    def _ask_whether_later(self) -> None:
        self._turn_to(self._later, "Go on without it?")
        self._later.back.setFocus()

    def _turn_to(self, shown: Card, title: str) -> None:
        self._title.setText(title)
        for card in (self._show, self._type, self._later):
            card.setVisible(card is shown)

    def _confirm(self) -> None:
        self._end(confirmed=True)

    def _postpone(self) -> None:
        self._end(confirmed=False)

    def _end(self, *, confirmed: bool) -> None:
        self._done = True
        self.finished.emit(confirmed)


class _TypeAgainCard(Card):
    """Compares what is typed with the key, which is out of sight meanwhile.

    Signals:
        confirmed(): they are the same.
    """

    confirmed = Signal()

    def __init__(self, recovery_key: str) -> None:
        super().__init__()
        self.setAccessibleName("Type the recovery key again")
        self._recovery_key = recovery_key
        self._field = SecretField(TITLE, shown=True)
        self._complaint = SpokenLine()
        self.back = QPushButton("Show the key again")
        self.back.setProperty("kind", "bare")
        done = QPushButton("Done")
        done.setProperty("kind", "primary")
        self.body.addWidget(
            label("So you know that it can be read. Capitals, spaces and dashes do not matter.")
        )
        self.body.addWidget(self._field)
        self.body.addWidget(self._complaint)
        self.body.addWidget(ButtonRow([self.back], [done]))
        self._field.submitted.connect(self._compare)
        done.clicked.connect(self._compare)

    def take_focus(self) -> None:
        """Begin at the field."""
        self._field.select_all()

    def _compare(self) -> None:
        from journal.vault.recovery_key import read_recovery_key

        try:
            same = read_recovery_key(self._field.secret) == read_recovery_key(self._recovery_key)
        except JournalError as error:
            self._complain(error.one_line)
            return
        if same:
            self._field.forget()
            self.confirmed.emit()
        else:
            self._complain("This is another recovery key, not the one just made.")

    def _complain(self, words: str) -> None:
        self._complaint.say(words)
        self.take_focus()


class _LaterCard(Card):
    """Asks a second time before the key is given up."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Go on without the recovery key?")
        self.back = QPushButton("Back to the key")
        self.back.setProperty("kind", "primary")
        self.go_on = QPushButton("Go on without it")
        self.body.addWidget(label(_LATER))
        self.body.addWidget(ButtonRow([], [self.go_on, self.back]))
