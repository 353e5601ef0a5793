"""Forms that somebody else fills in, in Excel: rows to write in, lists to choose from, checks that Excel itself makes, headings locked.

What the form is and where it came from stands on a sheet that Excel does not even offer to show, so that the file may be renamed,
saved by another program and sent back, and is still known: KIND and the version, the names of whom it belongs to with their values,
then for each sheet its columns ("column", kind, row of the headings, field, heading) and the keys of its rows ("key", kind, ordinal, key).
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from thuky.papers.excel_book import LINE, NORMAL_SIZE, Book, print_setup
from thuky.papers.state_layout import FONT_NAME

KIND = "THUKY-MAU"
"""What the first cell of the hidden sheet says."""
VERSION = 1
HIDDEN_SHEET = "thuky"
_LISTS_FROM = 8
_LOCKED, _OPEN, _HEAD = "#F2F2F2", "#FFFFFF", "#DCE6F1"
_SIZE, _ROW_HEIGHT = 13.0, 24.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FormColumn:
    """One column to fill in; choices make a list, strict ones refuse what is not in it, the others only warn."""

    field: str
    heading: str
    width: float = 14
    choices: Sequence[str] = ()
    strict: bool = False
    kind: Literal["text", "name", "phone", "long"] = "text"
    hint: str = ""
    locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSheet:
    """One sheet: lines above, the columns, and so many rows; rows given bring some cells filled in already."""

    kind: str
    name: str
    title: str
    lines: Sequence[str]
    columns: Sequence[FormColumn]
    rows: Sequence[Mapping[str, str]]
    keys: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A whole workbook: who it belongs to, its sheets, and what it tells the one who fills it in."""

    identity: Mapping[str, str]
    sender: Sequence[str]
    sheets: Sequence[FormSheet]
    guide: Sequence[str]


def render(form: Form) -> bytes:
    """The workbook of a form."""
    buffer = io.BytesIO()
    normal = {"font_name": FONT_NAME, "font_size": NORMAL_SIZE}
    workbook = Workbook(buffer, {"default_format_properties": normal, "default_column_width": 72})
    book = _FormBook(workbook)
    for sheet in form.sheets:
        book.put_sheet(sheet, form.sender)
    book.put_guide(form.guide)
    book.put_hidden(form)
    workbook.close()
    return buffer.getvalue()


