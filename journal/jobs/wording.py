"""How the jobs word their counts and sizes."""


def counted(number: int, one: str, many: str = "") -> str:
    """Return the number with its noun: ``1 file``, ``2 files``, ``2 entries``."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def data_size(size: int) -> str:
    """Return a number of bytes such as ``1.2 MB``."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, size // 1000)} kB"
