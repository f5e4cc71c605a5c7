"""The cards of the Trends page, in their two columns."""

from journal.trends.figures import Figures
from journal.ui.desk import Desk
from journal.ui.pages.trends.achievements_card import AchievementsCard
from journal.ui.pages.trends.beliefs_card import BeliefsCard
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.pages.trends.controllables_card import ControllablesCard
from journal.ui.pages.trends.counters_card import CountersCard
from journal.ui.pages.trends.field_card import FieldCard
from journal.ui.pages.trends.goals_card import GoalsCard
from journal.ui.pages.trends.resistance_card import ResistanceCard
from journal.ui.pages.trends.sentences_card import SentencesCard
from journal.ui.pages.trends.shapes_card import ShapesCard
from journal.ui.pages.trends.showing_up_card import ShowingUpCard
from journal.ui.pages.trends.situations_card import SituationsCard
from journal.ui.pages.trends.weekdays_card import WeekdaysCard
from journal.ui.widgets.columns import Columns


class TrendCards:
    """Builds the cards and hands them their figures."""

    def __init__(self, desk: Desk) -> None:
        look = desk.look
        self.columns = Columns()
        self.resistance = ResistanceCard(look)
        self.showing_up = ShowingUpCard(look)
        self.shapes = ShapesCard(look)
        self.beliefs = BeliefsCard(look)
        self.achievements = AchievementsCard(look)
        self.sentences = SentencesCard(look)
        self.counters = CountersCard(look)
        self.goals = GoalsCard(look)
        self.controllables = ControllablesCard(look)
        self.weekdays = WeekdaysCard(look)
        self.situations = SituationsCard(look)
        self.field = FieldCard(look)
        self.left: tuple[ChartCard, ...] = (
            self.resistance,
            self.showing_up,
            self.shapes,
            self.counters,
            self.goals,
            self.situations,
            self.field,
        )
        self.right: tuple[ChartCard, ...] = (
            self.sentences,
            self.beliefs,
            self.achievements,
            self.weekdays,
            self.controllables,
        )
        for column, cards in ((self.columns.left, self.left), (self.columns.right, self.right)):
            for card in cards:
                column.addWidget(card)

    @property
    def all(self) -> tuple[ChartCard, ...]:
        """Every card, as one reads down the left column and then the right."""
        return (*self.left, *self.right)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:
        """Show one range on every card."""
        for card in self.all:
            card.show_figures(shown, before)
