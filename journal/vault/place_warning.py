"""Say so where a journal lies in a place that may harm it: a network drive, a synced folder."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_NETWORK = re.compile(
    r"nfs4?|cifs|smb\d?|smbfs|smbnetfs|afs|afpfs|ncpfs|coda|ceph|lustre|glusterfs|beegfs|gfs2|ocfs2|"
    r"9p|v9fs|virtiofs|vboxsf|vmhgfs|prl_fs|drvfs|davfs2?|webdav|curlftpfs|sshfs|gvfsd-fuse|kio-fuse|"
    r"rclone|s3fs|gcsfuse|goofys|ceph-fuse|onedriver|google-drive-ocamlfuse|mfs|juicefs"
)
"""File systems whose disk is in another machine, or in the one this machine is simulated by."""

_BY_NAME = {
    "Dropbox": "Dropbox",
    "OneDrive": "OneDrive",
    "Google Drive": "Google Drive",
    "GoogleDrive": "Google Drive",
    "My Drive": "Google Drive",
    "com~apple~CloudDocs": "iCloud",
    "iCloudDrive": "iCloud",
    "iCloud Drive": "iCloud",
    "Nextcloud": "Nextcloud",
    "ownCloud": "ownCloud",
    "Box Sync": "Box",
    "pCloudDrive": "pCloud",
    "pCloud Drive": "pCloud",
    "MEGA": "MEGA",
    "MEGAsync": "MEGA",
    "Proton Drive": "Proton Drive",
    "Seafile": "Seafile",
    "SynologyDrive": "Synology Drive",
    "Tresorit": "Tresorit",
    "Resilio Sync": "Resilio Sync",
}
_AFTER_NAME = (" (", " - ")  # "Dropbox (Personal)", "OneDrive - Firm"

_BY_MARK = {
    ".stfolder": "Syncthing",
    ".dropbox.cache": "Dropbox",
    ".sync_*.db": "Nextcloud",
    "._sync_*.db": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".SynologyWorkingDirectory": "Synology Drive",
}
"""What the programs leave in the folder they keep in sync, and nowhere else."""

_REMOTE = 4  # of Windows: a drive of another machine
_IN_CLOUD_STORAGE = ("Library", "CloudStorage")  # where macOS keeps all that came later


def warning_for(path: Path) -> str:
    """Return what the person should know about a journal at ``path``; "" where all is well.

    ``path`` need not be there yet.
    """
    real = Path(os.path.realpath(path))
    network = _network_drive(real)
    if network:
        return (
            f"The journal lies on a network drive ({network}). If the connection breaks while you "
            "write, the last words may not be kept, and two computers can get in each other's "
            "way. It is safer on this computer; a network drive is a good second place for the "
            "backups."
        )
    service = synced_by(path, _names_in) or synced_by(real, _names_in)
    if service:
        return (
            f"The journal lies in a folder that {service} keeps in sync. It may copy the journal "
            "while you write, or put an older one from another computer in its place. It is safer "
            "in a folder that is not synced; a synced folder is a good second place for the "
            "backups."
        )
    return ""


def network_mount(path: Path, mounts: str) -> str:
    """Return the file system ``path`` is on, by Linux's own list, where it is one of a network.

    ``mounts`` is the text of /proc/self/mountinfo; ``path`` must be real and absolute.
    """
    best, kind = -1, ""
    for line in mounts.splitlines():
        before, dash, after = line.partition(" - ")
        fields = before.split(" ")
        if not dash or len(fields) < 5:
            continue
        point = Path(re.sub(r"\\(\d{3})", _octal, fields[4]))
        if path.is_relative_to(point) and len(point.parts) >= best:  # a later one covers
            best, kind = len(point.parts), after.split(" ")[0]
    return kind.removeprefix("fuse.") if _is_network(kind) else ""


def synced_by(path: Path, names_in: Callable[[Path], list[str]]) -> str:
    """Return who keeps a folder above ``path`` in sync, "" where none shows.

    ``names_in`` returns what lies in a folder, and nothing where it cannot be read.
    """
    for folder in path.parents:
        found = _named(folder) or next(_marked(names_in(folder)), "")
        if found:
            return found
    return ""


def _named(folder: Path) -> str:
    if folder.parts[-3:-1] == _IN_CLOUD_STORAGE:
        return _BY_NAME.get(folder.name.partition("-")[0], folder.name.partition("-")[0])
    for name, service in _BY_NAME.items():
        rest = folder.name.removeprefix(name)
        if folder.name.startswith(name) and (not rest or rest.startswith(_AFTER_NAME)):
            return service
    return ""


def _marked(names: list[str]) -> Iterator[str]:
    for name in names:
        if name.startswith("."):
            yield from (who for mark, who in _BY_MARK.items() if fnmatchcase(name, mark))


def _network_drive(path: Path) -> str:
    """Return the file system or the server ``path`` is on, "" where the disk is our own."""
    kind = ""
    if sys.platform == "win32":
        import ctypes

        remote = ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _REMOTE
        kind = path.drive if remote or path.drive.startswith("\\\\") else ""
    elif sys.platform.startswith("linux"):
        with suppress(OSError):
            mounts = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
            kind = network_mount(path, mounts)
    else:
        there = next((one for one in (path, *path.parents) if one.exists()), path)
        told = bytes(QStorageInfo(str(there)).fileSystemType().data()).decode()
        kind = told if _is_network(told) else ""
    return kind


def _is_network(kind: str) -> bool:
    return _NETWORK.fullmatch(kind.removeprefix("fuse.")) is not None


def _names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _octal(found: re.Match[str]) -> str:
    return chr(int(found[1], 8))
