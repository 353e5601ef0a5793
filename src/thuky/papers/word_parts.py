"""Titles, headings and paragraphs in a Word document."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.pdfbase.ttfonts import TTFont

from thuky.papers import fonts
from thuky.papers.blocks import AppendixHead, Heading, Paragraph, Title, TotalLine
from thuky.papers.state_layout import CIVIL, MM, TITLE_WIDTH, appendix_title, in_brackets
from thuky.papers.word_page import Page
from thuky.papers.word_style import CENTRED, TOTAL
from thuky.papers.word_xml import Line, run, twips

_EDGE = 'w:val="single" w:sz="8" w:color="000000"'
_FRAME = (
    f'<w:pBdr><w:top {_EDGE} w:space="10"/><w:left {_EDGE} w:space="4"/><w:bottom {_EDGE} w:space="10"/>'
    f'<w:right {_EDGE} w:space="4"/></w:pBdr>'
)
"""Paragraphs of the same frame run into one in Word."""
_JUSTIFIED = {"left": "left", "center": "center", "right": "right", "justify": "both"}


def put_title(page: Page, block: Title) -> None:
    """The kind, what it is about, "(Kèm theo …)", the rule."""
    look, bold, italic = page.look, fonts.face(bold=True), fonts.face(italic=True)
    width = page.width * TITLE_WIDTH
    text, last = broken(page, block.kind, bold, look.title_size, width)
    page.line(Line(text, "Title", capitals=block.capitals, size=_other(look.title_size, CIVIL.title_size)))
    if block.about:
        text, last = broken(page, block.about, bold, look.title_size, width)
        page.line(Line(text, "Subtitle", size=_other(look.title_size, CIVIL.title_size)))
    if block.note:
        text, last = broken(page, block.note, italic, look.note_size, width)
        page.gap(look.note_before)
        page.line(Line(text, CENTRED, italic=True, size=look.note_size))
    if block.ruled:
        page.line(Line("", CENTRED, rule=last * look.title_rule))
    page.gap(8)


def _other(size: float, usual: float) -> float:
    """A size that the style does not have already; 0 = as the style has it."""
    return 0.0 if size == usual else size


def broken(page: Page, text: str, font: TTFont, size: float, width: float) -> tuple[str, float]:
    """A centred text with its lines ended as in the PDF, where the clerk may end them otherwise, and the width of the last."""
    lines = page.measure.balanced(text, font, size, width) if text else ("",)
    return "\n".join(lines).replace("\u00a0", " "), page.measure.width(lines[-1], font, size)


def put_appendix_head(page: Page, block: AppendixHead) -> None:
    """ "Phụ lục II", and "(Kèm theo …)" where no title follows that would carry it."""
    page.line(Line(appendix_title(block.number), "Title", size=page.look.appendix_size))
    if block.attached_to:
        size = page.look.note_size
        width = page.width * TITLE_WIDTH
        text, _ = broken(page, in_brackets(block.attached_to), fonts.face(italic=True), size, width)
        page.line(Line(text, CENTRED, italic=True, size=size))


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
    look += _FRAME if block.framed else ""
    if page.paper == "A5":
        look += f'<w:spacing w:after="{twips(page.look.text_after)}"/>'
    if not block.indent or block.align in ("center", "right"):
        look += '<w:ind w:firstLine="0"/>'
    elif page.look.indent != CIVIL.indent:
        look += f'<w:ind w:firstLine="{twips(page.look.indent * MM)}"/>'
    look += f'<w:jc w:val="{_JUSTIFIED[block.align]}"/>'
    look += _mark_look(block) if mark else ""
    before = run(shown, block.bold or bool(block.lead) or None, block.italic or None, block.size) if shown else ""
    lead = before + (run(f"{block.lead} ", True, block.italic or None, block.size) if block.lead else "")
    said = block.text
    if block.align == "center" and not block.framed:
        size = block.size or page.look.text_size
        said, _ = broken(page, said, fonts.face(block.bold, block.italic), size, page.width)
    text = run(said, block.bold or None, block.italic or None, block.size)
    page.put(parse_xml(f"<w:p {nsdecls('w')}><w:pPr>{look}</w:pPr>{lead}{text}</w:p>"))


def _mark_look(block: Paragraph) -> str:
    """A mark that Word counts by itself is as bold and as large as the words behind it."""
    half = round(block.size * 2)
    look = "<w:b/>" if block.lead or block.bold else ""
    look += f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>' if half else ""
    return f"<w:rPr>{look}</w:rPr>" if look else ""


def _style(block: Paragraph, mark: str) -> str:
    if not mark:
        return "Body Text"
    return "List Number" if block.mark[0].isalnum() else "List Bullet"


def put_total(page: Page, block: TotalLine, kept: bool) -> None:
    """The italic line under a list."""
    page.line(Line(block.text, TOTAL), keep=kept)
