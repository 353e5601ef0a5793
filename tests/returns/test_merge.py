"""A list beside the people of a conference: new, fills a place, changed, same, or a question for the clerk."""

from typing import Any

import pytest

from thuky.attendees.attendee import Attendee
from thuky.attendees.delegation import Delegation
from thuky.returns.differences import Difference
from thuky.returns.merge import Merge, decided, merge
from thuky.returns.roster import Problem, Roster, RosterRow

AN = Attendee(
    id=1, full_name="Lê Văn An", rank="Thiếu tá", position="Trợ lý", unit="UBND phường Đông", phone="0912345678"
)


def compared(rows: list[dict[str, Any]], attendees: list[Attendee], **options: Any) -> Merge:
    people = tuple(RosterRow(row=number, **values) for number, values in enumerate(rows, start=5))
    roster = Roster(file="ds.xlsx", sheet="Sheet", header_row=4, columns={}, rows=people)
    return merge([roster], attendees, options.pop("delegations", ()), **options)


def kinds(found: Merge) -> list[tuple[str, int | None]]:
    return [(row.kind, row.attendee) for row in found.rows]


def why(found: Merge) -> list[str]:
    return [row.why for row in found.rows if row.kind == "problem"]


def test_a_person_who_is_not_there_is_new() -> None:
    assert kinds(compared([{"full_name": "Trần Thị Hạ", "unit": "Xã Tây"}], [AN])) == [("new", None)]


@pytest.mark.parametrize(
    "row",
    [
        {"full_name": "Lê Văn An", "unit": "UBND phường Đông"},
        {"full_name": "LÊ VĂN AN", "unit": "UBND P. Đông"},
        {"full_name": "Le Van An", "unit": "Ủy ban nhân dân phường Đông"},
        {"full_name": "Lê Văn An", "phone": "912 345 678"},
        {"full_name": "Lê Văn An", "unit": "uỷ ban  nhân dân phường Đông", "rank": "thiếu tá", "position": "trợ lý"},
    ],
)
def test_the_same_person_however_written_is_the_same(row: dict[str, str]) -> None:
    assert kinds(compared([row], [AN])) == [("same", 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND P.6", "Ủy ban nhân dân phường 06"),
        ("Ban CHQS xã Tây", "Ban Chỉ huy quân sự xã  Tây"),
        ("Sở Y tế", " sở y tế "),
    ],
)
def test_units_are_one_however_they_are_shortened(one: str, other: str) -> None:
    there = Attendee(id=1, full_name="Lê An", unit=one)
    assert kinds(compared([{"full_name": "Lê An", "unit": other}], [there])) == [("same", 1)]


def test_two_numbered_units_are_two() -> None:
    there = Attendee(id=1, full_name="Lê An", unit="UBND phường 6")
    assert kinds(compared([{"full_name": "Lê An", "unit": "UBND phường 16"}], [there])) == [("problem", None)]


def test_what_changed_stands_old_beside_new() -> None:
    row = {"full_name": "Lê Văn An", "unit": "UBND phường Đông", "rank": "Trung tá", "note": "ăn chay", "phone": ""}
    found = compared([row], [AN])
    assert found.rows[0].differences == (
        Difference("rank", "Cấp bậc", "Thiếu tá", "Trung tá"),
        Difference("note", "Ghi chú", "", "ăn chay"),
    )
    assert kinds(found) == [("changed", 1)]


def test_an_empty_cell_takes_nothing_away_and_lost_marks_spoil_no_name() -> None:
    row = {"full_name": "Le Van An", "unit": "UBND phường Đông"}
    assert compared([row], [AN]).rows[0].differences == ()


def test_a_name_that_gains_its_marks_is_changed() -> None:
    there = Attendee(id=3, full_name="Tran Thi Ha", unit="Xã Tây")
    found = compared([{"full_name": "Trần Thị Hạ", "unit": "Xã Tây"}], [there])
    assert found.rows[0].differences == (Difference("full_name", "Họ và tên", "Tran Thi Ha", "Trần Thị Hạ"),)


