"""The window shows one conference of one file, and everything around it follows what changes."""

import os
import stat
import sys

import pytest
from PySide6.QtWidgets import QMessageBox

from thuky.app.tabs import PLAN, TABS
from thuky.attendees import store as attendees
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.storage import workspace
from thuky.widgets import messages
from thuky.widgets.settings import recall


def titles(window):
    return [window.tabs.titles.top.tabText(at) for at in range(window.tabs.titles.top.count())]


def test_the_title_names_the_conference_and_the_file(window):
    assert window.windowTitle() == "Hội nghị sơ kết Đề án 618 – van-phong.thuky – Thư Ký"


def test_the_tabs_stand_in_the_order_of_the_work(window):
    assert titles(window) == [place.title for place in TABS]


def test_only_the_tab_in_front_is_built(window):
    assert window.pages.count() == 1
    window.tabs.show(PLAN)
    assert window.pages.count() == 2


def test_every_tab_can_be_built_and_shown(window):
    shown = [
        type(window.tabs.show(number)).__mro__[-4:] and window.tabs.show(number).title for number in range(len(TABS))
    ]
    assert shown == [place.title for place in TABS]


def test_a_change_is_named_by_undo_and_then_by_redo(window):
    with window.file.change("Ghi xác nhận", conference=window.conference.id) as db:
        attendees.edit(db, attendees.of_conference(db, window.conference.id)[0].id, note="xong")
    assert (window.undoButton.text(), window.undoButton.isEnabled()) == ("Hoàn tác ghi xác nhận", True)
    window.undo()
    assert (window.redoButton.text(), window.redoButton.isEnabled()) == ("Làm lại ghi xác nhận", True)


def test_undoing_another_conferences_step_shows_that_conference(window, qtbot):
    first = window.conference.id
    with window.file.change("Thêm hội nghị") as db:
        second = conferences.add(db, Conference(title="Hội nghị khác", held_on="2027-01-05", place="Nhà văn hóa"))
    with window.file.change("Đổi nơi họp", conference=second) as db:
        conferences.edit(db, second, place="Hội trường lớn")
    window.show_conference(first)
    window.undo()
    qtbot.waitUntil(lambda: window.conference.id == second, timeout=2000)
    assert window.conference.place == "Nhà văn hóa"


def test_removing_the_shown_conference_by_undo_shows_the_one_that_is_left(window, qtbot):
    first = window.conference.id
    with window.file.change("Thêm hội nghị") as db:
        second = conferences.add(db, Conference(title="Hội nghị khác", held_on="2027-01-05"))
    window.show_conference(second)
    window.undo()
    qtbot.waitUntil(lambda: window.conference is not None and window.conference.id == first, timeout=2000)


def test_a_new_conference_is_shown_and_the_chooser_offers_every_one(window, qtbot):
    with window.file.change("Thêm hội nghị") as db:
        conferences.add(db, Conference(short_title="Giao ban quý I", held_on="2027-01-05"))
    qtbot.waitUntil(lambda: window.conference.name == "Giao ban quý I", timeout=2000)
    window.chooser.menu().aboutToShow.emit()
    lines = [action.text().split("\t") for action in window.chooser.menu().actions()]
    assert lines == [["Giao ban quý I", "05/01/2027"], ["Hội nghị sơ kết Đề án 618", "10/12/2026"]]


def test_a_programme_without_a_sitting_hides_the_tabs_of_a_sitting_until_they_are_wanted(window):
    with window.file.change("Thêm chương trình") as db:
        number = conferences.add(db, Conference(title="Tổng kết chương trình phối hợp", kind="tong-ket"))
    window.show_conference(number)
    assert titles(window) == ["Tổng quan", "Kế hoạch", "Đơn vị", "Khen thưởng", "Nhiệm vụ", "Văn bản – In"]
    window.actions_.named("allTabs").trigger()
    assert titles(window) == [place.title for place in TABS]


