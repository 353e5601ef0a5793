"""A file, or the clipboard, becomes rosters: one for each table of people that stands on its sheets."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from thuky.core.refused import Refused
from thuky.core.vietnamese.text import clean, search_key
from thuky.reading import workbook
from thuky.reading.cells import Sheet, Workbook
from thuky.reading.limits import named
from thuky.returns import encodings, letterhead, own_form, plain_list, signs
from thuky.returns.encodings import Columns, Modern
from thuky.returns.grid import Grid
from thuky.returns.headless import guess
from thuky.returns.line import short
from thuky.returns.recognise import SEARCHED_ROWS, Table, heading_at, tables
from thuky.returns.roster import Problem, Roster, RosterRow, Skipped
from thuky.returns.rows import walk
from thuky.returns.sections import above
from thuky.returns.walked import Walk

_STATED_UNIT = re.compile(
    r"(?:tên )?(?:đơn vị|cơ quan|cơ quan, đơn vị|đơn vị cử)(?: đăng ký| gửi| báo cáo)?\s*:\s*(.*)", re.IGNORECASE
)
_NOTHING: Mapping[str, str] = {}
_INSTRUCTIONS = ("huongdan", "vidu", "mauvidu", "cachdien", "cachghi", "danhmuc")


def read(path: str | Path, *, take_hidden: bool = False, cancelled: Callable[[], bool] | None = None) -> list[Roster]:
    """The rosters of one file; refused when it holds no list of people. Rows and sheets that are hidden are left out unless asked for."""
    return rosters(workbook.read(path, cancelled=cancelled), take_hidden=take_hidden)


def from_clipboard(text: str) -> list[Roster]:
    """The rosters among cells that were copied elsewhere."""
    return rosters(workbook.from_clipboard(text))


def rosters(
    book: Workbook, *, take_hidden: bool = False, known: Mapping[str, str] = _NOTHING, as_typed: Columns = frozenset()
) -> list[Roster]:
    """The rosters of a workbook that was read; sheets of instructions are passed over where another sheet has people.

    known is what folded headings were decided to mean; as_typed are the columns that keep their letters below the headings.
    """
    if form := own_form.recognised(book, as_typed):
        return own_form.rosters(book.file, form)
    sheets = [sheet for sheet in book.sheets if sheet.rows and (take_hidden or not sheet.hidden)]
    found = [(sheet, roster) for sheet in sheets for roster in of_sheet(book.file, sheet, take_hidden, known, as_typed)]
    bare = [sheet for sheet in sheets if not any(sheet is headed for headed, _ in found)]
    guessed = [(sheet, roster) for sheet in bare for roster in _without_heading(book.file, sheet, take_hidden, known)]
    # Beside a sheet with a heading only what is plainly the rest of the list counts: numbered people.
    found = [*found, *((sheet, roster) for sheet, roster in guessed if not found or _is_numbered(roster))]
    real = [roster for sheet, roster in found if not _instructs(sheet)]
    if not found:
        raise Refused(_no_list(book))
    return real or [roster for _, roster in found]


def _no_list(book: Workbook) -> str:
    if not book.file:
        return (
            "Nội dung vừa chép không có cột “Họ và tên”, cũng không phải mỗi dòng một người; hãy chép lại cả danh sách."
        )
    return (
        f"Tệp {named(book.file)} không có dòng tiêu đề với cột “Họ và tên” trong {SEARCHED_ROWS} dòng đầu của trang nào;"
        " hãy xem lại tệp hoặc thêm dòng tiêu đề."
    )


def _instructs(sheet: Sheet) -> bool:
    """Whether a sheet's name says that it only tells how to fill the others: "Hướng dẫn", "HuongDan", "HD điền"."""
    words = search_key(sheet.name).split()
    return words[:1] == ["hd"] or "".join(words).replace("_", "").startswith(_INSTRUCTIONS)


def _is_numbered(roster: Roster) -> bool:
    """Whether numbers stand before the names: codes stand behind what they are for."""
    return "" < roster.columns.get("ordinal", "") < roster.columns.get("full_name", "")


def of_sheet(
    file: str, sheet: Sheet, take_hidden: bool, known: Mapping[str, str] = _NOTHING, as_typed: Columns = frozenset()
) -> list[Roster]:
    """The rosters of one sheet, tables side by side and one below the other."""
    modern = encodings.modern(sheet)
    todo = list(tables(modern.sheet, Grid(modern.sheet, known)))
    below = encodings.left(sheet, modern.sheet, encodings.kept(as_typed, file, sheet.name))
    found = _walked(file, below, modern, todo, take_hidden, known)
    # "STT - Họ và tên - Chức vụ" in one cell heads lines, not cells.
    headed = any(one.rows or one.bodies for one in found) or not plain_list.is_lines(modern.sheet)
    return found if headed else _of_lines(file, modern, known) or found


def _walked(
    file: str,
    below: Sheet,
    modern: Modern,
    todo: list[Table],
    take_hidden: bool,
    known: Mapping[str, str] = _NOTHING,
) -> list[Roster]:
    """The rosters of the tables that were found and of those that other headings open below them.

    below is the sheet as its people are to be read; its headings are found in today's letters.
    """
    sheet, grid = modern.sheet, Grid(modern.sheet, known)
    walked = grid if below is sheet else Grid(below, known)
    found: list[Roster] = []
    first = min((table.top for table in todo), default=0)
    unit = _stated_unit(sheet, first) or _unit_of_name(sheet.name)
    headed: set[int] = set()
    while todo:
        table = todo.pop(0)
        group = above(sheet, table.top)
        state, rest = walk(below, table, walked, take_hidden=take_hidden, sections=group[1:] if group else ())
        if group and group[0] not in headed and not any(group[0] == one.row for told in found for one in told.skipped):
            state.skipped.insert(0, Skipped(group[0], f"Tiêu đề mục: {short(group[1][1])}", "section"))
        found.append(_roster(file, sheet, table, state, modern, unit))
        headed.update(range(table.top, table.bottom + 1))
        if rest and rest[0].number not in headed:
            todo += heading_at(grid.rows[rest[0].number], grid)
            headed.add(rest[0].number)
    return _accounted(sheet, found, first, headed)


