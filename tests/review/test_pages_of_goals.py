"""Totals, the person's own words and goals come before the entries, whole and in order."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPageSize, QPainter

from journal.review.document import Chart, GoalReport, Total
from journal.review.pages import Pages, begun, lay_out
from journal.review.pdf import write_pdf
from journal.review.sheet import Sheet
from tests.review.samples import document, entry

pytestmark = pytest.mark.usefixtures("qapp")

A4 = Sheet(QPageSize.PageSizeId.A4)
AUTUMN = (date(2026, 10, 1), date(2026, 11, 23), date(2026, 12, 31))
CHART = Chart(
    path=((AUTUMN[0], 20.0), (AUTUMN[1], 22.6)),
    pace=((AUTUMN[0], 20.0), (AUTUMN[2], 24.0)),
    days=((AUTUMN[0], "1 Oct"), (AUTUMN[2], "31 Dec")),
    values=((20.0, "20%"), (24.0, "24%")),
    alternative="The close rate rose from 20% to 22.6%.",
)
GOAL = GoalReport("Close rate 20% → 24%", "22.6% on 23 Nov, ahead of plan.", 0.65, CHART)
FULL = replace(
    document(entry()),
    summary="A good autumn.\n\nMore to come.",
    totals=(Total("5", "achievements"), Total("$65k", "added order value")),
    goals=(GOAL,),
)


def colours(pages: Pages, index: int = 0) -> set[str]:
    image = QImage(595, 842, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    painter.scale(image.width() / pages.size.width(), image.height() / pages.size.height())
    pages.paint(painter, index)
    painter.end()
    return {image.pixelColor(x, y).name() for x in range(595) for y in range(842)}


def test_what_comes_first_is_read_first() -> None:
    said = lay_out(FULL, sheet=A4).text(0)
    assert "A good autumn.\nMore to come.\n5 achievements $65k added order value\nGoals\n" in said
    assert (
        "Goals\nClose rate 20% → 24%\n22.6% on 23 Nov, ahead of plan.\n"
        "The close rate rose from 20% to 22.6%.\nNovember 2026\nEntry 1" in said
    )


def test_a_goal_has_its_bar_and_its_chart_in_the_colour_of_goals() -> None:
    assert "#7a4a97" in colours(lay_out(FULL, sheet=A4))
    assert "#7a4a97" not in colours(lay_out(replace(FULL, goals=()), sheet=A4))


def test_a_goal_that_cannot_be_told_has_words_alone() -> None:
    pages = lay_out(replace(FULL, goals=(GoalReport("Read more", "No number yet."),)), sheet=A4)
    assert "Goals\nRead more\nNo number yet.\n" in pages.text(0)
    assert "#7a4a97" not in colours(pages)


def test_goals_can_be_jumped_to_like_groups() -> None:
    titles = [heading.title for heading in lay_out(FULL, sheet=A4).headings]
    assert titles == ["Goals", "November 2026"]


def test_a_goal_and_its_chart_share_a_page() -> None:
    goals = tuple(replace(GOAL, title=f"Goal {number}") for number in range(9))
    pages = lay_out(replace(FULL, goals=goals), sheet=A4)
    texts = [pages.text(index) for index in range(pages.count)]
    assert pages.count > 2
    for text in texts:
        assert text.count("Goal ") == text.count("The close rate rose")


@pytest.mark.parametrize("figure", ["$1,234,567,890.00", "9" * 60, "W" * 400])
def test_large_figures_stay_on_the_page_whole(figure: str) -> None:
    totals = tuple(Total(figure, "added order value " * 8) for _ in range(6))
    pages = lay_out(replace(FULL, totals=totals), sheet=A4)
    said = "".join("".join(pages.text(index) for index in range(pages.count)).split())
    assert said.count(figure) == 6


def test_a_long_summary_runs_over_pages() -> None:
    summary = "\n".join(f"line {number} of it" for number in range(150))
    pages = lay_out(replace(FULL, summary=summary), sheet=A4)
    said = "\n".join(pages.text(index) for index in range(pages.count))
    assert summary in said
    assert pages.text(0).endswith("of it")


def test_the_first_page_is_there_long_before_the_last() -> None:
    pages = begun(document(*(entry(number) for number in range(200))), sheet=A4)
    while pages.count < 2:
        assert pages.grow()
    assert "Entry 0\n" in pages.text(0)
    was_whole = pages.is_whole
    assert not was_whole
    while pages.grow():
        pass
    assert pages.is_whole
    assert "Entry 199\n" in pages.text(pages.count - 1)


def test_a_pdf_of_everything_is_written(tmp_path: Path) -> None:
    write_pdf(FULL, tmp_path / "review.pdf")
    pdf = (tmp_path / "review.pdf").read_bytes()
    assert "Goals".encode("utf-16-be").hex().upper().encode() in pdf
