"""What the commands of the window do."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from journal.settings import TEXT_SIZES
from journal.ui.actions import COMMANDS, TEXT_COMMANDS
from journal.ui.main_window import MainWindow
from journal.ui.preferences import Preferences


class Commands(QObject):
    """Joins every action to its deed; deeds that need the whole program are signals.

    Signals:
        sample_requested(): look around in a sample journal.
        own_journal_requested(): go back to the rep's own journal.
        quick_achievement_requested(), undo_delete_requested(), lock_requested(): as they say.
        help_requested(), about_requested(): as they say.
    """

    sample_requested = Signal()
    own_journal_requested = Signal()
    quick_achievement_requested = Signal()
    undo_delete_requested = Signal()
    lock_requested = Signal()
    help_requested = Signal()
    about_requested = Signal()

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._deeds: dict[str, Callable[[], object]] = {
            "new": self._new_entry,
            "quick_achievement": self.quick_achievement_requested.emit,
            "export": self._export,
            "sample": self.sample_requested.emit,
            "own_journal": self.own_journal_requested.emit,
            "lock": self.lock_requested.emit,
            "quit": window.close,
            "history": self._show_history,
            "undo_delete": self._undo_delete,
            "this_day": lambda: self._turn_day(0),
            "day_before": lambda: self._turn_day(-1),
            "day_after": lambda: self._turn_day(1),
            "text_larger": lambda: self._step_text(1),
            "text_smaller": lambda: self._step_text(-1),
            "help": self.help_requested.emit,
            "about": self.about_requested.emit,
        }
        for command in COMMANDS:
            window.actions_by_key[command.key].setProperty("command", command.key)
            window.actions_by_key[command.key].triggered.connect(self._triggered)
        preferences.changed.connect(self._show_choices)
        self._show_choices()

    def say_which_journal(self, *, sample: bool) -> None:
        """Offer only the way that leads somewhere else."""
        self._window.actions_by_key["sample"].setEnabled(not sample)
        self._window.actions_by_key["own_journal"].setEnabled(sample)

    def _triggered(self) -> None:
        key: str = self.sender().property("command")
        kind, _, rest = key.partition(":")
        if kind == "page":
            self._window.show_page(rest)
        elif kind == "theme":
            self._preferences.change(theme=rest)
            self._show_choices()
        elif key in TEXT_COMMANDS:
            field = QApplication.focusWidget()
            if isinstance(field, QLineEdit | QPlainTextEdit):
                getattr(field, key)()
            elif key == "undo":
                self._undo_delete()
        else:
            self._deeds[key]()

    def _undo_delete(self) -> None:
        self._window.toast.hide()  # it may still offer what is being done
        self.undo_delete_requested.emit()

    def _new_entry(self) -> None:
        if self._window.page is not None:
            self._window.page.new_entry()

    def _show_history(self) -> None:
        page = self._window.page
        record = page.shown_record if page is not None and page.flush() else None
        if record is not None:
            self._window.history_requested.emit(record)
        else:
            self._window.toast.say("Choose an entry first; then its history can be shown.")

    def _export(self) -> None:
        self._window.show_page("achievements")
        export = getattr(self._window.page, "export", None)
        if export is not None:
            export()

    def _turn_day(self, step: int) -> None:
        self._window.show_page("today")
        turn = getattr(self._window.page, "turn_day", None)
        if turn is not None:
            turn(step)

    def _step_text(self, step: int) -> None:
        at = TEXT_SIZES.index(self._preferences.settings.text_size) + step
        if 0 <= at < len(TEXT_SIZES):
            self._preferences.change(text_size=TEXT_SIZES[at])

    def _show_choices(self) -> None:
        for theme in ("system", "light", "dark"):
            chosen = self._preferences.settings.theme == theme
            self._window.actions_by_key[f"theme:{theme}"].setChecked(chosen)
