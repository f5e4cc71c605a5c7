"""Odd text: back as it was typed, or refused with a word; never altered in silence."""

import os
import random
import unicodedata
from contextlib import closing
from functools import partial

from faults.child import Child, without_a_display
from faults.home import Home
from faults.oracle import Say
from faults.pen import MONDAY
from faults.table import Row
from faults.trials import Count, Run
from journal.errors import JournalError
from journal.models.achievement import Achievement, achievements_between
from journal.models.database import open_journal
from journal.notebook import Notebook

STORED_COUNTS = "stored other than typed (in its composed form), and nothing said"
SHOWN_COUNTS = "a field that gives back other text than was put in or pasted"
ODD = (
    *"aé\u0301e\u0323\u0307 \u00a0\u2007\u202f\t\n\r\u0085\u2028\u2029",
    *"\u200b\u200c\u200d\u2060\ufeff",
    *"\0\x01\x1b\x7f\u0378\ue000\ufdd0\uffff\ufffc\ufffd\U0010ffff\ud800\udfff",
    *"שלוםمرحبا\u202e\u2066\u2069\u200f한글\u1100\u1161\u0e33\u0958\u212b\u1e9bﬁ①",
    *("👩🏽‍💻", "🏳️‍🌈", "🇵🇹", "1️⃣", "‰", "%", "'", '"', ";", "--", "=1+1", "@", "<b>", "&amp;", "\\"),
)


def odd_text(chance: random.Random) -> str:
    """Return a text made of what programs stumble over."""
    return "".join(chance.choices(ODD, k=chance.randint(1, 30)))


def stored(run: Run, count: int) -> Row:
    """Save odd text, open the journal again, and compare."""
    result, chance = Count(), run.chance("odd text stored")
    with run.new_folder() as folder:
        home = Home(folder)
        home.found(chance, protected=False, entries=0)
        typed: dict[str, str] = {}
        refused = 0
        with home.notebook() as notebook:
            for number in range(count):
                text = odd_text(chance)
                entry = Achievement(day=MONDAY, title=f"{number}", result=text, tags=(text,))
                try:
                    notebook.save(entry)
                    typed[entry.title] = text
                except JournalError as error:
                    refused += 1
                    result.trial("" if str(error) and error.next_step else "refused without a word")
        with closing(Notebook(open_journal(home.journal))) as notebook:
            found = {
                entry.title: entry for entry in notebook.read(achievements_between(None, None))
            }
        for title, text in typed.items():
            wanted, entry = unicodedata.normalize("NFC", text), found[title]
            same = entry.result == wanted and entry.tags == (wanted,)
            result.trial("" if same else ascii(text))
    return result.row("odd text saved", STORED_COUNTS)


def shown(run: Run, count: int) -> Row:
    """Put odd text into the real fields, and paste it."""
    result = Count()
    for line in Child(partial(_in_fields, run.chance("odd text shown"), count)).lines():
        result.trial(line)
    return result.row("odd text in fields", SHOWN_COUNTS)


def _in_fields(chance: random.Random, count: int, say: Say) -> None:
    without_a_display()
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QApplication

    from journal.ui.widgets.growing_text import GrowingText

    _application = QApplication(["rep-journal"])
    field = GrowingText("Note")
    for _ in range(count):
        text = "".join(sign for sign in odd_text(chance) if not "\ud800" <= sign <= "\udfff")
        field.clear()
        if chance.random() < 0.5:
            field.set_text(text)
        else:
            mime = QMimeData()
            mime.setText(text)
            field.insertFromMimeData(mime)
        say("" if field.text in _as_lines(text) else ascii(f"{text} became {field.text}"))
    os._exit(0)


def _as_lines(text: str) -> set[str]:
    """Return what a field may show of the text, with every line ended alike.

    U+FDD0 and U+FDD1 are no characters: Qt ends lines with them, too. A byte order mark at the
    beginning is none either, and Qt takes one away each time it reads a text anew.
    """
    lines = text.replace("\r\n", "\n")
    for end in "\r\u2029\ufdd0\ufdd1":
        lines = lines.replace(end, "\n")
    whole = {lines, lines.replace("\0", "")}
    marks = len(lines) - len(lines.lstrip("\ufeff"))
    return {one[gone:] for one in whole for gone in range(marks + 1)}
