"""The Word document that papers are written into: real styles, state margins, the page number in the top margin from page 2."""

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from thuky.papers.state_layout import CIVIL, FONT_NAME, MARGINS, measures, page_size

CELL = "Ô bảng"
SIGN = "Ký"
RECEIVED = "Nơi nhận"
CENTRED = "Giữa dòng"
TOTAL = "Dòng tổng"
_MOST = 254
_STYLES = (
    # name, made here, size, bold, italic, alignment, space before, space after, first line, line height, with next
    ("Normal", False, CIVIL.text_size, False, False, "left", 0, 0, 0, 1.0, False),
    ("Body Text", False, CIVIL.text_size, False, False, "justify", 0, 6, CIVIL.indent, 1.05, False),
    ("List Number", False, CIVIL.text_size, False, False, "justify", 0, 6, CIVIL.indent, 1.05, False),
    ("List Bullet", False, CIVIL.text_size, False, False, "justify", 0, 6, CIVIL.indent, 1.05, False),
    ("Title", False, CIVIL.title_size, True, False, "center", 8, 0, 0, 1.0, True),
    ("Subtitle", False, CIVIL.title_size, True, False, "center", 0, 0, 0, 1.0, True),
    ("Heading 1", False, CIVIL.text_size, True, False, "left", 0, 6, CIVIL.indent, 1.05, True),
    ("Heading 2", False, CIVIL.text_size, True, False, "left", 0, 6, CIVIL.indent, 1.05, True),
    ("Heading 3", False, CIVIL.text_size, False, False, "justify", 0, 6, CIVIL.indent, 1.05, True),
    ("Header", False, CIVIL.page_number_size, False, False, "center", 0, 0, 0, 1.0, False),
    (CENTRED, True, CIVIL.number_size, False, False, "center", 0, 0, 0, 1.0, True),
    (CELL, True, CIVIL.table_size, False, False, "left", 2, 2, 0, 1.0, False),
    (TOTAL, True, CIVIL.text_size, False, True, "left", 6, 6, CIVIL.indent, 1.0, False),
    (SIGN, True, CIVIL.sign_size, True, False, "center", 0, 0, 0, 1.0, True),
    (RECEIVED, True, CIVIL.recipients_size, False, False, "left", 0, 0, 0, 1.0, True),
)
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def new_document(title: str) -> WordDocument:
    """An empty document with the styles of a state paper."""
    document = Document()
    for name, own, size, bold, italic, align, before, after, first, line, keep in _STYLES:
        styles = document.styles
        style = styles.add_style(name, 1) if own else styles[name]
        _type(style, size, bold, italic)
        form = style.paragraph_format
        form.alignment, form.keep_with_next, form.widow_control = _ALIGN[align], keep, True
        form.space_before, form.space_after = Pt(before), Pt(after)
        form.first_line_indent, form.line_spacing = Mm(first), line
    _todays_word(document)
    properties = document.core_properties
    properties.title, properties.author, properties.language, properties.comments = short(title), "", "vi-VN", ""
    return document


def short(title: str) -> str:
    """The title of a file's properties, which hold 255 letters: a longer one ends with its last whole word and "…"."""
    return title if len(title) <= _MOST else f"{title[:_MOST].rpartition(' ')[0]}…"


def _todays_word(document: WordDocument) -> None:
    """Lays the document out as Word 2013 and later do, so that its window does not say "compatibility mode"."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _type(style: ParagraphStyle, size: float, bold: bool, italic: bool) -> None:
    """Times New Roman for every script, black, Vietnamese, without the theme's own fonts and rules."""
    font = style.font
    font.name, font.size, font.bold, font.italic = FONT_NAME, Pt(size), bold, italic
    font.color.rgb = RGBColor(0, 0, 0)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT_NAME)
    for tag in ("w:spacing", "w:kern", "w:lang"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    language.set(qn("w:eastAsia"), "vi-VN")
    properties.append(language)
    look = style.element.get_or_add_pPr()
    for tag in ("w:pBdr", "w:numPr", "w:tabs", "w:contextualSpacing"):
        for old in look.findall(qn(tag)):
            look.remove(old)


def set_page(section: Section, paper: str, landscape: bool, first: bool = True) -> None:
    """Size, margins and page number of an item; the header with the number is that of the first item's section for all of them."""
    width, height = page_size(paper, landscape)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    margins = MARGINS[paper]
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    look = measures("civil", paper)
    section.header_distance = Mm(look.page_number_at - look.page_number_size * 0.35)
    section.different_first_page_header_footer = True
    _count_from_one(section)
    if first:
        _number_pages(section, look.page_number_size)


def _count_from_one(section: Section) -> None:
    for old in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(old)
    start = parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>')
    margins = section._sectPr.find(qn("w:pgMar"))
    margins.addnext(start)


def _number_pages(section: Section, size: float) -> None:
    """The field that shows the page's number, in the header of all pages but the first."""
    section.first_page_header.is_linked_to_previous = False
    section.header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    half = round(size * 2)
    look = f'<w:rPr><w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>' if size != CIVIL.page_number_size else ""
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r>{look}<w:t>2</w:t></w:r></w:fldSimple>')
    paragraph._p.append(field)
