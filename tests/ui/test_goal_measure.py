"""From where to where: the ways to give a target, and what is wrong with it in plain words."""

import pytest

from journal.models.goal import AddsUp, Direction, TargetGiven
from journal.ui.pages.goals.measure import MeasureError, Typed, measured, typed_of, way_between
from tests.ui.goal_entries import goal


def typed(baseline: str, amount: str, given: str = "value", **fields: object) -> Typed:
    usual = {"direction": Direction.UP, "adds_up": AddsUp.LATEST, "unit": "%"}
    return Typed(baseline, amount, TargetGiven(given), **(usual | fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "target", "words"),
    [
        (typed("25", "20", "relative"), 30.0, "25 % + 20 % relative = 30 %"),
        (typed("25", "20", "points"), 45.0, "25 % + 20 points = 45 %"),
        (typed("25", "30"), 30.0, "From 25 % to 30 %"),
        (typed("25", "20", "points", unit="calls"), 45.0, "25 calls + 20 calls = 45 calls"),
        (
            typed("25", "20", "relative", direction=Direction.DOWN),
            20.0,
            "25 % − 20 % relative = 20 %",
        ),
        (
            typed("25", "-20", "relative", direction=Direction.DOWN),
            20.0,
            "25 % − 20 % relative = 20 %",
        ),
        (typed("9", "4", direction=Direction.DOWN, unit="days"), 4.0, "From 9 days to 4 days"),
        (typed("4", "", direction=Direction.HOLD), 4.0, "Hold at 4%"),
        (typed("0.1", "0.2", "points"), 0.3, "0.1 % + 0.2 points = 0.3 %"),
    ],
)
def test_a_target_comes_to_a_figure_and_says_so(given: Typed, target: float, words: str) -> None:
    found = measured(given)
    assert found.target == target
    assert found.words == words


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        (typed("", "30"), "baseline", "Please write a number, such as 20."),
        (typed("25", "lots"), "target", "Please write a number, such as 20."),
        (typed("25", "25"), "target", "That is where you stand now (25%)."),
        (typed("25", "0", "points"), "target", "That is where you stand now (25%)."),
        (typed("25", "20"), "target", "Going up, the target lies above 25%."),
        (
            typed("25", "30", direction=Direction.DOWN),
            "target",
            "Going down, the target lies below 25%.",
        ),
        (typed("25", "-5", "points"), "target", "Going up, this is more than 0."),
        (
            typed("0", "20", "relative"),
            "target",
            "There is no percentage of 0: give the target as a value.",
        ),
        (
            typed("25", "120", adds_up=AddsUp.RATIO),
            "target",
            "A rate lies between 0% and 100%; this is 120%.",
        ),
        (
            typed("-2", "20", adds_up=AddsUp.RATIO),
            "baseline",
            "A rate lies between 0% and 100%; this is -2%.",
        ),
        (typed("1e308", "1e308", "points"), "target", "This number is too large."),
    ],
)
def test_what_makes_no_goal_is_said_with_its_field(given: Typed, field: str, words: str) -> None:
    with pytest.raises(MeasureError) as wrong:
        measured(given)
    assert wrong.value.field == field
    assert str(wrong.value).replace("−", "-") == words


@pytest.mark.parametrize("given", list(TargetGiven))
@pytest.mark.parametrize(
    ("baseline", "target"), [(25.0, 30.0), (9.0, 4.0), (0.0, 12.0), (3.0, 7.1)]
)
def test_a_stored_goal_reads_back_as_it_was_given(
    given: TargetGiven, baseline: float, target: float
) -> None:
    way = Direction.UP if target > baseline else Direction.DOWN
    one = goal(baseline=baseline, target=target, target_given=given, direction=way)
    assert measured(typed_of(one)).target == pytest.approx(target)


def test_the_way_follows_a_target_given_as_a_value() -> None:
    assert way_between(typed("9", "4")) is Direction.DOWN
    assert way_between(typed("4", "9")) is Direction.UP
    assert way_between(typed("4", "4")) is None
    assert way_between(typed("4", "")) is None
    assert way_between(typed("4", "9", "points")) is None
