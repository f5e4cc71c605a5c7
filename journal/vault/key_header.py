"""What opens a protected journal: its key, wrapped by the passphrase and by the recovery key."""

import json
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from journal.errors import JournalError
from journal.models.raw_key import RawKey
from journal.vault.key_stretching import AbsurdCostError, Cost, calibrated, stretch
from journal.vault.key_wrap import Wrap, new_salt, seal, spread
from journal.vault.passphrase import MAXIMUM, normalised
from journal.vault.recovery_key import (
    WrongRecoveryKeyError,
    new_recovery_key,
    read_recovery_key,
)

_FORMAT, _VERSION = "rep-journal keys", 1
_LARGEST = 64 * 1024
_SALT = 16
_WIDEST = 4  # a sign typed in parts takes up to four


class WrongPassphraseError(JournalError):
    """It does not open this journal."""


class DamagedKeysError(JournalError):
    """These are no keys, or bytes of them are altered."""


class NewerKeysError(JournalError):
    """A newer program has written these keys."""


@dataclass(frozen=True, slots=True)
class KeyHeader:
    """The two ways into one encrypted database; holds nothing secret.

    ``salt`` is what the database begins with; ``generation`` grows with every change, so that the
    newer of two copies is known. Whoever has the passphrase or the recovery key of any generation
    gets the one key all generations share.
    """

    salt: bytes = field(repr=False)
    generation: int
    cost: Cost
    by_passphrase: Wrap = field(repr=False)
    by_recovery_key: Wrap = field(repr=False)

    @classmethod
    def fresh(
        cls, key: RawKey, passphrase: str, cost: Cost | None = None
    ) -> tuple["KeyHeader", str]:
        """Wrap ``key`` and return the recovery key too, which is kept nowhere.

        Without ``cost`` this computer's is measured first, which takes a second.
        """
        cost = cost or calibrated()
        recovery_key = new_recovery_key()
        header = cls(
            key.salt,
            1,
            cost,
            _wrapped_by_passphrase(key, passphrase, cost),
            _wrapped_by_recovery_key(key, recovery_key),
        )
        return header, recovery_key

    def unlock(self, passphrase: str) -> RawKey:
        """Return the key; takes its time. Raises `WrongPassphraseError`."""
        wrap, key = self.by_passphrase, None
        if len(passphrase) <= _WIDEST * MAXIMUM:
            wrapping = stretch(normalised(passphrase), wrap.salt, self.cost)
            key = wrap.open(wrapping, _public(self.salt, wrap.salt, self.cost))
        if key is None:
            raise WrongPassphraseError(
                "This passphrase does not open the journal.",
                next_step="Look at Caps Lock and the keyboard's language, or use the recovery key.",
            )
        return RawKey(key, self.salt)

    def unlock_with_recovery_key(self, text: str) -> RawKey:
        """Return the key. Raises `WrongRecoveryKeyError`, which tells a slip of the keyboard."""
        wrap = self.by_recovery_key
        wrapping = spread(read_recovery_key(text), wrap.salt)
        key = wrap.open(wrapping, _public(self.salt, wrap.salt))
        if key is None:
            raise WrongRecoveryKeyError(
                "This recovery key does not open this journal.",
                next_step="It belongs to another journal, or a newer one has taken its place.",
            )
        return RawKey(key, self.salt)

    def with_passphrase(
        self, key: RawKey, passphrase: str, cost: Cost | None = None
    ) -> "KeyHeader":
        """Return the next generation, opened by another passphrase and the same recovery key."""
        self._must_be_of(key)
        cost = cost or calibrated()
        return replace(
            self,
            generation=self.generation + 1,
            cost=cost,
            by_passphrase=_wrapped_by_passphrase(key, passphrase, cost),
        )

    def with_new_recovery_key(self, key: RawKey) -> tuple["KeyHeader", str]:
        """Return the next generation, opened by the same passphrase, and its new recovery key."""
        self._must_be_of(key)
        recovery_key = new_recovery_key()
        wrap = _wrapped_by_recovery_key(key, recovery_key)
        return replace(self, generation=self.generation + 1, by_recovery_key=wrap), recovery_key

    def to_bytes(self) -> bytes:
        """Return the file's content: JSON with a checksum."""
        cost = self.cost
        return _written(
            {
                "format": _FORMAT,
                "version": _VERSION,
                "generation": self.generation,
                "database": self.salt.hex(),
                "passphrase": {
                    "memory_kib": cost.memory_kib,
                    "passes": cost.passes,
                    "lanes": cost.lanes,
                    **self.by_passphrase.in_hex,
                },
                "recovery_key": self.by_recovery_key.in_hex,
            }
        )

    @classmethod
    def from_bytes(cls, content: bytes) -> "KeyHeader":
        """Read what `to_bytes` wrote.

        Raises `DamagedKeysError` where so much as a bit is another one and `NewerKeysError`.
        """
        stored = _read(content)
        try:
            if _whole(stored["version"]) > _VERSION:
                raise NewerKeysError(
                    "The keys of this journal were written by a newer Rep Journal.",
                    safe="They were not touched.",
                    next_step="Please update the program to open it.",
                )
            by_passphrase = stored["passphrase"]
            salt = bytes.fromhex(stored["database"])
            if len(salt) != _SALT:
                raise ValueError("the salt has another length")
            return cls(
                salt,
                _whole(stored["generation"]),
                Cost(*(_whole(by_passphrase[name]) for name in ("memory_kib", "passes", "lanes"))),
                Wrap.from_hex(by_passphrase),
                Wrap.from_hex(stored["recovery_key"]),
            )
        except (KeyError, TypeError, ValueError, AbsurdCostError) as cause:
            raise _damaged() from cause

    def _must_be_of(self, key: RawKey) -> None:
        if key.salt != self.salt:
            raise ValueError("this is another database's key")


def _wrapped_by_passphrase(key: RawKey, passphrase: str, cost: Cost) -> Wrap:
    salt = new_salt()
    wrapping = stretch(normalised(passphrase), salt, cost)
    return seal(key.key, wrapping, salt, _public(key.salt, salt, cost))


def _wrapped_by_recovery_key(key: RawKey, recovery_key: str) -> Wrap:
    salt = new_salt()
    wrapping = spread(read_recovery_key(recovery_key), salt)
    return seal(key.key, wrapping, salt, _public(key.salt, salt))


def _public(database: bytes, salt: bytes, cost: Cost | None = None) -> bytes:
    """Return what may be read but not altered: a wrap opens for its own database and cost alone.

    Not the generation, which grows while the other wrap stays as it is.
    """
    way = (cost.memory_kib, cost.passes, cost.lanes) if cost else ()
    return json.dumps([_FORMAT, _VERSION, database.hex(), salt.hex(), *way]).encode()


def _written(body: dict[str, Any]) -> bytes:
    checksum = sha256(json.dumps(body).encode()).hexdigest()
    return json.dumps({**body, "sha256": checksum}, indent=1).encode() + b"\n"


def _read(content: bytes) -> dict[str, Any]:
    """Return the stored values of a file that is byte for byte as it was written."""
    try:
        stored = json.loads(content) if len(content) <= _LARGEST else None
        if not isinstance(stored, dict) or stored.get("format") != _FORMAT:
            raise _damaged()
        body = {name: value for name, value in stored.items() if name != "sha256"}
        if _written(body) != content:
            raise _damaged()
    except (ValueError, RecursionError) as cause:
        raise _damaged() from cause
    return body


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("this is no whole number")
    return value


def _damaged() -> DamagedKeysError:
    return DamagedKeysError("The keys of this journal are damaged.", safe="They were not touched.")
