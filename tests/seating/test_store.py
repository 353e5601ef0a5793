"""The hall on disk: seating, swapping, locking, and what becomes of it when people change."""

import pytest

from thuky.attendees import standing_in
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.core.refused import Refused
from thuky.office import store as office
from thuky.office.unit import Unit
from thuky.papers import pages, pdf
from thuky.papers.blocks import SeatPlan, Table
from thuky.seating import checks, documents, plates, store
from thuky.seating.seat import Seat
from thuky.storage.workspace import Workspace


def seat_of(opened: Workspace, attendee: int) -> Seat:
    hall = store.halls(opened.db, 1)[0].id or 0
    return next(seat for seat in store.seats(opened.db, hall) if seat.attendee_id == attendee)


def test_everybody_in_the_sample_sits_but_the_one_who_does_not_come(sample: Workspace) -> None:
    hall = store.halls(sample.db, 1)[0].id or 0
    absent = [one.id for one in attendees.of_conference(sample.db, 1) if one.reply == "absent"]
    sitting = {seat.attendee_id for seat in store.seats(sample.db, hall) if seat.attendee_id}
    assert (len(sitting), store.unseated(sample.db, 1)) == (66, [])
    assert sitting.isdisjoint(absent)


def test_a_drop_on_a_taken_seat_swaps(sample: Workspace) -> None:
    first, second = seat_of(sample, 1), seat_of(sample, 20)
    with sample.change("Đổi chỗ", conference=1) as db:
        store.place(db, 1, second.id or 0)
    assert (seat_of(sample, 1).id, seat_of(sample, 20).id) == (second.id, first.id)
    sample.undo()
    assert (seat_of(sample, 1).id, seat_of(sample, 20).id) == (first.id, second.id)


def test_a_locked_seat_refuses_a_drop_and_keeps_its_person_when_seating_again(sample: Workspace) -> None:
    taken, hall = seat_of(sample, 30), store.halls(sample.db, 1)[0].id or 0
    with sample.change("Giữ chỗ", conference=1) as db:
        store.lock(db, [taken.id or 0], True)
    with pytest.raises(Refused, match=f"Ghế {taken.label} đang giữ chỗ"), sample.change("Đổi", conference=1) as db:
        store.place(db, 1, taken.id or 0)
    with sample.change("Dời lên đầu", conference=1) as db:
        attendees.move(db, 1, [60], 0)
        store.seat_everybody(db, 1, hall)
    assert seat_of(sample, 30).id == taken.id


def test_an_empty_seat_that_is_kept_takes_whom_the_clerk_puts_there_and_keeps_him(sample: Workspace) -> None:
    hall = store.halls(sample.db, 1)[0].id or 0
    kept = next(seat.id or 0 for seat in store.seats(sample.db, hall) if not seat.attendee_id)
    with sample.change("Giữ chỗ", conference=1) as db:
        store.lock(db, [kept], True)
        store.place(db, 12, kept)
        store.seat_everybody(db, 1, hall)
    assert seat_of(sample, 12).id == kept


def test_whole_delegations_in_rows_and_again_by_order_of_introduction_is_the_first_plan(sample: Workspace) -> None:
    hall = store.halls(sample.db, 1)[0].id or 0
    before = store.seats(sample.db, hall)
    with sample.change("Xếp theo khối", conference=1) as db:
        left = store.seat_everybody(db, 1, hall, by_party="rows")
    by_rows = store.seats(sample.db, hall)
    with sample.change("Tự xếp chỗ", conference=1) as db:
        store.seat_everybody(db, 1, hall)
    assert (left, by_rows == before, store.seats(sample.db, hall) == before) == ([], False, True)


def test_a_removed_person_frees_the_seat(sample: Workspace) -> None:
    seat = seat_of(sample, 12)
    with sample.change("Xóa", conference=1) as db:
        attendees.remove(db, [12])
    assert store.seat(sample.db, seat.id or 0).attendee_id is None


def test_an_absence_reported_later_is_an_error_that_leads_to_the_seat(sample: Workspace) -> None:
    seat = seat_of(sample, 12)
    with sample.change("Vắng", conference=1) as db:
        attendees.edit(db, 12, reply="absent")
    (found,) = checks.absent_seated(sample.db, 1)
    assert (found.level, found.subject) == ("error", f"seat:{seat.id}")


