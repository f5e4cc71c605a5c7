"""Imports point one way, and every room keeps to its trade.

Where a rule stands in the way of something better, change it here with the reason beside it.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parent.parent

# What each room may import of the others:
# app, cli -> ui -> the rooms that work -> notebook -> models -> errors.
LEAVES = {"errors", "clock", "harmless", "paths", "settings", "whole_file"}
BELOW_WORK = LEAVES | {"notebook", "models", "numbers", "goal_standing"}
BELOW_UI = BELOW_WORK | {
    "goal_outlook",
    "trends",
    "attaching",
    "review",
    "exchange",
    "vault",
    "sample",
}
MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "__main__": {"cli"},
    "cli": BELOW_UI | {"app", "ui", "jobs"},
    "jobs": BELOW_UI,
    "app": BELOW_UI | {"ui"},
    "ui": BELOW_UI,
    "goal_standing": {"models", "numbers"},
    "goal_outlook": {"models", "numbers", "goal_standing"},
    "trends": {"models", "numbers", "goal_standing"},
    "attaching": {"notebook", "models", "errors"},
    "review": BELOW_WORK,
    "exchange": BELOW_WORK,
    "vault": BELOW_WORK,
    "sample": BELOW_WORK,
    "notebook": {"models", "clock", "errors"},
    "models": {"errors", "paths", "whole_file"},  # not clock: it is Qt's
    "numbers": {"errors"},
    "settings": {"errors", "whole_file"},
    "whole_file": {"errors"},
    "clock": set(),
    "errors": set(),
    "harmless": set(),
    "paths": set(),
}

# Who may import a package of others; every room may import what is not named.
NO_QT = {
    "models",
    "numbers",
    "goal_standing",
    "goal_outlook",
    "trends",
    "errors",
    "harmless",
    "paths",
    "settings",
    "whole_file",
}
ONLY_IN: dict[str, set[str]] = {
    "sqlalchemy": {"notebook", "models", "sample", "vault"},
    "sqlcipher3": {"models", "vault"},
    "alembic": {"models"},
    "cryptography": {"vault"},
    "docx": {"review"},
    "zxcvbn": {"vault"},
    "matplotlib": {"ui.charts"},
    "numpy": {"ui.charts", "numbers.pair_slopes", "numbers.forecast_draws"},
    "PySide6": set(MAY_IMPORT) - NO_QT,
    "PySide6.QtNetwork": {"vault", "ui.vault.bus_knock"},  # sockets of this machine alone
}
NETWORK = {"asyncio", "ftplib", "http", "imaplib", "poplib", "requests", "smtplib", "socket"}
NETWORK |= {"socketserver", "ssl", "telnetlib", "urllib", "urllib3", "xmlrpc"}

# What is slow to import, and the only modules whose own import may bring it in.
SLOW = {
    "matplotlib": "ui.charts",
    "numpy": ("ui.charts", "numbers.pair_slopes", "numbers.forecast_draws"),
    "alembic": "models.migrat",  # migrate.py and the scripts
    "cryptography": "",  # nobody's: only a journal with a passphrase needs it
    "docx": "review.word",  # word.py and word_styles.py
    "zxcvbn": "",  # nor this, before somebody chooses one
}

# Inside ui: small things know nothing of what is built from them.
UI_FORBIDS = {
    "ui.widgets": {"ui.pages", "ui.charts", "ui.main_window", "ui.page", "ui.page_list", "ui.desk"},
    "ui.charts": {"ui.pages", "ui.main_window", "ui.page", "ui.page_list", "ui.desk"},
    "ui.pages": {"ui.main_window"},
}

SPEAKERS = {"cli", "jobs"}
DRAWERS = {"utils", "util", "common", "helpers", "helper", "misc", "manager"}


@dataclass(frozen=True)
class Import:
    """One imported name in full; ``late`` ones happen only when a function runs."""

    name: str
    line: int
    late: bool


class Source:
    """One file of the program, parsed."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        parts = PurePosixPath(path).with_suffix("").parts
        self.module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        self.place = self.module.partition(".")[2] or "__init__"
        self.room = self.place.partition(".")[0]

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @cached_property
    def imports(self) -> list[Import]:
        return list(_imports(self.tree, late=False))