def test_a_namesake_of_another_unit_is_asked_about() -> None:
    found = compared([{"full_name": "Lê Văn An", "unit": "Xã Tây", "phone": "0900000000"}], [AN])
    assert kinds(found) == [("problem", None)]
    assert found.rows[0].candidates == (1,)
    assert why(found) == ["Trùng họ tên với Lê Văn An ở UBND phường Đông; chưa nhập, hãy xem có phải một người không."]


def test_the_phone_tells_that_a_person_changed_his_unit() -> None:
    found = compared([{"full_name": "Lê Văn An", "unit": "Xã Tây", "phone": "0912.345.678"}], [AN])
    assert found.rows[0].differences == (Difference("unit", "Đơn vị", "UBND phường Đông", "Xã Tây"),)


def test_of_two_namesakes_in_one_unit_the_phone_then_the_post_tells_which() -> None:
    twins = [
        AN,
        Attendee(id=2, full_name="Lê Văn An", position="Công chức", unit="UBND phường Đông", phone="0987654321"),
    ]
    base = {"full_name": "Lê Văn An", "unit": "UBND phường Đông"}
    assert kinds(compared([base | {"phone": "0987654321"}], twins)) == [("same", 2)]
    assert kinds(compared([base | {"position": "Công chức"}], twins)) == [("same", 2)]
    assert kinds(compared([base], twins)) == [("problem", None)]


def test_one_name_and_unit_with_everything_else_different_is_asked_about() -> None:
    row = {
        "full_name": "Lê Văn An",
        "unit": "UBND phường Đông",
        "rank": "Đại úy",
        "position": "Nhân viên",
        "phone": "0900000000",
    }
    assert kinds(compared([row], [AN])) == [("problem", None)]


@pytest.mark.parametrize("name", ["Lê Văn Ân", "Lê Văm An", "Lê An", "Lê Văn Anh"])
def test_a_near_double_in_the_unit_is_asked_about(name: str) -> None:
    found = compared([{"full_name": name, "unit": "UBND phường Đông"}], [AN])
    assert why(found) == ["Gần giống Lê Văn An, UBND phường Đông đã có; chưa nhập, hãy xem có phải một người không."]


@pytest.mark.parametrize(
    "rows",
    [
        [{"full_name": "Lê Văn Anh", "unit": "Xã Tây"}],
        [{"full_name": "Lê Văn Anh", "unit": "UBND phường Đông", "phone": "0900000000"}],
        [
            {"full_name": "Lê Văn Anh", "unit": "UBND phường Đông"},
            {"full_name": "Lê Văn An", "unit": "UBND phường Đông"},
        ],
    ],
)
def test_somebody_of_another_unit_or_phone_or_beside_the_other_is_no_near_double(rows: list[dict[str, str]]) -> None:
    assert compared(rows, [AN]).rows[0].kind == "new"


def test_a_row_that_stands_twice_in_the_lists_is_asked_about_once() -> None:
    row = {"full_name": "Trần Thị Hạ", "unit": "Xã Tây"}
    found = compared([row, row], [])
    assert kinds(found) == [("new", None), ("problem", None)]
    assert why(found) == ["Trùng họ tên với dòng 5 của danh sách; chưa nhập, hãy xem có phải một người không."]
    twice = {"full_name": "Lê Văn An", "unit": "UBND phường Đông"}
    assert kinds(compared([twice, twice], [AN])) == [("same", 1), ("problem", None)]


def test_namesakes_of_two_units_in_one_list_are_two_people_when_something_tells_them_apart() -> None:
    one = {"full_name": "Trần Thị Hạ", "unit": "Xã Tây", "phone": "0900000001"}
    other = {"full_name": "Trần Thị Hạ", "unit": "Xã Đông", "phone": "0900000002"}
    assert kinds(compared([one, other], [])) == [("new", None), ("new", None)]
    assert kinds(compared([one, other | {"phone": ""}], [])) == [("new", None), ("problem", None)]


