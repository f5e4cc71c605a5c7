"""The first start: a passphrase or none, and where the journal will lie."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journal.errors import JournalError
from journal.paths import shown
from journal.settings import Settings
from journal.ui.sidebar import Mark
from journal.ui.theme import Look
from journal.ui.vault.passphrase_form import PassphraseForm
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.middle import Middle
from journal.ui.widgets.spoken_line import SpokenLine
from journal.ui.widgets.waiting_bar import WaitingBar

LOCK_AFTER = Settings().lock_after
"""Minutes away after which a protected journal is locked, unless that is switched off."""


class WelcomePage(QWidget):
    """Greets a new rep.

    Signals:
        create_requested(str, int): start my own journal, protected by that passphrase and locked
            after so many minutes away, 0 for never; "" leaves it a plain file.
        sample_requested(): look around in a separate sample journal.
    """

    create_requested = Signal(str, int)
    sample_requested = Signal()

    def __init__(self, look: Look, journal: Path) -> None:
        super().__init__()
        self.setAccessibleName("Welcome")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        middle = Middle(look.px(560))
        outer.addWidget(middle)
        lines = middle.column
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Mark(look, 40))
        head.addWidget(label("Your journal, on this laptop only", "title"), 1)
        lines.addLayout(head)
        lines.addWidget(
            label(
                "Nothing you write leaves this machine. Protect it with a passphrase, and only you"
                " can open it.",
                "muted",
            )
        )
        self._form = PassphraseForm(look)
        self._locks = QCheckBox(f"Lock after {LOCK_AFTER} minutes away")
        self._locks.setChecked(True)
        lines.addWidget(self._protection())
        self._sample = QPushButton("Look around with a sample journal")
        self._skip = QPushButton("Skip, no passphrase")
        self._create = QPushButton("Create my journal")
        lines.addWidget(self._buttons())
        self._problem = SpokenLine()
        self._progress = WaitingBar()
        foot = QVBoxLayout()
        foot.setSpacing(8)
        for line in (self._problem, self._progress, _where(journal)):
            foot.addWidget(line)
        lines.addLayout(foot)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the sample journal is."""
        self._progress.show_progress(done, total)

    def could_not(self, error: JournalError) -> None:
        """Say why no journal was made and let the person try again; nothing typed is lost."""
        self._wait(is_on=False)
        self._problem.say(error.one_line)
        self._form.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the passphrase."""
        super().showEvent(event)
        self._form.setFocus()

    def _protection(self) -> Card:
        card = Card()
        card.setAccessibleName("Passphrase")
        card.body.addWidget(self._form)
        card.body.addWidget(self._locks)
        card.body.addWidget(
            label("No one can reset a passphrase. You will get a recovery key to print.", "small")
        )
        self._form.submitted.connect(self._ask_to_create)
        return card

    def _buttons(self) -> ButtonRow:
        self._sample.setProperty("kind", "bare")
        self._sample.clicked.connect(self._ask_for_sample)
        self._skip.clicked.connect(self._ask_to_create_plain)
        self._create.setProperty("kind", "primary")
        self._create.clicked.connect(self._ask_to_create)
        return ButtonRow([self._sample], [self._skip, self._create])

    def _ask_for_sample(self) -> None:
        self._wait(is_on=True, name="Making the sample journal")
        self.sample_requested.emit()

    def _ask_to_create(self) -> None:
        if self._form.check():
            self._begin(self._form.passphrase)

    def _ask_to_create_plain(self) -> None:
        self._begin("")

    def _begin(self, passphrase: str) -> None:
        self._wait(is_on=True, name="Making your journal")
        self.create_requested.emit(passphrase, LOCK_AFTER if self._locks.isChecked() else 0)

    def _wait(self, *, is_on: bool, name: str = "") -> None:
        for control in (self._form, self._locks, self._sample, self._skip, self._create):
            control.setEnabled(not is_on)
        self._problem.say("")
        if is_on:
            self._progress.begin(name)
        else:
            self._progress.hide()


def _where(journal: Path) -> QLabel:
    # Zero-width spaces let a long path break at its separators.
    place = shown(journal).replace("/", "/\u200b").replace("\\", "\\\u200b")
    line = label(
        f"It will lie in {place}. Without a passphrase it is a plain file: whoever can use your"
        " account here can read it. You can add one later in Settings.",
        "small",
    )
    line.setAccessibleName(line.text().replace("\u200b", ""))
    return line
