"""Seal a journal's key with another key (AES-256-GCM)."""

import os
from dataclasses import dataclass

_SALT, _NONCE, _SEALED = 16, 12, 48  # bytes; sealed: a key of 32 and the mark of AES-GCM


@dataclass(frozen=True, slots=True)
class Wrap:
    """A sealed key, and the salt its wrapping key was made with."""

    salt: bytes
    nonce: bytes
    sealed: bytes

    def __post_init__(self) -> None:
        if (len(self.salt), len(self.nonce), len(self.sealed)) != (_SALT, _NONCE, _SEALED):
            raise ValueError("a part of the wrap has another length")

    @classmethod
    def from_hex(cls, stored: dict[str, str]) -> "Wrap":
        """Read what `in_hex` wrote."""
        return cls(*(bytes.fromhex(stored[name]) for name in ("salt", "nonce", "sealed")))

    @property
    def in_hex(self) -> dict[str, str]:
        """The parts as text."""
        return {"salt": self.salt.hex(), "nonce": self.nonce.hex(), "sealed": self.sealed.hex()}

    def open(self, wrapping: bytes, public: bytes) -> bytes | None:
        """Return the key, or None where ``wrapping`` or what stands in public is another."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(wrapping).decrypt(self.nonce, self.sealed, public)
        except InvalidTag:
            return None


def new_salt() -> bytes:
    """Return a salt nobody has had before: no wrapping key is ever used twice."""
    return os.urandom(_SALT)


def seal(key: bytes, wrapping: bytes, salt: bytes, public: bytes) -> Wrap:
    """Seal ``key`` so that neither it nor ``public`` can be altered unseen."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE)
    return Wrap(salt, nonce, AESGCM(wrapping).encrypt(nonce, key, public))


def spread(secret: bytes, salt: bytes) -> bytes:
    """Return a wrapping key from a secret that is random already and needs no stretching."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt, b"rep-journal recovery key").derive(secret)
