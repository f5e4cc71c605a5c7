"""How the jobs word their counts."""


def counted(number: int, one: str, many: str = "") -> str:
    """Return the number with its noun: ``1 file``, ``2 files``, ``2 entries``."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"