def _imports(node: ast.AST, *, late: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(alias.name, child.lineno, late) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            start = "." * child.level + (child.module or "")
            yield from (Import(f"{start}.{a.name}", child.lineno, late) for a in child.names)
        else:
            typing_only = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test)
            runs_later = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from _imports(child, late=late or typing_only or runs_later)


def within(name: str, place: str) -> bool:
    return name == place or name.startswith(f"{place}.")


def faults(files: Mapping[str, str]) -> list[str]:
    """Return what is against the rules in ``files``, path to text, one line each."""
    sources = {source.module: source for source in (Source(*item) for item in files.items())}
    found: list[str] = []
    for source in sources.values():
        words = PurePosixPath(source.path).with_suffix("").parts
        if any(word.split("_")[-1] in DRAWERS for word in words):
            found.append(f"{source.path}: a drawer; name the noun it holds")
        if source.room not in MAY_IMPORT:
            found.append(f"{source.path}: room {source.room} has no place in MAY_IMPORT yet")
            continue
        for imported in source.imports:
            found += [
                f"{source.path}:{imported.line}: {imported.name}: {fault}"
                for fault in _import_faults(source, imported.name, sources)
            ]
        found += _prints(source)
        found += _slow_starts(source, sources)
    return found


def _import_faults(source: Source, name: str, sources: Mapping[str, Source]) -> Iterator[str]:
    if name.startswith("."):
        yield "relative import"
    if name.partition(".")[0] in NETWORK:
        yield "nothing here talks to a network"
    for package, places in ONLY_IN.items():
        if within(name, package) and not any(within(source.place, place) for place in places):
            yield f"{package} is not for {source.place}"
    if not within(name, "journal"):
        return
    target = name.partition(".")[2]
    room = target.partition(".")[0]
    if room in MAY_IMPORT.keys() - MAY_IMPORT[source.room] - {source.room}:
        yield f"{source.room} does not import {room}"
    for place, forbidden in UI_FORBIDS.items():
        if within(source.place, place) and any(within(target, other) for other in forbidden):
            yield f"{place} does not know it"
    own, other = (_page(f"journal.{place}", sources) for place in (source.place, target))
    if own and other and own != other:
        yield "a page does not import another"


def _page(module: str, sources: Mapping[str, Source]) -> str:
    """Return the page a module belongs to, or nothing."""
    page = ".".join(module.split(".")[:4])
    in_pages = module.startswith("journal.ui.pages.")
    return page if in_pages and any(within(known, page) for known in sources) else ""


def _prints(source: Source) -> list[str]:
    return [
        f"{source.path}:{node.lineno}: only the command line prints"
        for node in ast.walk(source.tree)
        if source.room not in SPEAKERS and isinstance(node, ast.Name) and node.id == "print"
    ]


def _slow_starts(source: Source, sources: Mapping[str, Source]) -> list[str]:
    """Follow what importing ``source`` imports at once, and name what is slow."""
    seen, waiting, reached = set(), [source.module], set()
    while waiting:
        name = waiting.pop()
        parents = [name.rsplit(".", up)[0] for up in range(name.count(".") + 1)]
        for module in (part for part in parents if part in sources and part not in seen):
            seen.add(module)
            at_once = [imported.name for imported in sources[module].imports if not imported.late]
            waiting += [imported for imported in at_once if within(imported, "journal")]
            reached |= {imported.partition(".")[0] for imported in at_once}
    return [
        f"{source.path}: importing it imports {package}, which is slow; import it in a function"
        for package, home in SLOW.items()
        if package in reached and not (home and source.place.startswith(home))
    ]


@pytest.fixture(scope="module")
def program() -> dict[str, str]:
    paths = sorted((ROOT / "journal").rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in paths}


def test_every_import_points_the_right_way(program: dict[str, str]) -> None:
    assert faults(program) == []


NEIGHBOURS = {
    "journal/app.py": "",
    "journal/cli.py": "",
    "journal/models/goal.py": "",
    "journal/exchange/brag.py": "",
    "journal/ui/main_window.py": "",
    "journal/ui/pages/goals.py": "",
    "journal/ui/pages/today/page.py": "",
    "journal/ui/pages/today/card.py": "",
}


