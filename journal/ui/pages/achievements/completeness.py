"""What is still worth adding to an achievement: a tip, never a score."""

from journal.models.achievement import Achievement


def missing_words(achievement: Achievement, *, has_file: bool = False) -> str:
    """Return a tip naming what is still missing, "" where nothing is."""
    has_number = achievement.measure_before is not None or achievement.measure_after is not None
    has_proof = has_file or achievement.evidence.strip() or achievement.evidence_link.strip()
    parts = {
        "what I did": achievement.action.strip(),
        "the result": achievement.result.strip(),
        "a number": has_number,
        "the proof": has_proof,
        "who helped": achievement.credit_to.strip(),
    }
    missing = [words for words, there in parts.items() if not there]
    if not missing:
        return ""
    listed = missing[0] if len(missing) == 1 else f"{', '.join(missing[:-1])} and {missing[-1]}"
    return f"Worth adding while it is fresh: {listed}."
