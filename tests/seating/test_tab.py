"""The tab Chỗ ngồi, with the mouse and without."""

import pytest
from PySide6.QtCore import Qt

from thuky.attendees import store as attendees
from thuky.core.refused import Refused
from thuky.seating import store
from thuky.seating.hall_dialog import HallDialog
from thuky.seating.tab import SeatingTab
from thuky.storage.workspace import Workspace


@pytest.fixture
def tab(qtbot, sample: Workspace) -> SeatingTab:
    made = SeatingTab(sample)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    sample.subscribe(lambda changed: made.reload() if changed.tables & made.tables else None)
    made.show_conference(1)
    made.show()
    return made


def where(tab: SeatingTab) -> dict[int, str]:
    return attendees.seat_labels(tab.db, 1)


def seat_id(tab: SeatingTab, label: str) -> int:
    rows = next(block.id for block in store.blocks(tab.db, 1) if block.kind == "rows")
    return next(seat.id or 0 for seat in store.seats(tab.db, 1) if seat.block_id == rows and seat.label == label)


def test_dragging_onto_a_taken_seat_swaps_and_is_one_undo_step(tab: SeatingTab, qtbot, sample: Workspace) -> None:
    before = where(tab)
    view = tab.hallView
    points = [
        view.mapFromScene(view._seats[seat_id(tab, label)].sceneBoundingRect().center()) for label in ("A5", "B2")
    ]
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=points[0])
    qtbot.mouseMove(view.viewport(), points[1])
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=points[1])
    other = {label: who for who, label in before.items()}
    assert where(tab) == {**before, other["A5"]: "B2", other["B2"]: "A5"}
    sample.undo()
    assert where(tab) == before


