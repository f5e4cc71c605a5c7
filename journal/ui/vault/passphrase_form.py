"""Choose a passphrase: typed twice, with its strength beside it."""

from threading import Thread

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.pace_bar import PaceBar
from journal.ui.widgets.secret_field import SecretField
from journal.ui.widgets.secret_line import SecretLine
from journal.ui.widgets.spoken_line import SpokenLine

_ADVICE = "four random words are good"
WARM_AFTER_MS = 400
"""By then the page has painted and garbage is collected by the interface thread alone."""


class PassphraseForm(QWidget):
    """Asks for a new passphrase and refuses one that is no good; pasting is welcome.

    Signals:
        changed(): the person edited either line.
        submitted(): Enter in the second line.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(
        self, look: Look, *, name: str = "Passphrase", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._first = SecretField(name)
        self._again = SecretLine(f"{name} again")
        self._bar = PaceBar(look, "accent")
        self._strength = label(_ADVICE, "small")
        self._complaint = SpokenLine()
        self._warm = QTimer(self)
        self._warm.setSingleShot(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._first)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._bar, 4)
        row.addWidget(self._strength, 5)
        column.addLayout(row)
        again = QVBoxLayout()
        again.setSpacing(6)
        again.addWidget(label("Again", "label"))
        again.addWidget(self._again)
        column.addLayout(again)
        column.addWidget(self._complaint)
        self._show_strength()
        self._connect()

    @property
    def passphrase(self) -> str:
        """What was typed first, acceptable or not."""
        return self._first.secret

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was typed."""
        return not (self._first.secret or self._again.secret)

    @property
    def told(self) -> str:
        """What the form says is wrong, "" where it says nothing."""
        return self._complaint.words

    def complaint(self) -> str:
        """Return what is wrong with what was typed, "" where it can be used."""
        return self._refusal() or self._difference()

    def check(self) -> bool:
        """Tell whether it can be used; where not, say why and go to the line to mend."""
        refusal = self._refusal()
        words = refusal or self._difference()
        self._complaint.say(words)
        if words:
            line = self._first.line if refusal else self._again
            line.setFocus()
            line.selectAll()
        return not words

    def forget(self) -> None:
        """Empty both lines for good."""
        self._first.forget()
        self._again.forget()
        self._complaint.say("")
        self._show_strength()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to the first line."""
        super().focusInEvent(event)
        self._first.line.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Fetch the judge of passphrases before it is needed."""
        super().showEvent(event)
        self._warm.start(WARM_AFTER_MS)

    def _connect(self) -> None:
        self._warm.timeout.connect(_begin_to_fetch)
        self._first.edited.connect(self._edited)
        self._first.submitted.connect(self._again.setFocus)
        self._first.text_shown.connect(self._show_again)
        self._again.textEdited.connect(self._edited_again)
        self._again.returnPressed.connect(self.submitted)

    def _edited(self) -> None:
        self._complaint.say("")
        self._show_strength()
        self.changed.emit()

    def _edited_again(self) -> None:
        # Not when the line is left: what appears then would move a button out of a click's way.
        is_through = len(self._again.secret) >= len(self._first.secret) > 0
        self._complaint.say(self._difference() if is_through else "")
        self.changed.emit()

    def _show_again(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self._again.show_text(shown=shown)

    def _refusal(self) -> str:
        typed = self._first.secret
        if not typed:
            return "Please choose a passphrase."
        from journal.vault.passphrase import refusal

        return refusal(typed)

    def _difference(self) -> str:
        from journal.vault.passphrase import normalised

        if not self._again.secret:
            return "Please type it once more under Again."
        same = normalised(self._again.secret) == normalised(self._first.secret)
        return "" if same else "The two are not the same."

    def _show_strength(self) -> None:
        typed = self._first.secret
        if not typed:
            self._bar.show_shares(0, None, words="Strength: nothing typed yet")
            self._strength.setText(_ADVICE)
            return
        from journal.vault.passphrase import strength

        found = strength(typed)
        self._bar.show_shares(found.share, None, words=f"Strength: {found.words}")
        self._strength.setText(found.words)


def _begin_to_fetch() -> None:
    Thread(target=_fetch, name="judge of passphrases").start()


def _fetch() -> None:
    """Import what judges a passphrase and let it load its word lists."""
    from journal.vault.passphrase import strength

    strength("warm")
