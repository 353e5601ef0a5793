"""Ctrl+K finds people, phones, papers and tasks of the whole file without diacritics."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from thuky.app.search import find, index
from thuky.app.tabs import TABS
from thuky.attendees import store as attendees


def test_a_name_is_found_without_diacritics(window):
    hits = find(index(window.file.db), "huynh thi thanh van", window.conference.id)
    assert [(hit.kind, hit.title) for hit in hits][0] == ("Đại biểu", "Huỳnh Thị Thanh Vân")


def test_a_phone_number_finds_its_owner(window):
    someone = next(one for one in attendees.of_conference(window.file.db, window.conference.id) if one.full_name)
    with window.file.change("Ghi điện thoại", conference=window.conference.id) as db:
        attendees.edit(db, someone.id, phone="0912 000 618")
    assert [hit.title for hit in find(index(window.file.db), "000 618", None) if hit.kind == "Đại biểu"] == [
        someone.full_name
    ]


def test_the_number_of_a_paper_finds_it(window):
    hits = find(index(window.file.db), "27/kh-bcd", None)
    assert [hit.kind for hit in hits] == ["Văn bản"]


def test_enter_goes_to_the_first_hit_and_clears_the_box(window, qtbot):
    window.searchBox.setFocus()
    window.searchBox.setText("huynh thi thanh van")
    shown = [one for one in window.findChildren(QListWidget) if one.property("role") == "hits"]
    assert shown[0].count() > 0
    qtbot.keyClick(window.searchBox, Qt.Key.Key_Return)
    assert TABS[window.tabs.front()].title == "Đại biểu"
    assert window.searchBox.text() == ""


def test_nothing_found_says_what_to_try(window):
    window.searchBox.setText("zzzz")
    shown = [one for one in window.findChildren(QListWidget) if one.property("role") == "hits"]
    assert [shown[0].item(at).text() for at in range(shown[0].count())] == [
        "Không thấy. Thử ít chữ hơn, không cần dấu."
    ]
