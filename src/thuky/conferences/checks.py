"""What does not agree in the conference itself and in the register of its papers."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from thuky.conferences import numbering, store
from thuky.conferences.finding import Finding
from thuky.conferences.letterhead import default_symbol
from thuky.conferences.register import RegisteredPaper
from thuky.core.vietnamese.dates import short
from thuky.office import store as office


def double_numbers(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """The same number twice for one body, kind and year (clerk.md H3)."""
    for paper in numbering.doubles(*_papers(db, conference)):
        message = f"Số {paper.number}{paper.symbol} đã dùng cho văn bản khác."
        yield _about(paper, "double-number", message)


def numbers_out_of_order(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A lower number with a later date than a higher one of the same series."""
    for paper, other in numbering.out_of_order(*_papers(db, conference)):
        message = (
            f"Số {paper.number}{paper.symbol} ghi ngày {short(paper.date)}, "
            f"nhưng số {other.number} đã ghi ngày {short(other.date)}."
        )
        yield _about(paper, "number-order", message)


def _papers(db: sqlite3.Connection, conference: int) -> tuple[list[RegisteredPaper], list[RegisteredPaper]]:
    """The papers of a conference, and all of the file that have a number; each with the symbol that it prints."""
    bodies = {body.id: body for body in office.bodies(db)}

    def whole(paper: RegisteredPaper) -> RegisteredPaper:
        return replace(paper, symbol=paper.symbol or default_symbol(bodies.get(paper.issuing_body_id), paper.code))

    return [whole(one) for one in store.register(db, conference)], [whole(one) for one in store.numbered(db)]


def _about(paper: RegisteredPaper, code: str, message: str) -> Finding:
    return Finding(code=code, level="warning", about=paper.summary, message=message, subject=f"paper:{paper.id}")


UNNUMBERED = ("chuong-trinh",)
"""What is sent out as an appendix of another paper, without a number."""


def no_number(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A paper that is said to be signed or issued and has no number or no date."""
    for paper in store.register(db, conference):
        if paper.code not in UNNUMBERED and paper.state in ("signed", "issued") and not (paper.number and paper.date):
            yield _about(paper, "no-number", "Đã ký nhưng chưa nhập số hoặc ngày.")


def deadline_after(db: sqlite3.Connection, conference: int) -> Iterator[Finding]:
    """A day by which something must be done that lies after the event."""
    held_on = store.get(db, conference).held_on
    for deadline in store.deadlines(db, conference):
        if held_on and deadline.date > held_on:
            message = "Hạn này sau ngày tổ chức."
            yield Finding(code="deadline-after", level="question", about=deadline.what, message=message, subject="plan")


CHECKS = (double_numbers, numbers_out_of_order, no_number, deadline_after)
