"""A slider from 0 to 100 with its figure beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.ui.pages.beliefs.belief_slider import BeliefSlider
from journal.ui.theme import Look
from journal.ui.widgets.card import label

NOT_YET = "–"


class PercentLine(QWidget):
    """Rates 0 to 100; digits type the number, Delete takes it back.

    Signals:
        rated(): the person rated, or took the rating back.
    """

    rated = Signal()

    def __init__(self, look: Look, name: str, unit: str = "", role: str = "belief") -> None:
        super().__init__()
        self._look = look
        self._unit = unit
        self.slider = BeliefSlider(look, name, role)
        self._figure = label(NOT_YET, "strong", wrap=False)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.slider, 1)
        row.addWidget(self._figure)
        self.slider.rated.connect(self._rated)
        look.changed.connect(self._measure)
        self._measure()

    @property
    def rating(self) -> int | None:
        """The rating, None where there is none."""
        return self.slider.rating

    def fill(self, rating: int | None) -> None:
        """Show ``rating`` without telling it as the person's act."""
        self.slider.set_rating(rating)
        self._show_figure()

    def _rated(self) -> None:
        self._show_figure()
        self.rated.emit()

    def _show_figure(self) -> None:
        rating = self.slider.rating
        self._figure.setText(NOT_YET if rating is None else f"{rating}{self._unit}")

    def _measure(self) -> None:
        """Leave room for the longest figure, so that rating moves nothing."""
        self._figure.setFixedWidth(self._look.px(44))
