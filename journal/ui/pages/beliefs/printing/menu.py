"""What can be done with many cards at once."""

from journal.errors import JournalError
from journal.models.reframe import belief_cards
from journal.ui.page import Page
from journal.ui.widgets.more_button import MoreButton

NOTHING = "No card has its turn yet. Turn a thought around, then it can be printed."


class CardsMenu(MoreButton):
    """The menu in the header of the page of cards."""

    def __init__(self, page: Page) -> None:
        super().__init__("More for all cards")
        self._page = page
        self.menu_shown.addAction("Print half cards…").triggered.connect(self._print)

    def _print(self) -> None:
        page = self._page
        page.flush()  # what stands on screen is what is printed
        try:
            cards = page.desk.notebook.read(belief_cards())
        except JournalError as error:
            page.went_wrong.emit(error)
            return
        if not any(card.reframe.balanced_thought.strip() for card in cards):
            page.said.emit(NOTHING)
            return
        from journal.ui.pages.beliefs.printing.dialog import PrintDialog  # seldom needed

        shown = page.shown_record
        dialog = PrintDialog(page.desk.look, cards, shown.id if shown else None, page)
        dialog.done_with.connect(page.said)
        dialog.open()
