"""The settings in force, kept on disk as they change."""

import json
import os
import stat
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journal.settings import Settings
from journal.ui.preferences import Preferences


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_the_defaults_hold_and_none_is_written(path: Path) -> None:
    assert Preferences(path).settings == Settings()
    assert not path.exists()


def test_a_change_is_in_force_told_and_comes_back(path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(path)
    with qtbot.waitSignal(preferences.changed):
        preferences.change(theme="dark", text_size=130)
    assert (preferences.settings.theme, preferences.settings.text_size) == ("dark", 130)
    assert Preferences(path).settings == preferences.settings


def test_the_same_value_again_tells_and_writes_nothing(path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(path)
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(theme="system")
    assert not path.exists()


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"null", b"[1]", b"\xff\xfe\x00", b'{"theme": 7, "text_size": "big"}']
)
def test_a_damaged_file_means_the_defaults_and_is_mended_by_the_next_change(
    path: Path, damage: bytes
) -> None:
    path.write_bytes(damage)
    preferences = Preferences(path)
    assert preferences.settings == Settings()
    preferences.change(page="goals")
    assert json.loads(path.read_text("utf-8"))["page"] == "goals"


def test_a_read_only_file_is_replaced(path: Path) -> None:
    path.write_text('{"theme": "dark"}', "utf-8")
    path.chmod(stat.S_IREAD)
    preferences = Preferences(path)
    preferences.change(theme="light")
    assert Preferences(path).settings.theme == "light"


def test_where_it_cannot_be_written_it_still_holds_and_is_told(
    tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").write_text("not a folder")
    preferences = Preferences(tmp_path / "file" / "settings.json")
    with qtbot.waitSignals([preferences.changed, preferences.failed], order="strict"):
        preferences.change(theme="dark")
    assert preferences.settings.theme == "dark"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(stat.S_IREAD | stat.S_IEXEC)
    preferences = Preferences(folder / "settings.json")
    with qtbot.waitSignal(preferences.failed):
        preferences.change(theme="dark")
    folder.chmod(stat.S_IRWXU)
