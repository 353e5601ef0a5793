"""What does not agree in the conference itself and in the register of its papers."""

import sqlite3
from collections.abc import Iterator

from thuky.conferences import store
from thuky.conferences.finding import Finding


def double_numbers(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """The same number twice for one body, kind and year (clerk.md H3)."""
    for paper in store.double_numbers(db, conference):
        message = f"Số {paper.number}{paper.symbol} đã dùng cho văn bản khác."
        yield Finding(
            code="double-number", level="warning", about=paper.summary, message=message, subject=f"paper:{paper.id}"
        )


def no_number(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A paper that is said to be signed or issued and has no number or no date."""
    for paper in store.register(db, conference):
        if paper.state in ("signed", "issued") and not (paper.number and paper.date):
            message = "Đã ký nhưng chưa nhập số hoặc ngày."
            yield Finding(
                code="no-number", level="warning", about=paper.summary, message=message, subject=f"paper:{paper.id}"
            )


def deadline_after(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A day by which something must be done that lies after the event."""
    held_on = store.get(db, conference).held_on
    for deadline in store.deadlines(db, conference):
        if held_on and deadline.date > held_on:
            message = "Hạn này sau ngày tổ chức."
            yield Finding(code="deadline-after", level="question", about=deadline.what, message=message, subject="plan")


CHECKS = (double_numbers, no_number, deadline_after)
