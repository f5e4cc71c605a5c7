"""What lies on the shelf right now, read from the disks."""

from dataclasses import dataclass

from journal.vault.backup_file import Backup
from journal.vault.backup_protection import plain_left
from journal.vault.backup_shelf import Shelf


@dataclass(frozen=True, slots=True)
class ShelfState:
    """The backups beside the journal, newest first, and what became of the second folder.

    ``second_missing`` tells that there is to be one and it is not there; ``copied`` is the newest
    of this journal's backups in it. ``plain`` counts what can be read without a passphrase, in
    both folders.
    """

    backups: tuple[Backup, ...] = ()
    second_missing: bool = False
    copied: Backup | None = None
    plain: int = 0


def look_at(shelf: Shelf) -> ShelfState:
    """Read it; a disk may be slow or gone, so do this in a thread."""
    second = shelf.second
    there = second is not None and second.is_dir()
    copies = Shelf(second).backups() if second is not None and there else []
    own = (one for one in copies if one.about is not None and one.about.shelf == shelf.mark)
    return ShelfState(
        tuple(Shelf(shelf.folder).backups()),
        second_missing=second is not None and not there,
        copied=next(own, None),
        plain=len(plain_left(shelf)),
    )


def backups_on(shelf: Shelf) -> tuple[Backup, ...]:
    """Return every backup in either folder, newest first; read this in a thread, too."""
    return tuple(shelf.backups())
