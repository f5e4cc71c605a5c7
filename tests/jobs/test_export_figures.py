"""What the screen says of goals and attempts can be worked out again from the tables alone."""

import csv
import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from journal.exchange.figure_tables import FIGURE_TABLES
from journal.goal_standing import standing
from journal.jobs import export_figures
from journal.models.base import Record
from journal.models.counter import DayCount
from journal.models.database import open_journal
from journal.models.day_numbers import numbers_between
from journal.models.goal import AddsUp, Goal, GoalFile, GoalPause, Milestone, Progress, goal_files
from journal.models.prospect import Attempt, Channel, Outcome, Prospect, prospect_files
from journal.notebook import Notebook
from journal.numbers.attempts import reach_curve
from tests.command_line import CommandLine

TABLES = (
    *("goals", "goal-check-ins", "goal-pauses", "milestones"),
    *("prospects", "attempts", "day-numbers"),
)
START = date(2025, 11, 24)
TODAY = date(2026, 11, 23)
WORK_DAYS = frozenset(range(5))
REACHED = {"talked", "meeting", "no"}


def pipeline() -> list[Record]:
    """A year as a rep might log it: forty prospects, counts by hand, four sorts of goals."""
    chance = random.Random(11)  # noqa: S311 - repeatable, no secret
    records: list[Record] = []
    for number in range(40):
        prospect = Prospect(
            day=START + timedelta(8 * number), alias=f"Prospect {number}", senior=number % 3 == 0
        )
        records.append(prospect)
        for attempt in range(chance.randint(1, 7)):
            outcome = chance.choice(list(Outcome))
            records.append(
                Attempt(
                    day=min(TODAY, prospect.day + timedelta(4 * attempt)),
                    prospect_id=prospect.id,
                    channel=chance.choice(list(Channel)),
                    outcome=outcome,
                )
            )
            if outcome.reached:
                break
    for week in range(52):
        day = START + timedelta(7 * week + 2)
        records.append(DayCount(day=day, counter="attempts", number=chance.randint(3, 20)))
        records.append(DayCount(day=day, counter="meetings_booked", number=chance.randint(0, 3)))
    for how in AddsUp:
        goal = _goal(how)
        records += [goal, *_course(goal, chance)]
    fed = _goal(AddsUp.RATIO, "Meetings out of attempts")
    fed.counter, fed.counter_of = "meetings_booked", "attempts"
    return [*records, fed]


def _goal(how: AddsUp, title: str = "") -> Goal:
    return Goal(
        day=START,
        title=title or f"=A goal by {how.value}",
        due_on=START + timedelta(500),
        baseline=0.0 if how is AddsUp.SUM else 20.0,
        target=400.0 if how is AddsUp.SUM else 30.0,
        unit="%",
        adds_up=how,
    )


def _course(goal: Goal, chance: random.Random) -> list[Record]:
    first = START + timedelta(60)
    course: list[Record] = [
        GoalPause(goal_id=goal.id, day=first, last_day=first + timedelta(13)),
        Milestone(goal_id=goal.id, day=START, value=goal.target - 1, label="@ nearly"),
    ]
    for week in range(50):
        counts = goal.adds_up is AddsUp.RATIO
        course.append(
            Progress(
                goal_id=goal.id,
                day=START + timedelta(7 * week + 4),
                value=None if counts else chance.randint(0, 90) / 10,
                won=chance.randint(0, 4) if counts else None,
                lost=chance.randint(0, 9) if counts else None,
            )
        )
    return course


Tables = dict[str, list[dict[str, str]]]


@pytest.fixture
def exported(command: CommandLine, tmp_path: Path) -> tuple[Tables, Notebook]:
    """Every table as an outside program reads it, beside the journal it came from."""
    command.write(*pipeline())
    tables = {}
    for name in TABLES:
        target = tmp_path / f"{name}.csv"
        assert "rows written" in command("export", name, "--out", target).answer
        with target.open(encoding="utf-8", newline="") as file:
            tables[name] = list(csv.DictReader(file))
    return tables, Notebook(open_journal(command.journal, read_only=True))


def test_where_goals_stand_and_their_pace(exported: tuple[Tables, Notebook]) -> None:
    tables, book = exported
    files: list[GoalFile] = book.read(goal_files())
    assert len(files) == len(tables["goals"]) == 5
    for file in files:
        (goal,) = (row for row in tables["goals"] if row["id"] == str(file.goal.id))
        now = standing(file, TODAY, WORK_DAYS)
        current = _current(goal, tables)
        assert now.current == pytest.approx(current)
        baseline, target = float(goal["baseline"]), float(goal["target"])
        assert now.done == pytest.approx((current - baseline) / (target - baseline))
        assert now.expected == pytest.approx(_expected(goal, tables))
    book.close()


