"""A file is replaced whole or not at all."""

import errno
import os
import stat
from pathlib import Path

import pytest

from journal.errors import JournalError
from journal.whole_file import replacing


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "export.csv"


def test_the_new_content_takes_the_place_of_the_old(target: Path) -> None:
    target.write_text("old")
    with replacing(target) as part:
        part.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert list(target.parent.iterdir()) == [target]


def test_a_new_file_is_private(target: Path) -> None:
    with replacing(target) as part:
        assert part.parent == target.parent
        assert part.stat().st_mode & 0o777 == 0o600
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_failure_while_filling_leaves_the_old_file_and_nothing_else(target: Path) -> None:
    target.write_text("old")

    def fill() -> None:
        with replacing(target) as part:
            part.write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fill()
    assert target.read_text() == "old"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("refused", ["os.fsync", "pathlib.Path.replace"])
def test_a_disk_that_refuses_is_told_and_leaves_the_old_file(
    target: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    target.write_text("old")

    def refuse(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(refused, refuse)
    with pytest.raises(JournalError, match="no space left on device"), replacing(target) as part:
        part.write_text("new")
    assert target.read_text() == "old"
    assert list(target.parent.iterdir()) == [target]


def test_the_file_and_then_its_folder_reach_the_disk(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_sync, really_replace = os.fsync, Path.replace
    order: list[str] = []

    def sync(handle: int) -> None:
        is_folder = os.fstat(handle).st_mode & 0o040000
        order.append("folder" if is_folder else "file")
        really_sync(handle)

    def replace(old: Path, new: Path) -> Path:
        order.append("replace")
        return really_replace(old, new)

    monkeypatch.setattr("os.fsync", sync)
    monkeypatch.setattr("pathlib.Path.replace", replace)
    with replacing(target) as part:
        part.write_text("new")
    assert order == ["file", "replace", "folder"]


def test_an_existing_file_stays_when_it_must_not_be_overwritten(target: Path) -> None:
    target.write_text("old")
    with pytest.raises(JournalError, match="is there already"), replacing(target, overwrite=False):
        pytest.fail("nothing is to be written")
    assert target.read_text() == "old"


def test_a_file_that_appears_meanwhile_stays_when_it_must_not_be_overwritten(target: Path) -> None:
    def fill() -> None:
        with replacing(target, overwrite=False) as part:
            part.write_text("mine")
            target.write_text("theirs")

    with pytest.raises(JournalError, match="is there already"):
        fill()
    assert target.read_text() == "theirs"
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="folder is in the way"), replacing(tmp_path):
        pytest.fail("nothing is to be written")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "export.csv"
    with pytest.raises(JournalError, match="There is no folder"), replacing(nowhere):
        pytest.fail("nothing is to be written")


def test_a_very_long_name_is_no_obstacle(tmp_path: Path) -> None:
    target = tmp_path / ("ü" * 120 + ".csv")
    with replacing(target) as part:
        part.write_text("new")
    assert target.read_text() == "new"


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs no folders")
def test_a_share_that_cannot_sync_folders_is_fine(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def of_files_alone(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        real(handle)

    monkeypatch.setattr("os.fsync", of_files_alone)
    with replacing(target) as part:
        part.write_text("new")
    assert target.read_text() == "new"
