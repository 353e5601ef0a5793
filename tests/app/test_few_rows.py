"""After a small change only its rows are read anew, and the page shows the same as if everything had been."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from thuky.app.main_window import MainWindow
from thuky.app.tabs import TABS
from thuky.attendees import store
from thuky.attendees.tab import AttendeesTab
from thuky.widgets import theme
from thuky.widgets.mark import Edit

PEOPLE = next(at for at, place in enumerate(TABS) if place.title == "Đại biểu")


@pytest.fixture
def window(qtbot, qapp: QApplication, sample_path: Path, tmp_path: Path, monkeypatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("THUKY_HOME", str(tmp_path))
    theme.apply(qapp, "light")
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    made.begin(sample_path)
    qtbot.waitUntil(lambda: made.tabs.tab() is not None, timeout=5000)
    yield made
    made.close()


@pytest.fixture
def tab(window: MainWindow) -> AttendeesTab:
    return window.tabs.show(PEOPLE)


@pytest.fixture
def whole(tab: AttendeesTab, monkeypatch) -> list[str]:
    """Each time that everything was read anew."""
    told: list[str] = []
    reload = tab.reload
    monkeypatch.setattr(tab, "reload", lambda: (told.append("all"), reload()))
    return told


def seen(tab: AttendeesTab) -> tuple[object, ...]:
    """All that the page shows of people."""
    model, lines = tab.attendeeTable.model(), tab.delegationTable.model()
    cells = [
        [model.text_at(row, at) for at in range(model.columnCount())] + [model.record_at(row)]
        for row in range(len(model.visible))
    ]
    counted = [[lines.text_at(row, at) for at in range(lines.columnCount())] for row in range(lines.rowCount())]
    return cells, counted, tab.attendeeForm.accessibleName()


def edit(tab: AttendeesTab, name: str, field: str, value: str) -> None:
    one = next(one for one in tab.attendeeTable.records() if one.full_name == name)
    tab.attendeeTable.edited.emit([Edit(record=one, field=field, value=value)])


@pytest.mark.parametrize("sorted_by", ["", "full_name", "rank"])
@pytest.mark.parametrize("typed", ["", "nguyen"])
def test_an_edit_its_undo_and_redo_show_the_rows_as_they_are(
    window: MainWindow, tab: AttendeesTab, whole: list[str], sorted_by: str, typed: str
) -> None:
    tab.attendeeTable.sort_by(sorted_by)
    tab.filter.setText(typed)
    for gesture in (
        lambda: edit(tab, "Cao Minh Tường", "full_name", "Nguyễn Minh Ân"),
        lambda: edit(tab, "Nguyễn Minh Ân", "rank", "Đại tá"),
        lambda: edit(tab, "Nguyễn Đức Khải", "reply", "absent"),
        window.undo,
        window.undo,
        window.redo,
        window.undo,
        window.undo,
    ):
        gesture()
        assert whole == []
        shown = seen(tab)
        tab.reload()
        whole.clear()
        assert seen(tab) == shown


def test_the_current_row_stays_and_its_panel_is_told(tab: AttendeesTab, whole: list[str]) -> None:
    tab.attendeeTable.choose(40, "rank")
    now = tab.attendeeTable.current_record()
    tab.attendeeTable.edited.emit([Edit(record=now, field="rank", value="Đại tá")])
    current, column = tab.attendeeTable.current_record(), tab.attendeeTable.currentIndex().column()
    assert (current.id, current.rank, column, whole) == (40, "Đại tá", tab.attendeeTable.column_of("rank"), [])


def test_people_who_are_moved_or_sent_elsewhere_stand_where_they_are_now(
    window: MainWindow, tab: AttendeesTab, whole: list[str]
) -> None:
    ids = [one.id for one in tab.attendeeTable.records()]
    tab.attendeeTable.moved.emit([ids[20]], 22)
    with window.file.change("Sang thành phần khác", conference=1) as db:
        store.edit(db, ids[30], delegation_id=2)
    for gesture in (lambda: None, window.undo, window.undo, window.redo):
        gesture()
        everybody = [one.id for one in store.of_conference(tab.db, 1)]
        assert (whole, [one.id for one in tab.attendeeTable.records()]) == ([], everybody)
    assert everybody != ids


def test_a_new_place_reads_everything(tab: AttendeesTab, whole: list[str]) -> None:
    tab.addAttendee.click()
    assert (whole, len(tab.attendeeTable.records())) == (["all"], 68)


def test_many_rows_changed_at_once_are_read_all(window: MainWindow, tab: AttendeesTab, whole: list[str]) -> None:
    with window.file.change("Ghi chú cho mọi người", conference=1) as db:
        for times in range(4):
            for one in store.of_conference(db, 1):
                store.edit(db, one.id, note=f"lần {times}")
    assert whole == ["all"]
    assert {one.note for one in tab.attendeeTable.records()} == {"lần 3"}
