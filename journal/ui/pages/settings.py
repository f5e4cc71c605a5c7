"""Settings: how it looks, what a day is, where the journal lies."""

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from journal.paths import shown
from journal.settings import TEXT_SIZES
from journal.ui.desk import Desk
from journal.ui.page import Page
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.chips import Chips
from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.widgets.segmented import Segmented

_THEMES = {"system": "Follow the system", "light": "Light", "dark": "Dark"}


class SettingsPage(Page):
    """Every choice takes effect at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Settings", "Every choice takes effect at once.")
        self.theme = Segmented(_THEMES, "Colours")
        self.text_size = Segmented({str(size): f"{size}%" for size in TEXT_SIZES}, "Text size")
        hours = {str(hour): f"{hour:02}:00" for hour in range(7)}
        self.day_ends = ChoiceBox(hours, "The day ends at")
        self.work_days = Chips("belief", "Work days")
        self.body.addWidget(self._looks())
        self.body.addWidget(self._days())
        self.body.addWidget(self._journal())
        self.body.addStretch(1)
        self.work_days.follow(self.day_ends)
        self._connect()

    def refresh(self) -> None:
        """Show the settings in force."""
        settings = self.desk.preferences.settings
        self.theme.choose(settings.theme)
        self.text_size.choose(str(settings.text_size))
        self.day_ends.choose(str(settings.day_ends_at))
        names = {
            str(day): QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)
            for day in range(7)
        }
        self.work_days.offer(names, tuple(str(day) for day in settings.work_days))
        self._show_size()

    def take_focus(self) -> None:
        """Begin with the first choice."""
        self.theme.setFocus()

    def _connect(self) -> None:
        self.theme.chosen.connect(self._choose_theme)
        self.text_size.chosen.connect(self._choose_text_size)
        self.day_ends.chosen.connect(self._choose_day_end)
        self.work_days.chosen.connect(self._choose_work_days)

    def _looks(self) -> Card:
        card = Card("How it looks")
        card.body.addLayout(_named("Colours", self.theme))
        card.body.addLayout(_named("Text size", self.text_size))
        return card

    def _days(self) -> Card:
        card = Card("What a day is")
        card.body.addLayout(_named("The day ends at", self.day_ends))
        card.body.addWidget(
            label("Until then an entry still belongs to the evening before.", "small")
        )
        card.body.addWidget(label("Work days", "label"))
        card.body.addWidget(self.work_days)
        card.body.addWidget(
            label("Only these count when the journal says how often you showed up.", "small")
        )
        return card

    def _journal(self) -> Card:
        card = Card("Your journal")
        path = self.desk.notebook.database.path
        self._place = label(shown(path).replace("/", "/\u200b"))
        self._place.setAccessibleName(f"The journal lies at {path}")
        card.body.addWidget(self._place)
        self._size = label("", "small")
        card.body.addWidget(self._size)
        card.body.addWidget(
            label(
                "It is one plain file: whoever can use your account on this laptop can read it."
                " Close the program and copy the file to keep a backup.",
                "small",
            )
        )
        row = QHBoxLayout()
        show = QPushButton("Show its folder")
        show.clicked.connect(self._show_folder)
        row.addWidget(show)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _show_size(self) -> None:
        path = self.desk.notebook.database.path
        size = path.stat().st_size if path.exists() else 0
        self._size.setText(
            QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        )

    def _choose_theme(self, theme: str) -> None:
        self.desk.preferences.change(theme=theme)

    def _choose_text_size(self, size: str) -> None:
        self.desk.preferences.change(text_size=int(size))

    def _choose_day_end(self, hour: str) -> None:
        self.desk.preferences.change(day_ends_at=int(hour))

    def _choose_work_days(self, days: tuple[str, ...]) -> None:
        if days:
            self.desk.preferences.change(work_days=tuple(int(day) for day in days))
        else:
            self.said.emit("At least one work day is needed.")
            self.refresh()

    def _show_folder(self) -> None:
        folder = self.desk.notebook.database.path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _named(words: str, control: QWidget) -> QLayout:
    """Set the control under its name: beside it, large text would not fit a small window."""
    column = QVBoxLayout()
    column.setSpacing(6)
    name = label(words, "label")
    name.setBuddy(control)  # on Linux a screen reader learns a drop-down's name from its label
    column.addWidget(name)
    column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
    return column
