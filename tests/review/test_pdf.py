"""A PDF is written whole or not at all, and says who made it."""

import errno
import os
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QPageSize

from journal.errors import JournalError
from journal.review.document import Group, ReviewDocument
from journal.review.pages import lay_out
from journal.review.pdf import write_pdf
from journal.review.progress import StoppedError
from journal.review.sheet import Sheet
from tests.review.samples import document, entry

pytestmark = pytest.mark.usefixtures("qapp")

MANY = document(*(entry(number) for number in range(40)))


def page_count(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\n", pdf))


def objects(pdf: bytes) -> dict[int, bytes]:
    """Read the objects where the cross-reference table says they are."""
    table = pdf[int(pdf[pdf.rindex(b"startxref") :].split()[1]) :]
    rows = re.findall(rb"(\d{10}) \d{5} ([nf]) \n", table)
    found = {}
    for number, (place, used) in enumerate(rows):
        if used == b"n":
            body = pdf[int(place) :]
            assert body.startswith(b"%d 0 obj\n" % number)
            found[number] = body[: body.index(b"endobj\n")]
    return found


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "review.pdf"


@pytest.fixture
def old(target: Path) -> Path:
    target.write_bytes(b"the old file")
    return target


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    if mount is None or sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can make a small disk")
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("this machine mounts no disks")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_the_file_has_every_page_and_its_title(target: Path) -> None:
    write_pdf(MANY, target)
    pdf = target.read_bytes()
    assert pdf.startswith(b"%PDF-1.6")
    assert pdf.endswith(b"%%EOF\n")
    assert page_count(pdf) == lay_out(MANY).count
    for words in ("Achievements", "Rep Journal"):
        assert words.encode("utf-16-be") in pdf
    assert left_in(target.parent) == [target.name]


def test_fonts_are_embedded(target: Path) -> None:
    write_pdf(document(entry()), target)
    pdf = target.read_bytes()
    assert pdf.count(b"/Type /FontDescriptor") == len(re.findall(rb"/FontFile\d? ", pdf)) > 0


def test_nothing_makes_a_page_too(target: Path) -> None:
    write_pdf(document(), target)
    assert page_count(target.read_bytes()) == 1


def test_every_object_is_where_the_table_says(target: Path) -> None:
    write_pdf(document(entry(text="น้ำ 🚀")), target)
    found = objects(target.read_bytes())
    for body in found.values():
        for number in re.findall(rb"(?<!\S)(\d+) 0 R", body.partition(b"stream\n")[0]):
            assert int(number) in found


def test_the_groups_are_an_outline(target: Path) -> None:
    groups = tuple(Group(f"สรุป {number}", (entry(number),)) for number in range(3))
    write_pdf(ReviewDocument("T", "P", (), groups), target)
    found = objects(target.read_bytes())
    (root,) = [body for body in found.values() if b"/Type /Outlines" in body]
    assert b"/Count 3" in root
    titles = re.findall(rb"/Title <FEFF([0-9A-F]+)>\n/Parent", b"".join(found.values()))
    assert [bytes.fromhex(each.decode()).decode("utf-16-be") for each in titles] == [
        group.title for group in groups
    ]


def test_the_paper_can_be_chosen(target: Path) -> None:
    write_pdf(document(entry()), target, sheet=Sheet(QPageSize.PageSizeId.Letter))
    assert b"/MediaBox [0 0 612.000000 792.000000]" in target.read_bytes()


def test_an_emoji_used_often_is_stored_once(target: Path) -> None:
    write_pdf(document(*(entry(1, "🚀 " * 30) for _ in range(5))), target)
    pictures = target.read_bytes().count(b"/Subtype /Image")
    assert pictures <= 2  # colours and outline; none where the machine has no such font


def test_a_file_that_is_there_is_refused_and_stays(old: Path) -> None:
    with pytest.raises(JournalError, match="is there already"):
        write_pdf(document(), old)
    assert old.read_bytes() == b"the old file"
    assert left_in(old.parent) == [old.name]


def test_it_may_be_replaced_when_told(old: Path) -> None:
    write_pdf(document(), old, overwrite=True)
    assert old.read_bytes().startswith(b"%PDF")


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="a folder is in the way"):
        write_pdf(document(), tmp_path, overwrite=True)
    assert left_in(tmp_path) == []


@pytest.mark.parametrize("place", ["missing/review.pdf", "file/review.pdf"])
def test_a_place_that_takes_no_file_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(JournalError, match=r"could not be written|There is no folder"):
        write_pdf(document(), tmp_path / place)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps other rights")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    if os.access(tmp_path, os.W_OK):
        tmp_path.chmod(0o700)
        pytest.skip("root may write anywhere")
    with pytest.raises(JournalError, match=r"could not be written|There is no folder"):
        write_pdf(document(), tmp_path / "review.pdf")
    tmp_path.chmod(0o700)


@pytest.mark.parametrize("asked", [0, 1, 20, 39, 41])
def test_stopping_at_any_moment_leaves_the_old_file(old: Path, asked: int) -> None:
    answers = iter([False] * asked)
    with pytest.raises(StoppedError):
        write_pdf(MANY, old, overwrite=True, should_stop=lambda: next(answers, True))
    assert old.read_bytes() == b"the old file"
    assert left_in(old.parent) == [old.name]


def test_a_full_disk_leaves_the_old_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_half(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", write_half)
    with pytest.raises(JournalError, match="no space left"):
        write_pdf(MANY, old, overwrite=True)
    assert old.read_bytes() == b"the old file"
    assert left_in(old.parent) == [old.name]


def test_a_disk_that_is_really_full_leaves_the_old_file(small_disk: Path) -> None:
    target = small_disk / "review.pdf"
    target.write_bytes(b"the old file")
    (small_disk / "filling").write_bytes(b"x" * 40_000)
    with pytest.raises(JournalError, match="no space left"):
        write_pdf(MANY, target, overwrite=True)
    assert target.read_bytes() == b"the old file"
    assert left_in(small_disk) == ["filling", "review.pdf"]


def test_the_share_that_is_done_grows_to_all_of_it(target: Path) -> None:
    shares: list[float] = []
    write_pdf(MANY, target, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1)


def test_a_thread_of_its_own_can_write_it(target: Path) -> None:
    class Writing(QThread):
        def run(self) -> None:
            write_pdf(MANY, target)

    thread = Writing()
    thread.start()
    assert thread.wait(60_000)
    assert page_count(target.read_bytes()) == lay_out(MANY).count


def test_the_pages_hold_no_marks_once_they_are_read(target: Path) -> None:
    write_pdf(document(entry(text="น้ำ 🚀 คำ")), target)
    contents = [
        zlib.decompress(body.partition(b"stream\n")[2].rpartition(b"\nendstream")[0])
        for body in objects(target.read_bytes()).values()
        if b"/FlateDecode" in body and b"/Subtype" not in body and b"/Length1" not in body
    ]
    said = b"".join(content for content in contents if b" Tj\n" in content)
    assert said.count(b" BDC\n") == said.count(b"EMC\n") > 0
    assert b"-20000 " not in said
