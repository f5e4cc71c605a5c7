"""Several pictures in one chart: what is nearest is nearest both ways."""

from PySide6.QtCore import QPointF

from journal.ui.charts.chart_view import ChartView


class SmallMultiples(ChartView):
    """Base of charts whose marks do not lie one after the other along one axis."""

    def _nearest(self, spot: QPointF) -> int:
        x, y = spot.x(), spot.y()

        def away(index: int) -> float:
            return min((at.x() - x) ** 2 + (at.y() - y) ** 2 for at in self._marks[index].points)

        return min(range(len(self._marks)), key=away)