def test_tabs_that_do_not_fit_become_a_list_at_the_left(window):
    titles = window.tabs.titles
    assert (titles.top.isVisible(), titles.side) == (True, None)
    titles.top.setStyleSheet("QTabBar::tab { padding: 0 60px; }")
    titles.fit()
    assert (titles.top.isVisible(), titles.side.isVisible()) == (False, True)
    titles.top.setStyleSheet("")
    titles.fit()
    assert (titles.top.isVisible(), titles.side.isVisible()) == (True, False)


def test_a_subject_leads_to_its_row_on_its_tab(window):
    person = attendees.of_conference(window.file.db, window.conference.id)[7]
    window.go(f"attendee:{person.id}")
    assert TABS[window.tabs.front()].title == "Đại biểu"


def test_the_saved_time_is_said_in_the_status_bar(window):
    assert window.status._saved.text().startswith("Đã lưu lúc ")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_file_that_cannot_be_written_is_opened_to_read(qtbot, empty_window, file):
    file.chmod(stat.S_IRUSR)
    file.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    empty_window.open_path(file)
    file.parent.chmod(stat.S_IRWXU)
    assert "[chỉ đọc]" in empty_window.windowTitle()


def test_a_file_that_another_window_writes_is_opened_to_read_and_that_is_said(qtbot, empty_window, file):
    with workspace.open(file):
        empty_window.open_path(file)
        assert empty_window.windowTitle() == "Hội nghị sơ kết Đề án 618 – van-phong.thuky [chỉ đọc] – Thư Ký"
        said = empty_window.findChildren(QMessageBox)
        assert len(said) == 1
        said[0].close()


def test_what_is_no_office_file_is_refused_with_a_sentence_and_the_first_page_comes(qtbot, empty_window, tmp_path):
    wrong = tmp_path / "anh.thuky"
    wrong.write_bytes(b"not an office file" * 100)
    empty_window.begin(wrong)
    said = empty_window.findChildren(QMessageBox)
    assert len(said) == 1
    assert (empty_window.file, empty_window.pages.currentWidget() is empty_window.first_run.page) == (None, True)
    said[0].close()


def test_a_sentence_that_stands_while_the_window_is_finished_is_the_only_one(qtbot, empty_window, tmp_path):
    (tmp_path / "thu.thuky").write_text("một bức thư")
    with qtbot.waitSignal(empty_window.painted):
        empty_window.show()
    with qtbot.captureExceptions() as caught:
        empty_window.begin(tmp_path / "thu.thuky")
        qtbot.waitUntil(lambda: bool(caught or empty_window.actions_._menu("goMenu").actions()))
    assert caught == []
    empty_window.findChildren(QMessageBox)[0].close()


def test_the_last_file_is_opened_again(window, file):
    from thuky.app import recent

    assert recent.last() == file
    window.close()
    assert recall("files") == [str(file)]


def test_a_closed_conference_is_opened_again_by_the_same_line_of_the_menu(window):
    line = window.actions_.named("closeConference")
    line.trigger()
    assert (window.conference.state, line.text().replace("&", "")) == ("archived", "Mở lại hội nghị")
    line.trigger()
    assert (window.conference.state, line.text().replace("&", "")) == ("held", "Đóng, lưu hồ sơ")


def test_the_window_stays_while_what_was_typed_could_not_be_saved_and_asks_before_it_is_lost(
    window, qtbot, monkeypatch
):
    tab, asked = window.tabs.show(2), []
    table, answers = tab.attendeeTable, [False, True]
    tab.attendeeTable.edited.disconnect()
    tab.attendeeTable.edited.connect(lambda _edits: messages.refuse(window, "Đĩa đầy"))
    monkeypatch.setattr(
        messages, "ask", lambda _parent, question, verb, **_more: asked.append((question, verb)) or answers.pop(0)
    )
    window.show()
    window.activateWindow()
    table.setFocus()
    table.choose(table.records()[1].id, "rank")
    table.edit(table.currentIndex())
    table.indexWidget(table.currentIndex()).setText("Đại tá")
    stood = []
    for _ in range(3):
        window.close()
        stood.append(window.isVisible())
    assert (stood, len(set(asked)), len(asked)) == ([True, True, False], 1, 2)
    assert asked[0] == ("Vừa gõ “Đại tá” nhưng chưa lưu được. Vẫn đóng?", "Đóng, bỏ chữ vừa gõ")