class _FormBook(Book):
    """The workbook while it is written: lists to choose from gather here until the hidden sheet is written."""

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook)
        self.lists: list[tuple[str, ...]] = []
        self.head_rows: list[int] = []
        self._looks: dict[tuple[Any, ...], Any] = {}

    def look(self, **values: Any) -> Any:
        """A format of a form, made once."""
        key = tuple(sorted(values.items()))
        if key not in self._looks:
            whole = {"font_name": FONT_NAME, "font_size": _SIZE, "valign": "vcenter", "num_format": "@", **values}
            self._looks[key] = self.workbook.add_format(whole)
        return self._looks[key]

    def put_sheet(self, form: FormSheet, sender: Sequence[str]) -> None:
        """Lines above, headings, rows; then the checks, the lock and the print set-up."""
        sheet = self.add_sheet(form.name)
        last = len(form.columns)
        widths = [5.0, *(column.width for column in form.columns)]
        for index, width in enumerate(widths):
            sheet.set_column(index, index, width)
        head = self._lines(sheet, form, sender, widths)
        self.head_rows.append(head + 1)
        top = self.look(bold=True, align="center", text_wrap=True, border=1, bg_color=_HEAD)
        sheet.write_string(head, 0, "TT", top)
        for index, column in enumerate(form.columns, start=1):
            sheet.write_string(head, index, column.heading, top)
        sheet.set_row(head, _ROW_HEIGHT * 1.6)
        self._rows(sheet, form, head + 1)
        for index, column in enumerate(form.columns, start=1):
            self._check(sheet, form, column, index, head + 1)
        self._warn(sheet, form, head + 1)
        sheet.freeze_panes(head + 1, 0)
        sheet.protect("", {"format_columns": True, "format_rows": True, "insert_rows": True, "sort": True})
        print_setup(sheet, "A4", landscape=True)
        sheet.repeat_rows(head)
        sheet.print_area(0, 0, head + len(form.rows), last)

    def _lines(self, sheet: Worksheet, form: FormSheet, sender: Sequence[str], widths: Sequence[float]) -> int:
        """What stands above the headings; gives the row of the headings."""
        last, row = len(widths) - 1, 0
        for place, text in enumerate(sender):
            look = self.look(bold=place == len(sender) - 1)
            sheet.write_string(row, 0, text, look)
            row += 1
        row += 1
        title = self.look(bold=True, align="center", font_size=15)
        plain, bold = self.look(align="center", text_wrap=True), self.look(align="center", text_wrap=True, bold=True)
        lines = ((line, bold if place < 2 else plain, _SIZE) for place, line in enumerate(form.lines))
        for text, look, size in ((form.title, title, 15.0), *lines):
            sheet.merge_range(row, 0, row, last, text, look)
            sheet.set_row(row, self.lines(text, sum(widths) * 0.9, size) * size * LINE + 4)
            row += 1
        return row + 1

    def _rows(self, sheet: Worksheet, form: FormSheet, first: int) -> None:
        ordinal = self.look(align="center", border=1, bg_color=_LOCKED, num_format="0")
        least = 2 if any(column.kind == "long" for column in form.columns) else 1
        for place, values in enumerate(form.rows):
            row = first + place
            deep = [self.lines(values.get(column.field, ""), column.width * 0.95, _SIZE) for column in form.columns]
            sheet.set_row(row, max(_ROW_HEIGHT * least, max(deep) * _SIZE * LINE + 6))
            sheet.write_number(row, 0, place + 1, ordinal)
            for index, column in enumerate(form.columns, start=1):
                look = self._cell(column)
                text = values.get(column.field, "")
                sheet.write_string(row, index, text, look) if text else sheet.write_blank(row, index, None, look)

    def _cell(self, column: FormColumn) -> Any:
        """Every cell is text, so that a telephone number keeps its 0; what may be written in is not locked."""
        fill = _LOCKED if column.locked else _OPEN
        return self.look(border=1, locked=column.locked, text_wrap=True, bg_color=fill)

    def _check(self, sheet: Worksheet, form: FormSheet, column: FormColumn, index: int, first: int) -> None:
        if column.locked or not form.rows:
            return
        rule = self._rule(column, f"{_letter(index)}{first + 1}")
        if column.hint:
            rule |= {"input_title": column.heading[:32], "input_message": column.hint[:255]}
        sheet.data_validation(first, index, first + len(form.rows) - 1, index, rule)

    def _rule(self, column: FormColumn, cell: str) -> dict[str, Any]:
        """What Excel lets into a column."""
        if column.choices:
            listed = {"validate": "list", "source": self._list(column.choices)}
            kind = "stop" if column.strict else "warning"
            return listed | _error(kind, column, "Hãy chọn một trong các giá trị của danh sách, hoặc để trống.")
        if column.kind == "phone":
            digits = f'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({cell}," ",""),".",""),"-",""),"+","")'
            # Excel takes formulas of 255 letters here: the digits are named twice, not three times.
            what = {"validate": "custom", "value": f"=AND(VALUE({digits})>=10^7,VALUE({digits})<10^12)"}
            return what | _error("warning", column, "Số điện thoại có từ 9 đến 12 chữ số; hãy xem lại.")
        most = 60 if column.kind == "name" else 2000 if column.kind == "long" else 200
        short: dict[str, Any] = {"validate": "length", "criteria": "between", "minimum": 0, "maximum": most}
        return short | _error("stop", column, f"Nội dung dài quá {most} chữ; hãy ghi gọn lại.")

    def _warn(self, sheet: Worksheet, form: FormSheet, first: int) -> None:
        """A row that says something but names nobody is coloured."""
        name = next((index for index, column in enumerate(form.columns, start=1) if column.kind == "name"), 0)
        said = [
            _letter(index)
            for index, column in enumerate(form.columns, start=1)
            if not (column.locked or index == name) and all(not row.get(column.field) for row in form.rows)
        ]
        if name and said and form.rows:
            others = "+".join(f"LEN(${letter}{first + 1})" for letter in said)
            rule = f"=AND(LEN(${_letter(name)}{first + 1})=0,{others}>0)"
            look = self.workbook.add_format({"bg_color": "#FFF2CC"})
            last = first + len(form.rows) - 1
            sheet.conditional_format(first, name, last, name, {"type": "formula", "criteria": rule, "format": look})

    def _list(self, choices: Sequence[str]) -> str:
        """The range of the hidden sheet where these choices stand; the first of them may be empty."""
        key = tuple(choices)
        if key not in self.lists:
            self.lists.append(key)
        column = _letter(_LISTS_FROM + self.lists.index(key))
        return f"={HIDDEN_SHEET}!${column}$1:${column}${len(key)}"

    def put_guide(self, guide: Sequence[str]) -> None:
        """A page that says how to fill the form in."""
        sheet = self.add_sheet("Hướng dẫn")
        sheet.set_column(0, 0, 100)
        for row, text in enumerate(guide):
            look = self.look(bold=row == 0, text_wrap=True, valign="top")
            sheet.write_string(row, 0, text, look)
            sheet.set_row(row, self.lines(text, 97, _SIZE) * _SIZE * LINE + 6)
        sheet.protect()
        print_setup(sheet, "A4", landscape=False)

    def put_hidden(self, form: Form) -> None:
        """The sheet by which the form is known when it comes back."""
        sheet = self.workbook.add_worksheet(HIDDEN_SHEET)
        sheet.write_string(0, 0, KIND)
        sheet.write_string(0, 1, str(VERSION))
        row = 1
        for name, value in form.identity.items():
            sheet.write_string(row, 0, name)
            sheet.write_string(row, 1, value)
            row += 1
        for one, head in zip(form.sheets, self.head_rows, strict=True):
            for column in one.columns:
                for place, text in enumerate(("column", one.kind, str(head), column.field, column.heading)):
                    sheet.write_string(row, place, text)
                row += 1
            for place, key in enumerate(one.keys, start=1):
                for at, text in enumerate(("key", one.kind, str(place), key)):
                    sheet.write_string(row, at, text)
                row += 1
        for index, choices in enumerate(self.lists, start=_LISTS_FROM):
            sheet.write_column(0, index, choices)
        sheet.protect()
        sheet.very_hidden()


def _error(kind: str, column: FormColumn, message: str) -> dict[str, Any]:
    return {"error_type": kind, "error_title": column.heading[:32], "error_message": message, "ignore_blank": True}


def _letter(index: int) -> str:
    return chr(65 + index) if index < 26 else f"{chr(64 + index // 26)}{chr(65 + index % 26)}"
