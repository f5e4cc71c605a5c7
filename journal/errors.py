"""What the world can do to a journal, told in the user's words."""


class JournalError(Exception):
    """The disk, a file or an input failed; everything else that fails is our own bug.

    ``str(error)`` is the message for the person: what happened, in words that carry no text of
    any entry. ``safe`` says what is unharmed, ``next_step`` what to do now; either may be empty.
    The technical cause travels as ``__cause__`` and is for the log alone.
    """

    def __init__(self, message: str, *, safe: str = "", next_step: str = "") -> None:
        super().__init__(message)
        self.safe = safe
        self.next_step = next_step

    @property
    def one_line(self) -> str:
        """Everything the person should read, as one line for a terminal."""
        return " ".join(part for part in (str(self), self.safe, self.next_step) if part)