def test_one_name_twice_in_one_unit_is_asked_about_whatever_the_post() -> None:
    one = {"full_name": "Trần Thị Hạ", "unit": "Xã Tây", "position": "CT"}
    assert kinds(compared([one, one | {"position": "PCT"}], [])) == [("new", None), ("problem", None)]


def test_new_people_fill_the_places_of_their_unit_before_rows_are_made() -> None:
    places = [Attendee(id=7, unit="Xã Đông", delegation_id=2), Attendee(id=8, unit="Xã Tây", delegation_id=2)]
    rows = [{"full_name": name, "unit": "xã Tây"} for name in ("Trần Thị Hạ", "Vũ Sen")]
    found = compared(rows, places)
    assert kinds(found) == [("fills", 8), ("new", None)]


def test_a_told_delegation_lends_its_free_places_and_takes_the_new_people() -> None:
    places = [
        Attendee(id=7, delegation_id=2),
        Attendee(id=8, unit="Xã Đông", delegation_id=2),
        Attendee(id=9, delegation_id=3),
    ]
    rows = [{"full_name": name, "unit": "Xã Tây"} for name in ("Trần Thị Hạ", "Vũ Sen")]
    found = compared(
        rows, places, delegations=[Delegation(id=2, name="UBND xã"), Delegation(id=3, name="Khối Đảng")], delegation=2
    )
    assert [(row.kind, row.attendee, row.delegation) for row in found.rows] == [("fills", 7, 2), ("new", None, 2)]


def test_a_section_that_names_a_delegation_leads_to_it() -> None:
    rows = [
        {
            "full_name": "Trần Thị Hạ",
            "unit": "UBND xã, phường",
            "section": "UBND xã, phường",
            "sections": ("I", "UBND xã, phường"),
        }
    ]
    found = compared(rows, [Attendee(id=7, delegation_id=2)], delegations=[Delegation(id=2, name="UBND xã, phường")])
    assert [(row.kind, row.attendee, row.delegation) for row in found.rows] == [("fills", 7, 2)]


def test_a_unit_that_only_the_section_gave_changes_and_contradicts_nothing() -> None:
    rows = [{"full_name": "Lê Văn An", "unit": "Khối phường", "section": "Khối phường"}]
    assert kinds(compared(rows, [AN])) == [("same", 1)]


def test_who_is_missing_from_the_list_is_told_within_its_units_or_delegation() -> None:
    there = [
        AN,
        Attendee(id=2, full_name="Vũ Sen", unit="UBND phường Đông", delegation_id=4),
        Attendee(id=3, full_name="Hồ Lan", unit="Xã Tây", delegation_id=4),
        Attendee(id=4, unit="UBND phường Đông"),
    ]
    rows = [{"full_name": "Lê Văn An", "unit": "UBND phường Đông"}]
    assert [one.id for one in compared(rows, there).missing] == [2]
    assert [one.id for one in compared(rows, there, delegation=4).missing] == [2, 3]


def test_own_fields_of_the_office_are_compared_by_their_headings() -> None:
    rows = [{"full_name": "Lê Văn An", "unit": "UBND phường Đông", "extra": {"Cỡ  áo": "XL", "Xe": "66A"}}]
    assert compared(rows, [AN], own_fields=[("size", "Cỡ áo")]).rows[0].differences == (
        Difference("extra.size", "Cỡ áo", "", "XL"),
    )


def test_the_word_of_the_clerk_settles_a_problem() -> None:
    (row,) = compared([{"full_name": "Lê Văn An", "unit": "Xã Tây"}], [AN]).rows
    assert decided(row, None).kind == "new"
    same = decided(row, AN)
    assert (same.kind, same.attendee, same.differences) == (
        "changed",
        1,
        (Difference("unit", "Đơn vị", "UBND phường Đông", "Xã Tây"),),
    )


def test_problems_of_reading_go_along_with_the_file_they_came_from() -> None:
    roster = Roster(file="a.xlsx", sheet="S", header_row=1, columns={}, problems=(Problem(3, "sai"),))
    assert merge([roster], []).reading == (("a.xlsx", Problem(3, "sai")),)
