"""Keys that cost next to nothing to make, for tests that are not about the cost."""

from journal.models.raw_key import RawKey
from journal.vault.key_header import KeyHeader
from journal.vault.key_stretching import Cost

CHEAP = Cost(64, 1, 1)
PASSPHRASE = "meadow kettle 41 harbour"  # noqa: S105 - invented


def cheap_header(key: RawKey | None = None, passphrase: str = PASSPHRASE) -> KeyHeader:
    """Return the keys of an invented database."""
    return KeyHeader.fresh(key or RawKey.fresh(), passphrase, CHEAP)[0]
