"""A journal on a network drive or in a synced folder: said calmly, and only where it is so."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from journal.vault.place_warning import network_mount, synced_by, warning_for

MOUNTS = r"""27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
40 27 0:35 / /home rw,relatime shared:1 - btrfs /dev/sdb1 rw
41 40 0:50 / /home/ana/desk rw,relatime - nfs4 server:/desk rw,vers=4.2
42 40 0:51 / /home/ana/desk/local rw,relatime - ext4 /dev/sdc1 rw
43 40 0:52 / /home/ana/Team\040share rw - cifs //server/team rw
44 40 0:53 / /home/ana/far rw,nosuid - fuse.sshfs ana@server: rw
45 27 0:54 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
46 27 0:55 / /mnt/c rw - 9p drvfs rw,aname=drvfs
47 27 0:56 / /mnt/auto rw - autofs systemd-1 rw
48 47 0:57 / /mnt/auto rw - nfs server:/auto rw
49 40 0:58 / /home/ana/safe rw - fuse.gocryptfs /home/ana/.safe rw
50 40 0:59 / /home/ana/nfsnotes rw - xfs /dev/sdd rw
52 40 0:61 / /home/ana/served rw - nfsd nfsd rw
nonsense
51 40 0:60 / /broken"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ana/journal.db", ""),
        ("/home/ana/desk/journal.db", "nfs4"),
        ("/home/ana/desktop/journal.db", ""),
        ("/home/ana/desk/local/journal.db", ""),
        ("/home/ana/Team share/journal.db", "cifs"),
        ("/home/ana/far/deep/journal.db", "sshfs"),
        ("/run/user/1000/gvfs/smb-share/journal.db", "gvfsd-fuse"),
        ("/mnt/c/Users/ana/journal.db", "9p"),
        ("/mnt/auto/journal.db", "nfs"),
        ("/home/ana/safe/journal.db", ""),
        ("/home/ana/nfsnotes/journal.db", ""),
        ("/home/ana/served/journal.db", ""),
        ("/broken/journal.db", ""),
        ("/", ""),
    ],
)
def test_the_mount_a_path_is_on_decides(path: str, kind: str) -> None:
    assert network_mount(Path(path), MOUNTS) == kind


def test_a_list_that_cannot_be_read_warns_of_nothing() -> None:
    assert network_mount(Path("/home/ana/journal.db"), "") == ""


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/ana/.local/share/rep-journal", ""),
        ("/home/ana/Dropbox/rep-journal", "Dropbox"),
        ("/home/ana/Dropbox (Firm)/rep-journal", "Dropbox"),
        ("/home/ana/Dropbox-talk/rep-journal", ""),
        ("/home/dropbox/rep-journal", ""),
        ("/Users/ana/OneDrive - Firm/Documents", "OneDrive"),
        ("/Users/ana/OneDriver/Documents", ""),
        ("/Users/ana/Library/CloudStorage/OneDrive-Firm/Documents", "OneDrive"),
        ("/Users/ana/Library/CloudStorage/GoogleDrive-ana@mail.example/My Drive", "Google Drive"),
        ("/Users/ana/Library/CloudStorage/Egnyte-firm/Notes", "Egnyte"),
        ("/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/rep", "iCloud"),
        ("/home/ana/Nextcloud/rep-journal", "Nextcloud"),
        ("/home/ana/pCloudDrive/rep-journal", "pCloud"),
    ],
)
def test_a_synced_folder_is_known_by_its_name(folder: str, service: str) -> None:
    assert synced_by(Path(folder, "journal.db"), lambda _folder: []) == service


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox.cache", "Dropbox"),
        (".sync_2d3f9a.db", "Nextcloud"),
        ("._sync_2d3f9a.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".stignore-notes", ""),
        (".dropbox", ""),  # its settings lie in the home folder, which it does not sync
        ("sync_2d3f9a.db", ""),
    ],
)
def test_a_synced_folder_is_known_by_what_lies_in_it(mark: str, service: str) -> None:
    folders: Mapping[Path, list[str]] = {Path("/data/shared"): ["notes.txt", mark]}
    journal = Path("/data/shared/rep/journal.db")
    assert synced_by(journal, lambda folder: folders.get(folder, [])) == service


def test_a_folder_of_ones_own_is_fine(tmp_path: Path) -> None:
    assert warning_for(tmp_path / "not yet there" / "journal.db") == ""


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_synced_folder_is_seen_through_a_link_and_as_a_link(tmp_path: Path) -> None:
    synced = tmp_path / "Dropbox"
    own = tmp_path / "own"
    for folder in (synced, own):
        folder.mkdir()
    (tmp_path / "short").symlink_to(synced)
    (synced / "away").symlink_to(own)
    for journal in (tmp_path / "short" / "journal.db", synced / "away" / "journal.db"):
        assert "Dropbox" in warning_for(journal)


def test_the_words_say_what_can_happen_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    words = warning_for(tmp_path / "rep" / "journal.db")
    assert words.startswith("The journal lies in a folder that Syncthing keeps in sync.")
    assert "It is safer in a folder that is not synced" in words
    assert str(tmp_path) not in words


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux lists its mounts")
def test_the_words_name_a_network_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    original = Path.read_text

    def feigned(path: Path, *how: str) -> str:
        return MOUNTS if str(path) == "/proc/self/mountinfo" else original(path, *how)

    monkeypatch.setattr(Path, "read_text", feigned)
    words = warning_for(Path("/mnt/auto/journal.db"))
    assert words.startswith("The journal lies on a network drive (nfs).")
    assert "It is safer on this computer" in words
