"""Phiếu đăng ký phát biểu: A5, two on a sheet A4, filled in by hand on the day (papers.md N5)."""

import sqlite3
from collections.abc import Iterable, Iterator

from thuky.conferences import store as conferences
from thuky.conferences.letterhead import body_for
from thuky.papers.blocks import Card, CardText
from thuky.papers.document import Item

SLIP = "phieu-dang-ky-phat-bieu"
WIDTH, HEIGHT = 200.0, 143.0
"""An A5 slip within the edge that a printer reaches; the sheet is cut between the two."""
LEFT, INNER = 12.0, 176.0
TITLE = "PHIẾU ĐĂNG KÝ PHÁT BIỂU"
# Dots that fill the line behind each label at 14 points.
LINES = (
    ("Họ và tên: ", f"{'…' * 30}.."), ("Chức vụ, đơn vị: ", "…" * 28), ("Nội dung đăng ký: ", f"{'…' * 27}."),
    ("", "…" * 35), ("", "…" * 35), ("", "…" * 35),
)  # fmt: skip
TICKS = ("□ phát biểu", "□ gửi ý kiến bằng văn bản")


def slips(db: sqlite3.Connection, conference: int) -> Iterable[Item]:
    """Two empty slips on one sheet; the printer makes as many sheets as are wanted."""
    record = conferences.get(db, conference)
    body = body_for(db, record, SLIP)
    slip = Card(
        width=WIDTH, height=HEIGHT, background="frame", texts=tuple(_texts(body.full_name if body else "", record.name))
    )
    yield Item(key="slip", title="Phiếu đăng ký phát biểu", blocks=(slip, slip))


def _texts(body: str, name: str) -> Iterator[CardText]:
    yield _line(body.upper(), y=5, height=10.5, size=12, floor=9, lines=2, even=True, bold=True)
    yield _line(name, y=14, height=12, size=13, floor=9, lines=2, even=True)
    yield _line(TITLE, y=30, size=16, height=8, bold=True)
    for place, (label, dots) in enumerate(LINES):
        yield _line(f"{label}{dots}", y=45 + 11 * place, size=14, align="left")
    yield _line(TICKS[0], y=116, size=15, align="left", x=LEFT + 16, width=60)
    yield _line(TICKS[1], y=116, size=15, align="left", x=LEFT + 82, width=90)


def _line(
    text: str, *, y: float, size: float, height: float = 7, x: float = LEFT, width: float = INNER, **look: object
) -> CardText:
    return CardText(text=text, x=x, y=y, width=width, height=height, size=size, **look)  # type: ignore[arg-type]
