"""The papers among which numbers are compared: those of a conference, and all of the office's file."""

import sqlite3
from dataclasses import replace

from thuky.conferences import numbering, store
from thuky.conferences.letterhead import default_symbol
from thuky.conferences.register import RegisteredPaper
from thuky.core.vietnamese.dates import short
from thuky.office import store as office

Warned = tuple[RegisteredPaper, str]


def doubles(db: sqlite3.Connection, conference: int) -> list[Warned]:
    """The papers whose number another of the same body, kind and year has already, and what is said of it."""
    found = numbering.doubles(*_papers(db, conference))
    return [(one, f"Số {one.number}{one.symbol} đã dùng cho văn bản khác.") for one in found]


def out_of_order(db: sqlite3.Connection, conference: int) -> list[Warned]:
    """The papers with a lower number but a later date than another of their series, and what is said of it."""
    return [
        (
            paper,
            f"Số {paper.number}{paper.symbol} ghi ngày {short(paper.date)}, "
            f"nhưng số {other.number} đã ghi ngày {short(other.date)}.",
        )
        for paper, other in numbering.out_of_order(*_papers(db, conference))
    ]


def _papers(db: sqlite3.Connection, conference: int) -> tuple[list[RegisteredPaper], list[RegisteredPaper]]:
    """The papers of a conference, and all of the file that have a number; each with the symbol that it prints."""
    bodies = {body.id: body for body in office.bodies(db)}

    def whole(paper: RegisteredPaper) -> RegisteredPaper:
        return replace(paper, symbol=paper.symbol or default_symbol(bodies.get(paper.issuing_body_id), paper.code))

    return [whole(one) for one in store.register(db, conference)], [whole(one) for one in store.numbered(db)]
