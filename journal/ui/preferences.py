"""The settings in force, kept on disk as they change."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from journal.errors import JournalError
from journal.settings import Settings, load_settings, save_settings


class Preferences(QObject):
    """One `Settings` value and the file it lives in.

    Signals:
        changed(): a setting is another one now.
        failed(JournalError): it is in force but could not be written down.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._settings = load_settings(path)

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def change(self, **values: Any) -> None:
        """Put other values in force and write them down."""
        settings = replace(self._settings, **values)
        if settings == self._settings:
            return
        self._settings = settings
        self.changed.emit()
        try:
            save_settings(self._path, settings)
        except JournalError as error:
            self.failed.emit(error)
