"""Another day, hour or place: one command that shows what follows, and one undo for all of it."""

import pytest

from thuky.agenda import store as agenda
from thuky.agenda.agenda_item import AgendaItem
from thuky.app.change_when import When, apply, follows
from thuky.app.change_when_dialog import ChangeWhenDialog
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.plan_text import Deadline
from thuky.conferences.register import RegisteredPaper
from thuky.storage import workspace
from thuky.tasks import store as tasks
from thuky.tasks.task import Task

OLD = When(held_on="2099-08-29", held_at="08:00", place="Hội trường A", chair="Chủ tịch UBND phường")
NEW = When(held_on="2099-09-02", held_at="14:00", place="Hội trường B", chair="Chủ tịch UBND phường")


@pytest.fixture
def office(tmp_path):
    with workspace.create(tmp_path / "van-phong.thuky") as file:
        with file.change("Hội nghị") as db:
            record = Conference(title="Hội nghị sơ kết", held_on=OLD.held_on, held_at=OLD.held_at, place=OLD.place,
                                chair=OLD.chair, reply_due="2099-08-25")  # fmt: skip
            number = conferences.add(db, record)
            tasks.add_many(db, number, [
                Task(what="Gửi tham luận", due_text="trước ngày 22/8/2099"),
                Task(what="Chọn điển hình", due_text="cuối tháng 8/2099"),
                Task(what="Xin chủ trương", due_text="10/8/2099", state="done"),
            ])  # fmt: skip
            conferences.add_deadline(db, Deadline(conference_id=number, date="2099-08-20", what="Gửi danh sách"))
            agenda.add_many(db, number, [AgendaItem(title="Chào cờ", start="08:00"), AgendaItem(title="Thảo luận")])
            conferences.add_paper(db, RegisteredPaper(conference_id=number, code="danh-sach-dai-bieu", state="issued"))
            attendees.add_many(
                db, number, [Attendee(full_name="Lê An", phone="0900 000 001"), Attendee(full_name="Vũ Bình")]
            )
        yield file


def told(file, wanted: When) -> list[tuple[str, str, str, bool]]:
    return [(one.text, one.before, one.after, one.ticked) for one in follows(file.db, 1, wanted)]


def test_everything_that_hangs_on_the_day_and_the_hour_is_listed_with_old_and_new(office):
    assert told(office, NEW) == [
        ("Gửi tham luận", "trước ngày 22/8/2099", "trước ngày 26/8/2099", True),
        ("Chọn điển hình", "cuối tháng 8/2099", "04/09/2099", False),
        ("Gửi danh sách", "20/08/2099", "24/08/2099", True),
        ("Hạn xác nhận dự", "25/08/2099", "29/08/2099", True),
        ("Chào cờ", "08h00", "14h00", True),
        ("Danh sách đại biểu", "Đã phát hành", "Cần thông báo thay đổi (công văn)", False),
        ("Lê An", "0900 000 001", "", False),
    ]


def test_without_another_day_or_hour_only_papers_and_people_follow(office):
    assert [one[0] for one in told(office, OLD)] == ["Danh sách đại biểu", "Lê An"]


def test_what_is_ticked_is_written_in_one_step_and_one_undo_takes_it_back(office):
    with office.change("Đổi thời gian, địa điểm", conference=1) as db:
        apply(db, 1, NEW, follows(db, 1, NEW))
    now = conferences.get(office.db, 1)
    assert (now.held_on, now.held_at, now.place, now.reply_due) == ("2099-09-02", "14:00", "Hội trường B", "2099-08-29")
    assert [one.due_text for one in tasks.as_ordered(office.db, 1)][0] == "trước ngày 26/8/2099"
    assert [one.start for one in agenda.of_conference(office.db, 1)] == ["14:00", ""]
    assert attendees.of_conference(office.db, 1)[0].reply_note.startswith("Đã báo thay đổi lúc ")
    office.undo()
    assert told(office, NEW)[0] == ("Gửi tham luận", "trước ngày 22/8/2099", "trước ngày 26/8/2099", True)


