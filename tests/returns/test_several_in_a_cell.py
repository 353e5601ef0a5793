"""Several people in one cell of names: each becomes one, and whatever may be another is asked about, never lost."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.returns.sheets import people, roster
from tests.returns.test_reader_anything import rosters, sheet

HEAD = ("TT", "Cơ quan, đơn vị", "Họ và tên, chức vụ", "Ghi chú")
ABOVE = ("1", "UBND xã Đông", "Hồ Văn Mai, Chủ tịch", "")
NAMES = ("Lê Văn An", "Trần Thị Bình", "Thạch Sa Rươl", "Hồ Văn Núi", "Đinh Thị Hạ")
JOINTS = ("\n", "; ", "\n- ", " và ", ", ", " - ", "\n+ ", " / ", " + ", "\n\n")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1. Lê Văn An, Bí thư\n2. Zăng Bo Pha, Phó Ban", [("Lê Văn An", "Bí thư"), ("Zăng Bo Pha", "Phó Ban")]),
        ("1. Lê Văn An 2. Trần Thị Bình", [("Lê Văn An", ""), ("Trần Thị Bình", "")]),
        ("1. Lê Văn An\nBí thư\n2. Rcom Hlen\nPhó CT", [("Lê Văn An", "Bí thư"), ("Rcom Hlen", "Phó CT")]),
        ("- Lê Văn An\n- Zăng Bo Pha", [("Lê Văn An", ""), ("Zăng Bo Pha", "")]),
        ("a) Zăng Bo Pha\nb) Rcom Hlen", [("Zăng Bo Pha", ""), ("Rcom Hlen", "")]),
        ("Lê Văn An\nBí thư\nTrần Bình\nPhó CT", [("Lê Văn An", "Bí thư"), ("Trần Bình", "Phó CT")]),
        ("UBND xã Tây\nLê Văn An\nTrần Bình", [("Lê Văn An", ""), ("Trần Bình", "")]),
        ("Lê Thị\nThanh Hà", [("Lê Thị Thanh Hà", "")]),
        ("1. Lê Văn An, Bí thư\n2. Chưa cử", [("Lê Văn An", "Bí thư")]),
    ],
)
def test_each_of_several_people_is_read_with_what_is_his(
    tmp_path: Path, cell: str, expected: list[tuple[str, str]]
) -> None:
    found = roster(tmp_path, [HEAD, ABOVE, ("2", "UBND xã Tây", cell, "")])
    assert people(found, "full_name", "position")[1:] == expected


@pytest.mark.parametrize("cell", ["1. Lê Văn An\n2. Chưa cử", "Lê Văn An, Hà Nam", "Lê Văn An + Trần Bình"])
def test_what_may_be_another_person_is_asked_about(tmp_path: Path, cell: str) -> None:
    found = roster(tmp_path, [HEAD, ABOVE, ("2", "UBND xã Tây", cell, "")])
    assert [problem.row for problem in found.problems] == [3]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(NAMES), min_size=2, max_size=4, unique=True), st.sampled_from(JOINTS), st.booleans())
def test_no_name_of_a_cell_is_lost_in_silence(names: list[str], joint: str, counted: bool) -> None:
    parts = [f"{place}. {name}" for place, name in enumerate(names, start=1)] if counted else names
    (found,) = rosters(sheet([list(HEAD), list(ABOVE), ["2", "UBND xã Tây", joint.join(parts), ""]], []))
    assert [row.full_name for row in found.rows if row.row == 3] == names or 3 in {one.row for one in found.problems}
