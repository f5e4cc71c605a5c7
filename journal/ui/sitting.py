"""The stretch between opening a journal and closing it: all that holds its words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from journal.clock import Clock
from journal.notebook import Notebook
from journal.ui.badges import Badges
from journal.ui.desk import Desk
from journal.ui.doorway import Opened
from journal.ui.preferences import Preferences
from journal.ui.theme import Look
from journal.ui.vault.vault_desk import VaultDesk
from journal.vault.door import ShelfSource, leave
from journal.vault.private_copy import remove_copies

if TYPE_CHECKING:
    from journal.models.raw_key import RawKey
    from journal.ui.fed_milestones import FedMilestones
    from journal.ui.vault.guard import Guard
    from journal.ui.vault.safekeeping import Safekeeping
    from journal.vault.key_header import KeyHeader


class Sitting(QObject):
    """One open journal with its notebook, its badges, its backups and the watch over it.

    Without a ``shelf`` (the sample) there are no backups and nothing to protect.

    Signals:
        lock_requested(): nobody is there any more, or the person wishes it.
        page_requested(str): the person wants to see that page.
        milestone_reached(str, UUID): the day's numbers reached one; words for it, and its goal.
        failed(JournalError): something that goes on by itself went wrong.
    """

    lock_requested = Signal()
    page_requested = Signal(str)
    milestone_reached = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self,
        opened: Opened,
        shelf: ShelfSource | None,
        look: Look,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._database = opened.database
        self._preferences = preferences
        self._shelf = shelf
        self._safekeeping: Safekeeping | None = None
        self._guard: Guard | None = None
        self._milestones: FedMilestones | None = None
        self.read_only = opened.database.read_only
        self.notebook = Notebook(opened.database, self._clock(), self)
        self.vault = None if shelf is None else VaultDesk(shelf, opened.header, self)
        self.desk = Desk(self.notebook, look, preferences, self.vault)
        self.badges = Badges(self.desk, self)
        if self.vault is not None:
            self.vault.lock_requested.connect(self.lock_requested)
            self.vault.trash_requested.connect(self._show_trash)
        preferences.changed.connect(self._follow_settings)

    @property
    def header(self) -> "KeyHeader | None":
        """What opens this journal; None where it is plain and cannot be locked."""
        return None if self.vault is None else self.vault.header

    @property
    def key(self) -> "RawKey | None":
        """The key it is open with."""
        return self._database.key

    def settle(self, window: QWidget) -> None:
        """Do what the first page need not wait for."""
        if not self.read_only:
            from journal.ui.fed_milestones import FedMilestones

            self._milestones = FedMilestones(self.desk, self)
            self._milestones.reached.connect(self.milestone_reached)
            self._milestones.failed.connect(self.failed)
            self._milestones.look()
        if self.vault is not None and self._shelf is not None and not self.read_only:
            from journal.ui.vault.safekeeping import Safekeeping

            self._safekeeping = Safekeeping(self.notebook, self.vault, self._shelf, self)
            self._safekeeping.failed.connect(self.failed)
            self._safekeeping.begin()
        if self.header is not None:
            from journal.ui.vault.guard import Guard

            self._guard = Guard(window, self._preferences, self)
            self._guard.lock_requested.connect(self.lock_requested)

    def close(self) -> None:
        """Back up what changed and let go of the journal and every word of it."""
        self._preferences.changed.disconnect(self._follow_settings)
        self.badges.stop()
        if self._milestones is not None:
            self._milestones.stop()
        if self._safekeeping is not None:
            self._safekeeping.finish()
        self.notebook.close()
        remove_copies(self._database.path.parent)
        leave(self._database)
        if self._guard is not None:
            self._guard.stand_down()  # last: the machine may wait for this to go to sleep
        self.deleteLater()

    def _show_trash(self) -> None:
        self.page_requested.emit("trash")

    def _clock(self) -> Clock:
        return Clock(day_ends_at=self._preferences.settings.day_ends_at)

    def _follow_settings(self) -> None:
        self.notebook.clock = self._clock()
        if self._guard is not None:
            self._guard.follow_settings()
        if self._safekeeping is not None:
            self._safekeeping.follow_settings()
