"""Tổng quan counts what the file holds and leads to it."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QApplication

from thuky.app import overview_figures as overview
from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.tasks import store as tasks
from thuky.tasks.task import Task


def test_the_board_has_a_line_per_delegation_and_a_total_that_adds_up(window):
    board = overview.board(window.file.db, window.conference)
    assert len(board) == 10
    total = board[-1]
    assert (total.name, total.quota, total.named, total.missing) == (
        "Cộng",
        67,
        sum(one.named for one in board[:-1]),
        67 - total.named,
    )


def test_a_total_that_the_plan_states_otherwise_is_said(window):
    stated = replace(window.conference, total_attendees=70)
    assert overview.board(window.file.db, stated)[-1].name == "Cộng (kế hoạch ghi 70)"


def test_a_name_given_to_a_place_moves_the_board_on_screen(window):
    before = window.tabs.tab().figures()[1].value
    place = next(one for one in attendees.of_conference(window.file.db, window.conference.id) if not one.full_name)
    with window.file.change("Ghi tên", conference=window.conference.id) as db:
        attendees.edit(db, place.id, full_name="Vũ Thị Lan")
    assert int(window.tabs.tab().figures()[1].value) == int(before) + 1


def test_what_is_due_is_said_by_how_late_it_is(window):
    number = window.conference.id
    with window.file.change("Thêm việc", conference=number) as db:
        tasks.remove(db, [one.id for one in tasks.of_conference(db, number)])
        for what, due in (("Xa", "2026-12-30"), ("Mai", "2026-12-02"), ("Nay", "2026-12-01"), ("Trễ", "2026-11-28")):
            tasks.add(db, Task(conference_id=number, what=what, due=due))
    lines = [
        line for line in overview.due(window.file.db, number, date(2026, 12, 1)) if line.subject.startswith("task:")
    ]
    assert [(line.words, line.state, line.tone) for line in lines] == [
        ("Trễ", "Quá hạn 3 ngày", "bad"),
        ("Nay", "Hạn hôm nay", "warn"),
        ("Mai", "Ngày mai", "quiet"),
    ]


def test_the_headline_counts_the_days_or_names_the_next_step(window):
    db, shown = window.file.db, window.conference
    words = [overview.headline(db, shown, day) for day in (date(2026, 12, 8), date(2026, 12, 10), date(2026, 12, 12))]
    assert words == ["Còn 2 ngày", "Hôm nay", "Đã qua 2 ngày"]
    step = overview.headline(db, replace(shown, held_on=""), date(2026, 11, 25))
    assert step.startswith("Bước tới: ")


def test_papers_waiting_for_a_signature_are_listed(window):
    waiting = [
        one
        for one in conferences.register(window.file.db, window.conference.id)
        if one.state in ("submitted", "signed")
    ]
    lines = overview.papers_to_do(window.file.db, window.conference.id)
    assert [line.words for line in lines] == [one.summary for one in waiting]


def test_a_click_on_a_line_goes_to_its_tab(window):
    tab = window.tabs.tab()
    tab.due.table.opened.emit(tab.due.table.records()[0])
    assert window.tabs.tab().title in ("Nhiệm vụ", "Tham luận – Tài liệu", "Kế hoạch")


def test_the_numbers_of_the_awards_stand_under_those_of_the_quota_board(window, qtbot):
    tab = window.tabs.tab()
    board, awards = tab.board.horizontalHeader(), tab.awards.horizontalHeader()
    places = range(awards.count() - 1)
    for width in (1366, 1000):
        window.resize(width, 700)
        qtbot.waitUntil(lambda: [awards.sectionSize(at) for at in places] == [board.sectionSize(at) for at in places])
        assert min(awards.sectionSize(at) - awards.measure.heading(at) for at in range(2, awards.count())) >= 0


def test_a_conference_that_holds_nothing_yet_says_where_to_begin_and_what_is_done(window):
    with window.file.change("Hội nghị mới") as db:
        number = conferences.add(
            db, Conference(title="Hội nghị giao ban", held_on="2026-12-20", place="Phòng họp số 2")
        )
    window.show_conference(number)
    tab = window.tabs.show(0)
    lines = [(line.words, line.state, line.subject) for line in tab.steps.table.records()]
    assert (tab.steps.isVisibleTo(tab), tab.board.isVisibleTo(tab)) == (True, False)
    assert lines == [
        ("Ngày, giờ, địa điểm, người chủ trì", "Đã có", "Kế hoạch"),
        ("Thành phần và đại biểu", "Chưa có", "Đại biểu"),
        ("Chương trình hội nghị", "Chưa có", "Chương trình hội nghị"),
        ("Phân công nhiệm vụ", "Chưa có", "Nhiệm vụ"),
    ]


def test_people_without_a_delegation_are_counted_and_the_first_steps_stay_until_they_are_done(window):
    with window.file.change("Hội nghị mới") as db:
        number = conferences.add(db, Conference(title="Giao ban", held_on="2026-12-01", place="Hội trường"))
        attendees.add_many(db, number, [Attendee(full_name="Lê Hai"), Attendee(full_name="Lê Ba", reply="coming")])
    window.show_conference(number)
    tab = window.tabs.show(0)
    assert [(line.name, line.quota, line.named, line.confirmed) for line in tab.board.records()] == [
        ("Đại biểu chưa chia thành phần", 0, 2, 1)
    ]
    assert [line.state for line in tab.steps.table.records()] == ["Đã có", "Đã có", "Chưa có", "Chưa có"]
    assert (tab.steps.isVisibleTo(tab), tab.board.isVisibleTo(tab)) == (True, True)


def test_where_there_are_no_awards_the_last_column_of_the_board_is_in_sight(window):
    with window.file.change("Hội nghị mới") as db:
        number = conferences.add(db, Conference(title="Giao ban"))
        attendees.add_many(db, number, [Attendee(full_name="Lê Hai")])
    window.show_conference(number)
    tab = window.tabs.show(0)
    QApplication.processEvents()
    tab.awards.resize(90, 60)
    tab.board.horizontalHeader().fit()
    QApplication.processEvents()
    absent = tab.board.visualRect(tab.board.model().index(0, tab.board.column_of("absent")))
    assert absent.right() < tab.board.viewport().width()


def test_the_first_steps_give_way_to_the_quota_board(window):
    tab = window.tabs.tab()
    assert (tab.steps.isVisibleTo(tab), tab.board.isVisibleTo(tab)) == (False, True)


def test_what_an_empty_list_says_has_the_whole_width_of_the_smallest_page(window, qtbot):
    with window.file.change("Hội nghị mới") as db:
        number = conferences.add(db, Conference(title="Hội nghị giao ban"))
    window.show_conference(number)
    window.resize(900, 500)
    tab = window.tabs.show(0)
    qtbot.waitUntil(lambda: bool(tab.papers.table.records()))
    for shown in (tab.due, tab.papers):
        words = shown.table.records()[0].words
        assert shown.table.fontMetrics().horizontalAdvance(words) <= shown.table.columnWidth(0) - 8
        assert shown.table.columnWidth(0) == shown.table.viewport().width()
