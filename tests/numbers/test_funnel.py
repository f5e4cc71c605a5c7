import pytest

from journal.numbers.funnel import Need, need, rough, worded_need


def test_it_says_how_many_tries_results_need_at_ones_own_rate():
    found = need(12, 26, 412)
    assert found == Need(wanted=12, about=190, least=130, most=280, won=26, tried=412)
    assert worded_need(found, "meetings", "attempts") == (
        "At your rates 12 meetings need about 190 attempts (130–280), from 412 attempts."
    )


@pytest.mark.parametrize(
    ("wanted", "won", "tried"),
    [(12, 3, 29), (12, 0, 400), (12, 50, 40), (0, 26, 412), (-1, 26, 412)],
)
def test_it_is_silent_where_the_rates_say_nothing(wanted, won, tried):
    assert need(wanted, won, tried) is None


def test_where_every_try_succeeds_as_many_are_needed():
    found = need(5, 40, 40)
    assert (found.about, found.least, found.most) == (5, 5, 5)
    assert "(" not in worded_need(found, "meetings", "attempts")


@pytest.mark.parametrize(
    ("number", "said"), [(189.6, 190), (1342, 1300), (7.4, 7), (99.6, 100), (23, 23), (0.4, 0)]
)
def test_two_digits_are_enough(number, said):
    assert rough(number) == said
