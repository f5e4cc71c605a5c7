"""The papers agree with the code, files keep their budget, and nothing is left for later."""

import ast
import os
import re
import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import journal

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

NOT_OURS = {"__pycache__", "build", "dist", "data"}  # data: what others wrote, to test on
TEXTS = {".py", ".md", ".toml", ".sh", ".lock", ".json", ".qss", ".mako"}
NAMES = {"Makefile", "LICENSE", "run", ".gitignore"}
FILE_BUDGET, FUNCTION_BUDGET, CLASS_BUDGET = 250, 40, 20

# What may exceed its budget, as "journal/file.py" or "journal/file.py:name": and the reason.
ALLOWED: dict[str, str] = {}


def read(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def texts() -> dict[str, str]:
    """Return every text file of ours by its path."""
    found = {}
    for folder, inner, names in os.walk(ROOT):
        hidden = {name for name in inner if name.startswith(".")} - {".ci"}
        inner[:] = [name for name in inner if name not in NOT_OURS | hidden]
        for path in (Path(folder, name) for name in names):
            if path.suffix in TEXTS or path.name in NAMES:
                found[path.relative_to(ROOT).as_posix()] = path.read_text("utf-8")
    return found


def dependencies() -> list[str]:
    extra = PROJECT["optional-dependencies"]["dev"]
    return [re.split(r"[^\w-]", line)[0] for line in PROJECT["dependencies"] + extra]


def over_budget(files: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (what, how much) for every file, function and class that is too large."""
    for path, text in files.items():
        lines = len(text.splitlines())
        if lines > FILE_BUDGET:
            yield path, f"{lines} lines of {FILE_BUDGET}"
        for node in ast.walk(ast.parse(text, path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > FUNCTION_BUDGET:
                    yield f"{path}:{node.name}", f"{length} lines of {FUNCTION_BUDGET}"
            elif isinstance(node, ast.ClassDef):
                methods = sum(isinstance(part, ast.FunctionDef) for part in node.body)
                if methods > CLASS_BUDGET:
                    yield f"{path}:{node.name}", f"{methods} methods of {CLASS_BUDGET}"


@pytest.fixture(scope="module")
def program() -> dict[str, str]:
    rooms = ("journal/", "bench/", "faults/", "tools/")
    return {
        path: text
        for path, text in texts().items()
        if path.startswith(rooms) and path.endswith(".py")
    }


def test_nothing_grows_past_its_budget_without_a_reason(program: dict[str, str]) -> None:
    assert [f"{what}: {size}" for what, size in over_budget(program) if what not in ALLOWED] == []


def test_no_allowance_outlives_its_need(program: dict[str, str]) -> None:
    assert set(ALLOWED) <= {what for what, _ in over_budget(program)}
    assert all(ALLOWED.values())


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("x = 1\n" * 251, "a.py"),
        ("def long():\n" + "    x = 1\n" * 40, "a.py:long"),
        ("class Wide:\n" + "".join(f"    def f{i}(self): ...\n" for i in range(21)), "a.py:Wide"),
    ],
)
def test_what_is_too_large_is_found(text: str, what: str) -> None:
    assert [found for found, _ in over_budget({"a.py": text})] == [what]


def test_what_just_fits_is_left_alone() -> None:
    assert not list(over_budget({"a.py": "def fits():\n" + "    x = 1\n" * 39 + "x = 1\n" * 210}))


def test_the_version_is_the_same_everywhere() -> None:
    assert PROJECT["version"] == journal.__version__
    assert f"## {journal.__version__} " in read("CHANGELOG.md")


@pytest.mark.parametrize("name", dependencies())
def test_every_dependency_is_explained_and_locked(name: str) -> None:
    assert re.search(rf"^\| {re.escape(name)} \| \w", read("docs/dependencies.md"), re.MULTILINE)
    assert re.search(rf"^{re.escape(name)}==", read("requirements.lock"), re.MULTILINE | re.I)


def test_every_system_package_is_explained() -> None:
    script, papers = read("tools/system_packages.sh"), read("docs/dependencies.md")
    lists = re.findall(r'^(?:libraries|fonts|test_tools)="([^"]*)"', script, re.MULTILINE)
    names = [name for words in lists for package in words.split() for name in package.split("|")]
    assert len(names) > 30
    assert [n for n in names if n not in papers and not n.startswith("libxcb-")] == []


def test_nothing_is_fetched_from_a_named_address() -> None:
    makers = [*(ROOT / ".ci").iterdir(), *(ROOT / "tools").glob("*.sh"), ROOT / "Makefile"]
    makers += [ROOT / "requirements.lock", ROOT / "pyproject.toml"]
    assert [path.name for path in makers if re.search(r"https?://", path.read_text("utf-8"))] == []


def test_no_file_names_a_package_registry() -> None:
    registry = re.compile("pypi" + r"\.org|python" + r"hosted\.org")
    assert [path for path, text in texts().items() if registry.search(text)] == []


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME)\b")
    assert [path for path, text in texts().items() if later.search(text)] == []


def test_the_readme_names_the_two_commands_and_no_command_that_is_not_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    papers = read("README.md") + read("CONTRIBUTING.md")
    named = set(re.findall(r"(?:^ {4}|`)make ([a-z]+)", papers, re.MULTILINE))
    assert {"run", "test"} <= named <= targets


def test_what_must_pass_is_what_the_readme_says() -> None:
    assert os.access(ROOT / ".ci/run", os.X_OK)
    assert read(".ci/run").splitlines()[-2:] == ["make test", "exec make faults-short"]


@pytest.mark.parametrize("paper", ["README.md", "CONTRIBUTING.md", "docs/dependencies.md"])
def test_every_link_leads_to_a_file(paper: str) -> None:
    folder = (ROOT / paper).parent
    links = re.findall(r"(!?)\[[^]]*\]\((?!https?:)([^)#]+)", read(paper))
    drawn = any((ROOT / "docs" / "pictures").glob("*.png"))  # all of them, or none yet
    assert [
        target for mark, target in links if (drawn or not mark) and not (folder / target).exists()
    ] == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no make to start from")
def test_a_python_that_is_too_old_is_named_in_one_line(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo Python 3.9.2\nexit 1\n')
    old.chmod(0o755)
    run = subprocess.run(
        ["/bin/sh", ROOT / "tools/find_python.sh"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert run.stdout == ""
    assert "needs Python 3.11 to 3.14" in run.stderr
    assert run.stderr.count("\n") == 1
