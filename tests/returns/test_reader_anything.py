"""Whatever stands in the cells, reading ends without a fault and every row is accounted for."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.returns.sheets import HEAD
from thuky.core.refused import Refused
from thuky.reading.cells import Merge, Sheet, Workbook, cell_of, trimmed
from thuky.returns import reader
from thuky.returns.merge import merge
from thuky.returns.roster import Roster

WORDS = (
    *(
        "",
        "I",
        "II",
        "A",
        "1",
        "1.",
        "Lê Văn An",
        "Đ/c Trần Thị Hạ",
        "4// Phan Mơ – CHT",
        "UBND xã Tây",
        "Ban CHQS",
        "nt",
        '"',
        "-",
    ),
    *(
        "Tổng cộng",
        "Nơi nhận:",
        "Thiếu tá, Trợ lý",
        "chưa có tên",
        "Họ và tên",
        "Đơn vị",
        "TT",
        "x",
        "0912.345.678",
        "#N/A",
    ),
    *(
        "Lê An\nTrần Hạ",
        "ngày 5 tháng 9 năm 2026",
        "Tập thể",
        "Khách mời",
        "T¸c gi¶ NguyÔn V¨n",
        "a" * 300,
        "\u202eL\u00e9",
        "=1+1",
    ),
)
CELLS = (
    st.sampled_from(WORDS) | st.text(max_size=8) | st.integers(-5, 10**12) | st.floats(allow_nan=True) | st.booleans()
)
GRIDS = st.lists(st.lists(CELLS, max_size=9), max_size=14)
MERGES = st.lists(st.tuples(*(st.integers(0, 8),) * 4), max_size=4)


def sheet(rows: list[list[Any]], merges: list[tuple[int, int, int, int]]) -> Sheet:
    made = (
        trimmed(number, [cell_of(value) for value in row], number % 7 == 0) for number, row in enumerate(rows, start=1)
    )
    blocks = tuple(Merge(1 + a, b, 1 + a + c, b + d) for a, b, c, d in merges)
    return Sheet(name="S", rows=tuple(row for row in made if row), merges=blocks)


def rosters(made: Sheet) -> list[Roster]:
    try:
        return reader.rosters(Workbook(file="ds.xlsx", sheets=(made,)))
    except Refused:
        return []


@settings(max_examples=300, deadline=None)
@given(GRIDS, MERGES, st.booleans())
def test_any_grid_of_cells_is_read_or_refused(
    rows: list[list[Any]], merges: list[tuple[int, int, int, int]], headed: bool
) -> None:
    made = sheet([list(HEAD), *rows] if headed else rows, merges)
    for found in rosters(made):
        assert all(row.full_name and "\n" not in row.full_name for row in found.rows)
        assert all(skipped.why for skipped in found.skipped)
        merge([found], [])


@settings(max_examples=300, deadline=None)
@given(GRIDS)
def test_every_row_below_a_heading_is_a_person_or_told_why_not(rows: list[list[Any]]) -> None:
    made = sheet([list(HEAD), *rows], [])
    found = rosters(made)
    accounted = {row.row for roster in found for row in roster.rows}
    accounted |= {skipped.row for roster in found for skipped in roster.skipped}
    accounted |= {number for roster in found for number in range(1, roster.header_row + 2)}
    lost = [
        row.number
        for row in made.rows
        if row.number not in accounted and any(cell.text for cell in row.cells[: len(HEAD)])
    ]
    assert lost == []
