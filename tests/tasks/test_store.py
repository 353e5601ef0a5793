"""Tasks and their deadlines in the file, and as a paper."""

import pytest

from thuky.conferences import store as conferences
from thuky.core.refused import Refused
from thuky.papers import pdf
from thuky.papers.blocks import Table, Title
from thuky.printing.store import set_choice
from thuky.tasks import checks, documents, store
from thuky.tasks.task import Task

TODAY = "2026-11-25"


@pytest.fixture
def tasks(file, conference) -> list[int]:
    with file.change("Thêm việc") as db:
        store.add_many(
            db,
            conference,
            [
                Task(what="Treo maket", unit="Tổ Một", due_text="trước ngày 09/12/2026"),
                Task(what="Gửi danh sách", unit="Tổ Hai", due_text="cuối tháng 10"),
                Task(what="Dọn hội trường", unit="Tổ Ba"),
                Task(what="Soạn báo cáo", unit="Tổ Bốn", due_text="tháng 9, 10/2026", state="done"),
            ],
        )
    return [one.id for one in store.as_ordered(file.db, conference)]


def test_tasks_come_by_their_latest_day_those_without_one_last(file, conference, tasks) -> None:
    assert [(one.what, one.due) for one in store.of_conference(file.db, conference)] == [
        ("Gửi danh sách", "2026-10-31"),
        ("Soạn báo cáo", "2026-10-31"),
        ("Treo maket", "2026-12-09"),
        ("Dọn hội trường", ""),
    ]


def test_a_deadline_written_anew_moves_the_day_unless_the_day_is_given(file, conference, tasks) -> None:
    with file.change("Sửa thời hạn") as db:
        store.edit(db, tasks[0], due_text="quý I/2027")
        store.edit(db, tasks[1], due_text="khi có thông báo", due="1/12/2026")
        store.edit(db, tasks[2], due_text="đầu tháng 12")
    found = {one.what: one.due for one in store.of_conference(file.db, conference)}
    assert found == {
        "Treo maket": "2027-03-31",
        "Gửi danh sách": "2026-12-01",
        "Dọn hội trường": "2026-12-10",
        "Soạn báo cáo": "2026-10-31",
    }


def test_done_and_dropped_tasks_are_never_late(file, conference, tasks) -> None:
    found = store.of_conference(file.db, conference)
    assert [one.what for one in store.late(found, TODAY)] == ["Gửi danh sách"]
    with file.change("Sửa") as db:
        store.edit(db, tasks[1], state="Không thực hiện")
    assert store.late(store.of_conference(file.db, conference), TODAY) == []


def test_a_task_is_not_late_on_its_last_day(file, conference, tasks) -> None:
    assert store.late(store.of_conference(file.db, conference), "2026-10-31") == []


def test_late_tasks_stand_first_and_finished_ones_last(file, conference, tasks) -> None:
    found = [one.what for one in store.late_first(store.of_conference(file.db, conference), TODAY)]
    assert found == ["Gửi danh sách", "Treo maket", "Dọn hội trường", "Soạn báo cáo"]


def test_a_day_that_is_none_is_refused(file, conference, tasks) -> None:
    with pytest.raises(Refused), file.change("Sửa") as db:
        store.edit(db, tasks[0], due="mai")
    assert store.as_ordered(file.db, conference)[0].due == "2026-12-09"


def test_tasks_are_moved_in_the_plans_order_and_removed(file, conference, tasks) -> None:
    with file.change("Sửa") as db:
        store.move(db, conference, [tasks[3]], 0)
        store.remove(db, [tasks[1]])
    assert [one.what for one in store.as_ordered(file.db, conference)] == [
        "Soạn báo cáo",
        "Treo maket",
        "Dọn hội trường",
    ]


def test_the_paper_keeps_deadlines_as_written(file, conference, tasks) -> None:
    (item,) = documents.assignment(file.db, conference)
    (table,) = [block for block in item.blocks if isinstance(block, Table)]
    assert [(row.cells[1], row.cells[4]) for row in table.rows] == [
        ("Treo maket", "trước ngày 09/12/2026"),
        ("Gửi danh sách", "cuối tháng 10"),
        ("Dọn hội trường", ""),
        ("Soạn báo cáo", "tháng 9, 10/2026"),
    ]
    assert len(pdf.render([item]).pages) == 1


