"""Tables of a Word document: lists with repeated headings, the letterhead."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from docx.oxml.xmlchemy import BaseOxmlElement

from thuky.papers import fonts
from thuky.papers.blocks import Letterhead, Row, SeatPlan, Table, TableColumn
from thuky.papers.head_columns import GAP, LETTER_ROOM, head_columns
from thuky.papers.state_layout import LEADING, MM, URGENCY_BOXES, Measures
from thuky.papers.table_columns import Columns, Peeked, plan
from thuky.papers.word_page import Page
from thuky.papers.word_parts import broken
from thuky.papers.word_style import CELL, CENTRED
from thuky.papers.word_xml import Line, cell, paragraph, row, run, table, words

_PAD = 4.0
_HIGH, _LONG = 0.4, 120
"""A row higher than this share of a page may be cut; a shorter text than so many letters makes no such row."""
_SPLIT = 400
"""It is cut between its sentences' lines; only one longer than so many letters is cut itself."""
_BARE = (
    '<w:tcBorders><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders>'
    '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>'
)
_FOOT = 210.0
"""About what the end of a paper takes: total line and signatures, points."""
_GREY = '<w:shd w:val="clear" w:color="auto" w:fill="EBEBEB"/>'


def put_table(page: Page, block: Table, kept: bool, foot: Callable[[], None] | None = None) -> None:
    """A list with borders; its last row stays with what must follow on the same page.

    What `foot` puts, the total line and the signatures, stands in a row of the list's own without borders: LibreOffice takes no row
    of a list that began pages ago along with what follows the list."""
    source = Peeked(block.rows)
    columns = plan(block, source.sample, 0.0, page.width, page.look, _PAD)
    if block.whole and foot is not None and _height(page, columns, source.sample) > page.height - _FOOT:
        block = replace(block, whole=False)  # all rows kept together and more than a page: Word would keep none
    rows = _heading(page, block, columns)
    rows += _body(page, block, columns, source, kept)
    if foot is not None:
        rows.append(row(cell("", sum(columns.widths), f'<w:gridSpan w:val="{len(columns.widths)}"/>{_BARE}', "top")))
    if rows:
        page.put(made := table(rows, columns.widths, block.bordered, _PAD))
    if foot is not None:
        _fill(page, made, foot)
    page.gap(6 if foot is None else 1, keep=foot is None and (kept or block.whole))


def _fill(page: Page, made: BaseOxmlElement, foot: Callable[[], None]) -> None:
    """Puts the end of a paper into the last row of its list."""
    empty = made.xpath("./w:tr[last()]/w:tc/w:p")[0]
    with page.within(empty):
        page.gap(6)
        foot()
        page.gap(1)
    empty.getparent().remove(empty)


def _heading(page: Page, block: Table, columns: Columns) -> list[str]:
    if not any(column.heading for column in block.columns):
        return []
    lines = [Line(column.heading, CELL, bold=True, align="center", size=columns.size) for column in block.columns]
    cells = [
        cell(paragraph(line, page.styles, keep=True), width) for line, width in zip(lines, columns.widths, strict=True)
    ]
    return [row("".join(cells), heading=True)]


def _body(page: Page, block: Table, columns: Columns, source: Iterable[Row], kept: bool) -> list[str]:
    """The rows; what must follow takes the last two along."""
    rows: list[str] = []
    waiting: list[Row] = []
    for record in source:
        if len(waiting) == 2:
            first = waiting.pop(0)
            rows.append(_row(page, block, columns, first, first.group or block.whole))
        waiting.append(record)
    keeps = kept or block.whole
    return rows + [_row(page, block, columns, one, one.group or keeps) for one in waiting]


def _row(page: Page, block: Table, columns: Columns, record: Row, keep: bool) -> str:
    style, next_one = page.styles[CELL], "<w:keepNext/>" if keep else ""
    if record.group:
        line = Line(" ".join(filter(None, record.cells)), CELL, bold=True, size=columns.size)
        span = f'<w:gridSpan w:val="{len(columns.widths)}"/>' + (_GREY if record.fill else "")
        return row(cell(paragraph(line, page.styles, keep=keep), sum(columns.widths), span))
    size, high = 0.0 if columns.size == page.look.table_size else columns.size, _is_high(page, columns, record)
    middle = "center" if block.bordered and not high else "top"
    cells = []
    for text, column, width in zip(_padded(record, columns), block.columns, columns.widths, strict=True):
        align = f'<w:jc w:val="{column.align}"/>' if column.align in ("center", "right") else ""
        content = ""
        for part in text.split("\n") if high else (text,):
            body = _quick_run(part, record.bold, size) if part else ""
            whole = "<w:keepLines/>" if high and len(part) < _SPLIT else ""
            content += f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{next_one}{whole}{align}</w:pPr>{body}</w:p>'
        cells.append(cell(content, width, _GREY if record.fill else "", middle))
    return row("".join(cells), block.row_height * MM, cut=high)


def _height(page: Page, columns: Columns, rows: Sequence[Row]) -> float:
    """How high a list becomes with its heading, in points."""
    lines = 2 + sum(
        max(len(page.measure.wrap(text, fonts.face(), columns.size, width - 2 * _PAD)) for text, width in pairs)
        for pairs in (list(zip(one.cells, columns.widths, strict=False)) for one in rows)
    )
    return lines * columns.size * LEADING + (len(rows) + 1) * _PAD


