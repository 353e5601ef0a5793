"""The tab Đại biểu, as the clerk uses it."""

import pytest
from PySide6.QtCore import Qt

from thuky.attendees import store
from thuky.attendees.split_dialog import SplitDialog
from thuky.attendees.tab import AttendeesTab
from thuky.storage.workspace import Workspace
from thuky.widgets.mark import Edit


@pytest.fixture
def tab(qtbot, sample: Workspace) -> AttendeesTab:
    made = AttendeesTab(sample)
    qtbot.addWidget(made)
    sample.subscribe(lambda changed: made.reload() if changed.tables & made.tables else None)
    made.show_conference(1)
    return made


def person(tab: AttendeesTab, name: str):
    return next(one for one in tab.attendeeTable.records() if one.full_name == name)


def test_delegations_stand_at_the_left_with_names_of_quota(tab: AttendeesTab) -> None:
    model = tab.delegationTable.model()
    assert [model.index(row, 1).data() for row in range(10)] == [
        "47/67",
        "1/1",
        "2/2",
        "1/1",
        "1/1",
        "0/1",
        "16/16",
        "9/15",
        "11/15",
        "6/15",
    ]


def test_a_person_outside_the_delegations_fills_no_place_of_the_plan_and_is_told_apart(
    tab: AttendeesTab, sample: Workspace
) -> None:
    tab.attendeeTable.added.emit({"full_name": "Ngô Thị Ước"})
    added = person(tab, "Ngô Thị Ước")
    names = tab.delegationTable.model().index(0, 1).data()
    said = tab.figureLine._subtitle.text()
    assert (added.delegation_id, names) == (None, "47/67")
    assert said == "Kế hoạch 67 · Có tên 47 · Xác nhận dự 39 · Vắng 1 · Chưa có tên 20 · Ngoài thành phần 1"


def test_choosing_a_delegation_shows_its_places_only(tab: AttendeesTab) -> None:
    tab.delegationTable.choose(7)
    assert len(tab.attendeeTable.records()) == 15
    assert {one.delegation_id for one in tab.attendeeTable.records()} == {7}


def test_the_filter_needs_no_diacritics(tab: AttendeesTab) -> None:
    tab.filter.setText("nguyen duc")
    assert [one.full_name for one in tab.attendeeTable.visible_records()] == ["Nguyễn Đức Khải"]


def test_sorting_by_name_is_by_given_name_in_vietnamese_order(tab: AttendeesTab) -> None:
    tab.attendeeTable.sort_by("full_name")
    names = [one.full_name for one in tab.attendeeTable.visible_records() if one.named]
    assert names[:4] == ["Nguyễn Hoàng Ân", "Trần Quốc Ấn", "Dương Quốc Bảo", "Đỗ Minh Cảnh"]
    assert names[-3:] == ["Trịnh Quang Vịnh", "Đặng Quang Ý", "Trần Thị Yến"]


def test_one_edit_is_one_undo_step_named_after_the_person(tab: AttendeesTab, sample: Workspace) -> None:
    tab.attendeeTable.edited.emit([Edit(record=person(tab, "Cao Minh Tường"), field="rank", value="Đại tá")])
    assert (person(tab, "Cao Minh Tường").rank, sample.undo_label) == ("Đại tá", "Sửa đại biểu Cao Minh Tường")
    sample.undo()
    assert person(tab, "Cao Minh Tường").rank == "Thượng tá"


def test_a_typed_name_adds_a_person_to_the_chosen_delegation(tab: AttendeesTab) -> None:
    tab.delegationTable.choose(3)
    tab.attendeeTable.added.emit({"full_name": "Ngô Thị Ước"})
    added = person(tab, "Ngô Thị Ước")
    assert (added.delegation_id, tab.attendeeTable.current_record().id) == (3, added.id)


def test_rows_pasted_from_excel_are_one_undo_step(tab: AttendeesTab, sample: Workspace) -> None:
    tab.delegationTable.choose(2)
    tab.attendeeTable.choose(tab.attendeeTable.records()[1].id, "full_name")
    tab.attendeeTable.rows_pasted.emit([["Phan Đình Thuận", "Thượng tá"], ["Võ Ơn", "Đại úy"]], 1)
    assert [(one.full_name, one.rank) for one in tab.attendeeTable.records()][1:] == [
        ("Phan Đình Thuận", "Thượng tá"),
        ("Võ Ơn", "Đại úy"),
    ]
    assert sample.undo_label == "Dán 2 dòng đại biểu"
    sample.undo()
    assert [one.full_name for one in tab.attendeeTable.records()] == ["Lâm Hữu Nghị", "Phan Đình Thuận"]


