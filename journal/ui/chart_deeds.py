"""What the charts of a page tell and open, told and opened by the page."""

from functools import partial

from journal.ui.charts.chart import Chart
from journal.ui.page import Page


def connect_charts(page: Page) -> None:
    """Let ``page`` say what its charts saved, or could not; a day pointed at opens on Today."""
    for chart in page.findChildren(Chart):
        chart.said.connect(page.said)
        chart.failed.connect(page.went_wrong)
        chart.opened.connect(partial(page.page_requested.emit, "today"))
