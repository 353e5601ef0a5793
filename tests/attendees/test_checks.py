"""What the program asks about attendees."""

from thuky.attendees import checks, store
from thuky.attendees.attendee import Attendee
from thuky.conferences import store as conferences
from thuky.office import store as office
from thuky.storage.workspace import Workspace


def told(opened: Workspace) -> list[tuple[str, str, str]]:
    return [(one.code, one.level, one.about) for check in checks.CHECKS for one in check(opened.db, 1)]


def test_the_sample_has_nothing_to_ask_about_its_people(sample: Workspace) -> None:
    assert told(sample) == []


def test_a_total_that_differs_from_the_sum_is_asked(sample: Workspace) -> None:
    with sample.change("Sửa") as db:
        conferences.edit(db, 1, total_attendees="70")
    assert told(sample) == [("total", "question", "Thành phần")]


def test_a_person_in_two_delegations_is_asked_once(sample: Workspace) -> None:
    with sample.change("Thêm") as db:
        store.add(
            db,
            Attendee(
                conference_id=1, full_name="Cao Minh Tường", position="Phó Giám đốc", unit="Công an tỉnh", role="guest"
            ),
        )
    assert told(sample) == [("twice", "question", "Cao Minh Tường")]


def test_a_named_person_without_unit_is_to_be_looked_at_and_a_place_is_not(sample: Workspace) -> None:
    with sample.change("Thêm") as db:
        store.add_many(db, 1, [Attendee(full_name="Phí Công Luận", role="guest"), Attendee()])
    assert told(sample) == [("no-position", "warning", "Phí Công Luận")]


def test_more_people_than_the_quota_are_told(sample: Workspace) -> None:
    with sample.change("Thêm") as db:
        store.add(
            db, Attendee(conference_id=1, delegation_id=4, full_name="Tạ Bích", position="Ủy viên", unit="Tỉnh Đoàn")
        )
    assert told(sample) == [("over-quota", "warning", "Đại diện lãnh đạo Tỉnh Đoàn")]


def test_another_chair_in_the_list_than_in_the_plan_is_asked(sample: Workspace) -> None:
    chair = next(one for one in store.of_conference(sample.db, 1) if one.role == "chair")
    with sample.change("Sửa") as db:
        store.edit(db, chair.id or 0, full_name="Lê Thị Khác")
    assert told(sample) == [("chair", "question", "Chủ trì")]


def test_a_rank_is_missing_only_where_the_unit_is_of_the_army_or_the_police(sample: Workspace) -> None:
    units = {unit.force: unit for unit in office.units(sample.db)}
    with sample.change("Thêm") as db:
        for name, unit in (("Phí Công Luận", units["army"]), ("Lã Thị Mận", units["civil"])):
            store.add(
                db,
                Attendee(
                    conference_id=1, full_name=name, position="Trợ lý", unit=unit.name, unit_id=unit.id, role="press"
                ),
            )
    assert told(sample) == [("no-rank", "question", "Phí Công Luận")]
