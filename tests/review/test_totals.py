"""Figures add up only where their sum is true of something."""

from typing import Any

import pytest

from journal.review.aliases import Aliases
from journal.review.totals import MOST, sums_of
from tests.review.samples import BRITISH, achievement, review


def measured(name: str, unit: str, before: float | None, after: float | None, **more: Any) -> Any:
    return achievement(
        measure_name=name, measure_unit=unit, measure_before=before, measure_after=after, **more
    )


def totals(*achievements: Any) -> list[tuple[str, str]]:
    found = sums_of(achievements, Aliases(achievements), BRITISH)
    return [(one.figure, one.words) for one in found]


@pytest.mark.parametrize(
    ("measures", "found"),
    [
        ([("order value", "$", 120.0, 185.0)], [("$65", "added order value")]),
        ([("ARR", "$", 0.1, 0.3), ("arr", "$", 1.0, 2.0)], [("$1.20", "added ARR")]),
        (
            [("ARR", "$", 1.0, 3.0), ("orders", "$", 0.0, 4.0)],
            [("$6", "added ARR and orders")],
        ),
        (
            [("a", "$", 0.0, 1.0), ("b", "$", 0.0, 1.0), ("c", "$", 0.0, 1.0)],
            [("$3", "added in 3 figures")],
        ),
        (
            [("cost", "$", 5.0, 3.0), ("ARR", "$", 0.0, 9.0)],
            [("$9", "added ARR"), ("$2", "less cost")],
        ),
        ([("order", "$", None, 40.0), ("order", "$", None, 2.0)], [("$42", "order")]),
        ([("", "deals", None, 3.0), ("", "Deals", None, 4.0)], [("7 deals", "in 2 figures")]),
        (
            [("order", "$", None, 5.0), ("order", "$", 1.0, 3.0)],
            [("$5", "order"), ("$2", "added order")],
        ),
        (
            [("Pilots", "", 0.0, 3.0), ("Visits", "", 0.0, 2.0)],
            [("3", "added Pilots"), ("2", "added Visits")],
        ),
        ([("close rate", "%", 20.0, 24.0)], []),
        ([("", "", 0.0, 3.0), ("calls", "", 3.0, 3.0), ("ARR", "$", 3.0, None)], []),
    ],
)
def test_only_what_is_of_one_kind_is_added(
    measures: list[tuple[str, str, float | None, float | None]], found: list[tuple[str, str]]
) -> None:
    assert totals(*(measured(*one) for one in measures)) == found


def test_a_row_of_totals_stays_short() -> None:
    assert len(totals(*(measured("", f"unit {n}", None, 1.0) for n in range(9)))) == MOST


def test_the_count_is_told_once() -> None:
    document = review(measured("ARR", "$", 0.0, 5.0))
    assert [one.words for one in document.totals] == ["achievement", "added ARR"]
    assert document.facts == ("1 with a number",)
    assert review(achievement()).totals == ()


def test_a_total_names_no_customer() -> None:
    one = measured("Contoso ARR", "$", 0.0, 5.0, customer="Contoso", customer_alias="Client B")
    assert totals(one) == [("$5", "added Client B ARR")]
