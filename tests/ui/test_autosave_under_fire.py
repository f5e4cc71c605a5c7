"""Whatever one does, in whatever order, no word is lost and none lands in the wrong record."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtTest import QTest

from journal.clock import Clock
from journal.models.achievement import Achievement
from journal.models.check_in import CheckIn
from journal.models.reframe import Reframe
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.pages.today.page import TodayPage
from journal.ui.theme import Look
from journal.ui.widgets import autosave
from tests.ui.at_the_desk import AtTheDesk
from tests.ui.word_ledger import WordLedger
from tests.ui.writing_places import places, text_of

RUNS = 5
STEPS = 30
LONG_AGO_MS = 10**8


PAGES = ("today", "beliefs", "achievements", "goals", "settings")
FIRST = st.one_of(st.integers(0, 4), st.none())
"""The field one types in just before."""


class UnderFire(RuleBasedStateMachine):
    """One person at the desk, doing anything in any order."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._desk = AtTheDesk(Path(self._folder.name), look, clock)
        self._today = clock.today()
        self._ledger = WordLedger(self._desk)
        self._deleted: list[UUID] = []
        self._count = 0
        self._ledger.look_at_screen()

    def teardown(self) -> None:
        self._desk.close()
        self._folder.cleanup()

    @rule(at=FIRST)
    def type_a_word(self, at: int | None) -> None:
        fields = places(self._desk.page)
        if at is None or not fields:
            return
        field = list(fields.values())[at % len(fields)]
        if len(text_of(field)) > 100:
            return
        self._count += 1
        field.setFocus()
        QTest.keyClicks(field, f"w{self._count}.")
        self._desk.settle()
        self._ledger.take_typing()

    @rule(at=st.integers(0, 4))
    def undo_typing(self, at: int) -> None:
        fields = places(self._desk.page)
        if not fields:
            return
        place, field = list(fields.items())[at % len(fields)]
        field.setFocus()
        field.undo()
        self._desk.settle()
        if place in places(self._desk.page):
            text, known = text_of(field), self._ledger.ever.get(place, {""})
            assert any(one.startswith(text) for one in known), (place, text, known)
        self._ledger.take_typing()

    @rule()
    def pause(self) -> None:
        self._desk.pause()
        self._ledger.all_is_safe()

    @rule()
    def type_on_for_five_seconds(self) -> None:
        self._desk.type_on()
        self._ledger.all_is_safe()

    @rule(
        key=st.sampled_from(["today", "beliefs", "achievements", "goals", "settings"]), first=FIRST
    )
    def turn_to_a_page(self, key: str, first: int | None) -> None:
        self.type_a_word(first)
        before = self._desk.bytes_unless_dirty
        self._desk.go_to(key)
        self._arrived(before)

    @rule(ago=st.integers(0, 2), first=FIRST)
    def turn_to_a_day(self, ago: int, first: int | None) -> None:
        if not isinstance(self._desk.page, TodayPage):
            self._desk.go_to("today")
            self._arrived(None)
        self.type_a_word(first)
        before = self._desk.bytes_unless_dirty
        self._desk.page.show_day(self._today - timedelta(days=ago))
        self._desk.settle()
        self._arrived(before)

    @rule(at=st.integers(0, 3), first=FIRST)
    def choose_another_record(self, at: int, first: int | None) -> None:
        self.type_a_word(first)
        before = self._desk.bytes_unless_dirty
        page = self._desk.page
        if isinstance(page, BeliefsPage) and page.cards.model.rowCount():
            model = page.cards.model
            page.cards.view.setCurrentIndex(model.index(at % model.rowCount()))
        elif isinstance(page, AchievementsPage) and page.column.view.rows.rows:
            rows = page.column.view.rows.rows
            page.show_record(rows[at % len(rows)].id)
        else:
            return
        self._desk.settle()
        self._arrived(before)

    @rule(first=FIRST)
    def begin_a_new_one(self, first: int | None) -> None:
        self.type_a_word(first)
        before = self._desk.bytes_unless_dirty
        self._desk.page.new_entry()
        self._desk.settle()
        self._arrived(before)

    @rule()
    def enter_the_line(self) -> None:
        page = self._desk.page
        if isinstance(page, TodayPage) and page.achievements.quick_add.text().strip():
            title = page.achievements.quick_add.text().strip()
            page.achievements.quick_add.returnPressed.emit()
            self._desk.settle()
            made = [
                one
                for one in self._ledger.alive(Achievement)
                if (one.id, "title") not in self._ledger.words
            ]
            assert [one.title for one in made if one.title == title] == [title]
            self._ledger.take_typing()
            self._ledger.look_at_screen()

    @rule(first=FIRST)
    def delete_what_is_in_view(self, first: int | None) -> None:
        self.type_a_word(first)
        record = self._desk.page.shown_record
        if not isinstance(record, Reframe | Achievement):
            return
        self._desk.delete_in_view()
        self._deleted.append(record.id)
        for place in [one for one in self._ledger.words if one[0] == record.id]:
            self._ledger.is_safe(place)  # Undo brings back the last word
        self._arrived(None)

    @rule()
    @precondition(lambda self: self._deleted)
    def undo_deleting(self) -> None:
        self._desk.notebook.undo_delete()
        self._deleted.pop()
        self._desk.settle()
        self._arrived(None, all_safe=False)

    @rule(first=FIRST)
    def quit_and_come_back(self, first: int | None) -> None:
        self.type_a_word(first)
        self._desk.quit()
        self._came_back()

    @rule(first=FIRST)
    def lock_and_unlock(self, first: int | None) -> None:
        self.type_a_word(first)
        self._desk.lock()
        self._came_back()

    @rule(first=FIRST)
    def lose_the_power(self, first: int | None) -> None:
        self.type_a_word(first)
        self._desk.kill()
        for place in self._ledger.words:  # what came through is what there is from now on
            self._ledger.words[place] = [self._ledger.stored(place)]
        self._came_back()

    # --- what must hold -----------------------------------------------------------------------

    @invariant()
    def every_word_is_where_it_belongs(self) -> None:
        """Nothing older than what was safe, nothing typed elsewhere, no record out of nothing."""
        for place, words in self._ledger.words.items():
            stored = self._ledger.stored(place)
            assert stored in words, (place, stored, words)
            del words[: len(words) - 1 - words[::-1].index(stored)]  # it never goes back
        assert self._desk.complaints == []

    @invariant()
    def nothing_is_there_that_nobody_wrote(self) -> None:
        known = {place[0] for place in self._ledger.words}
        for day in self._ledger.alive(CheckIn):
            assert day.day in known or day.note == "One said yes"
        for card in self._ledger.alive(Reframe):
            assert card.id in known or card.negative_thought in ("They hang up", "Too late")

    def _arrived(self, before: bytes | None, *, all_safe: bool = True) -> None:
        """Nothing is written by looking, and everything is safe that was typed before."""
        if before is not None:
            assert self._desk.bytes == before
        if all_safe:
            self._ledger.all_is_safe()
        self._ledger.look_at_screen()

    def _came_back(self) -> None:
        self._deleted.clear()
        self._arrived(None)


@pytest.fixture(autouse=True)
def no_timer_runs_out(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PAUSE_MS", "LONGEST_MS", "RETRY_MS"):
        monkeypatch.setattr(autosave, name, LONG_AGO_MS)


@pytest.mark.slow
def test_no_word_is_lost_and_none_lands_in_the_wrong_record(
    look: Look, clock: Clock, pytestconfig: pytest.Config
) -> None:
    runs = int(pytestconfig.getoption("--under-fire"))
    profile = settings(
        max_examples=runs or RUNS,
        stateful_step_count=STEPS,
        derandomize=not runs,
        deadline=None,
        database=None,
        phases=[Phase.generate],  # to make a story shorter takes longer than the whole test
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(lambda: UnderFire(look, clock), settings=profile)  # type: ignore[no-untyped-call]
