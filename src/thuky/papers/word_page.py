"""Where the next block of an item goes in the Word document."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Pt
from docx.styles.style import ParagraphStyle
from docx.text.parfmt import ParagraphFormat

from thuky.papers.document import Item
from thuky.papers.measure import Measure
from thuky.papers.state_layout import CIVIL, MARGINS, MM, Measures, page_size
from thuky.papers.word_lists import Lists
from thuky.papers.word_xml import Line, paragraph


class Page:
    """The end of the document, and the width and height of its text in points."""

    def __init__(self, document: WordDocument, item: Item, styles: dict[str, str] | None = None) -> None:
        self.document = document
        self.measure = Measure()
        self.look: Measures = CIVIL
        self.paper = item.paper
        margins, (wide, high) = MARGINS[item.paper], page_size(item.paper, item.landscape)
        self.width, self.height = (wide - margins.left - margins.right) * MM, (high - margins.top - margins.bottom) * MM
        self.styles = styles or {style.name or "": style.style_id for style in document.styles}
        """The identity of each style by its name; the same for all items of a document."""
        self.lists = Lists(document)
        self.at: BaseOxmlElement | None = None
        """Before which element the next block goes; nothing = at the end of the document."""
        self._last: BaseOxmlElement | None = None
        self._room, self._keep, self._new_page = 0.0, False, False
        """What the next block wants above it: white, to stand on the page of the block before it, a new page."""

    def put(self, element: BaseOxmlElement) -> None:
        """Adds a paragraph or table at the end, or where the page is told to; white and page breaks are its own, as a clerk who
        goes on writing expects, and an empty line stands only where Word needs one: between two tables."""
        if isinstance(element, CT_P):
            self._above(element)
        elif self._new_page:
            self._add(parse_xml(f'<w:p {nsdecls("w")}><w:r><w:br w:type="page"/></w:r></w:p>'))
        elif isinstance(self._last, CT_P):
            self._below(self._last)
        elif self._room:
            self._add(low_line(self._room, self._keep))
        self._add(element)
        self._last, self._room, self._keep, self._new_page = element, 0.0, False, False

    def _add(self, element: BaseOxmlElement) -> None:
        (self.document.element.body[-1] if self.at is None else self.at).addprevious(element)

    def _above(self, paragraph: CT_P) -> None:
        """The white and the page break above a paragraph; at the top of a page nothing is left white."""
        look = paragraph.get_or_add_pPr()
        if self._new_page:
            look.pageBreakBefore_val = True
        elif self._room:
            look.spacing_before = self._roomier(look.spacing_before, self._usual(paragraph).space_before)

    def _below(self, paragraph: CT_P) -> None:
        """The white between a paragraph and a table."""
        look = paragraph.get_or_add_pPr()
        if self._keep:
            look.keepNext_val = True
        if self._room:
            look.spacing_after = self._roomier(look.spacing_after, self._usual(paragraph).space_after)

    def _roomier(self, own: Length | None, usual: Length | None) -> Length:
        """A paragraph's own white, or its style's, with what the next block wants."""
        before = usual if own is None else own
        return Pt(self._room + (before.pt if before is not None else 0))

    def _usual(self, paragraph: CT_P) -> ParagraphFormat:
        style = self.document.part.get_style(paragraph.style, WD_STYLE_TYPE.PARAGRAPH)
        return cast(ParagraphStyle, style).paragraph_format

    @contextmanager
    def within(self, element: BaseOxmlElement) -> Iterator[None]:
        """Puts everything before this element of a cell for a while; a cell ends with a paragraph."""
        before, last, self.at, self._last = self.at, self._last, element, None
        yield
        if not isinstance(self._last, CT_P):
            self._add(low_line(1, keep=False))
        self.at, self._last, self._room = before, last, 0.0

    def line(self, line: Line, keep: bool = False) -> None:
        """Adds one line of text or one rule."""
        self.put(parse_xml(self.declared(paragraph(line, self.styles, self.width, keep))))

    def declared(self, xml: str) -> str:
        """The XML with the name space that it is written in."""
        return xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)

    def gap(self, points: float, keep: bool = True) -> None:
        """White between the last block and the next."""
        self._room, self._keep = self._room + points, keep

    def break_page(self) -> None:
        """What follows begins on a new page."""
        self._new_page = True


def low_line(points: float, keep: bool) -> BaseOxmlElement:
    """A low empty line: two tables would run into one without it."""
    spacing = f'<w:spacing w:before="0" w:after="0" w:line="{round(points * 20)}" w:lineRule="exact"/>'
    return parse_xml(
        f"<w:p {nsdecls('w')}><w:pPr>{'<w:keepNext/>' if keep else ''}{spacing}"
        '<w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p>'
    )
