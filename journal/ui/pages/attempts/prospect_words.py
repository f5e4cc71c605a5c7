"""How a prospect and the attempts to reach them read."""

from journal.models.prospect import Prospect, ProspectFile
from journal.ui.attempt_words import OUTCOMES
from journal.ui.pages.attempts.figures import is_parked_early, tries_of
from journal.ui.words import one_line


def count_words(file: ProspectFile, mark: int) -> str:
    """Return how many attempts were made, out of the mark until it is passed."""
    made = len(file.attempts)
    return f"{made} of {mark}" if made <= mark else f"{made}"


def standing_words(file: ProspectFile, mark: int) -> str:
    """Return where it stands in a few words."""
    count, reached = tries_of(file)
    if file.prospect.parked_on is not None:
        if not count:
            return "Parked, never tried"
        if is_parked_early(file, mark):
            return f"Parked after {count} of {mark}"
        return f"Parked, reached by attempt {count}" if reached else f"Parked after {count}"
    if not file.attempts:
        return "Not tried yet"
    if reached:
        return f"Reached by attempt {count}"
    left = mark - count
    return f"Not reached yet, {left} to go" if left > 0 else "Not reached yet"


def about_words(prospect: Prospect) -> str:
    """Return segment and level."""
    parts = [one_line(prospect.segment), "senior" if prospect.senior else ""]
    return " · ".join(part for part in parts if part)


def dots_words(file: ProspectFile, mark: int) -> str:
    """Say the row of signs for those who do not see it."""
    said = ", ".join(
        f"{at} {OUTCOMES[attempt.outcome].lower()}" for at, attempt in enumerate(file.attempts, 1)
    )
    return f"Attempts: {said or 'none yet'}. The mark is at {mark}."
