import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from journal.models.achievement import Achievement, Category
from tests.command_line import CommandLine, process

REAL = Path(__file__).parents[3] / "shared" / "data" / "brag"
real_material = pytest.mark.skipif(not REAL.is_dir(), reason="the real brag documents are not here")
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not here"
)

MONTHS = [date(2025, month, 3) for month in range(1, 13)]


def text_of(pdf: Path) -> str:
    """Return the words of a PDF, one space between them."""
    done = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def words_of(markdown: Path) -> str:
    """Return the words of our Markdown without its escapes."""
    return " ".join(markdown.read_text("utf-8").replace("\\", "").split())


def bare(text: str) -> str:
    """Drop every space."""
    return "".join(text.split())


def stand_in_order(titles: list[str], text: str) -> bool:
    """Tell whether every title follows the one before it."""
    at = 0
    for title in titles:
        at = text.find(title, at)
        if at < 0:
            return False
        at += len(title)
    return True


def is_undated(one: Achievement) -> bool:
    return (one.day.month, one.day.day) == (1, 1) and one.last_day == one.day.replace(
        month=12, day=31
    )


@pytest.fixture
def year(command: CommandLine) -> CommandLine:
    """A journal with a win a month of 2025 and one on either side of it."""
    days = [date(2024, 12, 31), *MONTHS, date(2026, 1, 1)]
    command.write(
        *(Achievement(day=day, title=f"Won the {day:%B} order of {day.year}") for day in days)
    )
    return command


@pytest.mark.parametrize("ending", ["md", pytest.param("pdf", marks=needs_pdftotext), "MD"])
def test_a_period_holds_all_of_it_in_order_and_nothing_else(
    ending: str, year: CommandLine, tmp_path: Path
) -> None:
    out = tmp_path / f"review.{ending}"
    period = ("--from", "2025-01-03", "--to", "2025-12-03")
    said = year("export", "achievements", *period, "--out", out).answer
    assert said == f"12 achievements written to {out}.\n"
    text = text_of(out) if ending == "pdf" else words_of(out)
    assert stand_in_order([f"Won the {day:%B} order of 2025" for day in MONTHS], text)
    assert "order of 2024" not in text
    assert "order of 2026" not in text


def test_an_open_end_takes_all_there_is(year: CommandLine, tmp_path: Path) -> None:
    def count(*period: str) -> int:
        said = year("export", "achievements", *period, "--force", "--out", tmp_path / "r.md")
        return int(said.answer.split()[0])

    assert count() == 14
    assert count("--from", "2025-12-03") == 2
    assert count("--to", "2025-01-03") == 2


@pytest.mark.parametrize("ending", ["md", pytest.param("pdf", marks=needs_pdftotext)])
def test_what_is_confidential_stays_out_and_that_is_said(
    ending: str, command: CommandLine, tmp_path: Path
) -> None:
    command.write(
        Achievement(day=MONTHS[0], title="Won Acme"),
        Achievement(day=MONTHS[1], title="Whispered", confidential=True),
    )
    out = tmp_path / f"review.{ending}"
    assert command("export", "achievements", "--out", out).answer == (
        f"1 achievement written to {out}.\nConfidential and left out: 1.\n"
    )
    text = text_of(out) if ending == "pdf" else words_of(out)
    assert "Won Acme" in text
    assert "Whispered" not in text
    assert b"Whispered" not in out.read_bytes()


def test_what_is_in_the_trash_stays_out(year: CommandLine, tmp_path: Path) -> None:
    year.delete(*year.achievements[1:])
    said = year("export", "achievements", "--out", tmp_path / "review.md").answer
    assert said.startswith("1 achievement written")


def test_categories_choose(command: CommandLine, tmp_path: Path) -> None:
    kinds = (Category.RESULT, Category.LEARNING, Category.RISK_TAKEN)
    command.write(*(Achievement(day=MONTHS[0], title=kind, category=kind) for kind in kinds))
    out = tmp_path / "review.md"
    chosen = ("--category", "Learning", "--category", "risk-taken")
    said = command("export", "achievements", *chosen, "--out", out).answer
    assert said == f"2 achievements written to {out}.\n"
    assert "result" not in words_of(out)


