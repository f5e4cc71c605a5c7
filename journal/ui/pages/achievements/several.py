"""What is done to several achievements at once, each in one transaction."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from journal.errors import JournalError
from journal.models.achievement import Achievement
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.line_dialog import LineDialog
from journal.ui.page import Page
from journal.ui.pages.achievements.board import Board
from journal.ui.pages.achievements.editing import Editing
from journal.ui.pages.achievements.shelf import folded
from journal.ui.words import number


class Several(QObject):
    """Deletes, tags and hides what is chosen in the list; nothing is done by halves.

    Signals:
        chosen(): several are chosen, and the editor is empty.
        done(): the journal says otherwise now; the page reads it again.
        gone(list): the ids that were deleted.
        deleted(str): they went to the trash; carries a line for a toast with Undo.
        said(str): a line for a toast.
        failed(JournalError): nothing was changed.
    """

    chosen = Signal()
    done = Signal()
    gone = Signal(list)
    deleted = Signal(str)
    said = Signal(str)
    failed = Signal(object)

    dialog: LineDialog
    """What asks for tags, while it is open."""

    def __init__(self, desk: Desk, board: Board, editing: Editing, origin: Page) -> None:
        super().__init__(origin)
        self._desk = desk
        self._view = board.column.view
        self._editing = editing
        self._origin = origin
        self._to_tag: tuple[Achievement, ...] = ()
        self._view.several_chosen.connect(self._choose)
        self._view.delete_requested.connect(self.delete)
        board.card.delete_requested.connect(self.delete)
        board.card.secrecy_requested.connect(self._mark)
        board.card.tags_requested.connect(self._ask)

    def delete(self) -> None:
        """Move what is chosen to the trash; one undo brings all of it back."""
        chosen = self._view.selected
        if len(chosen) < 2:
            self._editing.delete()
            return
        try:
            self._desk.notebook.delete(*map(copy_of, chosen), origin=self._origin)
        except JournalError as error:
            self.failed.emit(error)
            return
        self.done.emit()
        self.gone.emit([one.id for one in chosen])
        self.deleted.emit(f"{number(len(chosen))} achievements deleted.")

    def _choose(self) -> None:
        """Empty the editor for the card, unless something in it must be mended first."""
        if not self._editing.leave():
            self._view.select(self._editing.record_id)
            return
        self._editing.open(None)
        self.chosen.emit()

    def _mark(self, confidential: bool) -> None:  # noqa: FBT001 - a slot
        chosen = self._view.selected
        changed = [copy_of(one) for one in chosen if one.confidential is not confidential]
        for one in changed:
            one.confidential = confidential
        words = "left out of exports from now on" if confidential else "not confidential any more"
        if self._save(changed):
            self.said.emit(f"{_counted(changed)} {words}.")

    def _ask(self) -> None:
        self.ask_for_tags(self._view.selected)

    def ask_for_tags(self, chosen: Sequence[Achievement]) -> None:
        """Ask for the tags that all of them get."""
        self._to_tag = tuple(chosen)
        self.dialog = LineDialog(
            self._desk.notebook,
            self._origin,
            title="Add tags",
            asks=f"Tags for {number(len(chosen))} achievements, with commas between them:",
            key="achievements:tags",
        )
        self.dialog.taken.connect(self._tag)
        self.dialog.open()

    def _tag(self, line: str) -> None:
        tags = [" ".join(word.split()) for word in line.split(",")]
        changed = []
        for one in self._to_tag:
            known = {folded(tag): tag for tag in one.tags}
            wanted = known | {folded(tag): tag for tag in tags if tag and folded(tag) not in known}
            if len(wanted) > len(known):
                tagged = copy_of(one)
                tagged.tags = tuple(wanted.values())
                changed.append(tagged)
        if not changed:
            self.said.emit("Nothing to add: they have these tags already.")
        elif self._save(changed):
            self.said.emit(f"{_counted(changed)} tagged.")
        else:
            self.ask_for_tags(self._to_tag)
            self.dialog.put_back(line)

    def _save(self, changed: Sequence[Achievement]) -> bool:
        try:
            self._desk.notebook.save(*changed, origin=self._origin)
        except JournalError as error:
            self.failed.emit(error)
            return False
        self.done.emit()
        return True


def _counted(changed: Sequence[Achievement]) -> str:
    count = len(changed)
    return f"{number(count)} {'achievement' if count == 1 else 'achievements'}"
