"""What all attempts together say: the share reached by attempt k, nos per yes, parked early."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from journal.ui.charts.reach_curve import ReachCurve
from journal.ui.pages.attempts.figures import FEWEST, Group, Pipeline, known_until, share_by
from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label
from journal.ui.words import breakable, figure, number


class CurveCard(Card):
    """Shows the curve and its words; below ten prospects the fractions alone."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("How many it takes", parent=parent)
        self.chart = ReachCurve(look)
        self.words = label("", "muted")
        self.nos = label("", "muted")
        self.parked = label("", "muted")
        self._group_words: list[QLabel] = []
        self._groups = QGridLayout()
        self._groups.setHorizontalSpacing(12)
        self._groups.setVerticalSpacing(4)
        self._groups.setColumnStretch(0, 1)
        self._groups_name = label("Who was reached", "label")
        for one in (self.chart, self.words, self.nos, self.parked, self._groups_name):
            self.body.addWidget(one)
        self.body.addLayout(self._groups)
        self.body.addStretch(1)

    def show_figures(self, figures: Pipeline, mark: int) -> None:
        """Show the figures of all prospects."""
        enough = figures.tried >= FEWEST
        self.chart.setVisible(enough)
        if enough:
            self.chart.show_curve(figures.curve, mark)
        self.words.setText(curve_words(figures, mark))
        self.nos.setText(nos_words(figures))
        self.nos.setVisible(bool(self.nos.text()))
        self.parked.setText(parked_words(figures, mark))
        self.parked.setVisible(bool(self.parked.text()))
        self._show_groups(figures.groups)

    @property
    def groups(self) -> list[str]:
        """The lines by segment and level as they read."""
        return [words.text() for words in self._group_words]

    def _show_groups(self, groups: tuple[Group, ...]) -> None:
        for gone in self._group_words:
            self._groups.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._group_words = []
        self._groups_name.setVisible(bool(groups))
        for row, group in enumerate(groups):
            name = label(breakable(group.name), "muted")
            share = label(_percent(group.share), "strong", wrap=False)
            of = label(f"of {number(group.tried)} by attempt {group.k}", "small", wrap=False)
            self._groups.addWidget(name, row, 0)
            self._groups.addWidget(share, row, 1, Qt.AlignmentFlag.AlignRight)
            self._groups.addWidget(of, row, 2, Qt.AlignmentFlag.AlignRight)
            self._group_words += [name, share, of]


def curve_words(figures: Pipeline, mark: int) -> str:
    """Say how many are reached by the first attempt and by the mark, and from how many."""
    if not figures.tried:
        return "Log attempts, and your own curve is drawn here."
    if figures.tried < FEWEST:
        return (
            f"{figures.reached} of {figures.tried} reached. "
            f"From {FEWEST} prospects on your own curve is drawn here."
        )
    k = known_until(figures.curve, mark)
    first, by = share_by(figures.curve, 1) or 0.0, share_by(figures.curve, k) or 0.0
    told = f"By attempt {k}, {_percent(by)} are reached"
    alone = f", by the first alone {_percent(first)}" if k > 1 else ""
    further = f" Fewer than {FEWEST} were tried further." if k < mark else ""
    return f"{told}{alone}: from {number(figures.tried)} prospects.{further}"


def nos_words(figures: Pipeline) -> str:
    """Say how many nos were heard for each meeting, "" where there was neither."""
    nos = f"{number(figures.nos)} no{'' if figures.nos == 1 else 's'} heard"
    if figures.nos_per_yes is None:
        return f"{nos}, no meeting booked yet." if figures.nos else ""
    met = f"{number(figures.meetings)} meeting{'' if figures.meetings == 1 else 's'} booked"
    if figures.nos + figures.meetings < FEWEST:
        return f"{nos}, {met}."
    each = number(round(figures.nos_per_yes, 1))
    word = "no" if each == "1" else "nos"
    return f"{each} {word} heard for each meeting booked ({nos}, {met})."


def parked_words(figures: Pipeline, mark: int) -> str:
    """Say how many were parked before the mark, "" where nobody was parked."""
    if not figures.parked:
        return ""
    if not figures.parked_early:
        return f"None of the {number(figures.parked)} parked was given up before attempt {mark}."
    return (
        f"{number(figures.parked_early)} of {number(figures.parked)} parked were given up "
        f"before attempt {mark}."
    )


def _percent(share: float) -> str:
    return figure(round(share * 100), "%")
