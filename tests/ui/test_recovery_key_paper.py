"""The recovery key on paper."""

import os
import stat
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize, QPdfWriter
from pytestqt.qtbot import QtBot

from journal.errors import JournalError
from journal.review.sheet import usual_sheet
from journal.ui.vault.recovery_key_paper import RecoveryKeyPaper
from journal.vault.recovery_key import new_recovery_key

DAY = date(2026, 11, 23)


@pytest.fixture
def paper(qtbot: QtBot) -> RecoveryKeyPaper:  # noqa: ARG001 - fonts need the application
    return RecoveryKeyPaper(new_recovery_key(), DAY)


def test_the_pdf_is_one_sheet_of_the_usual_size(paper: RecoveryKeyPaper, tmp_path: Path) -> None:
    paper.write_pdf(tmp_path / "key.pdf")
    pdf = (tmp_path / "key.pdf").read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert pdf.count(b"/Type /Page\n") == 1
    size = QPageSize(usual_sheet().size).sizePoints()
    assert f"/MediaBox [0 0 {size.width()}".encode() in pdf


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such bits")
def test_nobody_else_can_read_the_file(paper: RecoveryKeyPaper, tmp_path: Path) -> None:
    paper.write_pdf(tmp_path / "key.pdf")
    assert stat.S_IMODE((tmp_path / "key.pdf").stat().st_mode) == 0o600


def test_a_folder_that_is_not_there_is_told(paper: RecoveryKeyPaper, tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="no folder"):
        paper.write_pdf(tmp_path / "gone" / "key.pdf")


def test_nothing_else_is_left_behind(paper: RecoveryKeyPaper, tmp_path: Path) -> None:
    paper.write_pdf(tmp_path / "key.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["key.pdf"]


@pytest.mark.qt_log_ignore("QPdfEngine", "QPainter", extend=True)
def test_a_printer_that_takes_nothing_is_told(paper: RecoveryKeyPaper, tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="printer"):
        paper.paint(QPdfWriter(str(tmp_path / "gone" / "key.pdf")))
