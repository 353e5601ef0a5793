"""A list that is of one delegation as a whole: told by its letterhead, its title or its file's name, where its rows do not tell."""

from pathlib import Path

import pytest

from tests.returns.sheets import roster
from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.returns.merge import Merge, merge
from thuky.returns.preview_words import homeless
from thuky.returns.roster import Roster, RosterRow

NAMES = ("Lãnh đạo UBND phường", "Công an phường", "Trưởng khu phố", "Các trường học trên địa bàn", "Ban CHQS phường")
DELEGATIONS = [Delegation(id=number, name=name, quota=2) for number, name in enumerate(NAMES, start=1)]


def merged(rows: list[RosterRow], attendees: list[Attendee] | None = None, **told: str) -> Merge:
    given = {"file": "ds.xlsx", "sender": "", "title": ""} | told
    roster = Roster(**given, sheet="S", header_row=4, columns={}, rows=tuple(rows))  # type: ignore[arg-type]
    return merge([roster], attendees or [], DELEGATIONS)


def person(number: int = 5, **values: str) -> RosterRow:
    return RosterRow(row=number, full_name=f"Lê Văn {'ABCDEFGH'[number - 5]}", **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "delegation"),
    [
        ({"sender": "Công an phường An Hòa"}, 2),
        ({"title": "DANH SÁCH TRƯỞNG KHU PHỐ DỰ HỘI NGHỊ"}, 3),
        ({"title": "DANH SÁCH ĐẠI BIỂU BCHQS PHƯỜNG"}, 5),
        ({"title": "DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TỔNG KẾT CỦA BAN CHQS PHƯỜNG"}, None),
        ({"file": "11. Truong hoc.xlsx"}, 4),
        ({"file": "DS_truong khu pho.xlsx"}, 3),
        ({"file": "phuong 5.xlsx"}, None),
        ({"file": "ds.xlsx"}, None),
    ],
)
def test_what_stands_above_a_list_or_on_its_file_says_of_which_delegation_it_is(
    told: dict[str, str], delegation: int | None
) -> None:
    assert [row.delegation for row in merged([person()], **told).rows] == [delegation]


def test_the_title_is_the_line_that_says_danh_sach_above_the_heading(tmp_path: Path) -> None:
    rows = [
        ("UBND PHƯỜNG AN HÒA",),
        ("DANH SÁCH  TRƯỞNG KHU PHỐ",),
        ("TT", "Họ và tên", "Đơn vị"),
        (1, "Lê Văn An", "KP 1"),
    ]
    assert roster(tmp_path, rows).title == "DANH SÁCH TRƯỞNG KHU PHỐ"


def test_what_a_row_says_itself_goes_before_what_the_list_says() -> None:
    rows = [person(5, unit="Công an phường"), person(6, position="Trưởng khu phố"), person(7)]
    assert [row.delegation for row in merged(rows, title="DANH SÁCH LÃNH ĐẠO UBND PHƯỜNG").rows] == [2, 3, 1]


def test_a_list_much_longer_than_a_delegation_is_of_people_from_everywhere() -> None:
    rows = [person(number) for number in range(5, 10)]
    assert {row.delegation for row in merged(rows, sender="Ban CHQS phường").rows} == {None}


def test_a_place_that_bears_nothing_but_its_delegations_name_is_still_nobodys() -> None:
    places = [
        Attendee(id=8, delegation_id=3, unit="Trưởng khu phố"),
        Attendee(id=9, delegation_id=4, unit="Trường TH Kim Đồng"),
    ]
    found = merged([person(5, unit="Khu phố 4", position="Trưởng khu phố")], places)
    assert [(row.kind, row.attendee) for row in found.rows] == [("fills", 8)]
    found = merged([person(5, unit="Trường THCS Hoa Sen")], places, file="truong hoc.xlsx")
    assert [(row.kind, row.attendee) for row in found.rows] == [("new", None)]


def test_people_of_no_delegation_are_told_with_their_lists_and_what_to_do() -> None:
    found = merged([person(5), person(6, unit="Công an phường")], file="phong ban.xlsx")
    assert homeless(found.rows) == (
        "01 người chưa rõ thành phần (phong ban.xlsx): nhập riêng danh sách ấy rồi chọn ở ô Thành phần, hoặc ghi sau."
    )
    assert homeless(merged([person(5)], sender="Công an phường").rows) == ""
    assert homeless(merged([person(5)], file="phong ban.xlsx").rows) == (
        "01 người chưa rõ thành phần: chọn ở ô Thành phần phía trên, hoặc ghi sau."
    )
