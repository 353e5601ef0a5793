"""The heading of a list is found wherever units put it, and its columns are understood however they are headed."""

from pathlib import Path

import openpyxl
import pytest

from tests.returns.sheets import HEAD, book, fill, people, reasons, roster
from thuky.core.refused import Refused
from thuky.returns import headings, reader

AN = (1, "Lê Văn An", "Thiếu tá", "Trợ lý", "Ban CHQS phường Đông", "0912345678", "")
HA = (2, "Trần Thị Hạ", "", "Công chức", "UBND xã Tây", "0987654321", "ăn chay")
BOTH = [("Lê Văn An", "Thiếu tá", "Ban CHQS phường Đông"), ("Trần Thị Hạ", "", "UBND xã Tây")]


@pytest.mark.parametrize("above", range(10))
def test_up_to_nine_title_rows_stand_above_the_heading(tmp_path: Path, above: int) -> None:
    titles = [("", "", "", f"DANH SÁCH ĐẠI BIỂU, dòng {i}") for i in range(above)]
    found = roster(tmp_path, [*titles, HEAD, AN, HA])
    assert found.header_row == above + 1
    assert people(found, "full_name", "rank", "unit") == BOTH
    assert reasons(found) == [(i + 1, "Nằm trên dòng tiêu đề cột") for i in range(above)]


def test_the_whole_of_a_row_is_read_into_its_fields(tmp_path: Path) -> None:
    found = roster(tmp_path, [HEAD, AN, HA])
    assert found.as_json() == {
        "file": "ds.xlsx",
        "sheet": "Sheet",
        "header_row": 1,
        "columns": {
            "ordinal": "TT",
            "full_name": "Họ và tên",
            "rank": "Cấp bậc",
            "position": "Chức vụ",
            "unit": "Đơn vị",
            "phone": "Điện thoại",
            "note": "Ghi chú",
        },
        "unknown_columns": [],
        "encoding": "unicode",
        "rows": [
            {
                "row": 2,
                "salutation": "",
                "full_name": "Lê Văn An",
                "rank": "Thiếu tá",
                "position": "Trợ lý",
                "unit": "Ban CHQS phường Đông",
                "section": "",
                "phone": "0912345678",
                "note": "",
                "extra": {},
            },
            {
                "row": 3,
                "salutation": "",
                "full_name": "Trần Thị Hạ",
                "rank": "",
                "position": "Công chức",
                "unit": "UBND xã Tây",
                "section": "",
                "phone": "0987654321",
                "note": "ăn chay",
                "extra": {},
            },
        ],
        "problems": [],
        "skipped": [],
    }


@pytest.mark.parametrize(
    ("name", "rank", "post", "unit", "phone"),
    [
        ("HỌ TÊN", "Quân hàm", "Chức danh", "Cơ quan/đơn vị", "SĐT"),
        ("Họ  và\ntên (chữ in hoa)", "C.bậc", "CV", "Nơi công tác", "Số ĐT"),
        ("Họ, chữ đệm và tên", "CB", "Chức vụ/Chức danh", "Đơn vị công tác", "ĐTDĐ"),
        ("hoten", "capbac", "chucvu", "donvi", "dienthoai"),
        ("Họ và tên đại biểu", "Cấp hàm", "Chức vụ hiện nay", "Địa phương", "Điện thoại liên hệ"),
        ("Đại biểu", "Cấp bậc ", "Chức vụ:", "Xã/phường", "Di động"),
        ("Họ và tên", "Cấp bậc", "Chức vụ", "Khu phố", "Điện thoại"),
        ("Họ và tên", "Cấp bậc", "Chức vụ", "Thôn, khu phố", "Điện thoại"),
    ],
)
def test_headings_are_known_in_all_their_variants(
    tmp_path: Path, name: str, rank: str, post: str, unit: str, phone: str
) -> None:
    found = roster(tmp_path, [("#", name, rank, post, unit, phone), AN[:6]])
    assert people(found, "full_name", "rank", "position", "unit", "phone") == [AN[1:6]]


def test_columns_may_stand_in_any_order_and_unknown_ones_are_kept(tmp_path: Path) -> None:
    found = roster(
        tmp_path, [("Cỡ áo", "Đơn vị", "Họ tên", "Ký nhận", "Biển số xe"), ("XL", "Xã Tây", "Lê Văn An", "", "66A-123")]
    )
    assert found.unknown_columns == ("Cỡ áo", "Biển số xe")
    assert people(found, "full_name", "unit", "extra") == [
        ("Lê Văn An", "Xã Tây", {"Cỡ áo": "XL", "Biển số xe": "66A-123"})
    ]


