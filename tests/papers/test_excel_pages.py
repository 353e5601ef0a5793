"""Sheets as they are printed: two tables on one grid, headings on every page, signatures that are never alone."""

import io

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.papers import samples
from thuky.papers import excel
from thuky.papers.blocks import Heading, Row, Signatures, Signer, Table, TableColumn
from thuky.papers.document import Item

PAGE = (297 - 40) * 72 / 25.4


def _sheet(item: Item) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(excel.render([item]))).active
    assert isinstance(sheet, Worksheet)
    return sheet


def _award_list(people: int) -> Item:
    ordinal, merit = TableColumn(heading="STT", width=5, align="center"), TableColumn(heading="Thành tích", width=30)
    unit = TableColumn(heading="Tên tập thể", width=30)
    person = (TableColumn(heading="Họ và tên", width=20), TableColumn(heading="Chức vụ", width=20))
    tables = (
        Table(columns=(ordinal, unit, merit), rows=[Row(cells=("1", "UBND xã", "Có thành tích"))] * people),
        Table(columns=(ordinal, *person, merit), rows=[Row(cells=("1", "Lê Ý", "Trợ lý", "Có thành tích"))] * people),
    )
    return Item(key="k", title="t", blocks=(tables[0], Heading(text="II. CÁ NHÂN"), tables[1]))


def test_two_tables_of_a_sheet_share_its_columns_heading_by_heading() -> None:
    sheet = _sheet(_award_list(2))
    heads = [row for row in sheet.iter_rows() if row[0].value == "STT"]
    assert ["".join(cell.coordinate[0] for cell in row if cell.value) for row in heads] == ["ABD", "ABCD"]
    first, second = heads[0][0].row, heads[1][0].row
    assert sorted(str(one) for one in sheet.merged_cells.ranges)[1:4] == [
        f"B{first + n}:C{first + n}" for n in range(3)
    ]
    assert (sheet.freeze_panes, sheet.print_title_rows) == (None, f"${second}:${second}")


def test_the_first_of_two_tables_has_its_heading_again_where_a_page_ends() -> None:
    sheet = _sheet(_award_list(60))
    heads = [row[0].row for row in sheet.iter_rows() if row[0].value == "STT"]
    assert (len(heads), sheet.row_breaks.brk[0].id) == (3, heads[1] - 1)
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage


@pytest.mark.parametrize("share", [0.965, 1.0])
def test_the_signatures_never_stand_alone_on_the_last_page(share: float) -> None:
    for people in range(24, 40):
        sheet = _sheet(samples.name_list(people))
        last = next(row[0].row for row in sheet.iter_rows() if row[0].value == str(people))
        assert _last_page(sheet, PAGE * share) <= last


def _last_page(sheet: Worksheet, page: float) -> int:
    """The first row of the last page where a page is so high, in points."""
    breaks, used, begun = {one.id for one in sheet.row_breaks.brk}, 0.0, 1
    for row in range(1, sheet.max_row + 1):
        high = sheet.row_dimensions[row].height or sheet.sheet_format.defaultRowHeight
        if used + high > page or row - 1 in breaks:
            used, begun = 21.0, row
        used += high
    return begun


def test_text_keeps_off_the_border_of_its_cell() -> None:
    sheet = _sheet(_award_list(1))
    assert [sheet.cell(2, at).alignment.indent for at in (1, 2, 4)] == [0, 1, 1]


LONG = "Phó Bí thư Thường trực Đảng ủy, Chủ tịch Hội đồng nhân dân kiêm Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam " * 2


def _tall(rows: int) -> list[Row]:
    return [Row(cells=("1", "Lê Ý", LONG, "Có thành tích")) for _ in range(rows)]


def _value(sheet: Worksheet, at: int) -> str:
    return str(sheet.cell(at, 1).value or "")


@pytest.mark.parametrize("before", range(14, 26))
def test_a_line_that_heads_a_table_or_a_group_never_stands_alone_at_the_foot_of_a_page(before: int) -> None:
    columns = _award_list(1).blocks[2].columns  # type: ignore[union-attr]
    short = [Row(cells=("1", "Lê Ý", "Trợ lý", "Có thành tích"))] * before
    groups = (*short, Row(cells=("VIII. KHỐI XÃ: 02 đại biểu",), group=True), *_tall(2))
    for blocks in (
        (Table(columns=columns, rows=groups),),
        (Table(columns=columns, rows=short), Heading(text="II. CÁ NHÂN"), Table(columns=columns, rows=_tall(2))),
    ):
        sheet = _sheet(Item(key="k", title="t", landscape=True, blocks=blocks))
        last = _last_page(sheet, (210 - 40) * 72 / 25.4 * 0.965 * 100 / (sheet.page_setup.scale or 100))
        assert last == 1 or not _value(sheet, last - 1).startswith(("VIII.", "II.", "STT"))


def test_one_tall_row_goes_with_the_signatures_where_two_would_push_them_off_again() -> None:
    columns = _award_list(1).blocks[2].columns  # type: ignore[union-attr]
    long = LONG + LONG[:80]
    rows = [Row(cells=(str(n), "Lê Ý", long, "Có thành tích")) for n in range(1, 5)]
    signers = Signatures(signers=(Signer(title="NGƯỜI LẬP"), samples.CHIEF))
    sheet = _sheet(Item(key="k", title="t", landscape=True, blocks=(Table(columns=columns, rows=rows), signers)))
    page = (210 - 40) * 72 / 25.4
    row = next(at for at in range(1, sheet.max_row + 1) if _value(sheet, at) == "4")
    high = sum(sheet.row_dimensions[at].height or 18.64 for at in range(row, sheet.max_row + 1))
    assert (_last_page(sheet, page), high + 40 < page) == (row, True)
