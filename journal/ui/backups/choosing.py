"""Ask for a folder to keep backups in, or for a backup from elsewhere."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget


def ask_folder(window: QWidget, present: Path | None) -> Path | None:
    """Ask for a folder; None where the person changed their mind."""
    dialog = QFileDialog(window, "A second folder for backups")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _answer(dialog, present)


def ask_file(window: QWidget, folder: Path) -> Path | None:
    """Ask for a backup file, beginning in ``folder``; None where the person changed their mind."""
    dialog = QFileDialog(window, "Restore from a file")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(["Backups (*.zip)", "All files (*)"])
    return _answer(dialog, folder)


def _answer(dialog: QFileDialog, folder: Path | None) -> Path | None:
    begin = folder if folder is not None and folder.is_dir() else Path.home()
    dialog.setDirectory(str(begin))
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if agreed and chosen else None
