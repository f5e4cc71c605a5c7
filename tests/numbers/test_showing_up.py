from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.numbers.showing_up import (
    Run,
    ShowedUp,
    did_it_anyway,
    run_with_grace,
    showed_up,
)

FIRST = date(2024, 2, 26)  # the week with leap day
WORDS = {"y": "yes", "p": "partly", "n": "not", "-": None}


def day(offset):
    return FIRST + timedelta(days=offset)


def told(letters):
    return {day(index): WORDS[letter] for index, letter in enumerate(letters)}


def run(letters, *, grace=1, days_later=10):
    """The run of scheduled days in a row, looked at some days after the last."""
    days = told(letters)
    today = day(len(letters) - 1 + days_later)
    return run_with_grace(days, sorted(days), today, grace=grace)


letters = st.text("ypn-", max_size=24)


def test_rate_is_yes_of_the_days_known_with_partly_beside_it():
    days = told("yypn-")
    result = showed_up(days, [*sorted(days), day(99)])
    assert result == ShowedUp(yes=2, partly=1, known=4)
    assert result.rate == 0.5
    assert result.worded == "2 of 4"


def test_days_that_are_not_scheduled_do_not_count():
    assert showed_up(told("yyyy"), [day(0)]) == ShowedUp(1, 0, 1)


def test_nothing_known_has_no_rate():
    result = showed_up({}, [day(0)])
    assert result.rate is None
    assert result.interval == (0, 1)
    assert result.worded == "no days yet"


def test_did_it_anyway_looks_at_hard_days_with_an_answer():
    days = told("yynyp-")
    resistance = {day(0): 4, day(1): 5, day(2): 8, day(4): 10, day(5): 9, day(9): 7}
    assert did_it_anyway(days, resistance) == ShowedUp(yes=1, partly=1, known=3)


def test_hard_days_are_said_with_their_number():
    days = told("y" * 22 + "n" * 9)
    result = did_it_anyway(days, dict.fromkeys(days, 7))
    assert result.worded == "71 % (22 of 31)"


def test_an_unknown_word_is_refused():
    with pytest.raises(ValueError, match="no answer"):
        showed_up({FIRST: "done"}, [FIRST])
    with pytest.raises(ValueError, match="no answer"):
        run_with_grace({FIRST: "done"}, [FIRST], FIRST)


@pytest.mark.parametrize(
    ("letters", "current", "best"),
    [
        ("", 0, 0),
        ("y", 1, 1),
        ("n", 0, 0),
        ("yyyy", 4, 4),
        ("ypyp", 4, 4),
        ("yyyn", 3, 3),  # one miss is forgiven and not counted
        ("yyynyy", 5, 5),
        ("yyynn", 0, 3),  # two in a row are not
        ("nyyyyyyn", 6, 6),  # seven scheduled days apart
        ("nyyyyyn", 5, 5),  # six apart: the stretch since the first miss goes on
        ("yyynyyyyyn", 5, 8),
        ("yyynyyyyyyn", 9, 9),
        ("yyyyynnyy", 2, 5),
        ("yy-yy", 4, 4),  # no entry for long is a miss like any other
        ("yy--yy", 2, 2),
    ],
)
def test_run_forgives_one_miss_in_seven_scheduled_days(letters, current, best):
    assert run(letters) == Run(current, best)


def test_without_grace_every_miss_starts_anew():
    assert run("yyynyy", grace=0) == Run(2, 3)
    assert run("yyyn", grace=0) == Run(0, 3)


def test_two_misses_may_be_forgiven():
    assert run("yynnyy", grace=2) == Run(4, 4)
    assert run("yynnyyn", grace=2) == Run(2, 4)


def test_days_off_are_neutral():
    days = told("yy") | {day(30): "yes", day(31): "not", day(32): "yes"}
    scheduled = [day(0), day(1), day(30), day(32)]
    assert run_with_grace(days, scheduled, day(40), grace=0) == Run(4, 4)


@pytest.mark.parametrize(("days_later", "current"), [(0, 2), (1, 2), (2, 2), (3, 0)])
def test_a_day_without_entry_is_a_miss_only_after_48_hours(days_later, current):
    assert run("yy-", grace=0, days_later=days_later).current == current


def test_a_pending_day_between_two_told_ones_is_neutral():
    assert run("yy-y", grace=0, days_later=1) == Run(3, 3)


def test_not_yet_today_is_pending_and_not_yesterday_is_a_miss():
    assert run("yyn", grace=0, days_later=0).current == 2
    assert run("yyn", grace=0, days_later=1).current == 0


def test_days_ahead_do_not_count():
    days = told("yyyy")
    assert run_with_grace(days, sorted(days), day(1)) == Run(2, 2)


@given(letters, st.integers(0, 2))
def test_run_is_the_longest_stretch_that_keeps_the_rule(text, grace):
    def keeps(stretch):
        windows = (stretch[index : index + 7] for index in range(len(stretch)))
        return all(sum(letter in "n-" for letter in window) <= grace for window in windows)

    def shown(stretch):
        return sum(letter in "yp" for letter in stretch)

    ends = range(len(text) + 1)
    best = max(shown(text[a:b]) for a in ends for b in ends if keeps(text[a:b]))
    current = max(shown(text[a:]) for a in ends if keeps(text[a:]))
    assert run(text, grace=grace) == Run(current, best)


@given(letters.filter(lambda text: "n" in text), st.data())
def test_one_day_more_shown_up_never_shortens_a_run(text, data):
    index = data.draw(st.sampled_from([i for i, letter in enumerate(text) if letter == "n"]))
    before, after = run(text), run(text[:index] + "y" + text[index + 1 :])
    assert after.current >= before.current
    assert after.best >= before.best