def test_a_heading_over_two_merged_rows_gives_sex_and_birth(tmp_path: Path) -> None:
    rows = [
        ("TT", "Họ và tên", "Năm sinh", None, "Đơn vị"),
        (None, None, "Nam", "Nữ", None),
        (1, "Lê Văn An", 1975, None, "Xã Tây"),
        (2, "Trần Thị Hạ", None, "02/03/1988", "Xã Đông"),
    ]
    found = roster(tmp_path, rows, ["A1:A2", "B1:B2", "C1:D1", "E1:E2"])
    assert found.columns["birth"] == "Năm sinh / Nữ"
    assert people(found, "full_name", "sex", "birth", "unit") == [
        ("Lê Văn An", "Nam", "1975", "Xã Tây"),
        ("Trần Thị Hạ", "Nữ", "02/03/1988", "Xã Đông"),
    ]


def test_a_heading_over_two_rows_is_understood_without_merged_cells(tmp_path: Path) -> None:
    rows = [
        ("TT", "Họ và tên", "Năm sinh", None, "Đơn vị"),
        (None, None, "Nam", "Nữ", None),
        (1, "Lê An", 1975, None, "Xã Tây"),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "row", "full_name", "sex", "birth", "unit") == [(3, "Lê An", "Nam", "1975", "Xã Tây")]


def test_a_heading_over_three_rows_with_names_in_the_second(tmp_path: Path) -> None:
    rows = [
        ("TT", "Đại biểu tham dự", None, None, None, "Ghi chú"),
        (None, "Họ và tên", "Chức vụ", "Giới tính", None, None),
        (None, None, None, "Nam", "Nữ", None),
        (1, "Lê An", "Trợ lý", None, "x", "chay"),
    ]
    found = roster(tmp_path, rows, ["A1:A3", "B1:E1", "B2:B3", "C2:C3", "D2:E2", "F1:F3"])
    assert people(found, "row", "full_name", "position", "sex", "note") == [(4, "Lê An", "Trợ lý", "Nữ", "chay")]


@pytest.mark.parametrize(
    "numbers",
    [(1, 2, 3, 4, 5, 6, 7), ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"), ("A", "B", 1, 2, 3, "4=1+2", 5)],
)
def test_a_row_of_column_numbers_is_no_person(tmp_path: Path, numbers: tuple[object, ...]) -> None:
    found = roster(tmp_path, [HEAD, numbers, AN])
    assert people(found, "row", "full_name") == [(3, "Lê Văn An")]
    assert reasons(found) == [(2, "Dòng đánh số cột")]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Họ và tên đệm", "Tên"), ("Họ lót", "Tên"), ("Họ và", "tên"), ("Họ và tên", None), ("Họ", "Tên")],
)
def test_a_name_over_two_columns_is_put_together(tmp_path: Path, first: str, second: str | None) -> None:
    rows = [("TT", first, second, "Đơn vị"), (1, "Lê Văn", "An", "Xã Tây"), (2, "Trần Thị", "Hạ", "Xã Đông")]
    found = roster(tmp_path, rows)
    assert people(found, "full_name", "unit") == [("Lê Văn An", "Xã Tây"), ("Trần Thị Hạ", "Xã Đông")]


def test_a_merged_name_heading_spreads_over_both_halves(tmp_path: Path) -> None:
    rows = [("TT", "Họ và tên", None, "Đơn vị"), (1, "Lê Văn", "An", "Xã Tây"), (2, "Trần Thị", "Hạ", "Xã Đông")]
    found = roster(tmp_path, rows, ["B1:C1"])
    assert people(found, "full_name", "unit") == [("Lê Văn An", "Xã Tây"), ("Trần Thị Hạ", "Xã Đông")]
    assert found.columns["full_name"] == "Họ và tên"


def test_two_halves_side_by_side_are_two_tables(tmp_path: Path) -> None:
    rows = [
        ("TT", "Họ và tên", "Đơn vị", None, "TT", "Họ và tên", "Đơn vị"),
        (1, "Lê An", "Xã Tây", None, 2, "Trần Hạ", "Xã Đông"),
    ]
    left, right = reader.read(book(tmp_path / "ds.xlsx", rows))
    assert people(left, "full_name", "unit") + people(right, "full_name", "unit") == [
        ("Lê An", "Xã Tây"),
        ("Trần Hạ", "Xã Đông"),
    ]


