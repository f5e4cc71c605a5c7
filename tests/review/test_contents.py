"""A review pack says what happened, oldest first, and nothing that is confidential."""

from datetime import UTC, date, datetime

import pytest

from journal.models.achievement import Category, ProposalStatus
from journal.review.contents import review_of
from journal.review.document import ReviewDocument
from tests.review.samples import AUTUMN, achievement, only_entry, review


def titles(document: ReviewDocument) -> list[tuple[str, list[str]]]:
    return [(group.title, [one.title for one in group.entries]) for group in document.groups]


def test_months_come_in_order_and_the_oldest_first() -> None:
    document = review(
        achievement("late", day=date(2026, 11, 20)),
        achievement("early", day=date(2026, 11, 2)),
        achievement("before", day=date(2025, 12, 1)),
    )
    assert titles(document) == [("December 2025", ["before"]), ("November 2026", ["early", "late"])]


def test_on_one_day_the_order_is_that_of_writing() -> None:
    second = achievement("a", created_at=datetime(2026, 11, 14, 12, tzinfo=UTC))
    first = achievement("b", created_at=datetime(2026, 11, 14, 9, tzinfo=UTC))
    assert [one.title for one in review(second, first).entries] == ["b", "a"]


def test_what_is_known_by_its_year_alone_stands_before_its_months() -> None:
    document = review(
        achievement("in January", day=date(2024, 1, 1)),
        achievement("some day", day=date(2024, 1, 1), last_day=date(2024, 12, 31)),
        achievement("the year before", day=date(2023, 12, 31)),
    )
    assert titles(document) == [
        ("December 2023", ["the year before"]),
        ("2024", ["some day"]),
        ("January 2024", ["in January"]),
    ]
    assert next(iter(document.groups[1].entries)).when == "2024"


def test_categories_come_in_their_own_order() -> None:
    document = review(
        achievement("learnt", category=Category.LEARNING),
        achievement("won", category=Category.RESULT),
        group_by="category",
    )
    assert titles(document) == [("Result", ["won"]), ("Learning", ["learnt"])]


def test_without_groups_there_is_no_heading() -> None:
    document = review(achievement("one"), achievement("two"), group_by="none")
    assert titles(document) == [("", ["one", "two"])]


def test_a_heading_is_not_said_again_under_each_title() -> None:
    (group,) = review(achievement(), group_by="category").groups
    assert group.facts_of(group.entries[0]) == "14 November 2026"
    (month,) = review(achievement()).groups
    assert month.facts_of(month.entries[0]) == "14 November 2026 · Result"


def test_confidential_achievements_are_left_out_and_not_counted() -> None:
    document = review(achievement("open"), achievement("secret", confidential=True))
    assert [one.title for one in document.entries] == ["open"]
    assert document.facts == ("1 achievement",)


def test_an_alias_without_a_name_replaces_nothing() -> None:
    one = only_entry(achievement(result="They signed.", customer_alias="Client B"))
    assert (one.title, one.paragraphs) == ("Renewed Contoso", (("Result", "They signed."),))
    assert dict(one.fields)["customer"] == "Client B"


def test_what_lies_outside_the_period_is_left_out_and_an_overlap_counts() -> None:
    first, last = AUTUMN
    document = review(
        achievement("summer", day=date(2026, 8, 31)),
        achievement("into autumn", day=date(2026, 8, 30), last_day=date(2026, 9, 2)),
        achievement("winter", day=date(2026, 12, 1)),
        first=first,
        last=last,
    )
    assert [one.title for one in document.entries] == ["into autumn"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 9, 1), date(2026, 11, 23), "1 September – 23 November 2026"),
        (date(2026, 9, 1), None, "Since 1 September 2026"),
        (None, date(2026, 11, 23), "Until 23 November 2026"),
        (None, None, "2–14 November 2026"),
    ],
)
def test_the_period_is_said(first: date | None, last: date | None, words: str) -> None:
    achievements = achievement(day=date(2026, 11, 2)), achievement()
    assert review(*achievements, first=first, last=last).period_words == words


def test_nothing_at_all_is_a_document_too() -> None:
    document = review()
    assert (document.period_words, document.facts, document.groups) == ("", (), ())


def test_the_facts_count_numbers_and_evidence() -> None:
    document = review(achievement(measure_after=5.0, evidence="mail"), achievement())
    assert document.facts == ("2 achievements", "1 with a number", "1 with evidence")


def test_only_what_was_written_becomes_a_paragraph() -> None:
    entry = only_entry(achievement(action="\nCalled.\n\nCalled again.\n", task=" \n", evidence="x"))
    assert entry.paragraphs == (("Action", "Called.\n\nCalled again."), ("Evidence", "x"))


def test_credit_and_tags_close_an_entry() -> None:
    entry = only_entry(achievement(credit_to="Dana", tags=("a", " ", "b"), result="Won."))
    assert entry.sections == (("Result", "Won."), ("Credit", "Dana"), ("Tags", "a, b"))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (None, "Proposal"),
        (ProposalStatus.OFFERED, "Proposal"),
        (ProposalStatus.ADOPTED, "Proposal, adopted"),
        (ProposalStatus.DECLINED, "Proposal, declined"),
    ],
)
def test_what_became_of_a_proposal_is_said(status: ProposalStatus | None, words: str) -> None:
    one = achievement(category=Category.PROPOSAL, proposal_status=status)
    assert only_entry(one).category == words


@pytest.mark.parametrize(
    ("name", "unit", "before", "after", "words"),
    [
        ("ARR", "$", 110_000.0, 129_800.0, "ARR $110,000 → $129,800 (+18 %)"),
        ("Close rate", "%", 20.0, 24.5, "Close rate 20 % → 24.5 % (+4.5 points)"),
        ("Close rate", "%", 20.0, 21.0, "Close rate 20 % → 21 % (+1 point)"),
        ("", "deals", 40.0, 39.0, "40 deals → 39 deals (−2.5 %)"),
        ("Pilots", "", 0.0, 3.0, "Pilots 0 → 3 (+3)"),
        ("Debt", "€", 0.0, -5.0, "Debt €0 → −€5 (−€5)"),
        ("Calls", "", 5.0, 5.0, "Calls 5 → 5 (no change)"),
        ("Order", "$", None, 42_000.0, "Order $42,000"),
        ("Order", "$", 42_000.0, None, "Order $42,000 before"),
        ("Attempts", "", None, None, "Attempts"),
        ("", "$", None, None, ""),
    ],
)
def test_the_number_is_said_with_its_change(
    name: str, unit: str, before: float | None, after: float | None, words: str
) -> None:
    one = achievement(
        measure_name=name, measure_unit=unit, measure_before=before, measure_after=after
    )
    assert only_entry(one).measure == words


def test_the_system_locale_speaks_unless_told() -> None:
    assert review_of([achievement()], first=None, last=None).groups[0].title
