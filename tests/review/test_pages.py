"""Pages break where a reader would break them, and lose nothing."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage, QPageSize, QPainter

from journal.review.document import Entry, Group, ReviewDocument
from journal.review.pages import Pages, lay_out
from journal.review.progress import StoppedError
from journal.review.sheet import BODY, Sheet, usual_sheet
from journal.review.typesetter import Typesetter
from tests.review.samples import document, entry

A4 = Sheet(QPageSize.PageSizeId.A4)
SENTENCE = "We met, we listened and we left with a next step that both sides had written down. "

pytestmark = pytest.mark.usefixtures("qapp")


def laid_out(pack: ReviewDocument) -> Pages:
    return lay_out(pack, sheet=A4)


def page_texts(pages: Pages) -> list[str]:
    return [pages.text(index) for index in range(pages.count)]


def is_blank(image: QImage) -> bool:
    paper = QImage(image.size(), image.format())
    paper.fill("white")
    return image == paper


def painted(pages: Pages, index: int) -> QImage:
    image = QImage(298, 421, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    painter.scale(image.width() / pages.size.width(), image.height() / pages.size.height())
    pages.paint(painter, index)
    painter.end()
    return image


def test_one_entry_makes_one_page_in_reading_order() -> None:
    pages = laid_out(document(entry()))
    assert page_texts(pages) == [
        "Achievements\n1 September – 30 November 2026\nsome facts\nNovember 2026\nEntry 1\n"
        "14 November 2026 · Result\nARR $110,000 → $129,800 (+18 %)\n"
        "Situation Renewal at risk.\nAction Rebuilt the case with three new stakeholders.\n"
        "Credit Solutions team\nTags renewal, executive"
    ]


def test_no_entry_makes_a_page_that_says_so() -> None:
    pages = laid_out(document())
    assert pages.count == 1
    assert pages.text(0).endswith("Nothing was written down for this period.")


def test_an_entry_of_a_title_alone_is_fine() -> None:
    pages = laid_out(ReviewDocument("T", "", (), (Group("", (Entry("Only a title", ""),)),)))
    assert page_texts(pages) == ["T\nOnly a title"]


def test_every_entry_is_on_some_page_in_order() -> None:
    pages = laid_out(document(*(entry(number) for number in range(60))))
    found = re.findall(r"^Entry (\d+)$", "\n".join(page_texts(pages)), re.MULTILINE)
    assert [int(number) for number in found] == list(range(60))
    assert 10 <= pages.count <= 20


@pytest.mark.parametrize("lines_before", range(14))
def test_no_title_is_left_alone_at_the_foot_of_a_page(lines_before: int) -> None:
    filler = entry(0, "\n".join(["line"] * (15 + lines_before)))
    pages = laid_out(document(filler, *(entry(number, SENTENCE * 5) for number in range(1, 9))))
    for text in page_texts(pages)[:-1]:
        assert not re.search(r"(Entry \d+|· Result|\(\+18 %\))$", text)


@pytest.mark.parametrize("lines_before", range(14))
def test_no_page_begins_with_credit_or_tags(lines_before: int) -> None:
    filler = entry(0, "\n".join(["line"] * (15 + lines_before)))
    pages = laid_out(document(filler, *(entry(number, SENTENCE * 5) for number in range(1, 9))))
    assert pages.count > 1
    assert not [text for text in page_texts(pages) if text.startswith(("Credit", "Tags"))]


@pytest.mark.parametrize("size", range(20, 50, 3))
def test_a_heading_stays_with_its_first_entry(size: int) -> None:
    groups = (
        Group("October 2026", (entry(1, "\n".join(["line"] * size)),)),
        Group("November 2026", (entry(2),)),
    )
    pages = laid_out(ReviewDocument("T", "P", (), groups))
    (text,) = [text for text in page_texts(pages) if "November 2026\nEntry 2" in text]
    assert "Situation Renewal at risk." in text


@pytest.mark.parametrize("before", range(12))
def test_a_long_paragraph_leaves_two_lines_on_either_side(before: int) -> None:
    filler = entry(1, "\n".join(["line"] * (20 + before)))
    long = Entry("Long", "today", paragraphs=(("Action", SENTENCE * 20),))
    pages = laid_out(document(filler, long))
    texts = page_texts(pages)
    (first,) = [text for text in texts if "Long\ntoday\nAction" in text]
    rest = texts[texts.index(first) + 1 :]
    assert len(first.rpartition("Long\ntoday\n")[2].splitlines()) >= 2
    assert all(len(text.splitlines()) >= 2 for text in rest)


def test_a_paragraph_of_twenty_thousand_characters_runs_over_pages_whole() -> None:
    text = (SENTENCE * 250)[:20_000].strip()
    pages = laid_out(document(Entry("Long", "today", paragraphs=(("Action", text),))))
    assert pages.count > 4
    said = " ".join(" ".join(page_texts(pages)).split())
    assert said.endswith("today Action " + text)


def test_a_word_without_spaces_is_broken_rather_than_cut_off() -> None:
    word = "x" * 5_000
    lines = Typesetter().set(word, BODY, x=0, width=A4.text_width)
    assert "".join(line.pieces[0].text for line in lines) == word
    assert all(line.pieces[0].line.naturalTextWidth() <= A4.text_width for line in lines)


def test_a_title_and_a_number_too_long_for_a_line_are_broken_too() -> None:
    long = replace(entry(), title="T" * 140, measure="9" * 3_000)
    pages = laid_out(replace(document(long), title="H" * 400))
    said = "".join("".join(page_texts(pages)).split())
    assert all(sign * count in said for sign, count in (("T", 140), ("9", 3_000), ("H", 400)))


def test_what_must_stay_together_but_is_higher_than_a_page_still_goes_on() -> None:
    pages = laid_out(replace(document(entry()), title="Title " * 600))
    assert pages.count > 2
    assert "Entry 1" in pages.text(pages.count - 1)


def test_line_breaks_and_empty_lines_are_kept() -> None:
    pages = laid_out(document(entry(text="- one\n\n- two\n  three")))
    assert "Action - one\n- two\n  three" in pages.text(0)


def test_a_control_character_is_seen() -> None:
    assert "bell \ufffd end" in laid_out(document(entry(text="bell \a end"))).text(0)


def test_right_to_left_paragraphs_begin_at_the_right() -> None:
    setter = Typesetter()
    (hebrew,) = setter.set("שלום Contoso", BODY, x=0, width=A4.text_width)
    (latin,) = setter.set("Contoso שלום", BODY, x=0, width=A4.text_width)
    assert hebrew.pieces[0].line.naturalTextRect().right() == pytest.approx(A4.text_width, abs=1)
    assert latin.pieces[0].line.naturalTextRect().left() == 0


def test_headings_know_their_page() -> None:
    groups = tuple(Group(f"Group {number}", (entry(number, SENTENCE * 30),)) for number in range(5))
    pages = laid_out(ReviewDocument("T", "P", (), groups))
    assert [heading.title for heading in pages.headings] == [group.title for group in groups]
    for heading in pages.headings:
        assert heading.title in pages.text(heading.page)


def test_every_page_is_painted_with_its_foot() -> None:
    pages = laid_out(document(*(entry(number) for number in range(20))))
    for index in range(pages.count):
        image = painted(pages, index)
        assert not is_blank(image.copy(0, 0, 298, 380))
        assert not is_blank(image.copy(0, 390, 298, 20))


def test_a_long_foot_is_shortened_and_leaves_the_page_number_alone() -> None:
    image = painted(laid_out(replace(document(entry()), title="word " * 80)), 0)
    gap = image.copy(229, 390, 8, 20)
    assert is_blank(gap)


def test_the_share_that_is_done_grows_to_all_of_it() -> None:
    shares: list[float] = []
    lay_out(document(*(entry(number) for number in range(9))), progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert len(shares) == 9


def test_it_stops_soon_after_it_is_asked_to() -> None:
    asked = iter([False, False, True])
    shares: list[float] = []
    with pytest.raises(StoppedError):
        lay_out(
            document(*(entry(number) for number in range(9))),
            progress=shares.append,
            should_stop=lambda: next(asked),
        )
    assert len(shares) == 2


@pytest.mark.parametrize(
    ("locale", "paper"),
    [
        ("en_US", QPageSize.PageSizeId.Letter),
        ("en_GB", QPageSize.PageSizeId.A4),
        ("th_TH", QPageSize.PageSizeId.A4),
    ],
)
def test_the_paper_is_the_one_used_where_the_person_lives(
    locale: str, paper: QPageSize.PageSizeId
) -> None:
    assert usual_sheet(QLocale(locale)).size is paper


def test_nothing_is_drawn_into_the_margins() -> None:
    image = painted(laid_out(document(*(entry(1, "W" * 900) for _ in range(3)))), 0)
    margin = int(A4.right / A4.width * 298) - 2
    assert is_blank(image.copy(298 - margin, 0, margin, 421))
    assert is_blank(image.copy(0, 0, margin, 421))
