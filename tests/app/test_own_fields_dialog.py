"""Văn phòng ▸ Cột riêng của đại biểu…: a column that the office adds is typed in like any other, and undone like any other."""

import pytest
from PySide6.QtGui import QGuiApplication

from thuky.app.own_fields_dialog import OwnFieldsDialog
from thuky.attendees import store as attendees
from thuky.core.refused import Refused
from thuky.office import own_fields_store
from thuky.widgets import messages


@pytest.fixture
def dialog(window, qtbot):
    shown = OwnFieldsDialog(window.file, window)
    qtbot.addWidget(shown)
    yield shown
    shown.reject()


def headings(window):
    return [heading for _, heading in own_fields_store.headings(window.file.db, "attendee")]


def test_a_column_that_is_added_is_typed_in_shown_and_undone(window, dialog):
    dialog.table.added.emit({"heading": " Cỡ  áo "})
    window.go("attendees")
    tab = window.tabs.tab()
    (key,) = [one.field for one in tab.columns if one.own]
    (person, *_) = attendees.of_conference(window.file.db, 1)
    with window.file.change("Gõ", conference=1) as db:
        attendees.edit_own(db, person.id, key, "XL")
    assert (headings(window), attendees.get(window.file.db, person.id).extra) == (["Cỡ áo"], {key: "XL"})
    window.undo()
    window.undo()
    assert (headings(window), [one for one in tab.columns if one.own]) == ([], [])


def test_a_name_that_people_have_already_or_none_is_refused_and_nothing_is_added(window, dialog, monkeypatch):
    said = []
    monkeypatch.setattr(messages, "refuse", lambda _parent, why: said.append(str(why)))
    for heading in ("Cấp bậc", "CẤP  BẬC", "  "):
        dialog.table.added.emit({"heading": heading})
    assert (headings(window), said) == (
        [],
        [
            own_fields_store.TWICE.format("Cấp bậc"),
            own_fields_store.TWICE.format("CẤP BẬC"),
            own_fields_store.UNNAMED,
        ],
    )


def test_columns_pasted_renamed_and_removed_are_one_change_each(window, dialog):
    dialog.table.setCurrentIndex(dialog.table.model().index(0, 1))
    QGuiApplication.clipboard().setText("Cỡ áo\nSố xe\n")
    dialog.table.paste()
    first, second = dialog.table.records()
    assert window.undoButton.text() == "Hoàn tác dán 2 cột riêng"
    with window.file.change("Đổi tên") as db:
        own_fields_store.rename(db, first, "Cỡ giày")
        with pytest.raises(Refused):
            own_fields_store.rename(db, first, "số  xe")
    dialog.table.remove_wanted.emit([second])
    assert (headings(window), [one.heading for one in dialog.table.records()]) == (["Cỡ giày"], ["Cỡ giày"])
    window.undo()
    assert headings(window) == ["Cỡ giày", "Số xe"]
    window.undo()
    window.undo()
    assert headings(window) == []


def test_a_paste_over_a_column_and_below_it_is_one_change(window, dialog):
    dialog.table.added.emit({"heading": "Cỡ áo"})
    dialog.table.setCurrentIndex(dialog.table.model().index(0, 1))
    QGuiApplication.clipboard().setText("Cỡ giày\nSố xe\n")
    dialog.table.paste()
    assert headings(window) == ["Cỡ giày", "Số xe"]
    window.undo()
    assert headings(window) == ["Cỡ áo"]