def _is_high(page: Page, columns: Columns, record: Row) -> bool:
    """Whether a row takes so much of a page that the page before it would stay empty."""
    most = page.height * _HIGH / (columns.size * LEADING)
    room = [
        (text, width - 2 * _PAD) for text, width in zip(record.cells, columns.widths, strict=False) if len(text) > _LONG
    ]
    return any(len(page.measure.wrap(text, fonts.face(), columns.size, width)) > most for text, width in room)


def _quick_run(text: str, bold: bool, size: float) -> str:
    if bold or size or "\n" in text:
        return run(text, bold or None, None, size)
    return f"<w:r>{words(text)}</w:r>"


def _padded(record: Row, columns: Columns) -> Sequence[str]:
    count = len(columns.widths)
    return record.cells if len(record.cells) == count else (*record.cells, *[""] * count)[:count]


def put_letterhead(page: Page, block: Letterhead) -> None:
    """Bodies and national heading in two columns without borders, number, place and date under them."""
    columns = head_columns(page.measure, page.look, block.place_date, page.width)
    left, right = columns.left + GAP / 2, columns.right + GAP / 2
    heads = _bodies(page, block, columns.left, left), _nation(page, columns.look, right)
    if block.draft:
        heads[0].insert(0, Line(block.draft, CENTRED, bold=True, size=page.look.number_size))
        heads[1].insert(0, Line("", CENTRED))
    rows = [_side_by_side(page, heads, (left, right))]
    below = _below(page, block, columns.left)
    if below or block.place_date:
        date, _ = broken(page, block.place_date, fonts.face(italic=True), page.look.date_size, columns.right)
        dated = [Line(date, CENTRED, italic=True, size=page.look.date_size)]
        rows.append(_side_by_side(page, (below, dated), (left, right)))
    page.put(table(rows, (left, right), False, 0.0))
    if block.urgency:
        _urgency(page, block.urgency, left)
    page.gap(6 + (LETTER_ROOM if block.about else 0))


def _side_by_side(page: Page, columns: Sequence[Sequence[Line]], widths: Sequence[float]) -> str:
    cells = (joined(page, lines, width) for lines, width in zip(columns, widths, strict=True))
    return row("".join(cell(content, width, align="top") for content, width in zip(cells, widths, strict=True)))


def joined(page: Page, lines: Sequence[Line], width: float) -> str:
    return "".join(paragraph(line, page.styles, width, keep=True) for line in lines)


def _bodies(page: Page, block: Letterhead, room: float, width: float) -> list[Line]:
    look, bold, size = page.look, fonts.face(bold=True), page.look.body_name_size
    parent, _ = broken(page, block.parent, fonts.face(), size, room)
    lines = [Line(parent, CENTRED, size=size)] if parent else []
    if block.body:
        body, last = broken(page, block.body, bold, size, room)
        lines.append(Line(body, CENTRED, bold=True, size=size))
        if look.body_mark:
            lines.append(Line(look.body_mark, CENTRED, bold=True, size=size))
        else:
            lines.append(Line("", CENTRED, rule=last * look.body_rule))
    return lines


def _nation(page: Page, look: Measures, width: float) -> list[Line]:
    bold = fonts.face(bold=True)
    lines = [Line(look.nation, CENTRED, bold=True, size=look.nation_size)]
    size = look.motto_size if look.motto else look.nation_size
    if look.motto:
        lines.append(Line(look.motto, CENTRED, bold=True, size=size))
    length = broken(page, look.motto or look.nation, bold, size, width)[1]
    return [*lines, Line("", CENTRED, rule=length)]


def _below(page: Page, block: Letterhead, room: float) -> list[Line]:
    """The number, and "V/v …" under it."""
    parts = ((block.number, page.look.number_size), (block.about, page.look.about_size))
    return [Line(broken(page, text, fonts.face(), size, room)[0], CENTRED, size=size) for text, size in parts if text]


def _urgency(page: Page, word: str, left: float) -> None:
    """The word of urgency in a frame of its own size, under the number."""
    width, height = URGENCY_BOXES.get(word.upper(), (40.0, 8.0))
    page.gap(4)
    line = Line(word.upper(), CENTRED, bold=True, size=page.look.urgency_size)
    content = cell(paragraph(line, page.styles), width * MM)
    page.put(table([row(content, height * MM)], (width * MM,), True, indent=(left - width * MM) / 2))


def put_seats(page: Page, block: SeatPlan) -> None:
    """The hall as a table, the row nearest the stage first."""
    letters = dict(block.row_labels)
    labels = sorted({seat.row for seat in block.seats} | letters.keys())
    rows = tuple(
        Row(cells=(letters.get(at, ""), ", ".join(_seat(s.label, s.name) for s in block.seats if s.row == at)))
        for at in labels
    )
    page.line(Line(block.stage, CENTRED, bold=True))
    put_table(
        page,
        Table(columns=(TableColumn(heading="Hàng", width=8), TableColumn(heading="Ghế", width=80)), rows=rows),
        False,
    )
    if block.note:
        page.line(Line(block.note, CENTRED, italic=True, align="left"))


def _seat(label: str, name: str) -> str:
    return f"{label}: {name}" if name else label
