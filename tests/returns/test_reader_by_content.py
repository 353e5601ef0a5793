"""What no heading tells is told by the cells: bodies among persons, posts over two rows, rows of today among old letters."""

from pathlib import Path

import pytest

from tests.returns.sheets import people, roster
from thuky.core.vietnamese.legacy import from_unicode
from thuky.core.vietnamese.names import split
from thuky.reading.cells import Cell, Row, Sheet
from thuky.returns.encodings import modern
from thuky.returns.headings import meaning
from thuky.returns.posts import post_and_unit


def test_a_column_of_kinds_tells_bodies_whatever_its_heading_is(tmp_path: Path) -> None:
    rows = [
        ("TT", "Đối tượng", "Họ và tên", "Chức vụ"),
        ("1", "Tập thể", "Hoa Sen Vàng", ""),
        ("2", "Cá nhân", "Lê Văn An", "Đội trưởng"),
    ]
    found = roster(tmp_path, rows)
    assert people(found, "full_name") == [("Lê Văn An",)]
    assert [(one.row, one.kind) for one in found.skipped] == [(2, "collective")]


@pytest.mark.parametrize(
    "name",
    ["Tự vệ Công ty CP An Bình", "Lực lượng vũ trang xã Tây", "Khẩu đội 12,7mm", "Bạn bè và đồng nghiệp Xóm Tây"],
)
def test_a_body_is_no_person_though_no_column_says_so(tmp_path: Path, name: str) -> None:
    found = roster(tmp_path, [("TT", "Họ và tên", "Chức vụ"), ("1", "Lê Văn An", "Đội trưởng"), ("2", name, "")])
    assert people(found, "full_name") == [("Lê Văn An",)]
    assert [one.row for one in found.skipped] == [3]


@pytest.mark.parametrize(
    ("above", "below"), [("Phó Giám đốc kiêm", "Trưởng khoa Ngoại"), ("Bí thư (kiêm nhiệm", "Chủ tịch HĐND)")]
)
def test_a_post_that_is_not_at_its_end_goes_on_in_the_next_row(tmp_path: Path, above: str, below: str) -> None:
    rows = [("TT", "Họ và tên", "Chức vụ"), ("1", "Lê Văn An", above), ("", "", below), ("2", "Trần Bình", "Bí thư")]
    assert people(roster(tmp_path, rows), "position") == [(f"{above} {below}",), ("Bí thư",)]


def _typed(*rows: tuple[str, ...], font: str = "") -> Sheet:
    old = [tuple(Cell(from_unicode(text, "tcvn3"), font=font) for text in row) for row in rows]
    new = (Cell("Thái Công Bình"), Cell("Thị trấn Ánh Dương"))
    made = (*old, *([new] if not font else [(Cell("Thái Công Bình"), Cell("Ban"))]))
    return Sheet(name="S", rows=tuple(Row(n, cells) for n, cells in enumerate(made, start=1)))


@pytest.mark.parametrize("font", ["", ".VnTime"])
def test_a_row_of_today_below_old_ones_keeps_its_letters(font: str) -> None:
    rows = [("Nguyễn Xuân Đạt", "Ban Chỉ huy quân sự huyện"), ("Huỳnh Thị Thắm", "Ủy ban nhân dân phường")] * 3
    read = modern(_typed(*rows, font=font)).sheet.rows
    assert [row.cell(0).text for row in read] == [*(row[0] for row in rows), "Thái Công Bình"]


@pytest.mark.parametrize("heading", ["Đoàn đại biểu", "Thuộc đoàn", "Nơi làm việc hiện nay", "Đơn vị cử đi"])
def test_headings_of_units(heading: str) -> None:
    assert meaning(heading) == ("unit",)


@pytest.mark.parametrize(
    ("text", "post", "unit"),
    [
        ("Chủ tịch Công đoàn Viên chức tỉnh", "Chủ tịch", "Công đoàn Viên chức tỉnh"),
        ("Bảo vệ, Siêu thị An Bình", "Bảo vệ", "Siêu thị An Bình"),
        ("Thợ may, Bình Dương", "Thợ may", "Bình Dương"),
        ("Nhà nghiên cứu, Dịch giả", "Nhà nghiên cứu, Dịch giả", ""),
        ("Công đoàn viên", "Công đoàn viên", ""),
    ],
)
def test_units_behind_posts_that_nobody_lists(text: str, post: str, unit: str) -> None:
    assert post_and_unit(text) == (post, unit)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("KTV. Hồ Văn Khởi", "Hồ Văn Khởi"),
        ("CNĐD. Đồng Mỹ Ly", "Đồng Mỹ Ly"),
        ("HSCC.Trần An", "Trần An"),
        ("NG. VĂN AN", "NG. VĂN AN"),
        ("CAO. VĂN AN", "CAO. VĂN AN"),
    ],
)
def test_degrees_in_capitals_before_names(text: str, name: str) -> None:
    assert split(text).full_name == name


def test_who_has_no_post_outside_the_party_keeps_the_one_in_it(tmp_path: Path) -> None:
    rows = [
        ("TT", "Họ và tên", "Chức vụ", None, "Đơn vị"),
        (None, None, "Đảng", "Chính quyền"),
        (1, "Lê An", "Bí thư", "Chủ tịch HĐND", "Xã Tây"),
        (2, "Hồ Lan", "Phó Bí thư", None, "Xã Tây"),
    ]
    found = roster(tmp_path, rows, ["A1:A2", "B1:B2", "C1:D1", "E1:E2"])
    assert people(found, "position") == [("Chủ tịch HĐND",), ("Phó Bí thư",)]
    assert found.unknown_columns == ("Chức vụ / Đảng",)
