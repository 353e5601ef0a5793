"""Trang thước: a sheet with millimetres along its edges, to see by how much a printer shifts what it prints."""

from collections.abc import Iterator

from thuky.papers.blocks import Card, CardText
from thuky.papers.document import Item

WIDTH, HEIGHT = 210.0, 297.0
HOW = (
    "TRANG THƯỚC",
    "In ở cỡ thật (100 %), rồi gấp đôi tờ giấy theo chiều dọc và chiều ngang.",
    "Dấu + ở giữa phải nằm đúng nếp gấp. Nếu lệch, đo số mm và ghi vào Căn máy in:",
    "dấu + lệch sang trái 2 mm thì ghi Sang phải 2; lệch lên trên 1 mm thì ghi Xuống dưới 1.",
)


def sheet() -> Item:
    """The ruler page, A4."""
    texts = (*_numbers(), *(_line(text, 180 + 9.0 * place, bold=place == 0) for place, text in enumerate(HOW)))
    return Item(
        key="ruler", title="Trang thước", blocks=(Card(width=WIDTH, height=HEIGHT, background="ruler", texts=texts),)
    )


def _numbers() -> Iterator[CardText]:
    for at in range(20, 200, 10):
        yield _number(at, at - 5, 15)
    for at in range(20, 290, 10):
        yield _number(at, 15, at - 2.5)


def _number(at: int, x: float, y: float) -> CardText:
    return CardText(text=str(at), x=x, y=y, width=10, height=5, size=8)


def _line(text: str, y: float, *, bold: bool) -> CardText:
    return CardText(text=text, x=30, y=y, width=WIDTH - 60, height=8, size=11, bold=bold)
