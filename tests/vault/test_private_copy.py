"""A file opened in another program lies where nobody else reads it, and is soon gone."""

import os
import stat
from pathlib import Path

import pytest

from journal.errors import JournalError
from journal.vault.private_copy import PRIVATE_COPIES, PrivateCopies, safe_name
from journal.vault.sweeping import sweep


@pytest.fixture
def copies(journal_path: Path) -> PrivateCopies:
    return PrivateCopies(journal_path)


def permissions(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_copy_holds_the_bytes_under_the_name_of_the_file(copies: PrivateCopies) -> None:
    path = copies.make("Grüße.pdf", b"%PDF")
    assert (path.name, path.read_bytes()) == ("Grüße.pdf", b"%PDF")
    assert copies.make("Grüße.pdf", b"other") != path


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such bits")
def test_only_the_owner_reads_it_whatever_the_mask(copies: PrivateCopies) -> None:
    mask = os.umask(0)
    try:
        path = copies.make("letter.txt", b"Thank you")
    finally:
        os.umask(mask)
    assert permissions(path) == 0o600
    assert permissions(path.parent) == permissions(path.parent.parent) == 0o700


def test_every_copy_is_overwritten_and_removed(copies: PrivateCopies, tmp_path: Path) -> None:
    path = copies.make("letter.txt", b"Thank you")
    with path.open("rb") as held:
        copies.remove_all()
        assert held.read() == bytes(9)
    assert not (tmp_path / PRIVATE_COPIES).exists()
    copies.remove_all()


def test_what_a_killed_run_left_goes_at_the_next_start(
    copies: PrivateCopies, tmp_path: Path
) -> None:
    copies.make("letter.txt", b"Thank you")
    sweep(tmp_path)
    assert not (tmp_path / PRIVATE_COPIES).exists()


def test_a_link_in_its_place_is_taken_away_and_never_followed(
    copies: PrivateCopies, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("mine", "utf-8")
    (tmp_path / PRIVATE_COPIES).symlink_to(other)
    copies.remove_all()
    assert (other / "mine.txt").read_text("utf-8") == "mine"
    copies.make("letter.txt", b"").parent.joinpath("link").symlink_to(other / "mine.txt")
    copies.remove_all()
    assert (other / "mine.txt").read_text("utf-8") == "mine"


def test_a_disk_that_refuses_is_told(copies: PrivateCopies, tmp_path: Path) -> None:
    (tmp_path / PRIVATE_COPIES).write_bytes(b"in the way")
    with pytest.raises(JournalError, match="cannot be opened") as refusal:
        copies.make("letter.txt", b"Thank you")
    assert "kept in the journal" in refusal.value.safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "_._etc_passwd"),
        ("a:b*c?.txt", "a_b_c_.txt"),
        ("con.txt", "file_con.txt"),
        ("...", "file_"),
        ("ends. ", "ends"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
        ("ü" * 300, "ü" * 60),
    ],
)
def test_a_name_is_one_every_file_system_takes(name: str, safe: str) -> None:
    assert safe_name(name) == safe
