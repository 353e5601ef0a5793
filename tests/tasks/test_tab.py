"""The tab of tasks, without a window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from thuky.tasks import store
from thuky.tasks.preparation import CHECKLIST, checklist
from thuky.tasks.tab import TasksTab
from thuky.tasks.task import Task
from thuky.widgets.figures import Figure
from thuky.widgets.mark import Edit


@pytest.fixture
def tab(open_tab, file, conference) -> TasksTab:
    with file.change("Thêm việc") as db:
        store.add_many(
            db,
            conference,
            [
                Task(what="Treo maket", unit="Tổ Một", due="2099-12-09"),
                Task(what="Gửi danh sách", unit="Tổ Hai", due_text="tháng 01/2020"),
                Task(what="Soạn báo cáo", unit="Tổ Ba", state="done"),
            ],
        )
    return open_tab(TasksTab)


def names(tab: TasksTab) -> list[str]:
    return [task.what for task in tab.taskTable.visible_records()]


def test_late_tasks_stand_first_and_are_told(tab) -> None:
    assert names(tab) == ["Gửi danh sách", "Treo maket", "Soạn báo cáo"]
    assert tab.figures() == (Figure("3", "nhiệm vụ"), Figure("1", "hoàn thành"), Figure("1", "quá hạn", "bad"))


def test_a_deadline_typed_as_the_plan_has_it_moves_the_day(tab, file) -> None:
    late = tab.taskTable.records()[0]
    tab.taskTable.edited.emit([Edit(record=late, field="due_text", value="quý IV/2099")])
    assert [(task.what, task.due) for task in tab.taskTable.records()][:2] == [
        ("Treo maket", "2099-12-09"),
        ("Gửi danh sách", "2099-12-31"),
    ]
    assert file.undo_label == "Sửa thời hạn nhiệm vụ"


def test_done_is_one_press_for_all_that_are_chosen(tab, file, qtbot) -> None:
    tab.taskTable.selectAll()
    qtbot.mouseClick(tab.finish, Qt.MouseButton.LeftButton)
    assert [task.state for task in tab.taskTable.records()] == ["done", "done", "done"]
    file.undo()
    assert sorted(task.state for task in tab.taskTable.records()) == ["done", "todo", "todo"]


def test_the_checklist_is_added_once_with_days_from_the_event(tab, file, qtbot) -> None:
    qtbot.mouseClick(tab.prepare, Qt.MouseButton.LeftButton)
    added = [task for task in tab.taskTable.records() if task.kind == "preparation"]
    assert len(added) == len(CHECKLIST)
    assert {task.what: task.due for task in added}["Bàn đón tiếp, nước, khay trao thưởng (06h45)"] == "2026-12-10"
    with qtbot.waitSignal(tab.said):
        qtbot.mouseClick(tab.prepare, Qt.MouseButton.LeftButton)
    assert len(tab.taskTable.records()) == 3 + len(CHECKLIST)
    tab.kind.setCurrentIndex(tab.kind.findData("plan"))
    assert sorted(names(tab)) == ["Gửi danh sách", "Soạn báo cáo", "Treo maket"]


def test_without_a_day_the_checklist_has_no_days() -> None:
    assert {(task.due_text, task.due) for task in checklist("")} == {("", "")}
    assert checklist("2026-03-08")[0].due_text == "ngày 15/02/2026"


def test_the_panel_edits_the_chosen_task(tab, file) -> None:
    tab.taskTable.choose(tab.taskTable.records()[0].id)
    product = tab.taskForm.findChild(QLineEdit, "field_product")
    product.setText("Danh sách ký, đóng dấu")
    product.editingFinished.emit()
    assert (tab.taskTable.records()[0].product, file.undo_label) == ("Danh sách ký, đóng dấu", "Sửa sản phẩm nhiệm vụ")


def test_a_new_row_is_of_the_kind_that_is_shown(tab) -> None:
    tab.kind.setCurrentIndex(tab.kind.findData("preparation"))
    tab.taskTable.added.emit({"what": "Mượn thêm ghế"})
    assert [(task.what, task.kind) for task in tab.taskTable.records()] == [("Mượn thêm ghế", "preparation")]


def test_removed_tasks_come_back_with_undo(tab, file) -> None:
    tab.taskTable.remove_wanted.emit(tab.taskTable.records()[:2])
    assert (names(tab), file.undo_label) == (["Soạn báo cáo"], "Xóa 2 nhiệm vụ")
    file.undo()
    assert len(names(tab)) == 3


def test_a_finding_leads_to_its_task_whatever_is_shown(tab) -> None:
    tab.kind.setCurrentIndex(tab.kind.findData("preparation"))
    wanted = next(task for task in tab._tasks if task.what == "Treo maket")
    assert (tab.show_subject(f"task:{wanted.id}"), tab.taskTable.current_record()) == (True, wanted)
