"""The settings: one frozen value, kept as one small JSON file."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from journal.errors import JournalError
from journal.whole_file import replacing

THEMES = ("system", "light", "dark")
TEXT_SIZES = (90, 100, 115, 130, 150)
LOCK_AFTER = (1, 5, 10, 15, 30, 0)
"""Minutes without a key or a mouse after which a protected journal locks; 0 for never."""
MOST_ATTEMPTS = 20
RUN_GRACE = (0, 1, 2)
"""How many missed days of any seven scheduled ones a run of days shown up may forgive."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the rep chose; holds no word of any entry.

    ``text_size`` is in percent of the platform's, ``day_ends_at`` a local hour 0-6, ``work_days``
    holds weekdays with Monday as 0, ``window`` is x, y, width, height in logical pixels.
    ``lock_after`` is in minutes, 0 for never; ``second_backup_folder`` is "" where there is none.
    ``recovery_key_kept`` is False from when a recovery key is shown until it was typed again.
    ``fiscal_year_start`` is the month 1-12 in which a year of reviews begins.
    ``attempts_mark`` is the number of attempts 1-20 after which the person may stop trying.
    ``run_grace`` is one of `RUN_GRACE`.
    ``quota_nudge`` is False once the question for a goal beyond the quota was skipped.
    """

    theme: str = "system"
    text_size: int = 100
    day_ends_at: int = 3
    work_days: tuple[int, ...] = (0, 1, 2, 3, 4)
    page: str = "today"
    window: tuple[int, ...] = ()
    maximized: bool = False
    lock_after: int = 5
    lock_with_screen: bool = True
    second_backup_folder: str = ""
    recovery_key_kept: bool = True
    fiscal_year_start: int = 1
    attempts_mark: int = 5
    run_grace: int = 1
    quota_nudge: bool = True


def load_settings(path: Path) -> Settings:
    """Read the settings; what is missing, damaged or out of range falls back to its default."""
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    known = {field.name for field in fields(Settings)}
    fitting: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in stored.items()
        if name in known and _fits(name, value)
    }
    return Settings(**fitting)


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings whole; raises `JournalError` where the disk refuses."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise JournalError(
            "The settings could not be saved.",
            safe="They hold until the program is closed.",
        ) from cause
    with replacing(path) as part:
        part.write_text(json.dumps(asdict(settings), indent=1), "utf-8")


def _fits(name: str, value: Any) -> bool:
    whole = isinstance(value, int) and not isinstance(value, bool)
    if name == "theme":
        return value in THEMES
    if name == "text_size":
        return whole and value in TEXT_SIZES
    if name == "day_ends_at":
        return whole and 0 <= value <= 6
    if name == "fiscal_year_start":
        return whole and 1 <= value <= 12
    if name == "attempts_mark":
        return whole and 1 <= value <= MOST_ATTEMPTS
    if name == "run_grace":
        return whole and value in RUN_GRACE
    if name == "work_days":
        return isinstance(value, list) and all(day in range(7) for day in value)
    if name == "window":
        return isinstance(value, list) and (
            not value or (len(value) == 4 and all(isinstance(side, int) for side in value))
        )
    if name == "lock_after":
        return whole and value in LOCK_AFTER
    if name in ("maximized", "lock_with_screen", "recovery_key_kept", "quota_nudge"):
        return isinstance(value, bool)
    return isinstance(value, str)