def test_a_postponed_conference_has_no_day_and_a_new_day_ends_that(office):
    with office.change("Hoãn", conference=1) as db:
        apply(db, 1, When(held_on="", held_at="08:00", place="", chair="", postponed=True), [])
    assert (conferences.get(office.db, 1).state, conferences.get(office.db, 1).held_on) == ("postponed", "")
    with office.change("Đổi", conference=1) as db:
        apply(db, 1, NEW, [])
    assert conferences.get(office.db, 1).state == "preparing"


def test_the_dialog_follows_what_is_typed_and_writes_what_is_left_ticked(qtbot, office):
    dialog = ChangeWhenDialog(office, 1)
    qtbot.addWidget(dialog)
    assert dialog.held_onOld.text() == "Đang là: 29/08/2099"
    dialog.held_on.setText("2/9/2099")
    dialog.held_on.editingFinished.emit()
    assert dialog.outcome.text() == "Đổi theo 3 mục; một lần Hoàn tác lấy lại tất cả."
    dialog.apply.click()
    assert (conferences.get(office.db, 1).held_on, office.undo_label) == ("2099-09-02", "Đổi thời gian, địa điểm")


def test_a_day_that_is_none_is_said_and_nothing_is_changed(qtbot, office):
    dialog = ChangeWhenDialog(office, 1)
    qtbot.addWidget(dialog)
    dialog.held_on.setText("mai")
    dialog.apply.click()
    assert dialog.said.text() == "Không hiểu ngày “mai”; ô giữ nguyên như cũ, hãy gõ như 29/9/2026."
    assert conferences.get(office.db, 1).held_on == "2099-08-29"


def test_another_chair_takes_over_the_place_of_the_old_one_or_is_found_on_the_list(office):
    said = "Bà Trần Thị Đào, Phó Chủ tịch UBND phường"
    with office.change("Chủ trì") as db:
        old = attendees.add(db, Attendee(conference_id=1, full_name="Phan Lộc", role="chair", phone="0900 000 002"))
    other = When(held_on=OLD.held_on, held_at=OLD.held_at, place=OLD.place, chair=said)
    line = next(one for one in follows(office.db, 1, other) if one.kind == "chair")
    assert (line.text, line.before, line.after, line.ticked) == (
        "Chủ trì trong danh sách đại biểu", "Phan Lộc", "Trần Thị Đào", True,
    )  # fmt: skip
    with office.change("Đổi") as db:
        apply(db, 1, other, [line])
    one = attendees.get(office.db, old)
    assert (one.salutation, one.full_name, one.position, one.unit, one.role, one.phone) == (
        "Bà", "Trần Thị Đào", "Phó Chủ tịch", "UBND phường", "chair", "",
    )  # fmt: skip
    assert [line for line in follows(office.db, 1, other) if line.kind == "chair"] == []
    there = When(held_on=OLD.held_on, held_at=OLD.held_at, place=OLD.place, chair="Ông Vũ Bình, Chủ tịch UBND phường")
    with office.change("Đổi") as db:
        apply(db, 1, there, [line for line in follows(office.db, 1, there) if line.kind == "chair"])
    assert [(one.full_name, one.role) for one in attendees.of_conference(office.db, 1)] == [
        ("Lê An", ""), ("Vũ Bình", "chair"), ("Trần Thị Đào", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("hour", "ticked"), [("08:30", [True, False, False]), ("13:30", [True] * 3), ("07:00", [True, False, False])]
)
def test_the_afternoon_keeps_its_hour_when_the_morning_moves_a_little(office, hour, ticked):
    with office.change("Buổi chiều") as db:
        agenda.add_many(
            db, 1, [AgendaItem(title="Thảo luận tổ", start="13:30"), AgendaItem(title="Bế mạc", start="15:00")]
        )
        first, open_end = agenda.of_conference(db, 1)[:2]
        agenda.edit(db, first.id, minutes="30")
        agenda.edit(db, open_end.id, minutes="120")
    wanted = When(held_on=OLD.held_on, held_at=hour, place=OLD.place, chair=OLD.chair)
    lines = [one.ticked for one in follows(office.db, 1, wanted) if one.kind == "start"]
    assert lines == ticked
