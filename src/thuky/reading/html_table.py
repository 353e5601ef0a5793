"""Tables that web systems save with the ending .xls: a page of HTML, read as Excel reads it, text above the table included."""

import html
import re
from collections.abc import Iterator

from thuky.reading.bounds import MAX_COLUMNS, Reach
from thuky.reading.cells import EMPTY, Cell, Merge, Sheet, cell_of
from thuky.reading.encodings import decoded
from thuky.reading.limits import MB

MOST = 6 * MB
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|title|head|xml|template)\b.*?(?:</\1\s*>|\Z)"
    r"|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)(?P<said>[^>]*)>|<[!?][^>]*>|(?P<text>[^<]+|<)",
    re.IGNORECASE | re.DOTALL,
)
_SPANS = re.compile(r"\b(colspan|rowspan)\s*=\s*[\"']?\s*(\d{1,4})", re.IGNORECASE)
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LINES = frozenset(("p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li"))
_CELLS = frozenset(("td", "th"))
_MOST_SPAN = 1_000

NumberedRow = tuple[int, list[Cell], bool]


def from_bytes(content: bytes, name: str, reach: Reach) -> Sheet | None:
    """The tables of a page, one below the other, as one sheet; None where it has none or is longer than any list."""
    text = decoded(content) if len(content) <= MOST else ""
    if not re.search("<table", text, re.IGNORECASE):
        return None
    page = _Page()
    rows = tuple(reach.take(page.rows(text)))
    return Sheet(name=name, rows=rows, merges=tuple(page.merges))


class _Page:
    """A page gone through tag by tag; a table within a cell is text of that cell."""

    def __init__(self) -> None:
        self.merges: list[Merge] = []
        self._ready: list[NumberedRow] = []
        self._tables = 0
        self._open = 0
        self._number = 0
        self._row: dict[int, Cell] | None = None
        self._column = 0
        self._hidden = False
        self._said: list[str] | None = None
        self._loose: list[str] = []
        self._span = (1, 1)
        self._covered: dict[int, int] = {}  # columns taken by a cell from above: for how many more rows

    def rows(self, text: str) -> Iterator[NumberedRow]:
        """Every row of every table, and each line of text outside of them."""
        for token in _TOKEN.finditer(text):
            if token["text"]:
                self._say(token["text"])
            elif token["tag"]:
                self._tag(token["tag"].lower(), token["said"], ends=bool(token["end"]))
                if self._ready:
                    yield from self._ready
                    self._ready.clear()
        self._row_over()
        yield from self._ready

    def _tag(self, tag: str, said: str, *, ends: bool) -> None:
        if tag in _LINES:
            self._say("\v")
        elif tag == "table":
            self._table(ends=ends)
        elif self._open != 1:
            return
        elif tag == "tr":
            self._row_over()
            if not ends:
                self._row, self._hidden, self._column = {}, bool(_NOT_SHOWN.search(said)), 0
        elif tag in _CELLS:
            self._cell_over()
            if not ends:
                self._row = {} if self._row is None else self._row
                spans = {name.lower(): max(1, min(int(number), _MOST_SPAN)) for name, number in _SPANS.findall(said)}
                self._said, self._span = [], (spans.get("colspan", 1), spans.get("rowspan", 1))

    def _table(self, *, ends: bool) -> None:
        if self._open == (1 if ends else 0):
            self._row_over()
            self._covered = {}
        if ends:
            self._open = max(self._open - 1, 0)
            return
        self._open += 1
        if self._open == 1:
            self._tables += 1
            self._number += self._tables > 1  # a row free between two tables

    def _say(self, text: str) -> None:
        if self._said is not None:
            self._said.append(text)
        elif not self._open:
            self._loose.append(text)

    def _row_over(self) -> None:
        """Whatever row is open ends here, and whatever text stands outside of tables: each line of it a row of its own."""
        self._cell_over()
        for line in _text(self._loose).splitlines() if self._loose else ():
            self._number += 1
            self._ready.append((self._number, [cell_of(line)], False))
        self._loose.clear()
        if self._row is None:
            return
        self._number += 1
        cells = [self._row.get(at, EMPTY) for at in range(max(self._row, default=-1) + 1)]
        self._ready.append((self._number, cells, self._hidden))
        self._covered = {at: left - 1 for at, left in self._covered.items() if left > 1}
        self._row, self._column = None, 0

    def _cell_over(self) -> None:
        said, self._said = self._said, None
        if said is None or self._row is None:
            return
        while self._column in self._covered:
            self._column += 1
        at, (wide, high) = self._column, self._span
        end = min(at + wide, MAX_COLUMNS)
        if at >= MAX_COLUMNS:
            return
        self._column = end
        self._row[at] = cell_of(_text(said))
        if wide > 1 or high > 1:
            self._row.update(dict.fromkeys(range(at + 1, end), EMPTY))
            self._covered.update(dict.fromkeys(range(at, end), high) if high > 1 else {})
            self.merges.append(Merge(self._number + 1, at, self._number + high, end - 1))


def _text(parts: list[str]) -> str:
    said = html.unescape("".join(parts)).replace("\xa0", " ")
    lines = (_SPACE.sub(" ", line).strip() for line in said.split("\v"))
    return "\n".join(line for line in lines if line)
