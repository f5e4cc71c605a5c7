"""What the headings of a brag document say about its entries."""

import re
from datetime import date

import pytest

from journal.exchange.brag_document import BragDocument, BragEntry, parse_brag_document


def read(text: str, name: str = "2024.md") -> BragDocument:
    return parse_brag_document(text, name)


def only(text: str, name: str = "2024.md") -> BragEntry:
    (entry,) = read(text, name).entries
    return entry


def test_the_bullets_date_wins_over_the_headings() -> None:
    text = "## [Jun - Aug] Pilot\n\n### Calls\n\n* first\n* [Jul 4] second\n\n## Rest\n\n* third\n"
    first, second, third = read(text).entries
    assert (first.first_day, first.last_day) == (date(2024, 6, 1), date(2024, 8, 31))
    assert first.headings == ("Pilot", "Calls")
    assert second.first_day == date(2024, 7, 4)
    assert not third.dated


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("[May 2024] Rollout", ("Rollout",)),
        ("Rollout [May 2024]", ("Rollout",)),
        ("Rollout (May)", ("Rollout",)),
        ("May", ()),
    ],
)
def test_a_heading_may_carry_its_date_anywhere(heading: str, path: tuple[str, ...]) -> None:
    entry = only(f"## {heading}\n\n* Done\n")
    assert (entry.first_day, entry.last_day) == (date(2024, 5, 1), date(2024, 5, 31))
    assert entry.headings == path


@pytest.mark.parametrize("heading", ["Kickoff [2/2023]", "Fair (2024)", "[Fair May 2024](fair.md)"])
def test_a_heading_that_only_looks_dated_keeps_its_words(heading: str) -> None:
    entry = only(f"## {heading}\n\n* Done\n")
    assert not entry.dated
    assert entry.headings == (re.sub(r"^\[(.*)\]\(fair.md\)$", r"\1", heading),)


@pytest.mark.parametrize("heading", ["# 2022", "# Brag 2022", "### My brag document for 2022"])
def test_a_year_heading_wins_over_the_file_name(heading: str) -> None:
    document = read(f"{heading}\n\n* Won\n", "2024.md")
    assert document.year == 2022
    assert document.entries[0].first_day.year == 2022
    assert document.entries[0].headings == ()


def test_one_file_may_hold_several_years() -> None:
    document = read("# Brags\n\n## 2024\n\n### Wins\n\n* a\n\n## 2023\n\n* [May 1] b\n", "brags.md")
    assert document.year is None
    assert [(entry.first_day.year, entry.headings) for entry in document.entries] == [
        (2024, ("Wins",)),
        (2023, ()),
    ]


def test_a_heading_that_names_a_year_dates_what_nothing_else_does() -> None:
    assert only("## Spring fair 2019\n\n* Ran the booth\n", "brags.md").first_day.year == 2019
    assert only("## Spring fair 2019\n\n* Ran the booth\n", "2024.md").first_day.year == 2024


def test_an_undated_bullet_without_any_year_takes_its_neighbours() -> None:
    text = "* a\n* [May 2, 2021] b\n* c\n* [May 2, 2022] d\n"
    years = [entry.first_day.year for entry in read(text, "brags.md").entries]
    assert years == [2021, 2021, 2021, 2022]


@pytest.mark.parametrize(
    ("heading", "category"),
    [
        ("Deals", "result"),
        ("For customers", "customer_impact"),
        ("Problems solved", "problem_solved"),
        ("Ideas", "proposal"),
        ("Collaboration & Mentorship", "collaboration"),
        ("Coaching the new ones", "mentoring"),
        ("Leadership", "leadership"),
        ("What I Learned", "learning"),
        ("Awards", "recognition"),
        ("Risks I took", "risk_taken"),
        ("Sales leads", "contribution"),
        ("", "contribution"),
    ],
)
def test_the_category_is_judged_from_the_heading(heading: str, category: str) -> None:
    assert only(f"## {heading}\n\n* Done\n").category == category


def test_the_nearest_heading_decides_the_category() -> None:
    assert only("## Learning\n\n### Awards\n\n* Done\n").category == "recognition"
    assert only("## Learning\n\n### Talks\n\n* Done\n").category == "learning"