def _current(goal: dict[str, str], tables: Tables) -> float:
    rows = [row for row in tables["goal-check-ins"] if row["goal_id"] == goal["id"]]
    if goal["counter"]:
        numbers = {goal["counter"]: 0, goal["counter_of"]: 0}
        for row in tables["day-numbers"]:
            if row["counter"] in numbers and row["day"] >= goal["start"]:
                numbers[row["counter"]] += int(row["number"])
        return 100 * numbers[goal["counter"]] / numbers[goal["counter_of"]]
    if goal["adds_up"] == "ratio":
        won = sum(int(row["won"]) for row in rows)
        return 100 * won / (won + sum(int(row["lost"]) for row in rows))
    values = [float(row["value"]) for row in rows]
    if goal["adds_up"] == "latest":
        return values[-1]
    if goal["adds_up"] == "mean":
        return sum(values) / len(values)
    return float(goal["baseline"]) + sum(values)


def _expected(goal: dict[str, str], tables: Tables) -> float:
    paused = [
        (date.fromisoformat(row["day"]), date.fromisoformat(row["last_day"]))
        for row in tables["goal-pauses"]
        if row["goal_id"] == goal["id"]
    ]
    start, due = date.fromisoformat(goal["start"]), date.fromisoformat(goal["due_on"])
    days = [start + timedelta(n) for n in range((due - start).days + 1)]
    counted = [
        day
        for day in days
        if day.weekday() < 5 and not any(first <= day <= last for first, last in paused)
    ]
    return sum(day < TODAY for day in counted) / len(counted)


def test_how_many_are_reached_by_each_attempt(exported: tuple[Tables, Notebook]) -> None:
    tables, book = exported
    tries: dict[str, list[bool]] = {}
    for row in tables["attempts"]:
        tries.setdefault(row["prospect_id"], []).append(row["outcome"] in REACHED)
    missed, shares = 1.0, []
    for k in range(1, max(map(len, tries.values())) + 1):
        at_risk = [made for made in tries.values() if len(made) >= k]
        missed *= 1 - sum(made[k - 1] for made in at_risk) / len(at_risk)
        shares.append(1 - missed)
    known = [
        (len(file.attempts), file.attempts[-1].outcome.reached)
        for file in book.read(prospect_files())
        if file.attempts
    ]
    assert [step.share for step in reach_curve(known)] == pytest.approx(shares)
    book.close()


def test_what_each_day_counted(exported: tuple[Tables, Notebook]) -> None:
    tables, book = exported
    logged: dict[tuple[str, str], int] = {}
    for row in tables["attempts"]:
        goes_into = ["attempts"] + ["conversations"] * (row["outcome"] in REACHED)
        goes_into += {"meeting": ["meetings_booked"], "no": ["nos"]}.get(row["outcome"], [])
        for key in goes_into:
            logged[row["day"], key] = logged.get((row["day"], key), 0) + 1
    for row in tables["day-numbers"]:
        assert int(row["logged"]) == logged.get((row["day"], row["counter"]), 0)
        assert int(row["number"]) == int(row["by_hand"]) + int(row["logged"])
    shown = book.read(numbers_between(date.min, date.max))
    assert [(day.isoformat(), key, str(number)) for day, key, number in shown] == [
        (row["day"], row["counter"], row["number"]) for row in tables["day-numbers"]
    ]
    book.close()


def test_no_cell_is_a_formula(exported: tuple[Tables, Notebook]) -> None:
    tables, book = exported
    assert "'=A goal by sum" in {row["title"] for row in tables["goals"]}
    assert {row["label"] for row in tables["milestones"]} == {"'@ nearly"}
    book.close()


def test_another_ending_and_a_file_that_is_there_are_refused(
    command: CommandLine, tmp_path: Path
) -> None:
    command.write(*pipeline()[:1])
    assert "ends with .csv" in command("export", "goals", "--out", tmp_path / "a.pdf").refusal
    kept = tmp_path / "goals.csv"
    kept.write_text("mine")
    assert command("export", "goals", "--out", kept).refusal
    assert kept.read_text() == "mine"
    assert command("export", "goals", "--out", kept, "--force").answer
    assert kept.read_text().startswith("id,title,")


def test_every_table_offered_can_be_read() -> None:
    assert export_figures.TABLES.keys() == FIGURE_TABLES.keys() == set(TABLES)