def test_a_period_without_any_says_so(command: CommandLine, tmp_path: Path) -> None:
    command.write()
    out = tmp_path / "review.md"
    said = command("export", "achievements", "--out", out).answer
    assert said == f"0 achievements written to {out}.\n"
    assert "Nothing was written down" in words_of(out)


def test_the_journal_is_only_read(year: CommandLine, tmp_path: Path) -> None:
    before = year.journal.read_bytes(), year.journal.stat().st_mtime_ns
    assert year("export", "achievements", "--out", tmp_path / "review.md").answer
    assert (year.journal.read_bytes(), year.journal.stat().st_mtime_ns) == before
    assert [path.name for path in year.folder.iterdir()] == ["journal.db"]


# --- mistakes ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--from", "2025-12-01", "--to", "2025-11-30"), "--from lies after --to"),
        (("--from", "2025-02-30"), "'2025-02-30' is no date; write it as 2026-11-23"),
        (("--category", "luck"), "'luck' is none of: result"),
    ],
)
def test_a_period_or_category_that_cannot_be_is_told(
    words: tuple[str, ...], told: str, year: CommandLine, tmp_path: Path
) -> None:
    out = tmp_path / "review.md"
    assert told in year("export", "achievements", *words, "--out", out).refusal
    assert not out.exists()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("review.odt", "“.odt” is no format a review can be written in"),
        ("review", "A name needs an ending"),
        ("missing/review.md", "There is no folder"),
        ("missing/review.pdf", "There is no folder"),
        ("x" * 300 + ".md", "File name too long"),
        ("folder.md", "is a folder"),
    ],
)
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left(
    name: str, told: str, force: tuple[str, ...], year: CommandLine, tmp_path: Path
) -> None:
    place = tmp_path / "out"
    (place / "folder.md").mkdir(parents=True)
    assert told in year("export", "achievements", "--out", place / name, *force).refusal
    assert [path.name for path in place.rglob("*")] == ["folder.md"]


@pytest.mark.parametrize("ending", ["md", "pdf"])
def test_a_file_that_is_there_is_replaced_only_when_told_to(
    ending: str, year: CommandLine, tmp_path: Path
) -> None:
    out = tmp_path / f"review.{ending}"
    out.write_text("mine")
    refusal = year("export", "achievements", "--out", out).refusal
    assert f"{out} is there already. It was left as it is." in refusal
    assert "--force" in refusal
    assert out.read_text() == "mine"
    assert year("export", "achievements", "--out", out, "--force").answer
    assert out.read_bytes()[:4] != b"mine"


# --- the real process and real material -------------------------------------------------------


@needs_pdftotext
@pytest.mark.parametrize("platform", ["", "xcb"])
def test_pages_need_no_display(platform: str, year: CommandLine, tmp_path: Path) -> None:
    out = tmp_path / "review.pdf"
    without = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": platform}
    words = ("--data-dir", year.folder, "export", "achievements", "--out", out)
    assert process(*words, **without).answer.startswith("14 achievements written")
    assert "Won the May order of 2025" in text_of(out)


@real_material
@needs_pdftotext
def test_two_real_years_come_out_as_a_pdf_with_every_title_in_order(
    command: CommandLine, tmp_path: Path
) -> None:
    command("import", "brag", *sorted(REAL.glob("20*.md")))
    out = tmp_path / "review.pdf"
    words = ("--from", "2024-01-01", "--to", "2025-12-31", "--out", out)
    said = command("export", "achievements", *words).answer
    meant = [
        one
        for one in command.achievements
        if one.day <= date(2025, 12, 31) and (one.last_day or one.day) >= date(2024, 1, 1)
    ]
    assert len(meant) > 100
    assert said.startswith(f"{len(meant)} achievements written")
    assert len({(one.day.year, one.day.month) for one in meant}) > 5
    # What is known by its year alone stands before the months of it.
    meant.sort(key=lambda one: (one.day.year, (not is_undated(one)) * one.day.month, one.day))
    # A line may break within a title: before an ideograph, or after a hyphen.
    text = bare(text_of(out))
    assert [one.title for one in meant if bare(one.title) not in text] == []
    assert stand_in_order([bare(one.title) for one in meant], text)
