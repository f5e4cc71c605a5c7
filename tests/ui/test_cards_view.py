"""The list of cards lays out what is seen first, and still reaches the last row."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.models.card_lines import line_of
from journal.models.reframe import BeliefCard, Reframe
from journal.ui.pages.beliefs.cards_model import CardsModel, card_row
from journal.ui.pages.beliefs.cards_view import CardsView
from journal.ui.theme import Look
from tests.ui.showing import shown


def test_a_row_far_down_comes_into_view_at_once(look: Look, qtbot: QtBot) -> None:
    model = CardsModel()
    view = shown(qtbot, CardsView(look, model), 330, 600)
    day = date(2026, 11, 23)
    cards = [Reframe(day=day, negative_thought=f"No {at}") for at in range(900)]
    model.show_rows([card_row(line_of(BeliefCard(card))) for card in cards])
    last = model.index(899)
    view.setCurrentIndex(last)
    assert view.viewport().rect().intersects(view.visualRect(last))
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.viewport().rect().intersects(view.visualRect(model.index(0)))
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex() == last
    assert view.viewport().rect().intersects(view.visualRect(last))
