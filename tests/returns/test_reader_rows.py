"""Below the heading: persons are found, and every other row is told with the reason why it is none."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from tests.returns.sheets import HEAD, book, people, reasons, roster
from thuky.returns import reader
from thuky.returns.roster import Problem, summary

AN = (1, "Lê Văn An", "Thiếu tá", "Trợ lý", "Ban CHQS phường Đông", "0912345678", "")
HA = (2, "Trần Thị Hạ", "", "Công chức", "UBND xã Tây", "0987654321", "")
SHORT = ("TT", "Họ và tên", "Chức vụ", "Đơn vị")


def test_section_rows_in_numerals_and_letters_give_the_unit(tmp_path: Path) -> None:
    rows = [
        ("TT", "Họ và tên", "Chức vụ"),
        ("I", "UBND phường Đông"),
        ("A", "Văn phòng"),
        (1, "Lê An", "Công chức"),
        ("B", "Phòng Kinh tế"),
        (1, "Trần Hạ", "Chuyên viên"),
        ("II", "Công an xã Tây"),
        (1, "Phan Mơ", "Trưởng Công an"),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "full_name", "unit", "section", "sections") == [
        ("Lê An", "Văn phòng", "Văn phòng", ("UBND phường Đông", "Văn phòng")),
        ("Trần Hạ", "Phòng Kinh tế", "Phòng Kinh tế", ("UBND phường Đông", "Phòng Kinh tế")),
        ("Phan Mơ", "Công an xã Tây", "Công an xã Tây", ("Công an xã Tây",)),
    ]
    assert reasons(found) == [
        (2, "Tiêu đề mục: UBND phường Đông"),
        (3, "Tiêu đề mục: Văn phòng"),
        (5, "Tiêu đề mục: Phòng Kinh tế"),
        (7, "Tiêu đề mục: Công an xã Tây"),
    ]


@pytest.mark.parametrize(
    ("row", "merge", "section"),
    [
        (("I. Khối xã, phường",), "A2:D2", "Khối xã, phường"),
        (("Ban CHQS xã Tây",), "A2:D2", "Ban CHQS xã Tây"),
        ((None, "II. Ban CHQS xã Tây"), None, "Ban CHQS xã Tây"),
        ((None, "UBND xã Tây"), "B2:D2", "UBND xã Tây"),
        ((None, "2. Hội Nông dân:"), None, "Hội Nông dân"),
        (("II", "CƠ QUAN TỈNH", None, "15 đ/c"), None, "CƠ QUAN TỈNH"),
    ],
)
def test_a_section_may_stand_in_one_merged_or_numbered_cell(
    tmp_path: Path, row: tuple[Any, ...], merge: str | None, section: str
) -> None:
    rows = [("TT", "Họ và tên", "Chức vụ", "Ghi chú"), row, (1, "Lê An", "Công chức", None)]
    found = roster(tmp_path, rows, [merge] if merge else [])
    assert people(found, "full_name", "section", "unit") == [("Lê An", section, section)]
    assert reasons(found) == [(2, f"Tiêu đề mục: {section}")]


def test_a_person_called_like_a_numeral_stays_a_person(tmp_path: Path) -> None:
    found = roster(tmp_path, [SHORT, (1, "Ý", "Công chức", "Xã Tây"), (2, "Vi", "Chuyên viên", "Xã Đông")])
    assert people(found, "full_name") == [("Ý",), ("Vi",)]


def test_a_group_of_guests_is_a_section_but_no_unit(tmp_path: Path) -> None:
    found = roster(tmp_path, [SHORT, ("I", "Khách mời"), (1, "Lê An", "Giám đốc", None)])
    assert people(found, "section", "unit") == [("Khách mời", "")]


def test_a_unit_in_a_merged_block_holds_for_all_its_people(tmp_path: Path) -> None:
    rows = [SHORT, (1, "Lê An", "CT", "Xã Tây"), (2, "Trần Hạ", "PCT"), (3, "Phan Mơ", "CHT", "Xã Đông")]
    found = roster(tmp_path, rows, ["D2:D3"])
    assert people(found, "full_name", "unit") == [("Lê An", "Xã Tây"), ("Trần Hạ", "Xã Tây"), ("Phan Mơ", "Xã Đông")]


@pytest.mark.parametrize("mark", ['"', "-nt-", "nt", "như trên", "''", "- nt -", "”"])
def test_ditto_marks_repeat_the_cell_above(tmp_path: Path, mark: str) -> None:
    rows = [SHORT, (1, "Lê An", "Trợ lý", "Xã Tây"), (2, "Trần Hạ", mark, mark), (3, "Phan Mơ", "CHT", mark)]
    found = roster(tmp_path, rows)
    assert people(found, "position", "unit") == [("Trợ lý", "Xã Tây"), ("Trợ lý", "Xã Tây"), ("CHT", "Xã Tây")]


def test_units_that_stand_once_above_many_people_are_carried_down(tmp_path: Path) -> None:
    rows = [
        SHORT,
        (1, "Lê An", "a", "Xã Tây"),
        (2, "Trần Hạ", "b"),
        (3, "Phan Mơ", "c"),
        (4, "Vũ Sen", "d", "Xã Đông"),
        (5, "Hồ Lan", "đ"),
    ]
    found = roster(tmp_path, rows)
    assert [unit for (unit,) in people(found, "unit")] == ["Xã Tây", "Xã Tây", "Xã Tây", "Xã Đông", "Xã Đông"]


def test_one_missing_unit_among_many_stays_missing(tmp_path: Path) -> None:
    rows = [
        SHORT,
        (1, "Lê An", "a", "Xã Tây"),
        (2, "Trần Hạ", "b", "Xã Đông"),
        (3, "Phan Mơ", "c", None),
        (4, "Vũ Sen", "d", "Xã Nam"),
    ]
    assert [unit for (unit,) in people(roster(tmp_path, rows), "unit")] == ["Xã Tây", "Xã Đông", "", "Xã Nam"]


@pytest.mark.parametrize("ordinals", [(None, None), (1, 4), ("1", "1"), (1.0, 2.0), ("01", "02"), ("1.", "2.")])
def test_ordinals_may_be_missing_broken_or_text(tmp_path: Path, ordinals: tuple[Any, Any]) -> None:
    found = roster(tmp_path, [HEAD, (ordinals[0], *AN[1:]), (ordinals[1], *HA[1:])])
    assert people(found, "full_name") == [("Lê Văn An",), ("Trần Thị Hạ",)]


def test_totals_before_and_after_the_data_are_no_persons(tmp_path: Path) -> None:
    rows = [
        HEAD,
        (None, "Tổng cộng", "x", "x", "x", "x", "x"),
        AN,
        ("Cộng: 01 đồng chí",),
        (None, "TỔNG SỐ", None, None, 1),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "full_name") == [("Lê Văn An",)]
    assert reasons(found) == [(2, "Dòng tổng cộng"), (4, "Dòng tổng cộng"), (5, "Dòng tổng cộng")]


def test_people_whose_names_begin_like_a_total_stay_people(tmp_path: Path) -> None:
    found = roster(
        tmp_path,
        [
            SHORT,
            (1, "Tống Công Minh", "CT", "Xã Tây"),
            (2, "Tong Cong Hoa", "CT", "Xã Đông"),
            (3, "Cống Thị Sen", "CT", "Xã Nam"),
        ],
    )
    assert people(found, "full_name") == [("Tống Công Minh",), ("Tong Cong Hoa",), ("Cống Thị Sen",)]


def test_signatures_notes_and_recipients_below_the_list_are_no_persons(tmp_path: Path) -> None:
    rows = [
        SHORT,
        (1, "Lê An", "CT", "Xã Tây"),
        (None, "Danh sách này có 01 đồng chí./."),
        (None, None, None, "Xã Tây, ngày 05 tháng 9 năm 2026"),
        (None, "NGƯỜI LẬP BIỂU", None, "CHỈ HUY TRƯỞNG"),
        (None, "(Ký, ghi rõ họ tên)", None, "(Ký tên, đóng dấu)"),
        (None, "Vũ Thị Sen", None, "Thiếu tá Hồ Văn Lân"),
        ("Nơi nhận:",),
        ("- Ban Chỉ đạo;",),
        ("- Lưu: VT.",),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "full_name") == [("Lê An",)]
    assert [skipped.kind for skipped in found.skipped] == ["foot"] * 8


def test_formatted_but_empty_rows_and_error_cells_beside_the_table_count_for_nothing(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet, border = workbook.add_worksheet(), workbook.add_format({"border": 1})
        sheet.write_row(0, 0, SHORT)
        sheet.write_row(1, 0, (1, "Lê An", "CT", "Xã Tây"))
        for row in range(2, 150):
            sheet.write_row(row, 0, [""] * 4, border)
            sheet.write_formula(row, 6, "=VLOOKUP(A3,B:C,2,0)", None, "#N/A")
    (found,) = reader.read(path)
    assert (people(found, "full_name"), found.skipped, found.problems) == ([("Lê An",)], (), ())


def test_a_formula_without_a_stored_value_is_a_problem_of_its_row(tmp_path: Path) -> None:
    rows = [SHORT, ("=ROW()-1", "Lê An", '=UPPER("ct")', "Xã Tây"), (2, "=A1&B1", "CT", "Xã Đông")]
    found = roster(tmp_path, rows)
    assert people(found, "full_name", "position", "unit") == [("Lê An", "", "Xã Tây")]
    told = "là công thức chưa có kết quả; hãy mở tệp bằng Excel, lưu lại rồi đọc lại."
    assert found.problems == (Problem(2, f"Ô “Chức vụ” {told}"), Problem(3, f"Ô “Họ và tên” {told}"))
    assert reasons(found) == [(3, "Không đọc được họ và tên")]


def test_an_error_in_a_column_of_the_table_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, SHORT)
        sheet.write_row(1, 0, (1, "Lê An", "CT"))
        sheet.write_formula(1, 3, "=NA()", None, "#N/A")
    (found,) = reader.read(path)
    assert people(found, "full_name", "unit") == [("Lê An", "")]
    assert found.problems == (Problem(2, "Ô “Đơn vị” báo lỗi #N/A; hãy điền lại ô này."),)


def test_hidden_rows_are_told_and_taken_only_when_asked(tmp_path: Path) -> None:
    rows = [HEAD, AN, HA]
    found = roster(tmp_path, rows, hidden=[3])
    assert (people(found, "full_name"), found.skipped[0].kind) == ([("Lê Văn An",)], "hidden")
    assert people(roster(tmp_path, rows, hidden=[3], take_hidden=True), "full_name") == [
        ("Lê Văn An",),
        ("Trần Thị Hạ",),
    ]


def test_rows_that_wait_for_a_name_are_places_and_no_persons(tmp_path: Path) -> None:
    rows = [
        SHORT,
        (1, "Lê An", "CT", "Xã Tây"),
        (2, "chưa báo tên", None, "Xã Đông"),
        (3, None, None, "Xã Nam"),
        (4, "……", None, None),
        (5,),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "full_name") == [("Lê An",)]
    assert reasons(found) == [
        (3, "Chưa có tên: Xã Đông"),
        (4, "Chưa có tên: Xã Nam"),
        (5, "Chưa có tên: 4 ……"),
        (6, "Chỉ có số thứ tự, chưa có tên"),
    ]


def test_a_person_over_two_rows_is_one_person(tmp_path: Path) -> None:
    rows = [
        SHORT,
        (1, "Lê An", "Phó Chủ tịch,", "Xã Tây"),
        (None, None, "phụ trách khối nội chính", None),
        (2, "Trần Hạ", "Chủ tịch Hội đồng nhân dân", "Xã Đông"),
        (None, None, "Bí thư Đảng ủy", None),
    ]
    found = roster(tmp_path, rows, ["A4:A5", "B4:B5"])
    assert people(found, "full_name", "position") == [
        ("Lê An", "Phó Chủ tịch, phụ trách khối nội chính"),
        ("Trần Hạ", "Chủ tịch Hội đồng nhân dân Bí thư Đảng ủy"),
    ]
    assert reasons(found) == [(3, "Phần nối của dòng 2"), (5, "Phần nối của dòng 4")]


def test_two_persons_in_one_cell_become_two_and_are_pointed_out(tmp_path: Path) -> None:
    rows = [
        SHORT,
        (1, "Lê Văn An\nTrần Thị Hạ", "Chủ tịch\nPhó Chủ tịch", "Xã Tây"),
        (2, "Phan Mơ và Vũ Thị Sen", "CT", "Xã Đông"),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "row", "full_name", "position", "unit") == [
        (2, "Lê Văn An", "Chủ tịch", "Xã Tây"),
        (2, "Trần Thị Hạ", "Phó Chủ tịch", "Xã Tây"),
        (3, "Phan Mơ", "CT", "Xã Đông"),
        (3, "Vũ Thị Sen", "CT", "Xã Đông"),
    ]
    assert found.problems[0] == Problem(2, "Một ô có 2 người, đã tách riêng: Lê Văn An, Trần Thị Hạ; hãy xem lại.")


def test_a_name_broken_over_two_lines_of_its_cell_is_one_name(tmp_path: Path) -> None:
    found = roster(
        tmp_path, [SHORT, (1, "Nguyễn Hoàng\nPhương Anh", "CT", "Xã\nTây"), (2, "Trần Thị\nHạ", "CT", "Xã Đông")]
    )
    assert people(found, "full_name") == [("Nguyễn Hoàng Phương Anh",), ("Trần Thị Hạ",)]


def test_a_unit_above_a_person_in_one_cell_is_his_unit(tmp_path: Path) -> None:
    found = roster(tmp_path, [("TT", "Họ và tên", "Chức vụ"), (1, "Sở Nội vụ\nKS. Lê Văn An", "Chuyên viên")])
    assert people(found, "full_name", "unit") == [("Lê Văn An", "Sở Nội vụ")]


def test_collectives_are_told_apart_by_column_by_section_and_by_name(tmp_path: Path) -> None:
    kinds = [
        ("TT", "Tên tập thể/cá nhân/hộ gia đình", "Phân loại khen thưởng", "Đơn vị công tác"),
        (1, "Đội 3", "TAPTHE", "Xã Tây"),
        (2, "Lê An", "CANHAN", "Xã Tây"),
    ]
    found = roster(tmp_path, kinds)
    assert (people(found, "full_name"), reasons(found)) == ([("Lê An",)], [(2, "Tập thể, không phải đại biểu: Đội 3")])
    sections = [
        SHORT,
        ("I", "Tập thể"),
        (1, "Khối phố 3", "x", "Xã Tây"),
        ("II", "Cá nhân"),
        (1, "Lê An", "CT", "Xã Tây"),
    ]
    found = roster(tmp_path, sections)
    assert (people(found, "full_name"), found.skipped[1].kind) == ([("Lê An",)], "collective")
    named = [SHORT, (1, "Ban CHQS xã Tây", "đơn vị điểm", "Xã Tây"), (2, "Lê An", "CT", "Xã Tây")]
    found = roster(tmp_path, named)
    assert (people(found, "full_name"), found.skipped[0].kind) == ([("Lê An",)], "collective")


def test_the_figures_of_a_reading_add_up(tmp_path: Path) -> None:
    rows = [("DANH SÁCH",), HEAD, ("I", "Khối xã"), AN, HA, ("Tổng cộng",), ("Nơi nhận:",)]
    path = book(tmp_path / "ds.xlsx", rows)
    assert summary(reader.read(path)) == (
        "Đã đọc 6 dòng: 2 đại biểu, 1 dòng tiêu đề mục, bỏ qua 3 dòng (1 tên danh sách, 1 tổng cộng, 1 cuối bảng)"
    )


def test_people_who_share_a_row_are_counted_one_by_one(tmp_path: Path) -> None:
    path = book(tmp_path / "ds.xlsx", [HEAD, AN, (2, "Hồ Lan; Vũ Văn Sen", "", "Trợ lý", "UBND xã Tây")])
    assert summary(reader.read(path)) == "Đã đọc 2 dòng: 3 đại biểu trong 2 dòng, 0 dòng tiêu đề mục"


def test_the_source_file_is_never_written_to(tmp_path: Path) -> None:
    path = book(tmp_path / "ds.xlsx", [HEAD, AN])
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    reader.read(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert openpyxl.load_workbook(path).active["B2"].value == "Lê Văn An"


def test_a_count_beside_a_section_is_no_data_of_a_person(tmp_path: Path) -> None:
    rows = [("TT", "Họ và tên", "Chức vụ, đơn vị", "Ghi chú"), ("I", "Ban Chỉ huy", "02 đ/c"), (1, "Lê An", "Trợ lý")]
    assert reasons(roster(tmp_path, rows)) == [(2, "Tiêu đề mục: Ban Chỉ huy")]


@pytest.mark.parametrize(
    "line", [("Đơn vị: UBND xã Tây",), (None, "Cơ quan:", "UBND xã Tây"), ("Tên đơn vị:  UBND xã Tây.....",)]
)
def test_a_unit_stated_above_the_heading_is_that_of_everybody_without_one(
    tmp_path: Path, line: tuple[Any, ...]
) -> None:
    found = roster(tmp_path, [line, ("TT", "Họ và tên", "Chức vụ"), (1, "Lê An", "CT"), (2, "Trần Hạ", "PCT")])
    assert (found.header_row, people(found, "full_name", "unit")) == (
        2,
        [("Lê An", "UBND xã Tây"), ("Trần Hạ", "UBND xã Tây")],
    )


def test_sections_numbered_like_their_people_are_told_apart(tmp_path: Path) -> None:
    rows = [
        SHORT[:3],
        (1, "UBND xã Tây"),
        ("1.1", "Lê An", "CT"),
        (2, "Công an xã Tây"),
        ("2.1", "Trần Hạ", "Trưởng Công an"),
    ]
    assert people(roster(tmp_path, rows), "full_name", "unit") == [
        ("Lê An", "UBND xã Tây"),
        ("Trần Hạ", "Công an xã Tây"),
    ]


def test_a_list_without_any_heading_is_guessed_and_asked_about(tmp_path: Path) -> None:
    rows = [
        (1, "Lê Văn An", "Thiếu tá", "Trợ lý", "Ban CHQS xã Tây", 912345678),
        (2, "Trần Thị Hạ", None, "Công chức", "UBND xã Nam", "0987654321"),
    ]
    found = roster(tmp_path, rows)
    assert (found.header_row, found.columns["full_name"]) == (0, "Cột B")
    assert people(found, "full_name", "rank", "position", "unit", "phone") == [
        ("Lê Văn An", "Thiếu tá", "Trợ lý", "Ban CHQS xã Tây", "0912345678"),
        ("Trần Thị Hạ", "", "Công chức", "UBND xã Nam", "0987654321"),
    ]
    assert found.problems == (
        Problem(1, "Danh sách không có dòng tiêu đề, các cột được đoán theo nội dung; hãy xem lại."),
    )


def test_two_halves_with_their_heading_repeated_below_are_read_once(tmp_path: Path) -> None:
    head = ("TT", "Họ và tên", "Đơn vị", None, "TT", "Họ và tên", "Đơn vị")
    rows = [
        head,
        (1, "Lê An", "Xã Tây", None, 3, "Vũ Sen", "Xã Nam"),
        head,
        (2, "Trần Hạ", "Xã Tây", None, 4, "Hồ Lan", "Xã Nam"),
    ]
    left, right = reader.read(book(tmp_path / "ds.xlsx", rows))
    assert people(left, "full_name") + people(right, "full_name") == [
        ("Lê An",),
        ("Trần Hạ",),
        ("Vũ Sen",),
        ("Hồ Lan",),
    ]


def test_what_stands_beside_all_columns_is_told_as_well(tmp_path: Path) -> None:
    rows = [SHORT, (1, "Lê An", "CT", "Xã Tây"), (None, None, None, None, None, "CHỈ HUY TRƯỞNG")]
    assert reasons(roster(tmp_path, rows)) == [(3, "Nằm ngoài các cột của danh sách")]


def test_a_sheet_named_after_a_unit_gives_it_to_its_people(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    for name in ("UBND xã Tây", "Báo cáo"):
        sheet = workbook.create_sheet(name)
        sheet.append(("TT", "Họ và tên", "Chức vụ"))
        sheet.append((1, "Lê An", "CT"))
    workbook.save(tmp_path / "ds.xlsx")
    assert [people(found, "unit") for found in reader.read(tmp_path / "ds.xlsx")] == [[("UBND xã Tây",)], [("",)]]


def test_people_whose_names_begin_like_a_body_stay_people(tmp_path: Path) -> None:
    found = roster(
        tmp_path,
        [
            SHORT,
            (1, "Đoàn Thanh Hà", "CT", "Xã Tây"),
            (2, "Văn Thị Phòng", "CT", "Xã Nam"),
            (3, "Ông Ích Đường", "CT", "Xã Bắc"),
        ],
    )
    assert people(found, "full_name") == [("Đoàn Thanh Hà",), ("Văn Thị Phòng",), ("Ông Ích Đường",)]


@pytest.mark.parametrize("cell", ["01 đồng chí", "02 đ/c lãnh đạo", "Đại diện lãnh đạo UBND", "Lãnh đạo đơn vị"])
def test_a_number_of_people_to_be_named_is_a_place(tmp_path: Path, cell: str) -> None:
    found = roster(tmp_path, [SHORT, (1, cell, None, "Xã Tây"), (2, "Lê An", "CT", "Xã Nam")])
    assert (people(found, "full_name"), reasons(found)) == ([("Lê An",)], [(2, "Chưa có tên: Xã Tây")])


def test_a_date_or_a_remark_beside_a_person_does_not_end_the_list(tmp_path: Path) -> None:
    rows = [
        HEAD,
        (None, "Lê An", "", "CT", "Xã Tây", "", "đăng ký ngày 5 tháng 8 năm 2026"),
        (None, "Trần Hạ (thay đ/c Sen)", "", "PCT", "Xã Tây", "", ""),
    ]
    assert people(roster(tmp_path, rows), "full_name", "position", "note") == [
        ("Lê An", "CT", "đăng ký ngày 5 tháng 8 năm 2026"),
        ("Trần Hạ", "PCT", "thay đ/c Sen"),
    ]


def test_a_second_section_after_the_end_of_the_first_list_is_read(tmp_path: Path) -> None:
    rows = [
        SHORT,
        ("I", "Khối xã"),
        (1, "Lê An", "CT", "Xã Tây"),
        (None, "Danh sách này có 01 đồng chí"),
        ("II", "Khối phường"),
        (None, "Trần Hạ", "CT", "P. Đông"),
    ]
    assert people(roster(tmp_path, rows), "full_name", "section") == [("Lê An", "Khối xã"), ("Trần Hạ", "Khối phường")]


def test_a_group_named_right_above_the_heading_is_that_of_the_people_below(tmp_path: Path) -> None:
    rows = [
        ("DANH SÁCH ĐẠI BIỂU",),
        ("1. Khách mời",),
        ("TT", "Họ và tên", "Đơn vị"),
        (1, 2, 3),
        (1, "Lê Văn An", "Sở Y tế"),
        (None,),
        ("2. Đại biểu chính thức",),
        ("TT", "Họ và tên", "Chức vụ", "Đơn vị"),
        (1, "Vũ Thị Sen", "Trưởng ấp", "Xã Tây"),
    ]
    found = reader.read(book(tmp_path / "a.xlsx", rows))
    assert [people(one, "full_name", "section") for one in found] == [
        [("Lê Văn An", "Khách mời")],
        [("Vũ Thị Sen", "Đại biểu chính thức")],
    ]
    assert [[(one.row, one.kind) for one in roster.skipped] for roster in found] == [
        [(1, "title"), (2, "section"), (4, "numbers"), (7, "section")], [],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("above", "section"),
    [
        (["DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ", "ĐẠI BIỂU KHÁCH MỜI"], "ĐẠI BIỂU KHÁCH MỜI"),
        (["DANH SÁCH", "ĐẠI BIỂU DỰ HỘI NGHỊ TỔNG KẾT"], ""),
        (["DANH SÁCH", "ĐẠI BIỂU KHÁCH MỜI"], ""),
        (["DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ", "UBND XÃ TÂY"], ""),
    ],
)
def test_the_second_line_of_a_title_is_no_group(tmp_path: Path, above: list[str], section: str) -> None:
    rows = [*((line,) for line in above), ("TT", "Họ và tên", "Chức vụ"), (1, "Lê Văn An", "Trưởng phòng")]
    assert people(roster(tmp_path, rows), "full_name", "section") == [("Lê Văn An", section)]


def test_a_section_that_counts_its_people_below_a_sum_is_a_section(tmp_path: Path) -> None:
    rows = [
        HEAD,
        ("I", "Khối xã (01 đ/c)"),
        (1, "Lê Văn An", None, "Trợ lý", "Xã Tây"),
        (None, "Cộng khối xã: 01 đ/c"),
        ("II", "Khối tỉnh: 01"),
        (1, "Vũ Thị Sen", None, "Chuyên viên", "Sở Y tế"),
    ]
    assert people(roster(tmp_path, rows), "full_name", "section") == [
        ("Lê Văn An", "Khối xã"),
        ("Vũ Thị Sen", "Khối tỉnh"),
    ]


def test_what_a_person_is_besides_his_post_is_kept_as_a_remark(tmp_path: Path) -> None:
    rows = [
        HEAD,
        (1, "Lê Văn An (Trưởng đoàn)", None, "Chủ tịch", "UBND xã Tây"),
        (2, "Vũ Thị Sen - Chủ tịch", None, "Chủ tịch", "Hội Nông dân xã Tây", None, "ăn chay"),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "full_name", "position", "note") == [
        ("Lê Văn An", "Chủ tịch", "Trưởng đoàn"), ("Vũ Thị Sen", "Chủ tịch", "ăn chay"),
    ]  # fmt: skip


def test_a_column_that_nobody_headed_is_known_by_its_ranks_or_kept_as_it_is(tmp_path: Path) -> None:
    rows = [
        ("TT", None, "Họ và tên", None, "Đơn vị"),
        (1, "Thiếu tá", "Lê Văn An", "đi xe riêng", "Xã Tây"),
        (2, "4/", "Vũ Thị Sen", "đi chung xe", "Xã Tây"),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "full_name", "rank", "unit", "extra") == [
        ("Lê Văn An", "Thiếu tá", "Xã Tây", {"Cột D": "đi xe riêng"}),
        ("Vũ Thị Sen", "Đại úy", "Xã Tây", {"Cột D": "đi chung xe"}),
    ]


@pytest.mark.parametrize("said", ["Ví dụ", "(Ví dụ)", "VD:", "Mẫu"])
def test_a_first_row_that_shows_how_to_fill_the_others_is_no_person(tmp_path: Path, said: str) -> None:
    shown = (said, "Nguyễn Văn A", "Thiếu tá", "Trợ lý", "Tiểu đoàn 4", "0912345678", "")
    noted = (1, "Nguyễn Văn A", "Thiếu tá", "Trợ lý", "Tiểu đoàn 4", "0912345678", said)
    for example in (shown, noted):
        found = roster(tmp_path, [HEAD, example, AN, HA])
        told = " ".join(str(cell) for cell in example[:6])
        assert people(found, "full_name") == [("Lê Văn An",), ("Trần Thị Hạ",)]
        assert [(row, why.split(":")[0]) for row, why in reasons(found)] == [(2, "Dòng ví dụ cách điền")], told


def test_a_note_of_a_later_row_is_no_example(tmp_path: Path) -> None:
    found = roster(tmp_path, [HEAD, AN, (*HA[:6], "Mẫu")])
    assert people(found, "full_name") == [("Lê Văn An",), ("Trần Thị Hạ",)]


@pytest.mark.parametrize("name", ["Hướng dẫn", "HuongDan", "huong_dan_dien", "HD", "Ví dụ"])
def test_a_sheet_that_only_tells_how_to_fill_the_others_is_passed_over(tmp_path: Path, name: str) -> None:
    path = tmp_path / "ds.xlsx"
    workbook = openpyxl.Workbook()
    for title, rows in ((name, [HEAD, HA]), ("Danh sách", [HEAD, AN])):
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    workbook.remove(workbook.worksheets[0])
    workbook.save(path)
    assert [(one.sheet, [row.full_name for row in one.rows]) for one in reader.read(path)] == [
        ("Danh sách", ["Lê Văn An"])
    ]
