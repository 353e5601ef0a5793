"""A file, or the clipboard, becomes rosters: one for each table of people that stands on its sheets."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from thuky.core.refused import Refused
from thuky.core.vietnamese.text import search_key
from thuky.reading import workbook
from thuky.reading.cells import Sheet, Workbook
from thuky.reading.limits import named
from thuky.returns import encodings
from thuky.returns.recognise import SEARCHED_ROWS, Grid, Table, heading_at, tables
from thuky.returns.roster import Roster, RosterRow, Skipped
from thuky.returns.rows import Walk, walk

_INSTRUCTIONS = ("huong dan", "hd ", "vi du", "mau vi du", "cach dien", "danh muc")


def read(path: str | Path, *, take_hidden: bool = False, cancelled: Callable[[], bool] | None = None) -> list[Roster]:
    """The rosters of one file; refused when it holds no list of people. Rows and sheets that are hidden are left out unless asked for."""
    return rosters(workbook.read(path, cancelled=cancelled), take_hidden=take_hidden)


def from_clipboard(text: str) -> list[Roster]:
    """The rosters among cells that were copied elsewhere."""
    return rosters(workbook.from_clipboard(text))


def rosters(book: Workbook, *, take_hidden: bool = False) -> list[Roster]:
    """The rosters of a workbook that was read; sheets of instructions are passed over where another sheet has people."""
    sheets = [sheet for sheet in book.sheets if sheet.rows and (take_hidden or not sheet.hidden)]
    found = [(sheet, roster) for sheet in sheets for roster in of_sheet(book.file, sheet, take_hidden=take_hidden)]
    real = [roster for sheet, roster in found if not search_key(sheet.name).startswith(_INSTRUCTIONS)]
    if not found:
        what = f"Tệp {named(book.file)}" if book.file else "Nội dung vừa chép"
        raise Refused(
            f"{what} không có dòng tiêu đề với cột “Họ và tên” trong {SEARCHED_ROWS} dòng đầu của trang nào; hãy xem lại tệp hoặc thêm dòng tiêu đề."
        )
    return real or [roster for _, roster in found]


def of_sheet(file: str, sheet: Sheet, *, take_hidden: bool = False) -> list[Roster]:
    """The rosters of one sheet, tables side by side and one below the other."""
    sheet, encoding = encodings.modern(sheet)
    grid = Grid(sheet)
    found: list[Roster] = []
    todo = list(tables(sheet, grid))
    first = min((table.top for table in todo), default=0)
    while todo:
        table = todo.pop(0)
        state, rest = walk(sheet, table, grid, take_hidden=take_hidden)
        found.append(_roster(file, sheet, table, state, encoding))
        todo += heading_at(rest[0], grid) if rest else ()
    if found:
        found[0] = replace(found[0], skipped=(*_titles(sheet, first), *found[0].skipped))
    return found


def _titles(sheet: Sheet, top: int) -> tuple[Skipped, ...]:
    above = (row for row in sheet.rows if row.number < top)
    return tuple(
        Skipped(row.number, "Nằm trên dòng tiêu đề cột", "title")
        for row in above
        if any(cell.text for cell in row.cells)
    )


def _roster(file: str, sheet: Sheet, table: Table, state: Walk, encoding: str) -> Roster:
    fields = {field.partition(".")[0]: use.heading for use in table.columns for field in use.fields}
    if "family" in fields:
        fields = {
            "full_name": fields.pop("family"),
            **{name: heading for name, heading in fields.items() if name != "given"},
        }
    fields.pop("given", None)
    return Roster(
        file=file,
        sheet=sheet.name,
        header_row=table.row,
        columns=fields,
        unknown_columns=tuple(use.heading for use in table.columns if not use.fields),
        encoding=encoding,  # type: ignore[arg-type]
        rows=tuple(_carried(state.people, table)),
        problems=tuple(state.problems),
        skipped=tuple(state.skipped),
    )


def _carried(people: list[RosterRow], table: Table) -> list[RosterRow]:
    """Where most units stand only in the first row of their people, the rows below take them over."""
    if table.column("unit") is None or not people or not people[0].unit:
        return people
    blank = sum(not person.unit for person in people)
    if blank < 2 or blank * 2 < len(people):
        return people
    carried, unit, section = [], "", ""
    for person in people:
        unit = person.unit or (unit if person.section == section else "")
        section = person.section
        carried.append(replace(person, unit=unit))
    return carried
