"""What a PDF shows can be searched, copied and read aloud, whatever it is written in."""

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from journal.review.pdf import write_pdf
from journal.review.pdf_marks import with_marks
from tests.review.samples import document, entry

THAI = "ร่วมออกแบบและพัฒนาระบบภายใน น้ำ คำ ทำงาน ที่ผู้ใหญ่"
EMOJI = "Read it 🚀, then 👨‍👩‍👧 taught 🇩🇪 with 👍🏽 and ❤️ and 1️⃣ ✅."
LATIN = "office fluffy “naïve” – Žluťoučký kůň → €5 − Ωμέγα Привет"
HEBREW = "שלום עולם (abc) 123"
ARABIC = "مرحبا بالعالم"
TEXTS = [
    THAI,
    EMOJI,
    LATIN,
    "日本語 漢字 한국어",
    "\ue000 private \U00010380",
    "e\u0301\u0323 x\u0302",
]
DEJAVU = Path("/usr/share/fonts/truetype/dejavu")

pytestmark = pytest.mark.usefixtures("qapp")


def read_back(pdf: Path, *options: str) -> str:
    """Return the text of a PDF as `plain` brings it to one form."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed (poppler-utils)")
    run = subprocess.run([program, *options, pdf, "-"], capture_output=True, check=True)
    return plain(run.stdout.decode())


def plain(text: str) -> str:
    """Drop direction marks and make any gap one space."""
    bare = re.sub("[\u200e\u200f\u202a-\u202e]", "", unicodedata.normalize("NFC", text))
    return " ".join(bare.split())


@pytest.mark.qt_log_ignore("OpenType support missing")
@pytest.mark.parametrize("text", [*TEXTS, "क्षत्रिय"])
def test_a_text_comes_back_as_it_was_written(tmp_path: Path, text: str) -> None:
    write_pdf(document(entry(text=text)), tmp_path / "review.pdf")
    assert f"Action {plain(text)} Credit" in read_back(tmp_path / "review.pdf")


@pytest.mark.parametrize("text", [HEBREW, ARABIC])
def test_words_from_right_to_left_come_back_in_order(tmp_path: Path, text: str) -> None:
    write_pdf(document(entry(text=text)), tmp_path / "review.pdf")
    said = unicodedata.normalize("NFKC", read_back(tmp_path / "review.pdf"))  # shapes to letters
    for word in text.split():
        assert word.strip("()") in said


def test_titles_and_tags_come_back_too_and_in_order(tmp_path: Path) -> None:
    pack = document(entry(1, THAI), entry(2, EMOJI), title="สรุปผลงาน 🎉")
    write_pdf(pack, tmp_path / "review.pdf")
    said = read_back(tmp_path / "review.pdf")
    parts = [pack.title, "Entry 1", THAI, "Tags", "Entry 2", EMOJI, "page 1 of 1"]
    places = [said.find(plain(part)) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_a_text_that_runs_over_lines_loses_nothing(tmp_path: Path) -> None:
    text = " ".join(f"{word}{number}" for number in range(60) for word in ("คำ", "🚀", "word"))
    write_pdf(document(entry(text=text)), tmp_path / "review.pdf")
    said = read_back(tmp_path / "review.pdf").replace(" ", "")
    assert plain(text).replace(" ", "") in said


@pytest.mark.skipif(
    sys.platform != "linux" or not DEJAVU.is_dir(), reason="needs fontconfig and the DejaVu fonts"
)
def test_without_the_fonts_a_sign_is_a_box_and_still_text(tmp_path: Path) -> None:
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(
        f"<fontconfig><dir>{DEJAVU}</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    script = tmp_path / "write.py"
    script.write_text(
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtGui import QFont, QGuiApplication, QRawFont, QTextLayout\n"
        "from journal.review.pdf import write_pdf\n"
        "from journal.review.sheet import BODY\n"
        "from tests.review.samples import document, entry\n"
        "application = QGuiApplication([])\n"
        f"text = {THAI + EMOJI!r}\n"
        f"write_pdf(document(entry(text=text)), Path({str(tmp_path / 'review.pdf')!r}))\n"
        "box = QRawFont.fromFont(BODY.font())\n"
        "assert not box.supportsCharacter(0x1F680)\n"
        "assert not box.pathForGlyph(0).isEmpty()\n"
    )
    environment = os.environ | {"FONTCONFIG_FILE": str(fonts), "PYTHONPATH": os.getcwd()}
    subprocess.run([sys.executable, script], check=True, env=environment, capture_output=True)
    said = read_back(tmp_path / "review.pdf").replace(" ", "")
    assert plain(THAI + EMOJI).replace(" ", "") in said


@pytest.mark.parametrize(
    "pdf", [b"", b"%PDF-1.7\nnothing\n%%EOF", b"trailer\n<<>>\nstartxref\n3\n%%EOF\n"]
)
def test_a_file_of_another_make_is_left_as_it_is(pdf: bytes) -> None:
    assert with_marks(pdf, ["text"], []) == pdf