def test_arrows_go_from_seat_to_seat_and_alt_carries_the_person(tab: SeatingTab, qtbot) -> None:
    before = {label: who for who, label in where(tab).items()}
    tab.hallView.choose(seat_id(tab, "A1"))
    qtbot.keyClick(tab.hallView, Qt.Key.Key_Right)
    assert tab.hallView.selected() == [seat_id(tab, "A2")]
    qtbot.keyClick(tab.hallView, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    after = {label: who for who, label in where(tab).items()}
    assert (after["A2"], after["B2"]) == (before["B2"], before["A2"])


def test_locking_closing_and_freeing_follow_the_chosen_seat(tab: SeatingTab, qtbot) -> None:
    tab.hallView.choose(seat_id(tab, "C3"))
    qtbot.mouseClick(tab.lockSeat, Qt.MouseButton.LeftButton)
    assert store.seat(tab.db, seat_id(tab, "C3")).locked is True
    assert tab.lockSeat.text() == "Mở giữ chỗ"
    qtbot.mouseClick(tab.freeSeat, Qt.MouseButton.LeftButton)
    assert (len(tab.unseatedTable.records()), tab.unseatedTitle.text()) == (1, "Chưa có ghế: 1")
    qtbot.mouseClick(tab.closeSeat, Qt.MouseButton.LeftButton)
    assert store.seat(tab.db, seat_id(tab, "C3")).closed is True


def test_one_without_a_seat_is_put_on_the_chosen_one(tab: SeatingTab, qtbot) -> None:
    tab.hallView.choose(seat_id(tab, "A1"))
    qtbot.keyClick(tab.hallView, Qt.Key.Key_Delete)
    tab.hallView.choose(seat_id(tab, "G9"))
    waiting = tab.unseatedTable.records()[0]
    tab.unseatedTable.opened.emit(waiting)
    assert where(tab)[waiting.id] == "G9"


def test_the_rules_seat_everybody_in_a_file_without_a_hall(tab: SeatingTab, qtbot, sample: Workspace) -> None:
    with sample.change("Bỏ hội trường", conference=1) as db:
        store.remove_hall(db, 1)
    assert (tab.hallView.empty.isVisibleTo(tab), tab.hallView.scene().items()) == (True, [])
    qtbot.mouseClick(tab.seatAll, Qt.MouseButton.LeftButton)
    assert len(where(tab)) == 66
    assert (sample.undo_label, tab.hallView.empty.isVisibleTo(tab)) == ("Tự xếp chỗ", False)


def test_the_hall_dialog_says_how_many_places_are_short(qtbot, sample: Workspace) -> None:
    hall = store.halls(sample.db, 1)[0]
    dialog = HallDialog(hall, store.blocks(sample.db, hall.id or 0), 67)
    qtbot.addWidget(dialog)
    dialog.rowsCount.setValue(4)
    assert dialog.outcome.text().startswith("45 chỗ cho 67 suất: thiếu 22 chỗ.")
    assert (dialog.size_chosen().per_row, dialog.size_chosen().table) == (10, 5)


def centre(tab: SeatingTab, label: str):
    view = tab.hallView
    return view.mapFromScene(view._seats[seat_id(tab, label)].sceneBoundingRect().center())


def test_an_exchange_is_begun_with_its_button_and_ended_with_a_click_or_with_enter(tab: SeatingTab, qtbot) -> None:
    before = {label: who for who, label in where(tab).items()}
    view = tab.hallView
    view.choose(seat_id(tab, "A1"))
    qtbot.mouseClick(tab.swapSeats, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre(tab, "C4"))
    after = {label: who for who, label in where(tab).items()}
    assert (after["A1"], after["C4"]) == (before["C4"], before["A1"])
    assert view.selected() == [seat_id(tab, "C4")]
    qtbot.mouseClick(tab.swapSeats, Qt.MouseButton.LeftButton)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    after = {label: who for who, label in where(tab).items()}
    assert (after["B4"], after["C4"]) == (before["A1"], before["B4"])


def test_esc_ends_an_exchange_that_was_only_begun(tab: SeatingTab, qtbot) -> None:
    before = where(tab)
    tab.hallView.choose(seat_id(tab, "A1"))
    qtbot.mouseClick(tab.swapSeats, Qt.MouseButton.LeftButton)
    qtbot.keyClick(tab.hallView, Qt.Key.Key_Escape)
    qtbot.mouseClick(tab.hallView.viewport(), Qt.MouseButton.LeftButton, pos=centre(tab, "B2"))
    assert where(tab) == before


def test_two_chosen_seats_are_exchanged_at_once(tab: SeatingTab, qtbot) -> None:
    before = {label: who for who, label in where(tab).items()}
    tab.hallView.choose(seat_id(tab, "A1"))
    qtbot.keyClick(tab.hallView, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(tab.swapSeats, Qt.MouseButton.LeftButton)
    after = {label: who for who, label in where(tab).items()}
    assert (after["A1"], after["A2"]) == (before["A2"], before["A1"])


def test_shift_and_arrows_choose_several_seats_to_keep(tab: SeatingTab, qtbot) -> None:
    tab.hallView.choose(seat_id(tab, "A1"))
    for step in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(tab.hallView, step, Qt.KeyboardModifier.ShiftModifier)
    assert tab.hallView.selected() == sorted(seat_id(tab, label) for label in ("A1", "A2", "B2"))
    qtbot.mouseClick(tab.lockSeat, Qt.MouseButton.LeftButton)
    assert [store.seat(tab.db, seat_id(tab, label)).locked for label in ("A1", "A2", "B2", "B1")] == [True] * 3 + [
        False
    ]


def test_who_is_kept_on_a_seat_is_not_carried_away_and_the_choice_stays(tab: SeatingTab, qtbot) -> None:
    before = where(tab)
    tab.hallView.choose(seat_id(tab, "A1"))
    qtbot.mouseClick(tab.lockSeat, Qt.MouseButton.LeftButton)
    with pytest.raises(Refused, match="đang được giữ chỗ"):
        tab._drop(seat_id(tab, "A1"), seat_id(tab, "A2"))
    with pytest.raises(Refused, match="A1 đang giữ chỗ"):
        tab._drop(seat_id(tab, "B1"), seat_id(tab, "A1"))
    assert where(tab) == before
    assert tab.hallView.selected() == [seat_id(tab, "A1")]


def test_a_name_is_typed_found_and_entered(tab: SeatingTab, qtbot) -> None:
    tab.hallView.choose(seat_id(tab, "A1"))
    tab.hallView.typed.emit("thanh van")
    qtbot.keyClick(tab.filter, Qt.Key.Key_Return)
    seat = store.seat(tab.db, tab.hallView.selected()[0])
    assert attendees.get(tab.db, seat.attendee_id or 0).full_name == "Huỳnh Thị Thanh Vân"


def test_enter_on_a_free_seat_goes_to_who_has_none_and_enter_there_seats_them(tab: SeatingTab, qtbot) -> None:
    tab.activateWindow()
    tab.hallView.choose(seat_id(tab, "A1"))
    qtbot.keyClick(tab.hallView, Qt.Key.Key_Delete)
    waiting = tab.unseatedTable.records()[0]
    tab.hallView.choose(seat_id(tab, "G9"))
    qtbot.keyClick(tab.hallView, Qt.Key.Key_Return)
    qtbot.keyClick(tab.unseatedTable, Qt.Key.Key_Return)
    assert where(tab)[waiting.id] == "G9"


def test_esc_in_the_hall_ends_the_search(tab: SeatingTab, qtbot) -> None:
    tab.filter.setText("thanh van")
    tab.focus_table()
    qtbot.keyClick(tab.hallView, Qt.Key.Key_Escape)
    assert tab.filter.text() == ""


def test_whole_delegations_get_a_part_of_the_hall_in_one_step(tab: SeatingTab, sample: Workspace) -> None:
    before, said = where(tab), []
    tab.said.connect(said.append)
    rows, files = tab.seatByParty.menu().actions()
    rows.trigger()
    by_rows = where(tab)
    files.trigger()
    assert (by_rows == before, len(by_rows), len(where(tab)), said) == (False, 66, 66, ["Đã xếp chỗ cho tất cả."] * 2)
    sample.undo()
    assert where(tab) == by_rows
    sample.undo()
    assert where(tab) == before


def test_the_seat_of_who_does_not_come_is_marked_as_a_gap(tab: SeatingTab, sample: Workspace) -> None:
    with sample.change("Vắng", conference=1) as db:
        attendees.edit(db, 12, reply="absent")
    gaps = {
        label
        for label in where(tab).values()
        if "A" <= label[0] <= "G" and "Ch" not in label and tab.hallView._seats[seat_id(tab, label)].gap
    }
    assert gaps == {where(tab)[12]}
