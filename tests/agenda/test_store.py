"""The items of the agenda in the file."""

import pytest

from thuky.agenda import store
from thuky.agenda.agenda_item import AgendaItem
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.core.refused import Refused


@pytest.fixture
def items(file, conference) -> list[int]:
    with file.change("Thêm mục") as db:
        store.add_many(
            db, conference, [AgendaItem(title=title) for title in ("Chào cờ", "Khai mạc", "Báo cáo", "Bế mạc")]
        )
    return [item.id for item in store.of_conference(file.db, conference)]


def titles(file, conference) -> list[str]:
    return [item.title for item in store.of_conference(file.db, conference)]


def test_items_come_back_in_the_order_they_were_added(file, conference, items) -> None:
    with file.change("Thêm mục") as db:
        store.add(db, AgendaItem(conference_id=conference, title="  Chụp ảnh\u00a0lưu niệm "))
    assert titles(file, conference) == ["Chào cờ", "Khai mạc", "Báo cáo", "Bế mạc", "Chụp ảnh lưu niệm"]


def test_what_is_typed_is_kept_as_the_office_writes_it(file, conference, items) -> None:
    with file.change("Sửa") as db:
        store.edit(db, items[0], start="8h05", minutes="15", conditional="x", date="5/9/2026", decided="Có")
    item = store.of_conference(file.db, conference)[0]
    assert (item.start, item.minutes, item.conditional, item.date, item.decided) == (
        "08:05",
        15,
        True,
        "2026-09-05",
        "yes",
    )


@pytest.mark.parametrize(
    ("field", "typed"), [("start", "25h"), ("minutes", "mười"), ("date", "31/2/2026"), ("decided", "?")]
)
def test_what_cannot_be_read_is_refused_and_nothing_is_kept(file, conference, items, field, typed) -> None:
    with pytest.raises(Refused), file.change("Sửa") as db:
        store.edit(db, items[0], title="Khác", **{field: typed})
    assert titles(file, conference)[0] == "Chào cờ"
    assert file.undo_label == "Thêm mục"


def test_an_item_that_is_no_longer_conditional_has_no_decision(file, conference, items) -> None:
    with file.change("Sửa") as db:
        store.edit(db, items[0], conditional=True, decided="no")
        store.edit(db, items[0], conditional="")
    item = store.of_conference(file.db, conference)[0]
    assert (item.conditional, item.decided) == (False, "")


@pytest.mark.parametrize(
    ("moving", "position", "order"),
    [
        ([0], 1, ["Khai mạc", "Chào cờ", "Báo cáo", "Bế mạc"]),
        ([3], 0, ["Bế mạc", "Chào cờ", "Khai mạc", "Báo cáo"]),
        ([0, 2], 2, ["Khai mạc", "Bế mạc", "Chào cờ", "Báo cáo"]),
        ([1], 1, ["Chào cờ", "Khai mạc", "Báo cáo", "Bế mạc"]),
    ],
)
def test_moved_items_stand_where_they_were_put(file, conference, items, moving, position, order) -> None:
    with file.change("Chuyển mục") as db:
        store.move(db, conference, [items[place] for place in moving], position)
    assert titles(file, conference) == order


def test_removed_items_come_back_with_undo(file, conference, items) -> None:
    with file.change("Xóa 2 mục") as db:
        store.remove(db, items[1:3])
    assert titles(file, conference) == ["Chào cờ", "Bế mạc"]
    file.undo()
    assert titles(file, conference) == ["Chào cờ", "Khai mạc", "Báo cáo", "Bế mạc"]


def test_a_presenter_is_the_one_attendee_of_that_name(file, conference, items) -> None:
    with file.change("Thêm đại biểu") as db:
        names = ("Trịnh Quang Hòa", "Lê Văn Tám", "Lê Văn Tám")
        people = [attendees.add(db, Attendee(conference_id=conference, full_name=name)) for name in names]
        store.add(
            db,
            AgendaItem(
                conference_id=conference, title="Chỉ đạo", presenter="Đ/c Đại tá Trịnh Quang Hoà, Phó Chủ nhiệm"
            ),
        )
        store.edit(db, items[0], presenter="Lê Văn Tám")
        store.edit(db, items[1], presenter="Trịnh Quang Hòa")
        store.edit(db, items[2], presenter="Trịnh Quang Hoa")
    found = {item.title: item.presenter_id for item in store.of_conference(file.db, conference)}
    assert found == {"Chào cờ": None, "Khai mạc": people[0], "Báo cáo": None, "Bế mạc": None, "Chỉ đạo": people[0]}
