"""What a narrow window takes from the columns, and what it leaves whole."""

from dataclasses import dataclass
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
