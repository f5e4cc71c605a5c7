"""What time it is for the person at the desk: instants, the zone, and which day it still is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone

from PySide6.QtCore import QDateTime, QTimeZone


def utc_now() -> datetime:
    """Return the current instant, in UTC."""
    return datetime.now(UTC)


def local_zone_name() -> str:
    """Return the IANA name of this machine's zone, such as ``Europe/Berlin``."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells instants and local dates; tests hand it another ``now``.

    ``day_ends_at`` is the local hour (0-6) up to which it is still yesterday: whoever writes at
    one in the morning is finishing the day before.
    """

    now: Callable[[], datetime] = utc_now
    zone_name: Callable[[], str] = local_zone_name
    day_ends_at: int = field(default=3)

    def today(self) -> date:
        """Return the local date the person would say it is."""
        return (self.local_now() - timedelta(hours=self.day_ends_at)).date()

    def local_now(self) -> datetime:
        """Return now as the clock on the wall of `zone_name` shows it, with its offset."""
        now = self.now()
        # Qt and not Python: it notices when the person travels while the program runs.
        zone = QTimeZone(self.zone_name().encode("ascii", "replace"))
        if not zone.isValid():
            return now.astimezone()
        offset = zone.offsetFromUtc(QDateTime.fromSecsSinceEpoch(int(now.timestamp())))
        return now.astimezone(timezone(timedelta(seconds=offset)))
