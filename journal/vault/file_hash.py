"""What a file's content comes to, read piece by piece."""

import hashlib
from pathlib import Path

CHUNK = 1 << 20
"""Bytes handled at once: many, so that a thread seldom asks for the interpreter."""


def hash_of(path: Path, *, leave_out: int = 0) -> str:
    """Return the SHA-256 of a file's content but for its last ``leave_out`` bytes."""
    digest = hashlib.sha256()
    left = path.stat().st_size - leave_out
    with path.open("rb") as file:
        while left > 0 and (chunk := file.read(min(CHUNK, left))):
            digest.update(chunk)
            left -= len(chunk)
    return digest.hexdigest()
