"""Park a prospect: stop trying, with the reason."""

from PySide6.QtWidgets import QWidget

from journal.models.prospect import ProspectFile
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.pages.attempts.figures import Pipeline, still_reached, tries_of
from journal.ui.widgets.card import label
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.field import Field
from journal.ui.widgets.growing_text import GrowingText
from journal.ui.words import figure


class ParkForm(EntryDialog):
    """Asks why; where the mark is not reached yet, it says what that gives up."""

    def __init__(
        self, desk: Desk, file: ProspectFile, figures: Pipeline, mark: int, parent: QWidget
    ) -> None:
        super().__init__(
            desk.look,
            parent,
            title="Park the prospect",
            heading=file.prospect.alias,
            save="Park",
            width=440,
        )
        self._desk = desk
        self.before = file.prospect
        self.record = copy_of(file.prospect)
        self.warning = label(early_words(file, figures, mark))
        self.reason = GrowingText("Why I stop trying", most_lines=6)
        self.form.addWidget(self.warning)
        self.form.addWidget(Field("Why I stop trying", self.reason))
        self.reason.edited.connect(self.touch)
        self.reason.setFocus()
        self.keep_draft(desk.notebook, f"park:{file.prospect.id}")

    def store(self) -> str | None:
        """Save the prospect as parked."""
        self.record.parked_on, self.record.park_reason = self._desk.today, self.reason.text
        self._desk.notebook.save(self.record, origin=self)
        return "Parked. It stays under Parked."


def early_words(file: ProspectFile, figures: Pipeline, mark: int) -> str:
    """Say how far it was tried, and by one's own figures what further attempts bring."""
    made, reached = tries_of(file)
    if reached or made >= mark:
        return "Its attempts are kept, and you can take it up again any time."
    told = f"This is after {made} of {mark} attempts."
    further = still_reached(figures.curve, made, mark)
    if further is None:
        return f"{told} You can take it up again any time."
    k, share = further
    percent = figure(round(share * 100), "%")
    return f"{told} Of those you went on with, {percent} were reached by attempt {k}."
