"""The tab of papers, without a window."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from thuky.attendees import store as attendees
from thuky.attendees.attendee import Attendee
from thuky.core.refused import Refused
from thuky.speakers import store
from thuky.speakers.extend_dialog import ExtendDialog
from thuky.speakers.speech import Speech
from thuky.speakers.tab import SpeakersTab
from thuky.widgets.figures import Figure
from thuky.widgets.mark import Edit


@pytest.fixture
def tab(open_tab, file, conference) -> SpeakersTab:
    with file.change("Thêm tài liệu") as db:
        store.add_many(
            db,
            conference,
            [
                Speech(units="Phòng Một", due="2020-01-05", mode="speak", minutes=7),
                Speech(units="Phòng Hai", due="2999-01-05"),
                Speech(units="Phòng Ba", state="to_correct"),
            ],
        )
    return open_tab(SpeakersTab)


def give(monkeypatch, *paths: Path) -> None:
    names = [str(path) for path in paths]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_args: (names, "")))


def cell(tab: SpeakersTab, row: int, field: str) -> str:
    return str(tab.paperTable.model().index(row, tab.paperTable.column_of(field)).data() or "")


def test_the_figures_say_what_is_out_and_what_is_late(tab) -> None:
    assert tab.figures() == (
        Figure("3", "phải gửi"),
        Figure("1", "đã nhận"),
        Figure("0", "đạt"),
        Figure("2", "chưa gửi"),
        Figure("1", "quá hạn", "bad"),
    )


def test_an_extension_takes_the_lateness_away(tab, file) -> None:
    tab.paperTable.edited.emit([Edit(record=tab.paperTable.records()[0], field="extended_to", value="2999-02-01")])
    assert (tab.figures()[-1], file.undo_label) == (Figure("0", "quá hạn"), "Sửa gia hạn tham luận, tài liệu")


def test_a_paper_that_came_is_kept_with_every_version_and_opened(tab, file, qtbot, tmp_path, monkeypatch) -> None:
    first, second = tmp_path / "Bài phòng Một.docx", tmp_path / "Bài phòng Một (sửa).docx"
    first.write_bytes(b"one")
    second.write_bytes(b"two")
    tab.paperTable.choose(tab.paperTable.records()[0].id)
    give(monkeypatch, first)
    qtbot.mouseClick(tab.receive, Qt.MouseButton.LeftButton)
    record = tab.paperTable.records()[0]
    assert (record.state, record.received_on) == ("received", date.today().isoformat())
    assert (cell(tab, 0, "files"), file.undo_label) == ("Bài phòng Một.docx", "Nhận 1 bài")
    give(monkeypatch, second)
    qtbot.mouseClick(tab.receive, Qt.MouseButton.LeftButton)
    assert cell(tab, 0, "files") == "Bài phòng Một (sửa).docx (lần 2)"
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    tab.paperTable.opened.emit(tab.paperTable.records()[0])
    assert [Path(url.toLocalFile()).read_bytes() for url in opened] == [b"two"]


def test_a_file_that_is_gone_is_refused_and_nothing_is_noted(tab, file, qtbot, tmp_path, monkeypatch) -> None:
    tab.paperTable.choose(tab.paperTable.records()[0].id)
    give(monkeypatch, tmp_path / "không có.docx")
    qtbot.mouseClick(tab.receive, Qt.MouseButton.LeftButton)
    assert (tab.paperTable.records()[0].state, file.undo_label) == ("waiting", "Thêm tài liệu")


def test_several_are_received_at_once_without_files(tab, file, qtbot) -> None:
    tab.paperTable.selectAll()
    qtbot.mouseClick(tab.receive, Qt.MouseButton.LeftButton)
    assert [one.state for one in tab.paperTable.records()] == ["received", "received", "received"]
    assert file.undo_label == "Nhận 3 bài"


def test_to_judge_a_received_paper_puts_it_under_appraisal(tab, file, qtbot) -> None:
    tab.paperTable.selectAll()
    qtbot.mouseClick(tab.receive, Qt.MouseButton.LeftButton)
    tab.paperTable.choose(tab.paperTable.records()[1].id)
    tab.paperTable.clearSelection()
    tab.paperTable.choose(tab.paperTable.records()[2].id)
    qtbot.mouseClick(tab.judge, Qt.MouseButton.LeftButton)
    assert [one.state for one in tab.paperTable.records()] == ["received", "received", "appraised"]


def test_speakers_are_put_in_order(tab, file, qtbot) -> None:
    qtbot.mouseClick(tab.orderSpeakers, Qt.MouseButton.LeftButton)
    assert [one.speaking_order for one in tab.paperTable.records()] == [1, None, None]


def test_rows_are_moved(tab, file) -> None:
    ids = [one.id for one in tab.paperTable.records()]
    tab.paperTable.moved.emit([ids[2]], 0)
    assert [one.units for one in tab.paperTable.records()] == ["Phòng Ba", "Phòng Một", "Phòng Hai"]
    assert file.undo_label == "Đổi thứ tự tham luận, tài liệu"


def test_a_finding_leads_to_its_paper(tab) -> None:
    known = tab.paperTable.records()[1]
    assert (tab.show_subject(f"speech:{known.id}"), tab.paperTable.current_record()) == (True, known)
    assert tab.show_subject("speech") is True


def test_late_papers_are_given_more_time_together(tab, file, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(SpeakersTab, "ask_day", staticmethod(lambda *_args: "5/1/2999"))
    tab.paperTable.selectAll()
    qtbot.mouseClick(tab.extend, Qt.MouseButton.LeftButton)
    assert [one.extended_to for one in tab.paperTable.records()] == ["2999-01-05"] * 3
    assert file.undo_label == "Gia hạn 3 bài"


def test_a_day_that_is_none_gives_nobody_more_time(tab, file, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(SpeakersTab, "ask_day", staticmethod(lambda *_args: "31/2/2999"))
    tab.paperTable.selectAll()
    with qtbot.captureExceptions() as raised:
        qtbot.mouseClick(tab.extend, Qt.MouseButton.LeftButton)
    assert ([kind for kind, *_ in raised], file.undo_label) == ([Refused], "Thêm tài liệu")


def test_the_number_of_sets_is_what_is_expected_unless_it_was_typed(tab, file, conference) -> None:
    with file.change("Đại biểu") as db:
        attendees.add_many(db, conference, [Attendee(full_name=f"Người {n}") for n in range(10)])
        store.edit(db, tab.paperTable.records()[1].id, sets="3")
        store.edit(db, tab.paperTable.records()[2].id, state="not_used")
    assert [cell(tab, row, "sets") for row in range(3)] == ["11", "3", ""]


def test_each_paper_about_the_papers_is_one_press_away(tab, qtbot) -> None:
    codes = ("phan-cong-tham-luan", "theo-doi-tham-luan", "phieu-dang-ky-phat-bieu")
    for action, code in zip(tab.printAssignment.menu().actions(), codes, strict=True):
        with qtbot.waitSignal(tab.paper_wanted) as wanted:
            action.trigger()
        assert wanted.args == [code]


def test_the_new_deadline_is_asked_in_words_and_what_is_no_day_keeps_the_dialog_open(qtbot) -> None:
    dialog = ExtendDialog([Speech(units="Tỉnh Đoàn"), Speech(topic="Gợi ý thảo luận")], "2026-11-20")
    qtbot.addWidget(dialog)
    assert dialog.lead.text() == "Gia hạn 2 bài: Tỉnh Đoàn; Gợi ý thảo luận"
    assert (dialog.due.text(), dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).text()) == (
        "20/11/2026",
        "Gia hạn",
    )
    dialog.due.setText("31/2/2026")
    dialog.buttons.accepted.emit()
    assert dialog.said.text() == "“31/2/2026” không phải là một ngày; hãy ghi như 25/8/2026."
    assert dialog.result() == 0
    dialog.due.setText("30/11/2026")
    dialog.buttons.accepted.emit()
    assert (dialog.result(), dialog.day()) == (1, "2026-11-30")
