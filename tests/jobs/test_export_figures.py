"""What the screen says of goals and attempts can be worked out again from the tables alone."""

import csv
import random
from datetime import date, timedelta
from pathlib import Path
from statistics import mean, variance

import numpy as np
import pytest

from journal.exchange.figure_tables import FIGURE_TABLES
from journal.goal_outlook import needs_of, outlook
from journal.goal_standing import goal_path, standing
from journal.jobs import export_figures
from journal.models.base import Record
from journal.models.counter import DayCount
from journal.models.database import open_journal
from journal.models.day_numbers import numbers_between
from journal.models.goal import AddsUp, Goal, GoalFile, GoalPause, Milestone, Progress, goal_files
from journal.models.goal_figures import own_totals
from journal.models.prospect import Attempt, Channel, Outcome, Prospect, prospect_files
from journal.notebook import Notebook
from journal.numbers.attempts import reach_curve
from journal.ui.milestone_marks import reached_on
from journal.ui.outlook_words import ratio_words
from journal.ui.pages.attempts.figures import pipeline as pipeline_figures
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
            day=START + timedelta(8 * number),
            alias=f"Prospect {number}",
            senior=number % 3 == 0,
            parked_on=TODAY if number % 4 == 0 else None,
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
    booked = _goal(AddsUp.SUM, "Meetings booked")
    booked.counter, booked.target = "meetings_booked", 130.0
    return [*records, fed, booked]


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
    assert len(files) == len(tables["goals"]) == 6
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
        if goal["adds_up"] == "sum":
            return float(goal["baseline"]) + numbers[goal["counter"]]
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
    counted = _counted_days(goal, tables)
    return sum(day < TODAY for day in counted) / len(counted)


def _counted_days(goal: dict[str, str], tables: Tables) -> list[date]:
    """Return the working days from start to due date on which the goal did not wait."""
    paused = [
        (date.fromisoformat(row["day"]), date.fromisoformat(row["last_day"]))
        for row in tables["goal-pauses"]
        if row["goal_id"] == goal["id"]
    ]
    start, due = date.fromisoformat(goal["start"]), date.fromisoformat(goal["due_on"])
    days = [start + timedelta(n) for n in range((due - start).days + 1)]
    return [
        day
        for day in days
        if day.weekday() < 5 and not any(first <= day <= last for first, last in paused)
    ]


def test_what_each_week_left_has_to_bring(exported: tuple[Tables, Notebook]) -> None:
    tables, book = exported
    told = 0
    for file in book.read(goal_files()):
        (goal,) = (row for row in tables["goals"] if row["id"] == str(file.goal.id))
        week = outlook(file, TODAY, WORK_DAYS).required
        if week is None:
            assert goal["adds_up"] in ("mean", "ratio") or _current(goal, tables) >= 400
            continue
        baseline, target = float(goal["baseline"]), float(goal["target"])
        days = _counted_days(goal, tables)
        left = sum(day >= TODAY for day in days) / 5
        assert week.a_week == pytest.approx((target - _current(goal, tables)) / left)
        assert week.planned == pytest.approx((target - baseline) / (len(days) / 5))
        told += 1
    assert told >= 2
    book.close()


