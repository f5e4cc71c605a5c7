"""Dress a Word document: its type, paper and footer, and what it says of itself."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from PySide6.QtGui import QPageSize

from journal.review import sheet
from journal.review.document import ReviewDocument
from journal.review.readable import one_line

_FONT = "Calibri"
_LIMIT = 255
"""The most signs a property of a document holds."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of the text by their ids in the file."""

    title: str
    period: str
    facts: str
    figure: str
    group: str
    entry: str
    measure: str
    body: str
    item: str
    label: str


def dress(word: WordDocument, document: ReviewDocument) -> Styles:
    """Set paper, styles, footer and properties; return the styles to write with."""
    _set_paper(word)
    _tell(word, document)
    _set_footer(word, document)
    body = _style(word, "Normal", sheet.BODY, size=10.5, after=4)
    return Styles(
        title=_style(word, "Title", sheet.TITLE, after=2),
        period=_style(word, "Subtitle", sheet.PERIOD, after=2),
        facts=_style(word, "Facts", sheet.WHEN, after=4),
        figure=_style(word, "Figure", sheet.TITLE, size=18, before=10),
        group=_style(word, "Heading 1", sheet.GROUP, before=22, after=4),
        entry=_style(word, "Heading 2", sheet.ENTRY, before=12),
        measure=_style(word, "Measure", sheet.MEASURE, after=4),
        body=body,
        item=_style(word, "List Bullet", sheet.BODY, size=10.5, after=2),
        label=_label(word),
    )


def _style(
    word: WordDocument,
    name: str,
    type_: sheet.Style,
    *,
    size: float | None = None,
    before: float = 0,
    after: float = 0,
) -> str:
    """Give the style of this name the look the pages have; make it where there is none."""
    known = {one.name for one in word.styles}
    if name not in known:
        word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style: Any = word.styles[name]
    _set_type(style, type_, size or type_.size)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    for border in style.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
    return str(style.style_id)


def _label(word: WordDocument) -> str:
    style: Any = word.styles.add_style("Label", WD_STYLE_TYPE.CHARACTER)
    _set_type(style, sheet.LABEL, 10)
    return str(style.style_id)


def _set_type(style: Any, type_: sheet.Style, size: float) -> None:
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")) + properties.findall(qn("w:spacing")):
        properties.remove(old)
    style.font.name = _FONT
    for script in ("w:eastAsia", "w:cs"):
        properties.rFonts.set(qn(script), _FONT)
    style.font.size = Pt(size)
    style.font.bold = type_.is_bold
    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string(type_.colour.lstrip("#"))


def _set_paper(word: WordDocument) -> None:
    paper = sheet.usual_sheet()
    size = QPageSize(paper.size).sizePoints()
    section = word.sections[0]
    section.page_width, section.page_height = Pt(size.width()), Pt(size.height())
    section.left_margin, section.right_margin = _length(paper.left), _length(paper.right)
    section.top_margin, section.bottom_margin = _length(paper.top), _length(paper.bottom)


def _length(units: float) -> Pt:
    return Pt(units / sheet.POINT)


def _tell(word: WordDocument, document: ReviewDocument) -> None:
    """Say the title and the day of writing, and nothing of who wrote or with what."""
    told = word.core_properties
    told.title = one_line(document.title)[:_LIMIT]
    told.author = told.last_modified_by = told.comments = ""
    told.created = told.modified = datetime.now(UTC).replace(tzinfo=None)
    package = word.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):  # a picture of another document
            del package.rels[key]


def _set_footer(word: WordDocument, document: ReviewDocument) -> None:
    _style(word, "Footer", sheet.FOOTER)
    paragraph: Any = word.sections[0].footer.paragraphs[0]
    parts = (one_line(document.title), one_line(document.period_words))
    paragraph.add_run(" · ".join(part for part in parts if part)[:100] + " · page ")
    for number, between in (("PAGE", " of "), ("NUMPAGES", "")):
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), number)
        paragraph._p.append(field)
        shown = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = "1"
        shown.append(text)
        field.append(shown)
        if between:
            paragraph.add_run(between)
