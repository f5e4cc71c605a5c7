"""One commitment: a tick for kept, what it was, and a menu for the rest."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from journal.models.commitment import Commitment, Keeping
from journal.ui.pages.today.tick_row import TickRow, late_words
from journal.ui.theme import Look
from journal.ui.widgets.more_button import MoreButton
from journal.ui.words import near_day, one_line

_OUTCOME_WORDS = {Keeping.KEPT: "kept", Keeping.PARTLY: "partly kept", Keeping.MISSED: "missed"}


def due_words(commitment: Commitment, today: date) -> str:
    """Return to whom it was promised and what became of it, or by when it is due."""
    if commitment.outcome is not None:
        when = _OUTCOME_WORDS[commitment.outcome]
    elif commitment.due_on < today:
        when = late_words(commitment.due_on, today)
    else:
        due = commitment.due_on
        when = "by today" if due == today else f"by {near_day(due, today)}"
    whom = one_line(commitment.to_whom)
    return f"to {whom} · {when}" if whom else when


class CommitmentRow(TickRow):
    """One commitment.

    Signals:
        answered(Commitment, object): the person says what became of it, None that it is open.
        edit_requested(Commitment), delete_requested(Commitment): as they say.
    """

    answered = Signal(object, object)
    edit_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, look: Look, commitment: Commitment, today: date) -> None:
        short = one_line(commitment.what)[:200]
        self.more = MoreButton(f"More about {short}")
        super().__init__(
            look,
            commitment.what,
            self.more,
            ticked=commitment.outcome is Keeping.KEPT,
            rests=commitment.outcome is not None,
            told=due_words(commitment, today),
        )
        self._commitment = commitment
        self.tick.setAccessibleName(f"Kept: {short}")
        self.tick.clicked.connect(self._ticked)
        self._fill_menu(open_=commitment.outcome is None)

    def _fill_menu(self, *, open_: bool) -> None:
        menu = self.more.menu_shown
        for outcome, words in ((Keeping.PARTLY, "Partly kept"), (Keeping.MISSED, "Missed")):
            if outcome is not self._commitment.outcome:
                action = menu.addAction(words)
                action.setData(outcome)
                action.triggered.connect(self._choose)
        if not open_:
            menu.addAction("Open again").triggered.connect(self._choose)
        menu.addSeparator()
        menu.addAction("Edit…").triggered.connect(self._edit)
        menu.addAction("Delete").triggered.connect(self._delete)

    def _ticked(self) -> None:
        outcome = Keeping.KEPT if self.tick.isChecked() else None
        self.answered.emit(self._commitment, outcome)

    def _choose(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)  # noqa: S101 - connected to the menu alone
        data = action.data()
        self.answered.emit(self._commitment, None if data is None else Keeping(data))

    def _edit(self) -> None:
        self.edit_requested.emit(self._commitment)

    def _delete(self) -> None:
        self.delete_requested.emit(self._commitment)
