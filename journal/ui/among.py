"""Some of the records of a page: what a bar of a chart stands for."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Among:
    """The records from ``first`` to ``last`` (None leaves an end open) of one ``kind`` ("" any)."""

    first: date | None = None
    last: date | None = None
    kind: str = ""


EVERYTHING = Among()
