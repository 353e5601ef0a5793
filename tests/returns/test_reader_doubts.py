"""The rarer messy cases: two encodings in one book, one person under two spellings, marks that are left over, columns that lend nothing."""

import unicodedata
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from tests.returns.sheets import HEAD, book, fill, people, roster
from thuky.core.refused import Refused
from thuky.core.vietnamese import legacy
from thuky.reading import workbook
from thuky.reading.cells import Cell, Row, Sheet, Workbook
from thuky.returns import encodings, reader, senders
from thuky.returns.column_use import IGNORED, OWN
from thuky.returns.merge import merge
from thuky.returns.roster import Turned

NAMES = ("Nguyễn Thị Ánh Tuyết", "Đỗ Hữu Nghĩa", "Trần Quốc Việt")


def cells(number: int, *texts: str, font: str = "") -> Row:
    return Row(number, tuple(Cell(text, None, "", "", font) for text in texts))


def test_two_encodings_in_one_sheet_are_told_by_the_fonts_of_the_cells() -> None:
    rows = [
        cells(1, "Họ và tên", "Đơn vị"),
        cells(
            2, *(legacy.from_unicode(text, "tcvn3") for text in (NAMES[0], "Ban Chỉ huy quân sự xã")), font=".VnTime"
        ),
        cells(3, *(legacy.from_unicode(text, "vni") for text in (NAMES[1], "Ủy ban nhân dân xã")), font="VNI-Times"),
    ]
    found = encodings.modern(Sheet(name="S", rows=tuple(rows)))
    assert [row.cell(0).text for row in found.sheet.rows[1:]] == ["Nguyễn Thị ánh Tuyết", NAMES[1]]
    assert [row.cell(1).text for row in found.sheet.rows[1:]] == ["Ban Chỉ huy quân sự xã", "Ủy ban nhân dân xã"]


def test_two_encodings_in_two_columns_are_turned_each_by_itself(tmp_path: Path) -> None:
    rows = [
        ("TT", "Họ và tên", "Đơn vị"),
        *((n, name, "Phòng Văn hóa và Xã hội") for n, name in enumerate(NAMES, start=1)),
    ]
    old = [
        [
            cell if place == 0 else legacy.from_unicode(str(cell), "vni" if place == 1 else "tcvn3")
            for place, cell in enumerate(row)
        ]
        for row in rows
    ]
    found = roster(tmp_path, old)
    assert people(found, "full_name", "unit") == [(name, "Phòng Văn hóa và Xã hội") for name in NAMES]


def test_some_cells_are_kept_as_they_were_and_as_they_are(tmp_path: Path) -> None:
    rows = [HEAD, *((n, name, "Thiếu tá", "", "", "", "") for n, name in enumerate(NAMES, start=1))]
    old = [[legacy.from_unicode(cell, "vni") if isinstance(cell, str) else cell for cell in row] for row in rows]
    found = roster(tmp_path, old)
    assert found.turned[0] == Turned("B", "vni", legacy.from_unicode(NAMES[0], "vni"), NAMES[0])


def test_a_soft_hyphen_is_a_letter_in_tcvn3_and_nothing_in_a_list_of_today(tmp_path: Path) -> None:
    today = roster(tmp_path, [HEAD, (1, "Lưu Văn\u00ad Hưởng", "", "", "Xã Tân\u00ad", "", "")])
    assert people(today, "full_name", "unit") == [("Lưu Văn Hưởng", "Xã Tân")]
    rows = [
        HEAD,
        (1, "Lưu Văn Hưởng", "Đại tá", "Trưởng phòng", "Huyện Gò Dưỡng", "", ""),
        (2, "Trương Hữu Được", "", "", "", "", ""),
    ]
    old = [[legacy.from_unicode(cell, "tcvn3") if isinstance(cell, str) else cell for cell in row] for row in rows]
    old[1][4] = f"{old[1][4]}\u00ad"
    found = roster(tmp_path, old)
    assert people(found, "full_name", "unit") == [("Lưu Văn Hưởng", "Huyện Gò Dưỡng"), ("Trương Hữu Được", "")]


def test_one_person_composed_and_decomposed_with_and_without_rank_is_asked_about(tmp_path: Path) -> None:
    rows = [
        HEAD,
        (1, "Đại úy " + NAMES[0], "", "", "Xã Tây", "", ""),
        (2, unicodedata.normalize("NFD", NAMES[0]), "", "", "Xã Tây", "", ""),
    ]
    found = merge([roster(tmp_path, rows)], [])
    assert [(row.kind, row.row.full_name) for row in found.rows] == [("new", NAMES[0]), ("problem", NAMES[0])]


def test_a_heading_that_was_decided_is_a_field_an_own_heading_or_nothing(tmp_path: Path) -> None:
    rows = [("TT", "Họ và tên", "Máy lẻ", "Phòng nghỉ", "Mã nội bộ"), (1, "Lê Văn An", "0912345678", "P. 12", "X9")]
    path = book(tmp_path / "a.xlsx", rows)
    known = {"mayle": "phone", "phongnghi": f"{OWN}Nơi ở", "manoibo": IGNORED}
    (found,) = reader.rosters(workbook.read(path), known=known)
    assert [(row.full_name, row.phone, row.extra) for row in found.rows] == [
        ("Lê Văn An", "0912345678", {"Nơi ở": "P. 12"})
    ]
    assert found.unknown_columns == ("Nơi ở",)


