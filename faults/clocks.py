"""Clocks set back, summer time, travel: an entry keeps its day, and a shelf its backups."""

import os
import random
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from faults.child import Child
from faults.home import Home
from faults.oracle import Say
from faults.table import Row
from faults.trials import Count, Run
from journal.clock import Clock
from journal.models.achievement import Achievement, achievements_between
from journal.models.database import open_journal
from journal.notebook import Notebook
from journal.vault.backup_about import Why
from journal.vault.backup_file import make_backup

DAY_COUNTS = "an entry under another day than its writer's, or one that moved"
EARLIEST, LATEST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2090, 1, 1, tzinfo=UTC)
SHELF_COUNTS = "no backup left, the newest not good, one of the last three gone"
ZONES = (
    "Europe/Lisbon", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Tokyo",
    "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Kiritimati",
    "Pacific/Pago_Pago", "America/St_Johns", "UTC",
)  # fmt: skip
TURNS = (
    datetime(2026, 3, 29, 1, tzinfo=UTC),  # clocks go forward in Europe
    datetime(2026, 10, 25, 1, tzinfo=UTC),  # and back
    datetime(2026, 3, 8, 7, tzinfo=UTC),  # in New York
    datetime(2026, 11, 1, 6, tzinfo=UTC),
    datetime(2026, 4, 4, 15, tzinfo=UTC),  # half an hour on Lord Howe Island
    datetime(2027, 1, 1, tzinfo=UTC),
)


def days(run: Run, count: int) -> Row:
    """Write, travel, set the clock back, and write on."""
    result, chance = Count(), run.chance("days")
    with run.new_folder() as folder:
        home = Home(folder)
        home.found(chance, protected=False, entries=0)
        wanted: dict[str, date] = {}
        with home.notebook() as notebook:
            entries: list[Achievement] = []
            for number in range(count):
                now, zone = _moment(chance), chance.choice(ZONES)
                notebook.clock = _clock_at(now, zone)
                entry = Achievement(day=notebook.clock.today(), title=f"{number}")
                wanted[entry.title] = _day_of(now, zone)
                entries.append(entry)
                older = chance.choice(entries)
                older.result = f"changed {number}"
                notebook.save(entry, older) if older is not entry else notebook.save(entry)
        with closing(Notebook(open_journal(home.journal))) as notebook:
            found = {one.title: one.day for one in notebook.read(achievements_between(None, None))}
        for title, day in wanted.items():
            result.trial("" if found.get(title) == day else f"{found.get(title)}, not {day}")
    for line in Child(partial(_travel, run.chance("travel"), count // 10)).lines():
        result.trial(line)
    return result.row("clock set back, summer time, travel, 3 a.m.", DAY_COUNTS)


def _moment(chance: random.Random) -> datetime:
    """Return a moment near one when clocks are changed, or near three in the morning."""
    turn = chance.choice(TURNS)
    return turn + timedelta(seconds=chance.randint(-36 * 3600, 36 * 3600))


def _clock_at(now: datetime, zone: str) -> Clock:
    return Clock(now=lambda: now, zone_name=lambda: zone)


def _day_of(now: datetime, zone: str) -> date:
    """Return the day by the clock on the wall: until three in the morning it is still yesterday."""
    wall = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return (wall - timedelta(hours=3)).date()


def _travel(chance: random.Random, count: int, say: Say) -> None:
    """Carry this computer from zone to zone while the program runs."""
    for _ in range(count):
        zone = chance.choice(ZONES)
        os.environ["TZ"] = zone
        time.tzset()
        before, today, after = _day_of(_now(), zone), Clock().today(), _day_of(_now(), zone)
        say("" if today in (before, after) else f"in {zone} it is {before}, not {today}")


def _now() -> datetime:
    return datetime.now(UTC)


def shelves(run: Run, count: int) -> Row:
    """Make backups with a clock that leaps, for years or back before the last one."""
    result, chance = Count(), run.chance("leaps")
    with run.new_folder() as folder:
        home = Home(folder)
        home.found(chance, protected=False, entries=2)
        now = datetime(2026, 11, 23, 9, tzinfo=UTC)
        made: list[Path] = []
        with home.notebook() as notebook:
            for _ in range(count):
                now += timedelta(days=chance.choice((0.02, 0.5, 1, 40, 4000, -1, -40, -4000)))
                now = min(max(now, EARLIEST), LATEST)
                backup = make_backup(notebook.database, None, home.shelf, Why.SESSION, made_at=now)
                made.append(backup.path)
                result.trial(_gone(home, made))
    return result.row("backups while the clock leaps", SHELF_COUNTS)


def _gone(home: Home, made: list[Path]) -> str:
    gone = [path.name for path in made[-3:] if not path.exists()]
    if gone:
        return f"{gone[0]} is gone"
    newest = home.shelf.newest_good()
    return "" if newest is not None and newest.path == made[-1] else "the newest is not the last"
