"""Where a picture or a table is to go, and under which name."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget


def file_name(words: str) -> str:
    """Return words as the name of a file: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-") or "picture"


def ask_path(window: QWidget, title: str, kinds: Sequence[str], name: str) -> Path | None:
    """Ask where to save; the dialog itself asks before a file is replaced.

    ``kinds`` are filters such as "PNG (*.png)"; the first is offered, and the one chosen names
    the ending.
    """
    dialog = QFileDialog(window, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(list(kinds))
    dialog.setDefaultSuffix(Path(name).suffix[1:])

    def follow(kind: str) -> None:
        dialog.setDefaultSuffix(kind.rpartition(".")[2].rstrip(")"))

    dialog.filterSelected.connect(follow)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(folder if folder and Path(folder).is_dir() else str(Path.home()))
    dialog.selectFile(name)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if agreed and chosen else None