def test_a_sender_is_known_by_his_files_name_without_numbers_and_by_his_one_unit(tmp_path: Path) -> None:
    rows = [HEAD, (1, "Lê Văn An", "", "", "UBND xã Tây", "", "")]
    (first,) = reader.read(book(tmp_path / "DS xã Tây lần 2 (1).xlsx", rows))
    (again,) = reader.read(book(tmp_path / "DS xã Tây_bổ sung 22.9.xlsx", rows))
    assert senders.of(first) == senders.of(again) == ("dsxatay", "uybannhandanxatay")


def test_hidden_rows_and_hidden_sheets_are_asked_about_together(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    fill(made.active, [HEAD, (1, "Lê Văn An", "", "", "", "", ""), (2, "Vũ Sen", "", "", "", "", "")], hidden=[3])
    other = made.create_sheet("Cũ")
    fill(other, [HEAD, (1, "Hồ Lan", "", "", "", "", "")])
    other.sheet_state = "hidden"
    made.save(tmp_path / "a.xlsx")
    assert [[row.full_name for row in one.rows] for one in reader.read(tmp_path / "a.xlsx")] == [["Lê Văn An"]]
    taken = reader.read(tmp_path / "a.xlsx", take_hidden=True)
    assert [[row.full_name for row in one.rows] for one in taken] == [["Lê Văn An", "Vũ Sen"], ["Hồ Lan"]]


def test_fonts_of_old_cells_beside_letters_of_today_turn_those_cells_alone(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    fill(
        made.active,
        [
            HEAD,
            (1, NAMES[0], "Thiếu tá", "", "", "", ""),
            (2, legacy.from_unicode(NAMES[1], "tcvn3"), "", "", "", "", ""),
        ],
    )
    made.active["B3"].font = Font(name=".VnTime")
    made.save(tmp_path / "a.xlsx")
    (found,) = reader.read(tmp_path / "a.xlsx")
    assert (people(found, "full_name"), found.encoding) == ([(NAMES[0],), (NAMES[1],)], "tcvn3")


def test_a_workbook_without_sheets_says_so_in_one_sentence() -> None:
    with pytest.raises(Refused, match="“trống.xlsx”"):
        reader.rosters(Workbook(file="trống.xlsx", sheets=()))


def test_a_name_that_ends_in_the_next_row_is_one_name(tmp_path: Path) -> None:
    rows = [
        HEAD,
        (1, "Nguyễn Văn", "Đại úy", "Trợ lý", "Xã Tây", "", ""),
        (None, "Hùng"),
        (2, "Lê Thị Hà", "", "", "Xã Tây", "", ""),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "row", "full_name", "rank") == [(2, "Nguyễn Văn Hùng", "Đại úy"), (4, "Lê Thị Hà", "")]
    assert [(one.row, one.kind) for one in found.skipped] == [(3, "rest")]


@pytest.mark.parametrize(
    "cell", ["Đ/c Phó Chủ tịch UBND phường", "Lãnh đạo UBND xã Bắc", "Khuyết", "Chỉ huy trưởng Ban CHQS"]
)
def test_a_post_or_a_body_where_a_name_should_stand_is_a_place(tmp_path: Path, cell: str) -> None:
    rows = [
        HEAD,
        (1, "Phó Đức Chính", "", "", "Xã Tây", "", ""),
        (2, cell, "", "", "Xã Bắc", "", ""),
        (3, "Vũ Sen", "", "", "", "", ""),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "full_name") == [("Phó Đức Chính",), ("Vũ Sen",)]
    assert [(one.row, one.kind) for one in found.skipped] == [(3, "place")]


def test_titles_above_a_list_without_a_heading_are_no_persons(tmp_path: Path) -> None:
    rows = [
        ("UBND XÃ TÂY",),
        ("Thời gian: 08 giờ 00",),
        ("I", "Ban CHQS xã Tây"),
        *((n, name, "Trợ lý") for n, name in enumerate(NAMES, start=1)),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "full_name", "position", "unit") == [(name, "Trợ lý", "Ban CHQS xã Tây") for name in NAMES]
    assert [(one.row, one.kind) for one in found.skipped] == [(1, "title"), (2, "title"), (3, "section")]


def test_the_rest_of_a_list_on_a_sheet_without_a_heading_is_read_and_asked_about(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    fill(workbook.active, [HEAD, (1, NAMES[0], "", "Trợ lý", "Xã Tây"), (2, NAMES[1], "", "Trợ lý", "Xã Tây")])
    fill(workbook.create_sheet("Tiếp"), [(3, NAMES[2], "Trợ lý", "UBND xã Tây"), (4, "Lê Văn An", "CT", "UBND xã Tây")])
    fill(workbook.create_sheet("DANHMUC"), [("Trần Văn Mã", "01"), ("Lê Thị Số", "02")])
    workbook.save(tmp_path / "ds.xlsx")
    first, rest = reader.read(tmp_path / "ds.xlsx")
    assert people(first, "full_name") == [(NAMES[0],), (NAMES[1],)]
    assert people(rest, "full_name", "unit") == [(NAMES[2], "UBND xã Tây"), ("Lê Văn An", "UBND xã Tây")]
    assert [(problem.row) for problem in rest.problems] == [1]
