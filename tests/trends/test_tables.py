"""The tables behind the page."""

from datetime import timedelta
from uuid import uuid4

from journal.models.turn_path import TurnPath
from journal.trends.fields import field_figures
from journal.trends.figures import figures
from journal.trends.span import span_back
from journal.trends.tables import field_table, tables_of
from tests.trends.kept import TODAY, ago, entry, records, worked

QUARTER = span_back(TODAY, 90)


def test_an_empty_journal_has_no_table() -> None:
    assert [table.name for table in tables_of(figures(records(), QUARTER)) if table.rows] == [
        "achievements by month"
    ]


def test_every_card_has_its_table() -> None:
    kept = records(
        *(
            entry(day, 5, "yes", shapes=("fatigue",), situation="closing", attitude=3)
            for day in worked(80, 0)
        ),
        turns=(TurnPath(uuid4(), "They listen", ((ago(9), 40), (ago(2), 60)), ((ago(9), 80),)),),
        achievements=((ago(3), None),),
        counts=((ago(3), "attempts", 4),),
    )
    tables = {table.name: table for table in tables_of(figures(kept, QUARTER))}
    assert list(tables) == [
        "what the days say",
        "resistance",
        "showing up",
        "shapes",
        "beliefs then and now",
        "belief ratings",
        "achievements by month",
        "achievements by category",
        "under my control",
        "counters",
        "weekdays",
        "situations and shapes",
    ]
    for table in tables.values():
        assert all(len(row) == len(table.header) for row in table.rows)
    assert tables["resistance"].rows[-1] == ("2026-11-23", 5, 0, 5, 5, 5)
    assert tables["beliefs then and now"].rows == (
        ("They listen", "2026-11-14", 40, "2026-11-21", 60, 1),
    )
    assert tables["belief ratings"].rows[-1] == ("They listen", "2026-11-14", "thought", 80)
    assert tables["counters"].rows[0] == ("2026-11-16", "2026-11-22", 4, 0, 0)


def test_an_entry_made_late_says_so() -> None:
    kept = records(entry(ago(9), 5, late_by=timedelta(days=5)))
    table = field_table(field_figures(kept, QUARTER, "resistance"))
    assert table.rows == (("2026-11-14", 5, 1, None, None, None),)
