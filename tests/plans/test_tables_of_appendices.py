"""The tables of a plan's appendices as blocks: totals in bold, columns as wide as their own cells need."""

from thuky.papers.blocks import Row, Table
from thuky.plans import plan_blocks
from thuky.plans.plan_now import NowLine, NowSection


def _table(*rows: str) -> Table:
    lines = [NowLine(id=None, level=0, mark="", text=row, form="row" if at else "head") for at, row in enumerate(rows)]
    section = NowSection(id=None, heading="Phụ lục I. CHƯƠNG TRÌNH", code="appendix-agenda", lines=tuple(lines))
    (table,) = [block for block in plan_blocks.appendices([section], "") if isinstance(block, Table)]
    return table


def test_the_day_above_its_hours_does_not_widen_their_column() -> None:
    day = "Ngày 14/12/2026 (thứ Hai), tại Hội trường lớn | | "
    plain = _table("Thời gian | Nội dung | Người thực hiện", "07h30 | Đón tiếp | Ban Tổ chức")
    parted = _table("Thời gian | Nội dung | Người thực hiện", day, "07h30 | Đón tiếp | Ban Tổ chức")
    assert parted.columns == plain.columns
    assert parted.columns[0].align == "center"


def test_the_total_under_a_list_is_bold() -> None:
    table = _table("STT | Đơn vị | Số lượng", "1 | Xã An | 02", " | Tổng cộng | 02")
    assert table.rows == (Row(cells=("1", "Xã An", "02")), Row(cells=("", "Tổng cộng", "02"), bold=True))
