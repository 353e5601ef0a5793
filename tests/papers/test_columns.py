"""Names stay on one line while that costs the other columns little."""

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
