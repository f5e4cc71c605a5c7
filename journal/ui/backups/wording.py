"""Backups in words: when, why, how large, how much is in them."""

from datetime import datetime

from PySide6.QtCore import QLocale

from journal.ui.words import clock_time, data_size, long_day, near_day, number
from journal.vault.backup_file import Backup


def moment(instant: datetime) -> str:
    """Return "today at 08:42", "yesterday at 17:50" or "Friday, 20 November at 17:50"."""
    day = _near(instant) or long_day(instant.astimezone().date())
    return f"{day} at {clock_time(instant)}"


def short_moment(instant: datetime) -> str:
    """Return the same for a list: "Today at 08:42" or "Fri 20 Nov at 17:50"."""
    day = instant.astimezone().date()
    name = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    today = datetime.now().astimezone().date()
    words = _near(instant) or f"{name} {near_day(day, today)}"
    return sentence(f"{words} at {clock_time(instant)}")


def details(backup: Backup) -> str:
    """Return why it was made, how much is in it and how large it is."""
    parts = [data_size(backup.size)]
    if backup.about is not None:
        count = sum(backup.about.counts.values())
        entries = "1 entry" if count == 1 else f"{number(count)} entries"
        parts = [backup.about.why, entries, *parts]
    return " · ".join(parts)


def sentence(words: str) -> str:
    """Return ``words`` with a capital at the start."""
    return words[:1].upper() + words[1:]


def _near(instant: datetime) -> str:
    """Return "today" or "yesterday", "" for any other day."""
    today = datetime.now().astimezone().date()
    away = (today - instant.astimezone().date()).days
    return {0: "today", 1: "yesterday"}.get(away, "")
