"""Questions about check-ins: what they leave out, and in which order they are answered."""

from datetime import timedelta

from journal.models.check_in import (
    CheckIn,
    DayType,
    Shape,
    ShowedUp,
    check_in_on,
    check_ins_between,
    figures_between,
    first_check_in_day,
    latest_rated_before,
    own_shapes,
)
from journal.notebook import Notebook
from tests.entries import MONDAY
from tests.models.conftest import save_in_turn

DAY = timedelta(days=1)
TUESDAY = MONDAY + DAY
WEDNESDAY = TUESDAY + DAY


def test_a_day_has_its_check_in_and_another_has_none(notebook: Notebook) -> None:
    entry = CheckIn(day=MONDAY, resistance=7)
    notebook.save(entry)
    found = notebook.read(check_in_on(MONDAY))
    assert found is not None
    assert (found.id, found.resistance) == (entry.id, 7)
    assert notebook.read(check_in_on(TUESDAY)) is None


def test_a_check_in_in_the_trash_leaves_its_day_free_for_another(notebook: Notebook) -> None:
    thrown_away, kept = CheckIn(day=MONDAY, note="old"), CheckIn(day=MONDAY, note="new")
    notebook.save(thrown_away)
    notebook.delete(thrown_away)
    assert notebook.read(check_in_on(MONDAY)) is None
    notebook.save(kept)
    found = notebook.read(check_in_on(MONDAY))
    assert found is not None
    assert found.note == "new"


def test_check_ins_come_oldest_first_with_both_ends(notebook: Notebook) -> None:
    deleted = CheckIn(day=TUESDAY)
    notebook.save(*(CheckIn(day=MONDAY + DAY * n) for n in (3, 0, 2, 4)), deleted)
    notebook.delete(deleted)
    found = notebook.read(check_ins_between(MONDAY, MONDAY + DAY * 3))
    assert [entry.day for entry in found] == [MONDAY, MONDAY + DAY * 2, MONDAY + DAY * 3]


def test_the_last_rating_skips_days_that_were_not_rated(notebook: Notebook) -> None:
    deleted = CheckIn(day=TUESDAY, resistance=9)
    notebook.save(
        CheckIn(day=MONDAY - DAY, resistance=2),
        CheckIn(day=MONDAY, resistance=0),
        deleted,
        CheckIn(day=WEDNESDAY),
        CheckIn(day=WEDNESDAY + DAY, resistance=4),
    )
    notebook.delete(deleted)
    found = notebook.read(latest_rated_before(WEDNESDAY + DAY))
    assert found is not None
    assert (found.day, found.resistance) == (MONDAY, 0)
    assert notebook.read(latest_rated_before(MONDAY - DAY)) is None


def test_the_first_day_is_the_oldest_outside_the_trash(notebook: Notebook) -> None:
    assert notebook.read(first_check_in_day()) is None
    deleted = CheckIn(day=MONDAY)
    notebook.save(CheckIn(day=WEDNESDAY), CheckIn(day=TUESDAY), deleted)
    notebook.delete(deleted)
    assert notebook.read(first_check_in_day()) == TUESDAY


def test_only_a_work_day_is_scheduled() -> None:
    assert CheckIn(day=MONDAY, day_type=DayType.WORK).scheduled
    assert not CheckIn(day=MONDAY, day_type=DayType.SICK).scheduled
    assert not CheckIn(day=MONDAY).scheduled


def test_own_shapes_come_in_the_order_they_were_added_archived_ones_too(
    notebook: Notebook,
) -> None:
    first, second = Shape(day=TUESDAY, label="Zeal"), Shape(day=MONDAY, label="Awe", archived=True)
    deleted = Shape(day=MONDAY, label="Gone")
    save_in_turn(notebook, first, second, deleted)
    notebook.delete(deleted)
    assert [shape.label for shape in notebook.read(own_shapes())] == ["Zeal", "Awe"]


def test_the_figures_of_the_days_come_oldest_first_without_the_trash(notebook: Notebook) -> None:
    deleted = CheckIn(day=TUESDAY, resistance=9)
    notebook.save(
        CheckIn(day=WEDNESDAY),
        CheckIn(day=MONDAY, resistance=7, showed_up=ShowedUp.PARTLY, day_type=DayType.WORK),
        CheckIn(day=MONDAY - DAY, resistance=1),
        deleted,
    )
    notebook.delete(deleted)
    first, second = notebook.read(figures_between(MONDAY, WEDNESDAY))
    assert (first.day, first.resistance, first.showed_up) == (MONDAY, 7, "partly")
    assert (first.day_type, first.shapes) == ("work", ())
    assert first.created_at is not None
    assert (second.day, second.resistance, second.showed_up) == (WEDNESDAY, None, None)
