"""How belief moved: the path of both ratings once there is one."""

from PySide6.QtWidgets import QWidget

from journal.models.reframe import BeliefCard
from journal.ui.charts.belief_path import BeliefPathChart
from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label

LINE_FROM = 2
"""Rated days that make a line."""

TO_COME = (
    "From the second day with a rating on, two lines show how far you believe the thought and"
    " its turn."
)


class MovedCard(Card):
    """Shows the chart of one card, or what it will show."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("How belief moved", parent=parent)
        self._count = label("", "small", wrap=False)
        self.title_row.addWidget(self._count)
        self._to_come = label(TO_COME, "muted")
        self.chart = BeliefPathChart(look)
        self.body.addWidget(self._to_come)
        self.body.addWidget(self.chart)
        self.body.addStretch(1)

    def show_card(self, card: BeliefCard) -> None:
        """Show the ratings of ``card``."""
        thought, turn = card.thought_ratings, card.turn_ratings
        path = len({day for day, _ in (*thought, *turn)}) >= LINE_FROM
        self.chart.setVisible(path)
        self._to_come.setVisible(not path)
        if path:
            self.chart.show_ratings(thought, turn)
        times = card.times_said
        self._count.setText(f"{times} rehearsal{'' if times == 1 else 's'}" if times else "")
