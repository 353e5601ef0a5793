"""The one writer of task."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from thuky.core.entered import checked, entered
from thuky.core.vietnamese.deadlines import latest_day
from thuky.storage import rows
from thuky.tasks.task import Task

OVER = ("done", "dropped")


def of_conference(db: sqlite3.Connection, conference: int) -> list[Task]:
    """The tasks by their latest day, those without a day last, then as listed."""
    sql = "SELECT * FROM task WHERE conference_id = ? ORDER BY due = '', due, sort, id"
    return rows.fetch(db, Task, sql, (conference,))


def as_ordered(db: sqlite3.Connection, conference: int) -> list[Task]:
    """The tasks as the plan lists them."""
    return rows.fetch(db, Task, "SELECT * FROM task WHERE conference_id = ? ORDER BY sort, id", (conference,))


def add(db: sqlite3.Connection, record: Task) -> int:
    """Add a task at the end; its latest day is taken from the deadline as written where it has none."""
    return rows.insert(db, "task", _ready(db, record.conference_id, record, _next(db, record.conference_id)))


def add_many(db: sqlite3.Connection, conference: int, records: Sequence[Task]) -> None:
    """Add tasks at the end, in this order."""
    first = _next(db, conference)
    rows.insert_many(db, "task", [_ready(db, conference, one, first + i) for i, one in enumerate(records)])


def edit(db: sqlite3.Connection, task: int, /, **values: object) -> None:
    """Change fields of a task, as the clerk types them; a deadline written anew moves its latest day."""
    ready = entered(Task, values)
    if "due_text" in ready and "due" not in ready:
        row = db.execute("SELECT conference_id FROM task WHERE id = ?", (task,)).fetchone()
        ready["due"] = latest_day(ready["due_text"], _year(db, row[0]) if row else 0)
    rows.update(db, "task", task, **ready)


def remove(db: sqlite3.Connection, ids: Sequence[int]) -> None:
    """Take tasks off the list."""
    rows.delete(db, "task", ids)


def move(db: sqlite3.Connection, conference: int, ids: Sequence[int], position: int) -> None:
    """Move these tasks: the first of them stands at `position` in the plan's order after the move."""
    rows.move(db, "task", [one.id or 0 for one in as_ordered(db, conference)], ids, position)


def is_late(task: Task, today: str) -> bool:
    """Neither done nor dropped, and its latest day is over."""
    return task.state not in OVER and bool(task.due) and task.due < today


def late(tasks: Sequence[Task], today: str) -> list[Task]:
    """The tasks whose latest day is over on this day (ISO)."""
    return [task for task in tasks if is_late(task, today)]


def late_first(tasks: Sequence[Task], today: str) -> list[Task]:
    """Late ones first, then what is open by its day, then what is over."""
    return sorted(tasks, key=lambda task: (task.state in OVER, not is_late(task, today), task.due == "", task.due))


def _ready(db: sqlite3.Connection, conference: int, record: Task, sort: int) -> Task:
    record = checked(record)
    due = record.due or latest_day(record.due_text, _year(db, conference))
    return replace(record, conference_id=conference, due=due, sort=sort)


def _year(db: sqlite3.Connection, conference: int) -> int:
    """The year of the conference, for deadlines that name none."""
    row = db.execute("SELECT held_on FROM conference WHERE id = ?", (conference,)).fetchone()
    return int(row[0][:4]) if row and row[0][:4].isdecimal() else 0


def _next(db: sqlite3.Connection, conference: int) -> int:
    sql = "SELECT coalesce(max(sort), -1) + 1 FROM task WHERE conference_id = ?"
    return int(db.execute(sql, (conference,)).fetchone()[0])
