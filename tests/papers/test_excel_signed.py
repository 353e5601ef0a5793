"""Head and foot of a sheet as it is printed: bodies line by line beside the national heading, signers whole, no text beyond its cell."""

import io

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from thuky.papers import excel, fonts
from thuky.papers.blocks import Letterhead, Row, Signatures, Signer, Table, TableColumn, Title, TotalLine
from thuky.papers.document import Item

PARENT = "ỦY BAN NHÂN DÂN PHƯỜNG TÂN THẠNH ĐÔNG HẠ"
BODY = "BAN CHỈ ĐẠO THỰC HIỆN CÔNG TÁC QUỐC PHÒNG, QUÂN SỰ ĐỊA PHƯƠNG PHƯỜNG TÂN THẠNH ĐÔNG HẠ"
DATE = "Thành phố Tân Thạnh Đông, ngày      tháng      năm        "
CHIEF = Signer(
    authority=("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN"), title="PHÓ TRƯỞNG BAN THƯỜNG TRỰC", rank="Thượng tá",
    post="PHÓ CHỦ TỊCH THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM PHƯỜNG TÂN THẠNH ĐÔNG HẠ",
    name="Công Tằng Tôn Nữ Hoàng Phương Thúy Quỳnh Nguyên",
)  # fmt: skip
MAKER = Signer(title="NGƯỜI LẬP", note="(Ký, ghi rõ họ tên)")


def _sheet(item: Item) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(excel.render([item]))).active
    assert isinstance(sheet, Worksheet)
    return sheet


def _list(rows: list[Row], landscape: bool = False, chief: Signer = CHIEF) -> Item:
    columns = (
        TableColumn(heading="STT", width=5, align="center"),
        TableColumn(heading="Họ và tên", width=27),
        TableColumn(heading="Chức vụ, đơn vị", width=34),
        *(TableColumn(heading=heading, width=10) for heading in ("Cách gửi", "Ngày gửi", "Xác nhận", "Ghi chú")),
    )
    return Item(
        key="k",
        title="t",
        landscape=landscape,
        blocks=(
            Letterhead(parent=PARENT, body=BODY, place_date=DATE),
            Title(kind="DANH SÁCH", about="Gửi giấy mời"),
            Table(columns=columns, rows=rows),
            TotalLine(text=f"Danh sách này có {len(rows)} đại biểu./."),
            Signatures(signers=(MAKER, chief)),
        ),
    )


def _people(count: int) -> list[Row]:
    return [Row(cells=(str(n), f"Lê Thị Ý {n}", "Trợ lý")) for n in range(1, count + 1)]


def _room(sheet: Worksheet, text: str) -> float:
    """How much wider the cell of this text is than the text, in points."""
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == text)
    merged = next(one for one in sheet.merged_cells.ranges if cell.coordinate in one)
    letters = "ABCDEFGH"[merged.min_col - 1 : merged.max_col]
    face = fonts.face(bold=bool(cell.font.b), italic=bool(cell.font.i))
    return sum(sheet.column_dimensions[one].width for one in letters) * 6 - face.stringWidth(text, cell.font.sz)


@pytest.mark.parametrize("landscape", [False, True])
def test_each_line_of_the_bodies_stands_in_a_row_of_its_own_beside_the_national_heading(landscape: bool) -> None:
    sheet = _sheet(_list(_people(3), landscape))
    rows = [[cell for cell in row if cell] for row in sheet.iter_rows(max_row=20, values_only=True)]
    assert [row[-1] for row in rows[:2]] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    bodies = [row[0] for row in rows if row and row[0] != DATE]
    assert " ".join(bodies[: bodies.index("DANH SÁCH")]) == f"{PARENT} {BODY}"
    assert all("\n" not in one for one in bodies)


