"""Share a card: hand it over, and write down who it was."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from journal.models.reframe import BeliefCard, Share
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.menu_chip import shortened
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.entry_dialog import EntryDialog

LONGEST_LINK = 1_800
"""Signs of a mailto address that every system still passes on."""

_WORDS_WIDTH = 380


class ShareDialog(EntryDialog):
    """Copies the card or opens an e-mail with it, and asks whom it was shared with."""

    def __init__(self, desk: Desk, card: BeliefCard, page: QWidget) -> None:
        super().__init__(
            desk.look,
            page,
            title="Share the card",
            heading="Share the card",
            save="Write it down",
        )
        self._desk = desk
        self._page = page
        self._text = shared_text(card)
        self._share = Share(day=desk.today, reframe_id=card.reframe.id, with_whom="")
        self.with_whom, self.how, self.reply = QLineEdit(), QLineEdit(), QLineEdit()
        self._note = label("", "muted")
        self._note.hide()
        turn = Card(kind="accent")
        words = label(shortened(card.reframe.balanced_thought, 300), "belief")
        words.setMinimumWidth(desk.look.px(_WORDS_WIDTH))  # else as tall as in a narrow column
        turn.body.addWidget(words)
        self.form.addWidget(turn)
        self.form.addLayout(self._ways())
        self.form.addWidget(self._note)
        self.form.addLayout(self._fields())
        self.with_whom.setFocus()
        self.keep_draft(desk.notebook, f"share:{card.reframe.id}")

    def store(self) -> str | None:
        """Write down whom the card was shared with."""
        self._share.with_whom = self.with_whom.text().strip()
        self._share.how = self.how.text().strip()
        self._share.reply = self.reply.text().strip()
        if not self._share.with_whom:
            self.complain("With whom? A first name or “a colleague” is enough.", self.with_whom)
            return None
        self._desk.notebook.save(self._share, origin=self._page)
        return "Written down."

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.copy = QPushButton("Copy as text")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        self.mail = QPushButton("Open an e-mail")
        self.mail.setAutoDefault(False)
        self.mail.clicked.connect(self._open_mail)
        row.addWidget(self.copy)
        row.addWidget(self.mail)
        row.addStretch(1)
        return row

    def _fields(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.with_whom.setPlaceholderText("A colleague, a friend, my coach")
        self.how.setPlaceholderText("Told over lunch, by e-mail")
        self.reply.setPlaceholderText("If there was one")
        for name, field in (
            ("With whom", self.with_whom),
            ("How", self.how),
            ("Their reply", self.reply),
        ):
            field.setAccessibleName(name)
            field.textEdited.connect(self.touch)
            form.addRow(name, field)
        return form

    def _tell(self, words: str) -> None:
        self._note.setText(words)
        self._note.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._suggest_how("as text")
        self._tell("Copied. Paste it where you want to share it.")

    def _open_mail(self) -> None:
        link = mail_link(self._text)
        if len(link.toEncoded().data()) > LONGEST_LINK:
            QGuiApplication.clipboard().setText(self._text)
            self._tell("Too long for an e-mail link, so the text was copied. Paste it instead.")
        elif not QDesktopServices.openUrl(link):
            QGuiApplication.clipboard().setText(self._text)
            self._tell("No e-mail program answered, so the text was copied. Paste it instead.")
        else:
            self._tell("Your e-mail program has it now.")
        self._suggest_how("by e-mail")

    def _suggest_how(self, words: str) -> None:
        if not self.how.text().strip():
            self.how.setText(words)


def shared_text(card: BeliefCard) -> str:
    """Return both halves of ``card`` as they are handed over."""
    reframe = card.reframe
    return (
        f"The thought that held me back: {reframe.negative_thought.strip()}\n\n"
        f"Turned around: {reframe.balanced_thought.strip()}\n"
    )


def mail_link(text: str) -> QUrl:
    """Return the address that opens an e-mail with ``text`` in it."""
    body = bytes(QUrl.toPercentEncoding(text.replace("\n", "\r\n")).data()).decode("ascii")
    subject = bytes(QUrl.toPercentEncoding("A thought I turned around").data()).decode("ascii")
    return QUrl.fromEncoded(f"mailto:?subject={subject}&body={body}".encode())
