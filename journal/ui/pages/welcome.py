"""The first start: where the journal lies, and two ways to begin."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from journal.paths import shown
from journal.ui.sidebar import Mark
from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.middle import Middle


class WelcomePage(QWidget):
    """Greets a new rep.

    Signals:
        create_requested(): start my own, empty journal.
        sample_requested(): look around in a separate sample journal.
    """

    create_requested = Signal()
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
                "Turn a limiting belief around, face Resistance, keep what went well, move your"
                " goals. Nothing you write leaves this machine unless you export it.",
                "muted",
            )
        )
        lines.addWidget(self._where(journal))
        lines.addLayout(self._buttons())
        QWidget.setTabOrder(self._create, self._sample)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName("Making the sample journal")
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._progress.hide()
        lines.addWidget(self._progress)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the sample journal is."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first step: Enter takes it."""
        super().showEvent(event)
        self._create.setFocus()

    def _where(self, journal: Path) -> Card:
        card = Card()
        card.body.addWidget(label("It will lie here", "label"))
        # Zero-width spaces let a long path break at its separators.
        place = label(shown(journal).replace("/", "/\u200b").replace("\\", "\\\u200b"))
        place.setAccessibleName(str(journal))
        card.body.addWidget(place)
        card.body.addWidget(
            label(
                "One file, readable by whoever can use your account on this laptop; only you"
                " should. Copy it to keep a backup.",
                "small",
            )
        )
        return card

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self._sample = QPushButton("Look around with a sample journal")
        self._sample.setProperty("kind", "quiet")
        self._sample.clicked.connect(self._ask_for_sample)
        self._create = QPushButton("Create my journal")
        self._create.setProperty("kind", "primary")
        self._create.setDefault(True)
        self._create.clicked.connect(self._ask_to_create)
        row.addWidget(self._sample)
        row.addStretch(1)
        row.addWidget(self._create)
        return row

    def _ask_for_sample(self) -> None:
        self._wait()
        self._progress.setRange(0, 0)
        self._progress.show()
        self.sample_requested.emit()

    def _ask_to_create(self) -> None:
        self._wait()
        self.create_requested.emit()

    def _wait(self) -> None:
        self._sample.setEnabled(False)
        self._create.setEnabled(False)
