"""Titles, headings and paragraphs in a Word document."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.pdfbase.ttfonts import TTFont

from thuky.papers import fonts
from thuky.papers.blocks import AppendixHead, Heading, Paragraph, Title, TotalLine
from thuky.papers.state_layout import appendix_title, in_brackets
from thuky.papers.word_page import Page
from thuky.papers.word_style import CENTRED, TOTAL
from thuky.papers.word_xml import Line, run

_TITLE_WIDTH = 0.86
_JUSTIFIED = {"left": "left", "center": "center", "right": "right", "justify": "both"}


def last_width(page: Page, text: str, font: TTFont, size: float, width: float) -> float:
    """How wide the last line of a text is when Word breaks it at this width."""
    lines = page.measure.wrap(text, font, size, width)
    return page.measure.width(lines[-1], font, size)


def put_title(page: Page, block: Title) -> None:
    """The kind, what it is about, "(Kèm theo …)", the rule."""
    look = page.look
    page.line(Line(block.kind, "Title"))
    last, font = block.kind, fonts.face(bold=True)
    if block.about:
        last = _broken(page, block.about, font, look.title_size)
        page.line(Line(last, "Subtitle"))
    if block.note:
        font = fonts.face(italic=True)
        last = _broken(page, block.note, font, look.note_size)
        page.line(Line(last, CENTRED, italic=True, size=look.note_size))
    if block.ruled:
        length = last_width(page, last, font, look.title_size, page.width) * look.title_rule
        page.line(Line("", CENTRED, rule=length))
    page.gap(8)


def _broken(page: Page, text: str, font: TTFont, size: float) -> str:
    """A title in lines of nearly equal length."""
    return "\n".join(page.measure.balanced(text, font, size, page.width * _TITLE_WIDTH)).replace("\u00a0", " ")


def put_appendix_head(page: Page, block: AppendixHead) -> None:
    """ "Phụ lục II", and "(Kèm theo …)" where no title follows that would carry it."""
    page.line(Line(appendix_title(block.number), "Title", size=page.look.appendix_size))
    if block.attached_to:
        page.line(Line(in_brackets(block.attached_to), CENTRED, italic=True, size=page.look.note_size))


def put_heading(page: Page, block: Heading) -> None:
    """A heading that Word's navigation shows."""
    page.line(Line(block.text, f"Heading {min(max(block.level, 1), 3)}"))


def put_paragraph(page: Page, block: Paragraph, kept: bool) -> None:
    """A paragraph of the body, its lead bold."""
    look = f'<w:pStyle w:val="{page.styles["Body Text"]}"/>' + ("<w:keepNext/>" if kept else "")
    if not block.indent or block.align in ("center", "right"):
        look += '<w:ind w:firstLine="0"/>'
    look += f'<w:jc w:val="{_JUSTIFIED[block.align]}"/>'
    lead = run(f"{block.lead} ", True, block.italic or None, block.size) if block.lead else ""
    text = run(block.text, block.bold or None, block.italic or None, block.size)
    page.put(parse_xml(f"<w:p {nsdecls('w')}><w:pPr>{look}</w:pPr>{lead}{text}</w:p>"))


def put_total(page: Page, block: TotalLine, kept: bool) -> None:
    """The italic line under a list."""
    page.line(Line(block.text, TOTAL), keep=kept)
