"""How one kind of record reads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from journal.models.base import Record


@dataclass(frozen=True, slots=True)
class KindWords:
    """How one kind of record reads: ``fields`` names its columns in the order one reads them.

    ``owner`` is the column that holds the id of what the record is part of, of kind
    ``owner_kind``.
    """

    name: str
    role: str
    title: Callable[[Any], str]
    fields: Mapping[str, str]
    owner: str = ""
    owner_kind: type[Record] | None = None