def test_findings_name_what_is_late_or_unclear(file, conference) -> None:
    with file.change("Thêm việc") as db:
        store.add(db, Task(conference_id=conference, what="Chọn hoa", unit="Tổ Một", due="2020-01-05"))
        store.add(db, Task(conference_id=conference, what="Mượn ghế", due_text="sau 3 hôm"))
        store.add(db, Task(conference_id=conference, what="Mua nước", kind="preparation"))
        store.add(db, Task(conference_id=conference, what="Thuê xe", state="dropped"))
        store.add(
            db, Task(conference_id=conference, what="In thẻ", unit="Tổ Hai", due="2999-01-05", due_text="sau 3 hôm")
        )
    found = [(one.code, one.about) for check in checks.CHECKS for one in check(file.db, conference)]
    assert found == [("task-late", "Tổ Một"), ("task-unit", "Mượn ghế"), ("task-due", "Mượn ghế")]


def printed(file, conference, **chosen: str):
    with file.change("Cách in") as db:
        set_choice(db, conference, "phan-cong-nhiem-vu", **chosen)
    (item,) = documents.assignment(file.db, conference)
    (title,) = [block for block in item.blocks if isinstance(block, Title)]
    (table,) = [block for block in item.blocks if isinstance(block, Table)]
    return item, title, table


def test_the_preparation_has_a_paper_for_the_wall_in_the_order_of_its_days(file, conference, tasks) -> None:
    with file.change("Chuẩn bị") as db:
        store.add_many(db, conference, [
            Task(kind="preparation", what="Treo maket", due="2026-12-09", unit="Đồng chí Hải", state="done"),
            Task(kind="preparation", what="Đặt hoa", due="2026-12-04", product="Hóa đơn"),
            Task(kind="preparation", what="Thuê xe", state="dropped"),
        ])  # fmt: skip
    item, title, table = printed(file, conference, form="preparation")
    assert (title.kind, title.note, item.landscape) == ("BẢNG CÔNG TÁC CHUẨN BỊ", "", False)
    assert [column.heading for column in table.columns] == [
        "STT", "Công việc", "Người phụ trách", "Hoàn thành trước", "Kết quả",
    ]  # fmt: skip
    found = [row.cells for row in table.rows if row.cells[1] in ("Treo maket", "Đặt hoa", "Thuê xe")]
    assert [cells[1:] for cells in found] == [
        ("Đặt hoa", "", "04/12/2026", "Hóa đơn"),
        ("Treo maket", "Đồng chí Hải", "09/12/2026", "Hoàn thành"),
    ]


def test_what_the_plan_orders_may_stand_under_its_units_or_by_its_days(file, conference, tasks) -> None:
    usual = [row.cells[1] for row in printed(file, conference, form="assignment")[2].rows]
    under = list(printed(file, conference, order="unit")[2].rows)
    assert sorted(row.cells[1] for row in under if not row.group) == sorted(usual)
    assert [row.cells[0] for row in under if not row.group] == [str(n) for n in range(1, len(usual) + 1)]
    assert under[0].group and under[0].cells[0].startswith("I. ") and under[0].cells[0].endswith("nhiệm vụ")
    days = [
        one.due for one in store.of_conference(file.db, conference) if one.kind == "plan" and one.state != "dropped"
    ]
    by_day = [row.cells[1] for row in printed(file, conference, order="date")[2].rows]
    whats = {one.what: one.due for one in store.of_conference(file.db, conference)}
    assert [whats[what] for what in by_day] == days


def test_a_deadline_without_a_year_is_of_the_conference_s_year_where_that_is_known(file, conference) -> None:
    with file.change("Chưa có ngày") as db:
        conferences.edit(db, conference, held_on="")
        store.add(db, Task(conference_id=conference, what="Chọn hoa", due_text="trước ngày 09/12"))
        conferences.edit(db, conference, held_on="2027-03-05")
        store.add(db, Task(conference_id=conference, what="Mượn ghế", due_text="trước ngày 09/02"))
    assert [(one.what, one.due) for one in store.as_ordered(file.db, conference)] == [
        ("Chọn hoa", ""),
        ("Mượn ghế", "2027-02-09"),
    ]
