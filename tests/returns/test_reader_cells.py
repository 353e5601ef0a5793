"""What stands glued together in a cell comes out in its own fields."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.returns.sheets import book, people, roster
from thuky.core.vietnamese import legacy
from thuky.reading.cells import Cell
from thuky.returns import clean, reader


def one(path: Path, heading: str, value: Any, *fields: str) -> tuple[Any, ...]:
    """The only person of a list with one column besides the name."""
    return people(roster(path, [("TT", "Họ và tên", heading), (1, "Lê Văn An", value)]), *fields)[0]


@pytest.mark.parametrize(
    ("cell", "salutation", "rank", "name", "post"),
    [
        ("Đ/c Lê Văn An", "Đồng chí", "", "Lê Văn An", ""),
        ("đ/c 4// Lê Văn An – CHT", "Đồng chí", "Đại tá", "Lê Văn An", "CHT"),
        ("Bà: Trần Thị Hạ", "Bà", "", "Trần Thị Hạ", ""),
        ("Ông Lê Văn An", "Ông", "", "Lê Văn An", ""),
        ("Trung tá Lê Văn An", "", "Trung tá", "Lê Văn An", ""),
        ("Lê Văn An (Thiếu tá)", "", "Thiếu tá", "Lê Văn An", ""),
        ("TS.Lê Văn An", "", "", "Lê Văn An", ""),
        ("LÊ VĂN AN", "", "", "Lê Văn An", ""),
        ("lê văn an", "", "", "Lê Văn An", ""),
        ("H'HEN NIÊ", "", "", "H'Hen Niê", ""),
        ("  Lê   Văn\u00a0An ", "", "", "Lê Văn An", ""),
        ("Le\u0302 Va\u0306n An", "", "", "Lê Văn An", ""),
        ("Lê Văn\u00ad An\u200b", "", "", "Lê Văn An", ""),
    ],
)
def test_what_is_glued_to_a_name_goes_into_its_own_field(
    tmp_path: Path, cell: str, salutation: str, rank: str, name: str, post: str
) -> None:
    found = roster(tmp_path, [("TT", "Họ và tên", "Đơn vị"), (1, cell, "Xã Tây")])
    assert people(found, "salutation", "rank", "full_name", "position") == [(salutation, rank, name, post)]


@pytest.mark.parametrize(
    ("heading", "cell", "rank", "post"),
    [
        ("Cấp bậc, chức vụ", "Thiếu tá, Trợ lý", "Thiếu tá", "Trợ lý"),
        ("Cấp bậc - Chức vụ", "Trung tá - CHT", "Trung tá", "CHT"),
        ("CB, CV", "4// CHT", "Đại tá", "CHT"),
        ("Cấp bậc, chức vụ", "Thiếu tá QNCN, Nhân viên", "Thiếu tá QNCN", "Nhân viên"),
        ("Cấp bậc, chức vụ", "Đại úy\nChính trị viên phó, Trợ lý", "Đại úy", "Chính trị viên phó, Trợ lý"),
        ("Cấp bậc, chức vụ", "Phó Chủ tịch, Trưởng ban", "", "Phó Chủ tịch, Trưởng ban"),
        ("Chức vụ, cấp bậc", "Trợ lý, Thiếu tá", "Thiếu tá", "Trợ lý"),
        ("Cấp bậc", "4//", "Đại tá", ""),
        ("Cấp bậc", "Thiếu tá, Trợ lý", "Thiếu tá", "Trợ lý"),
        ("Cấp bậc", "QNCN", "QNCN", ""),
        ("Cấp bậc", "Th.tá", "Th.tá", ""),
        ("Cấp bậc, chức vụ", "Th.tá, Trợ lý", "Th.tá", "Trợ lý"),
        ("Chức vụ", "Thượng úy, Trợ lý", "Thượng úy", "Trợ lý"),
        ("Chức vụ", "-", "", ""),
    ],
)
def test_ranks_and_posts_in_one_cell_are_parted(tmp_path: Path, heading: str, cell: str, rank: str, post: str) -> None:
    assert one(tmp_path, heading, cell, "rank", "position") == (rank, post)


@pytest.mark.parametrize(
    ("cell", "post", "unit"),
    [
        ("Chủ tịch, UBND xã Tây", "Chủ tịch", "UBND xã Tây"),
        ("Chủ tịch UBND xã Tây", "Chủ tịch", "UBND xã Tây"),
        ("Trợ lý\nBan CHQS xã Tây", "Trợ lý", "Ban CHQS xã Tây"),
        ("Phó Chỉ huy trưởng - Ban CHQS xã Tây", "Phó Chỉ huy trưởng", "Ban CHQS xã Tây"),
        ("Phó Trưởng phòng Nội vụ", "Phó Trưởng phòng Nội vụ", ""),
        ("Bí thư Đảng ủy", "Bí thư Đảng ủy", ""),
    ],
)
def test_posts_and_units_in_one_cell_are_parted_where_the_joint_is_clear(
    tmp_path: Path, cell: str, post: str, unit: str
) -> None:
    assert one(tmp_path, "Chức vụ, đơn vị", cell, "position", "unit") == (post, unit)


def test_rank_and_name_under_one_heading(tmp_path: Path) -> None:
    found = roster(
        tmp_path,
        [("TT", "Cấp bậc, họ và tên", "Chức vụ, đơn vị"), (1, "Thiếu tá Lê Văn An", "Trợ lý, Ban CHQS xã Tây")],
    )
    assert people(found, "rank", "full_name", "position", "unit") == [
        ("Thiếu tá", "Lê Văn An", "Trợ lý", "Ban CHQS xã Tây")
    ]


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        (912345678, "0912345678"),
        ("912345678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("0912 345 678", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        (84912345678, "0912345678"),
        ("0912345678 - 0987654321", "0912345678; 0987654321"),
        ("0912345678\n0987.654.321", "0912345678; 0987654321"),
        ("0912345678/0987654321", "0912345678; 0987654321"),
        ("(0277) 385 1123", "02773851123"),
        ("gặp văn thư", "gặp văn thư"),
        ("0912345678 (Sen)", "0912345678 (Sen)"),
    ],
)
def test_phones_are_digits_with_their_zero(tmp_path: Path, cell: Any, phone: str) -> None:
    assert one(tmp_path, "Điện thoại", cell, "phone") == (phone,)


@pytest.mark.parametrize(
    ("cell", "birth"),
    [
        (date(1988, 2, 9), "09/02/1988"),
        ("02/03/1988", "02/03/1988"),
        ("2-3-88", "02/03/1988"),
        (1975, "1975"),
        ("1975", "1975"),
        ("06/2018", "06/2018"),
        (32182, "09/02/1988"),
    ],
)
def test_births_are_days_or_years(tmp_path: Path, cell: Any, birth: str) -> None:
    assert one(tmp_path, "Ngày sinh", cell, "birth") == (birth,)


@pytest.mark.parametrize(("cell", "sex"), [("NAM", "Nam"), ("NU", "Nữ"), ("nữ", "Nữ"), ("Nam", "Nam"), (None, "")])
def test_sex_is_read_from_all_its_spellings(tmp_path: Path, cell: Any, sex: str) -> None:
    assert one(tmp_path, "Giới tính", cell, "sex") == (sex,)


def test_a_form_of_address_column_may_hold_ranks(tmp_path: Path) -> None:
    rows = [
        ("TT", "Tên gọi (Ông/Bà/Chức danh)", "Họ và tên", "Đơn vị"),
        (1, "Ông", "Lê An", "Xã Tây"),
        (2, "Thượng tá", "Vũ Sen", "Xã Tây"),
        (3, "Đ/c", "Hồ Lan", "Xã Tây"),
    ]
    assert people(roster(tmp_path, rows), "salutation", "rank", "full_name") == [
        ("Ông", "", "Lê An"),
        ("", "Thượng tá", "Vũ Sen"),
        ("Đồng chí", "", "Hồ Lan"),
    ]


def test_long_text_of_an_unknown_column_keeps_its_lines(tmp_path: Path) -> None:
    assert one(tmp_path, "Tóm tắt thành tích", "- Đi đầu;\n- Giúp  dân.", "extra") == (
        {"Tóm tắt thành tích": "- Đi đầu;\n- Giúp dân."},
    )


NAMES = ("Nguyễn Thị Ánh Tuyết", "Đỗ Hữu Phước", "Trần Quốc Bửu", "Lý Thị Mỹ Hằng")


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_a_list_in_old_letters_is_read_as_if_typed_today(tmp_path: Path, encoding: legacy.Encoding) -> None:
    rows = [("DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ",), ("Số TT", "Họ và tên", "Cấp bậc", "Đơn vị", "Ghi chú")]
    rows += [(i, name, "Thiếu tá", "Ban CHQS phường Đông", "ăn chay") for i, name in enumerate(NAMES, start=1)]
    old = [tuple(legacy.from_unicode(c, encoding) if isinstance(c, str) else c for c in row) for row in rows]
    found = roster(tmp_path, old)
    assert (found.encoding, found.header_row, list(found.columns)) == (
        encoding,
        2,
        ["ordinal", "full_name", "rank", "unit", "note"],
    )
    assert people(found, "full_name", "rank", "unit", "note") == [
        (n, "Thiếu tá", "Ban CHQS phường Đông", "ăn chay") for n in NAMES
    ]


def test_one_old_column_in_a_list_of_today_is_turned_and_the_others_left(tmp_path: Path) -> None:
    rows = [("TT", "Họ và tên", "Đơn vị")] + [
        (i, legacy.from_unicode(n, "tcvn3"), "Xã Tây") for i, n in enumerate(NAMES, start=1)
    ]
    found = roster(tmp_path, rows)
    assert (found.encoding, people(found, "full_name", "unit")) == ("tcvn3", [(name, "Xã Tây") for name in NAMES])


def test_a_list_of_today_is_never_touched(tmp_path: Path) -> None:
    rows = [
        ("TT", "Họ và tên", "Đơn vị"),
        (1, "Hà Thị Lê", "Xã Hòa An"),
        (2, "Lê Hoàn", "Xã Tân Hòa"),
        (3, "Võ Văn Khôi", "Xã Bù Đốp"),
    ]
    found = roster(tmp_path, rows)
    assert (found.encoding, people(found, "full_name")) == ("unicode", [("Hà Thị Lê",), ("Lê Hoàn",), ("Võ Văn Khôi",)])


def test_a_text_list_and_the_clipboard_are_read_like_a_workbook(tmp_path: Path) -> None:
    text = "TT;Họ và tên;Đơn vị;SĐT\n1;Đ/c Lê An;Xã Tây;912345678\n"
    path = tmp_path / "ds.csv"
    path.write_text(text, encoding="utf-8-sig")
    (found,) = reader.read(path)
    (pasted,) = reader.from_clipboard(text.replace(";", "\t"))
    assert people(found, "salutation", "full_name", "unit", "phone") == [("Đồng chí", "Lê An", "Xã Tây", "0912345678")]
    assert found.rows == pasted.rows


def test_a_person_in_capitals_is_written_like_a_name() -> None:
    assert clean.cased("TRẦN THỊ HẠ") == "Trần Thị Hạ"
    assert clean.cased("Trần thị Hạ") == "Trần thị Hạ"
    assert clean.birth(Cell("29/02/2023")) == "29/02/2023"


def test_rows_are_the_same_whatever_the_order_of_columns(tmp_path: Path) -> None:
    heads = ("TT", "Họ và tên", "Cấp bậc", "Chức vụ", "Đơn vị")
    row = (1, "Lê An", "Thiếu tá", "Trợ lý", "Xã Tây")
    forth = reader.read(book(tmp_path / "a.xlsx", [heads, row]))[0].rows
    back = reader.read(book(tmp_path / "b.xlsx", [heads[::-1], row[::-1]]))[0].rows
    assert forth == back


def test_a_tick_under_a_lone_nu_is_a_woman_and_a_card_number_gets_its_zero_back(tmp_path: Path) -> None:
    rows = [
        ("Họ tên", "Nữ (đánh x)", "CCCD", "Đơn vị"),
        ("Lê An", None, "086080001234", "Xã Tây"),
        ("Trần Hạ", "x", 86190001234, "Xã Tây"),
    ]
    assert people(roster(tmp_path, rows), "sex", "extra") == [
        ("", {"CCCD": "086080001234"}),
        ("Nữ", {"CCCD": "086190001234"}),
    ]


def test_a_form_of_address_in_the_rank_column_is_no_rank(tmp_path: Path) -> None:
    assert one(tmp_path, "Cấp bậc", "Ông", "salutation", "rank") == ("Ông", "")


def test_name_rank_and_post_under_one_heading(tmp_path: Path) -> None:
    found = roster(
        tmp_path, [("TT", "Họ và tên, cấp bậc, chức vụ", "Đơn vị"), (1, "Lê Văn An, Thiếu tá, Trợ lý", "Xã Tây")]
    )
    assert people(found, "full_name", "rank", "position") == [("Lê Văn An", "Thiếu tá", "Trợ lý")]


def test_an_old_workbook_with_old_letters_capitals_merged_cells_and_hidden_rows() -> None:
    (found,) = reader.read(Path(__file__).parents[1] / "reading" / "files" / "tcvn3.xls")
    assert (found.encoding, found.header_row, found.columns["full_name"]) == ("tcvn3", 2, "Họ và tên")
    assert people(found, "full_name", "rank", "unit", "birth", "phone") == [
        ("Nguyễn Thị Ánh Tuyết", "Thiếu tá", "Ban CHQS phường Đông", "09/02/1988", "0912345678"),
        ("Đỗ Hữu Phước", "Đại úy", "Ban CHQS phường Đông", "31/12/1990", "0987654321"),
    ]
    assert [(one.row, one.kind) for one in found.skipped] == [(1, "title"), (5, "hidden")]


def test_who_is_addressed_as_all_people_of_a_list_is_nobody_called_ong(tmp_path: Path) -> None:
    rows = [
        ("TT", "Tên tập thể, cá nhân", "Đơn vị"),
        (1, "Ban CHQS xã Tây", "Xã Tây"),
        (2, "Trường Tiểu học Tây", "Xã Tây"),
        (3, "Ông Chau Sóc Phonl", "Xã Tây"),
        (4, "Bà Néang Kim Sương", "Xã Tây"),
        (5, "Gia đình ông Lê Văn An", "Xã Tây"),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "salutation", "full_name") == [
        ("Ông", "Chau Sóc Phonl"), ("Bà", "Néang Kim Sương"), ("Gia đình ông", "Lê Văn An"),
    ]  # fmt: skip
