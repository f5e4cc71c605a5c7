"""Settings come back as they were chosen, and a damaged file costs no more than its damage."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from journal.errors import JournalError
from journal.settings import Settings, load_settings, save_settings

CHOSEN = Settings(
    theme="dark",
    text_size=130,
    day_ends_at=5,
    work_days=(1, 2, 6),
    page="goals",
    window=(10, 20, 1200, 800),
    maximized=True,
    lock_after=30,
    lock_with_screen=False,
    second_backup_folder="/media/stick/journal",
    recovery_key_kept=False,
    fiscal_year_start=4,
    attempts_mark=8,
    run_grace=2,
    quota_nudge=False,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_the_example_differs_from_every_default() -> None:
    for field in fields(Settings):
        assert getattr(CHOSEN, field.name) != field.default, field.name


def test_what_was_chosen_comes_back(path: Path) -> None:
    save_settings(path, CHOSEN)
    assert load_settings(path) == CHOSEN


def test_a_missing_file_means_the_defaults(path: Path) -> None:
    assert load_settings(path) == Settings()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1, 2]", b"null", b"\xff\xfe\x00", b'"theme"', b"[" * 200_000],
    ids=["empty", "half", "list", "null", "binary", "text", "deep"],
)
def test_a_damaged_file_means_the_defaults(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert load_settings(path) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", ["dark"]),
        ("text_size", 7),
        ("text_size", "130"),
        ("text_size", True),
        ("day_ends_at", 7),
        ("day_ends_at", -1),
        ("day_ends_at", 3.5),
        ("day_ends_at", True),
        ("run_grace", 3),
        ("run_grace", -1),
        ("run_grace", False),
        ("run_grace", "2"),
        ("work_days", [7]),
        ("work_days", 3),
        ("work_days", [[1]]),
        ("page", 3),
        ("window", [1, 2, 3]),
        ("window", ["a", "b", "c", "d"]),
        ("maximized", 1),
        ("lock_after", 7),
        ("lock_after", "5"),
        ("lock_after", True),
        ("lock_after", -1),
        ("lock_with_screen", 0),
        ("fiscal_year_start", 0),
        ("fiscal_year_start", 13),
        ("fiscal_year_start", True),
        ("attempts_mark", 0),
        ("attempts_mark", 21),
        ("attempts_mark", "5"),
        ("second_backup_folder", 3),
        ("second_backup_folder", None),
        ("a setting of a newer program", 1),
    ],
)
def test_a_value_out_of_range_falls_back_alone(path: Path, name: str, value: object) -> None:
    save_settings(path, CHOSEN)
    stored = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(stored | {name: value}), "utf-8")
    loaded = load_settings(path)
    for field in fields(Settings):
        origin = Settings() if field.name == name else CHOSEN
        assert getattr(loaded, field.name) == getattr(origin, field.name)


def test_no_work_days_and_no_window_are_fine(path: Path) -> None:
    nothing = Settings(work_days=(), window=())
    save_settings(path, nothing)
    assert load_settings(path) == nothing


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").touch()
    with pytest.raises(JournalError, match="settings could not be saved"):
        save_settings(tmp_path / "config" / "settings.json", CHOSEN)
