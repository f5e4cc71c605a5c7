"""The states of a record: which are worth showing, and how much each changed."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from time import tzset

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from journal.clock import Clock
from journal.models.achievement import Achievement, Category
from journal.models.revision import PastState, revisions_of
from journal.notebook import Notebook, copy_of
from journal.ui.history.states import State, states_of
from journal.ui.history.states_model import StatesModel
from journal.ui.moment import moment
from tests.conftest import NOW
from tests.entries import MONDAY

Write = Callable[..., None]


@pytest.fixture(autouse=True)
def in_lisbon(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Lisbon")
    tzset()
    yield
    monkeypatch.undo()
    tzset()


class Hands:
    """A clock that can be moved."""

    def __init__(self) -> None:
        self.now = NOW

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def hands(notebook: Notebook) -> Hands:
    hands = Hands()
    notebook.clock = Clock(now=lambda: hands.now, zone_name=lambda: "Europe/Lisbon")
    return hands


@pytest.fixture
def one() -> Achievement:
    return Achievement(day=MONDAY, title="Renewed the contract")


@pytest.fixture
def write(notebook: Notebook, hands: Hands, one: Achievement) -> Write:
    """Change fields of the achievement and save it, an hour after the last time."""

    def change(**fields: object) -> None:
        for name, value in fields.items():
            setattr(one, name, value)
        notebook.save(one)
        hands.move(hours=1)

    return change


def states(notebook: Notebook, one: Achievement) -> list[State]:
    return states_of(one, notebook.read(revisions_of(one)))


def summaries(notebook: Notebook, one: Achievement) -> list[str]:
    model = StatesModel(states(notebook, one), {}, notebook.clock)
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(99)]
    return [words for words in said if words]


def test_each_state_says_when_and_how_much_it_changed(
    notebook: Notebook, one: Achievement, write: Write, hands: Hands
) -> None:
    write()
    write(result="Signed a month early, for two years")
    write(result="Signed a month early", category=Category.PROPOSAL)
    hands.move(days=1)
    write(title="Renewed", task="Keep it", action="Called them", evidence="A mail")
    assert summaries(notebook, one) == [
        "Now: title, 3 more, +6 \u22122 words",
        "Yesterday, 10:42: kind, result, \u22123 words",
        "Yesterday, 09:42: result, +7 words",
        "Yesterday, 08:42: The first version",
    ]


def test_without_its_beginning_the_last_one_is_only_the_oldest_kept(
    notebook: Notebook, one: Achievement, write: Write
) -> None:
    write()
    write(result="Signed")
    past = notebook.read(revisions_of(one))
    older = copy_of(past[0].record)
    older.title = "Something else"
    later = NOW + timedelta(minutes=5)
    shown = states_of(one, [PastState(past[0].id, later, older)])
    assert not shown[-1].is_first
    model = StatesModel(shown, {}, notebook.clock)
    assert "The oldest version kept" in model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_deleting_and_putting_back_leaves_no_states_that_read_the_same(
    notebook: Notebook, one: Achievement, write: Write, hands: Hands
) -> None:
    write()
    write(result="Signed")
    notebook.delete(one)
    hands.move(hours=1)
    notebook.put_back(one)
    one.deleted_at = None
    hands.move(hours=1)
    write(result="Signed early")
    assert [state.record.result for state in states(notebook, one)] == [
        "Signed early",
        "Signed",
        "",
    ]  # type: ignore[attr-defined]  # they are achievements
    assert states(notebook, one)[1].written_at == NOW + timedelta(hours=1)


def test_a_state_that_comes_back_later_is_shown_again(
    notebook: Notebook, one: Achievement, write: Write
) -> None:
    write(result="A")
    write(result="B")
    write(result="A")
    assert len(states(notebook, one)) == 3


def test_never_changed_it_is_how_it_is_now(
    notebook: Notebook, one: Achievement, write: Write
) -> None:
    write()
    assert summaries(notebook, one) == ["Now: The first version"]


def test_the_model_keeps_qts_rules(
    notebook: Notebook, one: Achievement, write: Write, qtmodeltester: ModelTester
) -> None:
    write()
    write(result="Signed")
    model = StatesModel(states(notebook, one), {}, notebook.clock)
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(), "Today, 08:42"),
        (timedelta(days=1), "Yesterday, 08:42"),
        (timedelta(days=9, minutes=2), "14 Nov, 08:40"),
        (timedelta(days=365), "23 Nov 2025, 08:42"),
    ],
)
def test_a_moment_is_told_as_one_says_it(clock: Clock, ago: timedelta, words: str) -> None:
    assert moment(NOW - ago, clock) == words
