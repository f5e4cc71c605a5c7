"""A backup holds the journal whole, with its keys, and tells of it without a word of it."""

import json
import os
import threading
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.models.database import SCHEMA, open_journal
from journal.models.raw_key import RawKey
from journal.models.refusal import CannotOpenError, DamagedError
from journal.notebook import Notebook
from journal.vault import backup_copy
from journal.vault.backup_about import NewerBackupError, Why
from journal.vault.backup_file import (
    Backup,
    backup_at,
    header_in,
    make_backup,
    opened,
    sweep,
    verify,
)
from journal.vault.backup_zip import DamagedBackupError
from journal.vault.file_hash import hash_of
from journal.vault.key_header import KeyHeader
from tests.vault.cheap_keys import PASSPHRASE, cheap_header
from tests.vault.writers import TELLING, Writer, no_file_longer_than, titles_in, writer

NOW = datetime(2026, 11, 23, 18, 2, 11, tzinfo=UTC)
needs_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such limits and modes")


@pytest.fixture(params=["plain", "protected"])
def somebody(request: pytest.FixtureRequest, journal_path: Path) -> Writer:
    return writer(journal_path, protected=request.param == "protected")


def back_up(one: Writer, made_at: datetime = NOW) -> Backup:
    with one.opened() as database:
        return make_backup(database, one.header, one.shelf, Why.BY_HAND, made_at=made_at)


def files_under(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def altered(backup: Backup, home: Path, change: Callable[[zipfile.ZipFile, str], bytes]) -> Backup:
    """Pack a backup anew with other content."""
    other = backup.path.with_name("journal-000099-20261123T180211Z.zip")
    with zipfile.ZipFile(backup.path) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old, name))
        new.comment = b"0" * 64
    other.write_bytes(other.read_bytes()[:-64] + hash_of(other, leave_out=64).encode())
    return backup_at(other, home)


def test_a_backup_holds_the_journal_as_it_was(somebody: Writer) -> None:
    backup = back_up(somebody)
    somebody.write("after the backup")
    with opened(backup, somebody.key) as database:
        assert titles_in(database) >= {TELLING}
        assert "after the backup" not in titles_in(database)


def test_it_tells_when_why_and_how_much(somebody: Writer) -> None:
    about = back_up(somebody).about
    assert about is not None
    assert (about.sequence, about.made_at, about.why) == (1, NOW, "by hand")
    assert (about.schema, about.last_day) == (SCHEMA, date(2026, 11, 23))
    assert about.counts["achievement"] == 2
    assert about.inside["achievements"] == 2
    assert about.protected is (somebody.key is not None)


def test_its_name_tells_its_place_and_its_time(somebody: Writer) -> None:
    back_up(somebody)
    backup = back_up(somebody)
    assert backup.path.name == "journal-000002-20261123T180211Z.zip"


def test_the_keys_as_they_were_go_with_it(journal_path: Path) -> None:
    somebody = writer(journal_path, protected=True)
    backup = back_up(somebody)
    header = header_in(backup)
    assert header is not None
    assert header.unlock(PASSPHRASE) == somebody.key
    assert backup.is_protected


def test_a_plain_one_has_no_keys(journal_path: Path) -> None:
    backup = back_up(writer(journal_path))
    assert header_in(backup) is None
    assert not backup.is_protected


def test_no_word_of_an_entry_stands_beside_the_journal(journal_path: Path) -> None:
    backup = back_up(writer(journal_path, protected=True))
    content = backup.path.read_bytes()
    assert TELLING.encode() not in content
    with zipfile.ZipFile(backup.path) as archive:
        told = json.loads(archive.read("about.json"))
        assert archive.namelist() == ["journal.db", "keys.json", "about.json"]
    assert {type(value) for value in told["counts"].values()} == {int}


def test_goals_that_start_some_day_to_come_are_no_last_day(somebody: Writer) -> None:
    with somebody.opened() as database:
        Notebook(database).save(Achievement(day=date(2999, 1, 1), title="some day"))
    about = back_up(somebody).about
    assert about is not None
    assert about.last_day == date(2026, 11, 23)


@needs_posix
def test_files_and_folders_are_this_users_alone(somebody: Writer) -> None:
    backup = back_up(somebody)
    assert backup.path.stat().st_mode & 0o777 == 0o600
    assert backup.path.parent.stat().st_mode & 0o777 == 0o700
    with opened(backup, somebody.key) as database:
        assert database.path.stat().st_mode & 0o777 == 0o600
        assert database.path.parent.stat().st_mode & 0o777 == 0o700
        assert database.path.is_relative_to(somebody.folder)


