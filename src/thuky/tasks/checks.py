"""What is late or unclear among the tasks."""

import sqlite3
from collections.abc import Iterator
from datetime import date

from thuky.conferences.finding import Finding
from thuky.core.vietnamese.dates import screen
from thuky.tasks import store

NOBODY = "(chưa giao đơn vị)"


def late(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A task that is not done and whose latest day is over."""
    for task in store.late(store.of_conference(db, conference), date.today().isoformat()):
        message = f"Quá hạn từ {screen(task.due)}: {task.what}"
        subject = f"task:{task.id}"
        yield Finding(code="task-late", level="warning", about=task.unit or NOBODY, message=message, subject=subject)


def no_unit(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A task that nobody was given."""
    for task in store.of_conference(db, conference):
        if task.kind == "plan" and not task.unit and task.state not in store.OVER:
            message, subject = "Chưa có đơn vị chủ trì.", f"task:{task.id}"
            yield Finding(code="task-unit", level="warning", about=task.what, message=message, subject=subject)


def unread_deadline(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A deadline with a number in it of which no day could be made."""
    for task in store.of_conference(db, conference):
        if not task.due and any(letter.isdigit() for letter in task.due_text):
            message = f"Không hiểu thời hạn “{task.due_text}”; hãy ghi ngày ở ô Đến hạn."
            subject = f"task:{task.id}"
            yield Finding(code="task-due", level="question", about=task.what, message=message, subject=subject)


CHECKS = (late, no_unit, unread_deadline)
