"""How many attempts one means to make before one may stop."""

from journal.settings import MOST_ATTEMPTS
from journal.ui.pages.settings.named import named
from journal.ui.preferences import Preferences
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.choice_box import ChoiceBox


class AttemptsCard(Card):
    """Chooses where the mark among the attempts stands."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__("Attempts")
        self._preferences = preferences
        numbers = {str(count): str(count) for count in range(1, MOST_ATTEMPTS + 1)}
        self.mark = ChoiceBox(numbers, "The mark stands after attempt")
        self.body.addLayout(named("The mark stands after attempt", self.mark))
        self.body.addWidget(
            label(
                "Five is a rule of thumb among coaches. Your own curve, on the page Attempts, "
                "says what it is for you.",
                "small",
            )
        )
        self.mark.chosen.connect(self._choose)

    def refresh(self) -> None:
        """Show the setting in force."""
        self.mark.choose(str(self._preferences.settings.attempts_mark))

    def _choose(self, mark: str) -> None:
        self._preferences.change(attempts_mark=int(mark))
