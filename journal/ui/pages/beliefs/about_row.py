"""What the card is about: the breakthrough, why it is taken personally, the thinking traps."""

import json

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from journal.models.reframe import BREAKTHROUGHS, DISTORTIONS, PersonalReason, Reframe
from journal.ui.desk import Desk
from journal.ui.line_dialog import LineDialog
from journal.ui.pages.beliefs.menu_chip import MenuChip
from journal.ui.pages.beliefs.trap_words import TRAP_WORDS
from journal.ui.pages.beliefs.traps_popup import TrapsPopup
from journal.ui.widgets.card import label
from journal.ui.widgets.chips import chip
from journal.ui.widgets.flow_layout import FlowLayout

REASONS = {
    PersonalReason.FREQUENCY: ("Frequency", "so many nos"),
    PersonalReason.EMOTIONAL_INVOLVEMENT: ("Emotional involvement", "afraid to spoil a relation"),
    PersonalReason.PERCEIVED_IMPORTANCE: ("Perceived importance", "who am I to call them"),
}
SENTENCE = ("Breakthrough in", "because of")
OWN_WORDS = "Own words…"


class AboutRow(QWidget):
    """Edits breakthrough, personal reason and thinking traps as one sentence of chips.

    Signals:
        edited(): the person chose something else.
    """

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notebook = desk.notebook
        self._look = look = desk.look
        self._card = "new"
        self.setObjectName("about")
        self.breakthrough = ""
        self.reason: PersonalReason | None = None
        self.traps: tuple[str, ...] = ()
        self._breakthrough = MenuChip("Breakthrough in", "belief")
        self._reason = MenuChip("Because of", "belief")
        self._add = chip("", "belief")
        self._add.setAccessibleName("Choose thinking traps")
        self._add.clicked.connect(self._open_traps)
        self._trap_chips: list[QPushButton] = []
        self._flow = FlowLayout(self, spacing=10)
        self._words = [label(words, "muted", wrap=False) for words in SENTENCE]
        self._flow.addWidget(self._words[0])
        self._flow.addWidget(self._breakthrough)
        self._flow.addWidget(self._words[1])
        self._flow.addWidget(self._reason)
        self._flow.addWidget(self._add)
        look.changed.connect(self._level)
        self._level()
        self._fill_menus()
        self._show()

    def fill(self, reframe: Reframe) -> None:
        """Show what the card says."""
        self._card = "new" if reframe.created_at is None else str(reframe.id)
        self.breakthrough = reframe.breakthrough
        self.reason = reframe.personal_reason
        self.traps = reframe.distortions
        self._show()

    def as_words(self) -> str:
        """Say what is chosen, for a draft; "" where that is nothing."""
        chosen = (self.breakthrough, self.reason or "", self.traps)
        return json.dumps(chosen, ensure_ascii=False) if any(chosen) else ""

    def take_words(self, words: str) -> None:
        """Choose what `as_words` said, as the person would."""
        self.breakthrough, reason, traps = json.loads(words) if words else ("", "", ())
        self.reason = PersonalReason(reason) if reason else None
        self.traps = tuple(traps)
        self._show()
        self.edited.emit()

    def _fill_menus(self) -> None:
        for words in (*BREAKTHROUGHS, OWN_WORDS):
            self._breakthrough.menu_shown.addAction(words)
        self._breakthrough.menu_shown.triggered.connect(self._breakthrough_chosen)
        for reason, (words, told) in REASONS.items():
            self._reason.menu_shown.addAction(f"{words}: {told}").setData(reason.value)
        self._reason.menu_shown.addSeparator()
        self._reason.menu_shown.addAction("None of these").setData("")
        self._reason.menu_shown.triggered.connect(self._reason_chosen)

    def _breakthrough_chosen(self, action: QAction) -> None:
        if action.text() != OWN_WORDS:
            self._take_breakthrough(action.text())
            return
        asking = LineDialog(
            self._notebook,
            self,
            title="A breakthrough in your own words",
            asks="Where do I want a breakthrough?",
            text="" if self.breakthrough in BREAKTHROUGHS else self.breakthrough,
            key=f"breakthrough:{self._card}",
        )
        asking.taken.connect(self._take_breakthrough)
        asking.open()

    def _take_breakthrough(self, words: str) -> None:
        """Take a breakthrough; the reason follows unless the person chose another."""
        if self.reason in (None, BREAKTHROUGHS.get(self.breakthrough)):
            self.reason = BREAKTHROUGHS.get(words.strip(), self.reason)
        self.breakthrough = words.strip()
        self._show()
        self.edited.emit()

    def _reason_chosen(self, action: QAction) -> None:
        self.reason = PersonalReason(action.data()) if action.data() else None
        self._show()
        self.edited.emit()

    def _open_traps(self) -> None:
        popup = TrapsPopup(self.traps, self)
        popup.chosen.connect(self._traps_chosen)
        popup.closed.connect(self._add.setFocus)
        popup.open_below(self._add)

    def _traps_chosen(self, keys: tuple[str, ...]) -> None:
        self.traps = keys
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        words, told = REASONS[self.reason] if self.reason else ("", "")
        self._breakthrough.show_choice(self.breakthrough, strong=bool(self.breakthrough))
        self._reason.show_choice(words)
        self._reason.setToolTip(told)
        self._show_traps()

    def _show_traps(self) -> None:
        self._add.setText("+" if self.traps else "+ Thinking trap")
        shown = [one.property("trap") for one in self._trap_chips]
        if shown == list(self.traps):
            return
        for old in self._trap_chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._flow.removeWidget(self._add)
        self._trap_chips = [self._trap_chip(key) for key in self.traps]
        before: QWidget = self._reason
        for button in (*self._trap_chips, self._add):
            self._flow.addWidget(button)
            QWidget.setTabOrder(before, button)
            button.show()
            before = button

    def _trap_chip(self, key: str) -> QPushButton:
        button = chip(DISTORTIONS.get(key, key), "belief", self)
        button.setProperty("trap", key)
        button.setAccessibleName(f"Thinking trap: {DISTORTIONS.get(key, key)}")
        button.setToolTip(TRAP_WORDS.get(key, ""))
        button.clicked.connect(self._open_traps)
        return button

    def _level(self) -> None:
        """Make the words as high as the chips, so that they stand on one line."""
        for words in self._words:
            words.setFixedHeight(self._look.px(26) + 2)
