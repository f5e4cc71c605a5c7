"""Whatever one does, in whatever order, no word is lost and none lands in the wrong record."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
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
from PySide6.QtWidgets import QLineEdit
from sqlalchemy.orm import Session

from journal.clock import Clock
from journal.models.achievement import Achievement
from journal.models.check_in import CheckIn, check_ins_between
from journal.models.draft import draft_of
from journal.models.reframe import Reframe
from journal.ui.pages.achievements.page import AchievementsPage
from journal.ui.pages.beliefs.page import BeliefsPage
from journal.ui.pages.today.page import TodayPage
from journal.ui.theme import Look
from journal.ui.widgets import autosave
from journal.ui.widgets.growing_text import GrowingText
from tests.ui.at_the_desk import AtTheDesk

RUNS = 12
STEPS = 40
LONG_AGO_MS = 10**8
NEEDED = ("negative_thought", "balanced_thought", "title")
"""Emptied, these keep what was saved before: a card needs them."""

Place = tuple[object, str]
"""Where words belong: a day, a record or a draft, and the name of the field."""
Field = QLineEdit | GrowingText


def places(page: object) -> dict[Place, Field]:
    """Return the fields one can write in on ``page`` and where their words belong."""
    if isinstance(page, TodayPage):
        line = page.achievements.quick_add
        return {
            (page.day, "one_thing"): page.check_in.one_thing,
            (page.day, "note"): page.control.note,
            ("today:achievement", line.accessibleName()): line,
        }
    if isinstance(page, BeliefsPage):
        return _on_card(page)
    if isinstance(page, AchievementsPage):
        return _in_editor(page)
    return {}


def _on_card(page: BeliefsPage) -> dict[Place, Field]:
    card, halves = page.editor.card, page.detail.halves
    if card is None:
        return {}
    thought, turn = halves.thought.text, halves.turn.text
    if page.editor.fresh and not thought.text.strip():
        return {("belief:new", field.accessibleName()): field for field in (thought, turn)}
    found: dict[Place, Field] = {
        (card.reframe.id, "negative_thought"): thought,
        (card.reframe.id, "balanced_thought"): turn,
    }
    if not page.editor.fresh:
        line = page.detail.steps.add_line
        found[f"step:{card.reframe.id}", line.accessibleName()] = line
        found[card.reframe.id, "situation"] = page.detail.record.situation
    return found


def _in_editor(page: AchievementsPage) -> dict[Place, Field]:
    record_id, title = page.editing.record_id, page.editor.headline.field
    result = page.editor.prose["result"]
    if record_id is None:
        return {}
    if page.editing.is_new and not title.text.strip():
        return {("achievement:new", field.accessibleName()): field for field in (title, result)}
    return {(record_id, "title"): title, (record_id, "result"): result}


def text_of(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.text


class UnderFire(RuleBasedStateMachine):
    """One person at the desk; ``_words`` holds what each place may say: what is safe comes first,
    then what was typed since, the last of which is on screen."""

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._desk = AtTheDesk(Path(self._folder.name), look, clock)
        self._today = clock.today()
        self._words: dict[Place, list[str]] = {}
        self._ever: dict[Place, set[str]] = {}
        self._deleted: list[UUID] = []
        self._count = 0
        self._look_at_screen()

    def teardown(self) -> None:
        self._desk.close()
        self._folder.cleanup()

    # --- what one does ------------------------------------------------------------------------

    @rule(at=st.integers(0, 4))
    def type_a_word(self, at: int) -> None:
        fields = places(self._desk.page)
        if not fields:
            return
        field = list(fields.values())[at % len(fields)]
        if len(text_of(field)) > 100:
            return
        self._count += 1
        field.setFocus()
        QTest.keyClicks(field, f"w{self._count}.")
        self._desk.settle()
        self._note_typing()

    @rule(at=st.integers(0, 4))
    def undo_typing(self, at: int) -> None:
        fields = places(self._desk.page)
        if not fields:
            return
        place, field = list(fields.items())[at % len(fields)]
        field.setFocus()
        field.undo()
        self._desk.settle()
        text, known = text_of(field), self._ever.get(place, {""})
        if place in places(self._desk.page):
            assert any(one.startswith(text) for one in known), (place, text, known)
        self._note_typing()

    @rule()
    def pause(self) -> None:
        self._desk.pause()
        self._all_is_safe()

    @rule()
    def type_on_for_five_seconds(self) -> None:
        self._desk.type_on()
        self._all_is_safe()

    @rule(key=st.sampled_from(["today", "beliefs", "achievements", "goals", "settings"]))
    def turn_to_a_page(self, key: str) -> None:
        before = self._bytes_unless_dirty()
        self._desk.go_to(key)
        self._arrived(before)

    @rule(ago=st.integers(0, 2))
    def turn_to_a_day(self, ago: int) -> None:
        self._desk.go_to("today")
        self._all_is_safe()
        before = self._bytes_unless_dirty()
        self._desk.page.show_day(self._today - timedelta(days=ago))
        self._desk.settle()
        self._arrived(before)

    @rule(at=st.integers(0, 3))
    def choose_another_record(self, at: int) -> None:
        before = self._bytes_unless_dirty()
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

    @rule()
    def begin_a_new_one(self) -> None:
        before = self._bytes_unless_dirty()
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
            made = [one for one in self._alive(Achievement) if (one.id, "title") not in self._words]
            assert [one.title for one in made if one.title == title] == [title]
            self._note_typing()
            self._look_at_screen()

    @rule()
    def delete_what_is_in_view(self) -> None:
        page = self._desk.page
        record = page.shown_record
        if not isinstance(record, Reframe | Achievement):
            return
        if isinstance(page, BeliefsPage):
            page.detail.said.delete_requested.emit()
        elif isinstance(page, AchievementsPage):
            page.editor.delete_requested.emit()
        self._desk.settle()
        self._deleted.append(record.id)
        for place in [one for one in self._words if one[0] == record.id]:
            self._is_safe(place)  # Undo brings back the last word
        self._arrived(None)

    @rule()
    @precondition(lambda self: self._deleted)
    def undo_deleting(self) -> None:
        self._desk.notebook.undo_delete()
        self._deleted.pop()
        self._desk.settle()
        self._arrived(None, all_safe=False)

    @rule()
    def quit_and_come_back(self) -> None:
        self._desk.quit()
        self._came_back()

    @rule()
    def lock_and_unlock(self) -> None:
        self._desk.lock()
        self._came_back()

    @rule()
    def lose_the_power(self) -> None:
        self._desk.kill()
        for place in self._words:  # what came through is what there is from now on
            self._words[place] = [self._stored(place)]
        self._came_back()

    # --- what must hold -----------------------------------------------------------------------

    @invariant()
    def every_word_is_where_it_belongs(self) -> None:
        """Nothing older than what was safe, nothing typed elsewhere, no record out of nothing."""
        for place, words in self._words.items():
            stored = self._stored(place)
            assert stored in words, (place, stored, words)
            del words[: len(words) - 1 - words[::-1].index(stored)]  # it never goes back
        assert self._desk.complaints == []

    @invariant()
    def nothing_is_there_that_nobody_wrote(self) -> None:
        known = {place[0] for place in self._words}
        for day in self._alive(CheckIn):
            assert day.day in known or day.note == "One said yes"
        for card in self._alive(Reframe):
            assert card.id in known or card.negative_thought in ("They hang up", "Too late")

    # --- how it is told -----------------------------------------------------------------------

    def _note_typing(self) -> None:
        """Take what is on screen as typed."""
        for place, field in places(self._desk.page).items():
            words = self._words.setdefault(place, [self._stored(place)])
            if text_of(field) != words[-1]:
                words.append(text_of(field))
            self._ever.setdefault(place, {""}).add(text_of(field))
        self._leave_drafts()

    def _leave_drafts(self) -> None:
        """Where a new card has got its thought, it is a draft no longer; and the other way."""
        page, here = self._desk.page, places(self._desk.page)
        new = {BeliefsPage: "belief:new", AchievementsPage: "achievement:new"}.get(type(page))
        if new is None:
            return
        fresh = page.editor.fresh if isinstance(page, BeliefsPage) else page.editing.is_new
        owners = {place[0] for place in here}
        for place in list(self._words):
            if fresh and place[0] == new and new not in owners and self._words[place][-1]:
                self._words[place].append("")

    def _all_is_safe(self) -> None:
        for place in list(self._words):
            self._is_safe(place)

    def _is_safe(self, place: Place) -> None:
        words, stored = self._words[place], self._stored(place)
        if not words[-1].strip() and place[1] in NEEDED:
            return
        assert stored == words[-1], (place, stored, words)
        del words[:-1]

    def _arrived(self, before: bytes | None, *, all_safe: bool = True) -> None:
        """Nothing is written by looking, and everything is safe that was typed before."""
        if before is not None:
            assert self._desk.bytes == before
        if all_safe:
            self._all_is_safe()
        self._look_at_screen()

    def _came_back(self) -> None:
        self._deleted.clear()
        self._all_is_safe()
        self._look_at_screen()

    def _look_at_screen(self) -> None:
        """Every field says what its place holds."""
        for place, field in places(self._desk.page).items():
            shown = text_of(field)
            words = self._words.setdefault(place, [self._stored(place)])
            if not words[-1].strip() and place[1] in NEEDED:
                words[:] = [self._stored(place)]  # emptied and refused; what was saved stays
            assert shown == words[-1], (place, shown, words)
            self._ever.setdefault(place, {""}).add(shown)

    def _bytes_unless_dirty(self) -> bytes | None:
        return None if self._desk.dirty else self._desk.bytes

    def _stored(self, place: Place) -> str:
        owner, name = place
        read = self._desk.notebook.read
        if isinstance(owner, date):
            days = read(check_ins_between(owner, owner))
            return str(getattr(days[0], name)) if days else ""
        if isinstance(owner, UUID):
            kind = Achievement if name in ("title", "result") else Reframe

            def query(session: Session) -> Any:
                return session.get(kind, owner)

            record = read(query)
            return str(getattr(record, name)) if record is not None else ""
        return read(draft_of(str(owner))).get(name, "")

    def _alive(self, kind: type[Any]) -> list[Any]:
        def query(session: Session) -> list[Any]:
            return list(session.query(kind).filter(kind.deleted_at.is_(None)))

        return self._desk.notebook.read(query)


@pytest.fixture(autouse=True)
def no_timer_runs_out(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("PAUSE_MS", "LONGEST_MS", "RETRY_MS"):
        monkeypatch.setattr(autosave, name, LONG_AGO_MS)
    yield


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
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(lambda: UnderFire(look, clock), settings=profile)  # type: ignore[no-untyped-call]
