"""Cards, labels and pills: plain text, whatever is in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.widgets.card import Card, label, pill
from tests.ui.showing import name_of, shown, told_of

MARKUP = "<h1>Big</h1> <img src='x'> & <a href='file:///etc'>link</a>"


def test_words_of_the_person_are_never_read_as_markup(qapp: QApplication) -> None:
    _ = qapp
    for made in (label(MARKUP), label(MARKUP, wrap=False), pill(MARKUP, "goal")):
        assert made.textFormat() is Qt.TextFormat.PlainText
        assert not made.openExternalLinks()


def test_a_card_is_named_after_its_title(qtbot: QtBot) -> None:
    card = shown(qtbot, Card("Goals"), 200, 80)
    assert name_of(card) == "Goals"
    assert card.title.isVisible()
    assert told_of(card.title).role() is QAccessible.Role.StaticText


def test_a_card_without_a_title_shows_none(qtbot: QtBot) -> None:
    card = shown(qtbot, Card(), 200, 80)
    assert not card.title.isVisible()
    assert card.body.count() == 0


@pytest.mark.parametrize("width", [150, 300, 600])
@pytest.mark.parametrize("size", [100, 150])
def test_a_card_is_as_tall_as_its_words_need(
    look: Look, qtbot: QtBot, width: int, size: int
) -> None:
    look.choose("light", size)
    window = QWidget()
    column = QVBoxLayout(window)
    card = Card("Title")
    words = label("Some words that must break into lines. " * 8)
    card.body.addWidget(words)
    column.addWidget(card)
    column.addStretch(1)
    shown(qtbot, window, width, 2000)
    assert words.height() >= words.heightForWidth(words.width())
    assert card.rect().contains(words.geometry())


def test_a_pill_keeps_its_words_whole(look: Look, qtbot: QtBot) -> None:
    _ = look
    window = QWidget()
    column = QVBoxLayout(window)
    made = pill("Customer impact", "achievement")
    column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
    shown(qtbot, window, 400, 100)
    assert made.width() > made.fontMetrics().horizontalAdvance(made.text())