def _accounted(sheet: Sheet, found: list[Roster], first: int, headed: set[int]) -> list[Roster]:
    """The rosters with the rows above the first heading, and those that stand beside all of the columns, told as well."""
    if not found:
        return []
    told = headed | {person.row for roster in found for person in roster.rows}
    told |= {skipped.row for roster in found for skipped in roster.skipped}
    rest = [row for row in sheet.rows if row.number not in told and any(cell.text for cell in row.cells)]
    above = tuple(Skipped(row.number, "Nằm trên dòng tiêu đề cột", "title") for row in rest if row.number < first)
    beside = tuple(
        Skipped(row.number, "Nằm ngoài các cột của danh sách", "foot") for row in rest if row.number >= first
    )
    found[0] = replace(found[0], skipped=(*above, *found[0].skipped))
    found[-1] = replace(found[-1], skipped=tuple(sorted((*found[-1].skipped, *beside), key=lambda one: one.row)))
    return found


def _without_heading(file: str, sheet: Sheet, take_hidden: bool, known: Mapping[str, str]) -> list[Roster]:
    """A list that has no heading at all: its columns are guessed, or its lines taken apart, and the clerk is asked to look."""
    modern = encodings.modern(sheet)
    if plain_list.is_lines(modern.sheet) and (lines := _of_lines(file, modern, known)):
        return lines
    table = guess(modern.sheet, known)
    if table is None:
        return _of_lines(file, modern, known)
    found = _walked(file, modern.sheet, modern, [table], take_hidden)
    return _asked(found, "Danh sách không có dòng tiêu đề, các cột được đoán theo nội dung; hãy xem lại.")


def _of_lines(file: str, modern: Modern, known: Mapping[str, str]) -> list[Roster]:
    """A list that is lines of text."""
    plain = plain_list.read(modern.sheet, known)
    if plain is None:
        return []
    modern = replace(modern, sheet=plain.sheet)
    found = _walked(file, plain.sheet, modern, [plain.table], False)
    found = [replace(one, skipped=plain.told(one.skipped), problems=one.problems + plain.asked()) for one in found]
    return _asked(found, "Danh sách viết thành dòng, mỗi dòng đã được tách thành các cột; hãy xem lại.")


def _asked(found: list[Roster], why: str) -> list[Roster]:
    """The rosters with a question about the whole sheet, where the clerk sees it: at the first person."""
    first = next((row.row for roster in found for row in roster.rows), 1)
    found[0] = replace(found[0], problems=(Problem(first, why), *found[0].problems))
    return found


def _stated_unit(sheet: Sheet, top: int) -> str:
    """The unit that a line above the heading states: "Đơn vị: UBND xã Tây"; it is that of everybody who has no other."""
    for row in sheet.rows:
        if row.number >= top:
            break
        for place, cell in enumerate(row.cells):
            if match := _STATED_UNIT.match(clean(cell.text)):
                following = next((clean(other.text) for other in row.cells[place + 1 :] if other.text), "")
                return (match[1] or following).strip(" .…")
    return ""


def _unit_of_name(name: str) -> str:
    """Where each unit has a sheet of its own, the sheet's name is the unit."""
    return clean(name) if signs.is_body(name) and signs.gives_unit(name) else ""


def _roster(file: str, sheet: Sheet, table: Table, state: Walk, modern: Modern, unit: str = "") -> Roster:
    fields = {field.partition(".")[0]: use.heading for use in table.columns for field in use.fields}
    if "family" in fields:
        fields = {
            "full_name": fields.pop("family"),
            **{name: heading for name, heading in fields.items() if name not in ("middle", "given")},
        }
    fields.pop("middle", None)
    fields.pop("given", None)
    return Roster(
        file=file,
        sheet=sheet.name,
        header_row=table.row,
        columns=fields,
        unknown_columns=tuple(use.heading for use in table.columns if not use.fields),
        encoding=modern.encoding,
        turned=modern.turned,
        bodies=tuple(state.bodies),
        sender=letterhead.sender(sheet, table.top),
        title=letterhead.title(sheet, table.top),
        rows=tuple(row if row.unit or not unit else replace(row, unit=unit) for row in _carried(state.people, table)),
        problems=tuple(state.problems),
        skipped=tuple(state.skipped),
    )


def _carried(people: list[RosterRow], table: Table) -> list[RosterRow]:
    """Where most units stand only in the first row of their people, the rows below take them over."""
    use = table.column("unit")
    if use is None or use.fields != ("unit",) or not people or not people[0].unit:
        return people
    blank = sum(not person.unit for person in people)
    told = [person.unit for person in people if person.unit]
    often = 2 if any(one == after for one, after in pairwise(told)) else 4
    if blank < 2 or blank * often < len(people):
        return people
    carried, unit, section = [], "", ""
    for person in people:
        unit = person.unit or (unit if person.section == section else "")
        section = person.section
        carried.append(replace(person, unit=unit))
    return carried
