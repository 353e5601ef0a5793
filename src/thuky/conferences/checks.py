"""What does not agree in the conference itself and in the register of its papers."""

import sqlite3
from collections.abc import Iterator

from thuky.conferences import numbered, store
from thuky.conferences.finding import Finding
from thuky.conferences.register import RegisteredPaper


def double_numbers(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """The same number twice for one body, kind and year (clerk.md H3)."""
    for paper, message in numbered.doubles(db, conference):
        yield _about(paper, "double-number", message)


def numbers_out_of_order(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A lower number with a later date than a higher one of the same series."""
    for paper, message in numbered.out_of_order(db, conference):
        yield _about(paper, "number-order", message)


def _about(paper: RegisteredPaper, code: str, message: str) -> Finding:
    return Finding(code=code, level="warning", about=paper.summary, message=message, subject=f"paper:{paper.id}")


def no_number(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A paper that is said to be signed or issued and has no number or no date."""
    for paper in store.register(db, conference):
        if paper.lacks_number:
            yield _about(paper, "no-number", "Đã ký nhưng chưa nhập số hoặc ngày.")


def deadline_after(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A day by which something must be done that lies after the event."""
    held_on = store.get(db, conference).held_on
    for deadline in store.deadlines(db, conference):
        if held_on and deadline.date > held_on:
            message = "Hạn này sau ngày tổ chức."
            yield Finding(code="deadline-after", level="question", about=deadline.what, message=message, subject="plan")


CHECKS = (double_numbers, numbers_out_of_order, no_number, deadline_after)
