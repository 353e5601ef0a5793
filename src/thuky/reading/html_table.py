"""Tables that web systems save with the ending .xls: a page of HTML, read as Excel reads it, text above the table included."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from thuky.reading.bounds import MAX_COLUMNS, Reach
from thuky.reading.cells import EMPTY, Cell, Merge, Sheet, cell_of
from thuky.reading.encodings import decoded
from thuky.reading.limits import MB

MOST = 6 * MB
_PIECE = 64 * 1024
_SPACE = re.compile(r"[ \t\r\n\f]+")
_UNSEEN = ("style", "script", "title", "head", "xml", "noscript", "template")
_LINES = ("p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li")
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_MOST_SPAN = 1_000

NumberedRow = tuple[int, list[Cell], bool]


def from_bytes(content: bytes, name: str, reach: Reach) -> Sheet | None:
    """The tables of a page, one below the other, as one sheet; None where it has none or is longer than any list."""
    if len(content) > MOST:
        return None
    page = _Page()
    rows = tuple(reach.take(_rows(page, decoded(content))))
    return Sheet(name=name, rows=rows, merges=tuple(page.merges)) if page.tables else None


def _rows(page: "_Page", text: str) -> Iterator[NumberedRow]:
    for start in range(0, len(text), _PIECE):
        page.feed(text[start : start + _PIECE])
        yield from page.ready
        page.ready.clear()
    page.close()
    page.row_over()
    yield from page.ready


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ready: list[NumberedRow] = []
        self.merges: list[Merge] = []
        self.tables = 0
        self._open = 0  # tables that are open: what stands in a table within a cell is that cell's text
        self._unseen = 0
        self._number = 0
        self._row: dict[int, Cell] | None = None
        self._hidden = False
        self._said: list[str] | None = None
        self._loose: list[str] = []
        self._span = (1, 1)
        self._covered: dict[int, int] = {}  # columns taken by a cell from above: for how many more rows

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._open += 1
            if self._open == 1:
                self._loose_over()
                self.tables += 1
                self._number += self.tables > 1  # a row free between two tables
                self._covered = {}
        elif tag == "tr" and self._open == 1:
            self.row_over()
            self._row, self._hidden = {}, bool(_NOT_SHOWN.search(said.get("style") or ""))
        elif tag in ("td", "th") and self._open == 1:
            self._cell_over()
            self._row = {} if self._row is None else self._row
            self._said, self._span = [], (_span(said.get("colspan")), _span(said.get("rowspan")))
        elif tag in _LINES:
            self.handle_data("\v")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag == "table":
            if self._open == 1:
                self.row_over()
            self._open = max(self._open - 1, 0)
        elif tag in ("td", "th") and self._open == 1:
            self._cell_over()
        elif tag == "tr" and self._open == 1:
            self.row_over()
        elif tag in _LINES and tag != "br":
            self.handle_data("\v")

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._said is not None:
            self._said.append(data)
        elif not self._open:
            self._loose.append(data)

    def row_over(self) -> None:
        """Whatever row is open ends here."""
        self._cell_over()
        self._loose_over()
        if self._row is None:
            return
        self._number += 1
        cells = [self._row.get(at, EMPTY) for at in range(max(self._row, default=-1) + 1)]
        self.ready.append((self._number, cells, self._hidden))
        self._covered = {at: left - 1 for at, left in self._covered.items() if left > 1}
        self._row = None

    def _cell_over(self) -> None:
        if self._said is None or self._row is None:
            self._said = None
            return
        at = 0
        while at in self._row or at in self._covered:
            at += 1
        wide, high = self._span
        text = _text(self._said)
        self._said = None
        for column in range(at, min(at + wide, MAX_COLUMNS)):
            self._row[column] = cell_of(text) if column == at else EMPTY
            if high > 1:
                self._covered[column] = high
        if (wide > 1 or high > 1) and at < MAX_COLUMNS:
            top = self._number + 1
            self.merges.append(Merge(top, at, top + high - 1, min(at + wide, MAX_COLUMNS) - 1))

    def _loose_over(self) -> None:
        """Text that stands outside of all tables: each line a row of its own."""
        for line in _text(self._loose).splitlines():
            if line:
                self._number += 1
                self.ready.append((self._number, [cell_of(line)], False))
        self._loose.clear()


def _text(parts: list[str]) -> str:
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(parts).replace("\xa0", " ").split("\v"))
    return "\n".join(line for line in lines if line)


def _span(said: str | None) -> int:
    text = (said or "").strip()
    return max(1, min(int(text), _MOST_SPAN)) if text.isascii() and text.isdecimal() and len(text) < 6 else 1