@pytest.mark.parametrize("landscape", [False, True])
def test_the_national_heading_and_a_long_date_have_room(landscape: bool) -> None:
    sheet = _sheet(_list(_people(3), landscape))
    assert min(_room(sheet, text) for text in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", DATE)) > 0


@pytest.mark.parametrize("landscape", [False, True])
def test_a_signer_of_many_lines_is_never_cut_by_the_end_of_a_page(landscape: bool) -> None:
    for people in range(1, 40):
        sheet = _sheet(_list(_people(people), landscape))
        last = next(row[0].row for row in sheet.iter_rows() if row[0].value == str(people))
        assert (people, _last_page(sheet, landscape) <= last) == (people, True)


def _last_page(sheet: Worksheet, landscape: bool) -> int:
    """The first row of the last page, of a printer that sets rows a little higher."""
    page = (170 if landscape else 257) * 72 / 25.4 * 0.965 * 100 / (sheet.page_setup.scale or 100)
    breaks, used, begun = {one.id for one in sheet.row_breaks.brk}, 0.0, 1
    head = next(row[0].row for row in sheet.iter_rows() if row[0].value == "STT")
    for row in range(1, sheet.max_row + 1):
        high = sheet.row_dimensions[row].height or sheet.sheet_format.defaultRowHeight
        if used + high > page or row - 1 in breaks:
            used, begun = sheet.row_dimensions[head].height, row
        used += high
    return begun


def test_a_sheet_that_is_hardly_too_high_for_one_page_is_printed_on_one_in_letters_a_little_smaller() -> None:
    chief = Signer(title="TRƯỞNG BAN", name="Lê An")
    found = []
    for people in range(1, 12):
        sheet = _sheet(_list(_people(people), landscape=True, chief=chief))
        found.append((sheet.page_setup.scale or 100, len(sheet.row_breaks.brk)))
    smaller = [at for at, (scale, _) in enumerate(found) if scale < 100]
    assert smaller and [found[at][1] for at in smaller] == [0] * len(smaller)
    assert min(scale for scale, _ in found) >= 92 and found[0] == (100, 0) and found[-1] == (100, 1)


def test_a_row_that_excel_cannot_show_goes_on_in_further_rows() -> None:
    said = " ".join(f"chữ{n}" for n in range(900))
    sheet = _sheet(_list([Row(cells=("1", "Lê Ý", said))]))
    cells = [row[2].value for row in sheet.iter_rows() if row[2].value and "chữ" in row[2].value]
    assert len(cells) > 2 and " ".join(" ".join(cells).split()) == said
    assert max(sheet.row_dimensions[row].height or 0 for row in range(1, sheet.max_row + 1)) <= 409


def test_the_room_for_a_number_stays_on_the_line_of_its_symbol() -> None:
    columns = (TableColumn(heading="Số", width=4), *(TableColumn(heading=f"{n}", width=30) for n in range(4)))
    symbol = "         /QĐ-UBND"
    sheet = _sheet(Item(key="k", title="t", blocks=(Table(columns=columns, rows=[Row(cells=(symbol, *"abcd"))]),)))
    assert sheet.column_dimensions["A"].width * 6 - 9 > fonts.face().stringWidth(symbol, 13)


def test_the_national_heading_is_set_smaller_where_no_columns_are_wide_enough_for_it() -> None:
    columns = (
        TableColumn(heading="STT", width=5),
        TableColumn(heading="Cấp bậc", width=13),
        TableColumn(heading="Họ và tên", width=27),
        TableColumn(heading="Chức vụ", width=18),
        TableColumn(heading="Đơn vị", width=24),
        TableColumn(heading="Ghi chú", width=9),
    )
    head = Letterhead(parent=PARENT, body="BAN CHQS", place_date="Tân Thạnh, ngày")
    sheet = _sheet(Item(key="k", title="t", blocks=(head, Table(columns=columns, rows=_people(3)))))
    nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert _room(sheet, nation) >= 0
    (cell,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == nation]
    assert 10 <= cell.font.size < 12


def test_the_bodies_are_not_squeezed_into_a_tower_beside_the_national_heading() -> None:
    shares = (("STT", 38), ("Cấp bậc", 61), ("Họ và tên", 138), ("Chức vụ", 70), ("Đơn vị", 96), ("Ghi chú", 35))
    columns = tuple(TableColumn(heading=heading, width=share) for heading, share in shares)
    words = ("1", "Đại úy", "Lê Thị Ý", "Trợ lý", "Xã An", "")
    head = Letterhead(
        parent="BỘ CHỈ HUY QUÂN SỰ TỈNH TÂN GIANG THƯỢNG", body="PHÒNG CHÍNH TRỊ", place_date="Tân Giang, ngày"
    )
    sheet = _sheet(Item(key="k", title="t", blocks=(head, Table(columns=columns, rows=[Row(cells=words)]))))
    left = [row[0].value for row in sheet.iter_rows(max_row=5) if row[0].value]
    assert left[left.index("PHÒNG CHÍNH TRỊ") - 1] == "TỈNH TÂN GIANG THƯỢNG"
