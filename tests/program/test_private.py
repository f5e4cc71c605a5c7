"""Nothing a rep writes is found outside the journal, and in a protected one not even there."""

import base64
import json
import re
import resource
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from journal.models.database import open_journal
from journal.models.raw_key import RawKey
from journal.vault.key_files import keys_of
from tests.command_line import process
from tests.program.conftest import Start
from tests.program.running import Program

pytestmark = pytest.mark.slow

PASSPHRASE = "seven unlikely grey herons"  # noqa: S105 - of a journal made for this
SECRETS = {
    "plan": "canaryplan",
    "thought": "canarythought",
    "turn": "canaryturn",
    "deed": "canarydeed",
    "goal": "canarygoal",
    "move": "canarymove",
    "draft": "canarydraft",
    "late": "canarylate",
}
SMALL = 16_384
"""Bytes no file may exceed when the disk is to be full: less than any journal, more than a log."""


@dataclass(frozen=True)
class Places:
    """Every folder the program can write to, each of them new."""

    data: Path
    home: Path
    temporary: Path

    @property
    def surroundings(self) -> tuple[str, ...]:
        """The command that starts another so that it knows no other places."""
        kinds = ("CONFIG", "DATA", "STATE", "CACHE")
        unset = [word for kind in kinds for word in ("-u", f"XDG_{kind}_HOME")]
        return ("env", *unset, f"HOME={self.home}", f"TMPDIR={self.temporary}")

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield every file, as its place below these folders and what is in it."""
        for folder in (self.data, self.home, self.temporary):
            for path in folder.rglob("*"):
                if path.is_file() and not path.is_symlink():
                    yield f"{folder.name}/{path.relative_to(folder)}", path.read_bytes()

    def holding(self, *secrets: str | bytes) -> set[str]:
        """Return the files in whose names or contents one of the secrets is found."""
        wanted = set()
        for secret in secrets:
            if isinstance(secret, str):
                wanted |= {secret.encode(way) for way in ("utf-8", "utf-16-le", "utf-16-be")}
            else:
                wanted |= {secret, secret.hex().encode(), base64.b64encode(secret)}
        return {
            name
            for name, content in self.files()
            if any(
                one in text
                for one in wanted
                for text in (content, content.lower(), name.encode().lower())
            )
        }


@pytest.fixture
def places(folder: Path, tmp_path: Path) -> Places:
    places = Places(folder, tmp_path / "home", tmp_path / "temporary")
    places.home.mkdir()
    places.temporary.mkdir()
    return places


class Plain:
    """A journal without a passphrase: its own files may hold what is written, and nothing else."""

    key: RawKey | None = None

    def begin(self, program: Program) -> None:
        """Make the journal."""
        program.shows("Welcome").tab_to("Skip, no passphrase").press("space").until(page="today")

    def leave(self, program: Program) -> None:
        """Go away from it."""
        assert program.close() == 0

    def astray(self, places: Places) -> set[str]:
        """Return the files that hold what they must not."""
        own = {"data/journal.db", "data/journal.db-journal"}
        found = places.holding(*SECRETS.values())
        return {name for name in found - own if not name.startswith("data/backups/")}


class Protected(Plain):
    """A journal with a passphrase: no file may hold anything, nor what opens it."""

    def __init__(self) -> None:
        self._ways_in: list[str | bytes] = [PASSPHRASE]

    def begin(self, program: Program) -> None:
        """Make it, look at the recovery key and go on."""
        program.shows("Welcome").until(focus="Passphrase").type(PASSPHRASE).press("Return")
        program.until(focus="Passphrase again").type(PASSPHRASE).press("Return")
        words = program.shows("Your recovery key").state["words"]
        (shown,) = (one for one in words if re.fullmatch(r"\w{4}(\s+\w{4}){6}", one))
        groups = shown.lower().split()
        self._ways_in += [between.join(groups) for between in ("", " ", "  ", "-")]
        program.tab_to("Later…").press("space").tab_to("Go on without it").press("space")
        header = keys_of(program.folder / "journal.db")
        assert header is not None
        self.key = header.unlock(PASSPHRASE)
        self._ways_in.append(self.key.key)
        program.until(page="today")

    def leave(self, program: Program) -> None:
        """Lock it, and let somebody look at the screen."""
        program.press("ctrl+l").until(page="Your journal is locked")
        seen = json.dumps(program.state)
        assert not [word for word in SECRETS.values() if word in seen]
        assert program.close() == 0

    def astray(self, places: Places) -> set[str]:
        """Return the files that hold anything."""
        return places.holding(*SECRETS.values(), *self._ways_in)


def write(program: Program) -> None:
    """Write something on every page, and begin one thing more."""
    program.shows("today").tab_to("The one thing I will do anyway").type(SECRETS["plan"])
    program.press("ctrl+2").shows("beliefs").press("ctrl+n").until(focus="The thought")
    program.type(SECRETS["thought"]).tab_to("Turned around").type(SECRETS["turn"])
    program.press("ctrl+shift+a").asks("Quick achievement").until(focus="What went well?")
    program.type(SECRETS["deed"]).press("Return").shows("beliefs")
    program.press("ctrl+4").shows("goals").press("ctrl+n").asks("New goal")
    program.type(SECRETS["goal"]).tab_to("Target").type("40")
    program.press("ctrl+Return").shows("goals").until(words=SECRETS["goal"])
    program.tab_to("Log progress").press("space").asks("Log progress")
    program.type("12").tab_to("What moved it").type(SECRETS["move"])
    program.press("ctrl+Return").shows("goals").until(words="Progress logged.")
    program.press("ctrl+3").shows("achievements").until(words="1 achievement")
    program.press("ctrl+shift+a").asks("Quick achievement").until(focus="What went well?")
    program.type(SECRETS["draft"])
    time.sleep(1)  # what is typed is safe a second later: that is the promise


@contextmanager
def full_disk(program: Program) -> Iterator[None]:
    """Let no file of the program grow, or be written beyond its first bytes."""
    process = program.state["pid"]
    before = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (SMALL, before[1]))
    yield
    resource.prlimit(process, resource.RLIMIT_FSIZE, before)


def stored(places: Places, kind: Plain) -> set[str]:
    """Return what of the secrets the journal holds, asked with its key."""
    database = open_journal(places.data / "journal.db", key=kind.key)
    with database.engine.connect() as connection:
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        everything = str(
            [
                connection.exec_driver_sql(f"SELECT * FROM {name}").all()  # noqa: S608 - our tables
                for (name,) in tables.all()
            ]
        )
    database.close()
    return {name for name, word in SECRETS.items() if word in everything}


@pytest.fixture(params=[Plain, Protected])
def kind(request: pytest.FixtureRequest) -> Plain:
    made: Plain = request.param()
    return made


def test_a_crash_and_a_power_cut_leave_nothing_astray(
    start: Start, places: Places, kind: Plain
) -> None:
    program = start(*places.surroundings, witness="misbehaving")
    kind.begin(program)
    write(program)
    assert kind.astray(places) == set()
    program.does("crash").until(dialog="Rep Journal", words="Something went wrong in here.")
    for told in (program.said, (places.data / "rep-journal.log").read_text("utf-8")):
        assert "ValueError" in told
        assert not [word for word in SECRETS.values() if word in told]
    assert kind.astray(places) == set()
    program.kill()
    assert kind.astray(places) == set()
    assert stored(places, kind) == set(SECRETS) - {"late"}


def test_a_full_disk_leaves_nothing_astray(start: Start, places: Places, kind: Plain) -> None:
    program = start(*places.surroundings)
    kind.begin(program)
    program.shows("today").tab_to("The one thing I will do anyway")
    with full_disk(program):
        program.type(SECRETS["late"]).until(words="Not saved yet")
        assert kind.astray(places) == set()
    program.type(" again").until(words="Saved")
    kind.leave(program)
    assert kind.astray(places) == set()
    assert stored(places, kind) == {"late"}


def test_what_is_astray_would_be_found(places: Places) -> None:
    for kind in (Plain(), Protected()):
        for folder, name, content in (
            (places.home, "recently-used", SECRETS["plan"].upper().encode()),
            (places.temporary, "copy", SECRETS["plan"].encode("utf-16-le")),
            (places.data, f"{SECRETS['plan']}.txt", b""),
        ):
            astray = folder / "deep" / name
            astray.parent.mkdir(parents=True)
            astray.write_bytes(b"words before " + content + b" and after")
            assert kind.astray(places) == {f"{folder.name}/deep/{name}"}
            shutil.rmtree(astray.parent)
    (places.data / "journal.db").write_text(SECRETS["plan"])
    assert Plain().astray(places) == set()
    assert Protected().astray(places) == {"data/journal.db"}


def test_a_passphrase_given_later_covers_what_was_written_before(
    start: Start, places: Places, tmp_path: Path
) -> None:
    program = start(*places.surroundings)
    Plain().begin(program)
    program.shows("today").tab_to("The one thing I will do anyway").type(SECRETS["plan"])
    assert program.close() == 0
    before = places.holding(SECRETS["plan"])
    assert len([name for name in before if name.startswith("data/backups/")]) > 0
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(f"{PASSPHRASE}\n", "utf-8")
    process("protect", "--passphrase-file", passphrase, "--data-dir", places.data)
    assert places.holding(SECRETS["plan"], PASSPHRASE) == set()
    assert {name for name, _ in places.files()} >= before
