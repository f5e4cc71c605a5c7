"""A protected journal of every schema opens with its passphrase and with its recovery key."""

import shutil
from pathlib import Path

import pytest

from journal.models.database import faults, open_journal
from journal.models.kinds import counts
from journal.notebook import Notebook
from journal.vault.key_files import keys_of
from tests.vault.cheap_keys import PASSPHRASE

DATA = Path(__file__).parent.parent / "data"
RECOVERY_KEYS = {
    "protected-schema-3": "CMTK-WEB5-YJBA-6SA5-H72Y-A05F-8RE4",
    "protected-schema-4": "G625-0FQ7-YPT2-MHMN-HA2P-PB70-V4CW",
    "protected-schema-5": "39YR-C0HD-P69E-Z9EY-EJ2Q-0DGT-J0YF",
    "protected-schema-6": "A7EC-BE0F-DR86-NZH1-KEDG-Z4Z1-RMJZ",
}


@pytest.mark.parametrize("name", RECOVERY_KEYS)
@pytest.mark.parametrize("by_recovery_key", [False, True])
def test_it_opens_with_everything_in_it(tmp_path: Path, name: str, by_recovery_key: bool) -> None:
    journal = tmp_path / "journal.db"
    shutil.copy(DATA / f"{name}.db", journal)
    shutil.copy(DATA / f"{name}.db.keys", tmp_path / "journal.db.keys")
    header = keys_of(journal)
    assert header is not None
    if by_recovery_key:
        key = header.unlock_with_recovery_key(RECOVERY_KEYS[name])
    else:
        key = header.unlock(PASSPHRASE)
    book = Notebook(open_journal(journal, key=key))
    assert set(book.read(counts()).values()) <= {0, 1}
    assert sum(book.read(counts()).values()) >= 16
    assert faults(book.database) == []
    book.close()