@pytest.mark.parametrize(
    ("path", "text", "fault"),
    [
        ("models/share.py", "from journal.notebook import Notebook", "models does not import"),
        ("models/share.py", "def f():\n    import journal.ui.theme", "models does not import ui"),
        ("models/share.py", "import journal.clock", "models does not import clock"),
        ("models/share.py", "from .goal import Goal", "relative import"),
        ("numbers/mean.py", "from journal.models.goal import Goal", "numbers does not import"),
        ("numbers/mean.py", "from PySide6.QtCore import QDate", "PySide6 is not for numbers"),
        ("review/word.py", "from journal.exchange import brag", "does not import exchange"),
        ("review/word.py", "from journal.ui import theme", "review does not import ui"),
        ("review/word.py", "from sqlalchemy import select", "sqlalchemy is not for review"),
        ("ui/sidebar.py", "import sqlalchemy.orm as orm", "sqlalchemy is not for ui.sidebar"),
        ("ui/sidebar.py", "from journal import app", "ui does not import app"),
        ("ui/sidebar.py", "if TYPE_CHECKING:\n    import journal.app", "ui does not import app"),
        ("app.py", "from journal.cli import main", "app does not import cli"),
        ("jobs/check.py", "from journal.cli import main", "jobs does not import cli"),
        ("ui/widgets/chip.py", "from journal.ui.pages.goals import G", "does not know it"),
        ("ui/pages/goals.py", "from journal.ui.main_window import M", "does not know it"),
        ("ui/pages/goals.py", "from journal.ui.pages.today.card import C", "another"),
        ("ui/pages/goals.py", "from journal.ui.pages import today", "another"),
        ("ui/pages/goals.py", "def f():\n    import matplotlib", "matplotlib is not for"),
        ("exchange/fetch.py", "from urllib.request import urlopen", "network"),
        ("exchange/fetch.py", "try:\n    import ssl\nexcept ImportError:\n    pass", "network"),
        ("exchange/fetch.py", "from PySide6 import QtNetwork", "PySide6.QtNetwork is not for"),
        ("exchange/seal.py", "def f():\n    import cryptography", "cryptography is not for"),
        ("vault/seal.py", "from cryptography import fernet", "imports cryptography, which is slow"),
        ("exchange/fetch.py", "def f():\n    print(1)", "only the command line prints"),
        ("ui/text_utils.py", "", "a drawer"),
        ("ui/helpers/text.py", "", "a drawer"),
        ("cupboard/shelf.py", "", "cupboard has no place"),
    ],
)
def test_what_breaks_a_rule_is_found(path: str, text: str, fault: str) -> None:
    found = faults({**NEIGHBOURS, f"journal/{path}": text})
    assert len(found) == 1
    assert found[0].startswith(f"journal/{path}")
    assert fault in found[0]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("ui/pages/today/page.py", "from journal.ui.pages.today.card import Card"),
        ("ui/pages/today/page.py", "from journal.models.goal import Goal"),
        ("review/word.py", "from journal import __version__"),
        ("vault/channel.py", "from PySide6.QtNetwork import QLocalServer"),
        ("vault/seal.py", "def f():\n    from cryptography.exceptions import InvalidTag"),
        ("cli.py", "print('said')"),
        ("jobs/check.py", "print('sound')"),
    ],
)
def test_what_keeps_the_rules_is_left_alone(path: str, text: str) -> None:
    assert faults({**NEIGHBOURS, f"journal/{path}": text}) == []


@pytest.mark.parametrize(
    ("opener", "is_slow"),
    [
        ("from journal.ui.charts.line import Line", True),
        ("def open():\n    from journal.ui.charts.line import Line", False),
    ],
)
def test_importing_the_window_never_imports_matplotlib(opener: str, is_slow: bool) -> None:
    found = faults(
        {
            "journal/ui/charts/line.py": "import matplotlib.figure",
            "journal/ui/trend.py": opener,
            "journal/ui/main_window.py": "import journal.ui.trend",
        }
    )
    assert (
        any(line.startswith("journal/ui/main_window.py: importing it") for line in found) is is_slow
    )
