"""What stands in a seat that is too small for the whole name."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from thuky.seating.seat_view import first_line, last_line


@pytest.fixture
def metrics(qapp) -> QFontMetricsF:
    return QFontMetricsF(QFont())


def test_the_given_name_stays_when_the_rest_does_not_fit(metrics):
    room = metrics.horizontalAdvance("…Trân Châu") + 1
    assert last_line("Tôn Nữ Huyền Trân Châu", metrics, room) == "…Trân Châu"
    assert last_line("Trân Châu", metrics, room) == "Trân Châu"


def test_a_line_takes_whole_words(metrics):
    assert first_line("Công Tằng Tôn Nữ", metrics, metrics.horizontalAdvance("Công Tằng T")) == "Công Tằng"
