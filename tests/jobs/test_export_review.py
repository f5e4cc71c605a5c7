"""``rep-journal export review``: a pack from the terminal, kept like one from the window."""

from datetime import date
from pathlib import Path

import pytest

from journal.jobs.arguments import GROUPINGS
from journal.models.achievement import Achievement, Category
from journal.models.goal import Goal, GoalStatus, Progress
from journal.models.review_pack import GroupBy, ReviewPack, packs
from journal.review.formats import FORMATS
from tests.command_line import CommandLine


def packs_of(command: CommandLine) -> list[ReviewPack]:
    """Return the packs the journal keeps."""
    book = command._open()
    try:
        return book.read(packs())
    finally:
        book.close()


@pytest.fixture
def year(command: CommandLine) -> CommandLine:
    """A journal with a win a month of 2025, one of them confidential, and a goal."""
    goal = Goal(title="New accounts", day=date(2025, 1, 1), due_on=date(2025, 12, 31), target=12.0)
    draft = Goal(
        title="Draft goal", day=date(2025, 1, 1), due_on=date(2025, 12, 31), target=1.0,
        status=GoalStatus.DRAFT,
    )  # fmt: skip
    command.write(goal, draft)
    command.write(Progress(goal_id=goal.id, day=date(2025, 6, 30), value=5.0))
    command.write(
        *(
            Achievement(
                day=date(2025, month, 3),
                title=f"Won order {month}",
                confidential=month == 9,
                category=Category.LEARNING if month == 2 else Category.RESULT,
                tags=("Renewal",) if month % 2 else (),
                goal_id=goal.id if month == 7 else None,
                measure_after=3.0,
                result="Acme Ltd signed" if month == 8 else "",
                customer="Acme Ltd" if month == 1 else "",
                customer_alias="Client A" if month == 1 else "",
            )
            for month in range(1, 13)
        )
    )
    return command


def test_the_groupings_are_those_a_pack_knows() -> None:
    assert set(GROUPINGS) == {one.value for one in GroupBy}


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_is_written(ending: str, year: CommandLine, tmp_path: Path) -> None:
    out = tmp_path / f"review{ending}"
    words = ("--period", "2025", "--group-by", "goal", "--goals", "--out", out)
    said = year("export", "review", *words).answer
    assert said.startswith(f"11 achievements written to {out}.\nConfidential and left out: 1.\n")
    assert out.stat().st_size > 100


def test_the_period_the_groups_and_the_alias_are_as_told(year: CommandLine, tmp_path: Path) -> None:
    out = tmp_path / "review.md"
    words = ("--period", "2025-Q3", "--group-by", "goal", "--title", "To Acme", "--out", out)
    assert year("export", "review", *words).answer == (
        f"2 achievements written to {out}.\n"
        "Confidential and left out: 1.\n"
        "Nothing is told of September 2025.\n"
    )
    text = out.read_text("utf-8")
    assert text.startswith("# To Client A\n\nJuly – September 2025")
    assert text.index("## New accounts") < text.index("Won order 7") < text.index("## Other")
    assert "Client A signed" in text
    assert "Acme" not in text
    assert "order 9" not in text


def test_what_was_handed_in_is_kept_and_the_next_review_begins_after_it(
    year: CommandLine, tmp_path: Path
) -> None:
    out = tmp_path / "first.md"
    year("export", "review", "--period", "..2025-06-30", "--goals", "--out", out)
    (kept,) = packs_of(year)
    assert (kept.first_day, kept.last_day) == (None, date(2025, 6, 30))
    assert (kept.format, kept.file) == (".md", "first.md")
    assert len(kept.chosen) == 6
    assert len(kept.goals) == 1  # a draft is none yet
    said = year("export", "review", "--out", tmp_path / "second.md").answer
    assert said.startswith("5 achievements written")
    assert "Won order 6" not in (tmp_path / "second.md").read_text("utf-8")


def test_kinds_and_tags_choose(year: CommandLine, tmp_path: Path) -> None:
    def count(*words: str) -> int:
        chosen = ("--period", "2025", *words, "--force", "--out", tmp_path / "r.md")
        return int(year("export", "review", *chosen).answer.split()[0])

    assert count("--category", "learning") == 1
    assert count("--tag", "renewal") == 5
    assert count("--tag", "renewal", "--category", "learning") == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--period", "soon"), "'soon' is no period. Use last-quarter"),
        (("--period", "2025-02-01..2025-01-01"), "ends before it begins"),
        (("--group-by", "luck"), "invalid choice: 'luck'"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_kept(
    words: tuple[str, ...], told: str, year: CommandLine, tmp_path: Path
) -> None:
    out = tmp_path / "review.md"
    assert told in year("export", "review", *words, "--out", out).refusal
    assert not out.exists()
    assert packs_of(year) == []


def test_a_file_that_cannot_be_written_leaves_no_pack(year: CommandLine, tmp_path: Path) -> None:
    there = tmp_path / "there.md"
    there.write_text("mine")
    for out, told in ((there, "is there already"), (tmp_path / "no" / "r.md", "no folder")):
        assert told in year("export", "review", "--period", "2025", "--out", out).refusal
    assert there.read_text() == "mine"
    assert packs_of(year) == []
