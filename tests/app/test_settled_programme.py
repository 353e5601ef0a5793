"""Chốt bản gửi đi: the programme is kept as it went out, and a later change of it is told, never silently printed."""

from PySide6.QtCore import Qt

from thuky.agenda import store
from thuky.agenda.tab import AgendaTab
from thuky.app import extras
from thuky.app.checks import findings
from thuky.conferences import store as conferences


def told(sample) -> list[str]:
    return [one.message for one in findings(sample.db, 1) if one.about == "Chương trình hội nghị"]


def test_a_change_after_the_programme_went_out_is_told_and_one_undo_takes_the_sending_back(qtbot, sample) -> None:
    tab = AgendaTab(sample)
    qtbot.addWidget(tab)
    extras.agenda(tab, None)
    tab.show_conference(1)
    qtbot.mouseClick(tab.settle, Qt.MouseButton.LeftButton)
    paper = conferences.registered(sample.db, 1, "chuong-trinh")
    assert (paper.state, paper.date, told(sample)) == ("issued", "", [])
    with sample.change("Sửa", conference=1) as db:
        first = store.of_conference(db, 1)[0]
        store.edit(db, first.id, title="Chào cờ")
    (message,) = told(sample)
    assert message.startswith("Khác với bản đã ký: ")
    sample.undo()
    assert told(sample) == []
    sample.undo()
    assert conferences.registered(sample.db, 1, "chuong-trinh") is None
