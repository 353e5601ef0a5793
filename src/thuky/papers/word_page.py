"""Where the next block of an item goes in the Word document."""

from collections.abc import Iterator
from contextlib import contextmanager

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from thuky.papers.document import Item
from thuky.papers.measure import Measure
from thuky.papers.state_layout import CIVIL, MARGINS, MM, Measures, page_size
from thuky.papers.word_lists import Lists
from thuky.papers.word_xml import Line, paragraph


class Page:
    """The end of the document, and the width of its text in points."""

    def __init__(self, document: WordDocument, item: Item) -> None:
        self.document = document
        self.measure = Measure()
        self.look: Measures = CIVIL
        self.paper = item.paper
        margins = MARGINS[item.paper]
        self.width = (page_size(item.paper, item.landscape)[0] - margins.left - margins.right) * MM
        self.styles = {style.name or "": style.style_id for style in document.styles}
        self.lists = Lists(document)
        self.at: BaseOxmlElement | None = None
        """Before which element the next block goes; nothing = at the end of the document."""
        self._breaks = False

    def put(self, element: BaseOxmlElement) -> None:
        """Adds a paragraph or table at the end, or where the page is told to."""
        (self.document.element.body.sectPr if self.at is None else self.at).addprevious(element)
        self._breaks = False

    @contextmanager
    def within(self, element: BaseOxmlElement) -> Iterator[None]:
        """Puts everything before this element of a cell for a while."""
        before, self.at = self.at, element
        yield
        self.at = before

    def line(self, line: Line, keep: bool = False) -> None:
        """Adds one line of text or one rule."""
        self.put(parse_xml(self.declared(paragraph(line, self.styles, self.width, keep))))

    def declared(self, xml: str) -> str:
        """The XML with the name space that it is written in."""
        return xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)

    def gap(self, points: float, keep: bool = True) -> None:
        """A low empty line; two tables would run into one without it."""
        spacing = f'<w:spacing w:before="0" w:after="0" w:line="{round(points * 20)}" w:lineRule="exact"/>'
        self.put(
            parse_xml(
                f"<w:p {nsdecls('w')}><w:pPr>{'<w:keepNext/>' if keep else ''}{spacing}"
                '<w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p>'
            )
        )

    def break_page(self) -> None:
        """What follows begins on a new page."""
        if not self._breaks:
            self.put(parse_xml(f'<w:p {nsdecls("w")}><w:r><w:br w:type="page"/></w:r></w:p>'))
            self._breaks = True
