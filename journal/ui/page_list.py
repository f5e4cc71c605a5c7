"""Every page of the window, in order: a new page is one line here."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journal.ui.desk import Desk
    from journal.ui.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page before it is built; its module is imported when it is first needed."""

    key: str
    label: str
    shortcut: str
    module: str
    name: str
    at_foot: bool = False
    in_sidebar: bool = True

    def build(self, desk: "Desk") -> "Page":
        """Make the page."""
        page: Page = getattr(import_module(self.module), self.name)(desk)
        return page


PAGES = (
    PageEntry("today", "Today", "Ctrl+1", "journal.ui.pages.today.page", "TodayPage"),
    PageEntry("beliefs", "Beliefs", "Ctrl+2", "journal.ui.pages.beliefs.page", "BeliefsPage"),
    PageEntry(
        "achievements",
        "Achievements",
        "Ctrl+3",
        "journal.ui.pages.achievements.page",
        "AchievementsPage",
    ),
    PageEntry("goals", "Goals", "Ctrl+4", "journal.ui.pages.goals.page", "GoalsPage"),
    PageEntry("trends", "Trends", "Ctrl+5", "journal.ui.pages.trends.page", "TrendsPage"),
    PageEntry(
        "attempts",
        "Attempts",
        "Ctrl+Shift+T",
        "journal.ui.pages.attempts.page",
        "AttemptsPage",
        in_sidebar=False,
    ),
    PageEntry("trash", "Trash", "", "journal.ui.pages.trash.page", "TrashPage", in_sidebar=False),
    PageEntry(
        "review",
        "Prepare a review",
        "Ctrl+Shift+R",
        "journal.ui.pages.review.page",
        "ReviewPage",
        in_sidebar=False,
    ),
    PageEntry(
        "settings",
        "Settings",
        "Ctrl+,",
        "journal.ui.pages.settings.page",
        "SettingsPage",
        at_foot=True,
    ),
)