def test_a_heading_repeated_on_every_page_interrupts_nothing(tmp_path: Path) -> None:
    found = roster(tmp_path, [HEAD, AN, HEAD, HA])
    assert people(found, "row", "full_name") == [(2, "Lê Văn An"), (4, "Trần Thị Hạ")]
    assert reasons(found) == [(3, "Tiêu đề cột lặp lại")]


def test_another_table_below_is_read_with_its_own_columns(tmp_path: Path) -> None:
    rows = [HEAD, AN, (), ("TT", "Đơn vị", "Họ tên", "Chức vụ"), (1, "Xã Đông", "Phan Thị Mơ", "Công chức")]
    first, second = reader.read(book(tmp_path / "ds.xlsx", rows))
    assert people(first, "full_name") == [("Lê Văn An",)]
    assert (second.header_row, people(second, "full_name", "unit", "position")) == (
        4,
        [("Phan Thị Mơ", "Xã Đông", "Công chức")],
    )


def test_the_example_of_an_instruction_sheet_is_no_person(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.active.title = "Hướng dẫn"
    fill(workbook.active, [HEAD, (1, "Nguyễn Văn Ví Dụ", "Đại úy", "Trợ lý", "Xã Mẫu", "", "")])
    fill(workbook.create_sheet("Danh sách"), [HEAD, AN])
    fill(workbook.create_sheet("DM"), [("Mã", "Tên đơn vị"), ("01", "Xã Tây")])
    workbook.create_sheet("Trống")
    workbook.save(tmp_path / "ds.xlsx")
    (found,) = reader.read(tmp_path / "ds.xlsx")
    assert (found.sheet, people(found, "full_name")) == ("Danh sách", [("Lê Văn An",)])


def test_a_hidden_sheet_is_read_only_when_asked(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    fill(workbook.active, [HEAD, AN])
    hidden = workbook.create_sheet("cũ")
    fill(hidden, [HEAD, HA])
    hidden.sheet_state = "hidden"
    workbook.save(tmp_path / "ds.xlsx")
    assert [r.sheet for r in reader.read(tmp_path / "ds.xlsx")] == ["Sheet"]
    assert [r.sheet for r in reader.read(tmp_path / "ds.xlsx", take_hidden=True)] == ["Sheet", "cũ"]


@pytest.mark.parametrize(
    "rows", [[("a", "b")], [("Mã", "Tên hàng", "Đơn vị tính"), (1, "Bút", "cây")], [()] * 20 + [HEAD, AN]]
)
def test_a_workbook_without_a_list_of_people_is_refused(tmp_path: Path, rows: list[tuple[object, ...]]) -> None:
    with pytest.raises(Refused) as caught:
        reader.read(book(tmp_path / "hang.xlsx", rows))
    assert str(caught.value) == (
        "Tệp “hang.xlsx” không có dòng tiêu đề với cột “Họ và tên” trong 20 dòng đầu của trang nào; "
        "hãy xem lại tệp hoặc thêm dòng tiêu đề."
    )


def test_a_short_word_under_a_parent_of_people_means_what_it_means_alone() -> None:
    assert [headings.nested(("Người tham dự", word)) for word in ("Họ và tên", "CV", "ĐT")] == [
        ("full_name",),
        ("position",),
        ("phone",),
    ]


def test_a_name_in_two_columns_below_one_heading_beside_a_heading_of_two_rows(tmp_path: Path) -> None:
    rows = [
        ("TT", "Họ và tên", None, "Năm sinh", None, "Chức vụ"),
        (None, None, None, "Nam", "Nữ"),
        (1, "Lê Trọng", "Hải", 1977, None, "Hiệu trưởng"),
        (2, "Lữ Thị", "Chi", None, 1980, "Kế toán"),
    ]
    found = roster(tmp_path, rows, ["A1:A2", "B1:C1", "D1:E1", "F1:F2"])
    assert people(found, "full_name", "sex", "position") == [
        ("Lê Trọng Hải", "Nam", "Hiệu trưởng"),
        ("Lữ Thị Chi", "Nữ", "Kế toán"),
    ]
