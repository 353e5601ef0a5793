"""Titles, headings and paragraphs in a Word document."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.pdfbase.ttfonts import TTFont

from thuky.papers import fonts
from thuky.papers.blocks import AppendixHead, Heading, Paragraph, Title, TotalLine
from thuky.papers.measure import tied
from thuky.papers.state_layout import appendix_title, in_brackets
from thuky.papers.word_page import Page
from thuky.papers.word_style import CENTRED, TOTAL
from thuky.papers.word_xml import Line, run

_TITLE_WIDTH = 0.86
_SLACK = 6.0
"""Points by which a line may grow in another program before it breaks."""
_JUSTIFIED = {"left": "left", "center": "center", "right": "right", "justify": "both"}


def last_width(page: Page, text: str, font: TTFont, size: float, width: float) -> float:
    """How wide the last line of a text is when Word breaks it at this width."""
    lines = page.measure.wrap(text, font, size, width)
    return page.measure.width(lines[-1], font, size)


def put_title(page: Page, block: Title) -> None:
    """The kind, what it is about, "(Kèm theo …)", the rule."""
    look = page.look
    page.line(Line(block.kind, "Title", capitals=block.capitals))
    last = _balanced(page, block.kind, fonts.face(bold=True), look.title_size)[1]
    if block.about:
        narrow, last = _balanced(page, block.about, fonts.face(bold=True), look.title_size)
        page.line(Line(tied(block.about), "Subtitle", narrow=narrow))
    if block.note:
        narrow, last = _balanced(page, block.note, fonts.face(italic=True), look.note_size)
        page.gap(look.note_before)
        page.line(Line(tied(block.note), CENTRED, italic=True, size=look.note_size, narrow=narrow))
    if block.ruled:
        page.line(Line("", CENTRED, rule=last * look.title_rule))
    page.gap(8)


def _balanced(page: Page, text: str, font: TTFont, size: float) -> tuple[float, float]:
    """How far a title keeps off the margins so that Word breaks it into lines of nearly equal length; the last line's width."""
    lines = page.measure.balanced(text, font, size, page.width * _TITLE_WIDTH)
    widths = [page.measure.width(line, font, size) for line in lines]
    return max(0.0, (page.width - max(widths) - _SLACK) / 2), widths[-1]


def put_appendix_head(page: Page, block: AppendixHead) -> None:
    """ "Phụ lục II", and "(Kèm theo …)" where no title follows that would carry it."""
    page.line(Line(appendix_title(block.number), "Title", size=page.look.appendix_size))
    if block.attached_to:
        page.line(Line(in_brackets(block.attached_to), CENTRED, italic=True, size=page.look.note_size))


def put_heading(page: Page, block: Heading) -> None:
    """A heading that Word's navigation shows."""
    style = page.styles[f"Heading {min(max(block.level, 1), 3)}"]
    mark, shown = page.lists.marked(block.mark)
    text = run(f"{shown}{block.text}")
    page.put(parse_xml(f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{style}"/>{mark}</w:pPr>{text}</w:p>'))


def put_paragraph(page: Page, block: Paragraph, kept: bool) -> None:
    """A paragraph of the body, its lead bold; one with a mark is an entry of an automatic list."""
    mark, shown = page.lists.marked(block.mark)
    look = (
        f'<w:pStyle w:val="{page.styles[_style(block, mark)]}"/>'
        + ("<w:keepNext/>" if kept or block.text.endswith(":") else "")
        + mark
    )
    if not block.indent or block.align in ("center", "right"):
        look += '<w:ind w:firstLine="0"/>'
    look += f'<w:jc w:val="{_JUSTIFIED[block.align]}"/>'
    before = run(shown, block.bold or None, block.italic or None, block.size) if shown else ""
    lead = before + (run(f"{block.lead} ", True, block.italic or None, block.size) if block.lead else "")
    text = run(block.text, block.bold or None, block.italic or None, block.size)
    page.put(parse_xml(f"<w:p {nsdecls('w')}><w:pPr>{look}</w:pPr>{lead}{text}</w:p>"))


def _style(block: Paragraph, mark: str) -> str:
    if not mark:
        return "Body Text"
    return "List Number" if block.mark[0].isalnum() else "List Bullet"


def put_total(page: Page, block: TotalLine, kept: bool) -> None:
    """The italic line under a list."""
    page.line(Line(block.text, TOTAL), keep=kept)
