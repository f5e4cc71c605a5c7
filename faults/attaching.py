"""The deed of proving: files attached, removed, brought back and gone for good."""

import random
from hashlib import sha256
from pathlib import Path

from faults.home import Home
from faults.oracle import DID, Contents, Say, will
from faults.pen import MONDAY
from journal.attaching import attach
from journal.models.achievement import Achievement, achievements_between
from journal.models.attachment import Attachment, AttachmentContent
from journal.models.database import open_journal
from journal.notebook import Notebook


class Attaching:
    """Opens the journal, attaches ``count`` files and removes some, and closes it."""

    once = False
    can_be_heard = True

    def __init__(self, *, protected: bool, count: int = 20) -> None:
        self.name = f"attach{' (protected)' if protected else ''}"
        self._protected = protected
        self._count = count

    def prepare(self, folder: Path, chance: random.Random) -> None:
        """Make the journal with an achievement to prove."""
        home = Home(folder)
        home.found(chance, protected=self._protected)
        with home.notebook() as notebook:
            notebook.save(Achievement(day=MONDAY, title="Renewal signed"))

    def contents(self, folder: Path) -> Contents:
        """Open the journal as the next start would, and read it with the bytes of every file."""
        home = Home(folder)
        others = {
            name: mark
            for name, mark in home.contents().items()
            if not name.startswith(("attachment ", "more attachment "))
        }
        key, _ = home.unlocked()
        notebook = Notebook(open_journal(home.journal, key=key))
        try:
            return others | files_in(notebook)
        finally:
            notebook.close()

    def do(self, folder: Path, chance: random.Random, say: Say) -> None:
        """Attach, and say so."""
        with Home(folder).notebook() as notebook:
            owner = notebook.read(achievements_between(None, None))[0]
            file = folder / "proof.bin"
            for _ in range(self._count):
                content = chance.randbytes(16 + int(60_000 ** chance.random()))  # never one twice
                file.write_bytes(content)
                name = _name(sha256(content).hexdigest())
                say(will({name: _mark(content, trashed=False)}))
                attached = attach(notebook, owner.id, file)
                say(DID)
                if chance.random() < 0.5:
                    _remove(notebook, attached, content, chance, say)
            file.unlink()


def _remove(
    notebook: Notebook, file: Attachment, content: bytes, chance: random.Random, say: Say
) -> None:
    name = _name(file.digest)
    say(will({name: _mark(content, trashed=True)}))
    notebook.delete(file)
    say(DID)
    if chance.random() < 0.5:
        say(will({name: _mark(content, trashed=False)}))
        notebook.undo_delete()
    else:
        say(will({name: None}))
        notebook.empty_trash(only=[file])
    say(DID)


def files_in(notebook: Notebook) -> Contents:
    """Return every attached file by its bytes; bytes without a file are there as such."""
    files = notebook.read(lambda session: list(session.query(Attachment)))
    contents = notebook.read(lambda session: list(session.query(AttachmentContent)))
    kept = {one.digest: one.content for one in contents}
    found = {f"bytes of nothing {digest}": "" for digest in kept}
    for file in files:
        found.pop(f"bytes of nothing {file.digest}", None)
        trashed = file.deleted_at is not None
        found[_name(file.digest)] = _mark(kept.get(file.digest, b"gone"), trashed=trashed)
    return found


def _name(digest: str) -> str:
    return f"file {digest}"


def _mark(content: bytes, *, trashed: bool) -> str:
    return f"{sha256(content).hexdigest()} {'in the trash' if trashed else 'there'}"
