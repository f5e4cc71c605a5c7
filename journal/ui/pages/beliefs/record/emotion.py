"""An emotion and how strong it is, as it is typed and stored: "Fear 80"."""

from dataclasses import dataclass
from unicodedata import normalize

STRONGEST = 100


@dataclass(frozen=True, slots=True)
class Emotion:
    """A word or a few, and 0-100, None where it was never rated."""

    name: str
    intensity: int | None = None

    @property
    def words(self) -> str:
        """How it is stored."""
        return self.name if self.intensity is None else f"{self.name} {self.intensity}"

    def is_called(self, name: str) -> bool:
        """Tell whether ``name`` means the same emotion."""
        return _folded(self.name) == _folded(name)


def emotion(text: str) -> Emotion:
    """Read "Fear 80" or "Fear"; a number past 100 is part of the name."""
    line = normalize("NFC", " ".join(text.split()))
    name, _, last = line.rpartition(" ")
    digits = last.removesuffix("%")
    if name and digits.isascii() and digits.isdecimal() and len(digits) <= len(str(STRONGEST)):
        intensity = int(digits)
        if intensity <= STRONGEST:
            return Emotion(name, intensity)
    return Emotion(line)


def _folded(name: str) -> str:
    return name.casefold()
