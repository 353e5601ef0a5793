"""Workbooks: text that stays text, numbers that are numbers, headings frozen and repeated, a sheet ready to print."""

import io
import tempfile
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from tests.papers import samples
from thuky.core.columns import BoundColumn, Column
from thuky.papers import excel
from thuky.papers.blocks import Row, Table, TableColumn
from thuky.papers.document import Item


def _sheet(*items: Item) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(excel.render(items))).active
    assert isinstance(sheet, Worksheet)
    return sheet


def _values(sheet: Worksheet) -> list[list[Any]]:
    return [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]


def _table(*rows: tuple[str, ...], number: bool = False) -> Item:
    columns = (TableColumn(heading="A", width=30), TableColumn(heading="B", width=20, number=number))
    return Item(key="k", title="t", blocks=(Table(columns=columns, rows=[Row(cells=row) for row in rows]),))


@pytest.mark.parametrize("count", [0, 1, 67, 2000])
def test_a_list_has_its_heading_its_people_and_its_total(count: int) -> None:
    values = [row for row in _values(_sheet(samples.name_list(count))) if row]
    start = values.index([column.heading for column in samples.COLUMNS])
    assert values[start + 1 : start + 1 + count] == [list(row.cells) for row in samples.rows(count)]
    assert values[start + 1 + count] == [f"Danh sách này có {count} đại biểu./."]
    assert values[0] == ["UBND TỈNH SƠN BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from("=+-@\t\r'a0"),
            st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), max_size=20),
        ),
        max_size=8,
    )
)
def test_no_cell_is_ever_a_formula(texts: list[tuple[str, str]]) -> None:
    rows = [(first + rest, rest) for first, rest in texts]
    sheet = _sheet(_table(*rows))
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    assert "<f>" not in ZipFile(io.BytesIO(excel.render([_table(*rows)]))).read("xl/worksheets/sheet1.xml").decode()


def test_text_that_looks_like_a_formula_is_quoted_and_phones_are_text() -> None:
    sheet = _sheet(_table(("=1+1", "0912345678"), ("Lê Ý", "-5")))
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row}
    assert cells["=1+1"].quotePrefix and cells["-5"].quotePrefix and not cells["Lê Ý"].quotePrefix
    assert (cells["0912345678"].data_type, cells["0912345678"].number_format) == ("s", "@")


def test_whole_numbers_are_numbers_where_the_column_holds_them() -> None:
    texts = ("5", "1.234.567", "0", "007", "1.5", "12a", "")
    sheet = _sheet(_table(*((text, text) for text in texts), number=True))
    found = [row[1] for row in sheet.iter_rows(min_row=2, max_row=1 + len(texts), values_only=True)]
    assert found == [5, 1234567, 0, "007", "1.5", "12a", None]


def test_the_heading_is_frozen_on_the_screen_and_repeated_on_paper() -> None:
    sheet = _sheet(samples.name_list(40))
    heading = next(row[0].row for row in sheet.iter_rows() if row[0].value == "STT")
    assert sheet.freeze_panes == f"A{heading + 1}"
    assert sheet.print_title_rows == f"${heading}:${heading}"


def test_the_sheet_is_a4_one_page_wide_with_the_state_margins() -> None:
    sheet = _sheet(samples.name_list(3))
    assert (str(sheet.page_setup.paperSize), sheet.page_setup.orientation) == ("9", "portrait")
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    margins = sheet.page_margins
    assert [round(side * 25.4) for side in (margins.left, margins.right, margins.top, margins.bottom)] == [
        30,
        15,
        20,
        20,
    ]


def test_the_columns_together_are_as_wide_as_the_text_of_the_page() -> None:
    sheet = _sheet(samples.name_list(3))
    pixels = sum(round(dimension.width * 8) for dimension in sheet.column_dimensions.values())
    assert abs(pixels * 25.4 / 96 - 165) < 3


def test_the_page_number_is_shown_from_page_two() -> None:
    xml = ZipFile(io.BytesIO(excel.render([samples.name_list(3)]))).read("xl/worksheets/sheet1.xml").decode()
    assert 'differentFirst="1"' in xml and "&amp;P</oddHeader>" in xml and "<firstHeader></firstHeader>" in xml


def test_every_cell_of_the_table_has_its_borders_and_times_new_roman() -> None:
    sheet = _sheet(samples.name_list(4))
    start = next(row[0].row for row in sheet.iter_rows() if row[0].value == "STT")
    cells = [cell for row in sheet.iter_rows(min_row=start, max_row=start + 4, max_col=4) for cell in row]
    assert {cell.font.name for cell in cells} == {"Times New Roman"}
    assert {side.style for cell in cells for side in (cell.border.left, cell.border.bottom)} == {"thin"}


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    sheet = _sheet(_table(("Lê Ý", "x"), (samples.LONG_POST * 3, "x")))
    low, high = sheet.row_dimensions[2].height, sheet.row_dimensions[3].height
    assert low is not None and low < 20 and high is not None and high > 60


def test_each_item_has_its_own_sheet_with_a_name_that_excel_takes() -> None:
    title = "Danh sách: đại biểu [mời] / khách rất dài hơn ba mươi mốt chữ"
    items = [Item(key=str(i), title=title, blocks=()) for i in range(3)]
    names = openpyxl.load_workbook(io.BytesIO(excel.render(items))).sheetnames
    assert names == [
        "Danh sách đại biểu mời khách rấ",
        "Danh sách đại biểu mời khác (2)",
        "Danh sách đại biểu mời khác (3)",
    ]


class _Person:
    def __init__(self, name: str, phone: str, born: str, count: int) -> None:
        self.name, self.phone, self.born, self.count = name, phone, born, count


def test_records_are_exported_under_their_headings_and_read_back(tmp_path: Path) -> None:
    columns = (
        BoundColumn("name", Column("Họ và tên", width=30)),
        BoundColumn("phone", Column("Điện thoại", width=12)),
        BoundColumn("born", Column("Ngày sinh", width=12, kind="date")),
        BoundColumn("count", Column("Số suất", width=8, kind="int")),
    )
    path = tmp_path / "xuất.xlsx"
    excel.write_table(path, "Danh sách đại biểu", columns, [_Person("Lê Ý", "0912345678", "1980-05-19", 3)])
    sheet = openpyxl.load_workbook(path).active
    assert isinstance(sheet, Worksheet)
    assert [row for row in _values(sheet) if row] == [
        ["Danh sách đại biểu"],
        ["Họ và tên", "Điện thoại", "Ngày sinh", "Số suất"],
        ["Lê Ý", "0912345678", "19/05/1980", 3],
    ]


def test_no_paper_at_all_is_still_a_workbook() -> None:
    assert openpyxl.load_workbook(io.BytesIO(excel.render([]))).sheetnames == ["Danh sách"]


def _parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist() if name != "docProps/core.xml"}


def test_a_short_workbook_is_made_in_memory_and_a_long_one_with_the_same_parts_on_the_disk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files, make = [], tempfile.mkstemp
    monkeypatch.setattr(tempfile, "mkstemp", lambda *told, **more: files.append(1) or make(*told, **more))
    short = _parts(excel.render([samples.name_list(30), samples.name_list(3)]))
    assert len(files) == 2  # the rows of the two sheets
    monkeypatch.setattr(excel, "_SHORT", 0)
    assert _parts(excel.render([samples.name_list(30), samples.name_list(3)])) == short
    assert len(files) > 10
