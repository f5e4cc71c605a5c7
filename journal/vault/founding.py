"""Make a journal that is protected from its first byte on."""

from pathlib import Path

from journal.models.database import create_journal
from journal.models.raw_key import RawKey
from journal.vault.key_files import write_keys
from journal.vault.key_header import KeyHeader


def found(journal: Path, passphrase: str, key: RawKey) -> str:
    """Make an empty journal encrypted with ``key``, closed; return its recovery key.

    The keys are there before the journal is: a kill between leaves no journal nobody can open.
    """
    journal.parent.mkdir(parents=True, exist_ok=True)
    header, recovery_key = KeyHeader.fresh(key, passphrase)
    write_keys(journal, header)
    create_journal(journal, key).close()
    return recovery_key
