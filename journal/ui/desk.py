"""What every page is handed: the journal, the look and the settings."""

from dataclasses import dataclass
from datetime import date

from journal.notebook import Notebook
from journal.ui.preferences import Preferences
from journal.ui.theme import Look
from journal.ui.vault.vault_desk import VaultDesk


@dataclass(frozen=True, slots=True)
class Desk:
    """The tools a page works with; a journal that is not the rep's own has no vault."""

    notebook: Notebook
    look: Look
    preferences: Preferences
    vault: VaultDesk | None = None

    @property
    def today(self) -> date:
        """The local date the person would say it is."""
        return self.notebook.clock.today()

    @property
    def work_days(self) -> frozenset[int]:
        """The scheduled weekdays, Monday as 0."""
        return frozenset(self.preferences.settings.work_days)