def test_a_look_inside_leaves_nothing_behind(somebody: Writer) -> None:
    backup = back_up(somebody)
    before = files_under(somebody.folder)
    with opened(backup, somebody.key) as database:
        assert database.read_only
        assert files_under(somebody.folder) != before
    assert files_under(somebody.folder) == before
    assert not (somebody.folder / "look-inside").exists()


def test_a_look_that_fails_leaves_nothing_behind(somebody: Writer) -> None:
    backup = back_up(somebody)
    before = files_under(somebody.folder)
    wrong = RawKey.fresh() if somebody.key else None
    if wrong:
        with pytest.raises(CannotOpenError), opened(backup, wrong):
            pytest.fail("another key opens nothing")
    with pytest.raises(KeyboardInterrupt), opened(backup, somebody.key):
        raise KeyboardInterrupt
    assert files_under(somebody.folder) == before


def test_what_killed_runs_left_is_swept_away(somebody: Writer) -> None:
    backup = back_up(somebody)
    before = files_under(somebody.folder)
    inside = somebody.folder / "look-inside" / "tmpabc"
    inside.mkdir(parents=True)
    (inside / "journal.db").write_text(TELLING)
    (backup.path.parent / ".journal-copy.abcdefgh.part").write_text(TELLING)
    (backup.path.parent / ".journal-000002-20261123T180211Z.zip.abcdefgh.part").touch()
    (backup.path.parent / "replaced-20261123T180211Z.db").hardlink_to(somebody.journal)
    (backup.path.parent / "replaced-20261122T180211Z.db").write_bytes(b"a journal of its own")
    sweep(somebody.folder)
    assert files_under(somebody.folder) == sorted([*before, "backups/replaced-20261122T180211Z.db"])


def test_a_backup_of_a_protected_journal_without_its_keys_is_our_mistake(
    journal_path: Path,
) -> None:
    somebody = writer(journal_path, protected=True)
    for header in (None, cheap_header()):
        with somebody.opened() as database, pytest.raises(ValueError, match="keys"):
            make_backup(database, header, somebody.shelf, "by hand")


@pytest.mark.slow
def test_a_bit_that_differs_anywhere_is_seen(journal_path: Path) -> None:
    backup = back_up(writer(journal_path, protected=True))
    whole = backup.path.read_bytes()
    with zipfile.ZipFile(backup.path) as archive:
        journal = archive.getinfo("journal.db")
    end = journal.header_offset + journal.file_size
    places = [*range(100), *range(100, end, 4001), *range(end, len(whole))]
    for at in places:
        backup.path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
        with pytest.raises(DamagedBackupError):
            verify(backup)


@pytest.mark.parametrize("size", [0, 1, 21, 22, 4096, 100_000])
def test_a_backup_cut_short_is_seen(somebody: Writer, size: int) -> None:
    backup = back_up(somebody)
    backup.path.write_bytes(backup.path.read_bytes()[:size])
    with pytest.raises(DamagedBackupError):
        verify(backup)
    with pytest.raises(DamagedBackupError):
        backup_at(backup.path, somebody.folder)


@pytest.mark.parametrize(
    "change",
    [{"sequence": -1}, {"sha256": 7}, {"counts": {"goal": "x"}}, {"made_at": "soon"}, {"size": 1}],
)
def test_a_description_that_is_none_is_seen(journal_path: Path, change: dict[str, Any]) -> None:
    somebody = writer(journal_path)
    backup = back_up(somebody)

    def alter(old: zipfile.ZipFile, name: str) -> bytes:
        content = old.read(name)
        told = json.loads(content) | change if name == "about.json" else {}
        return json.dumps(told).encode() if told else content

    with pytest.raises(DamagedBackupError):
        verify(altered(backup, somebody.folder, alter))


def test_a_backup_by_a_newer_program_is_told_as_that(journal_path: Path) -> None:
    somebody = writer(journal_path)
    backup = back_up(somebody)

    def alter(old: zipfile.ZipFile, name: str) -> bytes:
        return b'{"format": 2}' if name == "about.json" else old.read(name)

    with pytest.raises(NewerBackupError):
        altered(backup, somebody.folder, alter)


def test_a_packed_bomb_is_not_unpacked(journal_path: Path) -> None:
    somebody = writer(journal_path)
    backup = back_up(somebody)
    bomb = somebody.folder / "bomb.zip"
    with (
        zipfile.ZipFile(backup.path) as old,
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name))
    with pytest.raises(DamagedBackupError):
        backup_at(bomb, somebody.folder)


def test_what_is_no_backup_is_told(somebody: Writer) -> None:
    with pytest.raises(DamagedBackupError):
        backup_at(somebody.journal, somebody.folder)
    with pytest.raises(JournalError, match="no such file"):
        backup_at(somebody.folder / "nothing.zip", somebody.folder)
    with pytest.raises(JournalError, match="is a directory"):
        backup_at(somebody.folder, somebody.folder)


