"""The decision behind an award: its number and day from the register, dots while they are not known (clerk.md H6)."""

import sqlite3
from dataclasses import dataclass

from thuky.awards.award import Award
from thuky.awards.wording import decider
from thuky.conferences import store as conferences
from thuky.conferences.conference import Conference
from thuky.conferences.letterhead import body_for, default_symbol, layout_of, signer_for
from thuky.conferences.register import RegisteredPaper
from thuky.core.vietnamese.dates import long
from thuky.core.vietnamese.numbers import count
from thuky.office import store as office
from thuky.papers.blocks import Signer

CODE = "quyet-dinh-khen-thuong"
CERTIFICATE = "giay-khen"
OPEN_NUMBER = "………"
OPEN_DAY = "ngày …… tháng …… năm ………"
BOOKS = ("Số sổ vàng", "Vào sổ số")
"""What the ordinal in the decision is called on a certificate; the decree has the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decider:
    """Who rewards: the red line, the signer's lines, the place, and the sign in the decision's number."""

    post: str
    signer: Signer
    place: str
    symbol: str
    party: bool = False
    """The Party's certificates have its own heading (Nghị định 98/2023, Điều 104)."""


def papers(db: sqlite3.Connection, conference: int) -> dict[int, RegisteredPaper]:
    """The papers of the register by id."""
    return {paper.id or 0: paper for paper in conferences.register(db, conference)}


def who_decides(db: sqlite3.Connection, conference: Conference) -> Decider:
    """The person who rewards at this conference."""
    body = body_for(db, conference, CERTIFICATE)
    chosen = next(iter(office.signers_of(db, body.id)), None) if body else None
    return Decider(
        post=decider(body, chosen, conference.award_by),
        signer=signer_for(db, conference.id or 0, CERTIFICATE),
        place=body.place if body else "",
        symbol=default_symbol(body, CODE),
        party=layout_of(body) == "party",
    )


def number_line(paper: RegisteredPaper | None, symbol: str) -> str:
    """`Quyết định số: 12/QĐ-UBND`, the number dotted until the clerk typed it."""
    number = paper.number if paper and paper.number else OPEN_NUMBER
    number = count(int(number)) if number.isdecimal() else number
    return f"Quyết định số: {number}{(paper.symbol if paper else '') or symbol}"


def day_line(paper: RegisteredPaper | None) -> str:
    """`ngày 05 tháng 9 năm 2026`, dotted while the decision has no day."""
    return long(paper.date) if paper and paper.date else OPEN_DAY


def book_line(award: Award, label: str) -> str:
    """`Số sổ vàng: 01`, the ordinal in the decision."""
    return f"{label}: {count(award.number) if award.number else OPEN_NUMBER}"
