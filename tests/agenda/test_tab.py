"""The tab of the agenda, without a window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from thuky.agenda import store
from thuky.agenda.agenda_item import AgendaItem
from thuky.agenda.tab import AgendaTab
from thuky.conferences import store as conferences
from thuky.core.refused import Refused
from thuky.storage import workspace
from thuky.widgets.figures import Figure
from thuky.widgets.mark import Edit


@pytest.fixture
def tab(open_tab, file, conference) -> AgendaTab:
    with file.change("Thêm mục") as db:
        store.add_many(
            db,
            conference,
            [
                AgendaItem(title="Chào cờ", minutes=10),
                AgendaItem(title="Báo cáo", minutes=20),
                AgendaItem(title="Khách phát biểu", minutes=15, conditional=True),
                AgendaItem(title="Bế mạc", minutes=5),
            ],
        )
    return open_tab(AgendaTab)


def shown(tab: AgendaTab, *fields: str) -> list[tuple[str, ...]]:
    model = tab.itemTable.model()
    at = [tab.itemTable.column_of(field) for field in fields]
    rows = range(len(tab.itemTable.records()))
    return [tuple(str(model.index(row, column).data() or "") for column in at) for row in rows]


def test_hours_follow_from_the_opening_and_move_with_an_edit(tab, file) -> None:
    assert shown(tab, "start", "title") == [
        ("08:00", "Chào cờ"),
        ("08:10", "Báo cáo"),
        ("08:30", "Khách phát biểu"),
        ("08:45", "Bế mạc"),
    ]
    record = tab.itemTable.records()[0]
    tab.itemTable.edited.emit([Edit(record=record, field="minutes", value="30")])
    assert [start for (start,) in shown(tab, "start")] == ["08:00", "08:30", "08:50", "09:05"]
    assert file.undo_label == "Sửa phút chương trình"
    file.undo()
    assert [start for (start,) in shown(tab, "start")] == ["08:00", "08:10", "08:30", "08:45"]


def test_a_refused_edit_changes_nothing(tab, file, qtbot) -> None:
    with qtbot.captureExceptions() as raised:
        tab.itemTable.edited.emit([Edit(record=tab.itemTable.records()[0], field="start", value="25h")])
    assert [kind for kind, *_ in raised] == [Refused]
    assert (shown(tab, "start")[0], file.undo_label) == (("08:00",), "Thêm mục")


def test_the_buttons_up_and_down_move_the_chosen_item(tab, file, qtbot) -> None:
    tab.itemTable.choose(tab.itemTable.records()[2].id)
    qtbot.mouseClick(tab.moveUp, Qt.MouseButton.LeftButton)
    assert [title for (title,) in shown(tab, "title")] == ["Chào cờ", "Khách phát biểu", "Báo cáo", "Bế mạc"]
    qtbot.mouseClick(tab.moveDown, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tab.moveDown, Qt.MouseButton.LeftButton)
    assert [title for (title,) in shown(tab, "title")] == ["Chào cờ", "Báo cáo", "Bế mạc", "Khách phát biểu"]
    assert file.undo_label == "Đổi thứ tự chương trình"


def test_rows_pasted_from_excel_overwrite_and_add(tab, file) -> None:
    tab.itemTable.choose(tab.itemTable.records()[3].id, "minutes")
    QGuiApplication.clipboard().setText("7\tKết luận\tĐồng chí Vũ Thanh Hải\r\n3\tChụp ảnh\r\n")
    tab.itemTable.paste()
    assert shown(tab, "start", "title", "presenter")[3:] == [
        ("08:45", "Kết luận", "Đồng chí Vũ Thanh Hải"),
        ("08:52", "Chụp ảnh", ""),
    ]
    assert file.undo_label == "Dán 2 mục chương trình"


def test_an_item_that_is_decided_not_to_be_held_gives_its_time_back(tab, file, conference) -> None:
    tab.itemTable.choose(tab.itemTable.records()[2].id)
    (action,) = [one for one in tab.decide.menu().actions() if one.text() == "Không"]
    action.trigger()
    assert shown(tab, "start", "title")[2:] == [("", "Khách phát biểu"), ("08:30", "Bế mạc")]
    assert tab.figures() == (Figure("3", "mục"), Figure("35", "phút"), Figure("08:35", "kết thúc"))


def test_only_conditional_items_are_decided(tab, file, qtbot) -> None:
    tab.itemTable.choose(tab.itemTable.records()[0].id)
    with qtbot.waitSignal(tab.said):
        tab.decide.menu().actions()[0].trigger()
    assert file.undo_label == "Thêm mục"


def test_a_click_on_the_bar_of_the_day_chooses_the_item(tab, qtbot) -> None:
    qtbot.mouseClick(tab.dayView, Qt.MouseButton.LeftButton, pos=QPoint(tab.dayView.width() - 20, 15))
    assert tab.itemTable.current_record().title == "Bế mạc"


def test_the_bar_is_gone_where_nothing_is_timed(tab, file) -> None:
    with file.change("Sửa") as db:
        for record in tab.itemTable.records():
            store.edit(db, record.id, minutes="")
    assert (tab.dayView.isVisible(), shown(tab, "start")[0]) == (False, ("",))


def test_a_new_item_stands_last_and_is_chosen(tab, file, qtbot) -> None:
    qtbot.mouseClick(tab.addItem, Qt.MouseButton.LeftButton)
    assert tab.itemTable.current_record() == tab.itemTable.records()[-1]
    assert (tab.itemTable.records()[-1].title, file.undo_label) == ("Mục mới", "Thêm 1 mục chương trình")


def test_the_filter_needs_no_diacritics(tab) -> None:
    tab.filter.setText("khach phat")
    assert [record.title for record in tab.itemTable.visible_records()] == ["Khách phát biểu"]


def test_the_programme_that_went_out_is_noted_once(tab, file, conference, qtbot) -> None:
    qtbot.mouseClick(tab.settle, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tab.settle, Qt.MouseButton.LeftButton)
    papers = [(paper.code, paper.state) for paper in conferences.register(file.db, conference)]
    assert papers == [("chuong-trinh", "issued")]


def test_a_finding_leads_to_its_item(tab) -> None:
    known = tab.itemTable.records()[1]
    assert (tab.show_subject(f"agenda:{known.id}"), tab.itemTable.current_record()) == (True, known)
    assert tab.show_subject("task:1") is False


def test_a_file_opened_to_read_offers_no_changes(qtbot, file, conference) -> None:
    path = file.path
    file.close()
    with workspace.open(path, read_only=True) as reading:
        tab = AgendaTab(reading)
        qtbot.addWidget(tab)
        tab.show_conference(conference)
        assert [button.isEnabled() for button in (tab.addItem, tab.moveUp, tab.settle, tab.printProgramme)] == [
            False,
            False,
            False,
            True,
        ]


def test_an_empty_agenda_is_offered_the_usual_half_day(tab, file, conference) -> None:
    with file.change("Xóa") as db:
        store.remove(db, [item.id for item in tab.itemTable.records()])
        conferences.edit(db, conference, kind="so-ket")
    tab.itemTable.empty._button.click()
    assert shown(tab, "start", "minutes", "title") == [
        ("08:00", "10", "Chào cờ; tuyên bố lý do, giới thiệu đại biểu"),
        ("08:10", "5", "Phát biểu khai mạc"),
        ("08:15", "20", "Báo cáo sơ kết Đề án giữ sạch dòng sông"),
        ("08:35", "5", "Gợi ý thảo luận"),
        ("08:40", "60", "Tham luận, thảo luận"),
        ("09:40", "15", "Nghỉ giải lao"),
        ("09:55", "20", "Công bố quyết định và trao thưởng"),
        ("10:15", "15", "Phát biểu của lãnh đạo cấp trên"),
        ("10:30", "15", "Phát biểu tiếp thu, kết luận Hội nghị"),
        ("10:45", "5", "Bế mạc"),
    ]
    assert [item.conditional for item in tab.itemTable.records()].index(True) == 7
    assert file.undo_label == "Lấy chương trình mẫu nửa ngày"


def test_the_words_of_the_host_wait_behind_a_hidden_column(tab, file) -> None:
    record = tab.itemTable.records()[0]
    tab.itemTable.edited.emit([Edit(record=record, field="lead", value="Kính mời đứng dậy.")])
    assert (tab.itemTable.records()[0].lead, tab.itemTable.isColumnHidden(tab.itemTable.column_of("lead"))) == (
        "Kính mời đứng dậy.",
        True,
    )


def test_the_programme_and_the_script_are_one_press_away(tab, qtbot) -> None:
    for action, code in zip(tab.printProgramme.menu().actions(), ("chuong-trinh", "kich-ban-dieu-hanh"), strict=True):
        with qtbot.waitSignal(tab.paper_wanted) as wanted:
            action.trigger()
        assert wanted.args == [code]
