"""Where files live: the platform's folders, or one folder that moves them all."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP = "rep-journal"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders this program reads and writes; none of them need exist yet.

    ``data`` holds the journal, ``config`` the settings, ``state`` the log, ``cache`` what can be
    made again.
    """

    data: Path
    config: Path
    state: Path
    cache: Path

    @classmethod
    def platform(cls) -> "Paths":
        """Return the folders this platform keeps for a program."""
        dirs = platformdirs.PlatformDirs(APP, appauthor=False)
        return cls(
            dirs.user_data_path, dirs.user_config_path, dirs.user_log_path, dirs.user_cache_path
        )

    @classmethod
    def under(cls, folder: Path) -> "Paths":
        """Return one folder for everything."""
        folder = folder.expanduser().absolute()
        return cls(folder, folder, folder, folder / "cache")

    @property
    def journal(self) -> Path:
        """The rep's own journal."""
        return self.data / "journal.db"

    @property
    def sample(self) -> Path:
        """The separate sample journal to look around in."""
        return self.data / "sample" / "journal.db"

    @property
    def backups(self) -> Path:
        """The backups of the rep's own journal."""
        return self.data / "backups"

    @property
    def settings(self) -> Path:
        """The settings; they hold no word of any entry."""
        return self.config / "settings.json"

    @property
    def log(self) -> Path:
        """The log; it holds no word of any entry."""
        return self.state / "rep-journal.log"


def resource(*parts: str) -> Path:
    """Return a file shipped with the program, in a checkout and in an installed wheel alike."""
    package = Path(__file__).parent
    installed = package / "resources"
    return (installed if installed.is_dir() else package.parent / "resources").joinpath(*parts)


def shown(path: Path) -> str:
    """Return ``path`` as a person reads it: the home folder as ``~``."""
    home = Path.home()
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)
