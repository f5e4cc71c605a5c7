"""How it looks: colours and text size."""

from journal.settings import TEXT_SIZES
from journal.ui.pages.settings.named import named
from journal.ui.preferences import Preferences
from journal.ui.widgets.card import Card
from journal.ui.widgets.segmented import Segmented

_THEMES = {"system": "Follow the system", "light": "Light", "dark": "Dark"}


class LooksCard(Card):
    """Chooses the theme and the text size."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__("How it looks")
        self._preferences = preferences
        self.theme = Segmented(_THEMES, "Colours")
        self.text_size = Segmented({str(size): f"{size}%" for size in TEXT_SIZES}, "Text size")
        self.body.addLayout(named("Colours", self.theme))
        self.body.addLayout(named("Text size", self.text_size))
        self.theme.chosen.connect(self._choose_theme)
        self.text_size.chosen.connect(self._choose_text_size)

    def refresh(self) -> None:
        """Show the settings in force."""
        self.theme.choose(self._preferences.settings.theme)
        self.text_size.choose(str(self._preferences.settings.text_size))

    def _choose_theme(self, theme: str) -> None:
        self._preferences.change(theme=theme)

    def _choose_text_size(self, size: str) -> None:
        self._preferences.change(text_size=int(size))
