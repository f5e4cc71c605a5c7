"""Where files live, and how a person reads it."""

from pathlib import Path

import pytest

from journal.paths import Paths, resource, shown


def test_one_folder_moves_everything(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    inside = (paths.journal, paths.sample, paths.settings, paths.log, paths.cache)
    assert all(path.is_relative_to(tmp_path) for path in inside)


def test_a_relative_folder_stays_the_same_when_the_program_goes_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Paths.under(Path("here")).data == tmp_path / "here"


def test_the_home_folder_reads_as_a_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert shown(tmp_path / "notes" / "journal.db") == str(Path("~/notes/journal.db"))
    assert shown(Path("/elsewhere/journal.db")) == str(Path("/elsewhere/journal.db"))


def test_what_is_shipped_is_found() -> None:
    assert resource("style.qss").is_file()
