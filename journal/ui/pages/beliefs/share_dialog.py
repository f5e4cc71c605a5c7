"""Share a card: hand it over, and write down who it was."""

from datetime import date

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journal.models.reframe import BeliefCard, Share
from journal.ui.pages.beliefs.menu_chip import shortened
from journal.ui.widgets.card import Card, label

WIDTH = 480
LONGEST_LINK = 1_800
"""Signs of a mailto address that every system still passes on."""


class ShareDialog(QDialog):
    """Copies the card or opens an e-mail with it, and asks whom it was shared with.

    Signals:
        share_written(Share): the person wants it written down; `accept` once it is.
    """

    share_written = Signal(object)

    def __init__(self, card: BeliefCard, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = shared_text(card)
        self._share = Share(day=today, reframe_id=card.reframe.id, with_whom="")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Share the card")
        self.setMinimumWidth(WIDTH)
        self.with_whom, self.how, self.reply = QLineEdit(), QLineEdit(), QLineEdit()
        self._note = label("", "muted")
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        turn = Card(kind="accent")
        words = label(shortened(card.reframe.balanced_thought, 300), "belief")
        words.setMinimumWidth(WIDTH - 100)  # else its height is that of a narrow column
        turn.body.addWidget(words)
        column.addWidget(turn)
        column.addLayout(self._ways())
        column.addLayout(self._form())
        column.addWidget(self._note)
        column.addStretch(1)
        column.addLayout(self._buttons())
        self.with_whom.setFocus()

    def say(self, words: str) -> None:
        """Show a line in the dialog."""
        self._note.setText(words)
        self._note.show()

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

    def _form(self) -> QFormLayout:
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
            form.addRow(name, field)
        return form

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        cancel = QPushButton("Cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        save = QPushButton("Write it down")
        save.setProperty("kind", "primary")
        save.setDefault(True)
        save.clicked.connect(self._write)
        row.addWidget(cancel)
        row.addWidget(save)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._suggest_how("as text")
        self.say("Copied. Paste it where you want to share it.")

    def _open_mail(self) -> None:
        link = mail_link(self._text)
        if len(link.toEncoded().data()) > LONGEST_LINK:
            QGuiApplication.clipboard().setText(self._text)
            self.say("Too long for an e-mail link, so the text was copied. Paste it instead.")
        elif not QDesktopServices.openUrl(link):
            QGuiApplication.clipboard().setText(self._text)
            self.say("No e-mail program answered, so the text was copied. Paste it instead.")
        else:
            self.say("Your e-mail program has it now.")
        self._suggest_how("by e-mail")

    def _suggest_how(self, words: str) -> None:
        if not self.how.text().strip():
            self.how.setText(words)

    def _write(self) -> None:
        self._share.with_whom = self.with_whom.text().strip()
        self._share.how = self.how.text().strip()
        self._share.reply = self.reply.text().strip()
        if not self._share.with_whom:
            self.say("With whom? A first name or “a colleague” is enough.")
            self.with_whom.setFocus()
            return
        self.share_written.emit(self._share)


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