def test_who_does_not_come_or_sends_another_is_found_on_his_seat_and_stands_on_no_printed_plan(sample) -> None:
    with sample.change("Vắng, dự thay", conference=1) as db:
        attendees.edit(db, 12, reply="absent")
        standing_in.send_instead(db, 13, Attendee(full_name="Lữ Thị Mộc Miên"), take_seat=False)
    gone = [attendees.get(sample.db, number) for number in (12, 13)]
    (item,) = documents.seat_plan(sample.db, 1)
    printed = {cell for block in item.blocks if isinstance(block, Table) for row in block.rows for cell in row.cells}
    drawn = {seat.name for block in item.blocks if isinstance(block, SeatPlan) for seat in block.seats}
    found = [one.message.partition(": ")[2] for one in checks.absent_seated(sample.db, 1)]
    assert sorted(found) == ["người ngồi đã báo vắng.", "người ngồi đã cử người dự thay."]
    assert [one.full_name for one in gone if one.full_name in drawn or one.shown_name in printed] == []


def test_a_smaller_hall_leaves_people_without_a_seat_and_undo_puts_them_back(sample: Workspace) -> None:
    hall = store.halls(sample.db, 1)[0].id or 0
    with sample.change("Hội trường nhỏ", conference=1) as db:
        store.resize_hall(db, hall, rows_count=3, per_row=10)
    assert len(store.unseated(sample.db, 1)) == 66 - 5 - 30
    sample.undo()
    assert store.unseated(sample.db, 1) == []


def test_the_printed_plan_shows_every_seated_name(sample: Workspace) -> None:
    made = pdf.render(tuple(documents.seat_plan(sample.db, 1)))
    text = " ".join(
        "".join(pages.page_text(made.data, page)).replace("\r\n", " ") for page in range(pages.page_count(made.data))
    )
    seated = [one for one in attendees.of_conference(sample.db, 1) if one.named and one.reply != "absent"]
    assert [one.full_name for one in seated if one.full_name not in text] == []
    assert made.overflow == ()


def test_plates_are_made_for_front_rows_by_name_for_the_rest_by_unit_and_one_for_a_delegation(
    sample: Workspace,
) -> None:
    keys = [item.key for item in plates.name_plates(sample.db, 1)]
    kinds = {kind: sum(key.startswith(kind) for key in keys) for kind in ("attendee", "unit", "delegation")}
    assert len(keys) == len(set(keys))
    assert kinds["delegation"] == 5
    assert kinds["attendee"] == len(
        [one for one in attendees.of_conference(sample.db, 1) if one.named and _in_front(sample, one.id or 0)]
    )


def _in_front(opened: Workspace, attendee: int) -> bool:
    label = attendees.seat_labels(opened.db, 1).get(attendee, "")
    return label.startswith(("Chủ tọa", "A", "B"))


def test_the_plan_has_the_short_names_of_the_directory_in_its_boxes_and_the_whole_ones_in_its_key(sample) -> None:
    unit = next((one for one in office.units(sample.db) if one.name == "Công an tỉnh"), None)
    with sample.change("Tên gọn", conference=1) as db:
        number = unit.id if unit else office.add_units(db, [Unit(name="Công an tỉnh")])[0]
        office.edit_unit(db, number, short_name="CA tỉnh")
    (item,) = documents.seat_plan(sample.db, 1)
    (plan,) = [block for block in item.blocks if isinstance(block, SeatPlan)]
    assert [seat.unit for seat in plan.seats if seat.name == "Cao Minh Tường"] == ["CA tỉnh"]
    (table,) = [block for block in item.blocks if isinstance(block, Table)]
    assert [row.cells[3] for row in table.rows if row.cells[2] == "Cao Minh Tường"] == ["Phó Giám đốc, Công an tỉnh"]
    assert plan.stage == "SÂN KHẤU (Chủ tọa, Thư ký, Bục phát biểu)"


def test_a_hall_for_which_nobody_has_a_seat_has_no_page_with_headings_alone(sample: Workspace) -> None:
    with sample.change("Hội trường thứ hai", conference=1) as db:
        store.hall_for(db, 1, "Hội trường số 2")
    halls = list(documents.seat_plan(sample.db, 1))
    kinds = [[type(block).__name__ for block in item.blocks] for item in halls]
    assert kinds == [["Title", "SeatPlan", "PageBreak", "Table"], ["Title", "SeatPlan"]]


def test_a_place_that_nobody_told_the_unit_of_stands_on_its_seat_by_its_delegation(sample: Workspace) -> None:
    place = next(one for one in attendees.of_conference(sample.db, 1) if not one.named)
    group = next(one for one in attendees.delegations(sample.db, 1) if one.id == place.delegation_id)
    with sample.change("Sửa") as db:
        attendees.edit(db, place.id or 0, unit="")
    hall = store.halls(sample.db, 1)[0].id or 0
    seats = [seat for seat in store.seats(sample.db, hall) if seat.attendee_id == place.id]
    plan = documents.drawn(store.blocks(sample.db, hall), seats, documents.people_of(sample.db, 1))
    assert [(box.name, box.unit) for box in plan.seats] == [("", group.name)]