def test_a_damaged_journal_makes_no_backup(journal_path: Path) -> None:
    somebody = writer(journal_path)
    somebody.write_much(800)
    good = back_up(somebody)
    with somebody.opened() as database:
        database.connection.execute("PRAGMA cache_size=1")
        database.connection.execute("PRAGMA shrink_memory")
        content = bytearray(somebody.journal.read_bytes())
        content[4096 * 20 : 4096 * 40] = bytes(4096 * 20)
        somebody.journal.write_bytes(content)
        with pytest.raises(DamagedError) as told:
            make_backup(database, None, somebody.shelf, "by hand")
    assert TELLING not in str(told.value)
    assert files_under(somebody.folder / "backups") == [good.path.name]
    verify(good)


@needs_posix
@pytest.mark.parametrize("share", [0.0, 0.01, 0.4, 0.97, 1.0])
def test_a_full_disk_leaves_no_half_backup(somebody: Writer, share: float) -> None:
    good = back_up(somebody)
    size = round(somebody.journal.stat().st_size * share)
    with somebody.opened() as database:
        with no_file_longer_than(size), pytest.raises(JournalError) as told:
            make_backup(database, somebody.header, somebody.shelf, "by hand")
        assert told.value.safe
        assert files_under(somebody.folder / "backups") == [good.path.name]
        verify(make_backup(database, somebody.header, somebody.shelf, "by hand"))
    verify(good)


@needs_posix
@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_folder_that_takes_nothing_is_told(somebody: Writer) -> None:
    with somebody.opened() as database:
        somebody.folder.chmod(0o500)
        with pytest.raises(JournalError, match="permission denied"):
            make_backup(database, somebody.header, somebody.shelf, "by hand")
        somebody.folder.chmod(0o700)


def test_who_saves_meanwhile_waits_for_some_pages_only(
    somebody: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    somebody.write_much(1000)
    monkeypatch.setattr(backup_copy, "_PAGES", 4)
    copying, saved = threading.Event(), threading.Event()
    steps: list[int] = []

    def give_way(_status: int, remaining: int, _total: int) -> None:
        steps.append(remaining)
        copying.set()
        saved.wait(10)

    monkeypatch.setattr(backup_copy, "_give_way", give_way)
    made: list[Backup] = []
    with somebody.opened() as database:
        book = Notebook(database)

        def work() -> None:
            made.append(make_backup(database, somebody.header, somebody.shelf, "by hand"))

        thread = threading.Thread(target=work)
        thread.start()
        assert copying.wait(10)
        book.save(Achievement(day=date(2026, 11, 23), title="typed meanwhile"))
        assert len(steps) == 1
        saved.set()
        thread.join()
    assert len(steps) > 10
    with opened(made[0], somebody.key) as copy:
        assert "typed meanwhile" in titles_in(copy)


def test_what_another_thread_has_begun_is_not_taken_back(somebody: Writer) -> None:
    with somebody.opened() as database:
        connection = database.connection
        connection.execute("UPDATE achievement SET title = 'half-way' WHERE title = 'Zaunkönig'")
        failed: list[BaseException] = []

        def work() -> None:
            try:
                make_backup(database, somebody.header, somebody.shelf, "by hand")
            except JournalError as error:
                failed.append(error)

        thread = threading.Thread(target=work)
        thread.start()
        thread.join(0.3)
        assert thread.is_alive()  # it waits for the end of it
        connection.commit()
        thread.join()
        assert failed == []
        assert "half-way" in titles_in(database)


def test_a_backup_of_an_older_schema_opens_for_a_look(journal_path: Path) -> None:
    old = Path(__file__).parent.parent / "data" / "journal-schema-1.db"
    journal_path.write_bytes(old.read_bytes())
    kept: list[Backup] = []
    somebody = Writer(journal_path)
    open_journal(
        journal_path,
        keep=lambda before: kept.append(
            make_backup(before, None, somebody.shelf, Why.UPDATE, made_at=NOW)
        ),
    ).close()
    about = kept[0].about
    assert about is not None
    assert about.schema == 1
    assert about.counts["achievement"] == 1
    with opened(kept[0]) as database:
        assert len(titles_in(database)) == 1


def test_the_keys_that_fit_are_compared_by_the_database_they_open(journal_path: Path) -> None:
    somebody = writer(journal_path, protected=True)
    assert somebody.key is not None
    header: KeyHeader = cheap_header(somebody.key, "another passphrase 77")
    with somebody.opened() as database:
        backup = make_backup(database, header, somebody.shelf, Why.PASSPHRASE)
    assert header_in(backup) == header
