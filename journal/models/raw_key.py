"""The key an encrypted journal is read and written with."""

import os
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RawKey:
    """32 random bytes, and the 16 bytes of salt an encrypted file begins with.

    Neither is ever shown: a key in a log or a traceback would open the journal.
    """

    key: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if (len(self.key), len(self.salt)) != (32, 16):
            raise ValueError("a raw key has 32 bytes and 16 of salt")

    @classmethod
    def fresh(cls) -> "RawKey":
        """Return a key nobody has had before."""
        return cls(os.urandom(32), os.urandom(16))

    @property
    def pragma(self) -> str:
        """The key as SQLCipher takes it: raw, so that nothing is derived at each opening."""
        return f"\"x'{self.key.hex()}{self.salt.hex()}'\""
