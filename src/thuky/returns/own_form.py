"""Our own forms coming back: known by their hidden sheet, read cell by cell, whatever the file is called by now."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from thuky.core.vietnamese.text import clean
from thuky.papers.excel_form import KIND, VERSION
from thuky.reading.cells import FORMULA_WITHOUT_VALUE, Cell, Row, Sheet, Workbook
from thuky.returns import clean as cleaning
from thuky.returns import encodings
from thuky.returns.forms import ATTENDEES
from thuky.returns.headings import fold
from thuky.returns.roster import Belongs, Problem, Roster, RosterRow, Skipped

_IDENTITY = ("file", "conference", "unit", "unit_name")


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column of a form as the hidden sheet tells it."""

    field: str
    heading: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTable:
    """One sheet of a form that came back: what it is, where its headings stand, its filled rows by field."""

    kind: str
    sheet: str
    header_row: int
    columns: tuple[FormColumn, ...]
    rows: tuple[tuple[int, Mapping[str, str]], ...]
    problems: tuple[Problem, ...] = ()
    modern: encodings.Modern | None = None
    keys: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnForm:
    """A form that came back: where it belongs, and its tables."""

    belongs: Belongs
    tables: tuple[FormTable, ...]

    def table(self, kind: str) -> FormTable | None:
        """The table of a kind, if the form has it."""
        return next((table for table in self.tables if table.kind == kind), None)


def recognised(book: Workbook, as_typed: encodings.Columns = frozenset()) -> OwnForm | None:
    """The form that this workbook is; None when it is none of ours, or one that can no longer be told apart.

    as_typed are the columns that keep their letters.
    """
    hidden = next((sheet for sheet in book.sheets if _says(sheet)), None)
    if hidden is None:
        return None
    lines = [[clean(cell.text) for cell in row.cells] for row in hidden.rows]
    told = {line[0]: line[1] for line in lines if len(line) > 1 and line[0] in _IDENTITY}
    numbers = [told.get(name, "") for name in ("conference", "unit")] + [lines[0][1] if len(lines[0]) > 1 else ""]
    if not all(number.isdecimal() for number in numbers) or int(numbers[2]) > VERSION:
        return None
    shapes: dict[tuple[str, int], list[FormColumn]] = {}
    keys: dict[str, dict[int, str]] = {}
    for line in lines:
        if line[0] == "column" and len(line) >= 5 and line[2].isdecimal():
            shapes.setdefault((line[1], int(line[2])), []).append(FormColumn(line[3], line[4]))
        elif line[0] == "key" and len(line) >= 4 and line[2].isdecimal():
            keys.setdefault(line[1], {})[int(line[2])] = line[3]
    found = (
        _table(book, kind, head, columns, keys.get(kind, {}), as_typed) for (kind, head), columns in shapes.items()
    )
    tables = tuple(table for table in found if table is not None)
    belongs = Belongs(
        file=told.get("file", ""),
        conference=int(numbers[0]),
        unit=int(numbers[1]),
        unit_name=told.get("unit_name", ""),
    )
    return OwnForm(belongs=belongs, tables=tables)


def _says(sheet: Sheet) -> bool:
    return bool(sheet.rows) and sheet.rows[0].number == 1 and sheet.rows[0].cell(0).text == KIND


def _table(
    book: Workbook,
    kind: str,
    head: int,
    columns: list[FormColumn],
    keys: Mapping[int, str],
    as_typed: encodings.Columns,
) -> FormTable | None:
    """The sheet on which these headings stand side by side, wherever they were moved to."""
    wanted = [fold(column.heading) for column in columns]
    for sheet in book.sheets:
        rows = sorted(sheet.rows, key=lambda row: row.number != head)
        for row in rows:
            start = _found(row, wanted)
            if start is not None and not _says(sheet):
                kept = encodings.kept(as_typed, book.file, sheet.name)
                return _filled(sheet, kind, row.number, start, tuple(columns), keys, kept)
    return None


def _found(row: Row, wanted: list[str]) -> int | None:
    headings = [fold(cell.text) if cell.text else "" for cell in row.cells]
    for start in range(len(headings) - len(wanted) + 1):
        if headings[start : start + len(wanted)] == wanted:
            return start
    return None


