"""The two ways of the button Xếp theo khối."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton

from thuky.seating.bands import Direction

WAYS: tuple[tuple[Direction, str], ...] = (
    ("rows", "Mỗi khối một số hàng ghế"),
    ("columns", "Mỗi khối một dãy ghế, từ trước ra sau"),
)


def offer_ways(button: QPushButton, seat: Callable[[Direction], None]) -> None:
    """Hang the two ways on the button."""
    menu = QMenu(button)
    for direction, words in WAYS:
        menu.addAction(words).triggered.connect(partial(_take, seat, direction))
    button.setMenu(menu)


def _take(seat: Callable[[Direction], None], direction: Direction, _checked: bool = False) -> None:
    seat(direction)
