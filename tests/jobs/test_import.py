import os
from datetime import date
from pathlib import Path

import pytest

from journal.exchange.brag_document import read_brag_document
from journal.models.achievement import Category
from tests.command_line import CommandLine

REAL = Path(__file__).parents[3] / "shared" / "data" / "brag"
real_material = pytest.mark.skipif(not REAL.is_dir(), reason="the real brag documents are not here")

BRAG = """# Brag document 2024

Some prose that is no entry.

## Wins

* [Oct 2-3] Won [Acme](https://example.com/acme)
  * after nine months
* Saved a renewal

## Goals for next year

* Mentor two newcomers
"""


@pytest.fixture
def brag(tmp_path: Path) -> Path:
    path = tmp_path / "brag.md"
    path.write_text(BRAG, "utf-8")
    return path


def titles(command: CommandLine) -> set[str]:
    return {one.title for one in command.achievements}


def test_bullets_become_achievements(brag: Path, command: CommandLine) -> None:
    assert command("import", "brag", brag).answer == (
        "3 achievements taken from 1 file.\n"
        "Without a day, each standing for its year: 2.\n"
        "  2024  Saved a renewal\n"
        "  2024  Mentor two newcomers\n"
        "From under headings about goals: 1. Look whether these are achievements yet (filter by"
        " the word goals).\n"
        "1 paragraph without bullet or date left out.\n"
    )
    won = next(one for one in command.achievements if one.title == "Won Acme")
    assert (won.day, won.last_day) == (date(2024, 10, 2), date(2024, 10, 3))
    assert (won.category, won.tags) == (Category.RESULT, ("Wins",))
    assert (won.action, won.evidence) == ("- after nine months", "https://example.com/acme")
    saved = next(one for one in command.achievements if one.title == "Saved a renewal")
    assert (saved.day, saved.last_day) == (date(2024, 1, 1), date(2024, 12, 31))


def test_importing_twice_adds_nothing(brag: Path, command: CommandLine) -> None:
    command("import", "brag", brag)
    before = command.journal.read_bytes()
    said = command("import", "brag", brag).answer
    assert "0 achievements taken from 1 file.\nIn the journal already and left alone: 3.\n" in said
    assert len(command.achievements) == 3
    assert command.journal.read_bytes() == before


def test_naming_a_file_twice_takes_it_once(brag: Path, command: CommandLine) -> None:
    said = command("import", "brag", brag, brag).answer
    assert said.startswith("3 achievements taken from 2 files.\nThere twice and taken once: 3.\n")
    assert len(command.achievements) == 3


def test_a_bullet_written_since_is_taken_and_an_edited_one_stays(
    brag: Path, command: CommandLine
) -> None:
    command("import", "brag", brag)
    (won,) = [one for one in command.achievements if one.title == "Won Acme"]
    won.title, won.result = "Won Acme for three years", "the figures"
    command.write(won)
    brag.write_text(BRAG.replace("* Saved", "* A new one\n* Saved"), "utf-8")
    assert "1 achievement taken" in command("import", "brag", brag).answer
    assert titles(command) == {
        "Won Acme for three years",
        "A new one",
        "Saved a renewal",
        "Mentor two newcomers",
    }


def test_what_was_deleted_does_not_come_back(brag: Path, command: CommandLine) -> None:
    command("import", "brag", brag)
    command.delete(*[one for one in command.achievements if one.title == "Saved a renewal"])
    assert "0 achievements taken" in command("import", "brag", brag).answer
    assert titles(command) == {"Won Acme", "Mentor two newcomers"}


def test_the_bullets_of_one_day_keep_their_order(tmp_path: Path, command: CommandLine) -> None:
    for name, words in (("a.md", "zyx"), ("b.md", "bca")):
        (tmp_path / name).write_text("# 2024\n" + "".join(f"* [Oct 2] {x}\n" for x in words))
    command("import", "brag", tmp_path / "b.md", tmp_path / "a.md")
    assert [one.title for one in command.achievements] == list("bcazyx")


def test_a_long_list_of_undated_ones_is_cut(tmp_path: Path, command: CommandLine) -> None:
    (tmp_path / "2024.md").write_text("".join(f"* Win {at}\n" for at in range(20)), "utf-8")
    said = command("import", "brag", tmp_path / "2024.md").answer
    assert said.count("\n  2024  ") == 12
    assert said.endswith("\n  … and 8 more\n")


