"""One look at one backup: whether it is whole, what opens it, what is in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from journal.models.raw_key import RawKey
from journal.vault.backup_file import Backup, header_in, opened, verify
from journal.vault.key_header import KeyHeader
from journal.vault.look_inside import Inside, look_inside


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A whole backup; ``inside`` is None where ``header`` asks for a key nobody gave yet."""

    backup: Backup
    header: KeyHeader | None
    key: RawKey | None
    inside: Inside | None


def glimpse(backup: Backup, keys: Mapping[bytes, RawKey]) -> Glimpse:
    """Read all of ``backup``, with whichever of ``keys`` (by their salt) fits; takes its time.

    Raises `JournalError` where it is damaged or cannot be read.
    """
    header = header_in(backup)
    key = keys.get(header.salt) if header is not None else None
    if header is not None and key is None:
        verify(backup)
        return Glimpse(backup, header, None, None)
    with opened(backup, key) as database:  # this reads every byte, too
        return Glimpse(backup, header, key, look_inside(database))