def test_a_row_moved_inside_a_delegation_moves_in_the_order_of_introduction(tab: AttendeesTab) -> None:
    tab.delegationTable.choose(6)
    ids = [one.id for one in tab.attendeeTable.records()]
    tab.attendeeTable.moved.emit([ids[3]], 1)
    assert [one.id for one in tab.attendeeTable.records()] == [ids[0], ids[3], ids[1], ids[2], *ids[4:]]


def test_a_reply_by_telephone_is_noted_with_its_hour(tab: AttendeesTab, qtbot) -> None:
    tab.attendeeTable.choose(person(tab, "Đinh Ngọc Ánh Dương").id)
    qtbot.mouseClick(tab.noteReply, Qt.MouseButton.LeftButton)
    assert person(tab, "Đinh Ngọc Ánh Dương").reply == "coming"
    assert person(tab, "Đinh Ngọc Ánh Dương").reply_note.startswith("Báo lúc ")


def test_the_panel_shows_the_chosen_person_whole_and_edits_too(tab: AttendeesTab) -> None:
    tab.attendeeTable.choose(person(tab, "Tạ Văn Hiệp").id)
    tab.attendeeForm.edited.emit(
        [Edit(record=person(tab, "Tạ Văn Hiệp"), field="introduction", value="Phó Giám đốc phụ trách")]
    )
    assert person(tab, "Tạ Văn Hiệp").introduction == "Phó Giám đốc phụ trách"


def test_a_subject_from_elsewhere_is_found_whatever_delegation_was_shown(tab: AttendeesTab) -> None:
    tab.delegationTable.choose(3)
    wanted = next(one for one in store.of_conference(tab.db, 1) if one.full_name == "Bùi Đức Uy")
    assert tab.show_subject(f"attendee:{wanted.id}") is True
    assert tab.attendeeTable.current_record().full_name == "Bùi Đức Uy"


def test_splitting_says_whether_the_units_fit_the_quota(tab: AttendeesTab, qtbot) -> None:
    line = next(one for one in tab.delegationTable.records() if one.id == 7)
    dialog = SplitDialog(tab.db, line, tab)
    qtbot.addWidget(dialog)
    dialog.group.setCurrentIndex(1)
    assert dialog.outcome.text() == "15 đơn vị, 15 suất; khớp với kế hoạch."
    dialog.each.setValue(2)
    assert dialog.outcome.text() == "15 đơn vị, 30 suất; kế hoạch có 15."


def test_a_delegation_chosen_in_the_table_moves_people_into_its_places(tab: AttendeesTab, sample: Workspace) -> None:
    tab.attendeeTable.added.emit({"full_name": "Ngô Thị Ước"})
    line = next(line for line in store.counts(sample.db, 1) if line.places > line.named)
    columns = {bound.field: bound for bound in tab.columns}
    word = dict(columns["delegation_id"].column.choices)[str(line.id)]
    assert word == line.name
    added = person(tab, "Ngô Thị Ước")
    tab.attendeeTable.edited.emit([Edit(record=added, field="delegation_id", value=str(line.id))])
    moved = person(tab, "Ngô Thị Ước")
    assert (moved.delegation_id, columns["delegation_id"].text(moved)) == (line.id, line.name)
    sample.undo()
    tab.attendeeTable.edited.emit([Edit(record=person(tab, "Ngô Thị Ước"), field="delegation_id", value="")])
    assert person(tab, "Ngô Thị Ước").delegation_id is None


def test_rows_pasted_into_a_delegation_go_where_their_own_column_says(tab: AttendeesTab, sample: Workspace) -> None:
    tab.delegationTable.choose(7)
    last, other = tab.attendeeTable.model().rowCount() - 1, store.counts(sample.db, 1)[1]
    blank = [""] * 5
    tab._paste([["Ông", "Lê Một", *blank[:3], ""], ["Ông", "Lê Hai", *blank[:3], other.name]], last)
    found = {one.full_name: one.delegation_id for one in store.of_conference(sample.db, 1)}
    assert (found["Lê Một"], found["Lê Hai"]) == (7, other.id)
