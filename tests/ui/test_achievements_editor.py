"""Writing an achievement: nothing typed is lost, and nothing is stored that was not meant."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.models.achievement import Achievement, Category, achievements_between
from journal.notebook import Notebook
from journal.ui.desk import Desk
from journal.ui.pages.achievements.completeness import missing_words
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.pages.achievements.row_words import row_day, row_proof

TODAY = date(2026, 11, 23)
OpenPage = Callable[..., AchievementsPage]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> OpenPage:
    def open_(*achievements: Achievement) -> AchievementsPage:
        desk.notebook.save(*achievements)
        page = AchievementsPage(desk)
        qtbot.addWidget(page)
        page.resize(1076, 780)
        page.filters.widen()
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return open_


def won(title: str = "Renewal", day: date = TODAY, **fields: object) -> Achievement:
    return Achievement(day=day, title=title, **fields)  # type: ignore[arg-type]  # any of its fields


def first(notebook: Notebook) -> Achievement:
    return notebook.read(achievements_between(None, None))[0]


def type_anew(qtbot: QtBot, field: object, text: str) -> None:
    field.setFocus()  # type: ignore[attr-defined]  # any field of text
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


def _wheel(over: QWidget) -> QWheelEvent:
    middle = QPointF(over.rect().center())
    return QWheelEvent(
        middle,
        over.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def test_every_field_comes_back_as_it_was_typed(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(won())
    editor = page.editor
    for name, field in editor.prose.items():
        type_anew(qtbot, field, f"My {name} & <b>more</b>")
    type_anew(qtbot, editor.credit, "Ines")
    type_anew(qtbot, editor.tags, " renewal, Renewal,  big  deal ,")
    type_anew(qtbot, editor.measure.name, "ARR")
    qtbot.keyClick(editor.kind, Qt.Key.Key_Down)
    editor.confidential.click()
    editor.last_day.offer.click()
    editor.last_day.field.setDate(QDate(2026, 11, 25))
    editor.follow_up.offer.click()
    assert page.flush()
    saved = first(notebook)
    assert [getattr(saved, name) for name in editor.prose] == [
        f"My {name} & <b>more</b>" for name in editor.prose
    ]
    assert saved.tags == ("Renewal", "big deal")
    assert (saved.credit_to, saved.measure_name) == ("Ines", "ARR")
    assert saved.category is Category.CUSTOMER_IMPACT
    assert saved.confidential
    assert (saved.day, saved.last_day) == (TODAY, date(2026, 11, 25))
    assert saved.follow_up_on == TODAY


def test_saving_one_field_leaves_what_the_editor_cannot_show_alone(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(
        won(
            day=date(800, 12, 25),
            situation="a\r\nb",
            credit_to="two\nlines",
            tags=("one, with comma",),
            measure_before=0.123456789,
            measure_after=1e300,
            measure_unit="$",
            customer_alias="A large bakery",
            priority="Growth",
        )
    )
    type_anew(qtbot, page.editor.prose["result"], "x")
    for field in page.editor.measure.lines:
        field.setFocus()
    assert page.flush()
    saved = first(notebook)
    assert saved.day == date(800, 12, 25)
    assert (saved.situation, saved.credit_to) == ("a\r\nb", "two\nlines")
    assert saved.tags == ("one, with comma",)
    assert (saved.measure_before, saved.measure_after) == (0.123456789, 1e300)
    assert (saved.customer_alias, saved.priority) == ("A large bakery", "Growth")


def test_a_title_emptied_is_not_saved_over_the_good_one(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(won("Good title"), won("Other", date(2026, 1, 1)))
    type_anew(qtbot, page.editor.headline.field, "")
    type_anew(qtbot, page.editor.prose["result"], "Signed")
    assert page.flush()
    assert "the old one is kept" in page.editor.headline.note.text()
    assert page.editor.headline.note.isVisible()
    assert page.editor.status.text().endswith(", but not the title")
    assert (first(notebook).title, first(notebook).result) == ("Good title", "Signed")


def test_a_title_too_long_is_counted_kept_on_screen_and_holds_its_place(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(won("Good title"), won("Other", date(2026, 1, 1)))
    headline = page.editor.headline
    type_anew(qtbot, headline.field, "x" * 125)
    assert headline.note.text() == "125 of 140"
    qtbot.keyClicks(headline.field, "y" * 20)
    assert headline.note.text().startswith("145 of 140")
    assert page.flush()  # as a draft
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down)
    assert headline.title == "x" * 125 + "y" * 20
    assert page.column.view.currentIndex().row() == 0
    assert first(notebook).title == "Good title"
    for _ in range(5):
        qtbot.keyClick(headline.field, Qt.Key.Key_Backspace)
    assert page.flush()
    assert first(notebook).title == "x" * 125 + "y" * 15


def test_a_pasted_title_is_one_line(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(won())
    page.new_entry()
    mime = QMimeData()
    mime.setText("Two\nlines  <i>here</i>")
    QGuiApplication.clipboard().setMimeData(mime)
    page.editor.headline.field.paste()
    qtbot.keyClick(page.editor.headline.field, Qt.Key.Key_Return)
    assert page.editor.headline.title == "Two lines <i>here</i>"


@pytest.mark.parametrize(
    ("before", "after", "unit", "change", "stored"),
    [
        ("$110,000", "$129,800", "$", "+18 %", (110_000.0, 129_800.0)),
        ("25%", "45 %", "%", "+20 points", (25.0, 45.0)),
        ("3", "3", "", "no change", (3.0, 3.0)),
        ("0", "6", "", "+6", (0.0, 6.0)),
        ("-2", "1.5", "", "+175 %", (-2.0, 1.5)),
    ],
)
def test_figures_are_read_as_they_are_written_here(
    open_page: OpenPage,
    notebook: Notebook,
    qtbot: QtBot,
    before: str,
    after: str,
    unit: str,
    change: str,
    stored: tuple[float, float],
) -> None:
    page = open_page(won())
    measure = page.editor.measure
    type_anew(qtbot, measure.before, before)
    type_anew(qtbot, measure.after, after)
    assert measure.change.text() == change
    assert page.flush()
    saved = first(notebook)
    assert (saved.measure_before, saved.measure_after, saved.measure_unit) == (*stored, unit)


@pytest.mark.parametrize("odd", ["about 100k", "1e999", "nan", "--", "$"])
def test_text_that_is_no_number_is_told_kept_and_never_zero(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, odd: str
) -> None:
    page = open_page(won(measure_before=7.0), won("Other", date(2026, 1, 1)))
    measure = page.editor.measure
    type_anew(qtbot, measure.before, odd)
    assert page.flush()
    assert measure.complaint.isVisible()
    assert "110,000" in measure.complaint.text()
    assert first(notebook).measure_before == 7.0
    qtbot.keyClick(page.column.view, Qt.Key.Key_Down)
    assert measure.before.text() == ""
    assert not measure.complaint.isVisible()
    qtbot.keyClick(page.column.view, Qt.Key.Key_Up)
    assert measure.before.text() == odd
    type_anew(qtbot, measure.before, "8")
    assert page.flush()
    assert not measure.complaint.isVisible()
    assert first(notebook).measure_before == 8.0


def test_an_emptied_figure_is_missing_and_not_zero(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    page = open_page(won(measure_before=7.0, measure_after=9.0))
    type_anew(qtbot, page.editor.measure.before, "")
    assert page.flush()
    assert first(notebook).measure_before is None
    assert page.editor.measure.change.text() == ""


def test_days_in_the_wrong_order_are_put_right(open_page: OpenPage, notebook: Notebook) -> None:
    page = open_page(won(day=date(2026, 3, 1), last_day=date(2026, 3, 9)))
    page.editor.day.setDate(QDate(2026, 3, 20))
    assert page.flush()
    assert (first(notebook).day, first(notebook).last_day) == (date(2026, 3, 9), date(2026, 3, 20))
    page.editor.last_day.clear_button.click()
    assert page.flush()
    assert first(notebook).last_day is None


def test_another_day_moves_the_row(open_page: OpenPage) -> None:
    page = open_page(won("A", date(2026, 11, 9)), won("B", date(2026, 11, 5)))
    page.editor.day.setDate(QDate(2026, 11, 1))
    assert page.flush()
    assert [one.title for one in page.column.view.rows.rows] == ["B", "A"]
    assert page.column.view.currentIndex().data() == "A"
    assert page.editor.headline.title == "A"


def test_a_save_that_fails_keeps_every_character_and_the_place(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(won("A"), won("B", date(2026, 1, 1)))

    def refuse(*_records: object, **_keys: object) -> None:
        raise JournalError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(notebook, "save", refuse)
        with qtbot.waitSignal(page.went_wrong):
            type_anew(qtbot, page.editor.prose["action"], "Called")
            page.flush()
        assert page.editor.status.text() == "Not saved yet"
        qtbot.keyClick(page.column.view, Qt.Key.Key_Down)
        assert page.editor.prose["action"].text == "Called"
        assert page.column.view.currentIndex().row() == 0
        assert page.column.view.rows.rows[0].action == ""
    assert page.flush()
    assert first(notebook).action == "Called"


def test_what_cannot_be_stored_is_said_and_not_dropped(
    open_page: OpenPage, notebook: Notebook, qtbot: QtBot
) -> None:
    text = "x" * 20_001
    page = open_page(won())
    page.editor.prose["evidence"].setFocus()
    with qtbot.waitSignal(page.went_wrong):
        page.editor.prose["evidence"].insertPlainText(text)
        page.flush()
    assert len(page.editor.prose["evidence"].text) == len(text)
    assert first(notebook).evidence == ""


def test_scrolling_past_a_field_changes_nothing(open_page: OpenPage) -> None:
    page = open_page(won())
    for field in (page.editor.kind, page.editor.day):
        event = _wheel(field)
        field.setFocus()
        field.wheelEvent(event)
        assert not event.isAccepted()
    assert not page.editing.autosave.dirty


def test_a_tip_names_what_is_missing_and_never_scores(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(won(action="a", result="b", measure_after=1.0))
    tip = page.editor.tip
    assert tip.text() == "Worth adding while it is fresh: the proof and who helped."
    type_anew(qtbot, page.editor.prose["evidence"], "mail")
    type_anew(qtbot, page.editor.credit, "Ines")
    assert page.flush()
    assert tip.text() == ""
    assert missing_words(won()).count(",") == 3


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"measure_before": 110.0, "measure_after": 129.8, "measure_name": "ARR"}, "+18 % ARR"),
        ({"measure_after": 42_000.0, "measure_unit": "$"}, "$42,000"),
        ({"measure_before": 2.0, "measure_after": 2.0, "measure_name": "NPS"}, "NPS: no change"),
        ({"result": "\n  First line\nsecond"}, "First line"),
        ({}, ""),
    ],
)
def test_a_row_says_its_number_or_its_result(fields: dict[str, object], words: str) -> None:
    assert row_proof(won(**fields)) == words


@pytest.mark.parametrize(
    ("first_day", "last_day", "words"),
    [
        (date(2026, 11, 14), None, "14 Nov"),
        (date(2025, 11, 14), None, "14 Nov 2025"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2026, 11, 3), date(2026, 11, 9), "3 Nov – 9 Nov 2026"),
    ],
)
def test_a_row_says_its_day(first_day: date, last_day: date | None, words: str) -> None:
    assert row_day(won(day=first_day, last_day=last_day), TODAY) == words
