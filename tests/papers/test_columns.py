"""Names stay on one line while that costs the other columns little."""

from collections.abc import Iterable

from thuky.papers.blocks import Row, Table, TableColumn
from thuky.papers.state_layout import CIVIL
from thuky.papers.table_columns import plan

COLUMNS = (
    TableColumn(heading="STT", width=5),
    TableColumn(heading="Họ và tên", width=29, whole=True),
    TableColumn(heading="Chức vụ, đơn vị", width=46),
)
POST = "Phó Bí thư Thường trực Đảng ủy, Chủ tịch Hội đồng nhân dân"


def widths(*names: str) -> tuple[float, ...]:
    rows = [Row(cells=("1", name, POST)) for name in names]
    return plan(Table(columns=COLUMNS, rows=rows), rows, 0.0, 460.0, CIVIL, 4.0).widths


def test_a_name_beyond_its_share_gets_its_line_but_the_longest_names_there_are_do_not_take_the_page() -> None:
    usual, long = widths("Lê Văn An"), widths("Thượng úy QNCN Nguyễn Hoàng Anh Tuấn")
    assert long[1] > usual[1]
    endless = widths("Thượng úy QNCN Công Tằng Tôn Nữ Hoàng Phương Thúy Quỳnh Nguyên", "Lê Văn An")
    assert endless[1] < long[1]


def test_names_that_would_take_more_lines_from_the_posts_than_they_save_are_cut() -> None:
    shares = (("STT", 5), ("Họ và tên", 27), ("Chức vụ, đơn vị", 34), ("Người nhận (ký)", 49))
    columns = [TableColumn(heading=heading, width=share, whole=share == 27) for heading, share in shares]
    post = "Chính trị viên phó Ban Chỉ huy phòng thủ khu vực, Phòng Hậu cần - Kỹ thuật"
    names = ("Thiếu tá quân nhân chuyên nghiệp Nguyễn Văn An", "Thượng tá Lê Văn An", "Đại tá Vũ Bình", "Đại úy Hồ Hải")
    rows = [Row(cells=("1", name, post, "")) for name in names]
    found = plan(Table(columns=tuple(columns), rows=rows), rows, 0.0, 714.0, CIVIL, 4.0).widths
    assert found[1] < 714.0 * 27 / 115 * 1.1 < found[2]


def test_running_numbers_have_room_for_those_of_the_whole_list_and_no_more() -> None:
    rows = [Row(cells=(str(n), "Lê Văn An", POST)) for n in range(1, 301)]

    def ordinals(shown: Iterable[Row]) -> float:
        return plan(Table(columns=COLUMNS, rows=shown), rows[:200], 0.0, 460.0, CIVIL, 4.0).widths[0]

    assert ordinals(rows) < 33.0 < 40.0 < ordinals(iter(rows))  # of an endless list nobody knows
