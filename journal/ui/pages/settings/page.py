"""Settings: how it looks, what a day is, where the journal lies, who can read it, what is kept."""

from journal.ui.desk import Desk
from journal.ui.page import Page
from journal.ui.pages.settings.attempts_card import AttemptsCard
from journal.ui.pages.settings.backups_card import BackupsCard
from journal.ui.pages.settings.days_card import DaysCard
from journal.ui.pages.settings.journal_card import JournalCard
from journal.ui.pages.settings.looks_card import LooksCard
from journal.ui.pages.settings.protection_card import ProtectionCard
from journal.ui.widgets.columns import Columns

_TWO_COLUMNS = 820
"""Drawn pixels; below that the cards stand one above the other."""


class SettingsPage(Page):
    """Every choice takes effect at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Settings", "Every choice takes effect at once.")
        self.looks = LooksCard(desk.preferences)
        self.days = DaysCard(desk.preferences)
        self.attempts = AttemptsCard(desk.preferences)
        self.journal = JournalCard(desk)
        columns = Columns(narrow=_TWO_COLUMNS, shares=(1, 1))
        columns.left.addWidget(self.looks)
        columns.left.addWidget(self.days)
        columns.left.addWidget(self.attempts)
        (columns.left if desk.vault else columns.right).addWidget(self.journal)
        self.protection: ProtectionCard | None = None
        self.backups: BackupsCard | None = None
        if desk.vault is not None:
            self.protection = ProtectionCard(desk, desk.vault)
            self.backups = BackupsCard(desk, desk.vault)
            columns.right.addWidget(self.protection)
            columns.right.addWidget(self.backups)
            desk.vault.changed.connect(self._hear_of_vault)
            self.backups.said.connect(self.said)
        self.body.addWidget(columns)
        self.body.addStretch(1)
        self.days.said.connect(self.said)

    def refresh(self) -> None:
        """Show the settings and facts in force."""
        self.looks.refresh()
        self.days.refresh()
        self.attempts.refresh()
        self.journal.refresh()
        if self.protection is not None:
            self.protection.refresh()
        if self.backups is not None:
            self.backups.refresh()

    def take_focus(self) -> None:
        """Begin with the first choice."""
        self.looks.theme.setFocus()

    def _hear_of_vault(self) -> None:
        if self.isVisible():
            self.ask_again()
        else:
            self._stale = True
