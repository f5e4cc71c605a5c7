"""Share a card: hand it over, and write down who it was and what they said."""

from PySide6.QtCore import QDate, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QWidget

from journal.models.reframe import BeliefCard, Share
from journal.notebook import copy_of
from journal.ui.desk import Desk
from journal.ui.pages.beliefs.menu_chip import shortened
from journal.ui.pages.beliefs.sharing.picture import card_picture
from journal.ui.widgets.card import Card, label
from journal.ui.widgets.day_edit import DayEdit
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.flow_layout import FlowLayout
from journal.ui.widgets.growing_text import GrowingText

LONGEST_LINK = 1_800
"""Signs of a mailto address that every system still passes on."""

_WORDS_WIDTH = 380
_AS_TEXT, _AS_PICTURE, _BY_MAIL = "as text", "as a picture", "by e-mail"


class ShareDialog(EntryDialog):
    """Copies the card or opens an e-mail with it, and asks whom it was shared with.

    With a ``share`` that was written down before it only asks, for the reply comes days later.
    """

    def __init__(
        self, desk: Desk, card: BeliefCard, page: QWidget, share: Share | None = None
    ) -> None:
        super().__init__(
            desk.look,
            page,
            title="Shared with" if share else "Share the card",
            heading="Whom the card was shared with" if share else "Share the card",
            save="Save" if share else "Write it down",
        )
        self._desk = desk
        self._page = page
        self._card = card
        self._is_new = share is None
        self._share = (
            copy_of(share)
            if share is not None
            else Share(day=desk.today, reframe_id=card.reframe.id, with_whom="")
        )
        self.with_whom, self.how = QLineEdit(), QLineEdit()
        self.when = DayEdit("When")
        self.reply = GrowingText("Their reply", placeholder="If there was one", most_lines=8)
        self._note = label("", "muted")
        self._note.hide()
        turn = Card(kind="accent")
        words = label(shortened(card.reframe.balanced_thought, 300), "belief")
        words.setMinimumWidth(desk.look.px(_WORDS_WIDTH))  # else as tall as in a narrow column
        turn.body.addWidget(words)
        self.form.addWidget(turn)
        if self._is_new:
            self.form.addLayout(self._ways())
            self.form.addWidget(self._note)
        self.form.addLayout(self._fields())
        self._fill()
        (self.with_whom if self._is_new else self.reply).setFocus()
        owner = card.reframe if self._is_new else self._share
        self.keep_draft(desk.notebook, f"share:{owner.id}")

    def store(self) -> str | None:
        """Write down whom the card was shared with."""
        self._share.with_whom = self.with_whom.text().strip()
        self._share.how = self.how.text().strip()
        self._share.day = self.when.day
        self._share.reply = self.reply.text.strip()
        if not self._share.with_whom:
            self.complain("With whom? A first name or “a colleague” is enough.", self.with_whom)
            return None
        self._desk.notebook.save(self._share, origin=self._page)
        return "Written down."

    def _fill(self) -> None:
        share, today = self._share, self._desk.today
        self.with_whom.setText(share.with_whom)
        self.how.setText(share.how)
        latest = max(today, share.day)
        self.when.setMaximumDate(QDate(latest.year, latest.month, latest.day))
        self.when.set_day(share.day)
        self.reply.set_text(share.reply)
        self.reply.moveCursor(QTextCursor.MoveOperation.End)

    def _ways(self) -> FlowLayout:
        row = FlowLayout(spacing=10)
        self.copy = QPushButton("Copy as text")
        self.copy.clicked.connect(self._copy)
        self.picture = QPushButton("Copy as picture")
        self.picture.clicked.connect(self._copy_picture)
        self.mail = QPushButton("E-mail…")
        self.mail.clicked.connect(self._open_mail)
        for button in (self.copy, self.picture, self.mail):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _fields(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.with_whom.setPlaceholderText("A colleague, a friend, my coach")
        self.how.setPlaceholderText("Told over lunch, by e-mail")
        self.with_whom.setAccessibleName("With whom")
        self.how.setAccessibleName("How")
        self.with_whom.textEdited.connect(self.touch)
        self.how.textEdited.connect(self.touch)
        self.when.edited.connect(self.touch)
        self.reply.edited.connect(self.touch)
        form.addRow("With whom", self.with_whom)
        form.addRow("When", self.when)
        form.addRow("How", self.how)
        form.addRow("Their reply", self.reply)
        return form

    def _tell(self, words: str) -> None:
        self._note.setText(words)
        self._note.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(shared_text(self._card))
        self._suggest_how(_AS_TEXT)
        self._tell("Copied. Paste it where you want to share it.")

    def _copy_picture(self) -> None:
        picture = card_picture(self._card)
        if picture is None:
            self._tell("Too long for a picture that can be read. Copy it as text instead.")
            return
        QGuiApplication.clipboard().setImage(picture)
        self._suggest_how(_AS_PICTURE)
        self._tell("The picture is copied. Paste it into a message.")

    def _open_mail(self) -> None:
        text = shared_text(self._card)
        link = mail_link(text)
        if len(link.toEncoded().data()) > LONGEST_LINK:
            QGuiApplication.clipboard().setText(text)
            self._tell("Too long for an e-mail link, so the text was copied. Paste it instead.")
        elif not QDesktopServices.openUrl(link):
            QGuiApplication.clipboard().setText(text)
            self._tell("No e-mail program answered, so the text was copied. Paste it instead.")
        else:
            self._tell("Your e-mail program has it now.")
        self._suggest_how(_BY_MAIL)

    def _suggest_how(self, words: str) -> None:
        """Say how it was shared, unless the person did in their own words."""
        if self.how.text().strip() in ("", _AS_TEXT, _AS_PICTURE, _BY_MAIL):
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
