"""One page of a PDF as lines: letters to pieces, pieces to rows and tables, rows to paragraphs."""

import re
from collections.abc import Iterator
from itertools import groupby

import pypdfium2

from thuky.core.vietnamese.text import clean
from thuky.reading import lines as table_lines
from thuky.reading.lines import Line
from thuky.reading.old_fonts import OldText
from thuky.reading.pdf_grid import Grid, grids
from thuky.reading.pdf_joins import Measures, broken_by_page, goes_on, measured
from thuky.reading.pdf_pieces import Piece, Row, in_rows, labelled, on_page
from thuky.reading.table_kinds import is_layout

_PAGE_NUMBER = re.compile(r"^[-–\s]*(trang\s*)?\d{1,3}(\s*/\s*\d{1,3})?[-–\s]*$", re.I)
_FOOT, _APART = 43.0, 2.5  # points from the lower edge of the page; heights of a letter
_BROKEN_YEAR = re.compile(r"(?<=/)(\d{1,3})\s*\n(\d{1,3})(?![\d/])")


def page_lines(
    page: pypdfium2.PdfPage, before: list[Line], old: OldText, step: float = 0.0
) -> tuple[list[Line], float]:
    """The lines of the pages before with those of this page; a sentence broken by the page is put together again.

    With them comes how far paragraphs stand apart here (`step` is how far on the page before)."""
    ruled = grids(page)
    rows = in_rows(on_page(page, ruled, old))
    rows = _without_address(rows, ruled)
    ends_page = [line for line in (rows[0], rows[-1]) if _table_of(line, ruled) is None] if rows else []
    rows = [line for line in rows if not (line in ends_page and _is_page_number(line))]
    rows = [line if _table_of(line, ruled) else labelled(line) for line in rows]
    measures = measured([line for line in rows if _table_of(line, ruled) is None], page.get_width(), step)
    lines = list(before)
    for table, group in groupby(rows, key=lambda line: _table_of(line, ruled)):
        if table is None:
            _add_text(lines, list(group), measures, fresh_page=len(lines) == len(before))
        else:
            lines.extend(_table(table, [piece for line in group for piece in line], lines))
    return lines, measures.step


def _without_address(rows: list[Row], ruled: list[Grid]) -> list[Row]:
    """The rows without the address of the office at the foot of the page, below the margin and apart from the text."""
    kept = list(rows)
    while len(kept) > 1 and kept[-1][0].bottom < _FOOT and _table_of(kept[-1], ruled) is None:
        last, above = kept[-1][0], kept[-2][0]
        if above.bottom >= _FOOT and above.middle - last.middle < _APART * (last.top - last.bottom):
            return rows
        kept.pop()
    return kept


def _is_page_number(line: Row) -> bool:
    return len(line) == 1 and bool(_PAGE_NUMBER.match(line[0].text))


def _table_of(line: Row, ruled: list[Grid]) -> Grid | None:
    return next((table for table in ruled if table.cell((line[0].left + line[0].right) / 2, line[0].middle)), None)


def _table(table: Grid, pieces: list[Piece], lines: list[Line]) -> Iterator[Line]:
    """The rows of a ruled table; one that only sets things side by side is read cell by cell."""
    cells = [[""] * (len(table.edges) - 1) for _ in range(len(table.levels) - 1)]
    for piece in sorted(pieces, key=lambda p: (-p.middle, p.left)):
        place = table.cell((piece.left + piece.right) / 2, piece.middle)
        if place is not None:
            cells[place[0]][place[1]] += f"{piece.text}\n"
    if is_layout(cells):
        for text in (text for texts in cells for cell in texts for text in cell.splitlines()):
            yield Line(number=0, text=clean(text))
        return
    continued = bool(lines) and lines[-1].table > 0 and len(lines[-1].cells) == len(table.edges) - 1
    number = lines[-1].table if continued else max((line.table for line in lines), default=0) + 1
    filled = [(at, texts) for at, texts in enumerate(cells) if any(texts)]
    merged = ({column for at, column in table.merged if at == place} for place, _ in filled)
    yield from table_lines.rows(([_in_one(text) for text in texts] for _, texts in filled), merged, table=number)


def _in_one(text: str) -> str:
    """The lines of a cell in one; a year broken by a narrow column is put together again."""
    return _BROKEN_YEAR.sub(
        lambda found: found[1] + found[2] if len(found[1] + found[2]) == 4 else found[0], text
    ).replace("\n", " ")


def _add_text(lines: list[Line], rows: list[Row], measures: Measures, *, fresh_page: bool) -> None:
    above: Row | None = None
    for here in rows:
        line = _line(here, measures.width)
        broken = above is None and fresh_page and bool(lines) and broken_by_page(lines[-1], line)
        if broken or above is not None and goes_on(above, here, measures):
            begun = lines.pop()
            line = Line(number=0, text=clean(f"{begun.text} {line.text}"), bold=begun.bold and line.bold)
        lines.append(line)
        above = here


def _line(here: Row, width: float) -> Line:
    texts = tuple(clean(piece.text) for piece in here)
    if len(texts) > 1:
        return Line(number=0, text=" ".join(texts), cells=texts)
    if here[0].left > width * 0.45:
        return Line(number=0, text=texts[0], cells=("", texts[0]))
    return Line(number=0, text=texts[0], bold=here[0].bold)
