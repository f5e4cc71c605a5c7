"""The small line of how something moved."""

from datetime import date, timedelta

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from journal.ui.theme import Look
from journal.ui.widgets.sparkline import paint_sparkline, path_of

DAY = date(2026, 11, 2)


def rated(*points: tuple[int, int]) -> list[tuple[date, int]]:
    return [(DAY + timedelta(days), value) for days, value in points]


def test_points_stand_where_their_days_do() -> None:
    assert path_of(rated((0, 40), (2, 50), (20, 100))) == ((0.0, 0.4), (0.1, 0.5), (1.0, 1.0))


def test_two_ratings_and_those_of_one_day_are_no_path() -> None:
    assert path_of(rated((0, 40), (9, 50))) == ()
    assert path_of(rated((0, 40), (0, 50), (0, 60))) == ()


def test_a_rise_is_drawn_from_the_lower_left_to_the_upper_right(look: Look) -> None:
    image = QImage(60, 20, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    path = path_of(rated((0, 0), (5, 50), (10, 100)))
    paint_sparkline(painter, look, QRectF(0, 0, 60, 20), "accent", path)
    painter.end()

    def inked(x: int, y: int) -> bool:
        return any(image.pixelColor(x + dx, y + dy).alpha() for dx in (0, 1) for dy in (0, 1))

    assert inked(3, 16)
    assert inked(57, 2)
    assert not inked(3, 2)
    assert not inked(57, 16)
