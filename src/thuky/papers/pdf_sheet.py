"""The sheet under the pen: where the next line goes, when a new page begins, the number in its top margin."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from thuky.papers import digest, fonts
from thuky.papers.ink import Ink
from thuky.papers.measure import Measure
from thuky.papers.state_layout import CIVIL, MARGINS, MM, Measures, page_size


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMark:
    """What one page holds of one item: the digest of its texts. `page` counts from 0 through the file."""

    item_key: str
    digest: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overflow:
    """A text that had to go below its smallest size to stay in its box."""

    item_key: str
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A strip of a page that is never cut: a line, a title, the signatures."""

    height: float
    draw: Callable[[float], None]
    text: str = ""
    """What the whole block says, for the digest of the page."""
    keep: bool = False
    """True where the strip must stand on one page with the next one."""


class Sheet:
    """The page being filled; y runs downwards in points."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.ink = Ink(canvas)
        self.measure = Measure()
        self.look: Measures = CIVIL
        self.marks: list[PageMark] = []
        self.overflow: list[Overflow] = []
        self.item_key = ""
        self.parts: list[str] = []
        self.open = False
        self.fresh = True
        self.number = 0
        self.forms = 0
        self.pages = 0
        self.y = 0.0
        self.shape("A4", False)

    def shape(self, paper: str, landscape: bool) -> None:
        """The size and margins of the pages that follow."""
        wide, high = page_size(paper, landscape)
        margins = MARGINS[paper]
        self.page = (wide * MM, high * MM)
        self.left, self.right = margins.left * MM, (wide - margins.right) * MM
        self.top, self.bottom = margins.top * MM, (high - margins.bottom) * MM
        self.width, self.height = self.right - self.left, self.bottom - self.top

    def begin(self, key: str) -> None:
        """A new item: its pages are numbered from 1."""
        self.item_key, self.number, self.parts = key, 0, []

    def new_page(self) -> None:
        """Closes the page and begins the next of the same item."""
        self.close_page()
        self.start_page()

    def start_page(self) -> None:
        """Begins a page; its number is shown from page 2."""
        self.canvas.setPageSize(self.page)
        self.ink.height = self.page[1]
        self.open, self.fresh, self.y = True, True, self.top
        self.number += 1
        if self.number > 1:
            self._page_number()

    def _page_number(self) -> None:
        text, font, size = str(self.number), fonts.face(), self.look.page_number_size
        x = (self.page[0] - self.measure.width(text, font, size)) / 2
        self.ink.text(x, self.look.page_number_at * MM, text, font, size)

    def close_page(self) -> None:
        """Puts the page down and remembers what it says."""
        if not self.open:
            return
        self.finish_page([PageMark(item_key=self.item_key, digest=digest.of_parts(self.parts), page=self.pages)])

    def start_bare(self, width: float, height: float) -> None:
        """Begins a page of cards, of any size, without margins or number."""
        self.canvas.setPageSize((width, height))
        self.ink.height = height
        self.open = True

    def finish_page(self, marks: Sequence[PageMark]) -> None:
        """Puts the open page down."""
        self.ink.flush()
        self.marks.extend(marks)
        self.canvas.showPage()
        self.pages += 1
        self.open, self.parts = False, []

    def ready(self) -> None:
        """Makes sure that a page is open."""
        if not self.open:
            self.start_page()

    def room(self, height: float) -> bool:
        """True where a strip of this height still fits on the page."""
        return self.y + height <= self.bottom + 0.01

    def say(self, text: str) -> None:
        """Counts a text as standing on this page, once."""
        if text and (not self.parts or self.parts[-1] is not text):
            self.parts.append(text)

    def place(self, pieces: Sequence[Piece], tail: float = 0.0) -> None:
        """Sets strips one under the other; `tail` is the height that must still follow the last on its page."""
        start = 0
        while start < len(pieces):
            end = start
            while pieces[end].keep and end + 1 < len(pieces):
                end += 1
            group = pieces[start : end + 1]
            self._place_group(group, tail if end + 1 == len(pieces) else 0.0)
            start = end + 1

    def _place_group(self, group: Sequence[Piece], tail: float) -> None:
        self.ready()
        if not self.fresh and not self.room(sum(piece.height for piece in group) + tail):
            self.new_page()
        for piece in group:
            if not self.fresh and not self.room(piece.height):
                self.new_page()
            self.draw(piece)

    def draw(self, piece: Piece) -> None:
        """Sets one strip here."""
        piece.draw(self.y)
        self.say(piece.text)
        self.y += piece.height
        self.fresh = False

    def form_name(self) -> str:
        """A name for a part that is drawn once and shown many times."""
        self.forms += 1
        return f"part{self.forms}"