def test_hostile_words_are_taken_as_they_are(tmp_path: Path, command: CommandLine) -> None:
    hostile = "'); DROP TABLE achievement; -- \u202eevil 👩🏽‍💻 {0} %s $HOME"
    (tmp_path / "2024.md").write_text(f"* {hostile}\n", "utf-8")
    command("import", "brag", tmp_path / "2024.md")
    assert titles(command) == {hostile}


BAD_FILES = {
    "notes.md": (b"# 2024\n\nOnly prose.\n", "no brag document: it has no bullet"),
    "empty.md": (b"", "no brag document: it has no bullet"),
    "undated.md": (b"* Won Acme\n", "no brag document: nothing in it can be dated"),
    "latin.md": ("* 2024 für".encode("latin-1"), "it is not UTF-8 text"),
    "2024.bin": (b"\x00\x01\x02", "it holds binary data"),
}


@pytest.mark.parametrize(
    "words",
    [
        "Won it 👩🏽‍💻🎉 in one call",
        "שלום, מרחבא and السلام عليكم",
        "A caf\u00e9 in S\u00e3o, and a\u0331 sign that has no composed form",
        "12\u00a0000\u00a0€ a\u202fyear",
        "First line\u2028second line",
    ],
)
def test_every_sign_of_the_world_comes_back_as_it_was(
    tmp_path: Path, command: CommandLine, words: str
) -> None:
    (tmp_path / "2024.md").write_text(f"* {words}\n", "utf-8")
    command("import", "brag", tmp_path / "2024.md")
    (one,) = command.achievements
    assert words in (one.title, one.action), (one.title, one.action)


@pytest.mark.parametrize("name", BAD_FILES)
def test_one_bad_file_among_good_ones_stops_the_import_before_it_begins(
    name: str, brag: Path, tmp_path: Path, command: CommandLine
) -> None:
    content, told = BAD_FILES[name]
    bad = tmp_path / name
    bad.write_bytes(content)
    refusal = command("import", "brag", brag, bad, brag).refusal
    assert f"{name} is" in refusal
    assert told in refusal
    assert "Nothing was imported." in refusal
    assert not command.folder.exists()
    assert bad.read_bytes() == content


def test_a_bad_file_leaves_a_journal_as_it_was(
    brag: Path, tmp_path: Path, command: CommandLine
) -> None:
    command("add", "achievement", "Mine")
    before = command.journal.read_bytes()
    (tmp_path / "notes.md").write_text("Only prose.\n")
    assert command("import", "brag", brag, tmp_path / "notes.md").refusal
    assert command.journal.read_bytes() == before


def test_a_folder_and_a_missing_file_are_told(
    brag: Path, tmp_path: Path, command: CommandLine
) -> None:
    assert "it is a folder" in command("import", "brag", brag, tmp_path).refusal
    assert "is not there" in command("import", "brag", brag, tmp_path / "no.md").refusal
    assert "is not there" in command("import", "brag", tmp_path / "two\nlines.md").refusal
    assert "cannot be read" in command("import", "brag", tmp_path / ("x" * 300)).refusal
    assert not command.folder.exists()


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="here every file can be read by whoever tests"
)
def test_a_file_closed_to_us_is_told(brag: Path, command: CommandLine) -> None:
    brag.chmod(0)
    assert "cannot be read" in command("import", "brag", brag).refusal


def test_more_links_than_a_field_holds_are_told_and_nothing_is_taken(
    brag: Path, tmp_path: Path, command: CommandLine
) -> None:
    link = f"[a](https://example.com/{'x' * 15_000})"
    (tmp_path / "2024.md").write_text(f"* {link}\n  * {link}\n", "utf-8")
    refusal = command("import", "brag", brag, tmp_path / "2024.md").refusal
    assert "one field holds 20,000" in refusal
    assert not command.journal.exists()


@real_material
def test_the_real_documents_go_in_whole_and_once(command: CommandLine) -> None:
    files = sorted(REAL.glob("20*.md"))
    entries = {one.id: one for file in files for one in read_brag_document(file).entries}
    said = command("import", "brag", *files).answer
    assert said.startswith(f"{len(entries)} achievements taken from {len(files)} files.\n")
    assert {one.id: one.title for one in command.achievements} == {
        one.id: one.title for one in entries.values()
    }
    assert "\n0 achievements taken" in "\n" + command("import", "brag", *files).answer
    assert "is sound." in command("check").answer


@real_material
def test_the_template_among_the_real_documents_stops_them_all(command: CommandLine) -> None:
    files = sorted(REAL.glob("*.md"))
    assert "TEMPLATE.md is no brag document" in command("import", "brag", *files).refusal
    assert not command.folder.exists()
