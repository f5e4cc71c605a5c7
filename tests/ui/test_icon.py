"""The program's icon and mark."""

from PySide6.QtCore import QSize

from journal.ui.icon import program_icon
from journal.ui.sidebar import Mark
from journal.ui.theme import Look


def test_it_shows_both_halves_of_the_card(look: Look) -> None:
    image = program_icon(look).pixmap(QSize(128, 128)).toImage()
    assert image.pixelColor(32, 64) == look.color("resistance")
    assert image.pixelColor(96, 64) == look.color("accent")
    assert image.pixelColor(1, 1).alpha() == 0


def test_the_mark_grows_with_the_text(look: Look) -> None:
    mark = Mark(look, 20)
    look.choose("light", 150)
    assert mark.size() == QSize(30, 30)
