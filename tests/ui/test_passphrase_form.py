"""Choosing a passphrase."""

from unicodedata import normalize

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journal.ui.theme import Look
from journal.ui.vault import passphrase_form
from journal.ui.vault.passphrase_form import PassphraseForm
from journal.ui.widgets.pace_bar import PaceBar
from journal.ui.widgets.secret_line import SecretLine
from tests.ui.showing import LEFT, button, name_of, shown

GOOD = "meadow kettle 41 harbour"


@pytest.fixture
def form(look: Look, qtbot: QtBot) -> PassphraseForm:
    made = shown(qtbot, PassphraseForm(look), 500)
    made.setFocus()
    return made


def lines(form: PassphraseForm) -> list[SecretLine]:
    return form.findChildren(SecretLine)


def type_in(form: PassphraseForm, first: str, again: str | None = None) -> None:
    for line, words in zip(lines(form), (first, first if again is None else again), strict=True):
        line.setFocus()
        QTest.keyClicks(line, words)


def words(form: PassphraseForm) -> list[str]:
    return [line.text() for line in form.findChildren(QLabel) if line.isVisible()]


def test_a_good_one_typed_twice_is_taken(form: PassphraseForm) -> None:
    type_in(form, GOOD)
    assert form.complaint() == ""
    assert form.check()
    assert form.passphrase == GOOD


@pytest.mark.parametrize(
    ("first", "again", "why"),
    [
        ("", "", "choose a passphrase"),
        ("brief", "brief", "at least 8"),
        ("password123", "password123", "easy to guess"),
        (GOOD, "", "once more"),
        (GOOD, GOOD + "s", "not the same"),
    ],
)
def test_what_is_no_good_is_refused_with_a_calm_line(
    form: PassphraseForm, first: str, again: str, why: str
) -> None:
    type_in(form, first, again)
    assert not form.check()
    assert why in form.told
    assert "!" not in form.told
    if first:
        assert first not in form.told
    at_again = first == GOOD
    assert QApplication.focusWidget() is lines(form)[at_again]


def test_a_page_pasted_by_mistake_is_refused(form: PassphraseForm) -> None:
    QGuiApplication.clipboard().setText(GOOD * 2_000)
    for line in lines(form):
        line.paste()
    assert "Too long" in form.complaint()


def test_typing_on_takes_the_complaint_back(form: PassphraseForm) -> None:
    type_in(form, "short")
    form.check()
    QTest.keyClicks(lines(form)[0], "x")
    assert form.told == ""


def test_a_slip_is_said_as_soon_as_the_second_is_as_long(form: PassphraseForm) -> None:
    type_in(form, GOOD, GOOD[:-1])
    assert form.told == ""
    QTest.keyClicks(lines(form)[1], "x")
    assert "not the same" in form.told


def test_leaving_a_line_moves_nothing_that_may_be_clicked(form: PassphraseForm) -> None:
    type_in(form, "short", "")
    lines(form)[0].setFocus()
    assert form.told == ""


def test_one_typed_in_another_way_is_the_same(form: PassphraseForm) -> None:
    composed = "fünf Wörter für früher"
    for line, words in zip(lines(form), (composed, normalize("NFD", composed)), strict=True):
        QGuiApplication.clipboard().setText(words)
        line.paste()
    assert form.complaint() == ""


def test_pasting_into_both_is_welcome(form: PassphraseForm) -> None:
    QGuiApplication.clipboard().setText(GOOD + "\n")
    for line in lines(form):
        line.paste()
    assert form.check()
    assert form.passphrase == GOOD


def test_its_strength_is_said_with_every_letter_and_without_it(form: PassphraseForm) -> None:
    bar = form.findChild(PaceBar)
    assert isinstance(bar, PaceBar)
    said = set()
    for letter in GOOD:
        QTest.keyClicks(lines(form)[0], letter)
        said.add(name_of(bar))
    assert "Strength: strong" in said
    assert len(said) > 2
    assert "strong" in words(form)
    assert not any("meadow" in one for one in [*said, *words(form)])


def test_showing_it_shows_both(form: PassphraseForm, qtbot: QtBot) -> None:
    type_in(form, GOOD)
    qtbot.mouseClick(button(form, "Show"), LEFT)
    assert [line.displayText() for line in lines(form)] == [GOOD, GOOD]
    qtbot.mouseClick(button(form, "Hide"), LEFT)
    assert not any(GOOD in line.displayText() for line in lines(form))


def test_enter_leads_on_and_then_submits(form: PassphraseForm, qtbot: QtBot) -> None:
    QTest.keyClicks(lines(form)[0], GOOD)
    with qtbot.assertNotEmitted(form.submitted):
        qtbot.keyClick(lines(form)[0], Qt.Key.Key_Return)
    assert QApplication.focusWidget() is lines(form)[1]
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(lines(form)[1], Qt.Key.Key_Return)


def test_every_edit_is_told(form: PassphraseForm, qtbot: QtBot) -> None:
    for line in lines(form):
        with qtbot.waitSignal(form.changed):
            QTest.keyClicks(line, "x")


def test_forgotten_it_is_gone_from_both(form: PassphraseForm) -> None:
    type_in(form, GOOD)
    form.forget()
    for line in lines(form):
        line.undo()
        assert line.text() == ""
    assert form.is_empty


def test_every_line_has_a_name(form: PassphraseForm) -> None:
    assert [name_of(line) for line in lines(form)] == ["Passphrase", "Passphrase again"]


def test_its_judge_is_fetched_before_the_first_letter(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[bool] = []
    monkeypatch.setattr(passphrase_form, "WARM_AFTER_MS", 0)
    monkeypatch.setattr(passphrase_form, "_fetch", lambda: fetched.append(True))
    shown(qtbot, PassphraseForm(look), 500)
    qtbot.waitUntil(lambda: fetched == [True])
