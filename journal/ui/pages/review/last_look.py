"""A last look before a pack leaves for the first time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from journal.models.achievement import Achievement
from journal.models.review_pack import ReviewPack
from journal.review.document import ReviewDocument
from journal.ui.page import Sheet, scrolling
from journal.ui.theme import Look
from journal.ui.widgets.button_row import ButtonRow
from journal.ui.widgets.card import label
from journal.ui.words import breakable, number


class LastLook(QDialog):
    """Says what leaves, what stays, and under which names.

    Signals:
        accepted(): the person lets it leave.
    """

    def __init__(self, look: Look, lines: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Export a review")
        self.setMinimumWidth(look.px(460))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addWidget(label("This is what leaves", "heading"))
        sheet = Sheet()
        told = QVBoxLayout(sheet)
        told.setContentsMargins(0, 0, 0, 0)
        for heading, words in lines:
            told.addWidget(label(heading, "label"))
            told.addWidget(label(breakable(words)))
            told.addSpacing(6)
        told.addStretch(1)
        area = scrolling(sheet)
        area.setMinimumHeight(look.px(190))
        column.addWidget(area, 1)
        back, self.export_button = QPushButton("Back"), QPushButton("Let it leave")
        self.export_button.setProperty("kind", "primary")
        self.export_button.setDefault(True)
        back.setAutoDefault(False)
        back.clicked.connect(self.reject)
        self.export_button.clicked.connect(self.accept)
        column.addWidget(ButtonRow([], [back, self.export_button]))
        self.export_button.setFocus()  # Enter does what the lit button says


def last_lines(
    document: ReviewDocument, pack: ReviewPack, offered: Sequence[Achievement]
) -> list[tuple[str, str]]:
    """Return what the last look says, as headings and words."""
    count = len(pack.chosen)
    achievements = f"{number(count)} achievement{'' if count == 1 else 's'}"
    leaves = [achievements, *(f"goal: {one.title}" for one in document.goals)]
    private = [(len(pack.beliefs), "belief"), (len(pack.check_ins), "check-in")]
    ticked = [f"{number(many)} {what}{'' if many == 1 else 's'}" for many, what in private if many]
    confidential = sum(one.confidential for one in offered)
    chosen = set(pack.chosen)
    hidden = {
        one.customer.strip(): one.customer_alias.strip()
        for one in offered
        if one.id in chosen and one.customer.strip() and one.customer_alias.strip()
    }
    named = sorted(
        {
            one.customer.strip()
            for one in offered
            if one.id in chosen and one.customer.strip() and not one.customer_alias.strip()
        }
    )
    lines = [("In it", " · ".join(leaves))]
    lines.append(("Private parts", ", ".join(ticked) if ticked else "None of your private parts."))
    if hidden:
        told = ", ".join(f"{name} is called {alias}" for name, alias in sorted(hidden.items()))
        lines.append(("Under another name", told))
    if named:
        lines.append(("Customers without an alias", ", ".join(named)))
    if confidential:
        lines.append(
            ("Stays here", f"{number(confidential)} confidential, and all attached files.")
        )
    else:
        lines.append(("Stays here", "All attached files, and what is not ticked."))
    return lines
