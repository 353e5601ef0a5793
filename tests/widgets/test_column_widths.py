"""What a narrow window takes from the columns, and what it leaves whole."""

from dataclasses import dataclass, replace
from typing import Annotated

import pytest

from thuky.core.columns import Column, columns
from thuky.widgets.mark import Mark
from thuky.widgets.record_table import RecordTable

LONG = "Soạn báo cáo trung tâm, câu hỏi gợi ý thảo luận và kịch bản điều hành"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    id: int
    what: Annotated[str, Column("Nội dung", width=50)] = LONG
    unit: Annotated[str, Column("Chủ trì", width=24)] = "Các cơ quan, đơn vị, địa phương"
    due: Annotated[str, Column("Thời hạn", width=26, whole=True)] = "chậm nhất ngày 18/11/2026"
    state: Annotated[str, Column("Bản in", width=14)] = "Cần in lại"


@pytest.fixture
def table(qtbot):
    made = RecordTable()
    qtbot.addWidget(made)
    made.set_columns(columns(Task))
    made.set_mark("state", lambda _task: Mark("warn", "attention"))
    made.show_records([Task(id=1), Task(id=2)])
    made.resize(500, 200)
    made.show()
    return made


def width(table, at):
    return table.horizontalHeader().sectionSize(at)


def room(table, text):
    return table.fontMetrics().horizontalAdvance(text)


def test_a_sentence_gives_first_and_a_column_declared_whole_never(table):
    assert width(table, 0) < room(table, LONG)
    assert width(table, 2) >= room(table, "chậm nhất ngày 18/11/2026") + 16


def test_a_state_has_room_for_its_mark_and_its_word(table):
    assert width(table, 3) >= room(table, "Cần in lại") + 16 + 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    id: int
    group: Annotated[str, Column("Thành phần", width=20, kind="choice", choices=(("1", LONG), ("2", "Khách")))] = "1"
    reply: Annotated[str, Column("Xác nhận", width=6, kind="choice", choices=(("", "Cử người dự thay"),))] = ""


def test_a_choice_among_long_names_is_cut_like_other_texts_and_a_state_never(qtbot):
    made = RecordTable()
    qtbot.addWidget(made)
    made.set_columns(columns(Guest))
    made.show_records([Guest(id=1), Guest(id=2, group="2")])
    made.resize(360, 200)
    made.show()
    assert width(made, 0) < room(made, LONG) * 2 / 3
    assert width(made, 1) >= room(made, "Cử người dự thay") + 16 + 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    id: int
    date: Annotated[str, Column("Ngày", width=11, kind="date")] = ""
    number: Annotated[str, Column("Số", width=5)] = ""
    what: Annotated[str, Column("Trích yếu", width=50)] = LONG


def test_columns_of_days_and_of_numbers_have_room_for_one_before_any_is_typed(qtbot):
    made = RecordTable()
    qtbot.addWidget(made)
    made.set_columns(columns(Paper))
    made.show_records([Paper(id=1)])
    assert width(made, 0) >= room(made, "20/11/2026") + 16
    made.resize(300, 200)
    made.show()
    assert width(made, 1) >= room(made, "1450") + 16


def test_in_a_list_that_is_being_begun_a_longer_text_has_its_room_at_once_and_in_a_long_one_columns_stay(table):
    table.resize(900, 200)
    for many, grows in ((1, True), (60, False)):
        tasks = [Task(id=number, what="Mượn ghế", unit="Sở Nội vụ") for number in range(1, many + 1)]
        table.show_records([])
        table.show_records(tasks)
        before = width(table, 0)
        table.replace_records([replace(tasks[0], what=LONG)])
        assert (width(table, 0) > before, width(table, 0) >= room(table, LONG)) == (grows, grows)
