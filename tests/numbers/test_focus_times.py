"""When which breakthrough was the focus, and how many cards were made for it."""

from datetime import date

from journal.numbers.focus_times import FocusTime, focus_times


def on(day: int, month: int = 3) -> date:
    return date(2026, month, day)


def test_nothing_chosen_is_no_history() -> None:
    assert focus_times([], [(on(1), "New clients")]) == []


def test_the_latest_comes_first_and_only_it_goes_on() -> None:
    assert focus_times([(on(1), "New"), (on(9), "Old")], []) == [
        FocusTime("Old", on(9), None, 0),
        FocusTime("New", on(1), on(9), 0),
    ]


def test_only_cards_made_for_it_in_its_time_count() -> None:
    cards = [
        (on(1), "New"),
        (on(8), "New"),
        (on(8), "Old"),  # for another one
        (on(12), "New"),  # after its time
        (on(12), "Old"),
    ]
    old, new = focus_times([(on(1), "New"), (on(9), "Old")], cards)
    assert (new.cards, old.cards) == (2, 1)


def test_on_the_day_of_the_change_each_card_counts_for_its_own() -> None:
    cards = [(on(9), "New"), (on(9), "Old"), (on(9), "Old")]
    old, new = focus_times([(on(1), "New"), (on(9), "Old")], cards)
    assert (new.cards, old.cards) == (1, 2)


def test_back_again_on_one_day_counts_no_card_twice() -> None:
    chosen = [(on(9), "New"), (on(9), "Old"), (on(9), "New")]
    times = focus_times(chosen, [(on(9), "New"), (on(11), "New")])
    assert [(one.breakthrough, one.until, one.cards) for one in times] == [
        ("New", None, 2),
        ("Old", on(9), 0),
        ("New", on(9), 0),
    ]


def test_chosen_again_it_goes_on() -> None:
    chosen = [(on(1), "New"), (on(5), "New"), (on(9), "Old")]
    assert [(one.since, one.until) for one in focus_times(chosen, [])] == [
        (on(9), None),
        (on(1), on(9)),
    ]