def test_when_a_goal_is_likely_reached(exported: tuple[Tables, Notebook]) -> None:
    tables, book = exported
    (file,) = (one for one in book.read(goal_files()) if one.goal.title == "Meetings booked")
    (goal,) = (row for row in tables["goals"] if row["title"] == "Meetings booked")
    weeks = [0] * ((TODAY - START).days // 7)
    for row in tables["day-numbers"]:
        week = (date.fromisoformat(row["day"]) - START).days // 7
        if row["counter"] == goal["counter"] and 0 <= week < len(weeks):
            weeks[week] += int(row["number"])
    spread = max(1.0, variance(weeks) / mean(weeks))
    chance = np.random.default_rng(3)
    rates = chance.gamma((sum(weeks) + 0.5) / spread, spread / len(weeks), 20_000)
    if spread > 1:  # negative binomial weeks: a Poisson whose rate varies from week to week
        shape = np.repeat(rates[:, None] / (spread - 1), 104, axis=1)
        drawn = chance.poisson(chance.gamma(shape, spread - 1))
    else:
        drawn = chance.poisson(np.repeat(rates[:, None], 104, axis=1))
    missing = float(goal["target"]) - _current(goal, tables)
    arrived = (drawn.cumsum(axis=1) < missing).sum(axis=1) + 1
    forecast = outlook(file, TODAY, WORK_DAYS).forecast
    assert forecast is not None
    shown = (forecast.early, forecast.middle, forecast.late)
    for day, weeks_on in zip(shown, np.quantile(arrived, [0.1, 0.5, 0.9]), strict=True):
        assert day is not None
        assert (day - TODAY).days / 7 == pytest.approx(weeks_on, rel=0.06, abs=1.0)
    book.close()


def test_when_a_milestone_was_reached(exported: tuple[Tables, Notebook]) -> None:
    tables, book = exported
    (file,) = (
        one for one in book.read(goal_files()) if one.goal.adds_up is AddsUp.SUM and one.milestones
    )
    (goal,) = (row for row in tables["goals"] if row["id"] == str(file.goal.id))
    stand, crossed = float(goal["baseline"]), ""
    for row in tables["goal-check-ins"]:
        if row["goal_id"] == goal["id"]:
            stand += float(row["value"])
            if stand >= 150 and not crossed:
                crossed = row["day"]
    day = reached_on(file.goal, goal_path(file), 150.0)
    assert (day.isoformat() if day else "") == crossed
    assert crossed
    book.close()


def test_own_rates_and_what_they_say_is_needed(exported: tuple[Tables, Notebook]) -> None:
    tables, book = exported
    since = TODAY - timedelta(365)
    sums = {"attempts": 0, "meetings_booked": 0}
    for row in tables["day-numbers"]:
        if row["counter"] in sums and since <= date.fromisoformat(row["day"]) <= TODAY:
            sums[row["counter"]] += int(row["number"])
    won, tried = sums["meetings_booked"], sums["attempts"]
    (file,) = (one for one in book.read(goal_files()) if one.goal.title == "Meetings booked")
    (goal,) = (row for row in tables["goals"] if row["title"] == "Meetings booked")
    now = standing(file, TODAY, WORK_DAYS)
    needs = needs_of(file.goal, now, book.read(own_totals(since, TODAY)))
    assert needs is not None
    wanted = float(goal["target"]) - _current(goal, tables)
    assert (needs.won, needs.tried, needs.wanted) == (won, tried, pytest.approx(wanted))
    low, high = _wilson(won, tried)
    for shown, exact in (
        (needs.about, wanted * tried / won),
        (needs.least, wanted / high),
        (needs.most, wanted / low),
    ):
        assert shown == pytest.approx(exact, rel=0.05)  # told with two digits
    book.close()


def test_a_rate_and_what_chance_leaves_open(exported: tuple[Tables, Notebook]) -> None:
    tables, book = exported
    (file,) = (
        one
        for one in book.read(goal_files())
        if one.goal.adds_up is AddsUp.RATIO and not one.goal.counter
    )
    rows = [row for row in tables["goal-check-ins"] if row["goal_id"] == str(file.goal.id)]
    won = sum(int(row["won"]) for row in rows)
    tried = won + sum(int(row["lost"]) for row in rows)
    low, high = _wilson(won, tried)
    said = ratio_words(file.goal, standing(file, TODAY, WORK_DAYS))
    assert f"({won} of {tried})" in said
    assert f"between {100 * low:.0f}% and {100 * high:.0f}%" in said
    book.close()


def _wilson(won: int, tried: int) -> tuple[float, float]:
    z, share = 1.959964, won / tried
    middle = (share + z * z / (2 * tried)) / (1 + z * z / tried)
    half = z / (1 + z * z / tried)
    half *= (share * (1 - share) / tried + z * z / (4 * tried * tried)) ** 0.5
    return middle - half, middle + half


def test_nos_per_yes_and_who_was_parked_early(exported: tuple[Tables, Notebook]) -> None:
    tables, book = exported
    outcomes = [row["outcome"] for row in tables["attempts"]]
    made: dict[str, list[str]] = {row["id"]: [] for row in tables["prospects"]}
    for row in tables["attempts"]:
        made[row["prospect_id"]].append(row["outcome"])
    parked = [made[row["id"]] for row in tables["prospects"] if row["parked_on"]]
    shown = pipeline_figures(book.read(prospect_files()), 5)
    assert shown.nos_per_yes == pytest.approx(outcomes.count("no") / outcomes.count("meeting"))
    assert shown.parked == len(parked)
    assert shown.parked_early == sum(len(one) < 5 and REACHED.isdisjoint(one) for one in parked)
    book.close()


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
