"""Achievements chosen elsewhere, as a pack to begin with."""

from collections.abc import Sequence

from journal.models.achievement import Achievement
from journal.models.review_pack import ReviewPack


def pack_of(achievements: Sequence[Achievement]) -> ReviewPack:
    """Return a pack that tells of these alone, the oldest first, over the days they took."""
    first = min(one.day for one in achievements)
    last = max(one.last_day or one.day for one in achievements)
    ordered = sorted(achievements, key=lambda one: one.day)
    ids = tuple(one.id for one in ordered)
    return ReviewPack(day=last, first_day=first, last_day=last, chosen=ids)
