"""Tables on PDF pages: real wrapping, heading repeated on each page, rows streamed so that 100,000 of them need little memory.

A group line stays with the row under it, the last row with the total line and the signatures that follow.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from thuky.papers import digest, fonts
from thuky.papers.blocks import Row, Table
from thuky.papers.pdf_sheet import Piece, Sheet
from thuky.papers.pdf_table_head import PAD_X, PAD_Y, heading_form
from thuky.papers.state_layout import ASCENT, LEADING, MM
from thuky.papers.table_columns import Columns, Peeked, plan

_KEPT = 20_000
_GREY = 0.92
_MOVED = 0.25
"""The share of a page that two rows may take to go over with the signatures."""

Line = tuple[float, str]
"""Where a line of a cell begins, and the operator that shows it."""
Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A row cut into lines, ready to be put down."""

    height: float
    cells: Sequence[Cell]
    row: Row


class TableSetter:
    """Sets one table, beginning where the sheet stands."""

    def __init__(self, sheet: Sheet, table: Table, lead: Sequence[Piece], tail: float) -> None:
        self.rows = Peeked(table.rows)
        self.sheet, self.table, self.lead, self.tail = sheet, table, lead, tail
        self.columns: Columns = plan(table, self.rows.sample, sheet.left, sheet.width, sheet.look, PAD_X)
        size = self.columns.size
        self.step, self.size = size * LEADING, size
        self.least = max(table.row_height * MM, self.step + 2 * PAD_Y)
        self.plain, self.bold = fonts.face(), fonts.face(bold=True)
        self.known: dict[bool, tuple[dict[str, Cell], ...]] = {
            bold: tuple({} for _ in table.columns) for bold in (False, True)
        }
        self.first = 0.0
        """What must stand on the page with the headings, at least."""
        self.top = 0.0
        self.run_top = 0.0

    def set(self) -> None:
        """The whole table, over as many pages as it needs."""
        self.head, self.head_height = heading_form(self.sheet, self.table, self.columns)
        laid: Iterable[_Laid] = map(self.lay, self.rows)
        if self.table.whole:
            laid = list(laid)
            if self._stands_whole(laid):
                self._chunk(laid, self.tail, False)
                laid = ()
        self._stream(laid, bool(self.first))
        self._end_page()
        self.sheet.y += 6

    def _stream(self, rows: Iterable[_Laid], done: bool) -> None:
        """Row after row, a group line with the row under it, the last two with what must follow."""
        before: list[_Laid] = []
        chunk: list[_Laid] = []
        begun = False
        for laid in rows:
            if chunk and not chunk[-1].row.group:
                if before:
                    begun = self._chunk(before, 0.0, begun)
                before, chunk = chunk, []
            chunk.append(laid)
        if before and not self._are_low([*before, *chunk]):
            begun = self._chunk(before, 0.0, begun)
            before = []
        if not done:
            self._chunk([*before, *chunk], self.tail, begun)

    def _are_low(self, rows: Sequence[_Laid]) -> bool:
        """True where these rows may go to the next page together with what must follow them."""
        return self.tail > 0 and sum(laid.height for laid in rows) < self.sheet.height * _MOVED

    def _stands_whole(self, rows: Sequence[_Laid]) -> bool:
        lead = sum(piece.height for piece in self.lead)
        height = sum(laid.height for laid in rows) + self.tail
        self.first = height if lead + self.head_height + height <= self.sheet.height else 0.0
        return self.first > 0.0

    def _chunk(self, chunk: Sequence[_Laid], tail: float, begun: bool) -> bool:
        """Rows that stay together; before the first of all come the headings that lead to the table."""
        height = sum(laid.height for laid in chunk) + tail
        if not begun:
            self._begin(height)
        if not chunk:
            return True
        *before, last = chunk
        if not self.sheet.room(height) and not self._at_top() and not self._may_cut(last, height - tail - last.height):
            self._next_page()
        for laid in before:
            self._put(laid)
        if self.sheet.room(last.height + tail) or not self._may_cut(last, 0.0):
            self._put(last)
        else:
            self._cut_over(last, tail)
        return True

    def _at_top(self) -> bool:
        return self.sheet.y < self.top + self.head_height + 1

    def _begin(self, first: float) -> None:
        sheet = self.sheet
        sheet.ready()
        need = (
            sum(piece.height for piece in self.lead) + self.head_height + max(self.first, min(first, sheet.height / 2))
        )
        if not sheet.fresh and not sheet.room(need):
            sheet.new_page()
        for piece in self.lead:
            sheet.draw(piece)
        sheet.say(next(digest.parts(Table(columns=self.table.columns, rows=()))))
        self._put_head()

    def lay(self, row: Row) -> _Laid:
        """The row cut into lines; equal cells of a column are cut once."""
        if row.group:
            line = self._group_cell(" ".join(filter(None, row.cells)))
            return _Laid(max(1, len(line)) * self.step + 2 * PAD_Y, (line,), row)
        cells: list[Cell] = []
        most = 1
        for index, (text, known) in enumerate(zip(row.cells, self.known[row.bold], strict=False)):
            cell = known.get(text)
            if cell is None:
                if len(known) > _KEPT:
                    known.clear()
                cell = known[text] = self._cell(index, text, row.bold)
            cells.append(cell)
            if len(cell) > most:
                most = len(cell)
        height = most * self.step + 2 * PAD_Y
        return _Laid(height if height > self.least else self.least, cells, row)

    def _cell(self, index: int, text: str, bold: bool) -> Cell:
        if not text:
            return ()
        sheet, font, columns = self.sheet, self.bold if bold else self.plain, self.columns
        left, room = columns.edges[index] + PAD_X, columns.widths[index] - 2 * PAD_X
        share = {"center": 0.5, "right": 1.0}.get(self.table.columns[index].align, 0.0)
        lines = []
        for line in self._wrapped(index, text, bold):
            spare = room - font.stringWidth(line, self.size) if share else 0.0
            lines.append((left + spare * share, sheet.ink.fresh_code(line, font, self.size)))
        return tuple(lines)

    def _wrapped(self, index: int, text: str, bold: bool) -> Sequence[str]:
        font, room = self.bold if bold else self.plain, self.columns.widths[index] - 2 * PAD_X
        return self.sheet.measure.wrap(text, font, self.size, room)

    def _group_cell(self, text: str) -> Cell:
        sheet, edges = self.sheet, self.columns.edges
        room = edges[-1] - edges[0] - 2 * PAD_X
        cut = sheet.measure.wrap(text, self.bold, self.size, room)
        return tuple((edges[0] + PAD_X, sheet.ink.fresh_code(line, self.bold, self.size)) for line in cut)

    def _put(self, laid: _Laid) -> None:
        sheet, row, y = self.sheet, laid.row, self.sheet.y
        if row.fill:
            sheet.ink.fill(self.columns.edges[0], y, self.columns.edges[-1] - self.columns.edges[0], laid.height, _GREY)
        sheet.ink.choose(self.bold if row.bold or row.group else self.plain, self.size)
        add, foot, step = sheet.ink.ops.append, sheet.ink.height, self.step
        for cell in laid.cells:
            if cell:
                white = (laid.height - len(cell) * step) / 2 if self.table.bordered else PAD_Y
                at = foot - y - white - self.size * ASCENT
                for x, code in cell:
                    add(f"1 0 0 1 {x:.2f} {at:.2f} Tm {code}")
                    at -= step
        if row.group:
            self._close_run(y)
            self.run_top = y + laid.height
        sheet.parts.append(digest.row_part(row))
        sheet.y = y + laid.height
        sheet.fresh = False
        if self.table.bordered:
            sheet.ink.rule(self.columns.edges[0], sheet.y, self.columns.edges[-1], sheet.y)

    def _may_cut(self, laid: _Laid, above: float) -> bool:
        """True for a very high row of which at least four lines have room here."""
        free = self.sheet.bottom - self.sheet.y - above - 2 * PAD_Y
        return laid.height > self.sheet.height * 0.4 and free >= 4 * self.step

    def _cut_over(self, laid: _Laid, tail: float) -> None:
        """Cuts a very high row: what fits stays here, the rest goes on over the page, at least a line of it with the tail."""
        sheet, lines = self.sheet, max(map(len, laid.cells))
        while lines > 1 and not sheet.room(laid.height + tail):
            count = max(1, min(lines - 1, int((sheet.bottom - sheet.y - 2 * PAD_Y) // self.step)))
            here, laid = self._cut(laid, count)
            lines -= count
            self._put(here)
            self._next_page()
        self._put(laid)

    def _cut(self, laid: _Laid, count: int) -> tuple[_Laid, _Laid]:
        """So many lines of a row, and the rest; each says its own lines, so that a page whose lines stay is not printed again."""
        texts = [self._wrapped(index, text, laid.row.bold) for index, text in enumerate(laid.row.cells)]
        most = max(map(len, laid.cells)) - count
        first, rest = (
            replace(laid.row, cells=tuple("\n".join(lines[part]) for lines in texts))
            for part in (slice(count), slice(count, None))
        )
        return (
            _Laid(count * self.step + 2 * PAD_Y, [cell[:count] for cell in laid.cells], first),
            _Laid(most * self.step + 2 * PAD_Y, [cell[count:] for cell in laid.cells], rest),
        )

    def _next_page(self) -> None:
        self._end_page()
        self.sheet.new_page()
        self._put_head()

    def _close_run(self, y: float) -> None:
        """The rules between columns, from the last group line down to here."""
        if self.table.bordered and y > self.run_top:
            for x in self.columns.edges[1:-1]:
                self.sheet.ink.rule(x, self.run_top, x, y)

    def _end_page(self) -> None:
        self._close_run(self.sheet.y)
        if self.table.bordered and self.sheet.y > self.top:
            for x in (self.columns.edges[0], self.columns.edges[-1]):
                self.sheet.ink.rule(x, self.top, x, self.sheet.y)

    def _put_head(self) -> None:
        sheet, edges = self.sheet, self.columns.edges
        self.top = self.run_top = sheet.y
        if self.table.bordered:
            sheet.ink.rule(edges[0], sheet.y, edges[-1], sheet.y)
        if not self.head:
            return
        sheet.ink.show_form(self.head, 0, sheet.y + self.head_height)
        sheet.y += self.head_height
        sheet.fresh = False
        if self.table.bordered:
            sheet.ink.rule(edges[0], sheet.y, edges[-1], sheet.y)