def _filled(
    sheet: Sheet,
    kind: str,
    head: int,
    start: int,
    columns: tuple[FormColumn, ...],
    keys: Mapping[int, str],
    kept: frozenset[str],
) -> FormTable:
    modern = encodings.modern(sheet)
    sheet = encodings.left(sheet, modern.sheet, kept)
    rows: list[tuple[int, Mapping[str, str]]] = []
    problems: list[Problem] = []
    key_of_row: dict[int, str] = {}
    for row in sheet.rows:
        if row.number <= head:
            continue
        cells = {column.field: row.cell(start + place) for place, column in enumerate(columns)}
        values = {name: text for name, cell in cells.items() if (text := _text(name, cell))}
        ordinal = row.cell(start - 1).text if start else ""
        if ordinal.isdecimal() and int(ordinal) in keys:
            key_of_row[row.number] = keys[int(ordinal)]
        problems += [Problem(row.number, why) for column in columns if (why := _fault(column, cells[column.field]))]
        if values:
            rows.append((row.number, values))
    return FormTable(
        kind=kind,
        sheet=sheet.name,
        header_row=head,
        columns=columns,
        rows=tuple(rows),
        problems=tuple(problems),
        modern=modern,
        keys=key_of_row,
    )


def _text(name: str, cell: Cell) -> str:
    if name == "phone":
        return cleaning.phone(cell)
    return clean(cell.text, lines="\n" in cell.text) if name in ("topic", "merit", "note") else clean(cell.text)


def _fault(column: FormColumn, cell: Cell) -> str:
    if not cell.fault:
        return ""
    if cell.fault == FORMULA_WITHOUT_VALUE:
        return f"Ô “{column.heading}” là công thức chưa có kết quả; hãy mở tệp bằng Excel, lưu lại rồi đọc lại."
    return f"Ô “{column.heading}” báo lỗi {cell.fault}; hãy điền lại ô này."


def rosters(file: str, form: OwnForm) -> list[Roster]:
    """The people of a form, as any other list gives them; the rows without a name are told as places."""
    return [_roster(file, form, table) for table in form.tables if table.kind == ATTENDEES]


def _roster(file: str, form: OwnForm, table: FormTable) -> Roster:
    extra = {column.field: column.heading for column in table.columns if column.field.startswith("extra.")}
    people, skipped = [], []
    for number, values in table.rows:
        if values.get("full_name"):
            people.append(_person(number, values, form, extra))
        elif set(values) <= {"delegation"}:
            skipped.append(Skipped(number, "Chưa có tên: đơn vị chưa điền dòng này", "place"))
        else:
            skipped.append(Skipped(number, f"Không có họ và tên: {'; '.join(values.values())}"[:120], "nameless"))
    return Roster(
        file=file,
        sheet=table.sheet,
        header_row=table.header_row,
        columns={column.field: column.heading for column in table.columns if column.field not in extra},
        rows=tuple(people),
        problems=table.problems,
        skipped=tuple(skipped),
        encoding=table.modern.encoding if table.modern else "unicode",
        turned=table.modern.turned if table.modern else (),
        belongs=form.belongs,
    )


def _person(number: int, values: Mapping[str, str], form: OwnForm, extra: Mapping[str, str]) -> RosterRow:
    """What stands in the row; a rank or a form of address that was written into the name all the same goes where it belongs."""
    fields = ("salutation", "full_name", "rank", "position", "phone", "note")
    given: dict[str, Any] = {name: values.get(name, "") for name in fields}
    split = cleaning.person_name(given["full_name"])
    glued = split.rank or split.salutation or split.position
    given["full_name"] = split.full_name if glued else cleaning.cased(given["full_name"])
    for name in ("rank", "salutation", "position"):
        given[name] = given[name] or getattr(split, name)
    delegation = values.get("delegation", "")
    row = RosterRow(
        row=number,
        unit=form.belongs.unit_name,
        sections=(delegation,) if delegation else (),
        **{n: given[n] for n in fields},
    )
    return replace(row, extra={heading: values[name] for name, heading in extra.items() if values.get(name)})


def stranger(belongs: Belongs | None, file: str, conference: int) -> str:
    """What is wrong about where a form belongs, as a sentence; nothing when it is this conference's, or no form of ours."""
    if belongs is None or (belongs.file, belongs.conference) == (file, conference):
        return ""
    whose = "của hội nghị khác" if belongs.file == file else "do một tệp Thư Ký khác tạo ra"
    return f"Mẫu này {whose} (đơn vị {belongs.unit_name}); hãy xem lại trước khi nhập."
