"""What stands beside the list while several achievements are chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from journal.models.achievement import Achievement
from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.words import day_range, number

HOW = (
    "Ctrl or Shift with a click or an arrow key chooses more, Ctrl+A all of the list; "
    "Esc goes back to one."
)


class ChosenCard(Card):
    """Says how many are chosen and offers what can be done with all of them.

    Signals:
        review_requested(): a review made of them.
        tags_requested(): a tag for all of them.
        secrecy_requested(bool): whether all of them are confidential from now on.
        delete_requested(): all of them gone.
    """

    review_requested = Signal()
    tags_requested = Signal()
    secrecy_requested = Signal(bool)
    delete_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        self._all_confidential = False
        self.setAccessibleName("Several achievements")
        self.heading = label("", "heading")
        self.about = label("", "muted")
        self.review_button = QPushButton("Prepare a review…")
        self.review_button.setProperty("kind", "primary")
        self.tags_button = QPushButton("Add tags…")
        self.secrecy_button = QPushButton()
        self.delete_button = QPushButton("Delete")
        self.delete_button.setProperty("kind", "quiet")
        buttons = FlowLayout(spacing=10)
        for one in (
            self.review_button,
            self.tags_button,
            self.secrecy_button,
            self.delete_button,
        ):
            buttons.addWidget(one)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.about)
        self.body.addSpacing(4)
        self.body.addLayout(buttons)
        self.body.addSpacing(4)
        self.body.addWidget(label(HOW, "small"))
        self.review_button.clicked.connect(self.review_requested)
        self.tags_button.clicked.connect(self.tags_requested)
        self.secrecy_button.clicked.connect(self._ask_for_secrecy)
        self.delete_button.clicked.connect(self.delete_requested)
        look.changed.connect(self._tint)
        self._tint()
        self.hide()

    def tell(self, chosen: Sequence[Achievement]) -> None:
        """Say what is chosen; nothing or one hides the card."""
        self.setVisible(len(chosen) > 1)
        if len(chosen) < 2:
            return
        self.heading.setText(f"{number(len(chosen))} achievements chosen")
        last = max(one.last_day or one.day for one in chosen)
        parts = [day_range(min(one.day for one in chosen), last)]
        bare = sum(one.measure_before is None and one.measure_after is None for one in chosen)
        secret = sum(one.confidential for one in chosen)
        parts += [f"{number(bare)} without a number"] if bare else []
        parts += [f"{number(secret)} confidential"] if secret else []
        self.about.setText(" · ".join(parts))
        self._all_confidential = secret == len(chosen)
        self.secrecy_button.setText(
            "Not confidential" if self._all_confidential else "Mark confidential"
        )

    def _ask_for_secrecy(self) -> None:
        self.secrecy_requested.emit(not self._all_confidential)

    def _tint(self) -> None:
        self.delete_button.setIcon(self._look.icon("trash-2"))
        self.delete_button.setIconSize(QSize(self._look.px(15), self._look.px(15)))
