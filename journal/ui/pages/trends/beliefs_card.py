"""Beliefs then and now, and the path of any one of them."""

from PySide6.QtWidgets import QWidget

from journal.models.turn_path import TurnPath
from journal.trends.beliefs import Beliefs
from journal.trends.figures import Figures
from journal.ui.charts.belief_change_chart import BeliefChangeChart
from journal.ui.charts.belief_path import BeliefPathChart
from journal.ui.pages.trends.chart_card import ChartCard
from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.choice_box import ChoiceBox
from journal.ui.words import one_line

_IN_BOX = 36
"""The most characters of a belief in the drop-down."""


class BeliefsCard(ChartCard):
    """Shows the first and the latest rating of each turned thought, whatever the range."""

    record_page = "beliefs"

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Beliefs: then and now", parent)
        self._paths: dict[str, TurnPath] = {}
        self.chart = BeliefChangeChart(look)
        self.add(self.chart)
        self.legend = label("", "small")
        self.add(self.legend)
        self.which = ChoiceBox({}, "Path of which belief")
        self.path = BeliefPathChart(look)
        self.which.chosen.connect(self._show_path)
        for part in (self.which, self.path):
            self.add_always(part)

    def show_figures(self, shown: Figures, before: Figures | None) -> None:  # noqa: ARG002 - of all time
        """Show the beliefs rated at least twice, and the path of the chosen one."""
        figures = shown.beliefs
        self.chart.show_changes(
            [(path.words, change) for path, change in figures.changes],
            [path.reframe_id for path, _ in figures.changes],
        )
        self.say_lacking("" if figures.changes else _lacking(figures.rated_once))
        count = len(figures.changes)
        self.note.setText(f"{count} of {count + figures.left_out}" if figures.left_out else "")
        self.legend.setText(_legend(figures))
        self._offer(figures)

    def _offer(self, figures: Beliefs) -> None:
        chosen = self.which.choice
        paths = {str(path.reframe_id): path for path in figures.paths}
        if {key: path.words for key, path in paths.items()} != {
            key: path.words for key, path in self._paths.items()
        }:
            self.which.clear()
            for key, path in paths.items():
                self.which.addItem(_short(path.words), key)
            if chosen in paths:
                self.which.choose(chosen)
        changed = paths != self._paths
        self._paths = paths
        self.which.setVisible(bool(paths))
        self.path.setVisible(bool(paths))
        if changed:
            self._show_path(self.which.choice)

    def _show_path(self, key: str) -> None:
        path = self._paths.get(key)
        if path is not None:
            self.path.show_ratings(path.thought_ratings, path.ratings)


def _short(words: str) -> str:
    line = one_line(words[:500])
    return line if len(line) <= _IN_BOX else f"{line[: _IN_BOX - 1].rstrip()}…"


def _legend(figures: Beliefs) -> str:
    parts = ["Belief in the turn: hollow the first rating, filled the latest."]
    if any(change.clear and change.points > 0 for _, change in figures.changes):
        parts.append("Diamond: it fell.")
    if any(not change.clear for _, change in figures.changes):
        parts.append("Grey: under 10 points, no clear change.")
    return " ".join(parts)


def _lacking(rated_once: int) -> str:
    if not rated_once:
        return "A belief shows here once its turn was rated on two occasions."
    cards = "One belief has" if rated_once == 1 else f"{rated_once} beliefs have"
    return f"{cards} a first rating. The next rating shows how far it moved."
