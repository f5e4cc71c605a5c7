"""Two columns where there is room, one where there is not."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.widgets.card import label
from journal.ui.widgets.columns import Columns
from tests.ui.showing import shown

Make = Callable[[int], tuple[Columns, QWidget, QWidget]]


@pytest.fixture
def make(look: Look, qtbot: QtBot) -> Make:  # noqa: ARG001 - the look sets the font
    def make_(width: int) -> tuple[Columns, QWidget, QWidget]:
        columns = Columns(narrow=700)
        left, right = label("left " * 40), label("right " * 40)
        columns.left.addWidget(left)
        columns.right.addWidget(right)
        return shown(qtbot, columns, width, 400), left, right

    return make_


def top_right(widget: QWidget, inside: QWidget) -> tuple[int, int]:
    at = widget.mapTo(inside, widget.rect().topRight())
    return at.x(), at.y()


def test_wide_they_stand_side_by_side_by_their_shares(make: Make) -> None:
    columns, left, right = make(918)
    assert not columns.stacked
    assert right.mapTo(columns, right.rect().topLeft()).y() == 0
    assert (left.width(), right.width()) == (540, 360)  # 3 : 2


def test_narrow_they_stack_at_full_width(make: Make) -> None:
    columns, left, right = make(600)
    assert columns.stacked
    assert left.width() == right.width() == 600
    assert right.mapTo(columns, right.rect().topLeft()).y() >= left.height()


def test_they_stack_and_unstack_as_the_window_changes(make: Make) -> None:
    columns, _, _ = make(900)
    for width, stacked in ((699, True), (700, False), (300, True)):
        columns.resize(width, 400)
        assert columns.stacked is stacked


def test_large_text_stacks_them_earlier(make: Make, look: Look) -> None:
    columns, _, _ = make(900)
    look.choose("light", 150)
    assert columns.stacked
    look.choose("light", 90)
    assert not columns.stacked


def test_a_long_word_does_not_push_the_other_column_out(make: Make) -> None:
    columns, left, right = make(900)
    left.setText("w" * 400)  # type: ignore[attr-defined]  # it is a label
    columns.layout().activate()  # type: ignore[union-attr]  # it has one
    assert top_right(right, columns)[0] < 900
    assert columns.minimumSizeHint().width() == 240
