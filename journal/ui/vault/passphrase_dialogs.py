"""Set, change and remove the passphrase, and make a new recovery key.

Each of them only asks, and leaves the rest to whoever hears the wish: the journal has to be closed
for most of it.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from journal.ui.errand import Errand
from journal.ui.theme import Look
from journal.ui.vault.passphrase_form import PassphraseForm
from journal.ui.vault.unlock_card import UnlockCard
from journal.ui.vault.vault_desk import VaultDesk
from journal.ui.widgets.card import label
from journal.ui.widgets.entry_dialog import EntryDialog
from journal.ui.widgets.spoken_line import SpokenLine
from journal.vault.core_dumps import forbid_core_dumps

_WORDS_WIDTH = 380

_LEFT_OPEN = (
    "The second folder for backups is not there right now. What was copied to it stays readable"
    " without the passphrase: connect it first, or delete those copies later."
)


class _Asking(EntryDialog):
    """Asks for the present passphrase where there is one, then for the rest in `after`."""

    def __init__(
        self, look: Look, vault: VaultDesk, parent: QWidget, *, title: str, save: str
    ) -> None:
        super().__init__(look, parent, title=title, heading=title, save=save)
        forbid_core_dumps()  # before a passphrase is typed
        self.cancel_button.setAutoDefault(True)  # else Enter on it would press the other
        self.vault = vault
        self.after: list[QWidget] = []
        self.unlock: UnlockCard | None = None
        if vault.header is not None:
            self._first = label("First type your present passphrase.")
            self.unlock = UnlockCard(vault.header)
            self.form.addWidget(self._first)
            self.form.addWidget(self.unlock)
            self.unlock.unlocked.connect(self._proven)
            self.unlock.recovered.connect(self._proven)
            self.save_button.hide()
            self.unlock.take_focus()

    def add(self, *parts: QWidget) -> None:
        """Show ``parts`` once the person has proven who they are."""
        for part in parts:
            part.setMinimumWidth(self.look.px(_WORDS_WIDTH))  # else as tall as in a narrow column
            part.setVisible(self.unlock is None)
            self.form.addWidget(part)
            self.after.append(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter in a line to the line."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(self.focusWidget(), QLineEdit):
            event.accept()
        else:
            super().keyPressEvent(event)

    def store(self) -> str | None:
        """Wish it; None where something typed must be mended first."""
        if self.save_button.isHidden():
            return None
        return "" if self.wish() else None

    def wish(self) -> bool:
        """Tell the wish; dialogs override this."""
        raise NotImplementedError  # abc does not go with Qt's own metaclass

    def _proven(self) -> None:
        if self.unlock is None:
            return
        self.unlock.hide()
        self._first.hide()
        for part in self.after:
            part.show()
        self.save_button.show()
        self.begin()

    def begin(self) -> None:
        """Go to where one begins after the proof; one Enter too many must do nothing."""
        self.cancel_button.setFocus()


class _Choosing(_Asking):
    """Asks for a new passphrase."""

    def __init__(
        self, look: Look, vault: VaultDesk, parent: QWidget, *, title: str, save: str, name: str
    ) -> None:
        super().__init__(look, vault, parent, title=title, save=save)
        self.passphrase = PassphraseForm(look, name=name)
        self.passphrase.submitted.connect(self.save)
        self.finished.connect(self.passphrase.forget)

    def begin(self) -> None:
        """Go to the new passphrase."""
        self.passphrase.setFocus()


class SetPassphrase(_Choosing):
    """Asks for the first passphrase of a journal that has none."""

    def __init__(self, look: Look, vault: VaultDesk, parent: QWidget) -> None:
        super().__init__(
            look,
            vault,
            parent,
            title="Set a passphrase",
            save="Encrypt the journal",
            name="Passphrase",
        )
        self._left_open = SpokenLine("small")
        self.add(
            label("The journal and its backups are encrypted with it."),
            self.passphrase,
            label(
                "Next you get a recovery key to print or write down. Whoever has lost both the"
                " passphrase and that key cannot be helped: nobody can open the journal then.",
                "small",
            ),
        )
        self._left_open.setMinimumWidth(look.px(_WORDS_WIDTH))
        self.form.addWidget(self._left_open)
        self.begin()
        self._look_for_second_folder()

    def wish(self) -> bool:
        """Ask for the journal to be encrypted."""
        if not self.passphrase.check():
            return False
        self.vault.protect_requested.emit(self.passphrase.passphrase)
        return True

    def _look_for_second_folder(self) -> None:
        second = self.vault.shelf.second
        if second is not None:
            errand = Errand(second.is_dir)
            errand.done.connect(self._tell_second_folder)
            errand.start()

    def _tell_second_folder(self, is_there: bool) -> None:  # noqa: FBT001 - a slot
        self._left_open.say("" if is_there else _LEFT_OPEN)


class ChangePassphrase(_Choosing):
    """Asks for another passphrase."""

    def __init__(self, look: Look, vault: VaultDesk, parent: QWidget) -> None:
        super().__init__(
            look,
            vault,
            parent,
            title="Change the passphrase",
            save="Change the passphrase",
            name="New passphrase",
        )
        self.add(
            self.passphrase,
            label(
                "The recovery key stays the same. Backups you copied elsewhere still open with the"
                " passphrase they were made with.",
                "small",
            ),
        )

    def wish(self) -> bool:
        """Ask for the change."""
        if not self.passphrase.check():
            return False
        self.vault.change_requested.emit(self.passphrase.passphrase)
        return True


class RemovePassphrase(_Asking):
    """Asks whether everything is to be readable again."""

    def __init__(self, look: Look, vault: VaultDesk, parent: QWidget) -> None:
        title = "Remove the passphrase"
        super().__init__(look, vault, parent, title=title, save=title)
        self.add(
            label(
                "The journal and its backups become plain files again: whoever can use your"
                " account on this laptop, or gets hold of its disk or of a backup, can read them."
            ),
            label("Nothing in them changes. The recovery key is of no use any more.", "small"),
        )

    def wish(self) -> bool:
        """Ask for the removal."""
        self.vault.remove_requested.emit()
        return True


class NewRecoveryKey(_Asking):
    """Asks whether another recovery key is to take the old one's place."""

    def __init__(self, look: Look, vault: VaultDesk, parent: QWidget) -> None:
        super().__init__(look, vault, parent, title="New recovery key", save="Make a new key")
        self.add(
            label(
                "Make one if the old key was lost, or if somebody may have seen it. You get to see"
                " the new key once, to print or write down."
            ),
            label(
                "The old key no longer opens the journal. It still opens backups that were made"
                " before and copied elsewhere.",
                "small",
            ),
        )

    def wish(self) -> bool:
        """Ask for the new key."""
        self.vault.recovery_key_requested.emit()
        return True
